-- One signature on one step of a batch record: that it was performed, and that a second person verified or approved it.
-- From manufacturing.
with signed as (
  select r.*, 'performed' as meaning, r.performed_by_employee_id as signer_id, r.performed_at as signed_at, 'P' as part
  from electronic_batch_records r where r.performed_at is not null
  union all
  select r.*, case r.signature_meaning when 'approved' then 'approved' else 'verified' end, r.verified_by_employee_id, r.verified_at, 'V'
  from electronic_batch_records r where r.verified_at is not null
), imaged as (
  select s.*, (select jsonb_object_agg(e.key, e.value) from jsonb_each_text(to_jsonb(s) - array['meaning', 'signer_id', 'signed_at', 'part', 'status', 'updated_at', 'created_at', 'verified_by_employee_id', 'verified_at', 'signature_meaning']) e) as image
  from signed s
), hashed as (
  select i.*, encode(sha256(convert_to(i.image::text, 'UTF8')), 'hex') as content_hash from imaged i
)
select h.signed_at as audit_timestamp, 'SIG-EBR-' || h.batch_record_id || '-' || h.part as signature_number, h.signer_id as signer_employee_id, e.first_name || ' ' || e.last_name as signer_name,
  e.job_title as signer_job_title, e.employee_number as account_name, h.meaning as signature_meaning, 'manufacturing' as module, :database as database_name, 'electronic_batch_records' as table_name,
  h.batch_record_id::text as row_key, h.batch_record_number as document_number, h.instruction_revision as document_revision, h.content_hash as record_hash, h.image as record_image,
  encode(sha256(convert_to(h.content_hash || '/' || h.signer_id || '/' || h.meaning || '/' || h.signed_at, 'UTF8')), 'hex') as signature_hash, 'password' as first_component, 'pin' as second_component,
  case h.meaning when 'performed' then 'I have performed this step as instructed.' when 'verified' then 'I have verified that this step was performed as instructed.' else 'I have reviewed this record and approve it.' end as statement,
  h.deviation as comment_text, true as is_qualified, f.time_zone
from hashed h join master.employees e on e.employee_id = h.signer_id
  left join work_orders w on w.work_order_id = h.work_order_id left join master.factories f on f.factory_id = w.factory_id
order by h.signed_at, h.batch_record_id

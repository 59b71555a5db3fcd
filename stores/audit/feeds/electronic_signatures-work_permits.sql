-- One permit to work that was issued.
-- From maintenance.
with issued as (
  select p.*, (select jsonb_object_agg(e.key, e.value) from jsonb_each_text(to_jsonb(p) - array['updated_at', 'created_at', 'status', 'locked_at', 'unlocked_at', 'closed_at', 'cancellation_reason']) e) as image
  from work_permits p where p.issued_at is not null and p.issued_by_employee_id is not null
), hashed as (
  select i.*, encode(sha256(convert_to(i.image::text, 'UTF8')), 'hex') as content_hash from issued i
)
select h.issued_at as audit_timestamp, 'SIG-PTW-' || h.work_permit_id as signature_number, h.issued_by_employee_id as signer_employee_id, e.first_name || ' ' || e.last_name as signer_name,
  e.job_title as signer_job_title, e.employee_number as account_name, 'released' as signature_meaning, 'maintenance' as module, :database as database_name, 'work_permits' as table_name,
  h.work_permit_id::text as row_key, h.permit_number as document_number, h.content_hash as record_hash, h.image as record_image,
  encode(sha256(convert_to(h.content_hash || '/' || h.issued_by_employee_id || '/released/' || h.issued_at, 'UTF8')), 'hex') as signature_hash, 'password' as first_component, 'pin' as second_component,
  'I have checked isolation and precautions and release the work.' as statement, true as is_qualified, 'Asia/Kolkata' as time_zone
from hashed h join master.employees e on e.employee_id = h.issued_by_employee_id
order by h.issued_at, h.work_permit_id

-- One approval or rejection of one revision of a quality document.
-- From quality.
with decided as (
  select r.*, d.document_number, d.title, (select jsonb_object_agg(e.key, e.value) from jsonb_each_text(to_jsonb(r) - array['updated_at', 'created_at', 'valid_to', 'approval_status']) e) as image
  from document_revisions r join quality_documents d on d.quality_document_id = r.quality_document_id
  where r.decided_at is not null and r.approved_by_employee_id is not null
), hashed as (
  select d.*, encode(sha256(convert_to(d.image::text, 'UTF8')), 'hex') as content_hash, case d.approval_status when 'rejected' then 'rejected' else 'approved' end as meaning from decided d
)
select h.decided_at as audit_timestamp, 'SIG-DOC-' || h.document_revision_id as signature_number, h.approved_by_employee_id as signer_employee_id, e.first_name || ' ' || e.last_name as signer_name,
  e.job_title as signer_job_title, e.employee_number as account_name, h.meaning as signature_meaning, 'quality' as module, :database as database_name, 'document_revisions' as table_name,
  h.document_revision_id::text as row_key, h.document_number, h.revision as document_revision, h.content_hash as record_hash, h.image as record_image,
  encode(sha256(convert_to(h.content_hash || '/' || h.approved_by_employee_id || '/' || h.meaning || '/' || h.decided_at, 'UTF8')), 'hex') as signature_hash, 'password' as first_component, 'one_time_code' as second_component,
  case h.meaning when 'approved' then 'I approve this revision for use.' else 'I reject this revision.' end as statement, h.rejection_reason as comment_text, true as is_qualified, 'Asia/Kolkata' as time_zone
from hashed h join master.employees e on e.employee_id = h.approved_by_employee_id
order by h.decided_at, h.document_revision_id

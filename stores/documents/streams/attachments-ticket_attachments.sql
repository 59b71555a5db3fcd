-- One file attached to a ticket.
-- Grain: _id.
-- From service by ticket_attachments (ticket_attachment_id).
-- Prefix: service.ticket_attachments/.
select 'service.ticket_attachments/' || a.ticket_attachment_id as _id, 'service' as source_module, 'service.ticket_attachments' as source_table, a.ticket_attachment_id as source_id, t.ticket_number as source_document_number,
  'service.service_tickets' as parent_table, a.service_ticket_id as parent_id, a.attachment_type, a.file_name, a.media_type, a.size_bytes, a.checksum_sha256, a.storage_key, null as content, a.title,
  a.uploaded_by_employee_id, a.uploaded_by_portal_user_id, a.uploaded_at, a.is_visible_to_customer, a.scan_status, a.scanned_at, a.retain_until::text as retain_until,
  (a.retain_until - 2555)::timestamptz as retention_starts_at, '[]'::jsonb as legal_hold_numbers
from ticket_attachments a join service_tickets t on t.service_ticket_id = a.service_ticket_id

-- One notification to a user of the supplier portal or to the buyer in charge.
-- Grain: _id.
-- From supplier by supplier_notifications (supplier_notification_id).
-- Prefix: supplier.supplier_notifications/.
select 'supplier.supplier_notifications/' || supplier_notification_id as _id, notification_type as rule_code, case when supplier_portal_user_id is not null then 'supplier_portal_user' else 'employee' end as recipient_type,
  coalesce(supplier_portal_user_id, employee_id, supplier_id)::text as recipient_id, case when severity in ('info', 'warning', 'minor', 'major', 'critical') then severity else 'info' end as severity, title, message_text,
  source_table as entity_table, source_id::text as entity_id, source_document_number as document_number, case channel when 'email' then 'email' else 'portal' end as channel, null as link, due_at, raised_at, sent_at, read_at, acknowledged_at,
  delivery_error, case when status in ('raised', 'sent', 'read', 'acknowledged', 'failed', 'expired') then status when acknowledged_at is not null then 'acknowledged' when read_at is not null then 'read' when sent_at is not null then 'sent' else 'raised' end as status
from supplier_notifications

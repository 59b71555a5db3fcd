-- One message between a supplier and the buyer in charge.
-- Grain: _id.
-- From supplier by supplier_communications (supplier_communication_id).
-- Prefix: supplier.supplier_communications/.
select 'supplier.supplier_communications/' || c.supplier_communication_id as _id, 'master.suppliers/' || c.supplier_id as conversation_id, 'supplier' as conversation_type, 'master.suppliers' as entity_table,
  c.supplier_id::text as entity_id, c.communication_number as document_number, c.channel,
  case when c.direction = 'inbound' and c.supplier_portal_user_id is not null then 'supplier_portal_user' when c.direction = 'inbound' then 'outside' when c.employee_id is not null then 'employee' else 'system' end as author_type,
  case when c.direction = 'inbound' then c.supplier_portal_user_id else c.employee_id end::text as author_id,
  case when c.direction = 'inbound' then s.contact_name else coalesce(e.first_name || ' ' || e.last_name, 'GenIMS') end as author_name, '[]'::jsonb as recipients, c.subject, c.body,
  case when c.priority in ('low', 'normal', 'high', 'urgent') then c.priority else 'normal' end as priority, true as is_visible_outside,
  'supplier.supplier_communications/' || c.replies_to_supplier_communication_id as reply_to_message_id, '[]'::jsonb as attachment_ids,
  case when c.read_at is null then '[]' else jsonb_build_array(jsonb_build_object('reader_id', case when c.direction = 'inbound' then 'employee' else 'supplier_portal_user' end, 'read_at', c.read_at)) end as read_by, c.sent_at
from supplier_communications c join master.suppliers s on s.supplier_id = c.supplier_id left join master.employees e on e.employee_id = c.employee_id

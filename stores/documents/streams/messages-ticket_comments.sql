-- One comment on a ticket.
-- Grain: conversation_id.
-- From service by ticket_comments (service_ticket_id), service_tickets (service_ticket_id), ticket_attachments (service_ticket_id).
-- Prefix: service.service_tickets/.
select 'service.ticket_comments/' || c.ticket_comment_id as _id, 'service.service_tickets/' || c.service_ticket_id as conversation_id, 'ticket' as conversation_type, 'service.service_tickets' as entity_table,
  c.service_ticket_id::text as entity_id, t.ticket_number as document_number, c.channel,
  case when c.author_employee_id is not null then 'employee' when c.author_portal_user_id is not null then 'portal_user' when c.author_name is not null then 'outside' else 'system' end as author_type,
  coalesce(c.author_employee_id, c.author_portal_user_id)::text as author_id, coalesce(c.author_name, e.first_name || ' ' || e.last_name, t.contact_name, 'GenIMS') as author_name, '[]'::jsonb as recipients,
  t.subject, c.body, case when t.priority in ('low', 'normal', 'high', 'urgent') then t.priority else 'normal' end as priority, c.is_visible_to_customer as is_visible_outside, null as reply_to_message_id,
  coalesce((select jsonb_agg('service.ticket_attachments/' || a.ticket_attachment_id order by a.ticket_attachment_id) from ticket_attachments a where a.ticket_comment_id = c.ticket_comment_id), '[]') as attachment_ids,
  '[]'::jsonb as read_by, c.commented_at as sent_at
from ticket_comments c join service_tickets t on t.service_ticket_id = c.service_ticket_id left join master.employees e on e.employee_id = c.author_employee_id

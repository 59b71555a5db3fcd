-- One ticket that a user opened in the portal of service.
-- Grain: _id.
-- From service by service_tickets (service_ticket_id).
-- Prefix: service.service_tickets/.
-- Since: occurred_at.
select 'service.service_tickets/' || t.service_ticket_id as _id, 'service_portal' as application, 'action' as event_type, 'ticket.opened' as event_name, t.opened_at as occurred_at, 'portal_user' as user_type, t.portal_user_id::text as user_id,
  '/tickets/new' as page, 'service.service_tickets' as entity_table, t.service_ticket_id::text as entity_id, jsonb_build_object('ticket_number', t.ticket_number, 'priority', t.priority) as properties
from service_tickets t where t.portal_user_id is not null and t.channel = 'portal'

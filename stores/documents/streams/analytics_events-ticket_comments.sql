-- One comment that a user wrote in the portal of service.
-- Grain: _id.
-- From service by ticket_comments (ticket_comment_id).
-- Prefix: service.ticket_comments/.
-- Since: occurred_at.
select 'service.ticket_comments/' || t.ticket_comment_id as _id, 'service_portal' as application, 'action' as event_type, 'ticket.commented' as event_name, t.commented_at as occurred_at, 'portal_user' as user_type, t.author_portal_user_id::text as user_id,
  '/tickets/' || t.service_ticket_id as page, 'service.ticket_comments' as entity_table, t.ticket_comment_id::text as entity_id, jsonb_build_object('channel', t.channel) as properties
from ticket_comments t where t.author_portal_user_id is not null

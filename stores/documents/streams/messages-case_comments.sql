-- One comment on a case of a customer.
-- Grain: conversation_id.
-- From crm by case_comments (case_id), cases (case_id).
-- Prefix: crm.cases/.
select 'crm.case_comments/' || c.case_comment_id as _id, 'crm.cases/' || c.case_id as conversation_id, 'case' as conversation_type, 'crm.cases' as entity_table, c.case_id::text as entity_id, k.case_number as document_number,
  c.channel, case when c.author_employee_id is not null then 'employee' when c.author_contact_id is not null then 'outside' else 'system' end as author_type, c.author_employee_id::text as author_id,
  coalesce(e.first_name || ' ' || e.last_name, p.contact_name, 'GenIMS') as author_name, '[]'::jsonb as recipients, k.subject, c.body,
  case when k.priority in ('low', 'normal', 'high', 'urgent') then k.priority else 'normal' end as priority, c.is_visible_to_customer as is_visible_outside, null as reply_to_message_id, '[]'::jsonb as attachment_ids,
  '[]'::jsonb as read_by, c.commented_at as sent_at
from case_comments c join cases k on k.case_id = c.case_id left join master.employees e on e.employee_id = c.author_employee_id left join contacts p on p.contact_id = c.author_contact_id

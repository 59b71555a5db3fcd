-- Each seat says how many of its tickets are open.
-- Examines service.service_agents.
select a.service_agent_id, a.open_ticket_count, count(t.service_ticket_id) as open
from service.service_agents a
left join service.service_tickets t
  on t.service_agent_id = a.service_agent_id and t.status not in ('resolved', 'closed', 'cancelled')
group by a.service_agent_id
having a.open_ticket_count <> count(t.service_ticket_id)

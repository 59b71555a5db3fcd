-- The changes of status in the contributions of a ticket lead from new to where it stands, without a gap.
-- Examines service.service_tickets.
select c.service_ticket_id, c.sequence_number, c.status_before, before.status_after as came_from, t.status
from service.service_tickets t
join lateral (
  select service_ticket_id, sequence_number, status_before, status_after,
    lag(status_after) over (order by sequence_number) as previous,
    lead(status_after) over (order by sequence_number) is null as is_last
  from service.ticket_comments where service_ticket_id = t.service_ticket_id and status_after is not null
) c on true
cross join lateral (select coalesce(c.previous, 'new') as status_after) before
where c.status_before <> before.status_after or (c.is_last and c.status_after <> t.status)

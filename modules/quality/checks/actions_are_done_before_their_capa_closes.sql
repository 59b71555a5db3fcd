-- Law 22: A CAPA is closed only when all its actions are done, and somebody else than its owner has looked later whether they helped.
-- Examines quality.capa_headers.
select c.capa_id, c.capa_number
from quality.capa_headers c
where c.status = 'closed' and (
  c.effectiveness_checked_at is null or c.effectiveness_checked_at <= c.actions_completed_at
  or c.effectiveness_checked_by_employee_id = c.owner_employee_id
  or exists (
    select from quality.capa_actions a
    where a.capa_id = c.capa_id and a.status <> 'cancelled' and (a.completed_at is null or a.completed_at > c.actions_completed_at)));

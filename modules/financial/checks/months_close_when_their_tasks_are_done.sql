-- The books of a month are closed when every task that must be done is done or waived, one after the other.
-- Examines financial.period_close_tasks.
select t.period_close_task_id, t.task_code
from financial.period_close_tasks t
join financial.fiscal_periods p using (fiscal_period_id)
left join financial.period_close_tasks b on b.period_close_task_id = t.predecessor_period_close_task_id
where (p.status = 'closed' and t.is_mandatory and (t.status not in ('completed', 'waived') or t.completed_at > p.closed_at))
  or b.completed_at > t.completed_at;

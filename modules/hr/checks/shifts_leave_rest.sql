-- Between two shifts lie ten hours at least.
-- Examines hr.employee_shifts.
select employee_shift_id, employee_id, planned_start_at, before
from (
  select employee_shift_id, employee_id, planned_start_at,
    lag(coalesce(overtime_end_at, planned_end_at)) over (partition by employee_id order by planned_start_at) as before
  from hr.employee_shifts
  where status in ('planned', 'worked') and assignment_type <> 'on_call'
) s
where planned_start_at < before + interval '10 hours';

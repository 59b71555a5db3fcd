-- Nobody is on the roster of two shifts at the same time.
-- Examines hr.employee_shifts.
with planned as (
  select employee_shift_id, employee_id, planned_start_at,
    max(planned_end_at) over (
      partition by employee_id order by planned_start_at, planned_end_at, employee_shift_id
      rows between unbounded preceding and 1 preceding
    ) as taken_until
  from hr.employee_shifts
  where status <> 'cancelled'
)
select employee_shift_id, employee_id, planned_start_at, taken_until
from planned
where taken_until > planned_start_at;

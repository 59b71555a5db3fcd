-- Nobody is on the roster of two shifts at the same time.
-- Examines hr.employee_shifts.
select a.employee_shift_id, b.employee_shift_id as other
from hr.employee_shifts a
join hr.employee_shifts b on b.employee_id = a.employee_id and b.employee_shift_id > a.employee_shift_id
  and b.planned_start_at < a.planned_end_at and b.planned_end_at > a.planned_start_at
where a.status <> 'cancelled' and b.status <> 'cancelled';

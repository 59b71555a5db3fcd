-- A shift on the roster begins at the time of its definition, on its day.
-- Examines hr.employee_shifts.
select s.employee_shift_id
from hr.employee_shifts s
join hr.shift_schedules d using (shift_schedule_id)
join master.factories f on f.factory_id = s.factory_id
where (s.planned_start_at at time zone f.time_zone)::time <> d.start_time
  or (s.planned_start_at at time zone f.time_zone)::date <> s.shift_date;

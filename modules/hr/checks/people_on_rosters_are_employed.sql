-- Whoever is on a roster was employed on that day.
-- Examines hr.employee_shifts.
select s.employee_shift_id, s.shift_date, e.hire_date, e.termination_date
from hr.employee_shifts s
join master.employees e using (employee_id)
where s.status in ('planned', 'worked') and (e.hire_date > s.shift_date or e.termination_date < s.shift_date);

-- Law 20: Every labour booking lies inside a shift of an employed person who is qualified in the trade on that day.
-- Examines maintenance.labor_time_entries.
select l.labor_time_entry_id, l.entry_number
from maintenance.labor_time_entries l
join maintenance.maintenance_technicians t using (maintenance_technician_id)
join hr.employee_shifts s on s.employee_shift_id = l.employee_shift_id
join master.employees e on e.employee_id = l.employee_id
where s.employee_id <> l.employee_id
  or l.started_at < s.planned_start_at
  or l.ended_at > coalesce(s.overtime_end_at, s.planned_end_at)
  or s.status in ('absent', 'cancelled')
  or e.hire_date > s.shift_date
  or e.termination_date < s.shift_date
  or t.qualification_valid_from > s.shift_date;

-- Days away from work after an injury are leave of that kind.
-- Examines hr.safety_incidents.
select i.safety_incident_id, i.days_away_count
from hr.safety_incidents i
join master.employees e using (employee_id)
where i.days_away_count > 0 and i.employee_shift_id is not null and i.status <> 'reported' and e.status <> 'terminated'
  and not exists (
    select from hr.leave_requests l join hr.leave_types t using (leave_type_id)
    where l.employee_id = i.employee_id and t.leave_class = 'work_injury' and l.reason like '%' || i.incident_number
      and l.end_date - l.start_date + 1 = i.days_away_count);

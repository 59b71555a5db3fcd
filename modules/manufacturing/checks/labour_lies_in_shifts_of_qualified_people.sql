-- Law 20: Every labour booking lies inside a shift of an employed person who is qualified for the operation.
-- Examines manufacturing.labor_time_entries.
select l.labor_time_entry_id, l.entry_number
from manufacturing.labor_time_entries l
join manufacturing.operations o using (operation_id)
join hr.employee_shifts s using (employee_shift_id)
join master.employees e on e.employee_id = l.employee_id
left join hr.employee_skills k on k.employee_skill_id = l.employee_skill_id
where s.employee_id <> l.employee_id
  or l.started_at < s.planned_start_at
  or l.ended_at > coalesce(s.overtime_end_at, s.planned_end_at)
  or s.status in ('absent', 'cancelled')
  or e.hire_date > s.shift_date
  or e.termination_date < s.shift_date
  or (o.required_skill_id is not null and (
    k.employee_skill_id is null or k.employee_id <> l.employee_id or k.skill_id <> o.required_skill_id or k.valid_from > s.shift_date or k.valid_to < s.shift_date
    or array_position(array['trainee', 'basic', 'proficient', 'expert'], k.proficiency_level)
      < array_position(array['trainee', 'basic', 'proficient', 'expert'], o.minimum_proficiency_level)));

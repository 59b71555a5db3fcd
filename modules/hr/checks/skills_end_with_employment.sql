-- Nobody who has left holds a skill in force.
-- Examines hr.employee_skills.
select k.employee_skill_id, k.employee_id
from hr.employee_skills k
join master.employees e using (employee_id)
where k.status = 'active' and e.status = 'terminated' and e.termination_date < (select max(shift_date) - 16 from hr.employee_shifts);

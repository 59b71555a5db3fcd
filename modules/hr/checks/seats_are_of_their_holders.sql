-- A seat that is held is of the unit and job of its holder.
-- Examines hr.positions.
select p.position_id, p.employee_id
from hr.positions p
join master.employees e using (employee_id)
where p.department_id <> e.department_id or p.position_title <> e.job_title or p.company_id <> e.company_id;

-- An employee's department belongs to the employee's company and, where both have one, to the employee's site.
-- Examines master.employees.
select e.employee_id, e.employee_number, e.company_id, d.company_id as department_company_id, e.factory_id, d.factory_id as department_factory_id
from master.employees e
join master.departments d on d.department_id = e.department_id
where e.company_id <> d.company_id or e.factory_id <> d.factory_id;

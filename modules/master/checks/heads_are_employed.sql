-- Who heads a department, a line or a warehouse is employed.
-- Examines master.departments.
select 'department' as kind, d.department_code as code, e.employee_number
from master.departments d
join master.employees e on e.employee_id = d.manager_employee_id
where e.status = 'terminated'
union all
select 'line', l.line_code, e.employee_number
from master.production_lines l
join master.employees e on e.employee_id = l.supervisor_employee_id
where e.status = 'terminated'
union all
select 'warehouse', w.warehouse_code, e.employee_number
from master.warehouses w
join master.employees e on e.employee_id = w.manager_employee_id
where e.status = 'terminated';

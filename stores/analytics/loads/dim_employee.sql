-- One version of one person employed, without contact data, birth date and pay.
-- Versions of: employee_id.
-- From master as employees by employee_id:
select e.employee_id, e.employee_number, e.first_name || ' ' || e.last_name as employee_name, c.company_code, e.factory_id, f.factory_code, e.department_id, d.department_code, d.department_name, d.department_function, d.cost_center_code,
  e.manager_employee_id, e.job_title, e.job_grade, e.employment_type, e.worker_category, e.hire_date, e.termination_date, e.status as employee_status, greatest(e.updated_at, d.updated_at) as source_updated_at
from employees e
  join companies c on c.company_id = e.company_id
  join departments d on d.department_id = e.department_id
  left join factories f on f.factory_id = e.factory_id
;
select * from employees
union all by name
select -1 as employee_id, 'UNKNOWN' as employee_number, 'Unknown' as employee_name, 'UNKNOWN' as company_code, -1 as department_id, 'UNKNOWN' as department_code, 'Unknown' as department_name, 'unknown' as department_function,
  'UNKNOWN' as cost_center_code, 'Unknown' as job_title, '-' as job_grade, 'unknown' as employment_type, 'unknown' as worker_category, 'unknown' as employee_status, timestamp '1970-01-01' as source_updated_at

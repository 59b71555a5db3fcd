-- The reporting line of the people who are employed is a tree with one root, and nobody in it reports to somebody who has left.
-- Examines master.employees.
with recursive employed as (
  select e.employee_id, e.employee_number, e.manager_employee_id from master.employees e where e.status <> 'terminated'
), reached as (
  select e.employee_id from (select * from employed where manager_employee_id is null order by employee_id limit 1) e
  union
  select e.employee_id from reached r join employed e on e.manager_employee_id = r.employee_id
)
select e.employee_id, e.employee_number, e.manager_employee_id
from employed e
where not exists (select from reached r where r.employee_id = e.employee_id);

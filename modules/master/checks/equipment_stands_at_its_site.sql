-- A machine stands at the site of its line, and a line at the site of its department.
-- Examines master.machines.
select 'machine' as kind, m.machine_code as code
from master.machines m
join master.production_lines l on l.production_line_id = m.production_line_id
where m.factory_id <> l.factory_id
union all
select 'line', l.line_code
from master.production_lines l
join master.departments d on d.department_id = l.department_id
where l.factory_id is distinct from d.factory_id;

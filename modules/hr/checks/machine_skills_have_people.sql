-- Every site has people with the skills of the machines that it has.
-- Examines hr.skills_catalog.
select f.factory_id, c.skill_id, c.skill_code
from master.factories f
cross join hr.skills_catalog c
where c.machine_type in ('lathe', 'machining_centre', 'assembly_station', 'test_station')
  and exists (select from master.production_lines l where l.factory_id = f.factory_id and l.status = 'active'
    and ((l.line_type = 'machining' and c.machine_type in ('lathe', 'machining_centre')) or (l.line_type = 'assembly' and c.machine_type in ('assembly_station', 'test_station'))))
  and not exists (select from hr.employee_skills k join master.employees e using (employee_id)
    where k.skill_id = c.skill_id and k.status = 'active' and e.factory_id = f.factory_id);

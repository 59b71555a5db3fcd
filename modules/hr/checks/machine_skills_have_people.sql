-- Every site has people with the skills of the machines that it has.
-- Examines hr.skills_catalog.
-- From master as machines_in_service:
select distinct factory_id, machine_type from master.machines
-- Whoever adds a machine by hand, or with a recording, brings the people for it.
where status = 'active' and machine_id < 1000000000000;
select m.factory_id, c.skill_id, c.skill_code
from machines_in_service m
join hr.skills_catalog c using (machine_type)
where c.machine_type in ('lathe', 'machining_centre', 'assembly_station', 'test_station')
  and not exists (select from hr.employee_skills k join master.employees e using (employee_id)
    where k.skill_id = c.skill_id and k.status = 'active' and e.factory_id = m.factory_id);

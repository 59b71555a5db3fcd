-- The departments of a company are a tree with one root, and each lies in the company of its parent and of its site.
-- Examines master.companies.
select c.company_id, null::bigint as department_id, count(*) as roots
from master.companies c
join master.departments d on d.company_id = c.company_id and d.parent_department_id is null
group by c.company_id
having count(*) <> 1
union all
select d.company_id, d.department_id, null
from master.departments d
left join master.departments p on p.department_id = d.parent_department_id
left join master.factories f on f.factory_id = d.factory_id
where d.company_id <> p.company_id or d.company_id <> f.company_id;

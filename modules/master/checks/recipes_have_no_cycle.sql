-- No material is, at any level, a component of itself.
-- Examines master.bill_of_materials.
with recursive edges as (
  select distinct b.material_id as parent_id, c.material_id as component_id
  from master.bill_of_materials b
  join master.bom_components c using (bom_id)
  where b.material_id is not null and b.status <> 'superseded'
), walk as (
  select e.parent_id as start_id, e.component_id from edges e
  union
  select w.start_id, e.component_id from walk w join edges e on e.parent_id = w.component_id
)
select m.material_id, m.material_code
from walk w
join master.materials m on m.material_id = w.start_id
where w.component_id = w.start_id;

-- From a product down to what is bought there are at most four levels.
-- Examines master.bill_of_materials.
with recursive levels as (
  select b.product_id, c.material_id, 2 as level
  from master.bill_of_materials b
  join master.bom_components c using (bom_id)
  where b.product_id is not null and b.status = 'released'
  union
  select l.product_id, c.material_id, l.level + 1
  from levels l
  join master.bill_of_materials b on b.material_id = l.material_id and b.status = 'released'
  join master.bom_components c using (bom_id)
  where l.level < 6
)
select l.product_id, max(l.level) as levels
from levels l
group by l.product_id
having max(l.level) > 4;

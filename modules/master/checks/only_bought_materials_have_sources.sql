-- What is made has no source, and what is bought has no recipe.
-- Examines master.materials.
select m.material_id, m.material_code, 'source of a made material' as problem
from master.materials m
where m.procurement_type = 'made' and exists (select from master.material_suppliers s where s.material_id = m.material_id)
union all
select m.material_id, m.material_code, 'recipe of a bought material'
from master.materials m
where m.procurement_type = 'bought' and exists (select from master.bill_of_materials b where b.material_id = m.material_id);

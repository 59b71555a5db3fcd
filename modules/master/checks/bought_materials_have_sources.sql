-- Every active bought material has an approved source.
-- Examines master.materials.
select m.material_id, m.material_code
from master.materials m
where m.status = 'active' and m.procurement_type = 'bought'
  and not exists (select from master.material_suppliers s where s.material_id = m.material_id and s.status = 'approved');

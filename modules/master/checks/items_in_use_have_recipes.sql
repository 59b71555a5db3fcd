-- Every active product and every active made material has a released bill of materials.
-- Examines master.products.
select 'product' as kind, p.product_id as item_id, p.product_code as item_code
from master.products p
where p.status = 'active'
  and not exists (select from master.bill_of_materials b where b.product_id = p.product_id and b.status = 'released')
union all
select 'material', m.material_id, m.material_code
from master.materials m
where m.status = 'active' and m.procurement_type = 'made'
  and not exists (select from master.bill_of_materials b where b.material_id = m.material_id and b.status = 'released');

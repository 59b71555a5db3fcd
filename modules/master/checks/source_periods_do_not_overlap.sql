-- For a material and a supplier one price holds on any day.
-- Examines master.material_suppliers.
select a.material_supplier_id, b.material_supplier_id as other_id, a.material_id, a.supplier_id
from master.material_suppliers a
join master.material_suppliers b on b.material_id = a.material_id and b.supplier_id = a.supplier_id
  and b.material_supplier_id > a.material_supplier_id
  and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]');

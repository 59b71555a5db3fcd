-- No source is approved with a supplier who is not active.
-- Examines master.material_suppliers.
select s.material_supplier_id, s.material_id, p.supplier_code, p.status
from master.material_suppliers s
join master.suppliers p on p.supplier_id = s.supplier_id
where s.status = 'approved' and p.status <> 'active';

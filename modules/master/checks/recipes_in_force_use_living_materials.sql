-- A released recipe of an active item takes no material that is obsolete or still in design.
-- Examines master.bill_of_materials.
select b.bom_id, b.bom_number, b.revision, m.material_code, m.status
from master.bill_of_materials b
join master.bom_components c using (bom_id)
join master.materials m on m.material_id = c.material_id
left join master.products p on p.product_id = b.product_id
left join master.materials i on i.material_id = b.material_id
where b.status = 'released'
  and coalesce(p.status, i.status) = 'active'
  and m.status in ('obsolete', 'in_design');

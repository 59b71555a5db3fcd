-- Law 9: Every purchase order line traces to a requisition, MRP element or maintenance demand for the same thing.
-- Examines erp.purchase_order_lines.
select l.purchase_order_line_id, l.purchase_requisition_line_id, l.material_id, r.material_id as asked_material_id
from erp.purchase_order_lines l
left join erp.purchase_requisition_lines r using (purchase_requisition_line_id)
where num_nonnulls(l.purchase_requisition_line_id, l.mrp_element_id, l.maintenance_work_order_id) = 0
  or (l.purchase_requisition_line_id is not null and r.material_id is distinct from l.material_id and r.mro_part_id is distinct from l.mro_part_id);

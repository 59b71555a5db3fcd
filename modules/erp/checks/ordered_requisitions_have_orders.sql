-- Law 9: A requisition line is ordered when an order line orders it, and not before.
-- Examines erp.purchase_requisition_lines.
select purchase_requisition_line_id, status, ordered_quantity
from erp.purchase_requisition_lines
where (status = 'ordered') <> (ordered_quantity > 0);

-- Law 9: What a requisition line says is ordered is what its order lines order, struck ones left out.
-- Examines erp.purchase_requisition_lines.
with ordered as (
  select purchase_requisition_line_id, sum(ordered_quantity) as quantity
  from erp.purchase_order_lines
  where deleted_at is null and purchase_requisition_line_id is not null
  group by purchase_requisition_line_id
)
select r.purchase_requisition_line_id, r.status, r.ordered_quantity, o.quantity
from erp.purchase_requisition_lines r
left join ordered o using (purchase_requisition_line_id)
where r.ordered_quantity <> coalesce(o.quantity, 0) or (r.status = 'ordered') <> (o.quantity is not null);

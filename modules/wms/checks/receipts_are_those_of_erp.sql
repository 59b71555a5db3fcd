-- Law 10: What the dock took in of a purchase order line is what ERP received: put away, rejected or standing at the dock.
-- Examines wms.receiving_tasks.
-- From erp as received:
select l.purchase_order_line_id, sum(l.received_quantity) as quantity
from erp.goods_receipt_lines l join erp.goods_receipts r using (goods_receipt_id)
where r.receipt_type = 'receipt' and not r.is_opening and l.material_id is not null
group by 1;
with taken as (
  select purchase_order_line_id, sum(putaway_quantity + rejected_quantity + staged_quantity) as quantity, max(completed_at) as completed_at
  from wms.receiving_tasks
  where receipt_type = 'purchase' and status = 'completed'
  group by 1
)
select purchase_order_line_id, r.quantity as received, t.quantity as taken
from received r full join taken t using (purchase_order_line_id)
where r.quantity is distinct from t.quantity
  -- What has just been counted is not in the books yet.
  and (t.completed_at is null or t.completed_at < (select max(completed_at) from taken) - interval '1 hour');

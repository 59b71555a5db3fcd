-- Law 10: What the warehouse took in of a purchase order line is what ERP received: put away, rejected or standing at the dock.
-- Examines wms.receiving_tasks.
-- From erp as received:
select l.purchase_order_line_id, sum(l.received_quantity) as quantity
from erp.goods_receipt_lines l join erp.goods_receipts r using (goods_receipt_id)
where r.receipt_type = 'receipt' and not r.is_opening and l.material_id is not null
  and r.received_at < (select max(received_at) from erp.goods_receipts) - interval '1 hour'
group by 1;
-- From erp as last_receipt:
select max(received_at) - interval '1 hour' as received_at from erp.goods_receipts;
with taken as (
  select purchase_order_line_id, sum(putaway_quantity + rejected_quantity + staged_quantity) as quantity
  from wms.receiving_tasks
  where receipt_type = 'purchase' and status <> 'cancelled' and arrived_at < (select received_at + interval '1 minute' from last_receipt)
  group by 1
)
select purchase_order_line_id, r.quantity as received, t.quantity as taken
from received r full join taken t using (purchase_order_line_id)
where r.quantity is distinct from t.quantity;

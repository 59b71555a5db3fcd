-- Law 10: Received is at most ordered with the tolerance, and what receipts brought; a receipt is put away or rejected.
-- Examines erp.purchase_order_lines.
with received as (
  select g.purchase_order_line_id, sum(g.received_quantity) as received, sum(g.rejected_quantity) as rejected,
    count(*) filter (where g.received_quantity <> g.putaway_quantity + g.rejected_quantity and r.status <> 'open' and r.receiving_task_id is null) as not_put_away
  from erp.goods_receipt_lines g
  join erp.goods_receipts r using (goods_receipt_id)
  where r.receipt_type = 'receipt' and r.status <> 'reversed'
  group by g.purchase_order_line_id
)
select l.purchase_order_line_id, l.ordered_quantity, l.received_quantity, r.received, l.rejected_quantity, r.rejected, r.not_put_away
from erp.purchase_order_lines l
left join received r using (purchase_order_line_id)
where l.received_quantity > round(l.ordered_quantity * (1 + l.over_delivery_tolerance_pct / 100), 3)
  or l.received_quantity <> coalesce(r.received, 0) or l.rejected_quantity <> coalesce(r.rejected, 0) or r.not_put_away > 0;

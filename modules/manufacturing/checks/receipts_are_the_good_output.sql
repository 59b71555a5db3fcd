-- Law 17: A completed work order has received into stock exactly its good output.
-- Examines manufacturing.work_orders.
select w.work_order_id, w.good_quantity, w.received_quantity, r.quantity
from manufacturing.work_orders w
left join (
  select work_order_id, sum(quantity) as quantity from manufacturing.material_transactions
  where transaction_type = 'production_receipt' and status = 'posted' group by 1
) r using (work_order_id)
where w.completed_at is not null and (w.received_quantity <> w.good_quantity or coalesce(r.quantity, 0) <> w.good_quantity);

-- What was issued to a completed work order was consumed or returned, lot by lot.
-- Examines manufacturing.material_transactions.
select t.work_order_id, t.inventory_reservation_id,
  sum(t.quantity) filter (where t.transaction_type = 'issue') as issued,
  sum(t.quantity) filter (where t.transaction_type in ('consumption', 'scrap', 'return')) as used_or_returned
from manufacturing.material_transactions t
join manufacturing.work_orders w using (work_order_id)
where w.completed_at is not null and t.status = 'posted' and t.transaction_type <> 'production_receipt'
group by 1, 2
having coalesce(sum(t.quantity) filter (where t.transaction_type = 'issue'), 0)
  <> coalesce(sum(t.quantity) filter (where t.transaction_type in ('consumption', 'scrap', 'return')), 0);

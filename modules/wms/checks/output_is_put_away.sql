-- Law 17: What the warehouse took in of a production order is what production made well.
-- Examines wms.receiving_tasks.
-- From manufacturing as made:
select production_order_id, quantity, transaction_at from manufacturing.material_transactions
where transaction_type = 'production_receipt' and status = 'posted';
with taken as (
  select production_order_id, sum(putaway_quantity + rejected_quantity + staged_quantity) as quantity
  from wms.receiving_tasks where receipt_type = 'production' and status <> 'cancelled' group by 1
), output as (
  select production_order_id, sum(quantity) as quantity, max(transaction_at) as made_at from made group by 1
)
select production_order_id, o.quantity as made, t.quantity as taken
from output o full join taken t using (production_order_id)
where o.quantity is distinct from t.quantity
  -- What has just been made is on its way to the store.
  and (t.quantity is not null or o.made_at < (select max(transaction_at) from made) - interval '1 hour');

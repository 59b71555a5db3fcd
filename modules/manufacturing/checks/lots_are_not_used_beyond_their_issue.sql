-- Law 18: A work order consumes no more of a lot than was issued to it.
-- Examines manufacturing.material_transactions.
select work_order_id, lot_number,
  sum(quantity) filter (where transaction_type = 'issue') as issued,
  sum(quantity) filter (where transaction_type in ('consumption', 'scrap')) as consumed
from manufacturing.material_transactions
where status = 'posted' and lot_number is not null and transaction_type <> 'production_receipt'
group by 1, 2
having coalesce(sum(quantity) filter (where transaction_type in ('consumption', 'scrap')), 0)
  > coalesce(sum(quantity) filter (where transaction_type = 'issue'), 0);

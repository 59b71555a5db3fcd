-- Law 28: The account of spare parts moves by what was booked on them: opening, receipts and counts, less issues and returns that are posted.
-- Examines maintenance.mro_parts_transactions.
with booked as (
  select sum(sign(t.stock_change_quantity) * t.total_cost_amount) as amount
  from maintenance.mro_parts_transactions t
  left join maintenance.maintenance_costs c on c.mro_parts_transaction_id = t.mro_parts_transaction_id
  where t.stock_change_quantity <> 0 and (c.status is null or c.status = 'posted')
), posted as (
  select sum((line ->> 'amount')::numeric) as amount
  from maintenance.cmms_integration_log l, jsonb_array_elements(l.payload -> 'lines') line
  where l.message_type = 'cost_posted' and line ->> 'account_code' = '130400'
)
select booked.amount as booked_amount, posted.amount as posted_amount from booked, posted where booked.amount is distinct from posted.amount;

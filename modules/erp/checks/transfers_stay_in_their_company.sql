-- Law 29: What leaves a warehouse by a transfer enters another one of the same company on the same day, at the same cost, as stock in transit.
-- Examines erp.inventory_transactions.
with halves as (
  select t.transfer_number, t.product_id, t.material_id, t.lot_number, w.company_id, t.unit_cost_amount, sum(t.quantity * t.stock_effect) as quantity,
    count(distinct t.warehouse_id) as warehouses, bool_and(t.stock_type = case t.transaction_type when 'transfer_in' then 'in_transit' else 'unrestricted' end) as is_typed,
    max(t.posted_at) as posted_at
  from erp.inventory_transactions t
  join master.warehouses w using (warehouse_id)
  where t.transaction_type in ('transfer_out', 'transfer_in') and t.status = 'posted'
  group by 1, 2, 3, 4, 5, 6
)
select transfer_number, product_id, material_id, lot_number, company_id, quantity, warehouses
from halves
where (quantity <> 0 or warehouses <> 2 or not is_typed)
  -- What has just left may not have been booked as a whole.
  and posted_at < (select max(posted_at) from erp.inventory_transactions) - interval '1 hour';

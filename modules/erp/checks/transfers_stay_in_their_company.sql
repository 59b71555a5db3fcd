-- Law 29: What leaves a warehouse by a transfer is in transit to another one of the same company or has come there: as much of each lot, at the same cost.
-- Examines erp.inventory_transactions.
select t.transfer_number, t.product_id, t.material_id, t.lot_number, sum(t.quantity * t.stock_effect) as quantity,
  sum(t.quantity * t.stock_effect) filter (where t.stock_type = 'in_transit') as in_transit, count(distinct t.warehouse_id) as warehouses, count(distinct w.company_id) as companies
from erp.inventory_transactions t
join master.warehouses w using (warehouse_id)
where t.transaction_type in ('transfer_out', 'transfer_in') and t.status = 'posted'
group by 1, 2, 3, 4
having (sum(t.quantity * t.stock_effect) <> 0 or coalesce(sum(t.quantity * t.stock_effect) filter (where t.stock_type = 'in_transit'), -1) < 0
    or count(distinct t.warehouse_id) <> 2 or count(distinct w.company_id) <> 1 or count(distinct t.unit_cost_amount) <> 1)
  -- What has just left may not have been booked as a whole.
  and max(t.posted_at) < (select max(posted_at) from erp.inventory_transactions) - interval '1 hour';

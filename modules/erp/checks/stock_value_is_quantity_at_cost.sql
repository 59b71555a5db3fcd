-- Law 39: The value of a balance is its quantity at its unit cost, and the sum of what its movements changed.
-- Examines erp.inventory_balances.
with moved as (
  select warehouse_id, product_id, material_id, lot_number, stock_type, sum(amount) as amount
  from erp.inventory_transactions
  where status in ('posted', 'reversed')
  group by warehouse_id, product_id, material_id, lot_number, stock_type
)
select b.inventory_balance_id, b.lot_number, b.on_hand_quantity, b.unit_cost_amount, b.stock_value_amount, m.amount as moved_amount
from erp.inventory_balances b
left join moved m
  on (m.warehouse_id, coalesce(m.product_id, 0), coalesce(m.material_id, 0), coalesce(m.lot_number, ''), m.stock_type)
   = (b.warehouse_id, coalesce(b.product_id, 0), coalesce(b.material_id, 0), coalesce(b.lot_number, ''), b.stock_type)
where b.stock_value_amount <> round(b.on_hand_quantity * b.unit_cost_amount, 2)
  or b.stock_value_amount <> coalesce(m.amount, 0);

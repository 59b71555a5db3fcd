-- Law 29: The quantity of a balance is its opening plus its booked movements.
-- Examines erp.inventory_balances.
with moved as (
  select warehouse_id, product_id, material_id, lot_number, stock_type, sum(quantity * stock_effect) as quantity
  from erp.inventory_transactions
  where status in ('posted', 'reversed')
  group by warehouse_id, product_id, material_id, lot_number, stock_type
)
select b.inventory_balance_id, b.warehouse_id, b.lot_number, b.stock_type, b.on_hand_quantity, b.opening_quantity, m.quantity as moved_quantity
from erp.inventory_balances b
full join moved m
  on (m.warehouse_id, coalesce(m.product_id, 0), coalesce(m.material_id, 0), coalesce(m.lot_number, ''), m.stock_type)
   = (b.warehouse_id, coalesce(b.product_id, 0), coalesce(b.material_id, 0), coalesce(b.lot_number, ''), b.stock_type)
where b.on_hand_quantity is distinct from b.opening_quantity + coalesce(m.quantity, 0);

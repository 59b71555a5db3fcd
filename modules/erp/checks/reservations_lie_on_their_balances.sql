-- What a balance keeps for orders is what its open reservations have still to get, and no more than there is.
-- Examines erp.inventory_reservations.
with kept as (
  select warehouse_id, product_id, material_id, lot_number, sum(reserved_quantity - issued_quantity) as quantity
  from erp.inventory_reservations
  where closed_at is null
  group by warehouse_id, product_id, material_id, lot_number
)
select b.inventory_balance_id, k.lot_number, b.on_hand_quantity, b.reserved_quantity, k.quantity as kept_quantity
from (select * from erp.inventory_balances where stock_type = 'unrestricted') b
full join kept k
  on (k.warehouse_id, coalesce(k.product_id, 0), coalesce(k.material_id, 0), coalesce(k.lot_number, ''))
   = (b.warehouse_id, coalesce(b.product_id, 0), coalesce(b.material_id, 0), coalesce(b.lot_number, ''))
where coalesce(b.reserved_quantity, 0) <> coalesce(k.quantity, 0)
  or b.reserved_quantity > b.on_hand_quantity;

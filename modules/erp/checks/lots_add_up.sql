-- Law 18: What a lot began with, and what counts found, is consumed, shipped, scrapped or on hand; nothing is left of an exhausted one.
-- Examines erp.inventory_lots.
with stock as (
  select inventory_lot_id, sum(on_hand_quantity) as quantity from erp.inventory_balances where inventory_lot_id is not null group by inventory_lot_id
), counted as (
  select inventory_lot_id, sum(quantity * stock_effect) as quantity
  from erp.inventory_transactions
  where transaction_type = 'count_adjustment' and inventory_lot_id is not null
  group by inventory_lot_id
)
select l.inventory_lot_id, l.lot_number, l.created_quantity, c.quantity as counted_quantity, l.consumed_quantity, l.shipped_quantity, l.scrapped_quantity, s.quantity as on_hand_quantity, l.status
from erp.inventory_lots l
left join stock s using (inventory_lot_id)
left join counted c using (inventory_lot_id)
where l.created_quantity + coalesce(c.quantity, 0)
    <> l.consumed_quantity + l.shipped_quantity + l.scrapped_quantity + coalesce(s.quantity, 0)
  or (l.status <> 'open' and coalesce(s.quantity, 0) <> 0);

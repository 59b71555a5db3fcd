-- Law 29: The bins of a warehouse hold of each item, lot and stock type what ERP's balance says, but for movements that are on their way.
-- Examines wms.warehouse_inventory.
-- From erp as balances:
select warehouse_id, product_id, material_id, lot_number, stock_type, on_hand_quantity
from erp.inventory_balances where on_hand_quantity <> 0;
-- From erp as late_movements:
select inventory_transaction_id, warehouse_id, product_id, material_id, lot_number, stock_type, quantity * stock_effect as quantity
from erp.inventory_transactions
where status = 'posted' and stock_effect <> 0 and quantity <> 0 and transaction_type <> 'revaluation'
  and posted_at > (select max(posted_at) from erp.inventory_transactions) - interval '2 hours';
with on_the_way as (
  -- The halves of a change of stock type are told by the second of them.
  select l.* from late_movements l
  where not exists (
    select from wms.warehouse_movements m
    where m.source_table = 'erp.inventory_transactions' and m.source_id in (l.inventory_transaction_id, l.inventory_transaction_id + 1)
      and m.product_id is not distinct from l.product_id and m.material_id is not distinct from l.material_id and m.lot_number is not distinct from l.lot_number
  )
), compared as (
  select warehouse_id, product_id, material_id, lot_number, stock_type, sum(on_hand_quantity) as in_bins, 0 as in_books
  from wms.warehouse_inventory group by 1, 2, 3, 4, 5
  union all
  select warehouse_id, product_id, material_id, lot_number, stock_type, 0, on_hand_quantity from balances
  union all
  select warehouse_id, product_id, material_id, lot_number, stock_type, 0, -quantity from on_the_way
)
select warehouse_id, product_id, material_id, lot_number, stock_type, sum(in_bins) as in_bins, sum(in_books) as in_books
from compared group by 1, 2, 3, 4, 5 having sum(in_bins) <> sum(in_books);

-- Law 29: The bins of a warehouse hold of each item, lot and stock type what ERP's balance says, but for movements that are on their way.
-- Examines wms.warehouse_inventory.
-- From erp as balances:
select warehouse_id, product_id, material_id, lot_number, stock_type, on_hand_quantity
from erp.inventory_balances where on_hand_quantity <> 0;
-- From erp as late_movements:
select inventory_transaction_id, warehouse_id, product_id, material_id, lot_number, stock_type, quantity * stock_effect as quantity
from erp.inventory_transactions
where status = 'posted' and stock_effect <> 0 and quantity <> 0 and transaction_type <> 'revaluation' and source_module in ('erp', 'service')
  and posted_at > (select max(posted_at) from erp.inventory_transactions) - interval '2 hours';
-- From erp as reported:
select source_table, source_id from erp.inventory_transactions
where source_module = 'wms' and posted_at > (select max(posted_at) from erp.inventory_transactions) - interval '1 day';
-- From erp as booked_for_production:
select production_order_id, warehouse_id, product_id, material_id, lot_number, sum(quantity * stock_effect) as quantity, max(posted_at) as posted_at
from erp.inventory_transactions where status = 'posted' and source_module = 'manufacturing' group by 1, 2, 3, 4, 5;
with on_the_way as (
  -- The halves of a change of stock type are told by the second of them.
  select l.* from late_movements l
  where not exists (
    select from wms.warehouse_movements m
    where m.source_table = 'erp.inventory_transactions' and m.source_id in (l.inventory_transaction_id, l.inventory_transaction_id + 1)
      and m.product_id is not distinct from l.product_id and m.material_id is not distinct from l.material_id and m.lot_number is not distinct from l.lot_number
  )
), reported_late as (
  -- What the warehouse has just reported is not in the books yet.
  select m.* from wms.warehouse_movements m
  where (m.posts_to_erp or m.source_table = 'wms.cycle_count_tasks') and m.status = 'completed' and m.moved_at > (select max(moved_at) from wms.warehouse_movements) - interval '2 hours'
    and not exists (
      select from reported r
      where (r.source_table = 'wms.warehouse_movements' and r.source_id = m.warehouse_movement_id)
        or (r.source_table = 'wms.cycle_count_tasks' and m.source_table = r.source_table and r.source_id = m.source_id))
), for_production as (
  -- What the lines have got and given reaches the books by manufacturing, which tells it by the hour.
  select production_order_id, warehouse_id, product_id, material_id, lot_number, -quantity as quantity, posted_at as at from booked_for_production
  union all
  select production_order_id, warehouse_id, product_id, material_id, lot_number, case movement_type when 'production_staging' then -quantity else quantity end, moved_at
  from wms.warehouse_movements where movement_type in ('production_staging', 'production_return', 'production_receipt') and status = 'completed'
), for_production_late as (
  select warehouse_id, product_id, material_id, lot_number, sum(quantity) as quantity
  from for_production group by production_order_id, 1, 2, 3, 4
  having sum(quantity) <> 0 and max(at) > (select max(at) from for_production) - interval '5 hours'
), compared as (
  select warehouse_id, product_id, material_id, lot_number, stock_type, sum(on_hand_quantity) as in_bins, 0 as in_books
  from wms.warehouse_inventory group by 1, 2, 3, 4, 5
  union all
  select warehouse_id, product_id, material_id, lot_number, stock_type, 0, on_hand_quantity from balances
  union all
  select warehouse_id, product_id, material_id, lot_number, stock_type, 0, -quantity from on_the_way
  union all
  select warehouse_id, product_id, material_id, lot_number, 'unrestricted', 0, quantity from for_production_late
  union all
  select warehouse_id, product_id, material_id, lot_number, from_stock_type, 0, -quantity from reported_late where from_stock_type is not null
  union all
  select warehouse_id, product_id, material_id, lot_number, to_stock_type, 0, quantity from reported_late where to_stock_type is not null
)
select warehouse_id, product_id, material_id, lot_number, stock_type, sum(in_bins) as in_bins, sum(in_books) as in_books
from compared group by 1, 2, 3, 4, 5 having sum(in_bins) <> sum(in_books);

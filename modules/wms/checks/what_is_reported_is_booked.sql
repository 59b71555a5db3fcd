-- Law 29: What the warehouse reports to ERP stands there as it was moved or counted: item, lot, quantity and direction.
-- Examines wms.warehouse_movements.
-- From erp as books_say:
select source_table, source_id, warehouse_id, product_id, material_id, lot_number, stock_type, quantity * stock_effect as quantity
from erp.inventory_transactions where source_module = 'wms' and status = 'posted';
with told as (
  select case when posts_to_erp then 'wms.warehouse_movements' else source_table end as source_table,
    case when posts_to_erp then warehouse_movement_id else source_id end as source_id, movement_type, moved_at,
    warehouse_id, product_id, material_id, lot_number, from_stock_type, to_stock_type, quantity
  from wms.warehouse_movements where (posts_to_erp or source_table = 'wms.cycle_count_tasks') and status = 'completed'
), reported as (
  -- What changes from one stock type to the other stands in the books twice.
  select source_table, source_id, movement_type, moved_at, warehouse_id, product_id, material_id, lot_number, from_stock_type as stock_type, -quantity as quantity
  from told where from_stock_type is not null
  union all
  select source_table, source_id, movement_type, moved_at, warehouse_id, product_id, material_id, lot_number, to_stock_type, quantity
  from told where to_stock_type is not null
)
select source_table, source_id, m.movement_type, m.quantity, b.quantity as booked_quantity
from reported m full join books_say b using (source_table, source_id, stock_type)
where (m.warehouse_id, m.product_id, m.material_id, m.lot_number, m.quantity)
    is distinct from (b.warehouse_id, b.product_id, b.material_id, b.lot_number, b.quantity)
  and (b.source_id is not null or m.moved_at < (select max(moved_at) from reported) - interval '2 hours');

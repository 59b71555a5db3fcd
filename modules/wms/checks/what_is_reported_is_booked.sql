-- Law 29: What the warehouse reports to ERP stands there as it was moved: item, lot, quantity and direction.
-- Examines wms.warehouse_movements.
-- From erp as books_say:
select source_id as warehouse_movement_id, warehouse_id, product_id, material_id, lot_number, stock_type, quantity * stock_effect as quantity
from erp.inventory_transactions where source_table = 'wms.warehouse_movements' and status = 'posted';
select m.warehouse_movement_id, m.movement_type, m.quantity, b.quantity as booked_quantity
from (select * from wms.warehouse_movements where posts_to_erp and status = 'completed') m
full join books_say b using (warehouse_movement_id)
where (m.warehouse_id, m.product_id, m.material_id, m.lot_number, coalesce(m.from_stock_type, m.to_stock_type), case when m.to_stock_type is null then -m.quantity else m.quantity end)
    is distinct from (b.warehouse_id, b.product_id, b.material_id, b.lot_number, b.stock_type, b.quantity)
  and (b.warehouse_movement_id is not null or m.moved_at < (select max(moved_at) from wms.warehouse_movements) - interval '2 hours');

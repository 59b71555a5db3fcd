-- Law 29: What the warehouse moved for a movement of ERP is its quantity, of the same item and lot.
-- Examines wms.warehouse_movements.
-- From erp as booked:
select inventory_transaction_id, warehouse_id, product_id, material_id, lot_number, quantity from erp.inventory_transactions where status = 'posted';
with moved as (
  select source_id, warehouse_id, product_id, material_id, lot_number, sum(quantity) as quantity
  from wms.warehouse_movements where source_table = 'erp.inventory_transactions' and status = 'completed' group by 1, 2, 3, 4, 5
)
select m.source_id, m.warehouse_id, m.product_id, m.material_id, m.lot_number, m.quantity, b.quantity as booked_quantity
from moved m left join booked b on b.inventory_transaction_id = m.source_id
where (m.warehouse_id, m.product_id, m.material_id, m.lot_number, m.quantity)
  is distinct from (b.warehouse_id, b.product_id, b.material_id, b.lot_number, b.quantity);

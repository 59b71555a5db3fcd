-- Law 29: What lies in a bin of an item, lot and stock type is what lay there when history began, with every movement since, and is never negative.
-- Examines wms.warehouse_inventory.
with moved as (
  select to_storage_bin_id as storage_bin_id, product_id, material_id, lot_number, to_stock_type as stock_type, quantity
  from wms.warehouse_movements where status = 'completed' and to_storage_bin_id is not null
  union all
  select from_storage_bin_id, product_id, material_id, lot_number, from_stock_type, -quantity
  from wms.warehouse_movements where status = 'completed' and from_storage_bin_id is not null
), books as (
  select storage_bin_id, product_id, material_id, lot_number, stock_type, sum(on_hand_quantity) as on_hand, sum(opening_quantity) as opening, 0 as moved
  from wms.warehouse_inventory group by 1, 2, 3, 4, 5
  union all
  select storage_bin_id, product_id, material_id, lot_number, stock_type, 0, 0, sum(quantity) from moved group by 1, 2, 3, 4, 5
)
select storage_bin_id, product_id, material_id, lot_number, stock_type, sum(on_hand) as on_hand, sum(opening) as opening, sum(moved) as moved
from books group by 1, 2, 3, 4, 5
having sum(on_hand) <> sum(opening) + sum(moved) or sum(on_hand) < 0;

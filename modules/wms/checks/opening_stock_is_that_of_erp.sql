-- Law 29: What lay in the bins when history began is what the books of ERP opened with.
-- Examines wms.warehouse_inventory.
-- From erp as openings:
select warehouse_id, product_id, material_id, lot_number, stock_type, opening_quantity from erp.inventory_balances where opening_quantity <> 0;
with compared as (
  select warehouse_id, product_id, material_id, lot_number, stock_type, opening_quantity as in_bins, 0 as in_books
  from wms.warehouse_inventory where is_opening
  union all
  select warehouse_id, product_id, material_id, lot_number, stock_type, 0, opening_quantity from openings
)
select warehouse_id, product_id, material_id, lot_number, stock_type, sum(in_bins) as in_bins, sum(in_books) as in_books
from compared group by 1, 2, 3, 4, 5 having sum(in_bins) <> sum(in_books);

-- A bin holds one item and one lot, unless it may hold several.
-- Examines wms.warehouse_inventory.
select i.storage_bin_id, count(distinct (i.product_id, i.material_id)) as items, count(distinct i.lot_number) as lots
from wms.warehouse_inventory i join wms.storage_bins b using (storage_bin_id)
where i.on_hand_quantity > 0
group by i.storage_bin_id, b.allows_mixed_items, b.allows_mixed_lots
having (not b.allows_mixed_items and count(distinct (i.product_id, i.material_id)) > 1)
  or (not b.allows_mixed_lots and count(distinct i.lot_number) > 1);

-- Law 31: An adjusted count is what was counted less the books, with one movement of that size in its bin.
-- Examines wms.cycle_count_tasks.
select c.cycle_count_task_id, c.difference_quantity, m.quantity, m.movement_type
from wms.cycle_count_tasks c left join wms.warehouse_movements m using (warehouse_movement_id)
where c.status = 'adjusted'
  and (m.movement_type is distinct from 'count_adjustment'
    or m.quantity <> abs(c.difference_quantity)
    or (case when c.difference_quantity > 0 then m.to_storage_bin_id else m.from_storage_bin_id end) is distinct from c.storage_bin_id
    or (select count(*) from wms.cycle_count_tasks o where o.warehouse_movement_id = c.warehouse_movement_id) <> 1);

/** Statements that break the laws of warehouse management, by the name of the law's file. */
export const wms: Record<string, string> = {
  bins_are_the_balances_of_erp: `update wms.warehouse_inventory set on_hand_quantity = on_hand_quantity + 1
    where warehouse_inventory_id = (select min(warehouse_inventory_id) from wms.warehouse_inventory where on_hand_quantity > 0)`,
  bins_hold_one_item_unless_mixed: `insert into wms.warehouse_inventory select (r).* from (
      select jsonb_populate_record(i, jsonb_build_object('warehouse_inventory_id', 2000000000000, 'lot_number', 'LOT-2026-999999')) as r
      from wms.warehouse_inventory i where i.warehouse_inventory_id = (
        select min(i.warehouse_inventory_id) from wms.warehouse_inventory i join wms.storage_bins b using (storage_bin_id)
        where not b.allows_mixed_lots and i.on_hand_quantity > 0 and i.lot_number is not null)) as copied`,
  counters_did_not_put_away: `update wms.putaway_tasks p set to_storage_bin_id = c.storage_bin_id, assigned_employee_id = c.counted_by_employee_id, released_at = c.counted_at, started_at = c.counted_at, completed_at = c.counted_at
    from (select * from wms.cycle_count_tasks where counted_at is not null and recounted_by_employee_id is null order by cycle_count_task_id limit 1) c
    where p.putaway_task_id = (select min(q.putaway_task_id) from wms.putaway_tasks q where q.status = 'completed' and q.from_storage_bin_id <> c.storage_bin_id)`,
  counts_are_adjusted_once: `update wms.cycle_count_tasks set difference_quantity = difference_quantity + 1, recounted_quantity = recounted_quantity + 1, difference_amount = round((difference_quantity + 1) * unit_cost_amount, 2)
    where cycle_count_task_id = (select min(cycle_count_task_id) from wms.cycle_count_tasks where status = 'adjusted' and difference_quantity not in (0, -1))`,
  movements_are_those_of_erp: `update wms.warehouse_movements set quantity = quantity + 1
    where warehouse_movement_id = (select min(warehouse_movement_id) from wms.warehouse_movements where source_table = 'erp.inventory_transactions')`,
  opening_stock_is_that_of_erp: `update wms.warehouse_inventory set opening_quantity = opening_quantity + 1
    where warehouse_inventory_id = (select min(warehouse_inventory_id) from wms.warehouse_inventory where is_opening)`,
  output_is_put_away: `update wms.receiving_tasks set received_quantity = received_quantity + 1, putaway_quantity = putaway_quantity + 1
    where receiving_task_id = (select min(receiving_task_id) from wms.receiving_tasks where receipt_type = 'production')`,
  parts_at_the_line_are_issues: `update wms.warehouse_movements set quantity = quantity + 1
    where warehouse_movement_id = (select min(warehouse_movement_id) from wms.warehouse_movements where movement_type = 'production_staging')`,
  people_work_within_their_shift: `update wms.warehouse_workers set direct_minutes = direct_minutes + 600
    where warehouse_worker_id = (select min(warehouse_worker_id) from wms.warehouse_workers where status = 'completed')`,
  receipts_are_those_of_erp: `update wms.receiving_tasks set received_quantity = received_quantity + 1, putaway_quantity = putaway_quantity + 1
    where receiving_task_id = (select min(receiving_task_id) from wms.receiving_tasks where receipt_type = 'purchase')`,
  stock_is_opening_and_movements: `update wms.warehouse_movements set quantity = quantity + 1
    where warehouse_movement_id = (select min(warehouse_movement_id) from wms.warehouse_movements where status = 'completed' and movement_type = 'putaway')`,
  stock_on_hold_leaves_by_decision: `update wms.warehouse_movements set from_stock_type = 'blocked'
    where warehouse_movement_id = (select min(warehouse_movement_id) from wms.warehouse_movements where movement_type = 'pick')`,
  transfers_are_received_or_on_the_way: `update wms.receiving_tasks set expected_quantity = expected_quantity + 1000
    where receiving_task_id = (select min(receiving_task_id) from wms.receiving_tasks where receipt_type = 'transfer')`,
  what_is_reported_is_booked: `update wms.warehouse_movements set quantity = quantity + 1
    where warehouse_movement_id = (select min(warehouse_movement_id) from wms.warehouse_movements where posts_to_erp)`,
};

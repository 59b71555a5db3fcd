import type { DeclaredLaws } from '../../machinery/catalog/declared-laws.ts';
import { lifecycle } from './lifecycle.ts';

/** Laws of common shapes; those that only this business has stand in `checks/`. */
export const laws: DeclaredLaws = {
  numbers: {
    'receiving_tasks.receiving_task_number': {},
    'receiving_tasks.line_number': { per: 'receiving_task_number' },
    'putaway_tasks.putaway_task_number': {},
    'pick_waves.wave_number': {},
    'wave_lines.line_number': { per: 'pick_wave_id' },
    'picking_tasks.picking_task_number': {},
    'packing_tasks.packing_task_number': {},
    'packing_tasks.line_number': { per: 'packing_task_number' },
    'packing_tasks.handling_unit_number': {},
    'shipping_tasks.shipping_task_number': {},
    'shipping_tasks.transfer_number': {},
    'shipping_tasks.line_number': { per: 'shipping_task_number' },
    'replenishment_tasks.replenishment_task_number': {},
    'cycle_count_tasks.cycle_count_task_number': {},
    'warehouse_movements.movement_number': {},
    'warehouse_workers.assignment_number': {},
  },
  balances: {
    bins_carry_what_lies_in_them: {
      says: 'Law 30: The load of a bin is the weight and the volume of the stock in it.',
      by: 'storage_bin_id',
      sum: 'used_weight_kg, used_volume_m3 from storage_bins',
      equals: 'weight_kg, volume_m3 from warehouse_inventory',
    },
    picks_serve_their_line: {
      says: 'What was picked for a line of a wave is the sum of its picks.',
      by: 'wave_line_id',
      sum: 'picked_quantity from wave_lines',
      equals: 'picked_quantity from picking_tasks',
    },
    lines_serve_their_allocation: {
      says: 'An allocation is picked by the lines of its waves.',
      by: 'erp_allocation_id',
      sum: 'picked_quantity from erp_allocations',
      equals: 'picked_quantity from wave_lines where erp_allocation_id is not null',
    },
    packed_is_what_was_picked: {
      says: 'Law 7: No more is packed of a pick than was picked.',
      by: 'picking_task_id',
      sum: 'packed_quantity from packing_tasks',
      atMost: 'picked_quantity from picking_tasks',
    },
    shipped_is_what_was_packed: {
      says: 'Law 7: What is ready for a lorry or has left was packed.',
      by: 'shipping_task_id',
      sum: "shipped_quantity from shipping_tasks where status in ('ready', 'loading', 'shipped')",
      equals: "packed_quantity from packing_tasks where {shipping_task_id.status} in ('ready', 'loading', 'shipped')",
    },
    receipts_are_in_their_expectation: {
      says: 'What has come of an expected receipt is the sum of its receiving tasks.',
      by: 'expected_receipt_id',
      sum: 'received_quantity from expected_receipts',
      equals: "received_quantity from receiving_tasks where expected_receipt_id is not null and status <> 'cancelled'",
    },
  },
  moments: {
    receiving_tasks: [['arrived_at', 'started_at', 'completed_at', 'inspection_released_at']],
    putaway_tasks: [['released_at', 'started_at', 'completed_at']],
    replenishment_tasks: [['released_at', 'started_at', 'completed_at']],
    picking_tasks: [['pick_wave_id.released_at', 'started_at', 'completed_at']],
    packing_tasks: [['picking_task_id.completed_at', 'started_at', 'completed_at']],
    shipping_tasks: [['packed_at', 'ready_at', 'loading_started_at', 'shipped_at']],
    cycle_count_tasks: [['counted_at', 'recounted_at', 'approved_at', 'closed_at']],
    warehouse_movements: [['requested_at', 'moved_at']],
  },
  periods: {
    warehouse_workers: {
      of: ['employee_id'],
      from: 'planned_start_at',
      to: 'planned_end_at',
      where: "status <> 'cancelled'",
    },
  },
  agreements: {
    'picking_tasks.lot_number': { equals: ['suggested_lot_number'], where: 'lot_override_reason_code is null' },
    'picking_tasks.sales_order_line_id': ['wave_line_id.sales_order_line_id'],
    'picking_tasks.production_order_id': ['wave_line_id.production_order_id'],
    'warehouse_inventory.warehouse_id': ['storage_bin_id.warehouse_id'],
    'packing_tasks.lot_number': ['picking_task_id.lot_number'],
  },
  parts: {
    deliveries_are_packed: {
      of: 'shipping_tasks',
      where: "status in ('ready', 'loading', 'shipped')",
      part: 'packing_tasks',
      by: 'shipping_task_id',
    },
    waves_have_lines: { of: 'pick_waves', part: 'wave_lines', by: 'pick_wave_id' },
    receipts_are_put_away: {
      of: 'receiving_tasks',
      where: "status = 'completed' and putaway_quantity > 0",
      part: 'putaway_tasks',
      by: 'receiving_task_id',
    },
  },
  states: lifecycle.states,
};

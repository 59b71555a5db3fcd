import { must } from '../../../machinery/base/errors.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { PickingTasksRow, Types } from '../rows.ts';
import { type Context, goodsOf } from './context.ts';
import { addCount } from './counts.ts';
import { bring } from './packing.ts';
import { credit, personFor, truckOf } from './people.ts';
import { distance } from './places.ts';
import { freeOf, keep, move, record, type Stock, stockOf, take } from './stock.ts';
import { addPick } from './waves.ts';

type Task = PickingTasksRow;

const { walk, secondsPerPick, shortPicks, broughtBefore } = lifecycle.outbound;
/** Minutes from the release of a wave until its pickers have their papers. */
const PAPERS = 6;
/** Minutes of a pick with its way. */
const TURN = 4;

/** Picks follow each other along the walk of a wave; parts are brought some hours before their line begins with them. */
export const picking: Process<Types> = {
  name: 'picking',
  agenda: [{ of: 'picking_tasks', next: nextOf, act: pick }],
};

function nextOf(row: Task, { tables, draws }: Context): Moment {
  if (row.status !== 'assigned') return NEVER;
  // What another bin is to give in place of an empty one is fetched at once.
  const wave = tables.pick_waves.must(row.pick_wave_id);
  const turn = row.released_at > (wave.released_at ?? 0) ? 1 : Math.ceil(row.pick_sequence / wave.picker_count);
  const within = draws.of('picking_tasks', row.picking_task_id, 'pace').integer(0, TURN * MINUTE_MS - 1);
  const inTurn = row.released_at + (PAPERS + turn * TURN) * MINUTE_MS;
  // Parts for the lines stay in the racks until they are needed.
  const called =
    row.production_order_id === null ? 0 : must(row.due_at ?? undefined, 'moment of need') - broughtBefore * HOUR_MS;
  return Math.max(inTurn, called) + within;
}

/** Takes one lot out of one bin to the packing station or the line. */
function pick(row: Task, context: Context): void {
  const { tables } = context;
  if (fallShort(context, row)) return;
  const stock = tables.warehouse_inventory.must(row.warehouse_inventory_id);
  if (row.production_order_id !== null) {
    stage(context, row, stock);
    return;
  }
  const to = tables.storage_bins.must(row.to_storage_bin_id);
  confirm(context, row);
  move(context, stock, to, row.planned_quantity, {
    type: 'pick',
    allocated: true,
    stays: true,
    cause: causeOf(row),
    refers: {
      moved_by_employee_id: row.assigned_employee_id,
      sales_order_line_id: row.sales_order_line_id,
      requested_at: row.released_at,
    },
  });
  bring(context, row);
}

function causeOf(row: Task) {
  return {
    source_module: 'wms',
    source_table: 'wms.picking_tasks',
    source_id: row.picking_task_id,
    source_document_number: row.picking_task_number,
  } as const;
}

/** The pick is made: task, line, wave and allocation say so. */
function confirm(context: Context, row: Task): void {
  const { tables, draws, now } = context;
  const from = tables.storage_bins.must(row.from_storage_bin_id);
  const seconds = secondsPerPick + distance(from, tables.storage_bins.must(row.to_storage_bin_id)) / walk;
  const started = Math.max(row.released_at, now - Math.round(seconds) * 1000);
  const draw = draws.of('picking_tasks', row.picking_task_id, 'pick');
  const picker = row.assigned_employee_id ?? 0;
  tables.picking_tasks.change(row, {
    status: 'completed',
    lot_number: row.suggested_lot_number,
    picked_quantity: row.planned_quantity,
    confirmation_method: draw.weighted(lifecycle.shares.confirmation),
    warehouse_equipment_id: draw.chance(0.5) ? truckOf(context, picker) : null,
    started_at: started,
    completed_at: now,
  });
  credit(context, picker, seconds / 60, row.weight_kg);
  const line = tables.wave_lines.must(row.wave_line_id);
  const picked = line.picked_quantity + row.planned_quantity;
  tables.wave_lines.change(line, {
    picked_quantity: picked,
    status: picked >= line.requested_quantity ? 'picked' : 'picking',
  });
  const allocation = tables.erp_allocations.must(line.erp_allocation_id);
  const all = allocation.picked_quantity + row.planned_quantity;
  tables.erp_allocations.change(allocation, {
    picked_quantity: all,
    ...(all >= allocation.allocated_quantity ? { status: 'picked' } : {}),
  });
  const wave = tables.pick_waves.must(row.pick_wave_id);
  if (wave.status === 'released') tables.pick_waves.change(wave, { status: 'in_progress', started_at: started });
  const labour = wave.actual_labour_minutes + Math.round(seconds / 0.6);
  const isLast = tables.picking_tasks.by('pick_wave_id', wave.pick_wave_id).every((one) => one.status !== 'assigned');
  tables.pick_waves.change(wave, {
    actual_labour_minutes: labour,
    ...(isLast ? { status: 'completed', completed_at: now } : {}),
  });
}

/** Parts go from their bin to the line in one movement. */
function stage(context: Context, row: Task, stock: Stock): void {
  const { tables, now } = context;
  const { erp_allocation_id } = tables.wave_lines.must(row.wave_line_id);
  const allocation = must(
    erp_allocation_id === null ? undefined : tables.erp_allocations.get(erp_allocation_id),
    'allocation of a pick',
  );
  const picker = personFor(context, row.warehouse_id, 'picking', row.picking_task_id);
  tables.picking_tasks.change(row, { assigned_employee_id: picker });
  confirm(context, row);
  record(context, {
    type: 'production_staging',
    goods: goodsOf(allocation, 'unrestricted'),
    quantity: row.planned_quantity,
    warehouse: row.warehouse_id,
    from: tables.storage_bins.must(row.from_storage_bin_id),
    cause: {
      source_module: 'erp',
      source_table: 'erp.inventory_reservations',
      source_id: allocation.inventory_reservation_id,
      source_document_number: row.picking_task_number,
    },
    refers: {
      production_order_id: row.production_order_id,
      production_order_number: row.production_order_number,
      moved_by_employee_id: picker,
      requested_at: row.released_at,
    },
  });
  take(context, stock, row.planned_quantity, true);
  tables.erp_allocations.change(allocation, {
    shipped_quantity: allocation.picked_quantity,
    ...(allocation.status === 'picked' ? { closed_at: now, status: 'completed' } : {}),
  });
}

/** Now and then a bin does not show what the books say: the picker goes on to another bin of the lot, and the first one is counted. */
function fallShort(context: Context, row: Task): boolean {
  const { tables, draws, now } = context;
  if (!draws.of('picking_tasks', row.picking_task_id, 'short').chance(shortPicks)) return false;
  const line = tables.wave_lines.must(row.wave_line_id);
  const stock = tables.warehouse_inventory.must(row.warehouse_inventory_id);
  const other = stockOf(context, row.warehouse_id, goodsOf(line, 'unrestricted')).find(
    (one) => one !== stock && isShelved(context, one) && freeOf(one) >= row.planned_quantity,
  );
  if (!other) return false;
  keep(context, stock, -row.planned_quantity);
  keep(context, other, row.planned_quantity);
  const wave = tables.pick_waves.must(row.pick_wave_id);
  const picker = row.assigned_employee_id;
  tables.picking_tasks.change(row, {
    status: 'short',
    short_quantity: row.planned_quantity,
    short_reason_code: 'not_found',
    confirmation_method: 'scan',
    started_at: Math.max(row.released_at, now - secondsPerPick * 1000),
    completed_at: now,
  });
  addPick(context, { wave, line, row: other, quantity: row.planned_quantity, sequence: wave.task_count + 1, picker });
  tables.pick_waves.change(wave, {
    task_count: wave.task_count + 1,
    ...(wave.status === 'released' ? { status: 'in_progress', started_at: now } : {}),
  });
  addCount(context, stock, 'short_pick', row.picking_task_id);
  return true;
}

function isShelved({ tables }: Context, { storage_bin_id }: Stock): boolean {
  const { bin_use } = tables.storage_bins.must(storage_bin_id);
  return bin_use === 'reserve' || bin_use === 'pick_face';
}

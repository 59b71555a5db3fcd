import { workdays } from '../../../company/schedules.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { ReplenishmentTasksRow, StorageBinsRow, Types } from '../rows.ts';
import { type Context, goodsOf, itemOf } from './context.ts';
import { factsOf, weightOf } from './items.ts';
import { credit, personFor, truckOf } from './people.ts';
import { distance } from './places.ts';
import { contentOf, freeOf, move, roomFor, type Stock, stockOf, stockOfItem } from './stock.ts';

type Task = ReplenishmentTasksRow;

const { replenishTimes, replenishMinutes } = lifecycle.stock;

/** Faces that have run low are filled from the reserve, the lot that expires or came first. */
export const replenishment: Process<Types> = {
  name: 'replenishment',
  schedule: [{ at: workdays.at(...replenishTimes), act: look }],
  agenda: [{ of: 'replenishment_tasks', next: nextOf, act: fill }],
};

function look(context: Context): void {
  const { tables } = context;
  for (const face of tables.storage_bins.by('bin_use', 'pick_face')) {
    if (face.minimum_quantity === null || face.status !== 'active') continue;
    if (tables.replenishment_tasks.by('to_storage_bin_id', face.storage_bin_id).length > 0) continue;
    const holds = contentOf(context, face).reduce((sum, row) => sum + freeOf(row), 0);
    if (holds < face.minimum_quantity) plan(context, face, holds);
  }
}

function plan(context: Context, face: StorageBinsRow, holds: number): void {
  const { tables, numbers, now } = context;
  const item = itemOf(face);
  const reserve = stockOfItem(context, face.warehouse_id, item).filter((row) => isReserve(context, row));
  const first = reserve.toSorted(
    (a, b) =>
      (a.expiry_date ?? Number.MAX_SAFE_INTEGER) - (b.expiry_date ?? Number.MAX_SAFE_INTEGER) ||
      a.received_on - b.received_on ||
      a.warehouse_inventory_id - b.warehouse_inventory_id,
  )[0];
  if (!first) return;
  const wanted = Math.min((face.maximum_quantity ?? 0) - holds, freeOf(first));
  const quantity = Math.min(wanted, roomFor(context, face, goodsOf(first, 'unrestricted')));
  if (quantity <= 0) return;
  const facts = factsOf(context, item);
  tables.replenishment_tasks.add({
    replenishment_task_number: numbers.next('RPL', now),
    warehouse_id: face.warehouse_id,
    trigger_type: 'minimum_level',
    ...item,
    lot_number: first.lot_number,
    from_storage_bin_id: first.storage_bin_id,
    to_storage_bin_id: face.storage_bin_id,
    face_quantity: holds,
    minimum_quantity: face.minimum_quantity,
    planned_quantity: quantity,
    unit_of_measure: facts.unit,
    weight_kg: weightOf(facts, quantity),
    priority: holds === 0 ? 'high' : 'normal',
    released_at: now,
    due_at: now + 2 * HOUR_MS,
    status: 'open',
  });
}

function isReserve({ tables }: Context, row: Stock): boolean {
  return (
    row.stock_type === 'unrestricted' &&
    freeOf(row) > 0 &&
    tables.storage_bins.must(row.storage_bin_id).bin_use === 'reserve'
  );
}

function nextOf(row: Task, { draws }: Context): Moment {
  if (row.status !== 'open') return NEVER;
  const minutes = draws
    .of('replenishment_tasks', row.replenishment_task_id, 'way')
    .lognormal(replenishMinutes.median, replenishMinutes.sigma);
  return row.released_at + Math.round(Math.max(5, Math.min(240, minutes))) * MINUTE_MS;
}

function fill(row: Task, context: Context): void {
  const { tables, now } = context;
  const face = tables.storage_bins.must(row.to_storage_bin_id);
  const stock = stockOf(context, row.warehouse_id, goodsOf(row, 'unrestricted')).find(
    (one) => one.storage_bin_id === row.from_storage_bin_id,
  );
  const available = stock ? Math.min(row.planned_quantity, freeOf(stock)) : 0;
  const quantity = stock ? Math.min(available, roomFor(context, face, goodsOf(stock, 'unrestricted'))) : 0;
  if (!stock || quantity <= 0) {
    tables.replenishment_tasks.change(row, { status: 'cancelled' });
    return;
  }
  const employee = personFor(context, row.warehouse_id, 'replenishment', row.replenishment_task_id);
  const minutes = 3 + distance(tables.storage_bins.must(row.from_storage_bin_id), face) / 70;
  tables.replenishment_tasks.change(row, { status: 'assigned', assigned_employee_id: employee });
  tables.replenishment_tasks.change(row, {
    status: 'completed',
    moved_quantity: quantity,
    short_reason_code: quantity === row.planned_quantity ? null : quantity < available ? 'face_full' : 'reserve_short',
    warehouse_equipment_id: truckOf(context, employee),
    started_at: Math.max(row.released_at, now - Math.round(minutes * MINUTE_MS)),
    completed_at: now,
  });
  move(context, stock, face, quantity, {
    type: 'replenishment',
    cause: {
      source_module: 'wms',
      source_table: 'wms.replenishment_tasks',
      source_id: row.replenishment_task_id,
      source_document_number: row.replenishment_task_number,
    },
    refers: { moved_by_employee_id: employee, requested_at: row.released_at },
  });
  credit(context, employee, minutes, row.weight_kg);
}

import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { type Message, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { ReceivingTasksRow, Types, WarehouseMovementsRow } from '../rows.ts';
import { type Context, countedIn, type Goods, itemOf } from './context.ts';
import { arrived } from './expected.ts';
import { factsOf, weightOf } from './items.ts';
import { credit, personFor } from './people.ts';
import { type Bin, placeFor } from './places.ts';

type Task = ReceivingTasksRow;

const { waitMinutes, unloadMinutes, minutesPerPallet, minutesPerLine, palletKg } = lifecycle.inbound;

/** Goods at the dock: what ERP has taken in is unloaded and counted, what production brings is looked over. */
export const receiving: Process<Types> = {
  name: 'receiving',
  takes: { receiving_tasks: takeIn },
  agenda: [{ of: 'receiving_tasks', next: nextOf, act }],
};

/** A line of a delivery. Lines of one order that come together are one receipt. */
function takeIn(context: Context, { columns }: Message<Types, 'receiving_tasks'>): void {
  const { tables, numbers, now } = context;
  const order = must(columns.purchase_order_id ?? undefined, 'order of a delivery');
  const warehouse = must(columns.warehouse_id, 'warehouse of a delivery');
  const beside = tables.receiving_tasks
    .by('purchase_order_id', order)
    .filter((row) => row.created_at === now && row.warehouse_id === warehouse);
  const line = columns.purchase_order_line_id ?? null;
  const expected = tables.expected_receipts.by('purchase_order_line_id', line)[0];
  const received = must(columns.received_quantity, 'quantity of a delivery');
  const rejected = columns.rejected_quantity ?? 0;
  const key = tables.receiving_tasks.nextKey();
  const facts = factsOf(context, itemOf(columns));
  const weight = weightOf(facts, received);
  const number = beside[0]?.receiving_task_number ?? numbers.next('RT', now);
  tables.receiving_tasks.receive(columns, {
    receiving_task_id: key,
    receiving_task_number: number,
    line_number: beside.length + 1,
    receipt_type: 'purchase',
    expected_receipt_id: expected?.expected_receipt_id ?? null,
    purchase_order_number: must(
      expected?.purchase_order_number ?? columns.delivery_note_number ?? undefined,
      'number of the order',
    ),
    dock_number: 1 + (order % 3),
    receiving_storage_bin_id:
      beside[0]?.receiving_storage_bin_id ?? placeFor(context, warehouse, 'receiving', key).storage_bin_id,
    expected_quantity: expected ? Math.max(0, expected.expected_quantity - expected.received_quantity) : received,
    staged_quantity: received - rejected,
    handling_unit_count: Math.max(1, Math.ceil(weight / (palletKg * 1000))),
    gross_weight_kg: Math.round(weight * 1.04),
    inspection_required: columns.stock_type === 'quality_inspection',
    reason_code: columns.reason_code ?? null,
    priority: expected?.priority ?? 'normal',
    planned_at: now,
    arrived_at: now,
    status: 'arrived',
    received_by_employee_id: beside[0]?.received_by_employee_id ?? personFor(context, warehouse, 'receiving', key),
  });
  if (expected) arrived(context, expected, received);
}

/** Output of production, brought to the dock of its store. */
export function takeOutput(
  context: Context,
  movement: Readonly<Partial<WarehouseMovementsRow>>,
  goods: Goods,
  quantity: Scaled,
  bin: Bin,
): Task {
  const { tables, numbers, now } = context;
  const order = must(movement.production_order_id ?? undefined, 'order of an output');
  const expected = tables.expected_receipts.by('production_order_id', order)[0];
  const key = tables.receiving_tasks.nextKey();
  const facts = factsOf(context, goods.item);
  const task = tables.receiving_tasks.add({
    receiving_task_id: key,
    receiving_task_number: numbers.next('RT', now),
    line_number: 1,
    receipt_type: 'production',
    expected_receipt_id: expected?.expected_receipt_id ?? null,
    warehouse_id: bin.warehouse_id,
    production_order_id: order,
    production_order_number: expected?.production_order_number ?? null,
    ...goods.item,
    lot_number: goods.lot,
    receiving_storage_bin_id: bin.storage_bin_id,
    unit_of_measure: facts.unit,
    expected_quantity: expected?.expected_quantity ?? quantity,
    received_quantity: quantity,
    staged_quantity: quantity,
    handling_unit_count: 1,
    gross_weight_kg: weightOf(facts, quantity),
    inspection_required: false,
    stock_type: 'unrestricted',
    priority: expected?.priority ?? 'normal',
    received_by_employee_id: personFor(context, bin.warehouse_id, 'receiving', key),
    planned_at: now,
    arrived_at: now,
    status: 'arrived',
  });
  if (expected) arrived(context, expected, quantity);
  return task;
}

function nextOf(row: Task, context: Context): Moment {
  if (row.status === 'arrived') return must(row.arrived_at, 'arrival') + waitOf(row, context);
  return row.status === 'in_progress' ? must(row.started_at, 'begin') + workOf(row) : NEVER;
}

/** Lines of one lorry wait together. */
function waitOf(row: Task, { draws }: Context): number {
  if (row.receipt_type === 'production') return 5 * MINUTE_MS;
  const minutes = draws
    .of('receiving', row.receiving_task_number, 'wait')
    .lognormal(waitMinutes.median, waitMinutes.sigma);
  return Math.round(Math.min(300, minutes)) * MINUTE_MS;
}

function workOf(row: Task): number {
  if (row.receipt_type === 'production') return 6 * MINUTE_MS;
  const unloading = row.line_number === 1 ? unloadMinutes : 0;
  return (unloading + row.handling_unit_count * minutesPerPallet + row.line_number * minutesPerLine) * MINUTE_MS;
}

function act(row: Task, context: Context): void {
  const { tables, now } = context;
  if (row.status === 'arrived') {
    tables.receiving_tasks.change(row, { status: 'in_progress', started_at: now });
    return;
  }
  tables.receiving_tasks.change(row, { status: 'completed', completed_at: now });
  credit(
    context,
    must<Key>(row.received_by_employee_id ?? undefined, 'receiver'),
    workOf(row) / MINUTE_MS,
    row.gross_weight_kg ?? 0,
  );
  context.tell(countedIn, row);
}

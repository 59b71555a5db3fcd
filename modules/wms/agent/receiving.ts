import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { type Message, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { ReceivingTasksRow, Types } from '../rows.ts';
import { type Context, countedIn, goodsOf, itemOf } from './context.ts';
import { count } from './dock.ts';
import { arrived } from './expected.ts';
import { factsOf, weightOf } from './items.ts';
import { credit, personFor } from './people.ts';
import { placeFor } from './places.ts';
import { put, record } from './stock.ts';
import { countTransfer, transferArrived } from './transfers.ts';

type Task = ReceivingTasksRow;

const { waitMinutes, unloadMinutes, minutesPerPallet, minutesPerLine } = lifecycle.inbound;

/** Goods at the dock: what lorries bring, of suppliers or of our own plants, is unloaded and counted, what production brings is looked over. */
export const receiving: Process<Types> = {
  name: 'receiving',
  takes: { receiving_tasks: take },
  agenda: [{ of: 'receiving_tasks', next: nextOf, act }],
};

function take(context: Context, message: Message<Types, 'receiving_tasks'>): void {
  if (message.flow === 'tms-to-wms') transferArrived(context, message);
  else takeOutput(context, message);
}

/** Output of production stands at the dock of its store, and is in stock with that. */
function takeOutput(context: Context, { columns }: Message<Types, 'receiving_tasks'>): void {
  const { tables, numbers, now } = context;
  const order = must(columns.production_order_id ?? undefined, 'order of an output');
  const quantity = must(columns.received_quantity, 'quantity of an output');
  const item = itemOf(columns);
  const facts = factsOf(context, item);
  const expected = tables.expected_receipts.by('production_order_id', order)[0];
  const bin = placeFor(context, must(columns.warehouse_id, 'store of an output'), 'receiving', order);
  const key = tables.receiving_tasks.nextKey();
  const receiver = personFor(context, bin.warehouse_id, 'receiving', key);
  const task = tables.receiving_tasks.receive(columns, {
    receiving_task_id: key,
    receiving_task_number: numbers.next('RT', now),
    line_number: 1,
    receipt_type: 'production',
    expected_receipt_id: expected?.expected_receipt_id ?? null,
    receiving_storage_bin_id: bin.storage_bin_id,
    expected_quantity: expected?.expected_quantity ?? quantity,
    staged_quantity: quantity,
    handling_unit_count: 1,
    gross_weight_kg: weightOf(facts, quantity),
    inspection_required: false,
    stock_type: 'unrestricted',
    priority: expected?.priority ?? 'normal',
    received_by_employee_id: receiver,
    arrived_at: now,
    status: 'arrived',
  });
  if (expected) arrived(context, expected, quantity);
  const goods = goodsOf(task, 'unrestricted');
  record(context, {
    type: 'production_receipt',
    goods,
    quantity,
    warehouse: bin.warehouse_id,
    to: bin,
    cause: {
      source_module: 'wms',
      source_table: 'wms.receiving_tasks',
      source_id: key,
      source_document_number: task.receiving_task_number,
    },
    refers: {
      production_order_id: order,
      production_order_number: task.production_order_number,
      moved_by_employee_id: receiver,
      requested_at: Math.min(now, task.planned_at),
    },
  });
  put(context, bin, goods, quantity);
}

function nextOf(row: Task, context: Context): Moment {
  if (row.status === 'arrived') return must(row.arrived_at, 'arrival') + waitOf(row, context);
  return row.status === 'in_progress' ? must(row.started_at, 'begin') + workOf(row, context) : NEVER;
}

/** Lines of one lorry wait together. */
function waitOf(row: Task, { draws }: Context): number {
  if (row.receipt_type === 'production') return 5 * MINUTE_MS;
  const minutes = draws
    .of('receiving', row.receiving_task_number, 'wait')
    .lognormal(waitMinutes.median, waitMinutes.sigma);
  return Math.round(Math.min(300, minutes)) * MINUTE_MS;
}

/** Lines of one lorry are told when the last of them is counted. */
function workOf(row: Task, context: Context): number {
  if (row.receipt_type === 'production') return 6 * MINUTE_MS;
  const minutes = lorryOf(context, row).map((one) => one.handling_unit_count * minutesPerPallet + minutesPerLine);
  return (unloadMinutes + minutes.reduce((sum, one) => sum + one, 0)) * MINUTE_MS;
}

function lorryOf({ tables }: Context, row: Task): readonly Task[] {
  return tables.receiving_tasks.by('receiving_task_number', row.receiving_task_number);
}

function act(row: Task, context: Context): void {
  const { tables, now } = context;
  if (row.status === 'arrived') {
    tables.receiving_tasks.change(row, { status: 'in_progress', started_at: now });
    return;
  }
  if (row.status !== 'in_progress') return;
  const minutes = workOf(row, context) / MINUTE_MS;
  const lorry = [...lorryOf(context, row)];
  for (const line of lorry) {
    if (line.receipt_type === 'purchase') count(context, line);
    if (line.receipt_type === 'transfer') countTransfer(context, line);
    tables.receiving_tasks.change(line, { status: 'completed', completed_at: now });
    credit(
      context,
      must<Key>(line.received_by_employee_id ?? undefined, 'receiver'),
      minutes / lorry.length,
      line.gross_weight_kg ?? 0,
    );
    context.tell(countedIn, line);
  }
}

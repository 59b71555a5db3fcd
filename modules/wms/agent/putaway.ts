import type { Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { PutawayTasksRow, ReceivingTasksRow, Types } from '../rows.ts';
import { type Context, countedIn, type Goods, goodsOf } from './context.ts';
import { factsOf, volumeOf, weightOf } from './items.ts';
import { credit, personFor, truckOf } from './people.ts';
import { type Bin, distance } from './places.ts';
import { choose, type Placing } from './slotting.ts';
import { freeOf, move, roomFor, stockOf } from './stock.ts';

type Task = PutawayTasksRow;

const { putawayMinutes, outputMinutes, dueHours, elsewhere } = lifecycle.inbound;

/** From where goods came in to where they are kept. */
export const putaway: Process<Types> = {
  name: 'putaway',
  agenda: [{ of: 'putaway_tasks', next: nextOf, act: putAway }],
  follows: [follow(countedIn, putAwayReceipt)],
};

function putAwayReceipt(context: Context, receipt: ReceivingTasksRow): void {
  const { tables } = context;
  if (receipt.staged_quantity === 0 || receipt.receiving_storage_bin_id === null) return;
  const goods = goodsOf(receipt, receipt.stock_type);
  const from = tables.storage_bins.must(receipt.receiving_storage_bin_id);
  plan(context, { reason: 'receipt', goods, quantity: receipt.staged_quantity, from, receipt });
}

/** Plans the way of goods to bins, one task for each of them. */
export function plan(
  context: Context,
  what: {
    reason: Task['putaway_reason'];
    goods: Goods;
    quantity: Scaled;
    from: Bin;
    receipt?: ReceivingTasksRow;
    production_order_id?: number | null;
  },
): void {
  const { tables, numbers, now } = context;
  const { goods, from, receipt } = what;
  const facts = factsOf(context, goods.item);
  const due = receipt?.receipt_type === 'production' ? dueHours.output : dueHours[what.reason];
  for (let left = what.quantity; left > 0; ) {
    const { bin, quantity, rule } = choose(context, from.warehouse_id, goods, left);
    const weight = weightOf(facts, quantity);
    tables.putaway_tasks.add({
      putaway_task_number: numbers.next('PA', now),
      putaway_reason: what.reason,
      receiving_task_id: receipt?.receiving_task_id ?? null,
      production_order_id: receipt?.production_order_id ?? what.production_order_id ?? null,
      warehouse_id: from.warehouse_id,
      ...goods.item,
      lot_number: goods.lot,
      stock_type: goods.stockType as Task['stock_type'],
      from_storage_bin_id: from.storage_bin_id,
      slotting_rule_id: rule?.slotting_rule_id ?? null,
      suggested_storage_bin_id: bin.storage_bin_id === from.storage_bin_id ? null : bin.storage_bin_id,
      planned_quantity: quantity,
      unit_of_measure: facts.unit,
      weight_kg: weight,
      volume_m3: volumeOf(facts, weight),
      priority: receipt?.priority ?? 'normal',
      due_at: now + due * HOUR_MS,
      released_at: now,
      status: 'open',
    });
    left -= quantity;
  }
}

function nextOf(row: Task, { draws }: Context): Moment {
  if (row.status !== 'open') return NEVER;
  const isOutput = row.production_order_id !== null;
  const { median, sigma } = isOutput ? outputMinutes : putawayMinutes;
  const minutes = draws.of('putaway_tasks', row.putaway_task_id, 'way').lognormal(median, sigma);
  return row.released_at + Math.round(Math.max(8, Math.min(900, minutes))) * MINUTE_MS;
}

function putAway(row: Task, context: Context): void {
  const { tables, draws, now } = context;
  const from = tables.storage_bins.must(row.from_storage_bin_id);
  const goods = goodsOf(row, row.stock_type);
  const stock = stockOf(context, row.warehouse_id, goods).find((one) => one.storage_bin_id === from.storage_bin_id);
  const quantity = Math.min(row.planned_quantity, stock ? freeOf(stock) : 0);
  noteReceipt(context, row);
  // What was taken from the dock at once need not be put away.
  if (!stock || quantity === 0) {
    tables.putaway_tasks.change(row, { status: 'cancelled' });
    return;
  }
  const employee = personFor(context, row.warehouse_id, 'putaway', row.putaway_task_id);
  const { to, reason } = target(context, row, goods, quantity);
  const metres = distance(from, to);
  const minutes = 2 + metres / 70;
  tables.putaway_tasks.change(row, { status: 'assigned', assigned_employee_id: employee });
  tables.putaway_tasks.change(row, {
    status: 'completed',
    to_storage_bin_id: to.storage_bin_id,
    override_reason_code: reason,
    putaway_quantity: quantity,
    travel_distance_m: Math.round(metres * 100),
    warehouse_equipment_id: draws.of('putaway_tasks', row.putaway_task_id, 'truck').chance(0.8)
      ? truckOf(context, employee)
      : null,
    started_at: Math.max(row.released_at, now - Math.round(minutes * MINUTE_MS)),
    completed_at: now,
  });
  move(context, stock, to, quantity, {
    type: 'putaway',
    cause: {
      source_module: 'wms',
      source_table: 'wms.putaway_tasks',
      source_id: row.putaway_task_id,
      source_document_number: row.putaway_task_number,
    },
    refers: { moved_by_employee_id: employee, requested_at: row.released_at },
  });
  credit(context, employee, minutes, row.weight_kg);
}

/** The bin of the rule, if it still takes the goods; a driver may find another one better. */
function target(
  context: Context,
  row: Task,
  goods: Goods,
  quantity: Scaled,
): { to: Bin; reason: Task['override_reason_code'] } {
  const { tables, draws } = context;
  const suggested =
    row.suggested_storage_bin_id === null ? undefined : tables.storage_bins.must(row.suggested_storage_bin_id);
  const takes = (bin: Bin) =>
    bin.storage_bin_id !== row.from_storage_bin_id && roomFor(context, bin, goods) >= quantity;
  const draw = draws.of('putaway_tasks', row.putaway_task_id, 'bin');
  if (suggested && takes(suggested) && !draw.chance(elsewhere)) return { to: suggested, reason: null };
  const found: Placing = choose(context, row.warehouse_id, goods, quantity);
  const isOther = found.bin !== suggested && takes(found.bin);
  if (isOther)
    return {
      to: found.bin,
      reason: suggested ? (takes(suggested) ? 'does_not_fit' : 'bin_occupied') : 'no_suggestion',
    };
  if (suggested && takes(suggested)) return { to: suggested, reason: null };
  const floor = lanes(context, row).find(takes);
  if (!floor) throw new RangeError(`warehouse ${row.warehouse_id} has no room for putaway ${row.putaway_task_number}`);
  return { to: floor, reason: suggested ? 'bin_full' : 'no_suggestion' };
}

function lanes({ tables }: Context, row: Task): Bin[] {
  return tables.storage_bins
    .by('warehouse_id', row.warehouse_id)
    .filter((bin) => bin.bin_type === 'floor' && (bin.bin_use === 'reserve' || bin.bin_use === 'inspection'));
}

function noteReceipt({ tables }: Context, row: Task): void {
  if (row.receiving_task_id === null) return;
  const receipt = tables.receiving_tasks.must(row.receiving_task_id);
  tables.receiving_tasks.change(receipt, {
    staged_quantity: receipt.staged_quantity - row.planned_quantity,
    putaway_quantity: receipt.putaway_quantity + row.planned_quantity,
  });
}

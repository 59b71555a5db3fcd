import { workdays } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { multiply } from '../../../machinery/base/decimal.ts';
import type { Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { CycleCountTasksRow, Types } from '../rows.ts';
import { type Booked, parts } from './booked.ts';
import { type Context, itemOf, type StockType } from './context.ts';
import { factsOf, stepOf } from './items.ts';
import { credit, managerOf, personFor } from './people.ts';
import { type Bin, distance } from './places.ts';
import { choose } from './slotting.ts';
import { contentOf, put, record, roomFor, type Stock, stockOf, take } from './stock.ts';

type Count = CycleCountTasksRow;

const { countsPerDay, countTimes, countMinutes, recountMinutes, miscounts, approvalFrom } = lifecycle.stock;

/** Bins are counted blind while work goes on; what ERP has found to differ is the count of that bin. */
export const counts: Process<Types> = {
  name: 'counts',
  schedule: [{ at: workdays.at(...countTimes), act: planCounts }],
  agenda: [{ of: 'cycle_count_tasks', next: nextOf, act }],
};

/** Bins that have waited longest since their last count, by a walk that goes on where it ended the day before. */
function planCounts(context: Context): void {
  const { tables, draws, parameters, now } = context;
  const draw = draws.of('day', Math.round(now / MINUTE_MS), 'counts');
  const stock = [...tables.warehouse_inventory.held()].filter((row) => isCountable(context, row));
  const wanted = Math.max(1, Math.round((countsPerDay * parameters.scale) / countTimes.length));
  const chosen = new Set<Stock>();
  for (let number = 0; number < wanted && stock.length > 0; number++) chosen.add(draw.pick(stock));
  for (const row of chosen) addCount(context, row, draw.chance(0.04) ? 'annual' : 'abc_cycle');
}

function isCountable({ tables }: Context, row: Stock): boolean {
  const { bin_use } = tables.storage_bins.must(row.storage_bin_id);
  return (
    row.stock_type === 'unrestricted' && row.on_hand_quantity > 0 && (bin_use === 'reserve' || bin_use === 'pick_face')
  );
}

/** A count of what lies in a bin; after a short pick, with the pick that caused it. */
export function addCount(
  context: Context,
  row: Stock,
  type: Count['count_type'],
  pick: Count['picking_task_id'] = null,
): Count {
  const { tables, numbers, now } = context;
  return tables.cycle_count_tasks.add({
    cycle_count_task_number: numbers.next('CNT', now),
    line_number: 1,
    count_type: type,
    warehouse_id: row.warehouse_id,
    storage_bin_id: row.storage_bin_id,
    warehouse_inventory_id: row.warehouse_inventory_id,
    picking_task_id: pick,
    ...itemOf(row),
    lot_number: row.lot_number,
    stock_type: row.stock_type as Count['stock_type'],
    unit_of_measure: row.unit_of_measure,
    is_blind: true,
    currency_code: 'INR',
    planned_date: localDay(now),
    status: 'planned',
  });
}

function nextOf(row: Count): Moment {
  if (row.status === 'planned') return row.created_at + (5 + (row.cycle_count_task_id % countMinutes) * 4) * MINUTE_MS;
  return row.status === 'recount' ? (row.counted_at ?? row.created_at) + recountMinutes * MINUTE_MS : NEVER;
}

function act(row: Count, context: Context): void {
  if (row.status === 'recount') recount(row, context);
  else count(row, context);
}

/** What is counted is what the books say: differences come from ERP, which finds them. A few count wrongly, which the second count shows. */
function count(row: Count, context: Context): void {
  const { tables, draws, now } = context;
  const stock =
    row.warehouse_inventory_id === null ? undefined : tables.warehouse_inventory.get(row.warehouse_inventory_id);
  if (!stock) {
    tables.cycle_count_tasks.change(row, { status: 'cancelled', closed_at: now });
    return;
  }
  const book = stock.on_hand_quantity;
  const draw = draws.of('cycle_count_tasks', row.cycle_count_task_id, 'count');
  if (draw.chance(miscounts)) {
    miscount(
      context,
      row,
      stock,
      book + (draw.chance(0.5) ? 1 : -1) * offBy(context, row, book, draw.between(0.03, 0.2)),
    );
    return;
  }
  finish(context, row, stock, book, 0);
  tables.cycle_count_tasks.change(row, { status: 'closed', closed_at: now });
}

function offBy(context: Context, row: Count, book: Scaled, share: number): Scaled {
  const step = stepOf(factsOf(context, itemOf(row)));
  return Math.min(book, Math.max(step, Math.round((book * share) / step) * step));
}

function miscount(context: Context, row: Count, stock: Stock, counted: Scaled): void {
  const { tables, now } = context;
  tables.cycle_count_tasks.change(row, { status: 'counted', ...countedBy(context, row, stock, counted) });
  tables.cycle_count_tasks.change(row, { status: 'recount' });
  context.label({
    kind: 'miscount',
    cause: 'A counter miscounted a bin; a second count by somebody else found the books right.',
    start: now,
    end: now + recountMinutes * MINUTE_MS,
    rows: [{ table: 'cycle_count_tasks', key: row.cycle_count_task_id }],
    consequences: ['wms.cycle_count_tasks -> wms.cycle_count_tasks.storage_bin_id'],
  });
}

function countedBy(context: Context, row: Count, stock: Stock, counted: Scaled): Partial<Count> {
  return {
    book_quantity: stock.on_hand_quantity,
    counted_quantity: counted,
    counted_by_employee_id: personFor(context, row.warehouse_id, 'counting', row.cycle_count_task_id),
    counted_at: context.now,
  };
}

/** Somebody else counts what differed, against the books of the first count. */
function recount(row: Count, context: Context): void {
  const { tables, now } = context;
  tables.cycle_count_tasks.change(row, {
    recounted_quantity: row.book_quantity,
    recounted_by_employee_id: personFor(context, row.warehouse_id, 'counting', row.cycle_count_task_id, [
      row.counted_by_employee_id,
    ]),
    recounted_at: now,
    difference_quantity: 0,
    unit_cost_amount: factsOf(context, itemOf(row)).cost,
    difference_amount: 0,
    closed_at: now,
    status: 'closed',
  });
}

function finish(context: Context, row: Count, stock: Stock, book: Scaled, difference: Scaled): void {
  const { tables, now } = context;
  const facts = factsOf(context, itemOf(row));
  const counted = countedBy(context, row, stock, book + difference);
  tables.cycle_count_tasks.change(row, {
    status: 'counted',
    ...counted,
    book_quantity: book,
    difference_quantity: difference,
    unit_cost_amount: facts.cost,
    difference_amount: multiply(difference, 3, facts.cost, 4, 2),
  });
  const bin = tables.storage_bins.must(row.storage_bin_id);
  tables.storage_bins.change(bin, { last_counted_at: now });
  if (stock.on_hand_quantity > 0) tables.warehouse_inventory.change(stock, { last_counted_at: now });
  credit(context, counted.counted_by_employee_id ?? 0, 4 + distance(bin, bin) / 70, 0);
}

/** A difference that ERP has decided on: the count of the bin, and the movement that adjusts it. */
export function adjust(context: Context, booked: Booked): void {
  const { columns, warehouse, goods, quantity } = booked;
  if (columns.to_stock_type === null || columns.to_stock_type === undefined) {
    for (const part of parts(context, booked)) adjustBin(context, booked, part.row, -part.quantity);
    return;
  }
  for (let left = quantity; left > 0; ) {
    const known = stockOf(context, warehouse, goods).find((row) => {
      const bin = context.tables.storage_bins.must(row.storage_bin_id);
      return isCountable(context, row) && roomFor(context, bin, goods) >= left;
    });
    const row = known ?? put(context, choose(context, warehouse, goods, left).bin, goods, 0);
    const bin = context.tables.storage_bins.must(row.storage_bin_id);
    const fits = Math.min(left, roomFor(context, bin, goods));
    adjustBin(context, booked, row, fits);
    left -= fits;
  }
}

function adjustBin(context: Context, booked: Booked, row: Stock, difference: Scaled): void {
  const { tables, now } = context;
  const { warehouse, goods, refers } = booked;
  const task = addCount(context, row, contentOf(context, binOf(context, row)).length > 0 ? 'abc_cycle' : 'spot');
  const bin = binOf(context, row);
  const book = row.on_hand_quantity;
  if (difference < 0) take(context, row, -difference);
  else put(context, bin, goods, difference);
  finish(context, task, row, book, difference);
  const amount = Math.abs(task.difference_amount ?? 0);
  const needsApproval = amount >= approvalFrom * 100;
  const movement = record(context, {
    type: 'count_adjustment',
    goods: { ...goods, stockType: goods.stockType as StockType },
    quantity: Math.abs(difference),
    warehouse,
    ...(difference < 0 ? { from: bin } : { to: bin }),
    cause: {
      source_module: booked.cause.source_module,
      source_table: booked.cause.source_table,
      source_id: booked.cause.source_id,
      source_document_number: booked.cause.source_document_number,
    },
    refers: { ...refers, reason_code: 'count_difference' },
  });
  const reason = (refers.reason ?? null) as Count['reason_code'];
  if (needsApproval) {
    tables.cycle_count_tasks.change(task, { status: 'in_approval', approval_status: 'pending' });
    tables.cycle_count_tasks.change(task, {
      approval_status: 'approved',
      approved_by_employee_id: managerOf(context, warehouse, task.counted_by_employee_id),
      approved_at: now,
    });
  }
  if (reason === 'theft')
    context.label({
      kind: 'stock_theft',
      cause: 'Goods were stolen from a bin; a count found them missing.',
      start: now,
      end: now,
      rows: [{ table: 'cycle_count_tasks', key: task.cycle_count_task_id }],
      consequences: ['wms.cycle_count_tasks -> wms.cycle_count_tasks.warehouse_movement_id'],
    });
  tables.cycle_count_tasks.change(task, {
    status: 'adjusted',
    reason_code: REASONS.find((one) => one === reason) ?? 'not_found',
    warehouse_movement_id: movement.warehouse_movement_id,
    closed_at: now,
  });
}

const REASONS: readonly NonNullable<Count['reason_code']>[] = [
  'mis_pick',
  'mis_putaway',
  'receiving_error',
  'unit_error',
  'unrecorded_scrap',
  'unrecorded_use',
  'damage',
  'theft',
  'label_error',
  'not_found',
];

function binOf({ tables }: Context, row: Stock): Bin {
  return tables.storage_bins.must(row.storage_bin_id);
}

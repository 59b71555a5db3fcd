import { workingDayFrom } from '../../../company/calendar.ts';
import { workdays } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { multiply } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { CycleCountTasksRow, Types } from '../rows.ts';
import { type Context, type Goods, itemOf } from './context.ts';
import { factsOf, stepOf } from './items.ts';
import { blame, credit, managerOf, personFor } from './people.ts';
import { type Bin, distance } from './places.ts';
import { freeOf, put, record, roomFor, type Stock, stockOf, take } from './stock.ts';

type Count = CycleCountTasksRow;

const {
  countsPerDay,
  countTimes,
  countMinutes,
  recountMinutes,
  miscounts,
  differences,
  differenceSize,
  losses,
  bookedAt,
} = lifecycle.stock;

/** Bins are counted blind while work goes on; what differs is counted again, approved and booked the next morning, and told to ERP. */
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
  const counted = row.counted_at ?? row.created_at;
  if (row.status === 'recount') return counted + recountMinutes * MINUTE_MS;
  return row.status === 'in_approval' ? localMoment(workingDayFrom(localDay(counted) + 1), bookedAt) : NEVER;
}

function act(row: Count, context: Context): void {
  if (row.status === 'in_approval') decide(row, context);
  else if (row.status === 'recount') recount(row, context);
  else count(row, context);
}

/** What a count shows, and what is really missing or too much: a function of the task and of the books at its moment. */
function foundIn(context: Context, row: Count, book: Scaled): { counted: Scaled; difference: Scaled } {
  const draw = context.draws.of('cycle_count_tasks', row.cycle_count_task_id, 'count');
  if (draw.chance(miscounts)) {
    const off = offBy(context, row, book, draw.between(0.03, 0.2));
    return { counted: book + (draw.chance(0.5) ? off : -off), difference: 0 };
  }
  if (!draw.chance(differences)) return { counted: book, difference: 0 };
  const size = offBy(context, row, book, Math.min(0.5, draw.lognormal(differenceSize.median, differenceSize.sigma)));
  const difference = draw.chance(losses) ? -size : size;
  return { counted: book + difference, difference };
}

function count(row: Count, context: Context): void {
  const { tables, now } = context;
  const stock =
    row.warehouse_inventory_id === null ? undefined : tables.warehouse_inventory.get(row.warehouse_inventory_id);
  if (!stock) {
    tables.cycle_count_tasks.change(row, { status: 'cancelled', closed_at: now });
    return;
  }
  const book = stock.on_hand_quantity;
  const { counted, difference } = foundIn(context, row, book);
  const bin = binOf(context, stock);
  const by = countedBy(context, row, stock, counted);
  tables.storage_bins.change(bin, { last_counted_at: now });
  if (book > 0) tables.warehouse_inventory.change(stock, { last_counted_at: now });
  credit(context, by.counted_by_employee_id ?? 0, 4 + distance(bin, bin) / 70, 0);
  tables.cycle_count_tasks.change(row, { status: 'counted', ...by });
  if (counted === book)
    tables.cycle_count_tasks.change(row, { status: 'closed', ...worth(context, row, 0), closed_at: now });
  else {
    tables.cycle_count_tasks.change(row, { status: 'recount' });
    if (difference === 0)
      context.label({
        kind: 'miscount',
        cause: 'A counter miscounted a bin; a second count by somebody else found the books right.',
        start: now,
        end: now + recountMinutes * MINUTE_MS,
        rows: [{ table: 'cycle_count_tasks', key: row.cycle_count_task_id }],
        consequences: ['wms.cycle_count_tasks -> wms.cycle_count_tasks.storage_bin_id'],
      });
  }
}

function worth(context: Context, row: Count, difference: Scaled): Partial<Count> {
  const { cost } = factsOf(context, itemOf(row));
  return {
    difference_quantity: difference,
    unit_cost_amount: cost,
    difference_amount: multiply(difference, 3, cost, 4, 2),
  };
}

function offBy(context: Context, row: Count, book: Scaled, share: number): Scaled {
  const step = stepOf(factsOf(context, itemOf(row)));
  return Math.min(book, Math.max(step, Math.round((book * share) / step) * step));
}

function countedBy(context: Context, row: Count, stock: Stock, counted: Scaled): Partial<Count> {
  return {
    book_quantity: stock.on_hand_quantity,
    counted_quantity: counted,
    counted_by_employee_id: personFor(context, row.warehouse_id, 'counting', row.cycle_count_task_id),
    counted_at: context.now,
  };
}

/** Somebody else counts what differed, against the books of the first count; what is true then waits for the head of the stores. */
function recount(row: Count, context: Context): void {
  const { tables, now } = context;
  const book = must(row.book_quantity ?? undefined, 'books of a count');
  const { difference } = foundIn(context, row, book);
  if (difference === 0) blame(context, row.counted_by_employee_id);
  tables.cycle_count_tasks.change(row, {
    recounted_quantity: book + difference,
    recounted_by_employee_id: personFor(context, row.warehouse_id, 'counting', row.cycle_count_task_id, [
      row.counted_by_employee_id,
    ]),
    recounted_at: now,
    ...worth(context, row, difference),
    ...(difference === 0
      ? { closed_at: now, status: 'closed' }
      : { approval_status: 'pending', status: 'in_approval' }),
  });
}

/** In the morning, before anything is reserved, differences are booked; where the goods are needed or have gone meanwhile, they are looked for instead. */
function decide(row: Count, context: Context): void {
  const { tables, draws, now } = context;
  const difference = must(row.difference_quantity ?? undefined, 'difference of a count');
  const stock =
    row.warehouse_inventory_id === null ? undefined : tables.warehouse_inventory.get(row.warehouse_inventory_id);
  const decision = {
    approved_by_employee_id: managerOf(context, row.warehouse_id, row.counted_by_employee_id),
    approved_at: now,
    closed_at: now,
  };
  if (!stock || !isBookable(context, stock, difference)) {
    tables.cycle_count_tasks.change(row, { ...decision, approval_status: 'rejected', status: 'closed' });
    return;
  }
  const movement = adjust(context, row, stock, difference);
  const draw = draws.of('cycle_count_tasks', row.cycle_count_task_id, 'reason');
  const reason = draw.weighted(difference < 0 ? lifecycle.shares.lossReasons : lifecycle.shares.gainReasons);
  tables.cycle_count_tasks.change(row, {
    ...decision,
    approval_status: 'approved',
    reason_code: reason,
    warehouse_movement_id: movement.warehouse_movement_id,
    status: 'adjusted',
  });
  if (reason === 'theft')
    context.label({
      kind: 'stock_theft',
      cause: 'Goods were stolen from a bin; a count found them missing.',
      start: must(row.counted_at ?? undefined, 'count'),
      end: now,
      rows: [{ table: 'cycle_count_tasks', key: row.cycle_count_task_id }],
      consequences: ['wms.cycle_count_tasks -> wms.cycle_count_tasks.warehouse_movement_id'],
    });
}

/** Nobody waits for what is missing, and there is room for what is too much. */
function isBookable(context: Context, stock: Stock, difference: Scaled): boolean {
  const goods: Goods = { item: itemOf(stock), lot: stock.lot_number, stockType: stock.stock_type };
  if (difference > 0) return roomFor(context, binOf(context, stock), goods) >= difference;
  return Math.min(freeOf(stock), unreserved(context, stock, goods)) >= -difference;
}

/** What of a lot in a warehouse ERP has kept for nobody. */
function unreserved(context: Context, stock: Stock, goods: Goods): Scaled {
  const { erp_allocations } = context.tables;
  const { item, lot } = goods;
  const kept =
    lot !== null
      ? erp_allocations.by('lot_number', lot)
      : item.product_id !== null
        ? erp_allocations.by('product_id', item.product_id)
        : erp_allocations.by('material_id', item.material_id);
  const here = stockOf(context, stock.warehouse_id, goods).reduce((sum, row) => sum + row.on_hand_quantity, 0);
  return kept.reduce((left, row) => {
    const isIts =
      row.closed_at === null &&
      row.warehouse_id === stock.warehouse_id &&
      row.lot_number === lot &&
      row.product_id === item.product_id &&
      row.material_id === item.material_id;
    return isIts ? left - (row.allocated_quantity - row.shipped_quantity) : left;
  }, here);
}

function adjust(context: Context, row: Count, stock: Stock, difference: Scaled) {
  const goods: Goods = { item: itemOf(stock), lot: stock.lot_number, stockType: stock.stock_type };
  const bin = binOf(context, stock);
  if (difference < 0) take(context, stock, -difference);
  else put(context, bin, goods, difference);
  return record(context, {
    type: 'count_adjustment',
    goods,
    quantity: Math.abs(difference),
    warehouse: row.warehouse_id,
    ...(difference < 0 ? { from: bin } : { to: bin }),
    cause: {
      source_module: 'wms',
      source_table: 'wms.cycle_count_tasks',
      source_id: row.cycle_count_task_id,
      source_document_number: row.cycle_count_task_number,
    },
    refers: { reason_code: 'count_difference', moved_by_employee_id: row.counted_by_employee_id },
  });
}

function binOf({ tables }: Context, row: Stock): Bin {
  return tables.storage_bins.must(row.storage_bin_id);
}

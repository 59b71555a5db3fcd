import { workdays } from '../../../../company/schedules.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, ratio, scaled } from '../../../../machinery/base/decimal.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Scaled } from '../../../../machinery/base/row-types.ts';
import type { Process } from '../../../../machinery/kernel/contract.ts';
import { counting } from '../../lifecycle/opening.ts';
import type { InventoryBalancesRow, InventoryTransactionsRow, InventoryVarianceRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { ledgerOf } from '../ledger/index.ts';
import { holderOf, itemOf, stepOf, warehouseOf } from '../reference/index.ts';
import { freeIn } from './balances.ts';
import { stockOf } from './book.ts';
import { scrapExpiring } from './expiry.ts';
import { postAdjustment } from './pairs.ts';

const GHOST_CONSEQUENCES = [
  'erp.inventory_variance -> erp.inventory_variance.inventory_lot_id',
  'erp.inventory_variance -> erp.inventory_variance.inventory_transaction_id',
  'erp.inventory_variance -> erp.inventory_variance.journal_entry_id',
];

/** Cycle counts while wms-to-erp brings none: a few balances a day are counted, and differences adjusted once somebody has approved them. */
export const counts: Process<Types> = {
  name: 'counts',
  schedule: [{ at: workdays.at(counting.time), act: compare }],
};

function compare(context: Context): void {
  for (const variance of [...context.tables.inventory_variance.held()]) decide(context, variance);
  scrapExpiring(context);
  count(context);
}

/** Counts some of what lies free; a difference in it is written down. */
function count(context: Context): void {
  const { now, tables, draws, parameters } = context;
  const draw = draws.of('day', localDay(now), 'counts');
  const free = [...tables.inventory_balances.held()].filter(
    (row) => row.stock_type === 'unrestricted' && freeIn(row) > 0 && row.reserved_quantity === 0,
  );
  const wanted = Math.max(1, Math.round(counting.countsPerDay * parameters.scale));
  const counted = new Set<InventoryBalancesRow>();
  for (let number = 0; number < wanted && free.length > 0; number++) counted.add(draw.pick(free));
  const share = (counting.differencesPerDay * parameters.scale) / wanted;
  for (const balance of counted) {
    tables.inventory_balances.change(balance, { last_counted_at: now });
    if (draw.chance(share)) find(context, balance, draw);
  }
}

function find(context: Context, balance: InventoryBalancesRow, draw: Draw): void {
  const { now, tables, numbers } = context;
  const book = balance.on_hand_quantity;
  const isLoss = draw.chance(counting.losses);
  const step = stepOf(balance.unit_of_measure);
  const size = Math.ceil((book * Math.min(0.5, draw.lognormal(counting.sizeMedian, counting.sizeSigma))) / step) * step;
  const quantity = isLoss ? -Math.min(size, book) : size;
  const key = tables.inventory_variance.nextKey();
  const amount = multiply(book + quantity, 3, balance.unit_cost_amount, 4, 2) - balance.stock_value_amount;
  const reason = draw.weighted(isLoss ? counting.lossReasons : counting.gainReasons);
  const row = tables.inventory_variance.add({
    inventory_variance_id: key,
    variance_number: numbers.next('IV', now),
    variance_type: 'cycle_count',
    warehouse_id: balance.warehouse_id,
    ...itemOf(balance),
    inventory_lot_id: balance.inventory_lot_id,
    lot_number: balance.lot_number,
    stock_type: balance.stock_type,
    book_quantity: book,
    counted_quantity: book + quantity,
    variance_quantity: quantity,
    unit_of_measure: balance.unit_of_measure,
    unit_cost_amount: balance.unit_cost_amount,
    variance_amount: amount,
    variance_pct: ratio(quantity, 1_000_000, book),
    tolerance_pct: scaled(counting.tolerancePct, 4),
    reason_code: reason,
    detected_at: now,
    counted_by_employee_id: personAt(context, balance, 'Storekeeper', key),
  });
  if (isWithinTolerance(row)) adjust(context, row, reason, null);
}

/** The day after, the head of the stores approves; where the stock has gone meanwhile, a second count has found nothing. */
function decide(context: Context, row: InventoryVarianceRow): void {
  const manager = personAt(context, row, 'Stores Manager', row.inventory_variance_id);
  const balance = stockOf(context).balanceOf(placeOf(row));
  // What only came late is in the books by then.
  if (row.reason_code !== 'sync_delay' && balance && freeIn(balance) + row.variance_quantity >= 0) {
    adjust(context, row, row.reason_code, manager);
    return;
  }
  const { now, tables } = context;
  tables.inventory_variance.change(row, {
    recounted_quantity: row.book_quantity,
    approval_status: 'rejected',
    approved_by_employee_id: manager,
    approved_at: now,
    resolved_at: now,
    status: 'dismissed',
  });
}

function adjust(
  context: Context,
  row: InventoryVarianceRow,
  reason: InventoryTransactionsRow['reason_code'],
  approver: number | null,
): void {
  const { now } = context;
  const movement = stockOf(context).book({
    type: 'count_adjustment',
    cause: {
      source_module: 'erp',
      source_table: 'erp.inventory_variance',
      source_id: row.inventory_variance_id,
      source_document_number: row.variance_number,
    },
    ...placeOf(row),
    effect: row.variance_quantity < 0 ? -1 : 1,
    quantity: Math.abs(row.variance_quantity),
    at: now,
    refers: { reason_code: reason, moved_by_employee_id: row.counted_by_employee_id },
  });
  const amount = must(movement.amount, 'amount of an adjustment');
  const entry =
    amount === 0
      ? null
      : postAdjustment(context, ledgerOf(context), { rows: [movement], amount, type: 'inventory_adjustment' }, now);
  context.tables.inventory_transactions.change(movement, { journal_entry_id: entry });
  context.tables.inventory_variance.change(row, {
    approval_status: 'approved',
    approved_by_employee_id: approver,
    approved_at: now,
    variance_amount: amount,
    inventory_transaction_id: movement.inventory_transaction_id,
    journal_entry_id: entry,
    resolved_at: now,
    status: 'adjusted',
  });
  if (row.variance_quantity < 0)
    context.label({
      kind: 'ghost_stock',
      cause: `The books showed stock that was not there: ${row.reason_code}.`,
      start: row.detected_at,
      end: now,
      rows: [{ table: 'inventory_variance', key: row.inventory_variance_id }],
      consequences: GHOST_CONSEQUENCES,
    });
}

function personAt(context: Context, { warehouse_id }: { warehouse_id: number }, title: string, key: number): number {
  return holderOf(context, title, key, warehouseOf(context, warehouse_id).factory_id);
}

function placeOf(row: InventoryVarianceRow) {
  return {
    item: itemOf(row),
    warehouse: row.warehouse_id,
    lot: row.inventory_lot_id,
    stockType: 'unrestricted',
  } as const;
}

function isWithinTolerance(row: InventoryVarianceRow): boolean {
  const limit: Scaled = scaled(counting.toleranceAmount, 2);
  return (
    Math.abs(row.variance_pct ?? Number.POSITIVE_INFINITY) <= row.tolerance_pct &&
    Math.abs(row.variance_amount) <= limit
  );
}

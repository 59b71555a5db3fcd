import { workdays } from '../../../../company/schedules.ts';
import { ratio, scaled } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import { follow, type Process } from '../../../../machinery/kernel/contract.ts';
import { counting } from '../../lifecycle/opening.ts';
import type { InventoryTransactionsRow, InventoryVarianceRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { ledgerOf } from '../ledger/index.ts';
import { holderOf, itemOf, warehouseOf } from '../reference/index.ts';
import { stockOf } from './book.ts';
import { scrapExpiring } from './expiry.ts';
import { postAdjustment } from './pairs.ts';
import { movementBooked } from './received.ts';

const GHOST_CONSEQUENCES = [
  'erp.inventory_variance -> erp.inventory_variance.inventory_lot_id',
  'erp.inventory_variance -> erp.inventory_variance.inventory_transaction_id',
  'erp.inventory_variance -> erp.inventory_variance.journal_entry_id',
] as const;

/** What the warehouse has counted otherwise than the books said, and what will be past its day. */
export const counts: Process<Types> = {
  name: 'counts',
  schedule: [{ at: workdays.at(counting.time), act: scrapExpiring }],
  follows: [follow(movementBooked, explain)],
};

/** A difference that the warehouse has approved stands in the books: it has its document and its entry. */
function explain(context: Context, movement: InventoryTransactionsRow): void {
  if (movement.transaction_type !== 'count_adjustment') return;
  const { tables, numbers, now } = context;
  const difference = must(movement.quantity ?? undefined, 'quantity of a movement') * movement.stock_effect;
  const after = must(movement.balance_after_quantity ?? undefined, 'books after a movement');
  const amount = must(movement.amount ?? undefined, 'amount of a movement');
  const counter = movement.moved_by_employee_id;
  const warehouse = must(movement.warehouse_id ?? undefined, 'warehouse of a movement');
  const row = tables.inventory_variance.add({
    variance_number: numbers.next('IV', now),
    variance_type: 'cycle_count',
    warehouse_id: warehouse,
    ...itemOf(movement),
    inventory_lot_id: movement.inventory_lot_id,
    lot_number: movement.lot_number,
    stock_type: movement.stock_type,
    cycle_count_task_id: movement.source_id,
    cycle_count_task_number: movement.source_document_number,
    book_quantity: after - difference,
    counted_quantity: after,
    variance_quantity: difference,
    unit_of_measure: movement.unit_of_measure,
    unit_cost_amount: must(movement.unit_cost_amount ?? undefined, 'unit cost of a movement'),
    variance_amount: amount,
    variance_pct: after === difference ? null : ratio(difference, 1_000_000, after - difference),
    tolerance_pct: scaled(counting.tolerancePct, 4),
    reason_code: movement.reason_code as InventoryVarianceRow['reason_code'],
    detected_at: movement.transaction_at ?? now,
    counted_by_employee_id: counter,
  });
  const cause = {
    source_module: 'erp',
    source_table: 'erp.inventory_variance',
    source_id: row.inventory_variance_id,
    source_document_number: row.variance_number,
  } as const;
  const entry =
    amount === 0
      ? null
      : postAdjustment(
          context,
          ledgerOf(context),
          { rows: [movement], amount, type: 'inventory_adjustment', cause },
          now,
        );
  const head = holderOf(
    context,
    'Stores Manager',
    row.inventory_variance_id,
    warehouseOf(context, warehouse).factory_id,
  );
  tables.inventory_transactions.change(movement, { journal_entry_id: entry });
  tables.inventory_variance.change(row, {
    approval_status: 'approved',
    approved_by_employee_id: head === counter ? null : head,
    approved_at: now,
    inventory_transaction_id: movement.inventory_transaction_id,
    journal_entry_id: entry,
    resolved_at: now,
    status: 'adjusted',
  });
  const balance = stockOf(context).balanceOf({
    item: itemOf(movement),
    warehouse,
    lot: movement.inventory_lot_id,
    stockType: movement.stock_type,
  });
  if (balance) tables.inventory_balances.change(balance, { last_counted_at: now });
  if (difference < 0)
    context.label({
      kind: 'ghost_stock',
      cause: `The books showed stock that was not there: ${row.reason_code}.`,
      start: row.detected_at,
      end: now,
      rows: [{ table: 'inventory_variance', key: row.inventory_variance_id }],
      consequences: GHOST_CONSEQUENCES,
    });
}

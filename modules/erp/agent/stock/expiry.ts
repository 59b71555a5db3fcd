import { workingDayFrom } from '../../../../company/calendar.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import type { InventoryBalancesRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import { ledgerOf } from '../ledger/index.ts';
import { itemOf } from '../reference/index.ts';
import { freeIn } from './balances.ts';
import { stockOf } from './book.ts';
import { postAdjustment } from './pairs.ts';

/** What will be past its day before it is looked at again is scrapped, so that stock never offers it; what is reserved is taken for its order. */
export function scrapExpiring(context: Context): void {
  const tomorrow = workingDayFrom(localDay(context.now) + 1);
  for (const balance of [...context.tables.inventory_balances.held()]) {
    const isExpiring = balance.expiry_date !== null && balance.expiry_date <= tomorrow;
    if (isExpiring && balance.stock_type === 'unrestricted' && freeIn(balance) > 0) scrap(context, balance);
  }
}

function scrap(context: Context, balance: InventoryBalancesRow): void {
  const { now } = context;
  const movement = stockOf(context).book({
    type: 'scrap',
    cause: {
      source_module: 'erp',
      source_table: 'erp.inventory_balances',
      source_id: balance.inventory_balance_id,
      source_document_number: balance.lot_number,
    },
    // A lot may come back in parts after its day: one scrap a day, told apart from its opening by the number of the day.
    line: localDay(now),
    item: itemOf(balance),
    warehouse: balance.warehouse_id,
    lot: balance.inventory_lot_id,
    stockType: 'unrestricted',
    effect: -1,
    quantity: freeIn(balance),
    at: now,
    refers: { reason_code: 'expiry' },
  });
  const entry = postAdjustment(
    context,
    ledgerOf(context),
    { rows: [movement], amount: movement.amount ?? 0, type: 'scrap' },
    now,
  );
  context.tables.inventory_transactions.change(movement, { journal_entry_id: entry });
}

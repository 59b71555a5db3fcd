import { workingDayFrom } from '../../../../company/calendar.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Moment } from '../../../../machinery/base/row-types.ts';
import type { InventoryBalancesRow } from '../../rows.ts';
import type { Erp } from '../context.ts';
import { itemOf } from '../reference/index.ts';
import { freeIn } from './balances.ts';
import { postAdjustment } from './pairs.ts';

/** What will be past its day before it is looked at again is scrapped, so that stock never offers it; what is reserved is taken for its order. */
export function scrapExpiring(erp: Erp, now: Moment): void {
  const tomorrow = workingDayFrom(localDay(now) + 1);
  for (const balance of [...erp.context.tables.inventory_balances.held()]) {
    const isExpiring = balance.expiry_date !== null && balance.expiry_date <= tomorrow;
    if (isExpiring && balance.stock_type === 'unrestricted' && freeIn(balance) > 0) scrap(erp, balance, now);
  }
}

function scrap(erp: Erp, balance: InventoryBalancesRow, now: Moment): void {
  const { context, ledger, stock } = erp;
  const movement = stock.book({
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
  const entry = postAdjustment(context, ledger, { rows: [movement], amount: movement.amount ?? 0, type: 'scrap' }, now);
  context.tables.inventory_transactions.change(movement, { journal_entry_id: entry });
}

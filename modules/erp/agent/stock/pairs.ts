import { localDay } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { ACCOUNTS } from '../../lifecycle/posting.ts';
import type { InventoryTransactionsRow } from '../../rows.ts';
import type { Context, Ledger, NewEntry, Posting } from '../context.ts';
import { costCentreOf, factsOf, itemOf, warehouseOf } from '../reference/index.ts';

/**
 * The second half of a change of stock type names the first; the first then names the second. Values of balances are rounded one by one, so the
 * halves may differ by a hundredth of a rupee, which is posted as an adjustment.
 */
export function postPairRounding(context: Context, ledger: Ledger, second: InventoryTransactionsRow): void {
  const { inventory_transactions } = context.tables;
  if (second.paired_inventory_transaction_id === null) return;
  const first = must(inventory_transactions.get(second.paired_inventory_transaction_id), 'first half of a pair');
  inventory_transactions.change(first, { paired_inventory_transaction_id: second.inventory_transaction_id });
  const difference = amountOf(first) + amountOf(second);
  if (difference === 0) return;
  const at = must(second.posted_at ?? undefined, 'booking of a movement');
  const entry = postAdjustment(
    context,
    ledger,
    { rows: [first, second], amount: difference, type: 'inventory_adjustment' },
    at,
  );
  inventory_transactions.change(first, { journal_entry_id: entry });
  inventory_transactions.change(second, { journal_entry_id: entry });
}

/** The second half of what the warehouse reports of a transfer, into transit or out of it, names the first, which came with it. */
export function pairReceived({ tables }: Context, row: InventoryTransactionsRow): boolean {
  if (row.transaction_type !== 'transfer_in') return false;
  const first = tables.inventory_transactions
    .by('transfer_number', row.transfer_number)
    .find(
      (one) =>
        one.transaction_type === 'transfer_out' &&
        one.paired_inventory_transaction_id === null &&
        one.inventory_lot_id === row.inventory_lot_id &&
        one.quantity === row.quantity,
    );
  if (!first) return false;
  tables.inventory_transactions.change(row, { paired_inventory_transaction_id: first.inventory_transaction_id });
  return true;
}

/** Posts a change of stock value that nothing else explains, and gives the entry. The movements are those of one cause and item. */
export function postAdjustment(
  context: Context,
  ledger: Ledger,
  {
    rows,
    amount,
    type,
    cause,
  }: {
    rows: readonly InventoryTransactionsRow[];
    amount: Scaled;
    type: 'inventory_adjustment' | 'revaluation' | 'scrap';
    /** The document that explains it, where it is not the cause of the movement. */
    cause?: NewEntry['cause'];
  },
  now: Moment,
): number {
  const row = must(rows[0], 'movement of an adjustment');
  const item = itemOf(row);
  const warehouse = warehouseOf(context, must(row.warehouse_id ?? undefined, 'warehouse of a movement'));
  const number =
    cause?.source_document_number ??
    row.source_document_number ??
    must(row.transaction_number ?? undefined, 'number of a movement');
  const side = (account: string, value: Scaled, refers: Posting['refers']): Posting =>
    value >= 0 ? { account, debit: value, refers: refers ?? {} } : { account, credit: -value, refers: refers ?? {} };
  const against = type === 'scrap' ? ACCOUNTS.scrap : ACCOUNTS.inventoryAdjustment;
  return ledger.post(
    {
      type,
      company: warehouse.company_id,
      cause: cause ?? {
        source_module: row.source_module,
        source_table: row.source_table,
        source_id: row.source_id,
        source_document_number: number,
      },
      documentDate: localDay(now),
      postingDate: localDay(now),
      gathered: rows.length,
      description: `${WORDS[type]} of stock, ${number}`,
      lines: [
        side(factsOf(context, item).account, amount, { ...item, warehouse_id: warehouse.warehouse_id }),
        side(against, -amount, { ...item, cost_center_code: costCentreOf(context, warehouse.warehouse_id) }),
      ],
    },
    now,
  );
}

const WORDS = { inventory_adjustment: 'Adjustment', revaluation: 'Revaluation', scrap: 'Scrap' } as const;

function amountOf(row: InventoryTransactionsRow): Scaled {
  return must(row.amount ?? undefined, 'amount of a movement');
}

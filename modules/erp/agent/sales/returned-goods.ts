import { workdays } from '../../../../company/schedules.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key } from '../../../../machinery/base/row-types.ts';
import { follow, type Process } from '../../../../machinery/kernel/contract.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { InventoryBalancesRow, InventoryLotsRow, InventoryTransactionsRow, Types } from '../../rows.ts';
import type { Context, Movement } from '../context.ts';
import { ledgerOf } from '../ledger/index.ts';
import { factsOf, itemOf } from '../reference/index.ts';
import { goodsReturned, postAdjustment, stockOf } from '../stock/index.ts';
import { ACCOUNTS, posting } from './postings.ts';
import { originalOf } from './service-requests.ts';

/** What customers have sent back: it costs sales less, and the day after its examination it is sold again or scrapped. */
export const returnedGoods: Process<Types> = {
  name: 'returned goods',
  schedule: [{ at: workdays.at(SALES.times.returns), act: decide }],
  follows: [follow(goodsReturned, note)],
};

/** The order line that sold it counts it, as long as its invoice is open; its cost is taken back. */
function note(
  context: Context,
  { movement, soldFrom }: { movement: InventoryTransactionsRow; soldFrom: string | null },
): void {
  const { tables, copies } = context;
  const quantity = must(movement.quantity, 'quantity of a return');
  const customer = copies['master.customers'].must(movement.customer_id);
  const product = must(movement.product_id, 'product of a return');
  const original = originalOf(context, customer, { product, lot: soldFrom, quantity });
  const key = original?.line.sales_order_line_id ?? null;
  const line = key === null ? undefined : tables.sales_order_lines.must(key);
  const isCounted = line !== undefined && line.returned_quantity + quantity <= line.shipped_quantity;
  if (isCounted) tables.sales_order_lines.change(line, { returned_quantity: line.returned_quantity + quantity });
  tables.inventory_transactions.change(movement, {
    sales_order_line_id: isCounted ? key : null,
    journal_entry_id: postCost(context, movement),
  });
}

function postCost(context: Context, movement: InventoryTransactionsRow): Key {
  const { copies, now } = context;
  const warehouse = copies['master.warehouses'].must(movement.warehouse_id);
  const amount = must(movement.amount, 'amount of a movement');
  return ledgerOf(context).post(
    {
      type: 'shipment_cost',
      company: warehouse.company_id,
      cause: {
        source_module: 'erp',
        source_table: 'erp.inventory_transactions',
        source_id: movement.inventory_transaction_id,
        source_document_number: must(movement.transaction_number, 'number of a movement'),
      },
      documentDate: localDay(now),
      postingDate: localDay(now),
      description: `Goods that came back by ${movement.source_document_number}`,
      lines: [
        posting(factsOf(context, itemOf(movement)).account, amount, { warehouse_id: warehouse.warehouse_id }),
        posting(ACCOUNTS.costOfSales, -amount),
      ],
    },
    now,
  );
}

/** By what customer service has found: faultless goods are free for sale, defective ones are scrapped, as nothing is repaired for stock. */
function decide(context: Context): void {
  const { tables } = context;
  for (const lot of [...tables.inventory_lots.by('origin', 'customer_return')])
    if (lot.quality_status === 'inspection')
      for (const balance of [...tables.inventory_balances.by('inventory_lot_id', lot.inventory_lot_id)])
        if (balance.stock_type === 'quality_inspection') release(context, lot, balance);
        else scrap(context, lot, balance);
}

function release(context: Context, lot: InventoryLotsRow, balance: InventoryBalancesRow): void {
  const { on_hand_quantity: quantity } = balance;
  const out = move(context, lot, balance, { type: 'status_change_out', line: 1, quantity, effect: -1 });
  move(context, lot, balance, {
    type: 'status_change_in',
    line: 2,
    quantity,
    effect: 1,
    stockType: 'unrestricted',
    pairedWith: out.inventory_transaction_id,
  });
  context.tables.inventory_lots.change(lot, { quality_status: 'released' });
}

function scrap(context: Context, lot: InventoryLotsRow, balance: InventoryBalancesRow): void {
  const { on_hand_quantity: quantity } = balance;
  const movement = move(context, lot, balance, { type: 'scrap', line: 1, quantity, effect: -1 });
  const amount = must(movement.amount, 'amount of a movement');
  const entry = postAdjustment(context, ledgerOf(context), { rows: [movement], amount, type: 'scrap' }, context.now);
  context.tables.inventory_transactions.change(movement, { journal_entry_id: entry });
  context.tables.inventory_lots.change(lot, { quality_status: 'rejected', hold_reason: 'Came back defective' });
}

function move(
  context: Context,
  lot: InventoryLotsRow,
  balance: InventoryBalancesRow,
  {
    pairedWith = null,
    stockType = balance.stock_type,
    ...what
  }: Pick<Movement, 'type' | 'line' | 'quantity' | 'effect'> & {
    stockType?: Movement['stockType'];
    pairedWith?: Key | null;
  },
): InventoryTransactionsRow {
  return stockOf(context).book({
    ...what,
    stockType,
    cause: {
      source_module: 'erp',
      source_table: 'erp.inventory_lots',
      source_id: lot.inventory_lot_id,
      source_document_number: lot.lot_number,
    },
    item: itemOf(balance),
    warehouse: balance.warehouse_id,
    lot: lot.inventory_lot_id,
    at: context.now,
    refers: {
      reason_code: what.type === 'scrap' ? 'inspection_failed' : 'inspection_passed',
      paired_inventory_transaction_id: pairedWith,
    },
  });
}

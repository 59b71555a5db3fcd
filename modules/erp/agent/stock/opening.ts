import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import type { Process } from '../../../../machinery/kernel/contract.ts';
import { opening } from '../../lifecycle/opening.ts';
import { ACCOUNTS, bankAccountOf } from '../../lifecycle/posting.ts';
import type { InventoryTransactionsRow, Types } from '../../rows.ts';
import type { Context, Item, Posting } from '../context.ts';
import { ledgerOf } from '../ledger/index.ts';
import { demandOf, factsOf, type ItemFacts, storeOf, warehouseOf } from '../reference/index.ts';
import { stockOf } from './book.ts';
import { serialNumbers } from './lots.ts';
import { type OpeningDemand, type OpeningStock, openingStock } from './opening-quantities.ts';

/** Stock and cash that are there when history begins. */
export const openingStocks: Process<Types> = {
  name: 'opening stock',
  opens: (context) => openStockAndCash(context, demandOf(context)),
};

/** What is there is posted against retained earnings and share capital. */
export function openStockAndCash(context: Context, demand: OpeningDemand): void {
  const { now } = context;
  const movements = openingStock(context, demand).flatMap((stock) => openStock(context, stock, now));
  const byCompany = Map.groupBy(
    movements,
    (row) => warehouseOf(context, must(row.warehouse_id ?? undefined, 'warehouse')).company_id,
  );
  const companies = [...context.copies['master.companies'].all()].map((row) => row.company_id).sort((a, b) => a - b);
  for (const [index, company] of companies.entries()) {
    postStock(context, company, byCompany.get(company) ?? [], now);
    postCash(context, company, opening.cash[Math.min(index, opening.cash.length - 1)] ?? 0, now);
  }
}

function openStock(context: Context, stock: OpeningStock, now: Moment): InventoryTransactionsRow[] {
  const facts = factsOf(context, stock.item);
  const warehouse = stock.warehouse ?? storeOf(context, stock.factory, stock.kind).warehouse_id;
  const days = daysOf(context, stock, localDay(now));
  if (!facts.isLotControlled) {
    const quantity = stock.lots.reduce((sum, lot) => sum + lot, 0);
    return [
      bookOpening(context, stock.item, warehouse, null, quantity, localMoment(days[0] ?? localDay(now) - 1, 12), now),
    ];
  }
  return stock.lots.map((quantity, index) => {
    const day = must(days[index], 'day of a lot');
    const at = localMoment(day, context.draws.of('lots', `${warehouse}/${day}/${index}`, 'opening').between(9, 17));
    const lot = openLot(context, stock, facts, quantity, at);
    return bookOpening(context, stock.item, warehouse, lot, quantity, at, now);
  });
}

function openLot(context: Context, { item, kind }: OpeningStock, facts: ItemFacts, quantity: Scaled, at: Moment): Key {
  const isBought = kind === 'raw_material' && facts.account === ACCOUNTS.rawMaterial;
  const lotNumber = context.numbers.next('LOT', at);
  // What would expire within the month has been used before.
  const made = localDay(at) - Math.min(isBought ? 20 : 0, Math.max(0, (facts.shelfLifeDays ?? 365) - 120));
  return stockOf(context).newLot({
    item,
    origin: 'opening',
    quantity,
    at,
    qualityStatus: 'released',
    refers: {
      lot_number: lotNumber,
      supplier_id: isBought && item.material_id !== null ? supplierOf(context, item.material_id) : null,
      manufactured_on: made,
      expiry_date: facts.shelfLifeDays === null ? null : made + facts.shelfLifeDays,
      ...serialNumbers(context, item.product_id, lotNumber, quantity / 1000),
    },
  });
}

function bookOpening(
  context: Context,
  item: Item,
  warehouse: Key,
  lot: Key | null,
  quantity: Scaled,
  at: Moment,
  now: Moment,
): InventoryTransactionsRow {
  const balance = stockOf(context).openBalance({ item, warehouse, lot, stockType: 'unrestricted' }, at);
  return stockOf(context).book({
    type: 'opening',
    cause: {
      source_module: 'erp',
      source_table: 'erp.inventory_balances',
      source_id: balance.inventory_balance_id,
      source_document_number: balance.lot_number,
    },
    item,
    warehouse,
    lot,
    stockType: 'unrestricted',
    effect: 1,
    quantity,
    at,
    refers: { posting_date: localDay(now) },
  });
}

function postStock(context: Context, company: Key, rows: readonly InventoryTransactionsRow[], now: Moment): void {
  if (rows.length === 0) return;
  const { inventory_balances, inventory_transactions } = context.tables;
  const values = new Map<string, Scaled>();
  for (const row of inventory_balances.held()) {
    if (warehouseOf(context, row.warehouse_id).company_id !== company) continue;
    const id = `${row.account_code}/${row.warehouse_id}`;
    values.set(id, (values.get(id) ?? 0) + row.stock_value_amount);
  }
  const lines = [...values].sort().map(([id, debit]): Posting => {
    const [account = '', warehouse] = id.split('/');
    return { account, debit, refers: { warehouse_id: Number(warehouse) } };
  });
  const total = lines.reduce((sum, { debit = 0 }) => sum + debit, 0);
  const entry = postOpening(
    context,
    company,
    'Opening stock',
    [...lines, { account: ACCOUNTS.retainedEarnings, credit: total }],
    now,
    rows.length,
  );
  for (const row of rows) inventory_transactions.change(row, { journal_entry_id: entry });
}

function postCash(context: Context, company: Key, cash: number, now: Moment): void {
  const amount = Math.round(cash * context.parameters.scale) * 100;
  postOpening(
    context,
    company,
    'Opening balance of the bank',
    [
      { account: bankAccountOf(company), debit: amount },
      { account: ACCOUNTS.shareCapital, credit: amount },
    ],
    now,
  );
}

function postOpening(
  context: Context,
  company: Key,
  description: string,
  lines: Posting[],
  now: Moment,
  gathered = 1,
): Key {
  const day = localDay(now);
  return ledgerOf(context).postOwn(
    {
      type: 'opening_balance',
      company,
      documentDate: day,
      postingDate: day,
      gathered,
      description,
      lines,
      isOpening: true,
    },
    now,
  );
}

/** Days on which the lots of an item came in, oldest first. */
function daysOf(context: Context, { item, factory, lots, warehouse = factory }: OpeningStock, today: number): number[] {
  const draw = context.draws.of('items', `${item.product_id}/${item.material_id}/${warehouse}`, 'opening days');
  return lots.map(() => today - draw.integer(...opening.ageDays)).sort((a, b) => a - b);
}

/** The first source of a material stands for those who delivered before history. */
function supplierOf(context: Context, material: Key): Key | null {
  let first: { rank: number; supplier: Key } | undefined;
  for (const row of context.copies['master.material_suppliers'].all())
    if (row.material_id === material && (first === undefined || row.source_rank < first.rank))
      first = { rank: row.source_rank, supplier: row.supplier_id };
  return first?.supplier ?? null;
}

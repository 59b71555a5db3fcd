import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import type { Room } from '../../../../machinery/kernel/legacy.ts';
import { opening } from '../../lifecycle/opening.ts';
import { ACCOUNTS, bankAccountOf } from '../../lifecycle/posting.ts';
import type { InventoryTransactionsRow, Rows } from '../../rows.ts';
import type { Context, Erp, Item, Posting } from '../context.ts';
import type { LedgerBook } from '../ledger/index.ts';
import { factsOf, type ItemFacts, storeOf, warehouseOf } from '../reference/index.ts';
import type { StockBook } from './book.ts';
import { serialNumbers } from './lots.ts';
import { type OpeningDemand, type OpeningStock, openingStock } from './opening-quantities.ts';

/** Stock and cash that are there when history begins, posted against retained earnings and share capital. */
export class OpeningRoom implements Room<Rows> {
  private readonly erp: Erp;
  private readonly stock: StockBook;
  private readonly ledger: LedgerBook;
  private readonly demand: OpeningDemand;

  constructor(erp: Erp, books: { stock: StockBook; ledger: LedgerBook }, demand: OpeningDemand) {
    this.erp = erp;
    this.stock = books.stock;
    this.ledger = books.ledger;
    this.demand = demand;
  }

  open(now: Moment): void {
    const { context } = this.erp;
    const movements = openingStock(context, this.demand).flatMap((stock) => this.openStock(stock, now));
    const byCompany = Map.groupBy(
      movements,
      (row) => warehouseOf(context, must(row.warehouse_id ?? undefined, 'warehouse')).company_id,
    );
    const companies = [...context.copies['master.companies'].all()].map((row) => row.company_id).sort((a, b) => a - b);
    for (const [index, company] of companies.entries()) {
      this.postStock(company, byCompany.get(company) ?? [], now);
      this.postCash(company, opening.cash[Math.min(index, opening.cash.length - 1)] ?? 0, now);
    }
  }

  due(): Moment {
    return Number.POSITIVE_INFINITY;
  }

  step(): void {}

  private openStock(stock: OpeningStock, now: Moment): InventoryTransactionsRow[] {
    const { context } = this.erp;
    const facts = factsOf(context, stock.item);
    const warehouse = storeOf(context, stock.factory, stock.kind).warehouse_id;
    const days = daysOf(context, stock, localDay(now));
    if (!facts.isLotControlled) {
      const quantity = stock.lots.reduce((sum, lot) => sum + lot, 0);
      return [
        this.bookOpening(stock.item, warehouse, null, quantity, localMoment(days[0] ?? localDay(now) - 1, 12), now),
      ];
    }
    return stock.lots.map((quantity, index) => {
      const day = must(days[index], 'day of a lot');
      const at = localMoment(day, context.draws.of('lots', `${warehouse}/${day}/${index}`, 'opening').between(9, 17));
      const lot = this.openLot(stock, facts, quantity, at);
      return this.bookOpening(stock.item, warehouse, lot, quantity, at, now);
    });
  }

  private openLot({ item, kind }: OpeningStock, facts: ItemFacts, quantity: Scaled, at: Moment): Key {
    const { context } = this.erp;
    const isBought = kind === 'raw_material' && facts.account === ACCOUNTS.rawMaterial;
    const lotNumber = context.numbers.next('LOT', at);
    // What would expire within the month has been used before.
    const made = localDay(at) - Math.min(isBought ? 20 : 0, Math.max(0, (facts.shelfLifeDays ?? 365) - 120));
    return this.stock.newLot({
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

  private bookOpening(
    item: Item,
    warehouse: Key,
    lot: Key | null,
    quantity: Scaled,
    at: Moment,
    now: Moment,
  ): InventoryTransactionsRow {
    const balance = this.stock.openBalance({ item, warehouse, lot, stockType: 'unrestricted' }, at);
    return this.stock.book({
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

  private postStock(company: Key, rows: readonly InventoryTransactionsRow[], now: Moment): void {
    if (rows.length === 0) return;
    const { context } = this.erp;
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
    const entry = this.postOpening(
      company,
      'Opening stock',
      [...lines, { account: ACCOUNTS.retainedEarnings, credit: total }],
      now,
      rows.length,
    );
    for (const row of rows) inventory_transactions.change(row, { journal_entry_id: entry });
  }

  private postCash(company: Key, cash: number, now: Moment): void {
    const amount = Math.round(cash * this.erp.context.parameters.scale) * 100;
    this.postOpening(
      company,
      'Opening balance of the bank',
      [
        { account: bankAccountOf(company), debit: amount },
        { account: ACCOUNTS.shareCapital, credit: amount },
      ],
      now,
    );
  }

  private postOpening(company: Key, description: string, lines: Posting[], now: Moment, gathered = 1): Key {
    const day = localDay(now);
    return this.ledger.postOwn(
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
}

/** Days on which the lots of an item came in, oldest first. */
function daysOf(context: Context, { item, factory, lots }: OpeningStock, today: number): number[] {
  const draw = context.draws.of('items', `${item.product_id}/${item.material_id}/${factory}`, 'opening days');
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

import type { Moment } from '../../../machinery/base/row-types.ts';
import type { Inbox, Room } from '../../../machinery/kernel/legacy.ts';
import { GATHERED_MOVEMENTS, POSTED_BY_DOCUMENT } from '../lifecycle/posting.ts';
import type { Rows } from '../rows.ts';
import type { Erp } from './context.ts';
import type { StockBook } from './stock.ts';
import { postAdjustment } from './stock-pairs.ts';

const AWAITING = [...Object.keys(GATHERED_MOVEMENTS), ...POSTED_BY_DOCUMENT].map((type) => `'${type}'`).join(', ');

/** Rows of stock that are not final. Issues and returns stay until their order is closed: it is settled from them, and what is left may come back into its lot. */
export const held: Partial<Record<keyof Rows, string>> = {
  inventory_lots: "status = 'open'",
  inventory_balances:
    "inventory_lot_id is null or exists (select from erp.inventory_lots l where l.inventory_lot_id = t.inventory_lot_id and l.status = 'open')",
  inventory_reservations: 'closed_at is null',
  inventory_transactions: [
    "status = 'received'",
    `(transaction_type in (${AWAITING}) and journal_entry_id is null and amount <> 0)`,
    "(transaction_type in ('material_issue', 'material_return') and exists (select from erp.production_orders o where o.production_order_id = t.production_order_id and o.status not in ('closed', 'cancelled')))",
  ].join(' or '),
};

/** Keeps the index of stock, and revalues items without lots when their standard cost changes. */
export class StockRoom implements Room<Rows> {
  private readonly erp: Erp;
  private readonly stock: StockBook;

  constructor(erp: Erp, stock: StockBook) {
    this.erp = erp;
    this.stock = stock;
  }

  restore(): void {
    this.stock.restore();
  }

  due(): Moment {
    return Number.POSITIVE_INFINITY;
  }

  step(now: Moment, { copied }: Inbox<Rows>): void {
    for (const { table, key } of copied) if (table === 'master.materials') this.revalue(key, now);
  }

  private revalue(material: number, now: Moment): void {
    const { context, ledger } = this.erp;
    for (const row of this.stock.revalue({ product_id: null, material_id: material }, now)) {
      const entry = postAdjustment(context, ledger, { rows: [row], amount: row.amount ?? 0, type: 'revaluation' }, now);
      context.tables.inventory_transactions.change(row, { journal_entry_id: entry });
    }
  }
}

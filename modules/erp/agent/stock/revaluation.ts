import type { Moment } from '../../../../machinery/base/row-types.ts';
import type { Inbox, Room } from '../../../../machinery/kernel/legacy.ts';
import type { Rows } from '../../rows.ts';
import type { Erp } from '../context.ts';
import type { StockBook } from './book.ts';
import { postAdjustment } from './pairs.ts';

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

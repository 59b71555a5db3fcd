import { localDay, nextLocal } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Key, Moment } from '../../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../../machinery/base/utc.ts';
import type { Room } from '../../../../machinery/kernel/legacy.ts';
import { GATHERED_COSTS, GATHERED_MOVEMENTS, GATHERING_HOUR } from '../../lifecycle/posting.ts';
import type { InventoryTransactionsRow, Rows } from '../../rows.ts';
import type { Erp, NewEntry, Posting } from '../context.ts';
import type { StockBook } from '../stock/index.ts';
import { costPostings, movementPostings } from './gathering-postings.ts';

type Transaction = InventoryTransactionsRow;

const USE = new Set(['material_issue', 'material_return']);

/** Half past eleven at night: movements and costs of production are posted by company and day, and lots that are used up are closed. */
export class GatheringRoom implements Room<Rows> {
  private readonly erp: Erp;
  private readonly stock: StockBook;
  private next: Moment = Number.POSITIVE_INFINITY;

  constructor(erp: Erp, stock: StockBook) {
    this.erp = erp;
    this.stock = stock;
  }

  restore(now: Moment): void {
    this.next = nextLocal(now, GATHERING_HOUR);
  }

  due(): Moment {
    return this.next;
  }

  step(now: Moment): void {
    if (now < this.next) return;
    this.next += DAY_MS;
    this.postMovements(now);
    this.postCosts(now);
    const used = this.openUse();
    this.stock.closeLots(new Set(used.flatMap((row) => row.inventory_lot_id ?? [])));
  }

  /** Movements of production by company, kind and day in the books. */
  private postMovements(now: Moment): void {
    const { inventory_transactions } = this.erp.context.tables;
    const waiting = [...inventory_transactions.held()].filter((row) => isGathered(row) && isUnposted(row));
    const groups = Map.groupBy(waiting, (row) => `${this.companyOf(row)}/${row.posting_date}/${row.transaction_type}`);
    for (const rows of groups.values()) {
      const first = must(rows[0], 'movement');
      const { entry, words } = GATHERED_MOVEMENTS[first.transaction_type as keyof typeof GATHERED_MOVEMENTS];
      const lines = movementPostings(this.erp.context, rows);
      const gathered = { company: this.companyOf(first), day: first.posting_date, rows: rows.length };
      const key = this.post({ type: entry, words, lines }, gathered, now);
      for (const row of rows) inventory_transactions.change(row, { journal_entry_id: key });
    }
  }

  /** What production cost since the last time, by company and kind. */
  private postCosts(now: Moment): void {
    const { production_costs } = this.erp.context.tables;
    const waiting = [...production_costs.held()].filter((row) => row.status === 'valued');
    const day = localDay(now);
    for (const rows of Map.groupBy(waiting, (row) => `${this.companyOf(row)}/${row.cost_type}`).values()) {
      const first = must(rows[0], 'cost');
      const { entry, words } = GATHERED_COSTS[first.cost_type as keyof typeof GATHERED_COSTS];
      const gathered = { company: this.companyOf(first), day, rows: rows.length };
      const key = this.post({ type: entry, words, lines: costPostings(rows) }, gathered, now);
      for (const row of rows)
        production_costs.change(row, {
          posted_amount: row.actual_amount ?? 0,
          journal_entry_id: key,
          posting_date: day,
          status: 'posted',
        });
    }
  }

  private post(
    { type, words, lines }: { type: NewEntry['type']; words: string; lines: Posting[] },
    { company, day, rows }: { company: Key; day: Day | null; rows: number },
    now: Moment,
  ): Key {
    const date = day ?? localDay(now);
    const description = `${words}: ${rows}`;
    return this.erp.ledger.postOwn(
      { type, company, documentDate: date, postingDate: date, gathered: rows, description, lines },
      now,
    );
  }

  /** What orders that are not settled have taken and given back: they are settled from it. */
  private openUse(): Transaction[] {
    const { inventory_transactions, production_orders } = this.erp.context.tables;
    return [...inventory_transactions.held()].filter((row) => {
      if (!USE.has(row.transaction_type) || row.production_order_id === null) return false;
      const status = production_orders.get(row.production_order_id)?.status ?? 'closed';
      return status !== 'closed' && status !== 'cancelled';
    });
  }

  private companyOf({ production_order_id }: { production_order_id: Key | null }): Key {
    const key = must(production_order_id ?? undefined, 'production order of a cost');
    return must(this.erp.context.tables.production_orders.get(key), `held production order ${key}`).company_id;
  }
}

function isUnposted(row: Transaction): boolean {
  return row.status === 'posted' && row.journal_entry_id === null && row.amount !== 0;
}

function isGathered(row: Transaction): boolean {
  return row.transaction_type in GATHERED_MOVEMENTS;
}

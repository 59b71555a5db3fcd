import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { localDay, nextLocal } from '../../../machinery/simulation/calendar.ts';
import { DAY_MS } from '../../../machinery/simulation/contract.ts';
import type { Room } from '../../../machinery/simulation/rooms.ts';
import { GATHERED_COSTS, GATHERED_MOVEMENTS, GATHERING_HOUR, POSTED_BY_DOCUMENT } from '../lifecycle/posting.ts';
import type { InventoryTransactionsRow, ProductionCostsRow, ProductionOrdersRow, Rows } from '../rows.ts';
import type { Erp, NewEntry, Posting } from './context.ts';
import { costPostings, movementPostings } from './gathering-postings.ts';
import type { StockBook } from './stock.ts';

type Transaction = InventoryTransactionsRow;

/** Half past eleven at night: movements and costs of production are posted by order and day, and what is final then leaves. */
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
    const issues = this.openIssues();
    this.postCosts(issues, now);
    this.releaseMovements(new Set(issues));
    this.stock.closeLots(new Set(issues.flatMap((row) => row.inventory_lot_id ?? [])));
  }

  private postMovements(now: Moment): void {
    const { inventory_transactions } = this.erp.context.tables;
    const waiting = [...inventory_transactions.held()].filter((row) => isGathered(row) && isUnposted(row));
    const groups = Map.groupBy(
      waiting,
      (row) => `${row.production_order_id}/${row.posting_date}/${row.transaction_type}`,
    );
    for (const rows of groups.values()) {
      const first = must(rows[0], 'movement');
      const { entry, words } = GATHERED_MOVEMENTS[first.transaction_type as keyof typeof GATHERED_MOVEMENTS];
      const order = this.orderOf(first.production_order_id);
      const lines = movementPostings(this.erp.context, order, rows);
      const key = this.post({ type: entry, words, order, day: first.posting_date, gathered: rows.length, lines }, now);
      for (const row of rows) inventory_transactions.change(row, { journal_entry_id: key });
    }
  }

  private postCosts(issues: readonly Transaction[], now: Moment): void {
    const { production_costs } = this.erp.context.tables;
    const waiting = [...production_costs.held()].filter(
      (row) => row.status === 'valued' && row.production_order_id !== null,
    );
    const day = localDay(now);
    const groups = Map.groupBy(
      waiting.filter(isConversion),
      (row) => `${row.production_order_id}/${ruleOf(row).entry}`,
    );
    for (const rows of groups.values()) {
      const first = must(rows[0], 'cost');
      const { entry, words } = ruleOf(first);
      const order = this.orderOf(first.production_order_id);
      const lines = costPostings(order, rows);
      const key = this.post({ type: entry, words, order, day, gathered: rows.length, lines }, now);
      for (const row of rows) this.markPosted(row, key, day);
    }
    this.pointToIssues(waiting, issues, day);
  }

  /** What was used had come into work in progress with its issue; the cost points to the entry of that. */
  private pointToIssues(waiting: readonly ProductionCostsRow[], issues: readonly Transaction[], day: Day): void {
    const entries = new Map<string, Key>();
    for (const { production_order_id, material_id, lot_number, journal_entry_id } of issues)
      if (journal_entry_id !== null)
        entries.set(`${production_order_id}/${material_id}/${lot_number}`, journal_entry_id);
    for (const row of waiting) {
      if (row.cost_type !== 'material') continue;
      const entry = entries.get(`${row.production_order_id}/${row.material_id}/${row.lot_number}`);
      if (entry !== undefined) this.markPosted(row, entry, day);
    }
  }

  private markPosted(row: ProductionCostsRow, entry: Key, day: Day): void {
    this.erp.context.tables.production_costs.change(row, {
      journal_entry_id: entry,
      posting_date: day,
      status: 'posted',
    });
  }

  private post(
    {
      type,
      words,
      order,
      day,
      gathered,
      lines,
    }: {
      type: NewEntry['type'];
      words: string;
      order: ProductionOrdersRow;
      day: Day | null;
      gathered: number;
      lines: Posting[];
    },
    now: Moment,
  ): Key {
    const date = day ?? localDay(now);
    return this.erp.ledger.post(
      {
        type,
        company: order.company_id,
        cause: {
          source_module: 'erp',
          source_table: 'erp.production_orders',
          source_id: order.production_order_id,
          source_document_number: order.production_order_number,
        },
        documentDate: date,
        postingDate: date,
        gathered,
        description: `${words} ${order.production_order_number}`,
        lines,
      },
      now,
    );
  }

  /** Issues of orders that are not closed. */
  private openIssues(): Transaction[] {
    const { inventory_transactions, production_orders } = this.erp.context.tables;
    return [...inventory_transactions.held()].filter((row) => {
      if (row.transaction_type !== 'material_issue' || row.production_order_id === null) return false;
      const status = production_orders.get(row.production_order_id)?.status ?? 'closed';
      return status !== 'closed' && status !== 'cancelled';
    });
  }

  private releaseMovements(staying: ReadonlySet<Transaction>): void {
    const { inventory_transactions } = this.erp.context.tables;
    for (const row of [...inventory_transactions.held()]) {
      const isAwaited = isUnposted(row) && (isGathered(row) || isPostedByDocument(row));
      if (row.status !== 'received' && !isAwaited && !staying.has(row)) inventory_transactions.release(row);
    }
  }

  private orderOf(key: Key | null): ProductionOrdersRow {
    const order = key === null ? undefined : this.erp.context.tables.production_orders.get(key);
    return must(order, `held production order ${key}`);
  }
}

function isUnposted(row: Transaction): boolean {
  return row.status === 'posted' && row.journal_entry_id === null && row.amount !== 0;
}

function isGathered(row: Transaction): boolean {
  return row.transaction_type in GATHERED_MOVEMENTS;
}

function isPostedByDocument(row: Transaction): boolean {
  return (POSTED_BY_DOCUMENT as readonly string[]).includes(row.transaction_type);
}

function isConversion(row: ProductionCostsRow): boolean {
  return row.cost_type in GATHERED_COSTS;
}

function ruleOf(row: ProductionCostsRow): (typeof GATHERED_COSTS)[keyof typeof GATHERED_COSTS] {
  return GATHERED_COSTS[row.cost_type as keyof typeof GATHERED_COSTS];
}

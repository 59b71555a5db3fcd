import { everyDay } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { GATHERED_COSTS, GATHERED_MOVEMENTS, GATHERING_TIME } from '../lifecycle/posting.ts';
import type { InventoryTransactionsRow, Types } from '../rows.ts';
import type { Context, Erp, NewEntry, Posting } from './context.ts';
import { erpOf } from './erp.ts';
import { costPostings, movementPostings } from './ledger/index.ts';
import { stockOf } from './stock/index.ts';

type Transaction = InventoryTransactionsRow;

const USE = new Set(['material_issue', 'material_return']);

/** At night movements and costs of production are posted by company and day, and lots that are used up are closed. */
export const gathering: Process<Types> = {
  name: 'gathering',
  schedule: [{ at: everyDay.at(GATHERING_TIME), act: gather }],
};

function gather(context: Context): void {
  postMovements(erpOf(context));
  postCosts(erpOf(context));
  stockOf(context).closeLots(new Set(openUse(context).flatMap((row) => row.inventory_lot_id ?? [])));
}

/** Movements of production by company, kind and day in the books. */
function postMovements(erp: Erp): void {
  const { inventory_transactions } = erp.context.tables;
  const waiting = [...inventory_transactions.held()].filter((row) => isGathered(row) && isUnposted(row));
  const groups = Map.groupBy(
    waiting,
    (row) => `${companyOf(erp.context, row)}/${row.posting_date}/${row.transaction_type}`,
  );
  for (const rows of groups.values()) {
    const first = must(rows[0], 'movement');
    const { entry, words } = GATHERED_MOVEMENTS[first.transaction_type as keyof typeof GATHERED_MOVEMENTS];
    const lines = movementPostings(erp.context, rows);
    const gathered = { company: companyOf(erp.context, first), day: first.posting_date, rows: rows.length };
    const key = post(erp, { type: entry, words, lines }, gathered);
    for (const row of rows) inventory_transactions.change(row, { journal_entry_id: key });
  }
}

/** What production cost since the last time, by company and kind. */
function postCosts(erp: Erp): void {
  const { production_costs } = erp.context.tables;
  const waiting = [...production_costs.held()].filter((row) => row.status === 'valued');
  const day = localDay(erp.context.now);
  for (const rows of Map.groupBy(waiting, (row) => `${companyOf(erp.context, row)}/${row.cost_type}`).values()) {
    const first = must(rows[0], 'cost');
    const { entry, words } = GATHERED_COSTS[first.cost_type as keyof typeof GATHERED_COSTS];
    const gathered = { company: companyOf(erp.context, first), day, rows: rows.length };
    const key = post(erp, { type: entry, words, lines: costPostings(rows) }, gathered);
    for (const row of rows)
      production_costs.change(row, {
        posted_amount: row.actual_amount ?? 0,
        journal_entry_id: key,
        posting_date: day,
        status: 'posted',
      });
  }
}

function post(
  erp: Erp,
  { type, words, lines }: { type: NewEntry['type']; words: string; lines: Posting[] },
  { company, day, rows }: { company: Key; day: Day | null; rows: number },
): Key {
  const { now } = erp.context;
  const date = day ?? localDay(now);
  const description = `${words}: ${rows}`;
  return erp.ledger.postOwn(
    { type, company, documentDate: date, postingDate: date, gathered: rows, description, lines },
    now,
  );
}

/** What orders that are not settled have taken and given back: they are settled from it. */
function openUse({ tables }: Context): Transaction[] {
  const { inventory_transactions, production_orders } = tables;
  return [...inventory_transactions.held()].filter((row) => {
    if (!USE.has(row.transaction_type) || row.production_order_id === null) return false;
    const status = production_orders.get(row.production_order_id)?.status ?? 'closed';
    return status !== 'closed' && status !== 'cancelled';
  });
}

function companyOf({ tables }: Context, { production_order_id }: { production_order_id: Key | null }): Key {
  return tables.production_orders.must(production_order_id).company_id;
}

function isUnposted(row: Transaction): boolean {
  return row.status === 'posted' && row.journal_entry_id === null && row.amount !== 0;
}

function isGathered(row: Transaction): boolean {
  return row.transaction_type in GATHERED_MOVEMENTS;
}

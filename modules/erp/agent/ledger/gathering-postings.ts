import { must } from '../../../../machinery/base/errors.ts';
import type { Scaled } from '../../../../machinery/base/row-types.ts';
import { ACCOUNTS } from '../../lifecycle/posting.ts';
import type { InventoryTransactionsRow, ProductionCostsRow } from '../../rows.ts';
import type { Context, Posting } from '../context.ts';
import { factsOf, itemOf } from '../reference/index.ts';

/** Movements of production against work in progress: a line for each stock account and warehouse. */
export function movementPostings(context: Context, rows: readonly InventoryTransactionsRow[]): Posting[] {
  const sums = new Map<string, { account: string; warehouse: number; amount: Scaled }>();
  for (const row of rows) {
    const { account } = factsOf(context, itemOf(row));
    const warehouse = must(row.warehouse_id ?? undefined, 'warehouse of a movement');
    const sum = sums.get(`${account}/${warehouse}`) ?? { account, warehouse, amount: 0 };
    sum.amount += must(row.amount ?? undefined, 'amount of a movement');
    sums.set(`${account}/${warehouse}`, sum);
  }
  const total = [...sums.values()].reduce((sum, { amount }) => sum + amount, 0);
  return [
    signed(ACCOUNTS.workInProgress, -total, {}),
    ...[...sums.values()].map(({ account, warehouse, amount }) => signed(account, amount, { warehouse_id: warehouse })),
  ];
}

/** Costs that are not posted yet: absorbed from the cost centres that worked. */
export function costPostings(rows: readonly ProductionCostsRow[]): Posting[] {
  const sums = new Map<string, { account: string; centre: string; amount: Scaled }>();
  const add = (account: string, centre: string, amount: Scaled) => {
    const sum = sums.get(`${account}/${centre}`) ?? { account, centre, amount: 0 };
    sum.amount += amount;
    sums.set(`${account}/${centre}`, sum);
  };
  let total = 0;
  for (const row of rows) {
    const centre = must(row.cost_center_code ?? undefined, 'cost centre of a cost');
    const amount = must(row.actual_amount ?? undefined, 'amount of a cost') - row.posted_amount;
    total += amount;
    if (row.cost_type === 'labour') add(ACCOUNTS.labourAbsorbed, centre, amount);
    else {
      const overhead = must(row.overhead_amount ?? undefined, 'overhead of a run');
      add(ACCOUNTS.machineAbsorbed, centre, amount - overhead);
      add(ACCOUNTS.overheadAbsorbed, centre, overhead);
    }
  }
  return [
    signed(ACCOUNTS.workInProgress, total, {}),
    ...[...sums.values()].map(({ account, centre, amount }) => signed(account, -amount, { cost_center_code: centre })),
  ];
}

/** A posting by sign, positive amounts are debits. */
export function signed(account: string, amount: Scaled, refers: NonNullable<Posting['refers']>): Posting {
  return amount >= 0 ? { account, debit: amount, refers } : { account, credit: -amount, refers };
}

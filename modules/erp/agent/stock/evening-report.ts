import { everyDay } from '../../../../company/schedules.ts';
import type { Process } from '../../../../machinery/kernel/contract.ts';
import type { Types } from '../../rows.ts';
import type { Context } from '../context.ts';

/** Local time at which finance is told of book stock: after the warehouses have told of theirs, so that few movements lie between. */
const NIGHT = '00:40';

/** Every night finance is told of balances that have changed since it was last told. */
export const stockReport: Process<Types> = {
  name: 'stock report',
  schedule: [{ at: everyDay.at(NIGHT), act: report }],
};

function report({ tables, now }: Context): void {
  for (const row of tables.inventory_balances.held())
    if (row.reported_at === null || row.updated_at > row.reported_at)
      tables.inventory_balances.change(row, { reported_at: now });
}

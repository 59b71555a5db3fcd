import type { Moment } from '../../../machinery/base/row-types.ts';
import type { Context, Order } from './context.ts';

/** Time in which somebody has worked on an order so far; two at once count once. */
export function worked({ tables }: Context, order: Order): number {
  const stints = new Map<Moment, number>();
  for (const { started_at, ended_at } of tables.labor_time_entries.by('work_order_id', order.work_order_id))
    if (ended_at !== null) stints.set(started_at, ended_at - started_at);
  return [...stints.values()].reduce((sum, one) => sum + one, 0);
}

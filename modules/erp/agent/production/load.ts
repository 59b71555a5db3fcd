import { addWorkingDays } from '../../../../company/calendar.ts';
import type { Day, Key } from '../../../../machinery/base/row-types.ts';
import { PRODUCTION } from '../../lifecycle/production.ts';
import type { ProductionOrdersRow } from '../../rows.ts';
import type { Erp } from '../context.ts';
import type { Demand } from '../reference/index.ts';
import { itemOfOrder } from './orders.ts';

/** Mean number of production orders of a working day, by site: what it is laid out for. */
export function ordersPerDay({ context }: Erp, demand: Demand): Map<Key, number> {
  const perDay = new Map<Key, number>();
  for (const routing of context.tables.routing.held()) {
    const orders = demand.ordersOf(itemOfOrder(routing as unknown as ProductionOrdersRow));
    perDay.set(routing.factory_id, (perDay.get(routing.factory_id) ?? 0) + orders);
  }
  return perDay;
}

/** Whether an order waits for its release and may be given to the floor. */
export function isReleasable(order: ProductionOrdersRow, today: Day): boolean {
  return order.status === 'firmed' && order.due_date <= addWorkingDays(today, PRODUCTION.releaseAhead);
}

/** Whether an order is on the floor. */
export function isUnderWay({ status }: ProductionOrdersRow): boolean {
  return status === 'released' || status === 'in_progress';
}

/** Working days until a site has worked off what it has today: rough-cut capacity, by which an order of tonight is dated. */
export function loadedDays(erp: Erp, demand: Demand, today: Day): Map<Key, number> {
  const open = new Map<Key, number>();
  for (const order of erp.context.tables.production_orders.held())
    if (isUnderWay(order) || isReleasable(order, today))
      open.set(order.factory_id, (open.get(order.factory_id) ?? 0) + 1);
  return new Map(
    [...ordersPerDay(erp, demand)].map(([factory, orders]) => [
      factory,
      Math.floor((open.get(factory) ?? 0) / Math.max(1, orders)),
    ]),
  );
}

import { must } from '../../../machinery/base/errors.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import { assetOfMachine, type Context, type Order } from './context.ts';
import { choose, freePeople, openLabour, openPermit } from './crews.ts';
import { downtimeOpen } from './downtime.ts';
import { begin } from './stints.ts';
import { issuerFor } from './technicians.ts';

const RANK = { urgent: 0, high: 1, normal: 2, low: 3 } as const;

/** Gives the work of a site that waits for people to those who are free: the most urgent first, and what has waited longest. */
export function dispatch(context: Context, site: Key): void {
  const waiting = context.tables.work_orders.by('factory_id', site).filter((order) => waits(context, order));
  if (waiting.length === 0) return;
  const free = freePeople(context, site);
  for (const order of waiting.sort(
    (a, b) =>
      RANK[a.priority] - RANK[b.priority] ||
      a.planned_start_at - b.planned_start_at ||
      a.work_order_id - b.work_order_id,
  )) {
    if (free.shifts.length === 0) return;
    if (order.status === 'released' && isBlocked(context, order)) continue;
    const lead = choose(context, order, free);
    if (!lead) continue;
    // Without somebody else who may give the permit the work waits.
    const { employee_id } = lead.technician;
    if (!order.requires_permit || issuerFor(context, site, employee_id, free.present))
      begin(context, order, lead, free);
  }
}

function waits(context: Context, order: Order): boolean {
  if (order.status === 'released') return true;
  return order.status === 'in_progress' && openLabour(context, order).length === 0 && !openPermit(context, order);
}

/** Planned work waits until a machine that is down runs again. */
function isBlocked(context: Context, order: Order): boolean {
  if (!order.requires_shutdown || order.machine_id === null) return false;
  const down = downtimeOpen(context, must(assetOfMachine(context, order.machine_id), 'asset of a machine'));
  return down !== undefined && down.work_order_id !== order.work_order_id;
}

import { addWorkingDays } from '../../../company/calendar.ts';
import { everyDay } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { FINDING_PLAN } from '../lifecycle/procedures.ts';
import { WORK } from '../lifecycle/work.ts';
import type { Types } from '../rows.ts';
import { complete, leadOf } from './completion.ts';
import { type Context, type Order, partsArrived, sitesOf } from './context.ts';
import { freePeople, openLabour } from './crews.ts';
import { dispatch } from './dispatching.ts';
import { requestOrder } from './orders.ts';
import { procedureFor } from './standards.ts';
import { endStint, lock, nextOfWork } from './stints.ts';
import { planParts, reserveParts } from './stores.ts';

/** Orders from their window to their closing: released when parts are there, given to who is free, worked in stints, completed, closed. */
export const orders: Process<Types> = {
  name: 'orders',
  schedule: [{ at: everyDay.at(...WORK.shiftTimes), act: beginShift }],
  agenda: [
    {
      of: 'work_orders',
      next: nextOfOrder,
      act: goOn,
      with: { labor_time_entries: 'work_order_id', work_permits: 'work_order_id', service_call_logs: 'work_order_id' },
    },
  ],
  follows: [
    follow(partsArrived, (context, part) => {
      for (const order of context.tables.work_orders.by('factory_id', part.factory_id))
        if (order.status === 'waiting_for_parts') tryRelease(context, order);
    }),
  ],
};

/** People of the new shift take over what waits. */
function beginShift(context: Context): void {
  for (const { factory_id } of sitesOf(context)) dispatch(context, factory_id);
}

function nextOfOrder(order: Order, context: Context): Moment {
  if (order.status === 'planned') return order.planned_start_at;
  if (order.status === 'in_progress') return nextOfWork(context, order);
  return order.status === 'completed' ? closingOf(context, order) : NEVER;
}

function goOn(order: Order, context: Context): void {
  if (order.status === 'planned') tryRelease(context, order);
  else if (order.status === 'completed') close(context, order);
  else if (openLabour(context, order).length === 0) lock(context, order, freePeople(context, order.factory_id));
  else {
    if (endStint(context, order)) {
      complete(context, order);
      followUp(context, order);
    }
    dispatch(context, order.factory_id);
  }
}

/** Plans what an order needs and, where it is to be done now, releases it. */
export function prepare(context: Context, order: Order): void {
  planParts(context, order);
  reserveParts(context, order);
  if (order.planned_start_at <= context.now) tryRelease(context, order);
}

/** An order is released when its parts are reserved; until then it waits for them. */
function tryRelease(context: Context, order: Order): void {
  const { tables, now } = context;
  if (!reserveParts(context, order)) {
    if (order.status === 'planned')
      tables.work_orders.change(order, { status: 'waiting_for_parts', hold_reason_code: 'parts' });
    return;
  }
  if (order.status === 'waiting_for_parts')
    tables.work_orders.change(order, { status: 'planned', hold_reason_code: null, ...windowFrom(order, now) });
  tables.work_orders.change(order, { status: 'released', released_at: now });
  dispatch(context, order.factory_id);
}

function windowFrom(order: Order, now: Moment): Pick<Order, 'planned_start_at' | 'planned_end_at'> {
  const start = Math.max(now, order.planned_start_at);
  return { planned_start_at: start, planned_end_at: start + (order.planned_end_at - order.planned_start_at) };
}

/** Some working days later all is booked; an order with an open call to a supplier waits for it. */
function closingOf({ tables, draws }: Context, order: Order): Moment {
  const calls = tables.service_call_logs.by('work_order_id', order.work_order_id);
  if (calls.some(({ status }) => status !== 'closed')) return NEVER;
  const completed = localDay(must(order.completed_at, 'completion of an order'));
  const days = draws.of('work_orders', order.work_order_id, 'closing').weighted(WORK.closedAfter);
  return localMoment(addWorkingDays(completed, days), WORK.closedAtHour) + (order.work_order_id % 60) * MINUTE_MS;
}

function close({ tables, now }: Context, order: Order): void {
  tables.work_orders.change(order, { status: 'closed', closed_at: now });
}

/** What a measured task has found becomes an order of its own. */
function followUp(context: Context, order: Order): void {
  const { tables } = context;
  const found = tables.work_order_tasks
    .by('work_order_id', order.work_order_id)
    .find(({ result }) => result === 'defect_found');
  if (!found) return;
  const asset = tables.maintenance_assets.must(order.maintenance_asset_id);
  if (asset.status === 'retired') return;
  const start = nextMorning(context.now);
  const next = requestOrder(context, asset, {
    work_order_type: 'corrective',
    origin: 'inspection_finding',
    follow_up_of_work_order_id: order.work_order_id,
    requested_by_employee_id: leadOf(context, order),
    description: `Measured ${found.measured_value} ${found.unit_of_measure}, limits ${found.lower_limit ?? 'none'} to ${found.upper_limit ?? 'none'}`,
    procedures: [procedureFor(context, FINDING_PLAN, 'other').work_procedure_id],
    title: `Finding at ${asset.asset_name}: ${found.instruction.toLowerCase()}`,
    priority: 'normal',
    due_date: localDay(start) + 3,
  });
  plan(context, next, start);
}

/** Agrees on a window from a moment on. */
export function plan(context: Context, order: Order, start: Moment): void {
  const { tables } = context;
  const asset = tables.maintenance_assets.must(order.maintenance_asset_id);
  const team: Key = must(asset.maintenance_team_id, `team of ${asset.asset_code}`);
  tables.work_orders.change(order, {
    status: 'planned',
    maintenance_team_id: team,
    planned_start_at: start,
    planned_end_at: start + (order.planned_end_at - order.planned_start_at),
  });
  prepare(context, order);
}

function nextMorning(now: Moment): Moment {
  return localMoment(addWorkingDays(localDay(now), 1), 7.5);
}

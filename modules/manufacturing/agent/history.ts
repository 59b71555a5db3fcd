import { GenimsError } from '../../../machinery/base/errors.ts';
import { mayFollow } from '../../../machinery/base/lifecycle.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { lifecycle } from '../lifecycle.ts';
import type { WorkOrderStatusHistoryRow, WorkOrdersRow } from '../rows.ts';
import { minutesOf } from './capacity.ts';
import type { Context } from './context.ts';

type Cause = Pick<WorkOrderStatusHistoryRow, 'change_source' | 'reason_code'> & { operation_id?: Key };

/** The states that an order goes through; each has the column that tells when it was entered. */
const LIFE = [
  ['created', 'created_at'],
  ['released', 'released_at'],
  ['in_progress', 'started_at'],
  ['completed', 'completed_at'],
  ['closed', 'closed_at'],
] as const;

/** Writes that an order has arrived. */
export function beginHistory(context: Context, order: WorkOrdersRow, cause: Cause): void {
  write(context, order, { at: order.created_at, from: null, sequence: 1, minutes: null, cause });
}

/**
 * Changes the status of an order and writes it down. Orders go one way, so number and length of the state before follow from the order's own
 * moments.
 */
export function changeStatus(
  context: Context,
  order: WorkOrdersRow,
  columns: Partial<WorkOrdersRow> & Pick<WorkOrdersRow, 'status'>,
  cause: Cause,
): void {
  const from = order.status;
  if (!mayFollow(lifecycle.states.work_orders, from, columns.status))
    throw new GenimsError(
      'INTERNAL',
      `Work order ${order.work_order_number}: ${columns.status} cannot follow ${from}.`,
    );
  context.tables.work_orders.change(order, columns);
  const place = LIFE.findIndex(([status]) => status === columns.status);
  const [at, before] = [enteredAt(order, place), enteredAt(order, place - 1)];
  write(context, order, {
    at,
    from,
    sequence: place + 1,
    minutes: minutesOf(at - before),
    cause,
  });
}

function enteredAt(order: WorkOrdersRow, place: number): Moment {
  const state = LIFE[place];
  const at = state && order[state[1]];
  if (at === undefined || at === null)
    throw new GenimsError('INTERNAL', `Work order ${order.work_order_number} has no moment of state ${place}.`);
  return at;
}

function write(
  { tables }: Context,
  order: WorkOrdersRow,
  change: {
    at: Moment;
    from: WorkOrderStatusHistoryRow['from_status'];
    sequence: number;
    minutes: number | null;
    cause: Cause;
  },
): void {
  tables.work_order_status_history.append({
    work_order_status_history_id: tables.work_order_status_history.nextKey(),
    work_order_id: order.work_order_id,
    sequence_number: change.sequence,
    from_status: change.from,
    to_status: order.status,
    changed_at: change.at,
    changed_by_employee_id: null,
    operation_id: null,
    reason: null,
    minutes_in_from_status: change.minutes,
    good_quantity: order.good_quantity,
    scrap_quantity: order.scrap_quantity,
    planned_end_at: order.planned_end_at,
    created_at: order.updated_at,
    ...change.cause,
  });
}

import { must } from '../../../machinery/base/errors.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import type { WorkOrderStatusHistoryRow, WorkOrdersRow } from '../rows.ts';
import type { Context } from './context.ts';
import { minutesOf } from './standard-times.ts';

type Status = WorkOrdersRow['status'];
type Cause = Pick<WorkOrderStatusHistoryRow, 'change_source' | 'reason_code'> &
  Partial<Pick<WorkOrderStatusHistoryRow, 'operation_id' | 'reason'>>;

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
  note(context, order, null, cause);
}

/** Changes the status of an order and writes it down. */
export function changeStatus(
  context: Context,
  order: WorkOrdersRow,
  columns: Partial<WorkOrdersRow> & { status: Status },
  cause: Cause,
): void {
  const before = order.status;
  context.tables.work_orders.change(order, columns);
  note(context, order, before, cause);
}

/** Orders go one way, so number and length of the state before follow from the order's own moments. */
function note({ tables }: Context, order: WorkOrdersRow, from_status: Status | null, cause: Cause): void {
  const place = LIFE.findIndex(([status]) => status === order.status);
  const changed_at = enteredAt(order, place);
  tables.work_order_status_history.add({
    work_order_id: order.work_order_id,
    sequence_number: place + 1,
    from_status,
    to_status: order.status,
    changed_at,
    minutes_in_from_status: from_status === null ? null : minutesOf(changed_at - enteredAt(order, place - 1)),
    good_quantity: order.good_quantity,
    scrap_quantity: order.scrap_quantity,
    planned_end_at: order.planned_end_at,
    ...cause,
  });
}

function enteredAt(order: WorkOrdersRow, place: number): Moment {
  const state = LIFE[place];
  return must(state && order[state[1]], `moment of state ${place} of ${order.work_order_number}`);
}

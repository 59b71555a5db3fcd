import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import type { OperationsRow, WorkOrdersRow } from '../rows.ts';
import type { Context } from './context.ts';
import { occupationOf, transitOf } from './standard-times.ts';

/** The open work order of a production order, from the step in which it arrived until it is closed. */
export function orderFor({ tables }: Context, productionOrder: Key): WorkOrdersRow | undefined {
  return tables.work_orders.by('production_order_id', productionOrder)[0];
}

export function orderOf({ tables }: Context, { work_order_id }: OperationsRow): WorkOrdersRow {
  return tables.work_orders.must(work_order_id);
}

/** The operations of an open work order by sequence, rework steps among them. */
export function operationsOf({ tables }: Context, { work_order_id }: { work_order_id: Key }): OperationsRow[] {
  return tables.operations
    .by('work_order_id', work_order_id)
    .toSorted((a, b) => a.operation_sequence - b.operation_sequence);
}

/** The completed operation that stands last in the order. */
export function lastOperationOf(context: Context, order: WorkOrdersRow): OperationsRow {
  return must(
    operationsOf(context, order).findLast(({ status }) => status === 'completed'),
    `last operation of ${order.work_order_number}`,
  );
}

/** Working time that an order still needs on machines, from an operation on. */
export function workLeft({ tables }: Context, operation: OperationsRow): number {
  let sum = 0;
  for (const one of tables.operations.by('work_order_id', operation.work_order_id))
    if (one.operation_sequence >= operation.operation_sequence) sum += occupationOf(one);
  return sum;
}

/** When the input of an operation that is ready is at its station. */
export function availableAt(context: Context, operation: OperationsRow): Moment {
  const before = predecessorOf(context, operation);
  if (!before) return must(orderOf(context, operation).released_at, 'release');
  const ended = must(before.ended_at, 'end of a completed operation');
  // What is worked again stays where it is.
  return operation.is_rework ? ended : ended + transitOf(context, before);
}

/** When the last parts of an order came to the line, for the operation with which it begins; undefined for all others. */
export function partsCameAt(context: Context, operation: OperationsRow): Moment | undefined {
  if (predecessorOf(context, operation)) return undefined;
  let last: Moment | undefined;
  for (const row of context.tables.material_transactions.by('work_order_id', operation.work_order_id))
    if (row.transaction_type === 'issue' && row.transaction_at !== null)
      last = Math.max(last ?? row.transaction_at, row.transaction_at);
  return last;
}

function predecessorOf(context: Context, operation: OperationsRow): OperationsRow | undefined {
  let before: OperationsRow | undefined;
  for (const one of context.tables.operations.by('work_order_id', operation.work_order_id))
    if (
      one.status === 'completed' &&
      one.operation_sequence < operation.operation_sequence &&
      one.operation_sequence > (before?.operation_sequence ?? 0)
    )
      before = one;
  return before;
}

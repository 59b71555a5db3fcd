import { everyDay } from '../../../company/schedules.ts';
import { GenimsError, must } from '../../../machinery/base/errors.ts';
import type { Json, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import type { Message, Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { MesIntegrationLogRow, OperationsRow, Types, WorkOrdersRow } from '../rows.ts';
import { workedBetween } from './capacity.ts';
import { type Context, operationBegun, operationCompleted, orderCompleted } from './context.ts';
import { operationsOf, orderOf } from './floor.ts';
import { changeStatus } from './history.ts';
import { dealtWith } from './messages.ts';
import { reworkOf } from './rework.ts';
import { cancelPlacing, executePlacing, placeRework } from './scheduling.ts';
import { scrapReason } from './scrap-reasons.ts';
import { minutesOf, plannedTimes, stepOf } from './standard-times.ts';

/** What a machine tells of its run. Moments are ISO text, lengths are seconds. */
interface Report {
  setup_started_at?: string | null;
  started_at?: string | null;
  ended_at?: string | null;
  run_seconds?: number;
  stop_seconds?: number;
  tool_wear_minutes?: number | null;
}

/** Books what the machines report: an operation begins, is completed, and its pieces go on; the order is completed with its last operation, and closed later. */
export const progress: Process<Types> = {
  name: 'progress',
  takes: { mes_integration_log: hear },
  schedule: [{ at: everyDay.at(lifecycle.orders.closingTime), act: closeOrders }],
};

function hear(context: Context, { columns, flow }: Message<Types, 'mes_integration_log'>): void {
  const { tables } = context;
  const heard = tables.mes_integration_log.receive(columns, {
    direction: 'inbound',
    flow_id: flow,
    counterpart_module: 'operations',
  });
  const operation = heard.operation_id === null ? undefined : tables.operations.get(heard.operation_id);
  const saysNew = operation !== undefined && book(context, heard, operation);
  dealtWith(context, heard, saysNew ? 'processed' : 'ignored');
}

/** False for a message that says nothing new. */
function book(context: Context, heard: MesIntegrationLogRow, operation: OperationsRow): boolean {
  const report = reportOf(heard.payload);
  if (operation.status === 'completed') return false;
  const isNew = operation.status === 'dispatched';
  if (isNew) begin(context, operation, heard, report);
  if (heard.message_type !== 'run_completed') return isNew;
  complete(context, operation, heard, report);
  goOn(context, operation);
  return true;
}

function begin(context: Context, operation: OperationsRow, heard: MesIntegrationLogRow, report: Report): void {
  const { tables, tell } = context;
  const setup = momentOf(report.setup_started_at) ?? heard.occurred_at;
  tables.operations.change(operation, {
    status: 'setup',
    production_run_id: heard.entity_id,
    setup_started_at: setup,
    input_quantity: operation.planned_quantity,
    in_process_quantity: operation.planned_quantity,
  });
  tell(operationBegun, operation);
  const order = orderOf(context, operation);
  tables.work_orders.change(order, { current_operation_sequence: operation.operation_sequence });
  if (order.status !== 'released') return;
  changeStatus(
    context,
    order,
    {
      status: 'in_progress',
      started_at: setup,
      started_quantity: operation.planned_quantity,
      in_process_quantity: operation.planned_quantity,
    },
    { change_source: 'machine', reason_code: 'first_operation_started', operation_id: operation.operation_id },
  );
}

function complete(context: Context, operation: OperationsRow, heard: MesIntegrationLogRow, report: Report): void {
  const { tables, copies, tell } = context;
  const good = must(heard.reported_good_quantity, 'good quantity of a completed run');
  const scrap = must(heard.reported_scrap_quantity, 'scrap quantity of a completed run');
  const rework = must(heard.reported_rework_quantity, 'rework quantity of a completed run');
  if (good + scrap + rework !== operation.input_quantity)
    throw new GenimsError(
      'INTERNAL',
      `Run ${heard.entity_id} reports ${good} + ${scrap} + ${rework} of ${operation.input_quantity} thousandths.`,
    );
  const setup = must(operation.setup_started_at, 'begin of set-up');
  const started = momentOf(report.started_at) ?? setup;
  const machine = copies['master.machines'].must(operation.machine_id);
  tables.operations.change(operation, {
    status: 'completed',
    started_at: started,
    ended_at: momentOf(report.ended_at) ?? heard.occurred_at,
    good_quantity: good,
    scrap_quantity: scrap,
    rework_quantity: rework,
    in_process_quantity: 0,
    scrap_reason_code: scrap > 0 ? scrapReason(context, operation, report) : null,
    actual_setup_minutes: minutesOf(workedBetween(context, machine, setup, started)),
    actual_run_minutes: minutesOf((report.run_seconds ?? 0) * 1000),
    stop_minutes: minutesOf((report.stop_seconds ?? 0) * 1000),
    confirmation_count: operation.confirmation_count + 1,
  });
  executePlacing(context, operation);
  tell(operationCompleted, operation);
  const order = orderOf(context, operation);
  const scrapped = order.scrap_quantity + scrap;
  const toRework = order.rework_quantity + rework - (operation.is_rework ? operation.input_quantity : 0);
  tables.work_orders.change(order, {
    scrap_quantity: scrapped,
    rework_quantity: toRework,
    // What lies in the order follows from what has left it.
    in_process_quantity: order.started_quantity - order.good_quantity - scrapped - toRework,
  });
}

/** The pieces of a completed operation go on: rejected ones to rework, all to the next operation once that is done. */
function goOn(context: Context, operation: OperationsRow): void {
  const order = orderOf(context, operation);
  if (operation.rework_quantity > 0) placeRework(context, context.tables.operations.add(reworkOf(operation)));
  const steps = operationsOf(context, order);
  const next = steps.find(({ status }) => status === 'pending');
  const good = goodBefore(steps, next);
  if (next?.is_rework) makeReady(context, next, next.planned_quantity);
  else if (next && good > 0) makeReady(context, next, good);
  else finish(context, order, operation, good);
}

/** Good pieces of the routing step before an operation (of the last one when there is none after it), with those that rework has saved. */
function goodBefore(steps: readonly OperationsRow[], next: OperationsRow | undefined): Scaled {
  let good = 0;
  for (const operation of steps) {
    if (operation === next) break;
    good = operation.is_rework ? good + operation.good_quantity : operation.good_quantity;
  }
  return good;
}

function makeReady(context: Context, operation: OperationsRow, quantity: Scaled): void {
  const step = stepOf(context, operation);
  const times = step && quantity !== operation.planned_quantity ? plannedTimes(context, step, quantity) : {};
  context.tables.operations.change(operation, { ...times, planned_quantity: quantity, status: 'ready' });
}

function finish(context: Context, order: WorkOrdersRow, last: OperationsRow, good: Scaled): void {
  for (const operation of operationsOf(context, order))
    if (operation.status === 'pending') {
      context.tables.operations.change(operation, {
        status: 'cancelled',
        cancellation_reason: 'No good pieces are left',
      });
      cancelPlacing(context, operation);
    }
  changeStatus(
    context,
    order,
    {
      status: 'completed',
      completed_at: must(last.ended_at, 'end of the last operation'),
      good_quantity: good,
      in_process_quantity: order.in_process_quantity - good,
    },
    {
      change_source: 'machine',
      reason_code: 'last_operation_completed',
      operation_id: last.operation_id,
      reason:
        good < order.started_quantity
          ? `${(order.started_quantity - good) / 1000} of ${order.started_quantity / 1000} lost on the way`
          : null,
    },
  );
  context.tell(orderCompleted, order);
}

/** Closes what was completed long enough ago and has nothing more to be told: all labour on it is decided on, so that what it costs is known. */
function closeOrders(context: Context): void {
  const { tables, now } = context;
  for (const order of tables.work_orders.by('status', 'completed')) {
    const mayClose = must(order.completed_at, 'completion') + lifecycle.orders.hoursToClose * HOUR_MS;
    const labour = tables.labor_time_entries.by('work_order_id', order.work_order_id);
    if (mayClose <= now && labour.every(({ approval_status }) => approval_status !== 'pending'))
      changeStatus(
        context,
        order,
        { status: 'closed', closed_at: now },
        { change_source: 'system', reason_code: 'settled' },
      );
  }
}

function reportOf(payload: Json): Report {
  return payload !== null && typeof payload === 'object' && !Array.isArray(payload) ? payload : {};
}

function momentOf(text: string | null | undefined): Moment | undefined {
  return typeof text === 'string' ? Date.parse(text) : undefined;
}

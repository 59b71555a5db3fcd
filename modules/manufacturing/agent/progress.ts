import { nextLocal } from '../../../machinery/base/company-time.ts';
import { GenimsError, must } from '../../../machinery/base/errors.ts';
import type { Json, Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import type { Inbox, LegacyMessage, Room } from '../../../machinery/kernel/legacy.ts';
import { lifecycle } from '../lifecycle.ts';
import type { MesIntegrationLogRow, OperationsRow, Rows, WorkOrdersRow } from '../rows.ts';
import { type Capacity, minutesOf } from './capacity.ts';
import type { Context, ShopFloor } from './context.ts';
import { changeStatus } from './history.ts';
import { logInbound } from './messages.ts';
import { plannedTimes, reworkOf, stepOf } from './orders-planning.ts';
import type { Schedule } from './scheduling.ts';

/** What the machines tell of a run. Moments are milliseconds or ISO text, lengths are seconds. */
interface Report {
  setup_started_at?: string | number | null;
  started_at?: string | number | null;
  ended_at?: string | number | null;
  run_seconds?: number;
  stop_seconds?: number;
  scrap_reason?: OperationsRow['scrap_reason_code'];
}

/** Books what the machines report: an operation begins, is completed, and its pieces go on; the order is completed with its last operation, and closed later. */
export class ProgressRoom implements Room<Rows> {
  readonly takes = ['mes_integration_log'] as const;
  private readonly context: Context;
  private readonly floor: ShopFloor;
  private readonly capacity: Capacity;
  private readonly schedule: Schedule;
  /** When orders are closed next. */
  private closing: Moment = 0;

  constructor(context: Context, floor: ShopFloor, { capacity, schedule }: { capacity: Capacity; schedule: Schedule }) {
    this.context = context;
    this.floor = floor;
    this.capacity = capacity;
    this.schedule = schedule;
  }

  restore(now: Moment): void {
    this.closing = nextLocal(now, lifecycle.orders.closingHour);
  }

  due(): Moment {
    return this.closing;
  }

  step(now: Moment, { messages }: Inbox<Rows>): void {
    for (const message of messages) this.hear(message, now);
    if (now < this.closing) return;
    this.closeOrders(now);
    this.closing = nextLocal(now + 1, lifecycle.orders.closingHour);
  }

  /** Closes what was completed long enough ago and has nothing more to be told. */
  private closeOrders(now: Moment): void {
    const { hoursToClose } = lifecycle.orders;
    const undecided = this.undecidedOrders();
    for (const order of [...this.context.tables.work_orders.held()])
      if (
        order.completed_at !== null &&
        order.completed_at + hoursToClose * HOUR_MS <= now &&
        !undecided.has(order.work_order_id)
      )
        this.close(order, now);
  }

  /** Orders on which somebody's labour still waits for a decision: what it costs has not been told. */
  private undecidedOrders(): Set<Key> {
    const orders = new Set<Key>();
    for (const row of this.context.tables.labor_time_entries.held())
      if (row.approval_status === 'pending') orders.add(row.work_order_id);
    return orders;
  }

  private hear({ columns, flow }: LegacyMessage<Rows>, now: Moment): void {
    const heard = columns as MesIntegrationLogRow;
    const operation = heard.operation_id === null ? undefined : this.context.tables.operations.get(heard.operation_id);
    const isBooked = operation !== undefined && this.book(heard, operation, now);
    logInbound(
      this.context,
      { ...heard, flow_id: flow, counterpart_module: 'operations', entity_table: 'operations.production_runs' },
      { now, status: isBooked ? 'processed' : 'ignored' },
    );
  }

  /** False for a message that says nothing new. */
  private book(heard: MesIntegrationLogRow, operation: OperationsRow, now: Moment): boolean {
    const report = reportOf(heard.payload);
    if (operation.status === 'completed') return false;
    const isNew = operation.status === 'dispatched';
    if (isNew) this.begin(operation, heard, report);
    if (heard.message_type !== 'run_completed') return isNew;
    this.complete(operation, heard, report);
    this.goOn(operation, now);
    return true;
  }

  private begin(operation: OperationsRow, heard: MesIntegrationLogRow, report: Report): void {
    const setup = momentOf(report.setup_started_at) ?? heard.occurred_at;
    const { tables } = this.context;
    tables.operations.change(operation, {
      status: 'setup',
      production_run_id: heard.entity_id,
      setup_started_at: setup,
      input_quantity: operation.planned_quantity,
      in_process_quantity: operation.planned_quantity,
    });
    this.floor.begun.push(operation);
    const order = this.orderOf(operation);
    if (order.status !== 'released') {
      tables.work_orders.change(order, { current_operation_sequence: operation.operation_sequence });
      return;
    }
    changeStatus(
      this.context,
      order,
      {
        status: 'in_progress',
        started_at: setup,
        current_operation_sequence: operation.operation_sequence,
        started_quantity: operation.planned_quantity,
        in_process_quantity: operation.planned_quantity,
      },
      { change_source: 'machine', reason_code: 'first_operation_started', operation_id: operation.operation_id },
    );
  }

  private complete(operation: OperationsRow, heard: MesIntegrationLogRow, report: Report): void {
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
    const machine = this.capacity.machine(must(operation.machine_id, 'machine'));
    this.context.tables.operations.change(operation, {
      status: 'completed',
      started_at: started,
      ended_at: momentOf(report.ended_at) ?? heard.occurred_at,
      good_quantity: good,
      scrap_quantity: scrap,
      rework_quantity: rework,
      in_process_quantity: 0,
      scrap_reason_code: scrap > 0 ? (report.scrap_reason ?? 'dimension_out_of_tolerance') : null,
      actual_setup_minutes: minutesOf(this.capacity.worked(machine, setup, started)),
      actual_run_minutes: minutesOf((report.run_seconds ?? 0) * 1000),
      stop_minutes: minutesOf((report.stop_seconds ?? 0) * 1000),
      confirmation_count: operation.confirmation_count + 1,
    });
    this.schedule.execute(operation);
    this.floor.completed.push(operation);
    const order = this.orderOf(operation);
    const back = operation.is_rework ? operation.input_quantity : 0;
    this.count(order, {
      scrap_quantity: order.scrap_quantity + scrap,
      rework_quantity: order.rework_quantity + rework - back,
    });
  }

  /** What lies in the order follows from what has left it. */
  private count(order: WorkOrdersRow, columns: Pick<WorkOrdersRow, 'scrap_quantity' | 'rework_quantity'>): void {
    this.context.tables.work_orders.change(order, {
      ...columns,
      in_process_quantity:
        order.started_quantity - order.good_quantity - columns.scrap_quantity - columns.rework_quantity,
    });
  }

  /** The pieces of a completed operation go on: rejected ones to rework, all to the next operation once that is done. */
  private goOn(operation: OperationsRow, now: Moment): void {
    const order = this.orderOf(operation);
    if (operation.rework_quantity > 0) this.addRework(operation, order, now);
    const next = this.floor.operationsOf(order.work_order_id).find(({ status }) => status === 'pending');
    const good = this.goodBefore(order, next);
    if (next?.is_rework) this.ready(next, next.planned_quantity);
    else if (next && good > 0) this.ready(next, good);
    else this.finish(order, operation, { good, now });
  }

  private addRework(operation: OperationsRow, order: WorkOrdersRow, now: Moment): void {
    const { operations } = this.context.tables;
    const rework = operations.add(reworkOf(operation, operations.nextKey(), now));
    this.floor.insert(rework);
    this.schedule.placeRework(rework, order, now);
  }

  /** Good pieces of the routing step before an operation (of the last one when there is none after it), with those that rework has saved. */
  private goodBefore(order: WorkOrdersRow, next: OperationsRow | undefined): Scaled {
    let good = 0;
    for (const operation of this.floor.operationsOf(order.work_order_id)) {
      if (operation === next) break;
      good = operation.is_rework ? good + operation.good_quantity : operation.good_quantity;
    }
    return good;
  }

  private ready(operation: OperationsRow, quantity: Scaled): void {
    const step = stepOf(this.context, operation);
    const times =
      step && quantity !== operation.planned_quantity ? plannedTimes(this.context, this.capacity, step, quantity) : {};
    this.context.tables.operations.change(operation, { ...times, planned_quantity: quantity, status: 'ready' });
    this.floor.readied.push(operation);
  }

  private finish(order: WorkOrdersRow, last: OperationsRow, { good, now }: { good: Scaled; now: Moment }): void {
    const { tables } = this.context;
    for (const operation of this.floor.operationsOf(order.work_order_id))
      if (operation.status === 'pending') {
        tables.operations.change(operation, { status: 'cancelled', cancellation_reason: 'No good pieces are left' });
        this.schedule.cancel(operation, now);
      }
    changeStatus(
      this.context,
      order,
      {
        status: 'completed',
        completed_at: must(last.ended_at, 'end of the last operation'),
        good_quantity: good,
        in_process_quantity: order.in_process_quantity - good,
      },
      { change_source: 'machine', reason_code: 'last_operation_completed', operation_id: last.operation_id },
    );
    this.floor.finished.push(order);
  }

  private close(order: WorkOrdersRow, now: Moment): void {
    const { tables } = this.context;
    changeStatus(
      this.context,
      order,
      { status: 'closed', closed_at: now },
      { change_source: 'system', reason_code: 'settled' },
    );
    for (const operation of this.floor.operationsOf(order.work_order_id)) tables.operations.release(operation);
    this.floor.leave(order);
    tables.work_orders.release(order);
  }

  private orderOf({ work_order_id }: OperationsRow): WorkOrdersRow {
    return must(this.context.tables.work_orders.get(work_order_id), `work order ${work_order_id}`);
  }
}

function reportOf(payload: Json): Report {
  return payload !== null && typeof payload === 'object' && !Array.isArray(payload) ? (payload as Report) : {};
}

function momentOf(value: string | number | null | undefined): Moment | undefined {
  if (value === null || value === undefined) return undefined;
  return typeof value === 'number' ? value : Date.parse(value);
}

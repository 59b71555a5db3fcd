import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import type { Inbox, LegacyMessage, Room } from '../../../machinery/kernel/legacy.ts';
import type { OperationsRow, Rows, WorkOrdersRow } from '../rows.ts';
import type { Capacity } from './capacity.ts';
import type { Context, ShopFloor } from './context.ts';
import { beginHistory, changeStatus } from './history.ts';
import { logInbound } from './messages.ts';
import { occupationOf, plannedTimes, stepOf, UNTOUCHED } from './orders-planning.ts';
import type { Schedule } from './scheduling.ts';

/** Takes up what ERP releases: work orders are numbered, their operations planned and placed; the material is staged, so they are released at once. */
export class OrdersRoom implements Room<Rows> {
  readonly takes = ['work_orders', 'operations'] as const;
  private readonly context: Context;
  private readonly floor: ShopFloor;
  private readonly capacity: Capacity;
  private readonly schedule: Schedule;

  constructor(context: Context, floor: ShopFloor, { capacity, schedule }: { capacity: Capacity; schedule: Schedule }) {
    this.context = context;
    this.floor = floor;
    this.capacity = capacity;
    this.schedule = schedule;
  }

  due(): Moment {
    return Number.POSITIVE_INFINITY;
  }

  step(now: Moment, { messages }: Inbox<Rows>): void {
    const orders = messages.filter(({ table }) => table === 'work_orders').map((message) => this.arrived(message, now));
    // Orders first: in the inbox they may stand behind their operations.
    for (const { table, columns } of messages)
      if (table === 'operations') this.insert(columns as Partial<OperationsRow>, now);
    for (const order of orders) this.release(order, now);
    this.schedule.placeOrders(orders, now);
    for (const order of orders) this.assignLine(order);
  }

  private arrived({ columns, flow, at }: LegacyMessage<Rows>, now: Moment): WorkOrdersRow {
    const { tables, numbers } = this.context;
    const order = tables.work_orders.add({
      ...NEW_ORDER,
      ...(columns as Omit<WorkOrdersRow, keyof typeof NEW_ORDER>),
      work_order_id: tables.work_orders.nextKey(),
      work_order_number: numbers.next('WO', now),
      status: 'created',
      created_at: now,
      updated_at: now,
    });
    this.floor.enter(order);
    beginHistory(this.context, order, { change_source: 'erp', reason_code: 'order_received' });
    logInbound(
      this.context,
      {
        flow_id: flow,
        counterpart_module: 'erp',
        message_type: 'order_received',
        entity_table: 'erp.production_orders',
        entity_id: order.production_order_id,
        document_number: order.production_order_number,
        work_order_id: order.work_order_id,
        occurred_at: at,
      },
      { now, status: 'processed' },
    );
    return order;
  }

  private insert(columns: Partial<OperationsRow>, now: Moment): void {
    const { tables } = this.context;
    const productionOrder = must(columns.work_order_id, 'production order of an operation');
    const order = must(this.floor.orderOf(productionOrder), `work order of production order ${productionOrder}`);
    const operation = tables.operations.add({
      ...NEW_OPERATION,
      ...(columns as Omit<OperationsRow, keyof typeof NEW_OPERATION>),
      operation_id: tables.operations.nextKey(),
      work_order_id: order.work_order_id,
      work_order_number: order.work_order_number,
      status: 'pending',
      created_at: now,
      updated_at: now,
    });
    const step = must(stepOf(this.context, operation), 'routing step');
    tables.operations.change(operation, plannedTimes(this.context, this.capacity, step, operation.planned_quantity));
    this.floor.insert(operation);
  }

  private release(order: WorkOrdersRow, now: Moment): void {
    changeStatus(
      this.context,
      order,
      { status: 'released', released_at: now, material_status: 'staged' },
      { change_source: 'system', reason_code: 'released' },
    );
    const first = must(this.floor.operationsOf(order.work_order_id)[0], `operations of ${order.work_order_number}`);
    this.context.tables.operations.change(first, { status: 'ready' });
    this.floor.released.push(order);
    this.floor.readied.push(first);
  }

  /** The line on which the order spends most of its time answers for it. */
  private assignLine(order: WorkOrdersRow): void {
    const time = new Map<Key, number>();
    for (const operation of this.floor.operationsOf(order.work_order_id)) {
      const { production_line_id } = this.capacity.machine(must(operation.machine_id, 'planned machine'));
      time.set(production_line_id, (time.get(production_line_id) ?? 0) + occupationOf(operation));
    }
    const [line] = [...time].reduce((most, one) => (one[1] > most[1] ? one : most));
    const row = must(this.context.copies['master.production_lines'].get(line), `line ${line}`);
    this.context.tables.work_orders.change(order, {
      production_line_id: line,
      supervisor_employee_id: row.supervisor_employee_id,
    });
  }
}

const NEW_ORDER = {
  production_line_id: null,
  supervisor_employee_id: null,
  rework_of_work_order_id: null,
  material_status: 'not_checked',
  current_operation_sequence: null,
  started_quantity: 0,
  good_quantity: 0,
  scrap_quantity: 0,
  rework_quantity: 0,
  in_process_quantity: 0,
  received_quantity: 0,
  labour_hours: 0,
  released_at: null,
  started_at: null,
  completed_at: null,
  closed_at: null,
  hold_reason_code: null,
  cancellation_reason: null,
  is_opening: false,
} satisfies Partial<WorkOrdersRow>;

const NEW_OPERATION = {
  work_order_number: null,
  machine_id: null,
  assigned_employee_id: null,
  production_run_id: null,
  ideal_cycle_seconds: null,
  planned_run_minutes: null,
  planned_labour_minutes: null,
  planned_start_at: null,
  planned_end_at: null,
  is_rework: false,
  ...UNTOUCHED,
} satisfies Partial<OperationsRow>;

import { must } from '../../../machinery/base/errors.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import { follow, type Message, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import type { Types, WorkOrdersRow } from '../rows.ts';
import { type Context, materialStaged, orderReleased } from './context.ts';
import { operationsOf, orderFor } from './floor.ts';
import { beginHistory, changeStatus } from './history.ts';
import { dealtWith } from './messages.ts';
import { placeOrders } from './scheduling.ts';
import { occupationOf, plannedTimes, stepOf } from './standard-times.ts';

/** Takes up what ERP releases: work orders are numbered, their operations planned and placed; they are released at once, and begin when their material stands at the line. */
export const orders: Process<Types> = {
  name: 'orders',
  takes: { work_orders: takeUpOrder, operations: takeUpOperation },
  agenda: [
    {
      of: 'work_orders',
      next: ({ status, created_at }: WorkOrdersRow) => (status === 'created' ? created_at : NEVER),
      // What has come together is scheduled together.
      act: (_: WorkOrdersRow, context: Context) => releaseOrders(context),
    },
  ],
  follows: [follow(materialStaged, makeReady)],
};

function takeUpOrder(context: Context, { columns, flow, at }: Message<Types, 'work_orders'>): void {
  const { tables, numbers, now } = context;
  const order = tables.work_orders.receive(columns, { work_order_number: numbers.next('WO', now) });
  beginHistory(context, order, { change_source: 'erp', reason_code: 'order_received' });
  const heard = tables.mes_integration_log.add({
    direction: 'inbound',
    flow_id: flow,
    counterpart_module: 'erp',
    message_type: 'order_received',
    entity_table: 'erp.production_orders',
    entity_id: order.production_order_id,
    document_number: order.production_order_number,
    work_order_id: order.work_order_id,
    occurred_at: at,
  });
  dealtWith(context, heard, 'processed');
}

function takeUpOperation(context: Context, { columns }: Message<Types, 'operations'>): void {
  const { operations } = context.tables;
  const productionOrder = must(columns.production_order_id, 'production order of an operation');
  const order = must(orderFor(context, productionOrder), `work order of production order ${productionOrder}`);
  const { work_order_id, work_order_number } = order;
  const operation = operations.receive(columns, { work_order_id, work_order_number });
  const step = must(stepOf(context, operation), 'routing step');
  operations.change(operation, plannedTimes(context, step, operation.planned_quantity));
}

function releaseOrders(context: Context): void {
  const arrived = context.tables.work_orders.by('status', 'created');
  for (const order of arrived) release(context, order);
  placeOrders(context, arrived);
  for (const order of arrived) {
    assignLine(context, order);
    context.tell(orderReleased, order);
  }
}

function release(context: Context, order: WorkOrdersRow): void {
  changeStatus(
    context,
    order,
    { status: 'released', released_at: context.now, material_status: 'reserved' },
    { change_source: 'system', reason_code: 'released' },
  );
}

function makeReady(context: Context, order: WorkOrdersRow): void {
  const first = must(operationsOf(context, order)[0], `operations of ${order.work_order_number}`);
  context.tables.work_orders.change(order, { material_status: 'staged' });
  context.tables.operations.change(first, { status: 'ready' });
}

/** The line on which the order spends most of its time answers for it. */
function assignLine(context: Context, order: WorkOrdersRow): void {
  const { tables, copies } = context;
  const time = new Map<Key, number>();
  for (const operation of operationsOf(context, order)) {
    const { production_line_id } = copies['master.machines'].must(operation.machine_id);
    time.set(production_line_id, (time.get(production_line_id) ?? 0) + occupationOf(operation));
  }
  const [production_line_id] = [...time].reduce((most, one) => (one[1] > most[1] ? one : most));
  const { supervisor_employee_id } = copies['master.production_lines'].must(production_line_id);
  tables.work_orders.change(order, { production_line_id, supervisor_employee_id });
}

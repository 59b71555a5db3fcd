import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import type { AgentContext } from '../../../machinery/kernel/legacy.ts';
import type { CopyRows, OperationsRow, Rows, WorkOrdersRow } from '../rows.ts';

export type Context = AgentContext<Rows, CopyRows>;

/**
 * What every room of the MES is handed beside its context: the open work orders with their operations, and what happened to them in the step under
 * way. Rooms that follow the operations (material, labour, inspections, batch records) read the lists in their `step`; the rooms
 * before them fill the lists, and the agent empties them when the step is over. A room that follows is stepped whenever a list is not
 * empty, whatever its own `due()` says.
 */
export class ShopFloor {
  /** Work orders that arrived and were released: numbered, planned and placed, with their operations. */
  readonly released: WorkOrdersRow[] = [];
  /** Operations whose input is complete: they may be dispatched once they have been brought to the next station. */
  readonly readied: OperationsRow[] = [];
  /** Operations whose set-up began: status setup or running, `machine_id`, `assigned_employee_id`, `setup_started_at`, `input_quantity` are set. */
  readonly begun: OperationsRow[] = [];
  /** Operations that were completed: times, minutes, quantities and `production_run_id` are final. */
  readonly completed: OperationsRow[] = [];
  /** Work orders that were completed: `good_quantity` and `completed_at` are final. They are closed, and released with their operations, about a day later. */
  readonly finished: WorkOrdersRow[] = [];

  private readonly context: Context;
  private readonly byProductionOrder = new Map<Key, WorkOrdersRow>();
  private readonly steps = new Map<Key, OperationsRow[]>();

  constructor(context: Context) {
    this.context = context;
  }

  restore(): void {
    this.byProductionOrder.clear();
    this.steps.clear();
    for (const order of this.context.tables.work_orders.held()) this.enter(order);
    for (const operation of this.context.tables.operations.held()) this.insert(operation);
  }

  /** The open work order of a production order, from the step in which it arrived until it is closed. */
  orderOf(productionOrder: Key): WorkOrdersRow | undefined {
    return this.byProductionOrder.get(productionOrder);
  }

  /** The operations of an open work order by sequence, rework steps among them. */
  operationsOf(workOrder: Key): readonly OperationsRow[] {
    return this.steps.get(workOrder) ?? [];
  }

  /** The completed operation that stands last in the order. */
  lastOperationOf(order: WorkOrdersRow): OperationsRow | undefined {
    return this.operationsOf(order.work_order_id).findLast((operation) => operation.status === 'completed');
  }

  enter(order: WorkOrdersRow): void {
    this.byProductionOrder.set(order.production_order_id, order);
    if (!this.steps.has(order.work_order_id)) this.steps.set(order.work_order_id, []);
  }

  insert(operation: OperationsRow): void {
    const steps = this.steps.get(operation.work_order_id);
    if (!steps) return;
    const at = steps.findIndex((one) => one.operation_sequence > operation.operation_sequence);
    steps.splice(at < 0 ? steps.length : at, 0, operation);
  }

  leave(order: WorkOrdersRow): void {
    this.byProductionOrder.delete(order.production_order_id);
    this.steps.delete(order.work_order_id);
  }

  /** At once while something has happened that rooms have to follow. */
  due(): Moment {
    return this.lists().some((list) => list.length > 0) ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }

  endStep(): void {
    for (const list of this.lists()) list.length = 0;
  }

  private lists(): unknown[][] {
    return [this.released, this.readied, this.begun, this.completed, this.finished];
  }
}

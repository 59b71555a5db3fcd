import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { SHIFT_WEEK_HOURS, WEEK_HOURS } from '../lifecycle/scheduling.ts';
import type { OperationsRow, ProductionSchedulesRow, WorkOrdersRow } from '../rows.ts';
import { type Capacity, minutesOf } from './capacity.ts';
import type { Context, ShopFloor } from './context.ts';
import { availableAt, occupationOf, transitOf } from './orders-planning.ts';
import { MachineCalendar, type Slot } from './scheduling-calendar.ts';

/** A decision to put an operation on a machine at a time. */
export interface Placing extends Slot {
  operation: OperationsRow;
  rule: ProductionSchedulesRow['dispatch_rule'];
  /** Why it is placed again; null for the first time. */
  reason: ProductionSchedulesRow['reschedule_reason_code'];
  /** Set-up on that machine, minutes at scale 2. */
  setup: Scaled;
}

/**
 * The finite schedule. Every operation has one placing in force from the time it is known: its first one forward from now, at the earliest place that
 * its machines have left, and others as dispatching departs from it.
 */
export class Schedule {
  private readonly context: Context;
  private readonly floor: ShopFloor;
  private readonly capacity: Capacity;
  private readonly calendar: MachineCalendar;
  private readonly active = new Map<Key, ProductionSchedulesRow>();

  constructor(context: Context, floor: ShopFloor, capacity: Capacity) {
    this.context = context;
    this.floor = floor;
    this.capacity = capacity;
    this.calendar = new MachineCalendar(capacity);
  }

  restore(): void {
    this.active.clear();
    this.calendar.clear();
    for (const row of this.context.tables.production_schedules.held()) this.enter(row);
  }

  /** The placing in force of an operation that is not completed. */
  placingOf(operation: OperationsRow): ProductionSchedulesRow {
    return must(this.active.get(operation.operation_id), `placing of operation ${operation.operation_id}`);
  }

  /** Places all operations of new orders; urgent orders and early dates take the first places. */
  placeOrders(orders: readonly WorkOrdersRow[], now: Moment): void {
    const placings: Placing[] = [];
    const ranked = orders.toSorted(
      (a, b) =>
        Number(b.priority === 'urgent') - Number(a.priority === 'urgent') ||
        a.planned_end_at - b.planned_end_at ||
        a.work_order_id - b.work_order_id,
    );
    for (const order of ranked) {
      let earliest = now;
      for (const operation of this.floor.operationsOf(order.work_order_id)) {
        const placing = this.firstPlacing(operation, order, earliest);
        placings.push(placing);
        earliest = placing.end + transitOf(this.context, operation);
      }
    }
    this.write(placings, now);
  }

  /** Places an operation that was not there before: rework. */
  placeRework(operation: OperationsRow, order: WorkOrdersRow, now: Moment): void {
    const earliest = Math.max(now, availableAt(this.context, this.floor, operation));
    this.write([this.firstPlacing(operation, order, earliest)], now);
  }

  /** Writes the placings of one scheduling run; each supersedes the one in force. */
  write(placings: readonly Placing[], now: Moment): void {
    if (placings.length === 0) return;
    const number = this.context.numbers.next('SCH', now);
    const sequence = sequenceOnMachines(placings);
    for (const [index, placing] of placings.entries()) {
      const before = this.active.get(placing.operation.operation_id);
      if (before) this.end(before, { status: 'superseded', superseded_at: now });
      this.enter(
        this.context.tables.production_schedules.add({
          schedule_number: number,
          line_number: index + 1,
          revision_number: (before?.revision_number ?? 0) + 1,
          sequence_number: must(sequence.get(placing), 'sequence'),
          ...this.columnsOf(placing, now),
        }),
      );
      this.context.tables.operations.change(placing.operation, {
        machine_id: placing.machine.machine_id,
        planned_start_at: placing.start,
        planned_end_at: placing.end,
      });
    }
  }

  /** Moves a placing a little on its machine; it stays in force. */
  adjust({ operation, machine, start, end, rule, setup }: Placing): void {
    const placing = this.placingOf(operation);
    const { due_at } = placing;
    this.context.tables.production_schedules.change(placing, {
      planned_start_at: start,
      planned_end_at: end,
      planned_setup_minutes: setup,
      dispatch_rule: rule,
      slack_minutes: minutesOf(due_at - end),
    });
    this.context.tables.operations.change(operation, { planned_start_at: start, planned_end_at: end });
    this.calendar.free(machine.machine_id, operation.operation_id);
    this.calendar.take(machine.machine_id, { operation: operation.operation_id, start, end });
  }

  /** The operation goes to its machine: the placing is no longer moved. */
  freeze(operation: OperationsRow): void {
    this.context.tables.production_schedules.change(this.placingOf(operation), { is_frozen: true });
  }

  execute(operation: OperationsRow): void {
    this.end(this.placingOf(operation), { status: 'executed' });
  }

  cancel(operation: OperationsRow, now: Moment): void {
    this.end(this.placingOf(operation), { status: 'cancelled', superseded_at: now });
  }

  /** Latest end of an operation that leaves its successors enough time until the date of the order. */
  dueAt(operation: OperationsRow, order: WorkOrdersRow): Moment {
    let due = order.planned_end_at;
    for (const later of this.floor.operationsOf(order.work_order_id)) {
      if (later.operation_sequence <= operation.operation_sequence) continue;
      const machine = this.capacity.machinesOf(later.work_center_id)[0];
      const shifts = machine ? this.capacity.lineOf(machine).shifts_per_day : 1;
      // Nights and Sundays are shared out evenly, so that the date moves as smoothly as the work.
      due -= Math.round((occupationOf(later) * WEEK_HOURS) / (SHIFT_WEEK_HOURS * shifts));
    }
    return due;
  }

  private firstPlacing(operation: OperationsRow, order: WorkOrdersRow, earliest: Moment): Placing {
    const machines = this.capacity.machinesOf(operation.work_center_id);
    const key = operation.operation_id;
    const slot = must(
      this.calendar.earliestSlot(machines, { operation: key, length: occupationOf(operation), earliest }),
      `machine of work centre ${operation.work_center_id}`,
    );
    // Placings of the same run respect each other before they are written.
    this.calendar.take(slot.machine.machine_id, { operation: key, start: slot.start, end: slot.end });
    return {
      ...slot,
      operation,
      rule: order.priority === 'urgent' ? 'priority' : 'earliest_due_date',
      reason: null,
      setup: operation.planned_setup_minutes,
    };
  }

  private columnsOf(
    { operation, machine, start, end, rule, reason, setup }: Placing,
    now: Moment,
  ): Omit<ProductionSchedulesRow, 'schedule_number' | 'line_number' | 'revision_number' | 'sequence_number'> {
    const { tables } = this.context;
    const order = must(tables.work_orders.get(operation.work_order_id), 'work order');
    const due = this.dueAt(operation, order);
    return {
      production_schedule_id: tables.production_schedules.nextKey(),
      work_order_id: operation.work_order_id,
      operation_id: operation.operation_id,
      factory_id: machine.factory_id,
      production_line_id: machine.production_line_id,
      work_center_id: operation.work_center_id,
      machine_id: machine.machine_id,
      shift_schedule_id: this.capacity.shiftOf(machine, start),
      planned_quantity: operation.planned_quantity,
      unit_of_measure: operation.unit_of_measure,
      planned_setup_minutes: setup,
      planned_run_minutes: must(operation.planned_run_minutes, 'planned run'),
      planned_start_at: start,
      planned_end_at: end,
      due_at: due,
      slack_minutes: minutesOf(due - end),
      dispatch_rule: rule,
      reschedule_reason_code: reason,
      is_frozen: false,
      scheduled_at: now,
      scheduled_by_employee_id: null,
      superseded_at: null,
      status: 'active',
      created_at: now,
      updated_at: now,
    };
  }

  private enter(row: ProductionSchedulesRow): void {
    this.active.set(row.operation_id, row);
    this.calendar.free(row.machine_id, row.operation_id);
    this.calendar.take(row.machine_id, {
      operation: row.operation_id,
      start: row.planned_start_at,
      end: row.planned_end_at,
    });
  }

  private end(row: ProductionSchedulesRow, columns: Partial<ProductionSchedulesRow>): void {
    const { production_schedules } = this.context.tables;
    production_schedules.change(row, columns);
    production_schedules.release(row);
    this.active.delete(row.operation_id);
    this.calendar.free(row.machine_id, row.operation_id);
  }
}

/** Place of each placing among those of its machine in one run, 1 first. */
function sequenceOnMachines(placings: readonly Placing[]): Map<Placing, number> {
  const sequence = new Map<Placing, number>();
  for (const own of Map.groupBy(placings, ({ machine }) => machine.machine_id).values())
    for (const [index, placing] of own.toSorted((a, b) => a.start - b.start).entries())
      sequence.set(placing, index + 1);
  return sequence;
}

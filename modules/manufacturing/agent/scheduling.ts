import { shiftFrom } from '../../../company/calendar.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { SHIFT_WEEK_HOURS, WEEK_HOURS } from '../lifecycle/scheduling.ts';
import type { NewRows, OperationsRow, ProductionSchedulesRow, WorkOrdersRow } from '../rows.ts';
import { lineOf, machinesOf, shiftScheduleOf } from './capacity.ts';
import type { Context } from './context.ts';
import { availableAt, operationsOf, orderOf } from './floor.ts';
import { earliestSlot, type Slot } from './machine-times.ts';
import { minutesOf, occupationOf, transitOf } from './standard-times.ts';

/*
 * The finite schedule. Every operation has one placing in force from the time it is known: its first one forward from now, at the earliest place that
 * its machines have left, and others as dispatching departs from it.
 */

/** A decision to put an operation on a machine at a time. */
export interface Placing extends Slot {
  operation: OperationsRow;
  rule: ProductionSchedulesRow['dispatch_rule'];
  /** Why it is placed again; null for the first time. */
  reason: ProductionSchedulesRow['reschedule_reason_code'];
  /** Set-up on that machine, minutes at scale 2. */
  setup: Scaled;
}

/** The placing in force of an operation that is not completed. */
export function placingOf(context: Context, operation: OperationsRow): ProductionSchedulesRow {
  return must(placingIfAny(context, operation), `placing of operation ${operation.operation_id}`);
}

/** Places all operations of new orders; urgent orders and early dates take the first places. */
export function placeOrders(context: Context, orders: readonly WorkOrdersRow[]): void {
  const placings: Placing[] = [];
  const ranked = orders.toSorted(
    (a, b) =>
      Number(b.priority === 'urgent') - Number(a.priority === 'urgent') ||
      a.planned_end_at - b.planned_end_at ||
      a.work_order_id - b.work_order_id,
  );
  for (const order of ranked) {
    let earliest = context.now;
    for (const operation of operationsOf(context, order)) {
      const placing = firstPlacing(context, operation, earliest, placings);
      placings.push(placing);
      earliest = placing.end + transitOf(context, operation);
    }
  }
  writePlacings(context, placings);
}

/** Places an operation that was not there before: rework. */
export function placeRework(context: Context, operation: OperationsRow): void {
  const earliest = Math.max(context.now, availableAt(context, operation));
  writePlacings(context, [firstPlacing(context, operation, earliest, [])]);
}

/** Writes the placings of one scheduling run; each supersedes the one in force. */
export function writePlacings(context: Context, placings: readonly Placing[]): void {
  const { tables, numbers, now } = context;
  const number = numbers.next('SCH', now);
  const sequence = sequenceOnMachines(placings);
  for (const [index, placing] of placings.entries()) {
    const { operation, machine, start, end } = placing;
    const before = placingIfAny(context, operation);
    if (before) tables.production_schedules.change(before, { status: 'superseded', superseded_at: now });
    tables.production_schedules.add({
      schedule_number: number,
      line_number: index + 1,
      revision_number: (before?.revision_number ?? 0) + 1,
      sequence_number: must(sequence.get(placing), 'sequence'),
      ...columnsOf(context, placing),
    });
    tables.operations.change(operation, {
      machine_id: machine.machine_id,
      planned_start_at: start,
      planned_end_at: end,
    });
  }
}

/** Moves a placing a little on its machine; it stays in force. */
export function adjustPlacing(context: Context, { operation, start, end, rule, setup }: Placing): void {
  const { tables } = context;
  const placing = placingOf(context, operation);
  tables.production_schedules.change(placing, {
    planned_start_at: start,
    planned_end_at: end,
    planned_setup_minutes: setup,
    dispatch_rule: rule,
    slack_minutes: minutesOf(placing.due_at - end),
  });
  tables.operations.change(operation, { planned_start_at: start, planned_end_at: end });
}

/** The operation goes to its machine: the placing is no longer moved. */
export function freezePlacing(context: Context, operation: OperationsRow): void {
  context.tables.production_schedules.change(placingOf(context, operation), { is_frozen: true });
}

export function executePlacing(context: Context, operation: OperationsRow): void {
  context.tables.production_schedules.change(placingOf(context, operation), { status: 'executed' });
}

export function cancelPlacing(context: Context, operation: OperationsRow): void {
  const { tables, now } = context;
  tables.production_schedules.change(placingOf(context, operation), { status: 'cancelled', superseded_at: now });
}

function placingIfAny({ tables }: Context, { operation_id }: OperationsRow): ProductionSchedulesRow | undefined {
  return tables.production_schedules.by('operation_id', operation_id).find(({ status }) => status === 'active');
}

/** The first placing of an operation, beside those that the same run has planned so far. */
function firstPlacing(
  context: Context,
  operation: OperationsRow,
  earliest: Moment,
  planned: readonly Placing[],
): Placing {
  const machines = machinesOf(context, operation.work_center_id);
  const wanted = { operation, length: occupationOf(operation), earliest };
  return {
    ...must(earliestSlot(context, machines, wanted, planned), `machine of work centre ${operation.work_center_id}`),
    operation,
    rule: orderOf(context, operation).priority === 'urgent' ? 'priority' : 'earliest_due_date',
    reason: null,
    setup: operation.planned_setup_minutes,
  };
}

function columnsOf(
  context: Context,
  { operation, machine, start, end, rule, reason, setup }: Placing,
): Omit<NewRows['production_schedules'], 'schedule_number' | 'line_number' | 'revision_number' | 'sequence_number'> {
  const due = dueAt(context, operation);
  return {
    work_order_id: operation.work_order_id,
    operation_id: operation.operation_id,
    factory_id: machine.factory_id,
    production_line_id: machine.production_line_id,
    work_center_id: operation.work_center_id,
    machine_id: machine.machine_id,
    shift_schedule_id: shiftScheduleOf(
      context,
      machine.factory_id,
      shiftFrom(start, lineOf(context, machine).shifts_per_day),
    ),
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
    scheduled_at: context.now,
    status: 'active',
  };
}

/** Latest end of an operation that leaves its successors enough time until the date of the order. */
function dueAt(context: Context, operation: OperationsRow): Moment {
  let due = orderOf(context, operation).planned_end_at;
  for (const later of context.tables.operations.by('work_order_id', operation.work_order_id)) {
    if (later.operation_sequence <= operation.operation_sequence) continue;
    const machine = machinesOf(context, later.work_center_id)[0];
    const shifts = machine ? lineOf(context, machine).shifts_per_day : 1;
    // Nights and Sundays are shared out evenly, so that the date moves as smoothly as the work.
    due -= Math.round((occupationOf(later) * WEEK_HOURS) / (SHIFT_WEEK_HOURS * shifts));
  }
  return due;
}

/** Place of each placing among those of its machine in one run, 1 first. */
function sequenceOnMachines(placings: readonly Placing[]): Map<Placing, number> {
  const sequence = new Map<Placing, number>();
  for (const own of Map.groupBy(placings, ({ machine }) => machine.machine_id).values())
    for (const [index, placing] of own.toSorted((a, b) => a.start - b.start).entries())
      sequence.set(placing, index + 1);
  return sequence;
}

import { addWorkingTime } from '../../../../company/calendar.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../../machinery/base/utc.ts';
import { type Message, NEVER } from '../../../../machinery/kernel/contract.ts';
import { MAINTENANCE } from '../../lifecycle/maintenance.ts';
import type { Types } from '../../rows.ts';
import { type Context, type Hold, type Run, secondsOf, shiftsOf, stateOf } from '../context.ts';
import { faultOf, holdsOf, runOf } from './at-machine.ts';
import { endState } from './states.ts';
import { changesTool } from './wear.ts';

/** What a hold reports when the machine is handed back. */
type Report = Pick<Hold, 'work_performed' | 'result' | 'parts_replaced_count' | 'tool_replaced'>;

/** An order of maintenance holds the machine, or tells how it stands now: asked for, taken, or done with its report. */
export function followOrder(context: Context, columns: Message<Types, 'maintenance_events'>['columns']): void {
  const { tables, numbers, now } = context;
  const order = must(columns.maintenance_work_order_id ?? undefined, 'order of a hold');
  const [known] = tables.maintenance_events.by('maintenance_work_order_id', order);
  if (known) tables.maintenance_events.change(known, columns);
  else
    tables.maintenance_events.receive(columns, {
      event_number: numbers.next('ME', now),
      is_planned: columns.event_type !== 'corrective',
      status: 'requested',
    });
}

/** After a run a tool near the end of its life is changed by the operator. */
export function planToolChange(context: Context, run: Run): void {
  const { tables, numbers, now } = context;
  const { tool_wear_minutes } = stateOf(context, run.machine_id);
  if (tool_wear_minutes === null || !changesTool(context, run, tool_wear_minutes)) return;
  tables.maintenance_events.add({
    event_number: numbers.next('ME', now),
    machine_id: run.machine_id,
    event_type: 'tool_change',
    is_planned: true,
    planned_start_at: now,
    planned_end_at: now + MAINTENANCE.toolChange[1] * MINUTE_MS,
  });
}

/** Whether the time of a hold has come: maintenance has taken the machine, or the operator has it to himself. */
export function isHoldDue(hold: Hold, at: Moment): boolean {
  return hold.held_at !== null || (isOfOrder(hold) ? hold.work_started_at !== null : hold.planned_start_at <= at);
}

/** Whether maintenance works on the machine; else it is the operator. */
export function isOfOrder({ maintenance_work_order_id }: Hold): boolean {
  return maintenance_work_order_id !== null;
}

/**
 * Hands over a machine without fault for the hold that is due, and hands it back from those that are over. Maintenance takes it out of a run, which goes on
 * afterwards; the operator changes tools between runs.
 */
export function attendHolds(context: Context, machine: Key): void {
  const { now } = context;
  if (faultOf(context, machine)) return;
  for (const hold of holdsOf(context, machine)) {
    if (!isHoldDue(hold, now) || (runOf(context, machine) && !isOfOrder(hold))) continue;
    if (hold.held_at === null) handOver(context, hold);
    if (endOfHold(context, hold) > now) return;
    handBack(context, hold);
  }
}

/** The machine is handed over to who works on it. */
export function handOver(context: Context, hold: Hold): void {
  const { tables, now } = context;
  endState(context, hold.machine_id);
  tables.maintenance_events.change(hold, {
    status: 'held',
    held_at: now,
    run_hours_at_event: stateOf(context, hold.machine_id).operating_hours_counter,
  });
}

/** The machine is handed back. */
export function handBack(context: Context, hold: Hold): void {
  const { tables, now } = context;
  const state = stateOf(context, hold.machine_id);
  const report = isOfOrder(hold) ? hold : TOOL_CHANGED;
  // The wear that a state ends with is that of the new tool.
  if (report.tool_replaced && state.ended_at === null && state.tool_wear_minutes !== null)
    tables.scada_machine_data.change(state, { tool_wear_minutes: 0 });
  endState(context, hold.machine_id);
  tables.maintenance_events.change(hold, {
    ...(isOfOrder(hold) ? {} : TOOL_CHANGED),
    status: 'released',
    released_at: now,
    duration_minutes: Math.round(((now - must(hold.held_at, 'hand-over')) / MINUTE_MS) * 100),
  });
}

/** When a machine that is held, or will be, is handed back: by maintenance when it says so. */
export function endOfHold(context: Context, hold: Hold): Moment {
  if (isOfOrder(hold)) return hold.work_completed_at ?? NEVER;
  const draw = context.draws.of('maintenance_events', hold.maintenance_event_id, 'length');
  const length = secondsOf(draw.between(...MAINTENANCE.toolChange)) * 1000;
  return addWorkingTime(hold.held_at ?? hold.planned_start_at, length, shiftsOf(context, hold.machine_id));
}

const TOOL_CHANGED: Report = {
  work_performed: 'Cutting tool changed, offset measured',
  result: 'replaced',
  parts_replaced_count: 1,
  tool_replaced: true,
};

import { addWorkingDays, addWorkingTime, shiftsOfDay } from '../../../../company/calendar.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../../machinery/base/utc.ts';
import { MAINTENANCE } from '../../lifecycle/maintenance.ts';
import { type Context, type Fault, type Hold, machineOf, type Run, secondsOf, shiftsOf, stateOf } from '../context.ts';
import { pickPerson } from '../technicians.ts';
import { faultOf, holdsOf, runOf } from './at-machine.ts';
import { endState } from './states.ts';
import { changesTool } from './wear.ts';

const HOURS = 10_000;

/** What a hold reports when the machine is handed back. */
type Report = Pick<Hold, 'work_performed' | 'result' | 'parts_replaced_count' | 'tool_replaced'>;

/**
 * Asks for the repair of a fault. While maintenance has no behaviour, operations asks for holds itself: repairs, tool changes by the operator, and a
 * plan by running hours (default of maintenance-to-operations).
 */
export function requestRepair(context: Context, fault: Fault, times: { arrives: Moment; repaired: Moment }): void {
  request(context, fault.machine_id, {
    event_type: 'corrective',
    machine_fault_id: fault.machine_fault_id,
    is_planned: false,
    planned_start_at: times.arrives,
    planned_end_at: times.repaired,
  });
}

/** After a run: a tool near the end of its life is changed, and after so many running hours a service is planned. */
export function planHolds(context: Context, run: Run): void {
  const { now } = context;
  const { tool_wear_minutes, operating_hours_counter } = stateOf(context, run.machine_id);
  if (tool_wear_minutes !== null && changesTool(context, run, tool_wear_minutes)) {
    const planned_end_at = now + MAINTENANCE.toolChange[1] * MINUTE_MS;
    request(context, run.machine_id, {
      event_type: 'tool_change',
      is_planned: true,
      planned_start_at: now,
      planned_end_at,
    });
  }
  if (!isServiceDue(context, run, operating_hours_counter)) return;
  const { preventive } = MAINTENANCE;
  const day = addWorkingDays(localDay(now), preventive.daysAhead);
  const planned_start_at = shiftsOfDay(day, 1)[0]?.start ?? localMoment(day, 0);
  const planned_end_at = planned_start_at + preventive.minutes[1] * MINUTE_MS;
  request(context, run.machine_id, { event_type: 'preventive', is_planned: true, planned_start_at, planned_end_at });
}

/** Whether the time of a hold has come; it waits for a run or a fault to be over. */
export function isHoldDue({ held_at, planned_start_at }: Hold, at: Moment): boolean {
  return held_at !== null || planned_start_at <= at;
}

/** Hands over a machine without run and fault for the hold that is due, and hands it back from those that are over. */
export function attendHolds(context: Context, machine: Key): void {
  const { now } = context;
  if (runOf(context, machine) || faultOf(context, machine)) return;
  for (const hold of holdsOf(context, machine)) {
    if (!isHoldDue(hold, now)) continue;
    if (hold.held_at === null) handOver(context, hold);
    if (endOfHold(context, hold) > now) return;
    handBack(context, hold, reportOf(context, hold));
  }
}

/** The machine is handed over to who works on it. */
export function handOver(context: Context, hold: Hold): void {
  const { tables, draws, now } = context;
  endState(context, hold.machine_id);
  const byOperator = hold.event_type === 'tool_change';
  const draw = draws.of('maintenance_events', hold.maintenance_event_id, 'technician');
  const { factory_id } = machineOf(context, hold.machine_id);
  tables.maintenance_events.change(hold, {
    status: 'held',
    held_at: now,
    work_started_at: byOperator ? null : now,
    technician_employee_id: byOperator ? null : pickPerson(context, MAINTENANCE.technician, factory_id, draw),
    run_hours_at_event: stateOf(context, hold.machine_id).operating_hours_counter,
  });
}

/** The machine is handed back. */
export function handBack(context: Context, hold: Hold, report: Report): void {
  const { tables, now } = context;
  const state = stateOf(context, hold.machine_id);
  // The wear that a state ends with is that of the new tool.
  if (report.tool_replaced && state.ended_at === null)
    tables.scada_machine_data.change(state, { tool_wear_minutes: 0 });
  endState(context, hold.machine_id);
  tables.maintenance_events.change(hold, {
    ...report,
    status: 'released',
    released_at: now,
    work_completed_at: hold.work_started_at === null ? null : now,
    duration_minutes: Math.round(((now - must(hold.held_at, 'hand-over')) / MINUTE_MS) * 100),
  });
}

/** When a machine that is held, or will be, is handed back. */
export function endOfHold(context: Context, hold: Hold): Moment {
  const [least, most] = hold.event_type === 'tool_change' ? MAINTENANCE.toolChange : MAINTENANCE.preventive.minutes;
  const draw = context.draws.of('maintenance_events', hold.maintenance_event_id, 'length');
  const length = secondsOf(draw.between(least, most)) * 1000;
  return addWorkingTime(hold.held_at ?? hold.planned_start_at, length, shiftsOf(context, hold.machine_id));
}

function reportOf({ draws }: Context, hold: Hold): Report {
  if (hold.event_type === 'tool_change')
    return {
      work_performed: 'Cutting tool changed, offset measured',
      result: 'replaced',
      parts_replaced_count: 1,
      tool_replaced: true,
    };
  const draw = draws.of('maintenance_events', hold.maintenance_event_id, 'report');
  return {
    work_performed: 'Service by running hours: cleaned, lubricated, filters and belts checked',
    result: 'adjusted',
    parts_replaced_count: draw.integer(...MAINTENANCE.preventive.partsReplaced),
    tool_replaced: false,
  };
}

type Request = Pick<Hold, 'event_type' | 'is_planned' | 'planned_start_at' | 'planned_end_at'> &
  Partial<Pick<Hold, 'machine_fault_id'>>;

function request({ tables, numbers, now }: Context, machine: Key, asked: Request): void {
  tables.maintenance_events.add({ event_number: numbers.next('ME', now), machine_id: machine, ...asked });
}

/** Whether a machine has come to another service during a run. Machines are somewhere between two services when history begins. */
function isServiceDue({ draws }: Context, { machine_id, run_seconds }: Run, hours: number): boolean {
  const every = MAINTENANCE.preventive.everyHours * HOURS;
  const offset = draws.of('machines', machine_id, 'service').integer(0, every - 1);
  const before = hours - (run_seconds * HOURS) / 360_000;
  return Math.floor((hours + offset) / every) > Math.floor((before + offset) / every);
}

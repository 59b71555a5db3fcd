import { addWorkingTime, isHoliday, type Shift, shiftAt, shiftFrom } from '../../../../company/calendar.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Day, Key, Moment } from '../../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../../machinery/base/utc.ts';
import { NEVER } from '../../../../machinery/kernel/contract.ts';
import type { StopKind } from '../../lifecycle/machines.ts';
import { type Context, machineOf, type Run, shiftsOf, stateOf, wholeSecond } from '../context.ts';
import { faultOf, holdsOf, isRunning, runOf, waitingRun } from './at-machine.ts';
import { type Course, courseOf, momentOf, ranSeconds, setupSeconds } from './course.ts';
import { repairHold } from './faults.ts';
import { endOfHold, isHoldDue, isOfOrder } from './holds.ts';
import { type Behind, IS_DOWN, IS_OFF, isSame, type Kind, PAUSES, RUNS, SETS_UP, WAITS } from './states.ts';

/** What a machine does at a moment, and when that has to be looked at again. */
interface Doing {
  kind: Kind;
  behind: Behind;
  until: Moment;
}

const STOPS: Readonly<Record<StopKind, Kind>> = {
  jam: { machine_state: 'idle', time_class: 'unplanned_stop', reason_code: 'minor_stop' },
  material: { machine_state: 'starved', time_class: 'waiting', reason_code: 'no_material' },
  downstream: { machine_state: 'blocked', time_class: 'waiting', reason_code: 'downstream_full' },
};
const STOP_REASONS = new Set(Object.values(STOPS).map((kind) => kind.reason_code));

const REPAIRED: Kind = {
  machine_state: 'maintenance',
  time_class: 'unplanned_stop',
  reason_code: 'corrective_maintenance',
};

const PLANNED: Kind = {
  machine_state: 'maintenance',
  time_class: 'planned_stop',
  reason_code: 'preventive_maintenance',
};

const HELD: Readonly<Record<string, Kind>> = {
  tool_change: { machine_state: 'maintenance', time_class: 'setup', reason_code: 'tool_change' },
  preventive: PLANNED,
  inspection: PLANNED,
  predictive: PLANNED,
  calibration: PLANNED,
};

/** When a machine has to be looked at again: when what it does ends, or now where it is not in the state that it is to be in. */
export function nextOfWorkday(context: Context, machine: Key): Moment {
  const at = wholeSecond(context.now);
  const { kind, behind, until } = doing(context, machine, at);
  return isSame(stateOf(context, machine), kind, behind) ? Math.max(at, until) : at;
}

/** What a machine does at a moment, as rows stand: first its shift decides, then faults, holds, and last the run. */
export function doing(context: Context, machine: Key, at: Moment): Doing {
  const shift = shiftOf(context, machine, at);
  if (!shift) return off(context, machine, at);
  const run = runOf(context, machine);
  const what =
    repair(context, machine) ??
    hold(context, machine, at, run) ??
    (run ? work(context, run, shift, at) : wait(context, machine, shift, at));
  return { ...what, until: Math.min(what.until, shift.end) };
}

/** The shift in which a machine is worked; none while it is out of service. */
export function shiftOf(context: Context, machine: Key, at: Moment): Shift | undefined {
  return isInService(context, machine) ? shiftAt(at, shiftsOf(context, machine)) : undefined;
}

export function isBreak({ breakStart, breakEnd }: Shift, at: Moment): boolean {
  return breakStart <= at && at < breakEnd;
}

/** When set-up of a run that has not begun is done. */
export function readyOf(context: Context, run: Run): Moment {
  const shifts = shiftsOf(context, run.machine_id);
  const begun = run.setup_started_at ?? context.now;
  return addWorkingTime(begun, setupSeconds(context, run, shifts) * 1000, shifts);
}

/** A machine on standby works off what it was given. */
function isInService(context: Context, machine: Key): boolean {
  return (
    machineOf(context, machine).status === 'active' ||
    runOf(context, machine) !== undefined ||
    waitingRun(context, machine) !== undefined ||
    holdsOf(context, machine).some((one) => isHoldDue(one, context.now))
  );
}

function off(context: Context, machine: Key, at: Moment): Doing {
  const behind = { production_run_id: runOf(context, machine)?.production_run_id ?? null };
  if (!isInService(context, machine)) return { kind: IS_OFF, behind, until: NEVER };
  const next = shiftFrom(at, shiftsOf(context, machine));
  // What is off already stays so for the reason that it has.
  const { machine_state, ended_at, reason_code, timestamp } = stateOf(context, machine);
  const goesOn = machine_state === 'off' && ended_at === null && timestamp < at;
  const reason = goesOn ? reason_code : hasHoliday(at, next.day) ? 'holiday' : 'no_shift';
  return { kind: { ...IS_OFF, reason_code: reason }, behind, until: next.start };
}

function repair(context: Context, machine: Key): Doing | undefined {
  const fault = faultOf(context, machine);
  if (!fault) return undefined;
  const run = runOf(context, machine);
  const behind = {
    production_run_id: run?.production_run_id ?? null,
    machine_fault_id: fault.machine_fault_id,
    operator_employee_id: run?.operator_employee_id ?? null,
  };
  const own = repairHold(context, fault);
  if (own === undefined || own.work_started_at === null) return { kind: IS_DOWN, behind, until: NEVER };
  return {
    kind: REPAIRED,
    behind: { ...behind, maintenance_event_id: own.maintenance_event_id },
    until: own.work_completed_at ?? NEVER,
  };
}

function hold(context: Context, machine: Key, at: Moment, run: Run | undefined): Doing | undefined {
  const due = holdsOf(context, machine).find((one) => isHoldDue(one, at) && (run === undefined || isOfOrder(one)));
  if (!due) return undefined;
  const behind = { production_run_id: run?.production_run_id ?? null, maintenance_event_id: due.maintenance_event_id };
  return { kind: HELD[due.event_type] ?? REPAIRED, behind, until: endOfHold(context, due) };
}

function work(context: Context, run: Run, shift: Shift, at: Moment): Doing {
  const stop = stopAt(context, run, at);
  const { production_run_id, operator_employee_id } = run;
  if (isBreak(shift, at) && !stop) return { kind: PAUSES, behind: { production_run_id }, until: shift.breakEnd };
  const behind = { production_run_id, operator_employee_id };
  const pause = at < shift.breakStart ? shift.breakStart : shift.end;
  const course = courseOf(context, run);
  if (!course) return { kind: SETS_UP, behind, until: Math.min(readyOf(context, run), pause) };
  if (stop) return { kind: STOPS[stop.kind], behind, until: stop.over };
  return { kind: RUNS, behind, until: Math.min(nextEvent(context, run, course, at), pause) };
}

/** The short stop that a run has come to or is in at a moment, with the moment at which it is over. */
function stopAt(context: Context, run: Run, at: Moment): { kind: StopKind; over: Moment } | undefined {
  const state = stateOf(context, run.machine_id);
  const course = courseOf(context, run);
  if (!course || state.ended_at !== null) return undefined;
  const runs = isRunning(state);
  if (!(runs ? at > state.timestamp : STOP_REASONS.has(state.reason_code))) return undefined;
  const stop = course.stops.find((one) => one.at === ranSeconds(run, state, at));
  if (!stop) return undefined;
  const over = (runs ? at : state.timestamp) + stop.seconds * 1000;
  return over > at ? { kind: stop.kind, over } : undefined;
}

/** When a run that is running, or runs on from a moment, comes to its next stop, its fault or its end. */
function nextEvent(context: Context, run: Run, course: Course, at: Moment): Moment {
  const state = stateOf(context, run.machine_id);
  const begun = run.run_seconds / 100;
  let next = course.total;
  if (course.failure && course.failure.at > begun) next = Math.min(next, course.failure.at);
  for (const stop of course.stops) if (stop.at > begun) next = Math.min(next, stop.at);
  return momentOf(run, state, next, at);
}

function wait(context: Context, machine: Key, shift: Shift, at: Moment): Doing {
  let until = shift.end;
  const first = waitingRun(context, machine);
  if (first) {
    const ready = wholeSecond(first.planned_start_at);
    until = Math.min(until, ready <= at && isBreak(shift, at) ? shift.breakEnd : ready);
  }
  for (const one of holdsOf(context, machine))
    if (!isOfOrder(one)) until = Math.min(until, wholeSecond(one.planned_start_at));
  return { kind: WAITS, behind: {}, until };
}

/** Whether a public holiday is why no shift works until a day; the days of shifts begin in the morning. */
function hasHoliday(from: Moment, until: Day): boolean {
  for (let day = localDay(from - 6 * HOUR_MS); day < until; day++) if (isHoliday(day)) return true;
  return false;
}

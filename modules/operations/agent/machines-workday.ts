import { addWorkingTime, isHoliday, type Shift, shiftAt, shiftFrom } from '../../../company/calendar.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import type { StopKind } from '../lifecycle/machines.ts';
import { type Context, machineOf, type Run, type Station, shiftsOf, wholeSecond } from './context.ts';
import { Faults } from './faults.ts';
import { Holds } from './maintenance.ts';
import type { Technicians } from './maintenance-people.ts';
import type { Runs } from './runs.ts';
import { type Course, ranSeconds, setupSeconds } from './runs-course.ts';
import {
  type Behind,
  IS_DOWN,
  IS_OFF,
  isRunning,
  type Kind,
  NOTHING_BEHIND,
  PAUSES,
  RUNS,
  SETS_UP,
  type States,
  WAITS,
} from './states.ts';

/** What a machine does from a moment on, and when that has to be looked at again. */
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

const REPAIRED: Kind = {
  machine_state: 'maintenance',
  time_class: 'unplanned_stop',
  reason_code: 'corrective_maintenance',
};

const HELD: Readonly<Record<string, Kind>> = {
  tool_change: { machine_state: 'maintenance', time_class: 'setup', reason_code: 'tool_change' },
  preventive: { machine_state: 'maintenance', time_class: 'planned_stop', reason_code: 'preventive_maintenance' },
};

/** A short stop of a run, with the moment at which it is over. */
type Standing = Course['stops'][number] & { over: Moment };

/** What machines do next: first their shift decides, then faults, holds, and last the run. */
export class Workday {
  private readonly context: Context;
  private readonly states: States;
  private readonly runs: Runs;
  private readonly holds: Holds;
  private readonly faults: Faults;

  constructor(
    context: Context,
    { states, runs, technicians }: { states: States; runs: Runs; technicians: Technicians },
  ) {
    this.context = context;
    this.states = states;
    this.runs = runs;
    this.holds = new Holds(context, states, technicians);
    this.faults = new Faults(context, this.holds);
  }

  /** Brings a machine into the state that belongs to a moment. */
  look(station: Station, at: Moment): void {
    const stop = this.reach(station, at);
    const doing = this.decide(station, at, stop);
    const { run } = station;
    if (run && run.started_at !== null)
      this.context.tables.production_runs.change(run, { status: doing.kind === RUNS ? 'running' : 'interrupted' });
    this.states.enter(station, doing.kind, doing.behind, at);
    station.until = doing.until;
  }

  /** What a run has come to: its end, its fault, or a short stop, which is returned. */
  private reach(station: Station, at: Moment): Standing | undefined {
    const { run, course, state } = station;
    if (!run || !course || state.ended_at !== null) return undefined;
    if (!isRunning(state)) {
      const stop = Object.values(STOPS).some((kind) => kind.reason_code === state.reason_code)
        ? course.stops.find((one) => one.at === run.run_seconds / 100)
        : undefined;
      const over = state.timestamp + (stop?.seconds ?? 0) * 1000;
      return stop && over > at ? { ...stop, over } : undefined;
    }
    const ran = ranSeconds(run, state.timestamp, at);
    if (at === state.timestamp) return undefined;
    if (ran >= course.total) {
      this.states.close(station, at);
      this.runs.complete(station, run, at);
      this.holds.afterRun(station, run, at);
    } else if (ran === course.failure?.at) {
      this.states.close(station, at);
      this.faults.raise(station, run, course, at);
    } else {
      const stop = course.stops.find((one) => one.at === ran);
      return stop && { ...stop, over: at + stop.seconds * 1000 };
    }
    return undefined;
  }

  private decide(station: Station, at: Moment, stop: Standing | undefined): Doing {
    const shift = this.isInService(station) ? shiftAt(at, shiftsOf(this.context, station.key)) : undefined;
    if (!shift) return this.off(station, at);
    const doing =
      this.repair(station, at) ??
      (station.run ? undefined : this.hold(station, at)) ??
      this.work(station, at, shift, stop) ??
      this.wait(station, at, shift);
    return { ...doing, until: Math.min(doing.until, shift.end) };
  }

  /** A machine on standby works off what it was given. */
  private isInService(station: Station): boolean {
    const isBusy = station.run !== undefined || station.queue.length > 0 || station.holds.length > 0;
    return isBusy || machineOf(this.context, station.key).status === 'active';
  }

  private off(station: Station, at: Moment): Doing {
    const { run } = station;
    const behind = { ...NOTHING_BEHIND, production_run_id: run?.production_run_id ?? null };
    if (!this.isInService(station)) return { kind: IS_OFF, behind, until: Number.POSITIVE_INFINITY };
    const next = shiftFrom(at, shiftsOf(this.context, station.key));
    // What is off already stays so for the reason that it has.
    const { machine_state, ended_at, reason_code } = station.state;
    const goesOn = machine_state === 'off' && ended_at === null && station.state.timestamp < at;
    const reason = goesOn ? reason_code : hasHoliday(at, next.day) ? 'holiday' : 'no_shift';
    return { kind: { ...IS_OFF, reason_code: reason }, behind, until: next.start };
  }

  private repair(station: Station, at: Moment): Doing | undefined {
    const phase = this.faults.phase(station, at);
    if (!phase || !station.fault) return undefined;
    const { run, fault, holds } = station;
    const hold = holds.find((one) => one.machine_fault_id === fault.machine_fault_id);
    return {
      kind: phase.isRepairing ? REPAIRED : IS_DOWN,
      behind: {
        production_run_id: run?.production_run_id ?? null,
        machine_fault_id: fault.machine_fault_id,
        maintenance_event_id: phase.isRepairing ? (hold?.maintenance_event_id ?? null) : null,
        operator_employee_id: run?.operator_employee_id ?? null,
      },
      until: phase.until,
    };
  }

  private hold(station: Station, at: Moment): Doing | undefined {
    const current = this.holds.current(station, at);
    if (!current) return undefined;
    const { hold, until } = current;
    const behind = { ...NOTHING_BEHIND, maintenance_event_id: hold.maintenance_event_id };
    return { kind: HELD[hold.event_type] ?? REPAIRED, behind, until };
  }

  private work(station: Station, at: Moment, shift: Shift, stop: Standing | undefined): Doing | undefined {
    const isBreak = shift.breakStart <= at && at < shift.breakEnd;
    const run = station.run ?? (isBreak || !isWaiting(station.queue[0], at) ? undefined : this.runs.begin(station, at));
    if (!run) return undefined;
    const behind = {
      ...NOTHING_BEHIND,
      production_run_id: run.production_run_id,
      operator_employee_id: run.operator_employee_id,
    };
    if (isBreak && !stop)
      return { kind: PAUSES, behind: { ...behind, operator_employee_id: null }, until: shift.breakEnd };
    const pause = at < shift.breakStart ? shift.breakStart : shift.end;
    const ready = this.readyOf(station, run);
    if (run.started_at === null && at < ready) return { kind: SETS_UP, behind, until: Math.min(ready, pause) };
    if (run.started_at === null) {
      this.states.close(station, at);
      this.runs.start(station, run, at);
    }
    if (stop) return { kind: STOPS[stop.kind], behind, until: stop.over };
    return { kind: RUNS, behind, until: Math.min(nextEvent(station, run, at), pause) };
  }

  /** When set-up is done. */
  private readyOf(station: Station, run: Run): Moment {
    const shifts = shiftsOf(this.context, station.key);
    if (run.setup_started_at === null || run.started_at !== null) return Number.NEGATIVE_INFINITY;
    return addWorkingTime(run.setup_started_at, setupSeconds(this.context, run, shifts) * 1000, shifts);
  }

  private wait({ queue, holds }: Station, at: Moment, shift: Shift): Doing {
    let until = shift.end;
    const [first] = queue;
    if (first) {
      const ready = wholeSecond(first.planned_start_at);
      until = Math.min(until, ready > at ? ready : shift.breakEnd);
    }
    for (const hold of holds) until = Math.min(until, wholeSecond(hold.planned_start_at));
    return { kind: WAITS, behind: NOTHING_BEHIND, until };
  }
}

function isWaiting(run: Run | undefined, at: Moment): boolean {
  return run !== undefined && wholeSecond(run.planned_start_at) <= at;
}

/** When a run that runs on from a moment comes to its next stop, its fault or its end. */
function nextEvent({ state, course }: Station, run: Run, at: Moment): Moment {
  if (!course) return Number.POSITIVE_INFINITY;
  const ran = ranSeconds(run, isRunning(state) ? state.timestamp : undefined, at);
  let next = course.total;
  if (course.failure && course.failure.at > ran) next = Math.min(next, course.failure.at);
  for (const stop of course.stops) if (stop.at > ran) next = Math.min(next, stop.at);
  return at + (next - ran) * 1000;
}

/** Whether a public holiday is why no shift works until a day; the days of shifts begin in the morning. */
function hasHoliday(from: Moment, until: Day): boolean {
  for (let day = localDay(from - 6 * HOUR_MS); day < until; day++) if (isHoliday(day)) return true;
  return false;
}

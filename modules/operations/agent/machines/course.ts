import { workingTimeBetween } from '../../../../company/calendar.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { derived } from '../../../../machinery/kernel/contract.ts';
import { ALARM_KINDS, ALARMS, type AlarmKind, type FailureMode } from '../../lifecycle/faults.ts';
import { RUNNING, STOP_KINDS, type StopKind } from '../../lifecycle/machines.ts';
import type { Types } from '../../rows.ts';
import { conditionOf } from '../condition.ts';
import { type Context, type Machine, machineOf, type Run, type State, secondsOf } from '../context.ts';
import { isRunning } from './at-machine.ts';
import { failingPieces } from './losses.ts';
import { type Drive, driveOf, failureOf } from './process-conditions.ts';
import { wearAdded, wearBefore } from './wear.ts';

/** How a run goes, in seconds of running time since its first piece was begun. It follows from the row of a run that has begun. */
export interface Course {
  pieces: number;
  /** Milliseconds for a piece. */
  cycle: number;
  /** Running time of the whole run, seconds. */
  total: number;
  drive: Drive;
  /** Tool wear that the run adds, minutes in hundredths. */
  wear: number;
  /** The fault that stops it. */
  failure: { mode: FailureMode; at: number } | undefined;
  /** Short stops by time. */
  stops: readonly { at: number; seconds: number; kind: StopKind }[];
  /** Alarms that do not stop it, by time. */
  alarms: readonly { at: number; kind: AlarmKind }[];
  /** Pieces that fail, by their place in the run. */
  scrap: readonly number[];
  rework: readonly number[];
}

/** Good, scrap and rework, in thousandths of the unit. */
export interface Output {
  good: number;
  scrap: number;
  rework: number;
}

const MEAN_PACE = RUNNING.pace.median * (1 + RUNNING.pace.wear / 2);

/** Set-up of a run, seconds of working time: what the plan leaves beside the running time, more or less. */
export function setupSeconds({ draws }: Context, run: Run, shifts: number): number {
  const planned = workingTimeBetween(run.planned_start_at, run.planned_end_at, shifts) / 1000;
  const running = (run.planned_quantity / 1000) * (run.ideal_cycle_seconds / 100) * MEAN_PACE;
  const left = Math.max(RUNNING.shortestSetup * 60, planned - running);
  const draw = draws.of('production_runs', run.production_run_id, 'setup');
  return Math.max(RUNNING.shortestSetup * 60, Math.round(draw.lognormal(left, RUNNING.setupSpread)));
}

/** Courses of runs that have begun, worked out once each. */
const courses = derived<Types, WeakMap<Run, Course>>({ build: () => new WeakMap() });

/** The course of a run; undefined while its first piece has not been begun. */
export function courseOf(context: Context, run: Run): Course | undefined {
  if (run.started_at === null) return undefined;
  const all = context.the(courses);
  const known = all.get(run);
  if (known) return known;
  const course = workOut(context, run, machineOf(context, run.machine_id));
  all.set(run, course);
  return course;
}

function workOut(context: Context, run: Run, machine: Machine): Course {
  const { draws } = context;
  const start = wearBefore(context, run) / 100;
  const condition = conditionOf(context, machine, must(run.started_at, 'begin of a run'));
  const pieces = Math.ceil(run.planned_quantity / 1000);
  const { median, spread, wear } = RUNNING.pace;
  const drawn = draws.of('production_runs', run.production_run_id, 'pace').lognormal(median, spread);
  const pace = Math.max(1, drawn * operatorPace(context, run) * (1 + wear * Math.min(1, start / 240)));
  const cycle = Math.ceil(run.ideal_cycle_seconds * 10 * pace);
  const total = Math.max(2, Math.ceil((pieces * cycle) / 1000));
  const added = wearAdded(run, total);
  const drive = driveOf(context, run, machine, { wear: start, condition });
  const failing = failureOf(context, run, drive, { start, added: added / 100 });
  const failure = failing && { mode: failing.mode, at: within(failing.share * total, total) };
  return {
    pieces,
    cycle,
    total,
    drive,
    wear: added,
    failure,
    stops: stopsOf(context, run, total, failure?.at),
    alarms: alarmsOf(context, run, total),
    ...failingPieces(context, run, machine, {
      pieces,
      cycle,
      wear: start / 240,
      condition,
      failedPiece: failure && pieceAt(failure.at, cycle, pieces),
    }),
  };
}

function operatorPace({ draws }: Context, { operator_employee_id }: Run): number {
  return operator_employee_id === null
    ? 1
    : draws.of('employees', operator_employee_id, 'pace').between(...RUNNING.operator);
}

/** A whole second inside of the run. */
function within(seconds: number, total: number): number {
  return Math.min(total - 1, Math.max(1, Math.ceil(seconds)));
}

function stopsOf({ draws }: Context, run: Run, total: number, failure: number | undefined): Course['stops'] {
  const draw = draws.of('production_runs', run.production_run_id, 'stops');
  const { stopsPerHour, stopLength } = RUNNING;
  const found = new Map<number, Course['stops'][number]>();
  for (let left = draw.poisson((stopsPerHour * total) / 3600); left > 0; left--) {
    const at = within(draw.uniform() * total, total);
    const length = Math.max(stopLength.shortest, draw.lognormal(stopLength.median, stopLength.spread));
    const kind = draw.weighted(STOP_KINDS);
    if (at !== failure) found.set(at, { at, seconds: secondsOf(length), kind });
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

function alarmsOf({ draws }: Context, run: Run, total: number): Course['alarms'] {
  const draw = draws.of('production_runs', run.production_run_id, 'alarms');
  const found = new Map<number, Course['alarms'][number]>();
  for (let left = draw.poisson(ALARMS.perRun); left > 0; left--) {
    const at = within(draw.uniform() * total, total);
    found.set(at, { at, kind: draw.weighted(ALARM_KINDS) });
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

/** Pieces that are done after so many seconds of running. */
export function piecesDone({ pieces, cycle, total }: Course, seconds: number): number {
  return seconds >= total ? pieces : Math.min(pieces, Math.floor((seconds * 1000) / cycle));
}

/** The piece in work after so many seconds. */
export function pieceAt(seconds: number, cycle: number, pieces: number): number {
  return Math.min(pieces - 1, Math.floor((seconds * 1000) / cycle));
}

/** What a run yields between two seconds of its running time. Its last piece may be a part of a unit. */
export function outputBetween(run: Run, course: Course, from: number, to: number): Output {
  const [first, end] = [piecesDone(course, from), piecesDone(course, to)];
  const quantity = (place: number) => quantityOf(run, place);
  const sum = (places: readonly number[]) =>
    places.reduce((total, place) => (place >= first && place < end ? total + quantity(place) : total), 0);
  const [scrap, rework] = [sum(course.scrap), sum(course.rework)];
  const all = Math.min(run.planned_quantity, end * 1000) - Math.min(run.planned_quantity, first * 1000);
  return { good: all - scrap - rework, scrap, rework };
}

/** Tool wear, minutes in hundredths, that a run adds between two seconds of its running time: the parts add up to the whole exactly. */
export function wearBetween({ wear, total }: Course, from: number, to: number): Scaled {
  return Math.round((wear * to) / total) - Math.round((wear * from) / total);
}

/** Quantity of one piece of a run, in thousandths of the unit. */
export function quantityOf({ planned_quantity }: Run, piece: number): number {
  return Math.min(1000, planned_quantity - piece * 1000);
}

/** Seconds of running time that a run has behind it at a moment, in a state of its machine. */
export function ranSeconds(run: Run, state: State, at: Moment): number {
  return run.run_seconds / 100 + (isRunning(state) ? (at - state.timestamp) / 1000 : 0);
}

/** The moment at which a run that is running, or runs on from `at`, comes to a second of its running time. */
export function momentOf(run: Run, state: State, second: number, at: Moment): Moment {
  return (isRunning(state) ? state.timestamp : at) + (second * 1000 - run.run_seconds * 10);
}

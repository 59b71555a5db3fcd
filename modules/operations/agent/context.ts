import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import type { AgentContext } from '../../../machinery/kernel/legacy.ts';
import type { CopyRows, Rows } from '../rows.ts';
import type { Course } from './runs-course.ts';

export type Context = AgentContext<Rows, CopyRows>;
export type Machine = Readonly<CopyRows['master.machines']>;
export type State = Rows['scada_machine_data'];
export type Run = Rows['production_runs'];
export type Fault = Rows['machine_faults'];
export type Hold = Rows['maintenance_events'];

/**
 * A machine in mind: its newest state and the held rows that concern it. Other rooms see the same in the tables: the state without `ended_at` of a
 * machine tells what it does (`machine_state`), its load (`power_kw` against the rated power), speed, torque and wear; its run tells the temperatures.
 */
export interface Station {
  readonly key: Key;
  /** The state under way; within a step also the one that has just ended. */
  state: State;
  /** The run that occupies the machine. */
  run: Run | undefined;
  /** How that run goes; known once its first piece has begun. */
  course: Course | undefined;
  /** Runs that wait, by planned start. */
  queue: Run[];
  /** The fault because of which it stands. */
  fault: Fault | undefined;
  /** Alarms that are not over. */
  alarms: Fault[];
  /** Holds that are asked for or under way. */
  holds: Hold[];
  /** When its state has to be looked at again. */
  until: Moment;
  /** When the next alarm of its run is raised. */
  alarmAt: Moment;
}

/** Everything happens at whole seconds, so that lengths in seconds are exact. */
export function wholeSecond(moment: number): Moment {
  return Math.ceil(moment / 1000) * 1000;
}

/** A drawn length in minutes as whole seconds, at least one. */
export function secondsOf(minutes: number): number {
  return Math.max(1, Math.round(minutes * 60));
}

export function machineOf({ copies }: Context, key: Key): Machine {
  const machine = copies['master.machines'].get(key);
  if (!machine) throw new RangeError(`There is no machine ${key}.`);
  return machine;
}

/** Shifts a day that the line of a machine works. */
export function shiftsOf(context: Context, key: Key): number {
  return context.copies['master.production_lines'].get(machineOf(context, key).production_line_id)?.shifts_per_day ?? 1;
}

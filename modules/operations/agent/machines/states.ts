import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { type Context, machineOf, type Run, type State, stateOf } from '../context.ts';
import { alarmsOf, faultOf, isRunning, runOf } from './at-machine.ts';
import { courseOf, type Output, outputBetween, wearBetween } from './course.ts';
import { energyOf, hoursOf, powerOf } from './energy.ts';
import { hasTools } from './wear.ts';

/** What a state is, in the words of the table. */
export type Kind = Pick<State, 'machine_state' | 'time_class' | 'reason_code'>;

/** What is behind a state. */
export type Behind = Partial<
  Pick<State, 'production_run_id' | 'machine_fault_id' | 'maintenance_event_id' | 'operator_employee_id'>
>;

export const RUNS: Kind = { machine_state: 'running', time_class: 'production', reason_code: null };
export const SETS_UP: Kind = { machine_state: 'setup', time_class: 'setup', reason_code: 'changeover' };
export const WAITS: Kind = { machine_state: 'idle', time_class: 'waiting', reason_code: 'no_order' };
export const PAUSES: Kind = { machine_state: 'idle', time_class: 'planned_stop', reason_code: 'break' };
export const IS_OFF: Kind = { machine_state: 'off', time_class: 'not_scheduled', reason_code: 'no_shift' };
export const IS_DOWN: Kind = { machine_state: 'down', time_class: 'unplanned_stop', reason_code: 'breakdown' };

/** Meter readings of a machine, in the units of the columns. */
export type Meters = Pick<
  State,
  'total_counter' | 'energy_counter_kwh' | 'operating_hours_counter' | 'scheduled_hours_counter' | 'tool_wear_minutes'
>;

const NO_OUTPUT: Output = { good: 0, scrap: 0, rework: 0 };
const NOTHING_BEHIND = {
  production_run_id: null,
  machine_fault_id: null,
  maintenance_event_id: null,
  operator_employee_id: null,
};

/** The first state of a machine. */
export function addFirstState(context: Context, machine: Key, at: Moment, meters: Meters): void {
  addState(context, machine, at, { kind: IS_OFF, behind: {}, meters, alarms: 0 });
}

/** Puts a machine into a state; states of a machine tile time. A state that goes on is not divided, one that has just begun becomes the other one. */
export function enterState(context: Context, machine: Key, kind: Kind, behind: Behind): void {
  const before = stateOf(context, machine);
  if (before.ended_at === null && isSame(before, kind, behind)) return;
  endState(context, machine);
  if (before.ended_at !== null)
    addState(context, machine, context.now, { kind, behind, meters: before, alarms: before.active_alarm_count });
  else
    context.tables.scada_machine_data.change(
      before,
      columnsOf(context, machine, before.scada_machine_data_id, { kind, behind }),
    );
}

/** Whether a state is one that a machine is to be in. */
export function isSame(state: State, kind: Kind, behind: Behind): boolean {
  return (
    state.machine_state === kind.machine_state &&
    state.reason_code === kind.reason_code &&
    state.production_run_id === (behind.production_run_id ?? null) &&
    state.machine_fault_id === (behind.machine_fault_id ?? null) &&
    state.maintenance_event_id === (behind.maintenance_event_id ?? null)
  );
}

/** Ends the state under way and reads the meters; a state that has just begun stays, to be another one. */
export function endState(context: Context, machine: Key): void {
  const { tables, now } = context;
  const state = stateOf(context, machine);
  if (state.ended_at !== null || state.timestamp === now) return;
  const [run, fault] = [runOf(context, machine), faultOf(context, machine)];
  const seconds = (now - state.timestamp) / 1000;
  const ran = isRunning(state) ? seconds : 0;
  const energy = energyOf(state.power_kw, seconds);
  const course = run && ran > 0 ? courseOf(context, run) : undefined;
  const from = run ? run.run_seconds / 100 : 0;
  const output = run && course ? outputBetween(run, course, from, from + ran) : NO_OUTPUT;
  const worn = course ? wearBetween(course, from, from + ran) : 0;
  const total = output.good + output.scrap + output.rework;
  tables.scada_machine_data.change(state, {
    ended_at: now,
    duration_seconds: seconds * 100,
    total_count_increment: total,
    good_count_increment: output.good,
    scrap_count_increment: output.scrap,
    rework_count_increment: output.rework,
    total_counter: state.total_counter + total,
    tool_wear_minutes: state.tool_wear_minutes === null ? null : state.tool_wear_minutes + worn,
    energy_kwh_increment: energy,
    energy_counter_kwh: state.energy_counter_kwh + energy,
    operating_hours_counter: state.operating_hours_counter + hoursOf(ran),
    scheduled_hours_counter:
      state.scheduled_hours_counter + hoursOf(state.time_class === 'not_scheduled' ? 0 : seconds),
    active_alarm_count: alarmsOf(context, machine).length + (fault ? 1 : 0),
  });
  if (run && state.production_run_id !== null) bookOnRun(context, run, state, { seconds, ran, energy, output });
  if (fault && state.machine_fault_id === fault.machine_fault_id)
    tables.machine_faults.change(fault, { downtime_seconds: fault.downtime_seconds + seconds * 100 });
}

function bookOnRun(
  { tables }: Context,
  run: Run,
  { time_class }: State,
  { seconds, ran, energy, output }: { seconds: number; ran: number; energy: Scaled; output: Output },
): void {
  const stopped = run.started_at !== null && (time_class === 'unplanned_stop' || time_class === 'waiting');
  tables.production_runs.change(run, {
    good_quantity: run.good_quantity + output.good,
    scrap_quantity: run.scrap_quantity + output.scrap,
    rework_quantity: run.rework_quantity + output.rework,
    run_seconds: run.run_seconds + ran * 100,
    stop_seconds: run.stop_seconds + (stopped ? seconds * 100 : 0),
    energy_kwh: run.energy_kwh + energy,
  });
}

function addState(
  context: Context,
  machine: Key,
  at: Moment,
  { kind, behind, meters, alarms }: { kind: Kind; behind: Behind; meters: Meters; alarms: number },
): void {
  const { scada_machine_data } = context.tables;
  const key = scada_machine_data.nextKey();
  scada_machine_data.add({
    scada_machine_data_id: key,
    machine_id: machine,
    timestamp: at,
    total_counter: meters.total_counter,
    tool_wear_minutes: meters.tool_wear_minutes,
    energy_counter_kwh: meters.energy_counter_kwh,
    operating_hours_counter: meters.operating_hours_counter,
    scheduled_hours_counter: meters.scheduled_hours_counter,
    active_alarm_count: alarms,
    ...columnsOf(context, machine, key, { kind, behind }),
  });
}

function columnsOf(
  context: Context,
  machine: Key,
  key: Key,
  { kind, behind }: { kind: Kind; behind: Behind },
): Kind & Required<Behind> & Pick<State, 'ideal_cycle_seconds' | 'rotational_speed_rpm' | 'torque_nm' | 'power_kw'> {
  const is = machineOf(context, machine);
  const run = behind.production_run_id ? context.tables.production_runs.must(behind.production_run_id) : undefined;
  const drive = run && kind.machine_state === 'running' ? courseOf(context, run)?.drive : undefined;
  const draw = context.draws.of('scada_machine_data', key, 'power');
  return {
    ...kind,
    ...NOTHING_BEHIND,
    ...behind,
    ideal_cycle_seconds: run?.ideal_cycle_seconds ?? null,
    rotational_speed_rpm: hasTools(is) ? (drive?.speed ?? 0) : null,
    torque_nm: hasTools(is) ? (drive?.torque ?? 0) : null,
    power_kw: powerOf(is, kind, drive, draw),
  };
}

import type { Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { type Context, machineOf, type Run, type State, type Station } from './context.ts';
import { energyOf, hoursOf, powerOf } from './energy.ts';
import { type Output, outputBetween, wearBetween } from './runs-course.ts';
import { hasTools } from './wear.ts';

/** What a state is, in the words of the table. */
export type Kind = Pick<State, 'machine_state' | 'time_class' | 'reason_code'>;

/** What is behind a state. */
export type Behind = Pick<
  State,
  'production_run_id' | 'machine_fault_id' | 'maintenance_event_id' | 'operator_employee_id'
>;

export const NOTHING_BEHIND: Behind = {
  production_run_id: null,
  machine_fault_id: null,
  maintenance_event_id: null,
  operator_employee_id: null,
};

export const RUNS: Kind = { machine_state: 'running', time_class: 'production', reason_code: null };
export const SETS_UP: Kind = { machine_state: 'setup', time_class: 'setup', reason_code: 'changeover' };
export const WAITS: Kind = { machine_state: 'idle', time_class: 'waiting', reason_code: 'no_order' };
export const PAUSES: Kind = { machine_state: 'idle', time_class: 'planned_stop', reason_code: 'break' };
export const IS_OFF: Kind = { machine_state: 'off', time_class: 'not_scheduled', reason_code: 'no_shift' };
export const IS_DOWN: Kind = { machine_state: 'down', time_class: 'unplanned_stop', reason_code: 'breakdown' };

/** Meter readings of a machine, in the units of the columns. */
export type Meters = Pick<
  State,
  | 'total_counter'
  | 'energy_counter_kwh'
  | 'operating_hours_counter'
  | 'scheduled_hours_counter'
  | 'tool_wear_minutes'
  | 'active_alarm_count'
>;

const NO_OUTPUT: Output = { good: 0, scrap: 0, rework: 0 };

/** Whether a machine is running under the state of a row. */
export function isRunning(state: State): boolean {
  return state.machine_state === 'running' && state.ended_at === null;
}

/** The states of machines, which tile time: each ends where the next begins. */
export class States {
  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  /** The first state of a machine. */
  first(machine: number, at: Moment, meters: Meters): State {
    return this.add(machine, at, { kind: IS_OFF, behind: NOTHING_BEHIND }, meters);
  }

  /** Puts a machine into a state. A state that goes on is not divided. */
  enter(station: Station, kind: Kind, behind: Behind, at: Moment): void {
    const { state } = station;
    if (state.ended_at === null && isSame(state, kind, behind)) return;
    this.close(station, at);
    if (state.ended_at === null)
      this.context.tables.scada_machine_data.change(
        state,
        this.columnsOf(station.key, state.scada_machine_data_id, { kind, behind }, station),
      );
    else station.state = this.add(station.key, at, { kind, behind }, state, station);
  }

  /** Ends the state under way and reads the meters; a state that has just begun stays, to be another one. */
  close(station: Station, at: Moment): void {
    const { state, run } = station;
    if (state.ended_at !== null || state.timestamp === at) return;
    const seconds = (at - state.timestamp) / 1000;
    const energy = energyOf(state.power_kw, seconds);
    const ran = isRunning(state) ? seconds : 0;
    const scheduled = state.time_class === 'not_scheduled' ? 0 : seconds;
    const output = ran > 0 ? this.produce(station, seconds) : NO_OUTPUT;
    const total = output.good + output.scrap + output.rework;
    const { scada_machine_data } = this.context.tables;
    scada_machine_data.change(state, {
      ended_at: at,
      duration_seconds: seconds * 100,
      total_count_increment: total,
      good_count_increment: output.good,
      scrap_count_increment: output.scrap,
      rework_count_increment: output.rework,
      total_counter: state.total_counter + total,
      tool_wear_minutes: this.wearAfter(station, ran),
      energy_kwh_increment: energy,
      energy_counter_kwh: state.energy_counter_kwh + energy,
      operating_hours_counter: state.operating_hours_counter + hoursOf(ran),
      scheduled_hours_counter: state.scheduled_hours_counter + hoursOf(scheduled),
      active_alarm_count: station.alarms.length + (station.fault ? 1 : 0),
    });
    scada_machine_data.release(state);
    if (run && state.production_run_id !== null) this.bookOnRun(run, state, { seconds, ran, energy, output });
    if (station.fault && state.machine_fault_id === station.fault.machine_fault_id)
      this.context.tables.machine_faults.change(station.fault, {
        downtime_seconds: station.fault.downtime_seconds + seconds * 100,
      });
  }

  private produce({ run, course }: Station, seconds: number): Output {
    if (!run || !course) return NO_OUTPUT;
    const from = run.run_seconds / 100;
    return outputBetween(run, course, from, from + seconds);
  }

  private wearAfter({ state, run, course }: Station, ran: number): Scaled | null {
    if (state.tool_wear_minutes === null || ran === 0 || !run || !course) return state.tool_wear_minutes;
    const from = run.run_seconds / 100;
    return state.tool_wear_minutes + wearBetween(course, from, from + ran);
  }

  private bookOnRun(
    run: Run,
    { time_class }: State,
    { seconds, ran, energy, output }: { seconds: number; ran: number; energy: Scaled; output: Output },
  ): void {
    const stopped = run.started_at !== null && (time_class === 'unplanned_stop' || time_class === 'waiting');
    this.context.tables.production_runs.change(run, {
      good_quantity: run.good_quantity + output.good,
      scrap_quantity: run.scrap_quantity + output.scrap,
      rework_quantity: run.rework_quantity + output.rework,
      run_seconds: run.run_seconds + ran * 100,
      stop_seconds: run.stop_seconds + (stopped ? seconds * 100 : 0),
      energy_kwh: run.energy_kwh + energy,
    });
  }

  private add(
    machine: number,
    at: Moment,
    what: { kind: Kind; behind: Behind },
    meters: Meters,
    station?: Station,
  ): State {
    const { scada_machine_data } = this.context.tables;
    const key = scada_machine_data.nextKey();
    return scada_machine_data.add({
      scada_machine_data_id: key,
      machine_id: machine,
      timestamp: at,
      ended_at: null,
      duration_seconds: null,
      total_count_increment: 0,
      good_count_increment: 0,
      scrap_count_increment: 0,
      rework_count_increment: 0,
      total_counter: meters.total_counter,
      tool_wear_minutes: meters.tool_wear_minutes,
      energy_kwh_increment: 0,
      energy_counter_kwh: meters.energy_counter_kwh,
      operating_hours_counter: meters.operating_hours_counter,
      scheduled_hours_counter: meters.scheduled_hours_counter,
      active_alarm_count: meters.active_alarm_count,
      ...this.columnsOf(machine, key, what, station),
      created_at: at,
      updated_at: at,
    });
  }

  private columnsOf(
    machine: number,
    key: number,
    { kind, behind }: { kind: Kind; behind: Behind },
    station: Station | undefined,
  ): Kind & Behind & Pick<State, 'ideal_cycle_seconds' | 'rotational_speed_rpm' | 'torque_nm' | 'power_kw'> {
    const is = machineOf(this.context, machine);
    const drive = kind.machine_state === 'running' ? station?.course?.drive : undefined;
    const draw = this.context.draws.of('scada_machine_data', key, 'power');
    return {
      ...kind,
      ...behind,
      ideal_cycle_seconds: behind.production_run_id === null ? null : (station?.run?.ideal_cycle_seconds ?? null),
      rotational_speed_rpm: hasTools(is) ? (drive?.speed ?? 0) : null,
      torque_nm: hasTools(is) ? (drive?.torque ?? 0) : null,
      power_kw: powerOf(is, kind, drive, draw),
    };
  }
}

function isSame(state: State, kind: Kind, behind: Behind): boolean {
  return (
    state.machine_state === kind.machine_state &&
    state.reason_code === kind.reason_code &&
    state.production_run_id === behind.production_run_id &&
    state.machine_fault_id === behind.machine_fault_id &&
    state.maintenance_event_id === behind.maintenance_event_id
  );
}

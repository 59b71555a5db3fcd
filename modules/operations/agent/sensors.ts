import { workingDayFrom } from '../../../company/calendar.ts';
import { localDay, localMoment, nextLocal } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import type { AgentContext, Inbox, Room } from '../../../machinery/kernel/legacy.ts';
import { CALIBRATION, DENSE_WINDOW, SENSOR_FAULTS, SENSORS } from '../lifecycle/sensors.ts';
import type { CopyRows, Rows } from '../rows.ts';
import { driftAt, type Episode, Episodes, type Sensor } from './sensor-conditions.ts';
import { faultFound, openFault, sensorCalibrated, sensorRepaired } from './sensor-service.ts';
import { type Load, nextValue } from './signals.ts';

type Context = AgentContext<Rows, CopyRows>;
type Machine = CopyRows['master.machines'];
type State = Rows['scada_machine_data'];

/**
 * Sensors and their readings: at every interval, and every minute while an alarm of the machine is fresh. Readings follow what the machine does; a faulty sensor says something
 * else until the checks on its readings find it and it is recalibrated or replaced.
 */
export class SensorsRoom implements Room<Rows> {
  private readonly context: Context;
  private readonly interval: number;
  private sensors = new Map<Key, Sensor[]>();
  /** The last minute for which readings were taken. */
  private last: Moment = 0;

  constructor(context: Context) {
    this.context = context;
    this.interval = context.parameters.sensorInterval;
  }

  open(now: Moment): void {
    for (const machine of this.context.copies['master.machines'].all())
      if (machine.status === 'active') this.fit(machine, now, true);
  }

  restore(now: Moment): void {
    this.sensors = new Map();
    for (const row of this.context.tables.sensor_health.held()) this.remember(row);
    this.last = Math.ceil(now / MINUTE_MS) * MINUTE_MS - MINUTE_MS;
  }

  due(): Moment {
    const next = (Math.floor(this.last / this.interval) + 1) * this.interval;
    return Math.min(next, this.nextDense());
  }

  step(now: Moment, { copied }: Inbox<Rows>): void {
    for (const { table, key } of copied) if (table === 'master.machines') this.machineChanged(key, now);
    if (now < this.due()) return;
    const all = now % this.interval === 0;
    const fresh = all ? undefined : this.freshMachines(now);
    const states = this.states(fresh);
    for (const [machine, sensors] of this.sensors) {
      if (fresh && !fresh.has(machine)) continue;
      const state = states.get(machine);
      for (const sensor of sensors) {
        if (all) this.service(sensor, now, state);
        this.read(sensor, now, state);
      }
    }
    this.last = now;
  }

  private machineChanged(key: Key, now: Moment): void {
    const machine = this.context.copies['master.machines'].get(key);
    const known = this.sensors.get(key);
    if (machine?.status === 'active' && !known) this.fit(machine, now, false);
    if (machine?.status !== 'retired' || !known) return;
    for (const { row } of known) {
      this.context.tables.sensor_health.change(row, { status: 'retired' });
      this.context.tables.sensor_health.release(row);
    }
    this.sensors.delete(key);
  }

  /** Fits a machine with its sensors. At the opening they have been there for a while, each somewhere in its calibration cycle. */
  private fit(machine: Readonly<Machine>, now: Moment, isOpening: boolean): void {
    const { tables, draws } = this.context;
    for (const kind of SENSORS[machine.machine_type] ?? []) {
      const key = tables.sensor_health.nextKey();
      const draw = draws.of('sensor_health', key, 'fitted');
      const age = isOpening ? draw.integer(5, CALIBRATION.interval - 5) : 0;
      const calibrated = localMoment(localDay(now) - age, isOpening ? CALIBRATION.localHour : 0);
      const wireless = kind.type === 'vibration_velocity';
      const text = (value: number | null) => (value === null ? null : String(value));
      this.remember(
        tables.sensor_health.add({
          sensor_health_id: key,
          sensor_code: `${machine.machine_code}.${kind.type}`,
          machine_id: machine.machine_id,
          sensor_type: kind.type,
          unit_of_measure: kind.unit,
          measuring_point: kind.measuringPoint,
          protocol: wireless ? 'mqtt' : 'opc_ua',
          sampling_interval_seconds: this.interval / 1000,
          range_low: text(kind.range[0]),
          range_high: text(kind.range[1]),
          warning_low: text(kind.warning[0]),
          warning_high: text(kind.warning[1]),
          alarm_low: text(kind.alarm[0]),
          alarm_high: text(kind.alarm[1]),
          maximum_change_per_minute: text(kind.maximumChange),
          drift_offset: '0',
          signal_quality_pct: wireless ? draw.integer(82, 99) * 10_000 : null,
          battery_pct: wireless ? draw.integer(35, 100) * 10_000 : null,
          calibration_state: 'valid',
          last_calibrated_at: Math.min(calibrated, now),
          next_calibration_due_at: Math.min(calibrated, now) + CALIBRATION.interval * DAY_MS,
          last_reading_at: null,
          last_value: null,
          fault_count: 0,
          installed_on: localDay(calibrated),
          health_status: 'ok',
          status: 'active',
          created_at: Math.min(calibrated, now),
          updated_at: Math.min(calibrated, now),
        }),
      );
    }
  }

  private remember(row: Rows['sensor_health']): void {
    const machine = this.context.copies['master.machines'].get(row.machine_id);
    const kind = machine && SENSORS[machine.machine_type]?.find((one) => one.type === row.sensor_type);
    if (!machine || !kind) return;
    const { draws, parameters } = this.context;
    const episodes = new Episodes(draws, row.sensor_health_id, parameters.start);
    this.sensors.set(row.machine_id, [...(this.sensors.get(row.machine_id) ?? []), { row, kind, machine, episodes }]);
  }

  /** What has come to its time: a fault is found or mended, a calibration falls due or is done. */
  private service(sensor: Sensor, now: Moment, state: State | undefined): void {
    const { row, episodes } = sensor;
    const { sensor_health } = this.context.tables;
    if (row.health_status !== 'ok') {
      const fault = openFault(this.context, row.sensor_health_id);
      if (fault && episodes.at(fault.detected_at).repaired <= now) sensorRepaired(this.context, sensor, fault, now);
    } else {
      const episode = episodes.at(now);
      if (episode.detected <= now) faultFound(this.context, sensor, episode, now, state);
    }
    const due = row.next_calibration_due_at;
    if (due === null) return;
    const done = localMoment(workingDayFrom(localDay(nextLocal(due, CALIBRATION.localHour))), CALIBRATION.localHour);
    if (done <= now && row.health_status === 'ok') sensorCalibrated(this.context, sensor, now);
    else if (due <= now) sensor_health.change(row, { calibration_state: 'overdue' });
    else if (due - CALIBRATION.dueAhead * DAY_MS <= now) sensor_health.change(row, { calibration_state: 'due' });
  }

  private read(sensor: Sensor, now: Moment, state: State | undefined): void {
    const { row, episodes } = sensor;
    const { tables } = this.context;
    const episode = episodes.at(now);
    const faulty = episode.onset <= now ? episode.condition : undefined;
    if (faulty === 'dropout') return;
    const stuck = faulty === 'stuck' && row.last_value !== null;
    const value = stuck ? String(row.last_value) : this.measure(sensor, now, state, episode);
    tables.sensor_data.append({
      sensor_health_id: row.sensor_health_id,
      timestamp: now,
      sequence_number: 1,
      value,
      quality_code: qualityOf(sensor, Number(value)),
      reading_source: 'simulator',
      received_at: now,
    });
    tables.sensor_health.change(row, { last_reading_at: now, last_value: value });
  }

  private measure({ row, kind, machine }: Sensor, now: Moment, state: State | undefined, episode: Episode): string {
    const draw = this.context.draws.of('sensor_data', row.sensor_health_id, String(now / MINUTE_MS));
    const [low, high] = kind.range;
    const drift = (moment: Moment) => driftAt(episode, moment) * (high - low);
    const at = row.last_reading_at;
    // What a drifting sensor said is not what was: the signal itself goes on from the truth.
    const before = row.last_value === null || at === null ? undefined : Number(row.last_value) - drift(at);
    const minutes = at === null ? 0 : (now - at) / MINUTE_MS;
    const load = loadOf(machine, state, draw);
    const truth = nextValue(kind, { load, moment: now, before, minutes, draw });
    const noisy = episode.condition === 'noisy' && episode.onset <= now;
    const error = drift(now) + (noisy ? draw.normal(0, SENSOR_FAULTS.noiseFactor * kind.noise) : 0);
    return Math.min(high, Math.max(low, truth + error)).toFixed(kind.decimals);
  }

  /** The states under way, of some machines or of all. */
  private states(machines: Set<Key> | undefined): Map<Key, State> {
    const states = new Map<Key, State>();
    for (const row of this.context.tables.scada_machine_data.held())
      if (row.ended_at === null && (machines?.has(row.machine_id) ?? true)) states.set(row.machine_id, row);
    return states;
  }

  /** The next whole minute at which an alarm is fresh. */
  private nextDense(): Moment {
    let next = Number.POSITIVE_INFINITY;
    for (const fault of this.context.tables.machine_faults.held()) {
      if (fault.fault_category === 'sensor') continue;
      const minute = Math.max(this.last + MINUTE_MS, Math.ceil(fault.detected_at / MINUTE_MS) * MINUTE_MS);
      if (minute - fault.detected_at <= DENSE_WINDOW.length * MINUTE_MS) next = Math.min(next, minute);
    }
    return next;
  }

  private freshMachines(now: Moment): Set<Key> {
    const machines = new Set<Key>();
    for (const fault of this.context.tables.machine_faults.held())
      if (fault.fault_category !== 'sensor' && now - fault.detected_at <= DENSE_WINDOW.length * MINUTE_MS)
        machines.add(fault.machine_id);
    return machines;
  }
}

function loadOf(machine: Readonly<Machine>, state: State | undefined, draw: Draw): Load {
  const kilowatts = (state?.power_kw ?? 0) / 10_000;
  const running = state?.machine_state === 'running';
  return {
    state: running ? 'running' : state === undefined || state.machine_state === 'off' ? 'off' : 'standing',
    power: Math.min(1.1, (kilowatts * 1000) / machine.rated_power_kw),
    kilowatts: kilowatts * draw.between(0.96, 1.04),
    wear: Math.min(1, (state?.tool_wear_minutes ?? 0) / 100 / (machine.tool_life_minutes ?? 240)),
  };
}

/** As in OPC UA; before a fault is found nobody doubts the reading. */
function qualityOf({ row, kind }: Sensor, value: number): Rows['sensor_data']['quality_code'] {
  if (row.health_status === 'stuck') return 'bad';
  const [low, high] = kind.warning;
  const outside = (low !== null && value < low) || (high !== null && value > high);
  return row.health_status !== 'ok' || outside ? 'uncertain' : 'good';
}

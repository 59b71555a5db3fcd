import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Moment } from '../../../../machinery/base/row-types.ts';
import { DAY_MS, MINUTE_MS } from '../../../../machinery/base/utc.ts';
import { type KeyedAgenda, NEVER, type Process, type RowAgenda } from '../../../../machinery/kernel/contract.ts';
import { CALIBRATION, DENSE_WINDOW, SENSORS } from '../../lifecycle/sensors.ts';
import type { SensorHealthRow, Types } from '../../rows.ts';
import type { Context, Machine } from '../context.ts';
import { read } from './readings.ts';
import { sensorOf } from './sensor.ts';
import { attend } from './service.ts';

/** Sensors by the length of their sampling interval, seconds: at its multiples they are read, and what has come to its time is found or done. */
const sampling: KeyedAgenda<Types> = {
  each: 'sampling interval',
  keys: ({ tables }) => new Set([...tables.sensor_health.held()].map(intervalOf)),
  next: (seconds, _context, from) => multiple(from, seconds * 1000),
  act(seconds, context) {
    for (const row of context.tables.sensor_health.by('sampling_interval_seconds', seconds)) {
      if (row.status !== 'active') continue;
      const sensor = sensorOf(context, row);
      attend(context, sensor);
      read(context, sensor);
    }
  },
};

/** While an alarm of a machine is fresh, its sensors are read every minute. */
const fresh: RowAgenda<Types, 'machine_faults'> = {
  of: 'machine_faults',
  next({ fault_category, status, detected_at }, _context, from) {
    if (fault_category === 'sensor' || status === 'cleared') return NEVER;
    const minute = multiple(Math.max(from, detected_at), MINUTE_MS);
    return minute - detected_at <= DENSE_WINDOW.length * MINUTE_MS ? minute : NEVER;
  },
  act({ machine_id }, context) {
    // At an interval, or with another fresh alarm, it has been read already.
    for (const row of context.tables.sensor_health.by('machine_id', machine_id))
      if (row.status === 'active' && row.last_reading_at !== context.now) read(context, sensorOf(context, row));
  },
};

/** Sensors and their readings, which follow what the machine does; a faulty sensor says something else until the checks on its readings find it. */
export const sensors: Process<Types> = {
  name: 'sensors',
  opens(context) {
    for (const machine of context.copies['master.machines'].all())
      if (machine.status === 'active') fitSensors(context, machine, true);
  },
  copied: { 'master.machines': machineChanged },
  agenda: [sampling, fresh],
};

/** The first whole multiple of a length of time that is not before a moment. */
function multiple(from: Moment, length: number): Moment {
  return Math.ceil(from / length) * length;
}

function intervalOf({ sampling_interval_seconds, sensor_code }: SensorHealthRow): number {
  return must(sampling_interval_seconds, `interval of sensor ${sensor_code}`);
}

function machineChanged(context: Context, machine: Machine): void {
  const known = context.tables.sensor_health.by('machine_id', machine.machine_id);
  if (machine.status === 'active' && known.length === 0) fitSensors(context, machine, false);
  if (machine.status === 'retired')
    for (const row of known) context.tables.sensor_health.change(row, { status: 'retired' });
}

/** Fits a machine with its sensors. At the opening they have been there for a while, each somewhere in its calibration cycle. */
function fitSensors(context: Context, machine: Machine, isOpening: boolean): void {
  const { tables, draws, parameters, now } = context;
  context.reconsider(sampling, parameters.sensorInterval / 1000);
  for (const kind of SENSORS[machine.machine_type]) {
    const key = tables.sensor_health.nextKey();
    const draw = draws.of('sensor_health', key, 'fitted');
    const age = isOpening ? draw.integer(5, CALIBRATION.interval - 5) : 0;
    const calibrated = localMoment(localDay(now) - age, isOpening ? CALIBRATION.localHour : 0);
    const fitted = Math.min(calibrated, now);
    const wireless = kind.type === 'vibration_velocity';
    const text = (value: number | null) => (value === null ? null : String(value));
    tables.sensor_health.add({
      sensor_health_id: key,
      sensor_code: `${machine.machine_code}.${kind.type}`,
      machine_id: machine.machine_id,
      sensor_type: kind.type,
      unit_of_measure: kind.unit,
      measuring_point: kind.measuringPoint,
      protocol: wireless ? 'mqtt' : 'opc_ua',
      sampling_interval_seconds: parameters.sensorInterval / 1000,
      range_low: text(kind.range[0]),
      range_high: text(kind.range[1]),
      warning_low: text(kind.warning[0]),
      warning_high: text(kind.warning[1]),
      alarm_low: text(kind.alarm[0]),
      alarm_high: text(kind.alarm[1]),
      maximum_change_per_minute: text(kind.maximumChange),
      signal_quality_pct: wireless ? draw.integer(82, 99) * 10_000 : null,
      battery_pct: wireless ? draw.integer(35, 100) * 10_000 : null,
      calibration_state: 'valid',
      last_calibrated_at: fitted,
      next_calibration_due_at: fitted + CALIBRATION.interval * DAY_MS,
      installed_on: localDay(calibrated),
      health_status: 'ok',
      status: 'active',
      created_at: fitted,
      updated_at: fitted,
    });
  }
}

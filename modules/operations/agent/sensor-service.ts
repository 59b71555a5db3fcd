import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import type { AgentContext } from '../../../machinery/kernel/legacy.ts';
import { CALIBRATION, type SensorCondition } from '../lifecycle/sensors.ts';
import type { CopyRows, Rows } from '../rows.ts';
import { driftAt, type Episode, type Sensor } from './sensor-conditions.ts';

type Context = AgentContext<Rows, CopyRows>;
type Fault = Rows['machine_faults'];

const TEXTS: Record<SensorCondition, { code: string; description: string; cause: string }> = {
  drifting: { code: 'W-SEN-01', description: 'reading departs from its model', cause: 'drift of the sensing element' },
  dropout: { code: 'W-SEN-02', description: 'no reading', cause: 'loose connector' },
  stuck: { code: 'W-SEN-03', description: 'reading does not change', cause: 'frozen transmitter' },
  noisy: { code: 'W-SEN-04', description: 'reading scatters', cause: 'damaged screen of the cable' },
};

/** What follows from a sensor fault, for the ground truth. */
export const SENSOR_CONSEQUENCES = [
  'operations.machine_faults <- operations.maintenance_events.machine_fault_id',
  'operations.machine_faults -> operations.machine_faults.sensor_health_id',
] as const;

/** The fault that is open on a sensor itself. */
export function openFault({ tables }: Context, sensor: Key): Fault | undefined {
  for (const fault of tables.machine_faults.held())
    if (fault.sensor_health_id === sensor && fault.sensor_condition !== null && fault.cleared_at === null) return fault;
  return undefined;
}

/** The checks on the readings have found what is wrong. */
export function faultFound(
  context: Context,
  { row, kind }: Sensor,
  episode: Episode,
  now: Moment,
  state: Rows['scada_machine_data'] | undefined,
): void {
  const { tables, numbers } = context;
  const { code, description } = TEXTS[episode.condition];
  const key = tables.machine_faults.nextKey();
  tables.machine_faults.add({
    machine_fault_id: key,
    fault_number: numbers.next('FLT', now),
    machine_id: row.machine_id,
    production_run_id: state?.production_run_id ?? null,
    sensor_health_id: row.sensor_health_id,
    sensor_condition: episode.condition,
    fault_code: code,
    fault_category: 'sensor',
    failure_mode: null,
    severity: 'warning',
    description: `${row.sensor_code}: ${description}`,
    cause: null,
    trigger_value: row.last_value,
    trigger_limit: null,
    unit_of_measure: kind.unit,
    air_temperature_k: null,
    process_temperature_k: null,
    rotational_speed_rpm: null,
    torque_nm: null,
    tool_wear_minutes: null,
    stops_machine: false,
    scrap_quantity: 0,
    detected_at: now,
    acknowledged_at: null,
    acknowledged_by_employee_id: null,
    cleared_at: null,
    downtime_seconds: 0,
    status: 'active',
    created_at: now,
    updated_at: now,
  });
  tables.sensor_health.change(row, {
    health_status: episode.condition,
    fault_count: row.fault_count + 1,
    drift_offset: drift(kind, episode, now),
  });
  context.label({
    kind: `sensor_${episode.condition}`,
    cause: TEXTS[episode.condition].cause,
    start: episode.onset,
    end: episode.repaired,
    rows: [{ table: 'machine_faults', key }],
    consequences: SENSOR_CONSEQUENCES,
  });
}

/** The sensor was recalibrated or replaced: the maintenance default (maintenance-to-operations). */
export function sensorRepaired(context: Context, sensor: Sensor, fault: Fault, now: Moment): void {
  const { tables } = context;
  const { row, kind, episodes } = sensor;
  const episode = episodes.at(fault.detected_at);
  const technician = calibrate(context, sensor, now, fault.machine_fault_id, drift(kind, episode, fault.detected_at));
  tables.sensor_health.change(row, { health_status: 'ok', drift_offset: '0' });
  tables.machine_faults.change(fault, {
    cause: TEXTS[episode.condition].cause,
    acknowledged_at: technician === null ? null : now,
    acknowledged_by_employee_id: technician,
    cleared_at: now,
    status: 'cleared',
  });
  tables.machine_faults.release(fault);
}

/** The yearly calibration. */
export function sensorCalibrated(context: Context, sensor: Sensor, now: Moment): void {
  calibrate(context, sensor, now, null, '0');
}

/** Writes the calibration that has just been done beside the running machine; gives who did it. */
function calibrate(
  context: Context,
  { row, machine }: Sensor,
  now: Moment,
  fault: Key | null,
  found: string,
): Key | null {
  const { tables, numbers, draws } = context;
  const key = tables.maintenance_events.nextKey();
  const draw = draws.of('maintenance_events', key, 'calibration');
  const minutes = draw.integer(...CALIBRATION.minutes);
  const begun = now - minutes * MINUTE_MS;
  const technicians = [...context.copies['master.employees'].all()].filter(
    (one) => one.job_title === 'Electrician' && one.status === 'active' && one.factory_id === machine.factory_id,
  );
  const technician = technicians.length === 0 ? null : draw.pick(technicians).employee_id;
  tables.maintenance_events.append({
    maintenance_event_id: key,
    event_number: numbers.next('ME', now),
    machine_id: row.machine_id,
    maintenance_work_order_id: null,
    work_order_number: null,
    work_order_status: null,
    machine_fault_id: fault,
    sensor_health_id: row.sensor_health_id,
    event_type: 'calibration',
    is_planned: fault === null,
    work_performed: fault === null ? 'Yearly calibration' : 'Sensor checked, mended and calibrated',
    planned_start_at: begun,
    planned_end_at: now,
    work_started_at: begun,
    work_completed_at: now,
    held_at: begun,
    released_at: now,
    duration_minutes: minutes * 100,
    technician_employee_id: technician,
    parts_replaced_count: fault !== null && draw.chance(0.4) ? 1 : 0,
    tool_replaced: false,
    sensor_recalibrated: true,
    drift_offset_found: found,
    run_hours_at_event: null,
    result: fault === null ? 'adjusted' : 'repaired',
    status: 'released',
    created_at: begun,
    updated_at: now,
  });
  tables.sensor_health.change(row, {
    calibration_state: 'valid',
    last_calibrated_at: now,
    next_calibration_due_at: now + CALIBRATION.interval * DAY_MS,
  });
  return technician;
}

function drift(kind: Sensor['kind'], episode: Episode, now: Moment): string {
  const [low, high] = kind.range;
  return (driftAt(episode, now) * (high - low)).toFixed(kind.decimals);
}

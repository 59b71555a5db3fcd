import { workingDayFrom } from '../../../../company/calendar.ts';
import { localDay, localMoment, nextLocal } from '../../../../machinery/base/company-time.ts';
import type { Key, Moment } from '../../../../machinery/base/row-types.ts';
import { DAY_MS, MINUTE_MS } from '../../../../machinery/base/utc.ts';
import { CALIBRATION, type SensorCondition, type SensorKind } from '../../lifecycle/sensors.ts';
import { type Context, type Fault, stateOf } from '../context.ts';
import { pickPerson } from '../technicians.ts';
import { driftAt, type Episode, episodeAt } from './conditions.ts';
import type { Sensor } from './sensor.ts';

const TEXTS: Record<SensorCondition, { code: string; description: string; cause: string }> = {
  drifting: { code: 'W-SEN-01', description: 'reading departs from its model', cause: 'drift of the sensing element' },
  dropout: { code: 'W-SEN-02', description: 'no reading', cause: 'loose connector' },
  stuck: { code: 'W-SEN-03', description: 'reading does not change', cause: 'frozen transmitter' },
  noisy: { code: 'W-SEN-04', description: 'reading scatters', cause: 'damaged screen of the cable' },
};

/** What follows from a sensor fault, for the ground truth. */
const CONSEQUENCES = [
  'operations.machine_faults <- operations.maintenance_events.machine_fault_id',
  'operations.machine_faults -> operations.machine_faults.sensor_health_id',
] as const;

/** What has come to its time: a fault is found or mended, a calibration falls due or is done. */
export function attend(context: Context, sensor: Sensor): void {
  const { tables, now } = context;
  const { row } = sensor;
  const episode = episodeAt(context, row.sensor_health_id, now);
  if (row.health_status !== 'ok') {
    const fault = openFault(context, row.sensor_health_id);
    if (fault) repair(context, sensor, fault);
  } else if (episode.detected <= now) find(context, sensor, episode);
  const due = row.next_calibration_due_at;
  if (due === null) return;
  const done = localMoment(workingDayFrom(localDay(nextLocal(due, CALIBRATION.localHour))), CALIBRATION.localHour);
  if (done <= now && row.health_status === 'ok') calibrate(context, sensor, null, '0');
  else if (due <= now) tables.sensor_health.change(row, { calibration_state: 'overdue' });
  else if (due - CALIBRATION.dueAhead * DAY_MS <= now) tables.sensor_health.change(row, { calibration_state: 'due' });
}

/** The fault that is open on a sensor itself. */
function openFault({ tables }: Context, sensor: Key): Fault | undefined {
  return tables.machine_faults
    .by('sensor_health_id', sensor)
    .find(({ sensor_condition, status }) => sensor_condition !== null && status !== 'cleared');
}

/** The checks on the readings have found what is wrong. */
function find(context: Context, { row, kind }: Sensor, episode: Episode): void {
  const { tables, numbers, now } = context;
  const { code, description, cause } = TEXTS[episode.condition];
  const { machine_fault_id } = tables.machine_faults.add({
    fault_number: numbers.next('FLT', now),
    machine_id: row.machine_id,
    production_run_id: stateOf(context, row.machine_id).production_run_id,
    sensor_health_id: row.sensor_health_id,
    sensor_condition: episode.condition,
    fault_code: code,
    fault_category: 'sensor',
    severity: 'warning',
    description: `${row.sensor_code}: ${description}`,
    trigger_value: row.last_value,
    unit_of_measure: kind.unit,
    stops_machine: false,
    detected_at: now,
    status: 'active',
  });
  tables.sensor_health.change(row, {
    health_status: episode.condition,
    fault_count: row.fault_count + 1,
    drift_offset: drift(kind, episode, now),
  });
  context.label({
    kind: `sensor_${episode.condition}`,
    cause,
    start: episode.onset,
    end: episode.repaired,
    rows: [{ table: 'machine_faults', key: machine_fault_id }],
    consequences: CONSEQUENCES,
  });
}

/** The sensor is recalibrated or replaced in time: the maintenance default (maintenance-to-operations). */
function repair(context: Context, sensor: Sensor, fault: Fault): void {
  const { tables, now } = context;
  const { row, kind } = sensor;
  const episode = episodeAt(context, row.sensor_health_id, fault.detected_at);
  if (episode.repaired > now) return;
  const found = drift(kind, episode, fault.detected_at);
  const technician = calibrate(context, sensor, fault.machine_fault_id, found);
  tables.sensor_health.change(row, { health_status: 'ok', drift_offset: '0' });
  tables.machine_faults.change(fault, {
    cause: TEXTS[episode.condition].cause,
    acknowledged_at: technician === null ? null : now,
    acknowledged_by_employee_id: technician,
    cleared_at: now,
    status: 'cleared',
  });
}

/** Writes the calibration that has just been done beside the running machine, yearly or because of a fault; gives who did it. */
function calibrate(context: Context, { row, machine }: Sensor, fault: Key | null, found: string): Key | null {
  const { tables, numbers, draws, now } = context;
  const key = tables.maintenance_events.nextKey();
  const draw = draws.of('maintenance_events', key, 'calibration');
  const minutes = draw.integer(...CALIBRATION.minutes);
  const begun = now - minutes * MINUTE_MS;
  const technician = pickPerson(context, CALIBRATION.technician, machine.factory_id, draw);
  tables.maintenance_events.add({
    maintenance_event_id: key,
    event_number: numbers.next('ME', now),
    machine_id: row.machine_id,
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
    sensor_recalibrated: true,
    drift_offset_found: found,
    result: fault === null ? 'adjusted' : 'repaired',
    status: 'released',
    created_at: begun,
  });
  tables.sensor_health.change(row, {
    calibration_state: 'valid',
    last_calibrated_at: now,
    next_calibration_due_at: now + CALIBRATION.interval * DAY_MS,
  });
  return technician;
}

function drift(kind: SensorKind, episode: Episode, moment: Moment): string {
  const [low, high] = kind.range;
  return (driftAt(episode, moment) * (high - low)).toFixed(kind.decimals);
}

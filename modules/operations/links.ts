import { formatScaled, ratio } from '../../machinery/base/decimal.ts';
import { must } from '../../machinery/base/errors.ts';
import { momentTexts } from '../../machinery/base/utc.ts';
import {
  becomes,
  type LinkSource,
  type LinksOf,
  type Mapped,
  type RowChange,
} from '../../machinery/kernel/contract.ts';
import type {
  MachineFaultsRow,
  ProductionRunsRow,
  Rows,
  ScadaMachineDataRow,
  Sends,
  SensorHealthRow,
  Types,
} from './rows.ts';

type ToManufacturing = Mapped<Sends['operations-to-manufacturing']>;
type ToMaintenance = Mapped<Sends['operations-to-maintenance']>;
type ToErp = Mapped<Sends['operations-to-erp']>;
type ToQuality = Mapped<Sends['operations-to-quality']>;

const SOURCE = 'operations';
const RUNS_TABLE = 'operations.production_runs';

/** Stops shorter than this, seconds in hundredths, are no downtime. */
const SHORTEST_DOWNTIME = 300_00;
/** Why a machine stands without being stopped: nobody wants it to run, or the set-up belongs to the run. */
const NO_STOPS = new Set(['break', 'no_shift', 'holiday', 'no_order', 'changeover']);

const isCompleted = (status: string) => status === 'completed';

/** A run tells when its set-up begins and when it is completed. */
function tellRun(change: RowChange<ProductionRunsRow>): ToManufacturing[] {
  const { row } = change;
  if (row.operation_id === null) return [];
  return [
    ...(becomes(change, 'setup_started_at', (moment) => moment !== null) ? [message(row, 'run_started')] : []),
    ...(becomes(change, 'status', isCompleted) ? [message(row, 'run_completed')] : []),
  ];
}

function message(row: Readonly<ProductionRunsRow>, message_type: 'run_started' | 'run_completed'): ToManufacturing {
  return {
    table: 'mes_integration_log',
    columns: {
      message_type,
      entity_table: RUNS_TABLE,
      entity_id: row.production_run_id,
      document_number: row.work_order_number,
      work_order_id: row.work_order_id,
      operation_id: row.operation_id,
      machine_id: row.machine_id,
      reported_good_quantity: row.good_quantity,
      reported_scrap_quantity: row.scrap_quantity,
      reported_rework_quantity: row.rework_quantity,
      occurred_at: row.updated_at,
      payload: {
        run_number: row.run_number,
        setup_started_at: iso(row.setup_started_at),
        started_at: iso(row.started_at),
        ended_at: iso(row.ended_at),
        run_seconds: row.run_seconds / 100,
        stop_seconds: row.stop_seconds / 100,
        tool_wear_minutes: row.tool_wear_end_minutes === null ? null : row.tool_wear_end_minutes / 100,
      },
    },
  };
}

function iso(moment: number | null): string | null {
  if (moment === null) return null;
  const { date, time } = momentTexts(moment);
  return `${date}T${time}Z`;
}

/** A stop of some minutes is told when it is over. */
function tellStop(change: RowChange<ScadaMachineDataRow>, source: LinkSource<Rows>): ToManufacturing[] {
  const { row } = change;
  if (!becomes(change, 'ended_at', (moment) => moment !== null) || (row.duration_seconds ?? 0) < SHORTEST_DOWNTIME)
    return [];
  if (row.reason_code === null || NO_STOPS.has(row.reason_code) || row.time_class === 'production') return [];
  const run = row.production_run_id === null ? undefined : source.get('production_runs', row.production_run_id);
  return [
    {
      table: 'downtime_events',
      columns: {
        scada_machine_data_id: row.scada_machine_data_id,
        machine_id: row.machine_id,
        started_at: row.timestamp,
        ended_at: row.ended_at,
        reason_code: row.reason_code,
        time_class: row.time_class,
        production_run_id: row.production_run_id,
        machine_fault_id: row.machine_fault_id,
        work_order_id: run?.work_order_id ?? null,
        operation_id: run?.operation_id ?? null,
      },
    },
  ];
}

/** A completed run of an order costs machine hours and energy; what it lost tells how far lost pieces had come. Costs count hours in ten-thousandths. */
function costRun(change: RowChange<ProductionRunsRow>): ToErp[] {
  const { row } = change;
  if (row.work_order_id === null || !becomes(change, 'status', isCompleted)) return [];
  const columns: ToErp['columns'] = {
    cost_type: 'machine',
    source_module: SOURCE,
    source_table: RUNS_TABLE,
    source_id: row.production_run_id,
    source_document_number: row.run_number,
    work_order_id: row.work_order_id,
    work_order_number: row.work_order_number,
    operation_id: row.operation_id,
    operation_sequence: row.operation_sequence,
    work_center_id: row.work_center_id,
    quantity: ratio(row.run_seconds, 1, 36),
    unit_of_measure: 'h',
    energy_kwh: row.energy_kwh,
    good_quantity: row.good_quantity,
    scrap_quantity: row.scrap_quantity,
    rework_quantity: row.rework_quantity,
    incurred_at: must(row.ended_at, 'end of a completed run'),
  };
  return [{ table: 'production_costs', columns }];
}

/** The mean power of a completed run in kW, by the sensor of its machine. Energy counts ten-thousandths, seconds hundredths. */
function measureRun(change: RowChange<ProductionRunsRow>, source: LinkSource<Rows>): ToQuality[] {
  const { row } = change;
  if (row.operation_id === null || row.run_seconds === 0 || !becomes(change, 'status', isCompleted)) return [];
  const sensor = source
    .by('sensor_health', 'machine_id', row.machine_id)
    .find(({ sensor_type }) => sensor_type === 'motor_power');
  if (!sensor) return [];
  return [
    {
      table: 'spc_data_points',
      columns: {
        production_run_id: row.production_run_id,
        run_number: row.run_number,
        lot_number: row.lot_number,
        product_id: row.product_id,
        material_id: row.material_id,
        machine_id: row.machine_id,
        sensor_health_id: sensor.sensor_health_id,
        measured_at: must(row.ended_at, 'end of a completed run'),
        measured_value: formatScaled(ratio(row.energy_kwh, 36_000, row.run_seconds), 3),
      },
    },
  ];
}

/** A fault is told when it is detected and when it is cleared. */
function tellFault(change: RowChange<MachineFaultsRow>): ToMaintenance[] {
  const { row } = change;
  if (change.kind === 'update' && !becomes(change, 'cleared_at', (moment) => moment !== null)) return [];
  return [
    {
      table: 'machine_condition_events',
      columns: {
        machine_fault_id: row.machine_fault_id,
        fault_number: row.fault_number,
        machine_id: row.machine_id,
        sensor_health_id: row.sensor_health_id,
        sensor_condition: row.sensor_condition,
        fault_code: row.fault_code,
        failure_mode: row.failure_mode,
        severity: row.severity,
        stops_machine: row.stops_machine,
        detected_at: row.detected_at,
        cleared_at: row.cleared_at,
      },
    },
  ];
}

/** Meters are read when a machine has stood, which is when somebody or something lets it run again. */
function tellMeters(change: RowChange<ScadaMachineDataRow>): ToMaintenance[] {
  const { row } = change;
  if (row.machine_state === 'running' || row.machine_state === 'setup') return [];
  if (!becomes(change, 'ended_at', (moment) => moment !== null)) return [];
  return [
    {
      table: 'equipment_meter_readings',
      columns: {
        scada_machine_data_id: row.scada_machine_data_id,
        machine_id: row.machine_id,
        reading_at: row.ended_at,
        operating_hours: row.operating_hours_counter,
        scheduled_hours: row.scheduled_hours_counter,
        cycle_count: row.total_counter,
        energy_kwh: row.energy_counter_kwh,
      },
    },
  ];
}

/** A sensor is told when it is registered. */
function tellSensor({ kind, row }: RowChange<SensorHealthRow>): ToMaintenance[] {
  if (kind === 'update') return [];
  return [
    {
      table: 'maintenance_assets',
      columns: {
        sensor_health_id: row.sensor_health_id,
        machine_id: row.machine_id,
        asset_name: row.sensor_code,
        installed_on: row.installed_on,
      },
    },
  ];
}

/** What operations tells others; a neighbour without behaviour receives nothing. */
export const links: LinksOf<Types> = [
  { flow: 'operations-to-manufacturing', on: { production_runs: tellRun, scada_machine_data: tellStop } },
  {
    flow: 'operations-to-maintenance',
    on: { machine_faults: tellFault, scada_machine_data: tellMeters, sensor_health: tellSensor },
  },
  { flow: 'operations-to-erp', on: { production_runs: costRun } },
  { flow: 'operations-to-quality', on: { production_runs: measureRun } },
];

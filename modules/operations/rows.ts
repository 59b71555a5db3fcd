// Row types of operations, generated from its schema by `npm run generate`.

import type { Day, Key, Moment, Numeric } from '../../machinery/base/row-types.ts';

/** One fault or alarm of a machine or sensor, from detection to clearing (ISA-18.2). Written by operations from the machine's condition. */
export interface MachineFaultsRow {
  /** Surrogate key. */
  machine_fault_id: Key;
  /** Number of the fault, such as FLT-2026-000123. */
  fault_number: string;
  /** Machine concerned. */
  machine_id: Key;
  /** Run during which it occurred. Null outside a run. */
  production_run_id: Key | null;
  /** Sensor that showed it, or that is itself faulty. Null when the controller found it. */
  sensor_health_id: Key | null;
  /** Code shown by the controller, such as E-TWF-01. */
  fault_code: string;
  /** Part of the machine concerned. */
  fault_category: string;
  /** Failure mode in the sense of AI4I 2020. Null for alarms that are no failure. */
  failure_mode: string | null;
  /** info and warning need no repair; minor, major and critical do. */
  severity: string;
  /** Text shown to the operator. */
  description: string;
  /** Cause as diagnosed. Null until known. */
  cause: string | null;
  /** Value that raised it, unit_of_measure. Null when no single value did. */
  trigger_value: Numeric | null;
  /** Limit that was crossed, unit_of_measure. Null when no single value did. */
  trigger_limit: Numeric | null;
  /** Unit of value and limit. Null when there are none. */
  unit_of_measure: string | null;
  /** Air temperature at detection, kelvin. Null outside a run. */
  air_temperature_k: Numeric | null;
  /** Process temperature at detection, kelvin. Null outside a run. */
  process_temperature_k: Numeric | null;
  /** Spindle speed at detection, revolutions per minute. Null outside a run and without spindle. */
  rotational_speed_rpm: Numeric | null;
  /** Torque at detection, newton metres. Null outside a run and without spindle. */
  torque_nm: Numeric | null;
  /** Tool wear at detection, minutes. Null outside a run and without tools. */
  tool_wear_minutes: Numeric | null;
  /** True when the machine stopped because of it. */
  stops_machine: boolean;
  /** Units scrapped because of it. */
  scrap_quantity: Numeric;
  /** When it was raised. */
  detected_at: Moment;
  /** When a person acknowledged it. Null until then. */
  acknowledged_at: Moment | null;
  /** Who acknowledged it. Null until then. */
  acknowledged_by_employee_id: Key | null;
  /** When it was cleared. Null until then. */
  cleared_at: Moment | null;
  /** Time the machine was down because of it so far, seconds. */
  downtime_seconds: Numeric;
  /** active, acknowledged by a person, or cleared. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
}

/** One time for which a machine is held for maintenance and handed back. Comes from maintenance work orders by their link; operations adds what the machine saw. Tool changes by the operator have no work order. */
export interface MaintenanceEventsRow {
  /** Surrogate key. */
  maintenance_event_id: Key;
  /** Number of the event, such as MEV-2026-000123. */
  event_number: string;
  /** Machine that is held. */
  machine_id: Key;
  /** ref: maintenance.work_orders. Work order that holds the machine. Null when the operator acts alone. */
  maintenance_work_order_id: Key | null;
  /** Number of that work order. Null when the operator acts alone. */
  work_order_number: string | null;
  /** Fault that is repaired. Null for planned work. */
  machine_fault_id: Key | null;
  /** Kind of maintenance. */
  event_type: string;
  /** True when it was in the plan before the shift began. */
  is_planned: boolean;
  /** What was done. Null until released. */
  work_performed: string | null;
  /** When the machine is to be handed over. */
  planned_start_at: Moment;
  /** When it is to be handed back. */
  planned_end_at: Moment;
  /** When the machine was handed over. Null until then. */
  held_at: Moment | null;
  /** When it was handed back. Null until then. */
  released_at: Moment | null;
  /** Time held, minutes. Null until handed back. */
  duration_minutes: Numeric | null;
  /** Technician in charge. Null until assigned. */
  technician_employee_id: Key | null;
  /** Parts replaced, pieces. */
  parts_replaced_count: number;
  /** True when the cutting tool was changed; wear starts again at 0. */
  tool_replaced: boolean;
  /** True when a sensor was recalibrated. */
  sensor_recalibrated: boolean;
  /** Operating hours counter when handed over. Null until then. */
  run_hours_at_event: Numeric | null;
  /** Outcome. Null until handed back. */
  result: string | null;
  /** requested, held, released (handed back) or cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
}

/** One operation of one work order run on one machine; one cycle in the sense of AI4I 2020. What is to run comes from manufacturing by its link, what happened is written by operations. */
export interface ProductionRunsRow {
  /** Surrogate key. */
  production_run_id: Key;
  /** Number of the run, such as RUN-2026-000123. */
  run_number: string;
  /** ref: manufacturing.work_orders. Work order that is run. Null for a trial run without order. */
  work_order_id: Key | null;
  /** Number of that work order. Null for a trial run. */
  work_order_number: string | null;
  /** ref: manufacturing.operations. Operation of the work order that is run. Null for a trial run. */
  operation_id: Key | null;
  /** Sequence of that operation in its routing. Null for a trial run. */
  operation_sequence: number | null;
  /** Site of the machine. */
  factory_id: Key;
  /** Line of the machine. */
  production_line_id: Key;
  /** Machine that runs. */
  machine_id: Key;
  /** Product made. Null when a material is made. */
  product_id: Key | null;
  /** Material made. Null when a product is made. */
  material_id: Key | null;
  /** AI4I quality variant of what is made: L, M or H; decides the overstrain limit. */
  product_variant: string;
  /** Lot that the output joins. Null for a trial run. */
  lot_number: string | null;
  /** Person at the machine. Null until the run is set up. */
  operator_employee_id: Key | null;
  /** Quantity to be started, unit_of_measure. */
  planned_quantity: Numeric;
  /** Unit of all quantities of the run. */
  unit_of_measure: string;
  /** Start in the schedule of manufacturing. */
  planned_start_at: Moment;
  /** End in the schedule of manufacturing. */
  planned_end_at: Moment;
  /** Shortest time for one unit of this item on this machine, seconds; base of the performance factor. */
  ideal_cycle_seconds: Numeric;
  /** When set-up began. Null until then. */
  setup_started_at: Moment | null;
  /** When the first unit was begun. Null until then. */
  started_at: Moment | null;
  /** When the last unit was done. Null unless completed. */
  ended_at: Moment | null;
  /** Units that passed, unit_of_measure. */
  good_quantity: Numeric;
  /** Units lost, unit_of_measure. */
  scrap_quantity: Numeric;
  /** Units to be worked again, unit_of_measure. */
  rework_quantity: Numeric;
  /** Time in state running, seconds. */
  run_seconds: Numeric;
  /** Time stopped between start and end, seconds. */
  stop_seconds: Numeric;
  /** Electrical energy used from set-up to end, kWh. */
  energy_kwh: Numeric;
  /** Mean air temperature, kelvin (AI4I). Null until running. */
  air_temperature_k: Numeric | null;
  /** Mean process temperature, kelvin (AI4I). Null until running. */
  process_temperature_k: Numeric | null;
  /** Mean spindle speed, revolutions per minute (AI4I). Null until running and for a machine without spindle. */
  rotational_speed_rpm: Numeric | null;
  /** Mean torque, newton metres (AI4I). Null until running and for a machine without spindle. */
  torque_nm: Numeric | null;
  /** Cutting time of the tool before the run, minutes (AI4I). Null for a machine without tools. */
  tool_wear_start_minutes: Numeric | null;
  /** Cutting time of the tool after the run, minutes. Null until ended and for a machine without tools. */
  tool_wear_end_minutes: Numeric | null;
  /** planned, setup, running, interrupted by a stop, completed, or cancelled before its start. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
}

/** One machine in one state from timestamp until the next row of that machine; per change of state in history, per minute at full rate. States of a machine tile time without gap or overlap. Written by operations. */
export interface ScadaMachineDataRow {
  /** Surrogate key. */
  scada_machine_data_id: Key;
  /** Machine observed. */
  machine_id: Key;
  /** Begin of the state. */
  timestamp: Moment;
  /** End of the state, equal to the begin of the machine's next row. Null for the current state. */
  ended_at: Moment | null;
  /** Length of the state, seconds. Null for the current state. */
  duration_seconds: Numeric | null;
  /** running; setup; idle without order; starved of material; blocked by the next machine; down with a fault; maintenance; off outside shifts. */
  machine_state: string;
  /** Class of time of ISO 22400 that the state counts as in OEE. */
  time_class: string;
  /** Why the machine does not produce. Null while running. */
  reason_code: string | null;
  /** Run that occupies the machine. Null when none does. */
  production_run_id: Key | null;
  /** Person at the machine. Null when nobody is. */
  operator_employee_id: Key | null;
  /** Units finished in this state: good + scrap + rework. */
  total_count_increment: Numeric;
  /** Good units finished in this state. */
  good_count_increment: Numeric;
  /** Units scrapped in this state. */
  scrap_count_increment: Numeric;
  /** Units sent to rework in this state. */
  rework_count_increment: Numeric;
  /** Reading of the machine's unit counter at the end of the state; never falls. */
  total_counter: Numeric;
  /** Ideal cycle of the run, seconds; input of the performance factor. Null without a run. */
  ideal_cycle_seconds: Numeric | null;
  /** Mean spindle speed, revolutions per minute. Null for a machine without spindle. */
  rotational_speed_rpm: Numeric | null;
  /** Mean torque, newton metres. Null for a machine without spindle. */
  torque_nm: Numeric | null;
  /** Cutting time of the tool at the end of the state, minutes. Null for a machine without tools. */
  tool_wear_minutes: Numeric | null;
  /** Mean electrical power in the state, kW. */
  power_kw: Numeric;
  /** Electrical energy used in the state, kWh. */
  energy_kwh_increment: Numeric;
  /** Reading of the energy meter at the end of the state, kWh; never falls. */
  energy_counter_kwh: Numeric;
  /** Hours in state running since commissioning, at the end of the state. */
  operating_hours_counter: Numeric;
  /** Alarms active at the end of the state. */
  active_alarm_count: number;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
}

/** One reading of one sensor, as it was given. Written by operations, never changed; partitioned by UTC day, kept 90 days. Recordings from outside that window are in the default partition, which retention leaves alone. */
export interface SensorDataRow {
  /** Sensor that gave the reading. */
  sensor_health_id: Key;
  /** Moment of measurement. */
  timestamp: Moment;
  /** Number of the reading among those of the same sensor and moment, from 1 in order of arrival; recordings do repeat moments. */
  sequence_number: number;
  /** Measured value in the sensor's unit_of_measure, with the digits that were given. */
  value: Numeric;
  /** Quality as in OPC UA: good, uncertain (outside limits or drifting) or bad (sensor fault). */
  quality_code: string;
  /** Where the reading came from. */
  reading_source: string;
  /** When the platform took the reading. */
  received_at: Moment;
}

/** One sensor on one machine: what it measures, its limits and its condition. Written by operations; readings point here. */
export interface SensorHealthRow {
  /** Surrogate key of the sensor. */
  sensor_health_id: Key;
  /** Tag of the sensor, such as MCH-0042.spindle_temperature. */
  sensor_code: string;
  /** Machine that carries the sensor. */
  machine_id: Key;
  /** Measured variable, such as spindle_temperature; for imported recordings the name given with them. */
  sensor_type: string;
  /** Unit in which values are given and stored, such as degF, kW, mm/s. */
  unit_of_measure: string;
  /** Place on the machine; main where a type occurs once. */
  measuring_point: string;
  /** How readings arrive. */
  protocol: string;
  /** Nominal time between readings, seconds. Null when irregular or unknown, as for imported recordings. */
  sampling_interval_seconds: number | null;
  /** Lowest value that the sensor can give, unit_of_measure. Null when unknown. */
  range_low: Numeric | null;
  /** Highest value that the sensor can give, unit_of_measure. Null when unknown. */
  range_high: Numeric | null;
  /** Below this a warning is raised. Null when there is no lower warning. */
  warning_low: Numeric | null;
  /** Above this a warning is raised. Null when there is no upper warning. */
  warning_high: Numeric | null;
  /** Below this an alarm is raised. Null when there is no lower alarm. */
  alarm_low: Numeric | null;
  /** Above this an alarm is raised. Null when there is no upper alarm. */
  alarm_high: Numeric | null;
  /** Fastest plausible change, unit_of_measure per minute. Null when unknown. */
  max_change_per_minute: Numeric | null;
  /** Deviation found at the last check, unit_of_measure; 0 when none. */
  drift_offset: Numeric;
  /** Signal quality, percent. Null for a wired sensor and for recordings. */
  signal_quality_pct: Numeric | null;
  /** Battery charge, percent. Null for a wired sensor and for recordings. */
  battery_pct: Numeric | null;
  /** Where the sensor stands in its calibration cycle. */
  calibration_state: string;
  /** Last calibration. Null when never calibrated. */
  last_calibrated_at: Moment | null;
  /** When the next calibration is due. Null when none is planned. */
  next_calibration_due_at: Moment | null;
  /** Time of the newest reading. Null before the first. */
  last_reading_at: Moment | null;
  /** Value of the newest reading, unit_of_measure. Null before the first. */
  last_value: Numeric | null;
  /** Sensor faults found since installation. */
  fault_count: number;
  /** Day on which the sensor was fitted, or first day of the recording. */
  installed_on: Day;
  /** Condition found by the checks on its readings. */
  health_status: string;
  /** active: read; suspended: ignored for a time; retired: removed. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
}

/** Every table of the module by name. */
export interface Rows {
  machine_faults: MachineFaultsRow;
  maintenance_events: MaintenanceEventsRow;
  production_runs: ProductionRunsRow;
  scada_machine_data: ScadaMachineDataRow;
  sensor_data: SensorDataRow;
  sensor_health: SensorHealthRow;
}

// Row types of operations, generated from its schema by `npm run generate`.

import type { Day, Decimal, Key, Moment, NewRow, Numeric } from '../../machinery/base/row-types.ts';
import type { ProductionCostsRow as ErpProductionCostsRow } from '../erp/rows.ts';
import type { EquipmentMeterReadingsRow as MaintenanceEquipmentMeterReadingsRow, MachineConditionEventsRow as MaintenanceMachineConditionEventsRow, MaintenanceAssetsRow as MaintenanceMaintenanceAssetsRow } from '../maintenance/rows.ts';
import type { DowntimeEventsRow as ManufacturingDowntimeEventsRow, MesIntegrationLogRow as ManufacturingMesIntegrationLogRow } from '../manufacturing/rows.ts';
import type { CompaniesRow as MasterCompaniesRow, DepartmentsRow as MasterDepartmentsRow, EmployeesRow as MasterEmployeesRow, FactoriesRow as MasterFactoriesRow, MachinesRow as MasterMachinesRow, MaterialsRow as MasterMaterialsRow, ProductionLinesRow as MasterProductionLinesRow, ProductsRow as MasterProductsRow } from '../master/rows.ts';
import type { SpcDataPointsRow as QualitySpcDataPointsRow } from '../quality/rows.ts';

/** One fault or alarm of a machine or sensor, from detection to clearing (ISA-18.2). Written by operations from the machine's condition. */
export type MachineFaultsRow = {
  /** Surrogate key. */
  readonly machine_fault_id: Key;
  /** Number of the fault, such as FLT-2026-000123. */
  readonly fault_number: string;
  /** Machine concerned. */
  readonly machine_id: Key;
  /** Run during which it occurred. Null outside a run. */
  readonly production_run_id: Key | null;
  /** Sensor that showed it, or that is itself faulty. Null when the controller found it. */
  readonly sensor_health_id: Key | null;
  /** What is wrong with that sensor, in the words of sensor_health.health_status; explains gaps and doubtful values between detection and clearing. Null unless the sensor itself is faulty. */
  readonly sensor_condition: 'drifting' | 'stuck' | 'dropout' | 'noisy' | null;
  /** Code shown by the controller, such as E-TWF-01. */
  readonly fault_code: string;
  /** Part of the machine concerned. */
  readonly fault_category: 'process' | 'mechanical' | 'electrical' | 'tool' | 'sensor' | 'utility' | 'safety';
  /** Failure mode in the sense of AI4I 2020. Null for alarms that are no failure. */
  readonly failure_mode: 'tool_wear' | 'heat_dissipation' | 'power' | 'overstrain' | 'random' | null;
  /** info and warning need no repair; minor, major and critical do. */
  readonly severity: 'info' | 'warning' | 'minor' | 'major' | 'critical';
  /** Text shown to the operator. */
  readonly description: string;
  /** Cause as diagnosed. Null until known. */
  readonly cause: string | null;
  /** Value that raised it, unit_of_measure. Null when no single value did. */
  readonly trigger_value: Numeric | null;
  /** Limit that was crossed, unit_of_measure. Null when no single value did. */
  readonly trigger_limit: Numeric | null;
  /** Unit of value and limit. Null when there are none. */
  readonly unit_of_measure: string | null;
  /** Air temperature at detection, kelvin. Null outside a run. */
  readonly air_temperature_k: Decimal<2> | null;
  /** Process temperature at detection, kelvin. Null outside a run. */
  readonly process_temperature_k: Decimal<2> | null;
  /** Spindle speed at detection, revolutions per minute. Null outside a run and without spindle. */
  readonly rotational_speed_rpm: Decimal<2> | null;
  /** Torque at detection, newton metres. Null outside a run and without spindle. */
  readonly torque_nm: Decimal<2> | null;
  /** Tool wear at detection, minutes. Null outside a run and without tools. */
  readonly tool_wear_minutes: Decimal<2> | null;
  /** True when the machine stopped because of it. */
  readonly stops_machine: boolean;
  /** Units scrapped because of it. */
  readonly scrap_quantity: Decimal<3>;
  /** When it was raised. */
  readonly detected_at: Moment;
  /** When a person acknowledged it. Null until then. */
  readonly acknowledged_at: Moment | null;
  /** Who acknowledged it. Null until then. */
  readonly acknowledged_by_employee_id: Key | null;
  /** When it was cleared. Null until then. */
  readonly cleared_at: Moment | null;
  /** Time the machine was down because of it so far, seconds. */
  readonly downtime_seconds: Decimal<2>;
  /** active, acknowledged by a person, or cleared. */
  readonly status: 'active' | 'acknowledged' | 'cleared';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One time for which a machine is held for maintenance and handed back, one for each work order that stops it. The request, the progress and the report of the work come from maintenance by its link; operations adds number, hand-over and hand-back. Tool changes by the operator have no work order. */
export type MaintenanceEventsRow = {
  /** Surrogate key. */
  readonly maintenance_event_id: Key;
  /** Number of the event, such as MEV-2026-000123. Null until operations has taken up the request. */
  readonly event_number: string | null;
  /** Machine that is held. */
  readonly machine_id: Key;
  /** ref: maintenance.work_orders. Work order that holds the machine. Null when the operator acts alone. */
  readonly maintenance_work_order_id: Key | null;
  /** Number of that work order. Null when the operator acts alone. */
  readonly work_order_number: string | null;
  /** Status of that work order, as maintenance has it. Null when the operator acts alone. */
  readonly work_order_status: 'requested' | 'approved' | 'planned' | 'waiting_for_parts' | 'released' | 'in_progress' | 'on_hold' | 'completed' | 'closed' | 'cancelled' | null;
  /** Fault that is repaired. Null when none is, as for planned work. */
  readonly machine_fault_id: Key | null;
  /** Sensor to be recalibrated. Null when none is. */
  readonly sensor_health_id: Key | null;
  /** Kind of maintenance. */
  readonly event_type: 'corrective' | 'preventive' | 'predictive' | 'calibration' | 'inspection' | 'tool_change';
  /** True when it was in the plan before the shift began. Null until taken up. */
  readonly is_planned: boolean | null;
  /** What was done, as reported. Null until reported. */
  readonly work_performed: string | null;
  /** When the machine is to be handed over. */
  readonly planned_start_at: Moment;
  /** When it is to be handed back. */
  readonly planned_end_at: Moment;
  /** When maintenance began to work. Null until then and when the operator acts alone. */
  readonly work_started_at: Moment | null;
  /** When maintenance was done and gave the machine back. Null until then and when the operator acts alone. */
  readonly work_completed_at: Moment | null;
  /** When the machine was handed over. Null until then. */
  readonly held_at: Moment | null;
  /** When it was handed back. Null until then. */
  readonly released_at: Moment | null;
  /** Time held, minutes. Null until handed back. */
  readonly duration_minutes: Decimal<2> | null;
  /** Technician in charge. Null until assigned. */
  readonly technician_employee_id: Key | null;
  /** Parts replaced, pieces. */
  readonly parts_replaced_count: number;
  /** True when the cutting tool was changed; wear starts again at 0. */
  readonly tool_replaced: boolean;
  /** True when a sensor was recalibrated. */
  readonly sensor_recalibrated: boolean;
  /** Deviation that the recalibration found, in the unit of the sensor. Null unless a sensor was recalibrated. */
  readonly drift_offset_found: Numeric | null;
  /** Operating hours counter when handed over. Null until then. */
  readonly run_hours_at_event: Decimal<4> | null;
  /** Outcome, as reported. Null until reported. */
  readonly result: 'repaired' | 'replaced' | 'adjusted' | 'no_fault_found' | 'deferred' | null;
  /** requested, held, released (handed back) or cancelled. */
  readonly status: 'requested' | 'held' | 'released' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One operation of one work order run on one machine; one cycle in the sense of AI4I 2020. What is to run comes from manufacturing by its link, what happened is written by operations. */
export type ProductionRunsRow = {
  /** Surrogate key. */
  readonly production_run_id: Key;
  /** Number of the run, such as RUN-2026-000123. Null until operations has taken it up. */
  readonly run_number: string | null;
  /** ref: manufacturing.work_orders. Work order that is run. Null for a trial run without order. */
  readonly work_order_id: Key | null;
  /** Number of that work order. Null for a trial run. */
  readonly work_order_number: string | null;
  /** ref: manufacturing.operations. Operation of the work order that is run. Null for a trial run. */
  readonly operation_id: Key | null;
  /** Sequence of that operation in its routing. Null for a trial run. */
  readonly operation_sequence: number | null;
  /** Status of that operation, as manufacturing has it; a run of a cancelled one does not start. Null for a trial run. */
  readonly operation_status: 'pending' | 'ready' | 'dispatched' | 'setup' | 'running' | 'interrupted' | 'completed' | 'cancelled' | null;
  /** ref: erp.work_centers. Capacity unit whose machine and energy rates cost the run. Null for a trial run. */
  readonly work_center_id: Key | null;
  /** Site of the machine. */
  readonly factory_id: Key;
  /** Line of the machine. */
  readonly production_line_id: Key;
  /** Machine that runs. */
  readonly machine_id: Key;
  /** Product made. Null when a material is made. */
  readonly product_id: Key | null;
  /** Material made. Null when a product is made. */
  readonly material_id: Key | null;
  /** AI4I quality variant of what is made: L, M or H; decides the overstrain limit. Null until taken up. */
  readonly product_variant: 'L' | 'M' | 'H' | null;
  /** Lot that the output joins. Null for a trial run. */
  readonly lot_number: string | null;
  /** Person planned at the machine, as manufacturing dispatched it. Null for a trial run and when nobody could be named. */
  readonly operator_employee_id: Key | null;
  /** Quantity to be started, unit_of_measure. */
  readonly planned_quantity: Decimal<3>;
  /** Unit of all quantities of the run. */
  readonly unit_of_measure: string;
  /** Start in the schedule of manufacturing. */
  readonly planned_start_at: Moment;
  /** End in the schedule of manufacturing. */
  readonly planned_end_at: Moment;
  /** Shortest time for one unit of this item on this machine, seconds; base of the performance factor. */
  readonly ideal_cycle_seconds: Decimal<2>;
  /** When set-up began. Null until then. */
  readonly setup_started_at: Moment | null;
  /** When the first unit was begun. Null until then. */
  readonly started_at: Moment | null;
  /** When the last unit was done. Null unless completed. */
  readonly ended_at: Moment | null;
  /** Units that passed, unit_of_measure. */
  readonly good_quantity: Decimal<3>;
  /** Units lost, unit_of_measure. */
  readonly scrap_quantity: Decimal<3>;
  /** Units to be worked again, unit_of_measure. */
  readonly rework_quantity: Decimal<3>;
  /** Time in state running, seconds. */
  readonly run_seconds: Decimal<2>;
  /** Time stopped between start and end, seconds. */
  readonly stop_seconds: Decimal<2>;
  /** Electrical energy used from set-up to end, kWh. */
  readonly energy_kwh: Decimal<4>;
  /** Mean air temperature, kelvin (AI4I). Null until running. */
  readonly air_temperature_k: Decimal<2> | null;
  /** Mean process temperature, kelvin (AI4I). Null until running. */
  readonly process_temperature_k: Decimal<2> | null;
  /** Mean spindle speed, revolutions per minute (AI4I). Null until running and for a machine without spindle. */
  readonly rotational_speed_rpm: Decimal<2> | null;
  /** Mean torque, newton metres (AI4I). Null until running and for a machine without spindle. */
  readonly torque_nm: Decimal<2> | null;
  /** Cutting time of the tool before the run, minutes (AI4I). Null for a machine without tools. */
  readonly tool_wear_start_minutes: Decimal<2> | null;
  /** Cutting time of the tool after the run, minutes. Null until ended and for a machine without tools. */
  readonly tool_wear_end_minutes: Decimal<2> | null;
  /** planned, setup, running, interrupted by a stop, completed, or cancelled before its start. */
  readonly status: 'planned' | 'setup' | 'running' | 'interrupted' | 'completed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One machine in one state from timestamp until the next row of that machine; per change of state in history, per minute at full rate. States of a machine tile time without gap or overlap. Written by operations. */
export type ScadaMachineDataRow = {
  /** Surrogate key. */
  readonly scada_machine_data_id: Key;
  /** Machine observed. */
  readonly machine_id: Key;
  /** Begin of the state. */
  readonly timestamp: Moment;
  /** End of the state, equal to the begin of the machine's next row. Null for the current state. */
  readonly ended_at: Moment | null;
  /** Length of the state, seconds. Null for the current state. */
  readonly duration_seconds: Decimal<2> | null;
  /** running; setup; idle without order; starved of material; blocked by the next machine; down with a fault; maintenance; off outside shifts. */
  readonly machine_state: 'running' | 'setup' | 'idle' | 'starved' | 'blocked' | 'down' | 'maintenance' | 'off';
  /** Class of time of ISO 22400 that the state counts as in OEE. */
  readonly time_class: 'production' | 'setup' | 'unplanned_stop' | 'planned_stop' | 'waiting' | 'not_scheduled';
  /** Why the machine does not produce. Null while running. */
  readonly reason_code: 'breakdown' | 'tool_change' | 'minor_stop' | 'no_material' | 'no_operator' | 'no_order' | 'downstream_full' | 'changeover' | 'preventive_maintenance' | 'corrective_maintenance' | 'break' | 'no_shift' | 'holiday' | 'utility_failure' | 'quality_hold' | null;
  /** Run that occupies the machine. Null when none does. */
  readonly production_run_id: Key | null;
  /** Fault because of which it stands or is repaired. Null when no fault is behind the state. */
  readonly machine_fault_id: Key | null;
  /** Hold for maintenance or tool change that the state belongs to. Null when none. */
  readonly maintenance_event_id: Key | null;
  /** Person at the machine. Null when nobody is. */
  readonly operator_employee_id: Key | null;
  /** Units finished in this state: good + scrap + rework. */
  readonly total_count_increment: Decimal<3>;
  /** Good units finished in this state. */
  readonly good_count_increment: Decimal<3>;
  /** Units scrapped in this state. */
  readonly scrap_count_increment: Decimal<3>;
  /** Units sent to rework in this state. */
  readonly rework_count_increment: Decimal<3>;
  /** Reading of the machine's unit counter at the end of the state; never falls. */
  readonly total_counter: Decimal<3>;
  /** Ideal cycle of the run, seconds; input of the performance factor. Null without a run. */
  readonly ideal_cycle_seconds: Decimal<2> | null;
  /** Mean spindle speed, revolutions per minute. Null for a machine without spindle. */
  readonly rotational_speed_rpm: Decimal<2> | null;
  /** Mean torque, newton metres. Null for a machine without spindle. */
  readonly torque_nm: Decimal<2> | null;
  /** Cutting time of the tool at the end of the state, minutes. Null for a machine without tools. */
  readonly tool_wear_minutes: Decimal<2> | null;
  /** Mean electrical power in the state, kW. */
  readonly power_kw: Decimal<4>;
  /** Electrical energy used in the state, kWh. */
  readonly energy_kwh_increment: Decimal<4>;
  /** Reading of the energy meter at the end of the state, kWh; never falls. */
  readonly energy_counter_kwh: Decimal<4>;
  /** Hours in state running since commissioning, at the end of the state. */
  readonly operating_hours_counter: Decimal<4>;
  /** Hours outside time class not_scheduled since commissioning, at the end of the state; base of availability. */
  readonly scheduled_hours_counter: Decimal<4>;
  /** Alarms active at the end of the state. */
  readonly active_alarm_count: number;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One reading of one sensor, as it was given. Written by operations, never changed; partitioned by UTC day, kept 90 days. Recordings from outside that window are in the default partition, which retention leaves alone. */
export type SensorDataRow = {
  /** Sensor that gave the reading. */
  readonly sensor_health_id: Key;
  /** Moment of measurement. */
  readonly timestamp: Moment;
  /** Number of the reading among those of the same sensor and moment, from 1 in order of arrival; recordings do repeat moments. */
  readonly sequence_number: number;
  /** Measured value in the sensor's unit_of_measure, with the digits that were given. */
  readonly value: Numeric;
  /** Quality as in OPC UA: good, uncertain (outside limits or drifting) or bad (sensor fault). */
  readonly quality_code: 'good' | 'uncertain' | 'bad';
  /** Where the reading came from. */
  readonly reading_source: 'simulator' | 'mqtt' | 'opc_ua' | 'import';
  /** When the platform took the reading. */
  readonly received_at: Moment;
};

/** One sensor on one machine: what it measures, its limits and its condition. Written by operations; readings point here. */
export type SensorHealthRow = {
  /** Surrogate key of the sensor. */
  readonly sensor_health_id: Key;
  /** Tag of the sensor, such as MCH-0042.spindle_temperature. */
  readonly sensor_code: string;
  /** Machine that carries the sensor. */
  readonly machine_id: Key;
  /** Measured variable, such as spindle_temperature; for imported recordings the name given with them. */
  readonly sensor_type: string;
  /** Unit in which values are given and stored, such as degF, kW, mm/s. */
  readonly unit_of_measure: string;
  /** Place on the machine; main where a type occurs once. */
  readonly measuring_point: string;
  /** How readings arrive. */
  readonly protocol: 'mqtt' | 'opc_ua' | 'import' | 'simulated';
  /** Nominal time between readings, seconds. Null when irregular or unknown, as for imported recordings. */
  readonly sampling_interval_seconds: number | null;
  /** Lowest value that the sensor can give, unit_of_measure. Null when unknown. */
  readonly range_low: Numeric | null;
  /** Highest value that the sensor can give, unit_of_measure. Null when unknown. */
  readonly range_high: Numeric | null;
  /** Below this a warning is raised. Null when there is no lower warning. */
  readonly warning_low: Numeric | null;
  /** Above this a warning is raised. Null when there is no upper warning. */
  readonly warning_high: Numeric | null;
  /** Below this an alarm is raised. Null when there is no lower alarm. */
  readonly alarm_low: Numeric | null;
  /** Above this an alarm is raised. Null when there is no upper alarm. */
  readonly alarm_high: Numeric | null;
  /** Fastest plausible change, unit_of_measure per minute. Null when unknown. */
  readonly maximum_change_per_minute: Numeric | null;
  /** Deviation found at the last check, unit_of_measure; 0 when none. */
  readonly drift_offset: Numeric;
  /** Signal quality, percent. Null for a wired sensor and for recordings. */
  readonly signal_quality_pct: Decimal<4> | null;
  /** Battery charge, percent. Null for a wired sensor and for recordings. */
  readonly battery_pct: Decimal<4> | null;
  /** Where the sensor stands in its calibration cycle. */
  readonly calibration_state: 'valid' | 'due' | 'overdue' | 'not_calibrated';
  /** Last calibration. Null when never calibrated. */
  readonly last_calibrated_at: Moment | null;
  /** When the next calibration is due. Null when none is planned. */
  readonly next_calibration_due_at: Moment | null;
  /** Time of the newest reading. Null before the first. */
  readonly last_reading_at: Moment | null;
  /** Value of the newest reading, unit_of_measure. Null before the first. */
  readonly last_value: Numeric | null;
  /** Sensor faults found since installation. */
  readonly fault_count: number;
  /** Day on which the sensor was fitted, or first day of the recording. */
  readonly installed_on: Day;
  /** Condition found by the checks on its readings. */
  readonly health_status: 'ok' | 'drifting' | 'stuck' | 'dropout' | 'noisy';
  /** active: read; suspended: ignored for a time; retired: removed. */
  readonly status: 'active' | 'suspended' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** Every table of the module by name. */
export type Rows = {
  machine_faults: MachineFaultsRow;
  maintenance_events: MaintenanceEventsRow;
  production_runs: ProductionRunsRow;
  scada_machine_data: ScadaMachineDataRow;
  sensor_data: SensorDataRow;
  sensor_health: SensorHealthRow;
};

/** New rows: without what the store fills (keys, moments of entry and change, defaults, nulls). */
export type NewRows = {
  machine_faults: NewRow<MachineFaultsRow, 'machine_fault_id' | 'production_run_id' | 'sensor_health_id' | 'sensor_condition' | 'failure_mode' | 'cause' | 'trigger_value' | 'trigger_limit' | 'unit_of_measure' | 'air_temperature_k' | 'process_temperature_k' | 'rotational_speed_rpm' | 'torque_nm' | 'tool_wear_minutes' | 'scrap_quantity' | 'acknowledged_at' | 'acknowledged_by_employee_id' | 'cleared_at' | 'downtime_seconds' | 'created_at' | 'updated_at'>;
  maintenance_events: NewRow<MaintenanceEventsRow, 'maintenance_event_id' | 'event_number' | 'maintenance_work_order_id' | 'work_order_number' | 'work_order_status' | 'machine_fault_id' | 'sensor_health_id' | 'is_planned' | 'work_performed' | 'work_started_at' | 'work_completed_at' | 'held_at' | 'released_at' | 'duration_minutes' | 'technician_employee_id' | 'parts_replaced_count' | 'tool_replaced' | 'sensor_recalibrated' | 'drift_offset_found' | 'run_hours_at_event' | 'result' | 'status' | 'created_at' | 'updated_at'>;
  production_runs: NewRow<ProductionRunsRow, 'production_run_id' | 'run_number' | 'work_order_id' | 'work_order_number' | 'operation_id' | 'operation_sequence' | 'operation_status' | 'work_center_id' | 'product_id' | 'material_id' | 'product_variant' | 'lot_number' | 'operator_employee_id' | 'setup_started_at' | 'started_at' | 'ended_at' | 'good_quantity' | 'scrap_quantity' | 'rework_quantity' | 'run_seconds' | 'stop_seconds' | 'energy_kwh' | 'air_temperature_k' | 'process_temperature_k' | 'rotational_speed_rpm' | 'torque_nm' | 'tool_wear_start_minutes' | 'tool_wear_end_minutes' | 'status' | 'created_at' | 'updated_at'>;
  scada_machine_data: NewRow<ScadaMachineDataRow, 'scada_machine_data_id' | 'ended_at' | 'duration_seconds' | 'reason_code' | 'production_run_id' | 'machine_fault_id' | 'maintenance_event_id' | 'operator_employee_id' | 'total_count_increment' | 'good_count_increment' | 'scrap_count_increment' | 'rework_count_increment' | 'ideal_cycle_seconds' | 'rotational_speed_rpm' | 'torque_nm' | 'tool_wear_minutes' | 'energy_kwh_increment' | 'active_alarm_count' | 'created_at' | 'updated_at'>;
  sensor_data: NewRow<SensorDataRow, 'sequence_number'>;
  sensor_health: NewRow<SensorHealthRow, 'sensor_health_id' | 'sampling_interval_seconds' | 'range_low' | 'range_high' | 'warning_low' | 'warning_high' | 'alarm_low' | 'alarm_high' | 'maximum_change_per_minute' | 'drift_offset' | 'signal_quality_pct' | 'battery_pct' | 'last_calibrated_at' | 'next_calibration_due_at' | 'last_reading_at' | 'last_value' | 'fault_count' | 'created_at' | 'updated_at'>;
};

/** Every reference copy that the module has, by the name of its original. */
export type CopyRows = {
  'master.companies': MasterCompaniesRow;
  'master.factories': MasterFactoriesRow;
  'master.materials': MasterMaterialsRow;
  'master.products': MasterProductsRow;
  'master.employees': MasterEmployeesRow;
  'master.departments': MasterDepartmentsRow;
  'master.production_lines': MasterProductionLinesRow;
  'master.machines': MasterMachinesRow;
};

/** Rows of other modules, columns of which the module's flows bring, by flow. */
export type Sends = {
  'operations-to-manufacturing': {
    downtime_events: ManufacturingDowntimeEventsRow;
    mes_integration_log: ManufacturingMesIntegrationLogRow;
  };
  'operations-to-maintenance': {
    machine_condition_events: MaintenanceMachineConditionEventsRow;
    equipment_meter_readings: MaintenanceEquipmentMeterReadingsRow;
    maintenance_assets: MaintenanceMaintenanceAssetsRow;
  };
  'operations-to-quality': {
    spc_data_points: QualitySpcDataPointsRow;
  };
  'operations-to-erp': {
    production_costs: ErpProductionCostsRow;
  };
};

/** All types of the module, for its behaviour. */
export type Types = { rows: Rows; news: NewRows; copies: CopyRows; sends: Sends };

// Row types of maintenance, generated from its schema by `npm run generate`.

import type { Day, Decimal, Json, Key, Moment, NewRow, Numeric } from '../../machinery/base/row-types.ts';
import type { JournalEntriesRow as ErpJournalEntriesRow, JournalEntryLinesRow as ErpJournalEntryLinesRow, PurchaseRequisitionLinesRow as ErpPurchaseRequisitionLinesRow, PurchaseRequisitionsRow as ErpPurchaseRequisitionsRow } from '../erp/rows.ts';
import type { EmployeeShiftsRow as HrEmployeeShiftsRow, EmployeeSkillsRow as HrEmployeeSkillsRow, ShiftSchedulesRow as HrShiftSchedulesRow, SkillsCatalogRow as HrSkillsCatalogRow } from '../hr/rows.ts';
import type { DowntimeEventsRow as ManufacturingDowntimeEventsRow } from '../manufacturing/rows.ts';
import type { CompaniesRow as MasterCompaniesRow, DepartmentsRow as MasterDepartmentsRow, EmployeesRow as MasterEmployeesRow, FactoriesRow as MasterFactoriesRow, MachinesRow as MasterMachinesRow, ProductionLinesRow as MasterProductionLinesRow, SuppliersRow as MasterSuppliersRow, WarehousesRow as MasterWarehousesRow } from '../master/rows.ts';
import type { MaintenanceEventsRow as OperationsMaintenanceEventsRow } from '../operations/rows.ts';

/** One time during which an asset could not be used, planned or not, cut into response, waiting and repair. Written by maintenance from condition events and work orders; reliability figures are computed from these rows alone. */
export type AssetDowntimeLogRow = {
  /** Surrogate key. */
  readonly asset_downtime_log_id: Key;
  /** Number of the entry, such as ADL-2026-000123. */
  readonly downtime_number: string;
  /** Asset that was down. */
  readonly maintenance_asset_id: Key;
  /** Machine that stood. Null for an asset that belongs to none. */
  readonly machine_id: Key | null;
  /** Line that the machine belongs to. Null without a machine. */
  readonly production_line_id: Key | null;
  /** Failure, planned maintenance, calibration, or taken out by maintenance for another cause. */
  readonly downtime_class: 'failure' | 'planned_maintenance' | 'calibration' | 'predictive_repair' | 'other';
  /** True when production had it in its plan. */
  readonly is_planned: boolean;
  /** True when it counts as a failure in MTBF and MTTR; only unplanned stops of the asset itself do. */
  readonly counts_as_failure: boolean;
  /** Event that began it. Null for planned downtime. */
  readonly machine_condition_event_id: Key | null;
  /** Work order that ended it. Null when it passed without work or none exists yet. */
  readonly work_order_id: Key | null;
  /** Cause found. Null until found, and for planned downtime. */
  readonly cause_failure_code_id: Key | null;
  /** Reason in the words of the machine states. */
  readonly reason_code: 'breakdown' | 'tool_change' | 'minor_stop' | 'no_material' | 'no_operator' | 'no_order' | 'downstream_full' | 'changeover' | 'preventive_maintenance' | 'corrective_maintenance' | 'break' | 'no_shift' | 'holiday' | 'utility_failure' | 'quality_hold';
  /** When the asset went down. */
  readonly started_at: Moment;
  /** When hands were first laid on it. Null until then. */
  readonly work_started_at: Moment | null;
  /** When it could run again. Null while down. */
  readonly ended_at: Moment | null;
  /** From start to end, minutes. Null while down. */
  readonly downtime_minutes: Decimal<2> | null;
  /** From start to first hands, minutes. Null until work started. */
  readonly response_minutes: Decimal<2> | null;
  /** Part of the downtime spent waiting for parts, permits or people, minutes. */
  readonly waiting_minutes: Decimal<2>;
  /** Active repair time, minutes; MTTR is its mean over failures. Null while down. */
  readonly repair_minutes: Decimal<2> | null;
  /** Part of the downtime in which production had scheduled the machine, minutes. Null while down. */
  readonly scheduled_minutes: Decimal<2> | null;
  /** Scheduled machine hours lost so far. */
  readonly lost_production_hours: Decimal<4>;
  /** Units not made at the ideal cycle. Null while down. */
  readonly lost_quantity: Decimal<3> | null;
  /** Shift supervisor who confirmed the times. Null until confirmed. */
  readonly confirmed_by_employee_id: Key | null;
  /** True when it began before history did. */
  readonly is_opening: boolean;
  /** open: down; closed: runs again; void: entered in error. */
  readonly status: 'open' | 'closed' | 'void';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** Reliability of one asset in one month, computed from asset_downtime_log, meter readings and work orders after the month ended; the running month is renewed daily. Must equal the recomputation from its events. */
export type AssetReliabilityMetricsRow = {
  /** Surrogate key. */
  readonly asset_reliability_metric_id: Key;
  /** Asset measured. */
  readonly maintenance_asset_id: Key;
  /** Machine of the asset. */
  readonly machine_id: Key;
  /** First day of the month, or of the part of it inside history. */
  readonly period_start_date: Day;
  /** Last day counted, inclusive. */
  readonly period_end_date: Day;
  /** Hours of the period. */
  readonly calendar_hours: Decimal<4>;
  /** Hours in which production had scheduled the machine, from the counters. */
  readonly scheduled_hours: Decimal<4>;
  /** Hours in state running, from the counters. */
  readonly operating_hours: Decimal<4>;
  /** Planned downtime, clipped to the period, hours. */
  readonly planned_downtime_hours: Decimal<4>;
  /** Unplanned downtime, clipped to the period, hours. */
  readonly unplanned_downtime_hours: Decimal<4>;
  /** Downtimes that count as failure and began in the period. */
  readonly failure_count: number;
  /** Such downtimes that ended in the period. */
  readonly repair_count: number;
  /** Active repair hours of those that ended. */
  readonly repair_hours: Decimal<4>;
  /** Mean time between failures: operating_hours / failure_count. Null without failure. */
  readonly mtbf_hours: Decimal<4> | null;
  /** Mean time to repair: repair_hours / repair_count. Null without repair. */
  readonly mttr_hours: Decimal<4> | null;
  /** (scheduled_hours - downtime in scheduled time) / scheduled_hours, percent. Null when nothing was scheduled. */
  readonly availability_pct: Decimal<4> | null;
  /** Downtime of all kinds that fell into scheduled time, hours. */
  readonly scheduled_downtime_hours: Decimal<4>;
  /** failure_count per 1,000 operating hours. Null when it did not run. */
  readonly failure_rate_per_1000_hours: Decimal<4> | null;
  /** Preventive due dates in the period. */
  readonly planned_work_count: number;
  /** Of these, done within tolerance. */
  readonly planned_work_done_count: number;
  /** Charges less credits and reversals posted on the asset and what it contains in the period, in currency_code; may be negative. */
  readonly maintenance_cost_amount: Decimal<2>;
  /** Currency of the cost, ISO 4217. */
  readonly currency_code: string;
  /** True when the month was over at the computation. */
  readonly is_final: boolean;
  /** When it was computed. */
  readonly calculated_at: Moment;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One message of maintenance: fault or meter from the machines, technician from human resources, window to production, cost or demand to ERP. Written by links and by maintenance; what is open is worked off. */
export type CmmsIntegrationLogRow = {
  /** Surrogate key. */
  readonly cmms_integration_log_id: Key;
  /** Whether the message came in or went out. */
  readonly direction: 'inbound' | 'outbound';
  /** Business flow that it belongs to, such as operations-to-maintenance. */
  readonly flow_id: string;
  /** Module at the other end. */
  readonly counterpart_module: 'operations' | 'erp' | 'manufacturing' | 'hr' | 'service' | 'supplier';
  /** What the message says, such as fault_reported. */
  readonly message_type: 'fault_reported' | 'fault_cleared' | 'meter_reading' | 'technician_changed' | 'machine_requested' | 'machine_released' | 'window_changed' | 'cost_posted' | 'parts_demand' | 'parts_received';
  /** Table of the row that it is about, qualified. */
  readonly entity_table: string;
  /** Key of that row in entity_table. */
  readonly entity_id: Key;
  /** Number of the document concerned. Null when the row has none. */
  readonly document_number: string | null;
  /** Machine concerned. Null when none is. */
  readonly machine_id: Key | null;
  /** Asset concerned. Null until matched, and when none is. */
  readonly maintenance_asset_id: Key | null;
  /** Work order made or changed by it. Null when none was. */
  readonly work_order_id: Key | null;
  /** For faults and readings, whether the threshold for work was passed. Null for other messages. */
  readonly is_threshold_exceeded: boolean | null;
  /** received; processed: taken over; failed: to be tried again or dealt with by hand; ignored: no effect here. */
  readonly status: 'received' | 'processed' | 'failed' | 'ignored';
  /** Content of the message, by message_type. */
  readonly payload: Json;
  /** How often processing was tried. */
  readonly attempt_count: number;
  /** Short code of the last error. Null unless failed. */
  readonly error_code: string | null;
  /** Text of the last error. Null unless failed. */
  readonly error_message: string | null;
  /** Time at the source. */
  readonly occurred_at: Moment;
  /** When the message arrived here, or was put out. */
  readonly received_at: Moment;
  /** When it was dealt with. Null until processed or ignored. */
  readonly processed_at: Moment | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One reading of the meters of a machine or of a condition measured on it. Counters come from machine states through the link; condition values are taken on rounds or with a work order. Preventive schedules by meter and condition look here. */
export type EquipmentMeterReadingsRow = {
  /** Surrogate key. */
  readonly equipment_meter_reading_id: Key;
  /** Asset read. Null until maintenance has matched the machine to its asset. */
  readonly maintenance_asset_id: Key | null;
  /** Machine read. */
  readonly machine_id: Key;
  /** ref: operations.scada_machine_data. Machine state at whose end the counters stood so. Null for a reading taken by a person. */
  readonly scada_machine_data_id: Key | null;
  /** Time of the reading. Null while the machine state that it closes still lasts. */
  readonly reading_at: Moment | null;
  /** machine: counters of the control; round: inspection round; work_order: taken during work. */
  readonly reading_source: 'machine' | 'round' | 'work_order';
  /** Hours in state running since commissioning. Null when only a condition was measured. */
  readonly operating_hours: Decimal<4> | null;
  /** Hours since commissioning in which production had scheduled the machine. Null when only a condition was measured. */
  readonly scheduled_hours: Decimal<4> | null;
  /** Units counted since commissioning. Null when only a condition was measured. */
  readonly cycle_count: Decimal<3> | null;
  /** Reading of the energy meter, kWh. Null when only a condition was measured. */
  readonly energy_kwh: Decimal<4> | null;
  /** Hours run since the reading before. Null until matched, and for a condition. */
  readonly operating_hours_since_last: Decimal<4> | null;
  /** Condition measured. Null for a reading of counters. */
  readonly condition_parameter: 'vibration' | 'bearing_temperature' | 'oil_particle_count' | 'oil_level' | 'hydraulic_pressure' | 'coolant_concentration' | 'insulation_resistance' | 'belt_tension' | 'backlash' | 'tool_wear' | 'noise' | null;
  /** Value measured, unit_of_measure. Null for a reading of counters. */
  readonly condition_value: Numeric | null;
  /** Unit of the condition. Null for a reading of counters. */
  readonly unit_of_measure: string | null;
  /** Value from which the condition is watched, unit_of_measure. Null for a reading of counters. */
  readonly warning_limit: Numeric | null;
  /** Value from which work is called for, unit_of_measure. Null for a reading of counters. */
  readonly alarm_limit: Numeric | null;
  /** How the value stands to its limits. Null for a reading of counters. */
  readonly condition_status: 'normal' | 'warning' | 'alarm' | null;
  /** Work order during which it was taken. Null otherwise. */
  readonly work_order_id: Key | null;
  /** Person who took it. Null for counters of the control. */
  readonly read_by_employee_id: Key | null;
  /** unchecked; accepted; rejected: fell back or jumped, so schedules ignore it. */
  readonly plausibility: 'unchecked' | 'accepted' | 'rejected';
  /** Preventive schedules that became due with this reading. */
  readonly triggered_schedule_count: number;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One code of the failure catalogue: a problem, a cause under a problem, or a remedy (ISO 14224). Written by reliability engineering. */
export type FailureCodesRow = {
  /** Surrogate key. */
  readonly failure_code_id: Key;
  /** The code, such as P-VIB, C-BRG-WEAR, R-REPLACE. */
  readonly failure_code: string;
  /** Short text. */
  readonly failure_name: string;
  /** problem: what is seen; cause: why; remedy: what was done. */
  readonly code_type: 'problem' | 'cause' | 'remedy';
  /** When to use the code. */
  readonly description: string;
  /** Problem that a cause belongs to. Null for problems and remedies. */
  readonly parent_failure_code_id: Key | null;
  /** Class of assets that it is meant for. Null when for all. */
  readonly asset_class: 'machining_centre' | 'lathe' | 'grinder' | 'furnace' | 'press' | 'assembly_station' | 'test_station' | 'packing_station' | 'spindle' | 'drive' | 'hydraulic_unit' | 'pneumatic_unit' | 'coolant_system' | 'control_cabinet' | 'sensor' | 'tool_holder' | 'compressor' | 'power_supply' | 'building' | 'line' | 'site' | 'other' | null;
  /** Failure mode of the machine faults that it stands for. Null when none. */
  readonly failure_mode: 'tool_wear' | 'heat_dissipation' | 'power' | 'overstrain' | 'random' | null;
  /** Mechanism behind a cause. Null for problems and remedies. */
  readonly failure_mechanism: 'wear' | 'fatigue' | 'corrosion' | 'overheating' | 'overload' | 'contamination' | 'misalignment' | 'looseness' | 'leakage' | 'electrical' | 'software' | 'human_error' | 'unknown' | null;
  /** Severity proposed when it is used. */
  readonly default_severity: 'minor' | 'major' | 'critical';
  /** Priority proposed when it is used. */
  readonly default_priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Job plan proposed. Null when none fits. */
  readonly work_procedure_id: Key | null;
  /** True when its use is reported to safety. */
  readonly is_safety_related: boolean;
  /** First day of use. */
  readonly valid_from: Day;
  /** Last day of use. Null while in use. */
  readonly valid_to: Day | null;
  /** active; retired: not for new work. */
  readonly status: 'active' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One stretch of work of one technician on a work order, written on the job card with what was done and charged at the technician's rate. Becomes a cost posting when approved. */
export type LaborTimeEntriesRow = {
  /** Surrogate key. */
  readonly labor_time_entry_id: Key;
  /** Number of the job card, such as MLT-2026-000123. */
  readonly entry_number: string;
  /** Work order worked on. */
  readonly work_order_id: Key;
  /** Task worked on. Null when booked on the order as a whole. */
  readonly work_order_task_id: Key | null;
  /** Technician, in the trade in which the work was done. */
  readonly maintenance_technician_id: Key;
  /** Employee who is the technician; attendance and payroll know this one. */
  readonly employee_id: Key;
  /** Shift assignment in which the time lies, an on-call or overtime assignment for call-outs. */
  readonly employee_shift_id: Key;
  /** What the time was spent on; waiting and travel are no repair time. */
  readonly activity_type: 'diagnosis' | 'repair' | 'preventive_work' | 'calibration' | 'inspection' | 'testing' | 'travel' | 'waiting_for_parts' | 'waiting_for_permit' | 'clean_up' | 'documentation';
  /** Begin. */
  readonly started_at: Moment;
  /** End. Null while working. */
  readonly ended_at: Moment | null;
  /** Hours from begin to end; 0 until ended. */
  readonly labour_hours: Decimal<4>;
  /** Regular time, overtime, or called out. */
  readonly time_class: 'regular' | 'overtime' | 'call_out';
  /** True when a trainee worked beside another technician. */
  readonly is_supervised: boolean;
  /** Rate applied for the time class, in currency_code. */
  readonly hourly_rate_amount: Decimal<4>;
  /** Hours times rate with overhead, in currency_code; 0 until ended. */
  readonly labour_amount: Decimal<2>;
  /** Currency of rate and amount, ISO 4217. */
  readonly currency_code: string;
  /** Cost centre charged, as a rule that of the work order. */
  readonly cost_center_code: string;
  /** What was done, in the technician's words. Null while working. */
  readonly work_performed: string | null;
  /** Foreman who decided. Null until decided. */
  readonly approved_by_employee_id: Key | null;
  /** When it was decided. Null until then. */
  readonly approved_at: Moment | null;
  /** Decision of the foreman; only approved entries are posted. */
  readonly approval_status: 'pending' | 'approved' | 'rejected';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One fault reported by operations or one condition found in meter readings that calls for a decision of maintenance: a work order, or a recorded reason why not. Operations' link writes the fault, maintenance the decision. */
export type MachineConditionEventsRow = {
  /** Surrogate key. */
  readonly machine_condition_event_id: Key;
  /** Number of the event, such as MCE-2026-000123. Null until maintenance has taken it up. */
  readonly event_number: string | null;
  /** Machine concerned. */
  readonly machine_id: Key;
  /** Asset concerned, as far down as the fault shows. Null until taken up. */
  readonly maintenance_asset_id: Key | null;
  /** ref: operations.machine_faults. Fault behind the event. Null for a condition found in readings. */
  readonly machine_fault_id: Key | null;
  /** Number of that fault. Null for a condition found in readings. */
  readonly fault_number: string | null;
  /** ref: operations.sensor_health. Sensor that showed the fault, or that is itself faulty. Null when the controller found it and for a condition. */
  readonly sensor_health_id: Key | null;
  /** What is wrong with that sensor; calls for a calibration. Null unless the sensor itself is faulty. */
  readonly sensor_condition: 'drifting' | 'stuck' | 'dropout' | 'noisy' | null;
  /** Reading that crossed its alarm limit. Null for a fault. */
  readonly equipment_meter_reading_id: Key | null;
  /** Code of the controller, or of the condition, such as C-VIB-HI. */
  readonly fault_code: string;
  /** Failure mode in the sense of AI4I 2020. Null for alarms that are no failure and for conditions. */
  readonly failure_mode: 'tool_wear' | 'heat_dissipation' | 'power' | 'overstrain' | 'random' | null;
  /** As in operations: info and warning need no repair; minor, major and critical do. */
  readonly severity: 'info' | 'warning' | 'minor' | 'major' | 'critical';
  /** True when the machine stopped because of it, so that downtime begins at detected_at. Null for a condition found in readings. */
  readonly stops_machine: boolean | null;
  /** When it was found. */
  readonly detected_at: Moment;
  /** When the fault was cleared at the machine. Null until then. */
  readonly cleared_at: Moment | null;
  /** Problem code that maintenance gives it. Null until assessed. */
  readonly problem_failure_code_id: Key | null;
  /** Equal faults on this machine in the 30 days before. */
  readonly repeat_count: number;
  /** Day from which it no longer counts as a repeat of a later one. Null while it does. */
  readonly repeat_expired_on: Day | null;
  /** Operating hours expected until failure. Null when not estimated. */
  readonly remaining_life_hours: Decimal<4> | null;
  /** Latest start of the response by priority and criticality. Null until assessed and when no work is needed. */
  readonly response_due_at: Moment | null;
  /** Priority given. Null until assessed. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent' | null;
  /** When it was decided what to do. Null until then. */
  readonly assessed_at: Moment | null;
  /** Planner who decided. Null until decided, and when a rule decided. */
  readonly assessed_by_employee_id: Key | null;
  /** New work order, covered by an open one, or no work. Null until decided. */
  readonly decision: 'new_work_order' | 'open_work_order' | 'no_work' | null;
  /** Work order that deals with it. Null until decided, and when no work is done. */
  readonly work_order_id: Key | null;
  /** Why no work order was made. Null unless decided so. */
  readonly no_work_reason_code: 'below_threshold' | 'cleared_by_operator' | 'sensor_fault' | 'planned_maintenance_near' | 'transient' | 'machine_retired' | 'duplicate_fault' | null;
  /** Further words on that. Null when there is nothing to add. */
  readonly no_work_reason: string | null;
  /** True when the event was there before history began. */
  readonly is_opening: boolean;
  /** received; assessed: decided and open; closed: dealt with; dismissed: no work. */
  readonly status: 'received' | 'assessed' | 'closed' | 'dismissed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One maintainable object in the hierarchy site, line, machine, assembly, component. Machines of the master have one asset each, made when the machine is; meters and condition are kept up to date by maintenance. */
export type MaintenanceAssetsRow = {
  /** Surrogate key. */
  readonly maintenance_asset_id: Key;
  /** Code of the asset, such as AST-0042 or AST-0042-SPN. */
  readonly asset_code: string;
  /** What it is. */
  readonly asset_name: string;
  /** Asset that contains it. Null for the top of a site. */
  readonly parent_maintenance_asset_id: Key | null;
  /** Level in the hierarchy (ISO 14224 taxonomy). */
  readonly hierarchy_level: 'site' | 'line' | 'machine' | 'assembly' | 'component' | 'utility';
  /** Machine of the master that it is or belongs to. Null for sites, lines and utilities. */
  readonly machine_id: Key | null;
  /** ref: operations.sensor_health. Sensor that it is. Null unless it is a sensor. */
  readonly sensor_health_id: Key | null;
  /** Site where it stands. */
  readonly factory_id: Key;
  /** Line that stops when it stops. Null when no single line does. */
  readonly production_line_id: Key | null;
  /** Place in the plant, such as PUN1-MC-L02-P03. */
  readonly functional_location: string;
  /** Kind of equipment; failure codes and procedures are written for classes. */
  readonly asset_class: 'machining_centre' | 'lathe' | 'grinder' | 'furnace' | 'press' | 'assembly_station' | 'test_station' | 'packing_station' | 'spindle' | 'drive' | 'hydraulic_unit' | 'pneumatic_unit' | 'coolant_system' | 'control_cabinet' | 'sensor' | 'tool_holder' | 'compressor' | 'power_supply' | 'building' | 'line' | 'site' | 'other';
  /** a: stops deliveries; b: stops a line; c: can wait. */
  readonly criticality: 'a' | 'b' | 'c';
  /** Score behind the class: consequence times likelihood, 1 to 25. */
  readonly criticality_score: number;
  /** How it is kept running. */
  readonly maintenance_strategy: 'preventive' | 'predictive' | 'condition_based' | 'run_to_failure';
  /** Team that looks after it. Null for levels that carry no work. */
  readonly maintenance_team_id: Key | null;
  /** Cost centre charged by default. */
  readonly cost_center_code: string;
  /** Maker. Null for levels that nobody made, such as a line. */
  readonly manufacturer: string | null;
  /** Maker's type. Null as manufacturer. */
  readonly model: string | null;
  /** Maker's serial number. Null as manufacturer or when not known. */
  readonly serial_number: string | null;
  /** Supplier who delivered or services it. Null when not known. */
  readonly supplier_id: Key | null;
  /** Day on which it was installed. */
  readonly installed_on: Day;
  /** Last day of the maker's warranty. Null without warranty. */
  readonly warranty_end_date: Day | null;
  /** Years that it should last. Null when not planned. */
  readonly expected_life_years: number | null;
  /** Cost of a new one today, in currency_code. */
  readonly replacement_amount: Decimal<2>;
  /** Currency of the cost, ISO 4217. */
  readonly currency_code: string;
  /** True when work on it needs a lock-out permit. */
  readonly requires_lock_out: boolean;
  /** Energy isolation points to be locked for work on it. */
  readonly isolation_point_count: number;
  /** Operating hours at the newest reading. Null when it has no such meter. */
  readonly last_operating_hours: Decimal<4> | null;
  /** Scheduled hours at the newest reading. Null when it has no such meter. */
  readonly last_scheduled_hours: Decimal<4> | null;
  /** Cycles at the newest reading. Null when it has no such meter. */
  readonly last_cycle_count: Decimal<3> | null;
  /** Time of the newest reading. Null before the first. */
  readonly last_reading_at: Moment | null;
  /** Events in its history so far. */
  readonly history_count: number;
  /** Condition by inspections, meters and open condition events. */
  readonly condition_status: 'good' | 'watch' | 'poor' | 'failed';
  /** Day on which it was taken out of use. Null unless retired. */
  readonly retired_on: Day | null;
  /** in_service; standby; under_repair: a work order holds it; retired. */
  readonly status: 'in_service' | 'standby' | 'under_repair' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One cost centre that maintenance work can be charged to, with its accounts and budget. Written by maintenance controlling; the codes are those of finance. */
export type MaintenanceCostCentersRow = {
  /** Surrogate key. */
  readonly maintenance_cost_center_id: Key;
  /** Code of the cost centre, equal in all modules. */
  readonly cost_center_code: string;
  /** Name of the cost centre. */
  readonly cost_center_name: string;
  /** Legal entity that bears the cost. */
  readonly company_id: Key;
  /** Site that it belongs to. Null for a central cost centre. */
  readonly factory_id: Key | null;
  /** Department whose cost centre it is. Null when it belongs to a line or to no single department. */
  readonly department_id: Key | null;
  /** Line whose machines charge it. Null when it belongs to no line. */
  readonly production_line_id: Key | null;
  /** Person answerable for the budget. */
  readonly responsible_employee_id: Key;
  /** What it collects: work of its own crew, work for a production line, utilities, or buildings. */
  readonly charge_class: 'crew' | 'production_line' | 'utilities' | 'buildings';
  /** General ledger account for labour. */
  readonly labour_account_code: string;
  /** General ledger account for spare parts. */
  readonly parts_account_code: string;
  /** General ledger account for outside service. */
  readonly contractor_account_code: string;
  /** Maintenance budget of the fiscal year, in currency_code. */
  readonly annual_budget_amount: Decimal<2>;
  /** Currency of the budget, ISO 4217. */
  readonly currency_code: string;
  /** Overhead added to labour, percent. */
  readonly overhead_rate_pct: Decimal<4>;
  /** First day on which it may be charged. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** active: may be charged; blocked for new postings; closed. */
  readonly status: 'active' | 'blocked' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One cost posting of maintenance: approved labour, parts used, outside service or a contract fee. Written by maintenance when the cost arises and handed to ERP as one sub-ledger entry; posted rows are only reversed. */
export type MaintenanceCostsRow = {
  /** Surrogate key. */
  readonly maintenance_cost_id: Key;
  /** Number of the posting, such as MCP-2026-000123. */
  readonly cost_number: string;
  /** What was spent. */
  readonly cost_type: 'labour' | 'parts' | 'contractor' | 'contract_fee';
  /** charge; credit for returned parts; or reversal of an earlier row. The amount is positive in all. */
  readonly posting_type: 'charge' | 'credit' | 'reversal';
  /** Day in whose period it is posted. */
  readonly posting_date: Day;
  /** Work order charged. Null for a contract fee. */
  readonly work_order_id: Key | null;
  /** Number of that work order. Null for a contract fee. */
  readonly work_order_number: string | null;
  /** Kind of maintenance, for planned against unplanned cost. Null for a contract fee. */
  readonly work_order_type: 'corrective' | 'preventive' | 'predictive' | 'calibration' | 'inspection' | null;
  /** Asset that caused it. Null for a contract that covers a class. */
  readonly maintenance_asset_id: Key | null;
  /** Cost centre charged. */
  readonly cost_center_code: string;
  /** Expense account debited. */
  readonly account_code: string;
  /** Account credited: labour absorbed, spare parts stock, or goods received and not invoiced. */
  readonly offset_account_code: string;
  /** Labour behind it. Null for other cost. */
  readonly labor_time_entry_id: Key | null;
  /** Issue or return of a part behind it. Null for other cost. */
  readonly mro_parts_transaction_id: Key | null;
  /** Service call behind it. Null for other cost. */
  readonly service_call_log_id: Key | null;
  /** Contract whose fee it is. Null for other cost. */
  readonly service_contract_id: Key | null;
  /** Supplier who bills it. Null for own labour and stock. */
  readonly supplier_id: Key | null;
  /** Hours, pieces or calls posted, unit_of_measure. */
  readonly quantity: Decimal<3>;
  /** Unit of the quantity. */
  readonly unit_of_measure: string;
  /** Cost of one unit, in currency_code. */
  readonly unit_cost_amount: Decimal<4>;
  /** Cost posted, in currency_code. */
  readonly amount: Decimal<2>;
  /** Currency of the amount, ISO 4217; INR, as the books are. */
  readonly currency_code: string;
  /** Posting that this one takes back. Null unless a reversal. */
  readonly reversal_of_maintenance_cost_id: Key | null;
  /** Why it was reversed. Null unless a reversal. */
  readonly reason: string | null;
  /** When it was handed to ERP. Null while a draft. */
  readonly posted_at: Moment | null;
  /** Number under which it was gathered for ERP, such as MCJ-2026-000123: one for each company, posting day and type of cost, and the source document of the entry. Null while a draft. */
  readonly journal_batch_number: string | null;
  /** draft; posted; reversed by another row. */
  readonly status: 'draft' | 'posted' | 'reversed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One event in the life of an asset, written when it happens and never changed; the logbook that auditors and engineers read. */
export type MaintenanceHistoryRow = {
  /** Surrogate key. */
  readonly maintenance_history_id: Key;
  /** Asset concerned. */
  readonly maintenance_asset_id: Key;
  /** Number of the event in the life of the asset, from 1. */
  readonly sequence_number: number;
  /** What happened. */
  readonly event_type: 'installed' | 'commissioned' | 'failure' | 'condition_alarm' | 'work_started' | 'work_completed' | 'part_replaced' | 'calibrated' | 'inspected' | 'meter_reset' | 'status_changed' | 'criticality_changed' | 'moved' | 'preventive_skipped' | 'retired';
  /** When it happened. */
  readonly event_at: Moment;
  /** Condition event recorded. Null when none is behind it. */
  readonly machine_condition_event_id: Key | null;
  /** Work order recorded. Null when none is behind it. */
  readonly work_order_id: Key | null;
  /** Number of that work order. Null as the work order. */
  readonly work_order_number: string | null;
  /** Part fitted or removed. Null for other events. */
  readonly mro_part_id: Key | null;
  /** Cause or remedy recorded. Null for other events. */
  readonly failure_code_id: Key | null;
  /** Serial number of the part fitted or removed. Null when it has none. */
  readonly part_serial_number: string | null;
  /** Operating hours of the asset at that time. Null when it has no such meter. */
  readonly operating_hours: Decimal<4> | null;
  /** Downtime that the event ended, minutes. Null when it ended none. */
  readonly downtime_minutes: Decimal<2> | null;
  /** Cost of the work recorded, in currency_code. Null when it had none. */
  readonly cost_amount: Decimal<2> | null;
  /** Currency of the cost, ISO 4217. Null without cost. */
  readonly currency_code: string | null;
  /** Value before, for a change of status, criticality, place or meter. Null for other events. */
  readonly from_value: string | null;
  /** Value after. Null for other events. */
  readonly to_value: string | null;
  /** Person who did it. Null when a system did. */
  readonly performed_by_employee_id: Key | null;
  /** What is to be remembered, one sentence. */
  readonly summary: string;
  /** When the row was entered. */
  readonly created_at: Moment;
};

/** One crew of maintenance: its site, trade, shift and capacity. Written by the maintenance manager; work orders are given to teams first. */
export type MaintenanceTeamsRow = {
  /** Surrogate key. */
  readonly maintenance_team_id: Key;
  /** Code of the team, such as PUN1-MECH-A. */
  readonly team_code: string;
  /** Name of the team. */
  readonly team_name: string;
  /** Site where the team works. */
  readonly factory_id: Key;
  /** Department that it belongs to. */
  readonly department_id: Key;
  /** Line that the team is kept for. Null when it serves the whole site. */
  readonly production_line_id: Key | null;
  /** Foreman of the team. */
  readonly team_leader_employee_id: Key;
  /** Trade that most of its work needs. */
  readonly main_trade: 'mechanical' | 'electrical' | 'instrumentation' | 'hydraulics_pneumatics' | 'tooling' | 'welding' | 'utilities';
  /** Shift in which the team works. Null for a team on rotating shifts. */
  readonly shift_schedule_id: Key | null;
  /** Persons that the team should have. */
  readonly planned_headcount: number;
  /** Hours a week that can be planned, after meetings, training and breakdown reserve. */
  readonly weekly_capacity_hours: Decimal<4>;
  /** Share of its time kept free for breakdowns, percent. */
  readonly breakdown_reserve_pct: Decimal<4>;
  /** Time from call to arrival that the team promises for urgent work, minutes. */
  readonly response_target_minutes: Decimal<2>;
  /** True when it answers calls outside its shift. */
  readonly is_on_call: boolean;
  /** Number for calls. */
  readonly phone: string;
  /** Cost centre of the crew. */
  readonly cost_center_code: string;
  /** First day of the team. */
  readonly valid_from: Day;
  /** Last day of the team. Null while it exists. */
  readonly valid_to: Day | null;
  /** active: takes work; dissolved: no longer. */
  readonly status: 'active' | 'dissolved';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One employee qualified in one maintenance trade. The qualification comes from human resources through its link; maintenance adds trade, team, rate and authority, and uses the row when work is assigned. */
export type MaintenanceTechniciansRow = {
  /** Surrogate key. */
  readonly maintenance_technician_id: Key;
  /** Code of the technician, such as TEC-0042. Null until maintenance has taken the row up. */
  readonly technician_code: string | null;
  /** Employee who is the technician. */
  readonly employee_id: Key;
  /** Skill record that makes the person a technician. */
  readonly employee_skill_id: Key;
  /** Code of that skill in the catalogue of human resources, such as SKL-MNT-MECH. */
  readonly skill_code: string;
  /** Kind of skill in that catalogue; says which trade it stands for. */
  readonly skill_category: 'machine_operation' | 'machine_setup' | 'assembly' | 'inspection' | 'welding' | 'heat_treatment' | 'maintenance_mechanical' | 'maintenance_electrical' | 'maintenance_instrumentation' | 'field_service' | 'material_handling' | 'safety' | 'software' | 'commercial' | 'leadership';
  /** Level of that skill; a trainee works only beside another technician. */
  readonly proficiency_level: 'trainee' | 'basic' | 'proficient' | 'expert';
  /** Shift that the person is assigned to. Null when not assigned. */
  readonly shift_schedule_id: Key | null;
  /** Assignment that runs or comes next; labour is booked in it. Null when none is planned. */
  readonly employee_shift_id: Key | null;
  /** Begin of that assignment. Null when none is planned. */
  readonly shift_start_at: Moment | null;
  /** End of that assignment, without overtime. Null when none is planned. */
  readonly shift_end_at: Moment | null;
  /** End of the overtime approved after it. Null without overtime. */
  readonly overtime_end_at: Moment | null;
  /** Team of the technician. Null until assigned. */
  readonly maintenance_team_id: Key | null;
  /** Trade that the skill stands for. Null until taken up. */
  readonly trade: 'mechanical' | 'electrical' | 'instrumentation' | 'hydraulics_pneumatics' | 'tooling' | 'welding' | 'utilities' | null;
  /** Pay and authority grade in maintenance. Null until taken up. */
  readonly grade: 'helper' | 'technician' | 'senior_technician' | 'specialist' | 'foreman' | null;
  /** Rate charged to work orders for one regular hour, in currency_code. Null until taken up. */
  readonly hourly_rate_amount: Decimal<4> | null;
  /** Factor on the rate for overtime and call-outs. */
  readonly overtime_rate_factor: Decimal<4>;
  /** Currency of the rate, ISO 4217. */
  readonly currency_code: string;
  /** Hours a week that can be planned. Null until taken up. */
  readonly weekly_capacity_hours: Decimal<4> | null;
  /** True when the person may lock out machines and give permits to work. */
  readonly is_loto_authorised: boolean;
  /** True when the person takes turns on call. */
  readonly is_on_call: boolean;
  /** First day on which the person may work with the skill. */
  readonly qualification_valid_from: Day;
  /** Last such day; nobody is assigned after it. Null when it does not expire. */
  readonly qualification_valid_to: Day | null;
  /** Number for calls. Null until taken up. personal: employee, contact, contract. */
  readonly phone: string | null;
  /** received from human resources; active: can be assigned; unavailable for a time; left: no longer a technician. */
  readonly status: 'received' | 'active' | 'unavailable' | 'left';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One spare part or maintenance supply kept in one store, with its stock, planning and cost. Written by the stores of maintenance; on hand equals the sum of its transactions. */
export type MroPartsRow = {
  /** Surrogate key. */
  readonly mro_part_id: Key;
  /** Number of the part, such as MRO-004211. */
  readonly part_number: string;
  /** What it is. */
  readonly part_name: string;
  /** Group of the part. */
  readonly part_category: 'bearing' | 'seal' | 'belt' | 'filter' | 'lubricant' | 'coolant' | 'hydraulic' | 'pneumatic' | 'electrical' | 'electronic' | 'sensor' | 'cutting_tool' | 'fastener' | 'spindle_part' | 'safety' | 'consumable';
  /** Maker. */
  readonly manufacturer: string;
  /** Maker's number. */
  readonly manufacturer_part_number: string;
  /** Supplier that it is bought from first. */
  readonly supplier_id: Key;
  /** Class of assets that it fits. Null for a general supply. */
  readonly asset_class: 'machining_centre' | 'lathe' | 'grinder' | 'furnace' | 'press' | 'assembly_station' | 'test_station' | 'packing_station' | 'spindle' | 'drive' | 'hydraulic_unit' | 'pneumatic_unit' | 'coolant_system' | 'control_cabinet' | 'sensor' | 'tool_holder' | 'compressor' | 'power_supply' | 'building' | 'line' | 'site' | 'other' | null;
  /** Unit of all quantities. */
  readonly unit_of_measure: 'pcs' | 'kg' | 'm' | 'l' | 'set';
  /** Site whose store keeps it. */
  readonly factory_id: Key;
  /** Store that keeps it. */
  readonly warehouse_id: Key;
  /** Place in the store. */
  readonly bin_location: string;
  /** Quantity in the store, unit_of_measure. */
  readonly on_hand_quantity: Decimal<3>;
  /** Part of it reserved for work orders, unit_of_measure. */
  readonly reserved_quantity: Decimal<3>;
  /** Quantity demanded and not yet received, unit_of_measure. */
  readonly on_order_quantity: Decimal<3>;
  /** Available quantity at which it is ordered, unit_of_measure. */
  readonly reorder_point_quantity: Decimal<3>;
  /** Quantity ordered each time, unit_of_measure. */
  readonly reorder_quantity: Decimal<3>;
  /** Most that the store should hold, unit_of_measure. */
  readonly maximum_quantity: Decimal<3>;
  /** Moving average cost of one unit, in currency_code. */
  readonly unit_cost_amount: Decimal<4>;
  /** Price of the last receipt, in currency_code. Null before the first. */
  readonly last_unit_price_amount: Decimal<4> | null;
  /** Currency of cost and price, ISO 4217. */
  readonly currency_code: string;
  /** Calendar days from demand to receipt. */
  readonly lead_time_days: number;
  /** a: its lack stops deliveries; b: stops a machine; c: can wait. */
  readonly criticality: 'a' | 'b' | 'c';
  /** True when it is repaired and put back into stock. */
  readonly is_repairable: boolean;
  /** True when each piece has a serial number. */
  readonly is_serialised: boolean;
  /** Days that it may be kept. Null when without limit. */
  readonly shelf_life_days: number | null;
  /** Tariff heading for GST. */
  readonly hsn_code: string;
  /** GST rate when bought, percent. */
  readonly gst_rate_pct: Decimal<4>;
  /** General ledger account of the stock. */
  readonly stock_account_code: string;
  /** Last movement of stock. Null before the first. */
  readonly last_movement_at: Moment | null;
  /** Last physical count. Null before the first. */
  readonly last_counted_on: Day | null;
  /** active; phase_out: not ordered again; obsolete. */
  readonly status: 'active' | 'phase_out' | 'obsolete';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One booking on a spare part: opening stock, demand to be bought, receipt, reservation, issue, return, adjustment or scrapping. Written by the stores; posted rows are final. Demands become lines of a purchase requisition, issues and returns become cost. */
export type MroPartsTransactionsRow = {
  /** Surrogate key. */
  readonly mro_parts_transaction_id: Key;
  /** Number of the booking, such as MPT-2026-000123. */
  readonly transaction_number: string;
  /** Part booked. */
  readonly mro_part_id: Key;
  /** What the booking is; demand, reservation and reservation_release leave the stock as it is. */
  readonly transaction_type: 'opening' | 'demand' | 'receipt' | 'reservation' | 'reservation_release' | 'issue' | 'return' | 'adjustment_in' | 'adjustment_out' | 'scrap';
  /** When it took place. */
  readonly transaction_at: Moment;
  /** Quantity booked, unit_of_measure; always positive. */
  readonly quantity: Decimal<3>;
  /** Unit of the quantity, equal to the part. */
  readonly unit_of_measure: string;
  /** Change of the stock on hand, unit_of_measure: quantity, its negative, or 0. */
  readonly stock_change_quantity: Decimal<3>;
  /** Stock on hand after the booking, unit_of_measure. */
  readonly on_hand_after_quantity: Decimal<3>;
  /** Cost of one unit applied, in currency_code. */
  readonly unit_cost_amount: Decimal<4>;
  /** Quantity times cost, in currency_code. */
  readonly total_cost_amount: Decimal<2>;
  /** Currency of the cost, ISO 4217. */
  readonly currency_code: string;
  /** Work order that needs or used the part. Null for stock of its own. */
  readonly work_order_id: Key | null;
  /** Task that used it. Null when not booked by task. */
  readonly work_order_task_id: Key | null;
  /** Asset that the part went into. Null unless issued to or returned from one. */
  readonly maintenance_asset_id: Key | null;
  /** Cost centre charged or credited. Null when no expense arises. */
  readonly cost_center_code: string | null;
  /** Day on which a demand or reservation is needed. Null for other bookings. */
  readonly required_date: Day | null;
  /** ref: erp.goods_receipt_lines. Receipt behind the booking, matched by hand from the delivery note, as no flow brings receipts. Null unless received from a purchase and matched. */
  readonly goods_receipt_line_id: Key | null;
  /** Purchase order behind a receipt. Null unless received from a purchase. */
  readonly purchase_order_number: string | null;
  /** Serial number of the piece. Null for parts without. */
  readonly serial_number: string | null;
  /** Why stock was adjusted, scrapped or returned. Null for other bookings. */
  readonly reason_code: 'count_difference' | 'damaged' | 'expired' | 'obsolete' | 'not_used' | 'wrong_part' | 'booking_error' | null;
  /** Quantity counted, unit_of_measure. Null unless an adjustment after a count. */
  readonly counted_quantity: Decimal<3> | null;
  /** Person who asked for it. Null when a rule did. */
  readonly requested_by_employee_id: Key | null;
  /** Storekeeper who booked it. Null when the system did. */
  readonly booked_by_employee_id: Key | null;
  /** Booking that this one takes back. Null for an ordinary booking. */
  readonly reversal_of_mro_parts_transaction_id: Key | null;
  /** open: demand or reservation not yet met; posted; cancelled: demand or reservation withdrawn. */
  readonly status: 'open' | 'posted' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One due date of one preventive schedule and what became of it: a work order or a skip with its reason. Written by maintenance when the date is dealt with, never changed. */
export type PmGenerationLogRow = {
  /** Surrogate key. */
  readonly pm_generation_log_id: Key;
  /** Schedule that was due. */
  readonly pm_schedule_id: Key;
  /** Number of the occurrence of the schedule, from 1. */
  readonly occurrence_number: number;
  /** Day on which it was due. */
  readonly due_date: Day;
  /** Meter value at which it was due. Null unless by meter. */
  readonly due_meter: Decimal<3> | null;
  /** Reading that made it due. Null unless by meter or condition. */
  readonly trigger_equipment_meter_reading_id: Key | null;
  /** Whether work came of it. */
  readonly outcome: 'work_order' | 'skipped';
  /** Work order generated. Null when skipped. */
  readonly work_order_id: Key | null;
  /** Number of that work order. Null when skipped. */
  readonly work_order_number: string | null;
  /** True when the work order also covers other schedules due at that time. */
  readonly is_grouped: boolean;
  /** Why it was skipped. Null when a work order was generated. */
  readonly skip_reason_code: 'done_with_repair' | 'asset_down' | 'asset_not_used' | 'covered_by_larger_interval' | 'production_priority' | 'parts_missing' | 'schedule_changed' | null;
  /** Further words on the skip. Null when there is nothing to add. */
  readonly skip_reason: string | null;
  /** Planner who skipped or grouped it. Null when the rule of the schedule decided. */
  readonly decided_by_employee_id: Key | null;
  /** Days from generation to the due date; negative when generated late. */
  readonly days_early: number;
  /** Due date that the schedule got after this one. Null for a condition and when the schedule ended. */
  readonly next_due_date: Day | null;
  /** Due meter that the schedule got after this one. Null unless by meter. */
  readonly next_due_meter: Decimal<3> | null;
  /** When it was dealt with. */
  readonly generated_at: Moment;
  /** True when it was dealt with before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
};

/** One standing plan of preventive work on one asset, due by calendar, by meter or by condition. Written by the planner; maintenance moves the next due date each time an occurrence is generated or skipped. */
export type PmSchedulesRow = {
  /** Surrogate key. */
  readonly pm_schedule_id: Key;
  /** Code of the schedule, such as PM-0042-03. */
  readonly pm_schedule_code: string;
  /** What is done and how often. */
  readonly schedule_name: string;
  /** Asset to be worked on. */
  readonly maintenance_asset_id: Key;
  /** Job plan to be followed. */
  readonly work_procedure_id: Key;
  /** Team that does it. */
  readonly maintenance_team_id: Key;
  /** Kind of work order generated. */
  readonly work_order_type: 'corrective' | 'preventive' | 'predictive' | 'calibration' | 'inspection';
  /** What makes it due. */
  readonly trigger_type: 'calendar' | 'meter' | 'condition';
  /** Days between occurrences. Null unless by calendar. */
  readonly interval_days: number | null;
  /** Meter that counts. Null unless by meter. */
  readonly meter_type: 'operating_hours' | 'cycle_count' | 'energy_kwh' | null;
  /** Meter units between occurrences. Null unless by meter. */
  readonly meter_interval: Decimal<3> | null;
  /** Condition that is watched. Null unless by condition. */
  readonly condition_parameter: 'vibration' | 'bearing_temperature' | 'oil_particle_count' | 'oil_level' | 'hydraulic_pressure' | 'coolant_concentration' | 'insulation_resistance' | 'belt_tension' | 'backlash' | 'tool_wear' | 'noise' | null;
  /** Value at which it is due, in the unit of the readings. Null unless by condition. */
  readonly condition_limit: Numeric | null;
  /** Whether the limit counts upwards or downwards. Null unless by condition. */
  readonly condition_direction: 'rising' | 'falling' | null;
  /** True when the interval runs from the last completion; false when from the last due date. */
  readonly is_floating: boolean;
  /** Days before the due date at which the work order is generated. */
  readonly lead_days: number;
  /** Days after the due date that still count as in time. */
  readonly tolerance_days: number;
  /** Priority of the work orders. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Labour planned for one occurrence, hours. */
  readonly estimated_hours: Decimal<4>;
  /** True when the machine must stand; production plans the window. */
  readonly requires_shutdown: boolean;
  /** Day of the last occurrence done. Null before the first. */
  readonly last_done_on: Day | null;
  /** Meter at the last occurrence done. Null before the first and unless by meter. */
  readonly last_done_meter: Decimal<3> | null;
  /** Next due date; for a meter the day forecast from its use. Null for a condition, and when the schedule ended. */
  readonly next_due_date: Day | null;
  /** Meter value at which it is next due. Null unless by meter. */
  readonly next_due_meter: Decimal<3> | null;
  /** Occurrences generated or skipped so far. */
  readonly occurrence_count: number;
  /** First day on which it may become due. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** active; suspended: nothing becomes due for a time; ended. */
  readonly status: 'active' | 'suspended' | 'ended';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One call to an outside service provider, from call to closed report, with the supplier's times, quality and price. Written by the planner; clocks are held against the contract. */
export type ServiceCallLogsRow = {
  /** Surrogate key. */
  readonly service_call_log_id: Key;
  /** Number of the call, such as MSL-2026-000123. */
  readonly call_number: string;
  /** Supplier called. */
  readonly supplier_id: Key;
  /** Contract that the call runs under. Null for a call without one. */
  readonly service_contract_id: Key | null;
  /** Work order that it belongs to. */
  readonly work_order_id: Key;
  /** Asset to be served. */
  readonly maintenance_asset_id: Key;
  /** Why the supplier was called. */
  readonly call_type: 'breakdown' | 'planned_visit' | 'calibration' | 'warranty_claim' | 'commissioning' | 'remote_support';
  /** Urgency told to the supplier. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Person who called. */
  readonly called_by_employee_id: Key;
  /** Person at the supplier who took the call. personal: supplier_contact, identity, contract. */
  readonly contact_name: string;
  /** Ticket number of the supplier. Null until given. */
  readonly supplier_reference_number: string | null;
  /** What was reported. */
  readonly problem: string;
  /** When the supplier was called. */
  readonly called_at: Moment;
  /** Latest arrival by contract or agreement. */
  readonly response_due_at: Moment;
  /** Latest end by contract. Null without contract. */
  readonly resolution_due_at: Moment | null;
  /** When the engineer came. Null until then. */
  readonly arrived_at: Moment | null;
  /** The supplier's engineer. Null until named. personal: supplier_contact, identity, contract. */
  readonly engineer_name: string | null;
  /** When the machine ran again or the visit ended. Null until then. */
  readonly resolved_at: Moment | null;
  /** Whether arrival was in time. Null until arrived. */
  readonly is_response_met: boolean | null;
  /** Whether the end was in time. Null until resolved, and without contract. */
  readonly is_resolution_met: boolean | null;
  /** Whether the contract pays for it. Null until settled. */
  readonly is_covered: boolean | null;
  /** Hours charged or spent on site. Null until resolved. */
  readonly service_hours: Decimal<4> | null;
  /** Labour and call-out price before tax, in currency_code. */
  readonly labour_amount: Decimal<2>;
  /** Price of the supplier's parts before tax, in currency_code. */
  readonly parts_amount: Decimal<2>;
  /** Sum of both, in currency_code; 0 when covered. */
  readonly total_amount: Decimal<2>;
  /** Currency of the prices, ISO 4217. */
  readonly currency_code: string;
  /** Supplier's invoice for it. Null until billed, and when covered. */
  readonly supplier_invoice_number: string | null;
  /** The supplier's report. Null until resolved. */
  readonly work_performed: string | null;
  /** Judgement of the foreman, 1 worst to 5 best. Null until given. */
  readonly satisfaction_score: number | null;
  /** open: called; dispatched; on_site; resolved; closed: report and price accepted; cancelled. */
  readonly status: 'open' | 'dispatched' | 'on_site' | 'resolved' | 'closed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One contract with a supplier for maintenance, warranty, calibration or calls. Written by the maintenance manager with purchasing; calls are checked against it. */
export type ServiceContractsRow = {
  /** Surrogate key. */
  readonly service_contract_id: Key;
  /** Number of the contract, such as MSC-2026-0042. */
  readonly contract_number: string;
  /** What it is about. */
  readonly title: string;
  /** Annual maintenance, comprehensive annual maintenance with parts, warranty, calibration or rates for calls only. */
  readonly contract_type: 'annual_maintenance' | 'comprehensive_annual_maintenance' | 'warranty' | 'calibration' | 'call_rates';
  /** Supplier who serves. */
  readonly supplier_id: Key;
  /** Legal entity that signed. */
  readonly company_id: Key;
  /** Site that is served. */
  readonly factory_id: Key;
  /** Asset covered, with all below it. Null when the whole class at the site is. */
  readonly maintenance_asset_id: Key | null;
  /** Class covered at the site. Null when one asset is. */
  readonly asset_class: 'machining_centre' | 'lathe' | 'grinder' | 'furnace' | 'press' | 'assembly_station' | 'test_station' | 'packing_station' | 'spindle' | 'drive' | 'hydraulic_unit' | 'pneumatic_unit' | 'coolant_system' | 'control_cabinet' | 'sensor' | 'tool_holder' | 'compressor' | 'power_supply' | 'building' | 'line' | 'site' | 'other' | null;
  /** What the fee includes. */
  readonly coverage: 'labour' | 'labour_and_parts' | 'planned_visits' | 'calls_at_rates';
  /** Hours from call to arrival that the supplier promises. */
  readonly response_hours: Decimal<4>;
  /** Hours from call to running machine that the supplier promises. */
  readonly resolution_hours: Decimal<4>;
  /** Hours of the week in which the promise holds. */
  readonly service_window: 'business_hours' | 'two_shifts' | 'around_the_clock';
  /** Planned visits a year. */
  readonly planned_visit_count: number;
  /** Planned visits done in the current year. */
  readonly visits_done_count: number;
  /** Fee a year before tax, in currency_code; 0 for warranty. */
  readonly annual_fee_amount: Decimal<2>;
  /** How often the fee falls due. */
  readonly billing_frequency: 'none' | 'monthly' | 'quarterly' | 'half_yearly' | 'yearly';
  /** Price of a call that is not covered, in currency_code. */
  readonly call_out_amount: Decimal<2>;
  /** Price of an hour that is not covered, in currency_code. */
  readonly hourly_rate_amount: Decimal<4>;
  /** Deduction from the fee for each missed promise, percent. */
  readonly penalty_pct: Decimal<4>;
  /** Currency of all prices, ISO 4217. */
  readonly currency_code: string;
  /** Days from invoice to payment. */
  readonly payment_terms_days: number;
  /** Person in charge of it. */
  readonly owner_employee_id: Key;
  /** Day of signature. Null while a draft. */
  readonly signed_on: Day | null;
  /** First day of service. */
  readonly valid_from: Day;
  /** Last day of service. Null while open-ended. */
  readonly valid_to: Day | null;
  /** True when it goes on unless given notice. */
  readonly renews_automatically: boolean;
  /** Days of notice. */
  readonly notice_days: number;
  /** draft; active; expired; terminated before its end. */
  readonly status: 'draft' | 'active' | 'expired' | 'terminated';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One task of a maintenance work order, copied from the job plan or added on the spot. Written by the planner, reported by the technician. */
export type WorkOrderTasksRow = {
  /** Surrogate key. */
  readonly work_order_task_id: Key;
  /** Work order that it belongs to. */
  readonly work_order_id: Key;
  /** Order of execution, from 10 in steps of 10. */
  readonly line_number: number;
  /** What kind of task it is. */
  readonly task_type: 'isolate' | 'inspect' | 'measure' | 'clean' | 'lubricate' | 'disassemble' | 'replace' | 'adjust' | 'repair' | 'calibrate' | 'assemble' | 'test' | 'restore';
  /** What is to be done. */
  readonly instruction: string;
  /** True for steps that must be done before any other work. */
  readonly is_safety_step: boolean;
  /** Trade that it needs. */
  readonly required_trade: 'mechanical' | 'electrical' | 'instrumentation' | 'hydraulics_pneumatics' | 'tooling' | 'welding' | 'utilities';
  /** Technician who does it. Null until assigned. */
  readonly maintenance_technician_id: Key | null;
  /** Part planned for it. Null when none is. */
  readonly mro_part_id: Key | null;
  /** Quantity planned, in the unit of the part. Null when no part is. */
  readonly planned_part_quantity: Decimal<3> | null;
  /** Working time by plan, minutes. */
  readonly estimated_minutes: Decimal<2>;
  /** Working time needed, minutes. Null until done. */
  readonly actual_minutes: Decimal<2> | null;
  /** When it was begun. Null until then. */
  readonly started_at: Moment | null;
  /** When it was done. Null until then. */
  readonly completed_at: Moment | null;
  /** Value measured in the task, unit_of_measure. Null when nothing is measured. */
  readonly measured_value: Numeric | null;
  /** Lowest value allowed, unit_of_measure. Null when there is none. */
  readonly lower_limit: Numeric | null;
  /** Highest value allowed, unit_of_measure. Null when there is none. */
  readonly upper_limit: Numeric | null;
  /** Unit of value and limits. Null when nothing is measured. */
  readonly unit_of_measure: string | null;
  /** What came of it. Null until done. */
  readonly result: 'ok' | 'adjusted' | 'defect_found' | 'repaired' | null;
  /** What was found. Null when there is nothing to note. */
  readonly finding: string | null;
  /** Why it was left out. Null unless skipped. */
  readonly skip_reason: string | null;
  /** open, in_progress, completed or skipped. */
  readonly status: 'open' | 'in_progress' | 'completed' | 'skipped';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One maintenance work order, from request to closing. Made by maintenance from a condition event, a preventive schedule or a request; planned, released, worked and closed here; production and machines see its window through links. */
export type WorkOrdersRow = {
  /** Surrogate key. */
  readonly work_order_id: Key;
  /** Number of the work order, such as MWO-2026-000123. */
  readonly work_order_number: string;
  /** Kind of maintenance. */
  readonly work_order_type: 'corrective' | 'preventive' | 'predictive' | 'calibration' | 'inspection';
  /** What it was made from. */
  readonly origin: 'condition_event' | 'pm_schedule' | 'operator_request' | 'inspection_finding' | 'calibration_due' | 'improvement';
  /** Asset to be worked on. */
  readonly maintenance_asset_id: Key;
  /** Machine that is held; for a component the machine that it belongs to. Null for buildings, lines and utilities. */
  readonly machine_id: Key | null;
  /** ref: operations.sensor_health. Sensor to be recalibrated. Null when none is. */
  readonly sensor_health_id: Key | null;
  /** Site of the machine. */
  readonly factory_id: Key;
  /** Schedule that it was generated from. Null unless it was. */
  readonly pm_schedule_id: Key | null;
  /** Job plan followed. Null for work without one. */
  readonly work_procedure_id: Key | null;
  /** Work order whose findings made this one necessary. Null otherwise. */
  readonly follow_up_of_work_order_id: Key | null;
  /** Contract under which outside service is called. Null for own work. */
  readonly service_contract_id: Key | null;
  /** What is to be done, one line. */
  readonly title: string;
  /** Further words, as the requester gave them. Null when there are none. */
  readonly description: string | null;
  /** Priority; decides the response time. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Person who asked for it. Null when an event or a schedule did. */
  readonly requested_by_employee_id: Key | null;
  /** When it was made. */
  readonly requested_at: Moment;
  /** Person who approved it. Null until approved, and when a rule approved. */
  readonly approved_by_employee_id: Key | null;
  /** When it was approved. Null until then. */
  readonly approved_at: Moment | null;
  /** Team that does it. Null until planned. */
  readonly maintenance_team_id: Key | null;
  /** Technician in charge. Null until assigned. */
  readonly lead_maintenance_technician_id: Key | null;
  /** Day by which it must be done. */
  readonly due_date: Day;
  /** When the machine is wanted; at first the target by priority, then the agreed window. */
  readonly planned_start_at: Moment;
  /** When the machine is given back by plan. */
  readonly planned_end_at: Moment;
  /** True when the machine must stand. */
  readonly requires_shutdown: boolean;
  /** True when a permit must be active before work begins. */
  readonly requires_permit: boolean;
  /** Labour planned, hours. */
  readonly estimated_hours: Decimal<4>;
  /** When parts, people and window were there. Null until then. */
  readonly released_at: Moment | null;
  /** When work began and the machine was taken. Null until then. */
  readonly started_at: Moment | null;
  /** When work was done and the machine handed back. Null until then. */
  readonly completed_at: Moment | null;
  /** When all bookings were made. Null unless closed. */
  readonly closed_at: Moment | null;
  /** Problem seen. Null for planned work and until known. */
  readonly problem_failure_code_id: Key | null;
  /** Cause found. Null for planned work and until known. */
  readonly cause_failure_code_id: Key | null;
  /** Remedy applied. Null for planned work and until known. */
  readonly remedy_failure_code_id: Key | null;
  /** Failure mode repaired, in the sense of AI4I 2020. Null when no failure is repaired. */
  readonly failure_mode: 'tool_wear' | 'heat_dissipation' | 'power' | 'overstrain' | 'random' | null;
  /** Time that the machine stood for it so far, minutes. */
  readonly downtime_minutes: Decimal<2>;
  /** Hours booked so far. */
  readonly labour_hours: Decimal<4>;
  /** Labour cost so far, in currency_code. */
  readonly labour_cost_amount: Decimal<2>;
  /** Cost of parts used so far, in currency_code. */
  readonly parts_cost_amount: Decimal<2>;
  /** Cost of outside service so far, in currency_code. */
  readonly contractor_cost_amount: Decimal<2>;
  /** Sum of the three, in currency_code. */
  readonly total_cost_amount: Decimal<2>;
  /** Currency of the costs, ISO 4217. */
  readonly currency_code: string;
  /** Cost centre charged. */
  readonly cost_center_code: string;
  /** True when the cutting tool was changed; the machine's tool wear starts again. */
  readonly tool_replaced: boolean;
  /** Parts fitted so far, pieces. */
  readonly parts_replaced_count: number;
  /** True when a sensor was recalibrated. */
  readonly sensor_recalibrated: boolean;
  /** Outcome as operations names it. Null until completed. */
  readonly result: 'repaired' | 'replaced' | 'adjusted' | 'no_fault_found' | 'deferred' | null;
  /** What was found and done. Null until completed. */
  readonly completion_note: string | null;
  /** Why it waits. Null unless on hold or waiting for parts. */
  readonly hold_reason_code: 'parts' | 'tools' | 'permit' | 'technician' | 'production_release' | 'contractor' | null;
  /** Why it was given up. Null unless cancelled. */
  readonly cancellation_reason: string | null;
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** requested; approved; planned: window agreed; waiting_for_parts; released: may begin; in_progress; on_hold; completed; closed; cancelled. */
  readonly status: 'requested' | 'approved' | 'planned' | 'waiting_for_parts' | 'released' | 'in_progress' | 'on_hold' | 'completed' | 'closed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One permit to work: lock-out and tag-out, hot work, confined space, height or live electrics. Issued before the work begins, closed when locks are off and the area is safe; work needing a permit runs only inside its active time. */
export type WorkPermitsRow = {
  /** Surrogate key. */
  readonly work_permit_id: Key;
  /** Number of the permit, such as PTW-2026-000123. */
  readonly permit_number: string;
  /** Kind of permit. */
  readonly permit_type: 'lock_out_tag_out' | 'hot_work' | 'confined_space' | 'working_at_height' | 'electrical_isolation';
  /** Work order that it covers. */
  readonly work_order_id: Key;
  /** Asset made safe. */
  readonly maintenance_asset_id: Key;
  /** Machine made safe. Null where the asset belongs to none. */
  readonly machine_id: Key | null;
  /** Place of work. */
  readonly location: string;
  /** Work that is allowed. */
  readonly work_description: string;
  /** Hazards found in the assessment. */
  readonly hazards: readonly string[];
  /** Energies to be isolated, such as electrical, hydraulic, gravity; may be empty. */
  readonly energy_sources: readonly string[];
  /** Points to be locked and tagged; 0 when none. */
  readonly isolation_point_count: number;
  /** Numbers of the personal locks applied; empty until applied. */
  readonly lock_numbers: readonly string[];
  /** What must be kept while working. */
  readonly precautions: string;
  /** Oxygen measured before entry, percent. Null unless a confined space. */
  readonly oxygen_pct: Decimal<4> | null;
  /** Combustible gas measured, percent of the lower explosive limit. Null unless hot work or a confined space. */
  readonly explosive_gas_lel_pct: Decimal<4> | null;
  /** Person who asked for it. */
  readonly requested_by_employee_id: Key;
  /** Authorised person who issued it. Null until issued. */
  readonly issued_by_employee_id: Key | null;
  /** Person who works under it and keeps the key. */
  readonly holder_employee_id: Key;
  /** Fire watch. Null unless hot work. */
  readonly fire_watch_employee_id: Key | null;
  /** When it was asked for. */
  readonly requested_at: Moment;
  /** When it was issued. Null until then. */
  readonly issued_at: Moment | null;
  /** From when it allows work. */
  readonly valid_from_at: Moment;
  /** Until when it allows work; a longer job needs a new one. */
  readonly valid_to_at: Moment;
  /** When locks were applied and zero energy was proved. Null until then, and without isolation. */
  readonly locked_at: Moment | null;
  /** When locks were taken off. Null until then, and without isolation. */
  readonly unlocked_at: Moment | null;
  /** When the area was handed back. Null until then. */
  readonly closed_at: Moment | null;
  /** Why it was withdrawn. Null unless cancelled. */
  readonly cancellation_reason: string | null;
  /** requested; issued; active: locks on, work allowed; suspended; closed; expired without closing; cancelled. */
  readonly status: 'requested' | 'issued' | 'active' | 'suspended' | 'closed' | 'expired' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One revision of a standard job plan: steps, safety, people, time and the main part. Written by reliability engineering; work orders copy the steps as tasks, so a released revision is never changed. */
export type WorkProceduresRow = {
  /** Surrogate key. */
  readonly work_procedure_id: Key;
  /** Code of the job plan, such as WP-SPN-012. */
  readonly procedure_code: string;
  /** Revision letter. */
  readonly revision: string;
  /** What is done. */
  readonly title: string;
  /** Kind of work order that it serves. */
  readonly work_order_type: 'corrective' | 'preventive' | 'predictive' | 'calibration' | 'inspection';
  /** Class of assets that it is written for. */
  readonly asset_class: 'machining_centre' | 'lathe' | 'grinder' | 'furnace' | 'press' | 'assembly_station' | 'test_station' | 'packing_station' | 'spindle' | 'drive' | 'hydraulic_unit' | 'pneumatic_unit' | 'coolant_system' | 'control_cabinet' | 'sensor' | 'tool_holder' | 'compressor' | 'power_supply' | 'building' | 'line' | 'site' | 'other';
  /** Trade of the person in charge. */
  readonly required_trade: 'mechanical' | 'electrical' | 'instrumentation' | 'hydraulics_pneumatics' | 'tooling' | 'welding' | 'utilities';
  /** Lowest level of that person. */
  readonly minimum_proficiency_level: 'trainee' | 'basic' | 'proficient' | 'expert';
  /** Persons needed at once. */
  readonly required_crew_size: number;
  /** Working time for the whole plan, minutes. */
  readonly estimated_minutes: Decimal<2>;
  /** Time that the machine must stand, minutes. */
  readonly estimated_downtime_minutes: Decimal<2>;
  /** True when the machine must stand. */
  readonly requires_shutdown: boolean;
  /** Permit needed before work begins. Null when none is. */
  readonly permit_type: 'lock_out_tag_out' | 'hot_work' | 'confined_space' | 'working_at_height' | 'electrical_isolation' | null;
  /** Working steps in order, one sentence each. */
  readonly job_steps: readonly string[];
  /** Safety steps in order, done before the working steps; may be empty. */
  readonly safety_steps: readonly string[];
  /** Protective equipment to be worn; may be empty. */
  readonly protective_equipment: readonly string[];
  /** Part that is replaced by plan. Null when none is. */
  readonly main_mro_part_id: Key | null;
  /** Quantity of that part. Null when none is. */
  readonly main_part_quantity: Decimal<3> | null;
  /** Author. */
  readonly prepared_by_employee_id: Key;
  /** Person who released it. Null while a draft. */
  readonly approved_by_employee_id: Key | null;
  /** When it was released. Null while a draft. */
  readonly approved_at: Moment | null;
  /** draft; released: may be used; superseded by a later revision. */
  readonly status: 'draft' | 'released' | 'superseded';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** Every table of the module by name. */
export type Rows = {
  asset_downtime_log: AssetDowntimeLogRow;
  asset_reliability_metrics: AssetReliabilityMetricsRow;
  cmms_integration_log: CmmsIntegrationLogRow;
  equipment_meter_readings: EquipmentMeterReadingsRow;
  failure_codes: FailureCodesRow;
  labor_time_entries: LaborTimeEntriesRow;
  machine_condition_events: MachineConditionEventsRow;
  maintenance_assets: MaintenanceAssetsRow;
  maintenance_cost_centers: MaintenanceCostCentersRow;
  maintenance_costs: MaintenanceCostsRow;
  maintenance_history: MaintenanceHistoryRow;
  maintenance_teams: MaintenanceTeamsRow;
  maintenance_technicians: MaintenanceTechniciansRow;
  mro_parts: MroPartsRow;
  mro_parts_transactions: MroPartsTransactionsRow;
  pm_generation_log: PmGenerationLogRow;
  pm_schedules: PmSchedulesRow;
  service_call_logs: ServiceCallLogsRow;
  service_contracts: ServiceContractsRow;
  work_order_tasks: WorkOrderTasksRow;
  work_orders: WorkOrdersRow;
  work_permits: WorkPermitsRow;
  work_procedures: WorkProceduresRow;
};

/** New rows: without what the store fills (keys, moments of entry and change, defaults, nulls). */
export type NewRows = {
  asset_downtime_log: NewRow<AssetDowntimeLogRow, 'asset_downtime_log_id' | 'machine_id' | 'production_line_id' | 'machine_condition_event_id' | 'work_order_id' | 'cause_failure_code_id' | 'work_started_at' | 'ended_at' | 'downtime_minutes' | 'response_minutes' | 'waiting_minutes' | 'repair_minutes' | 'scheduled_minutes' | 'lost_production_hours' | 'lost_quantity' | 'confirmed_by_employee_id' | 'is_opening' | 'created_at' | 'updated_at'>;
  asset_reliability_metrics: NewRow<AssetReliabilityMetricsRow, 'asset_reliability_metric_id' | 'mtbf_hours' | 'mttr_hours' | 'availability_pct' | 'failure_rate_per_1000_hours' | 'created_at' | 'updated_at'>;
  cmms_integration_log: NewRow<CmmsIntegrationLogRow, 'cmms_integration_log_id' | 'document_number' | 'machine_id' | 'maintenance_asset_id' | 'work_order_id' | 'is_threshold_exceeded' | 'status' | 'payload' | 'attempt_count' | 'error_code' | 'error_message' | 'received_at' | 'processed_at' | 'created_at' | 'updated_at'>;
  equipment_meter_readings: NewRow<EquipmentMeterReadingsRow, 'equipment_meter_reading_id' | 'maintenance_asset_id' | 'scada_machine_data_id' | 'reading_at' | 'reading_source' | 'operating_hours' | 'scheduled_hours' | 'cycle_count' | 'energy_kwh' | 'operating_hours_since_last' | 'condition_parameter' | 'condition_value' | 'unit_of_measure' | 'warning_limit' | 'alarm_limit' | 'condition_status' | 'work_order_id' | 'read_by_employee_id' | 'plausibility' | 'triggered_schedule_count' | 'created_at' | 'updated_at'>;
  failure_codes: NewRow<FailureCodesRow, 'failure_code_id' | 'parent_failure_code_id' | 'asset_class' | 'failure_mode' | 'failure_mechanism' | 'work_procedure_id' | 'valid_to' | 'created_at' | 'updated_at'>;
  labor_time_entries: NewRow<LaborTimeEntriesRow, 'labor_time_entry_id' | 'work_order_task_id' | 'ended_at' | 'labour_hours' | 'is_supervised' | 'labour_amount' | 'work_performed' | 'approved_by_employee_id' | 'approved_at' | 'approval_status' | 'created_at' | 'updated_at'>;
  machine_condition_events: NewRow<MachineConditionEventsRow, 'machine_condition_event_id' | 'event_number' | 'maintenance_asset_id' | 'machine_fault_id' | 'fault_number' | 'sensor_health_id' | 'sensor_condition' | 'equipment_meter_reading_id' | 'failure_mode' | 'stops_machine' | 'cleared_at' | 'problem_failure_code_id' | 'repeat_count' | 'repeat_expired_on' | 'remaining_life_hours' | 'response_due_at' | 'priority' | 'assessed_at' | 'assessed_by_employee_id' | 'decision' | 'work_order_id' | 'no_work_reason_code' | 'no_work_reason' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  maintenance_assets: NewRow<MaintenanceAssetsRow, 'maintenance_asset_id' | 'parent_maintenance_asset_id' | 'machine_id' | 'sensor_health_id' | 'production_line_id' | 'maintenance_team_id' | 'manufacturer' | 'model' | 'serial_number' | 'supplier_id' | 'warranty_end_date' | 'expected_life_years' | 'last_operating_hours' | 'last_scheduled_hours' | 'last_cycle_count' | 'last_reading_at' | 'history_count' | 'retired_on' | 'created_at' | 'updated_at'>;
  maintenance_cost_centers: NewRow<MaintenanceCostCentersRow, 'maintenance_cost_center_id' | 'factory_id' | 'department_id' | 'production_line_id' | 'valid_to' | 'created_at' | 'updated_at'>;
  maintenance_costs: NewRow<MaintenanceCostsRow, 'maintenance_cost_id' | 'work_order_id' | 'work_order_number' | 'work_order_type' | 'maintenance_asset_id' | 'labor_time_entry_id' | 'mro_parts_transaction_id' | 'service_call_log_id' | 'service_contract_id' | 'supplier_id' | 'reversal_of_maintenance_cost_id' | 'reason' | 'posted_at' | 'journal_batch_number' | 'created_at' | 'updated_at'>;
  maintenance_history: NewRow<MaintenanceHistoryRow, 'maintenance_history_id' | 'machine_condition_event_id' | 'work_order_id' | 'work_order_number' | 'mro_part_id' | 'failure_code_id' | 'part_serial_number' | 'operating_hours' | 'downtime_minutes' | 'cost_amount' | 'currency_code' | 'from_value' | 'to_value' | 'performed_by_employee_id' | 'created_at'>;
  maintenance_teams: NewRow<MaintenanceTeamsRow, 'maintenance_team_id' | 'production_line_id' | 'shift_schedule_id' | 'valid_to' | 'created_at' | 'updated_at'>;
  maintenance_technicians: NewRow<MaintenanceTechniciansRow, 'maintenance_technician_id' | 'technician_code' | 'shift_schedule_id' | 'employee_shift_id' | 'shift_start_at' | 'shift_end_at' | 'overtime_end_at' | 'maintenance_team_id' | 'trade' | 'grade' | 'hourly_rate_amount' | 'overtime_rate_factor' | 'currency_code' | 'weekly_capacity_hours' | 'is_loto_authorised' | 'is_on_call' | 'qualification_valid_to' | 'phone' | 'status' | 'created_at' | 'updated_at'>;
  mro_parts: NewRow<MroPartsRow, 'mro_part_id' | 'asset_class' | 'on_hand_quantity' | 'reserved_quantity' | 'on_order_quantity' | 'last_unit_price_amount' | 'shelf_life_days' | 'last_movement_at' | 'last_counted_on' | 'created_at' | 'updated_at'>;
  mro_parts_transactions: NewRow<MroPartsTransactionsRow, 'mro_parts_transaction_id' | 'work_order_id' | 'work_order_task_id' | 'maintenance_asset_id' | 'cost_center_code' | 'required_date' | 'goods_receipt_line_id' | 'purchase_order_number' | 'serial_number' | 'reason_code' | 'counted_quantity' | 'requested_by_employee_id' | 'booked_by_employee_id' | 'reversal_of_mro_parts_transaction_id' | 'created_at' | 'updated_at'>;
  pm_generation_log: NewRow<PmGenerationLogRow, 'pm_generation_log_id' | 'due_meter' | 'trigger_equipment_meter_reading_id' | 'work_order_id' | 'work_order_number' | 'is_grouped' | 'skip_reason_code' | 'skip_reason' | 'decided_by_employee_id' | 'next_due_date' | 'next_due_meter' | 'is_opening' | 'created_at'>;
  pm_schedules: NewRow<PmSchedulesRow, 'pm_schedule_id' | 'interval_days' | 'meter_type' | 'meter_interval' | 'condition_parameter' | 'condition_limit' | 'condition_direction' | 'last_done_on' | 'last_done_meter' | 'next_due_date' | 'next_due_meter' | 'occurrence_count' | 'valid_to' | 'created_at' | 'updated_at'>;
  service_call_logs: NewRow<ServiceCallLogsRow, 'service_call_log_id' | 'service_contract_id' | 'supplier_reference_number' | 'resolution_due_at' | 'arrived_at' | 'engineer_name' | 'resolved_at' | 'is_response_met' | 'is_resolution_met' | 'is_covered' | 'service_hours' | 'labour_amount' | 'parts_amount' | 'total_amount' | 'supplier_invoice_number' | 'work_performed' | 'satisfaction_score' | 'created_at' | 'updated_at'>;
  service_contracts: NewRow<ServiceContractsRow, 'service_contract_id' | 'maintenance_asset_id' | 'asset_class' | 'visits_done_count' | 'signed_on' | 'valid_to' | 'created_at' | 'updated_at'>;
  work_order_tasks: NewRow<WorkOrderTasksRow, 'work_order_task_id' | 'maintenance_technician_id' | 'mro_part_id' | 'planned_part_quantity' | 'actual_minutes' | 'started_at' | 'completed_at' | 'measured_value' | 'lower_limit' | 'upper_limit' | 'unit_of_measure' | 'result' | 'finding' | 'skip_reason' | 'status' | 'created_at' | 'updated_at'>;
  work_orders: NewRow<WorkOrdersRow, 'work_order_id' | 'machine_id' | 'sensor_health_id' | 'pm_schedule_id' | 'work_procedure_id' | 'follow_up_of_work_order_id' | 'service_contract_id' | 'description' | 'requested_by_employee_id' | 'approved_by_employee_id' | 'approved_at' | 'maintenance_team_id' | 'lead_maintenance_technician_id' | 'released_at' | 'started_at' | 'completed_at' | 'closed_at' | 'problem_failure_code_id' | 'cause_failure_code_id' | 'remedy_failure_code_id' | 'failure_mode' | 'downtime_minutes' | 'labour_hours' | 'labour_cost_amount' | 'parts_cost_amount' | 'contractor_cost_amount' | 'total_cost_amount' | 'tool_replaced' | 'parts_replaced_count' | 'sensor_recalibrated' | 'result' | 'completion_note' | 'hold_reason_code' | 'cancellation_reason' | 'is_opening' | 'created_at' | 'updated_at'>;
  work_permits: NewRow<WorkPermitsRow, 'work_permit_id' | 'machine_id' | 'oxygen_pct' | 'explosive_gas_lel_pct' | 'issued_by_employee_id' | 'fire_watch_employee_id' | 'issued_at' | 'locked_at' | 'unlocked_at' | 'closed_at' | 'cancellation_reason' | 'created_at' | 'updated_at'>;
  work_procedures: NewRow<WorkProceduresRow, 'work_procedure_id' | 'permit_type' | 'main_mro_part_id' | 'main_part_quantity' | 'approved_by_employee_id' | 'approved_at' | 'created_at' | 'updated_at'>;
};

/** Every reference copy that the module has, by the name of its original. */
export type CopyRows = {
  'master.companies': MasterCompaniesRow;
  'master.factories': MasterFactoriesRow;
  'master.suppliers': MasterSuppliersRow;
  'master.employees': MasterEmployeesRow;
  'master.departments': MasterDepartmentsRow;
  'master.production_lines': MasterProductionLinesRow;
  'master.machines': MasterMachinesRow;
  'master.warehouses': MasterWarehousesRow;
  'hr.skills_catalog': HrSkillsCatalogRow;
  'hr.employee_skills': HrEmployeeSkillsRow;
  'hr.shift_schedules': HrShiftSchedulesRow;
  'hr.employee_shifts': HrEmployeeShiftsRow;
};

/** Rows of other modules, columns of which the module's flows bring, by flow. */
export type Sends = {
  'maintenance-to-erp': {
    journal_entries: ErpJournalEntriesRow;
    journal_entry_lines: ErpJournalEntryLinesRow;
    purchase_requisitions: ErpPurchaseRequisitionsRow;
    purchase_requisition_lines: ErpPurchaseRequisitionLinesRow;
  };
  'maintenance-costs-to-erp': {
    journal_entries: ErpJournalEntriesRow;
    journal_entry_lines: ErpJournalEntryLinesRow;
  };
  'maintenance-to-operations': {
    maintenance_events: OperationsMaintenanceEventsRow;
  };
  'maintenance-to-manufacturing': {
    downtime_events: ManufacturingDowntimeEventsRow;
  };
};

/** All types of the module, for its behaviour. */
export type Types = { rows: Rows; news: NewRows; copies: CopyRows; sends: Sends };

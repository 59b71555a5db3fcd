// Row types of maintenance, generated from its schema by `npm run generate`.

import type { Day, Json, Key, Moment, Numeric, Scaled } from '../../machinery/base/row-types.ts';

/** One time during which an asset could not be used, planned or not, cut into response, waiting and repair. Written by maintenance from condition events and work orders; reliability figures are computed from these rows alone. */
export type AssetDowntimeLogRow = {
  /** Surrogate key. */
  asset_downtime_log_id: Key;
  /** Number of the entry, such as ADL-2026-000123. */
  downtime_number: string;
  /** Asset that was down. */
  maintenance_asset_id: Key;
  /** Machine that stood. */
  machine_id: Key;
  /** Line that the machine belongs to. */
  production_line_id: Key;
  /** Failure, planned maintenance, calibration, or taken out by maintenance for another cause. */
  downtime_class: string;
  /** True when production had it in its plan. */
  is_planned: boolean;
  /** True when it counts as a failure in MTBF and MTTR; only unplanned stops of the asset itself do. */
  counts_as_failure: boolean;
  /** Event that began it. Null for planned downtime. */
  machine_condition_event_id: Key | null;
  /** Work order that ended it. Null when it passed without work or none exists yet. */
  work_order_id: Key | null;
  /** Cause found. Null until found, and for planned downtime. */
  cause_failure_code_id: Key | null;
  /** Reason in the words of the machine states. */
  reason_code: string;
  /** When the asset went down. */
  started_at: Moment;
  /** When hands were first laid on it. Null until then. */
  work_started_at: Moment | null;
  /** When it could run again. Null while down. */
  ended_at: Moment | null;
  /** From start to end, minutes. Null while down. */
  downtime_minutes: Scaled | null;
  /** From start to first hands, minutes. Null until work started. */
  response_minutes: Scaled | null;
  /** Part of the downtime spent waiting for parts, permits or people, minutes. */
  waiting_minutes: Scaled;
  /** Active repair time, minutes; MTTR is its mean over failures. Null while down. */
  repair_minutes: Scaled | null;
  /** Part of the downtime in which production had scheduled the machine, minutes. Null while down. */
  scheduled_minutes: Scaled | null;
  /** Scheduled machine hours lost so far. */
  lost_production_hours: Scaled;
  /** Units not made at the ideal cycle. Null while down. */
  lost_quantity: Scaled | null;
  /** Shift supervisor who confirmed the times. Null until confirmed. */
  confirmed_by_employee_id: Key | null;
  /** True when it began before history did. */
  is_opening: boolean;
  /** open: down; closed: runs again; void: entered in error. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Reliability of one asset in one month, computed from asset_downtime_log, meter readings and work orders after the month ended; the running month is renewed daily. Must equal the recomputation from its events. */
export type AssetReliabilityMetricsRow = {
  /** Surrogate key. */
  asset_reliability_metric_id: Key;
  /** Asset measured. */
  maintenance_asset_id: Key;
  /** Machine of the asset. */
  machine_id: Key;
  /** First day of the month, or of the part of it inside history. */
  period_start_date: Day;
  /** Last day counted, inclusive. */
  period_end_date: Day;
  /** Hours of the period. */
  calendar_hours: Scaled;
  /** Hours in which production had scheduled the machine, from the counters. */
  scheduled_hours: Scaled;
  /** Hours in state running, from the counters. */
  operating_hours: Scaled;
  /** Planned downtime, clipped to the period, hours. */
  planned_downtime_hours: Scaled;
  /** Unplanned downtime, clipped to the period, hours. */
  unplanned_downtime_hours: Scaled;
  /** Downtimes that count as failure and began in the period. */
  failure_count: number;
  /** Such downtimes that ended in the period. */
  repair_count: number;
  /** Active repair hours of those that ended. */
  repair_hours: Scaled;
  /** Mean time between failures: operating_hours / failure_count. Null without failure. */
  mtbf_hours: Scaled | null;
  /** Mean time to repair: repair_hours / repair_count. Null without repair. */
  mttr_hours: Scaled | null;
  /** (scheduled_hours - downtime in scheduled time) / scheduled_hours, percent. Null when nothing was scheduled. */
  availability_pct: Scaled | null;
  /** Downtime of all kinds that fell into scheduled time, hours. */
  scheduled_downtime_hours: Scaled;
  /** failure_count per 1,000 operating hours. Null when it did not run. */
  failure_rate_per_1000_hours: Scaled | null;
  /** Preventive due dates in the period. */
  planned_work_count: number;
  /** Of these, done within tolerance. */
  planned_work_done_count: number;
  /** Charges less credits and reversals posted on the asset in the period, in currency_code; may be negative. */
  maintenance_cost_amount: Scaled;
  /** Currency of the cost, ISO 4217. */
  currency_code: string;
  /** True when the month was over at the computation. */
  is_final: boolean;
  /** When it was computed. */
  calculated_at: Moment;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One message of maintenance: fault or meter from the machines, technician from human resources, window to production, cost or demand to ERP. Written by links and by maintenance; what is open is worked off. */
export type CmmsIntegrationLogRow = {
  /** Surrogate key. */
  cmms_integration_log_id: Key;
  /** Whether the message came in or went out. */
  direction: string;
  /** Business flow that it belongs to, such as operations-to-maintenance. */
  flow_id: string;
  /** Module at the other end. */
  counterpart_module: string;
  /** What the message says, such as fault_reported. */
  message_type: string;
  /** Table of the row that it is about, qualified. */
  entity_table: string;
  /** Key of that row in entity_table. */
  entity_id: Key;
  /** Number of the document concerned. Null when the row has none. */
  document_number: string | null;
  /** Machine concerned. Null when none is. */
  machine_id: Key | null;
  /** Asset concerned. Null until matched, and when none is. */
  maintenance_asset_id: Key | null;
  /** Work order made or changed by it. Null when none was. */
  work_order_id: Key | null;
  /** For faults and readings, whether the threshold for work was passed. Null for other messages. */
  is_threshold_exceeded: boolean | null;
  /** received; processed: taken over; failed: to be tried again or dealt with by hand; ignored: no effect here. */
  status: string;
  /** Content of the message, by message_type. */
  payload: Json;
  /** How often processing was tried. */
  attempt_count: number;
  /** Short code of the last error. Null unless failed. */
  error_code: string | null;
  /** Text of the last error. Null unless failed. */
  error_message: string | null;
  /** Time at the source. */
  occurred_at: Moment;
  /** When the message arrived here, or was put out. */
  received_at: Moment;
  /** When it was dealt with. Null until processed or ignored. */
  processed_at: Moment | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One reading of the meters of a machine or of a condition measured on it. Counters come from machine states through the link; condition values are taken on rounds or with a work order. Preventive schedules by meter and condition look here. */
export type EquipmentMeterReadingsRow = {
  /** Surrogate key. */
  equipment_meter_reading_id: Key;
  /** Asset read. Null until maintenance has matched the machine to its asset. */
  maintenance_asset_id: Key | null;
  /** Machine read. */
  machine_id: Key;
  /** ref: operations.scada_machine_data. Machine state at whose end the counters stood so. Null for a reading taken by a person. */
  scada_machine_data_id: Key | null;
  /** Time of the reading. Null while the machine state that it closes still lasts. */
  reading_at: Moment | null;
  /** machine: counters of the control; round: inspection round; work_order: taken during work. */
  reading_source: string;
  /** Hours in state running since commissioning. Null when only a condition was measured. */
  operating_hours: Scaled | null;
  /** Hours since commissioning in which production had scheduled the machine. Null when only a condition was measured. */
  scheduled_hours: Scaled | null;
  /** Units counted since commissioning. Null when only a condition was measured. */
  cycle_count: Scaled | null;
  /** Reading of the energy meter, kWh. Null when only a condition was measured. */
  energy_kwh: Scaled | null;
  /** Hours run since the reading before. Null until matched, and for a condition. */
  operating_hours_since_last: Scaled | null;
  /** Condition measured. Null for a reading of counters. */
  condition_parameter: string | null;
  /** Value measured, unit_of_measure. Null for a reading of counters. */
  condition_value: Numeric | null;
  /** Unit of the condition. Null for a reading of counters. */
  unit_of_measure: string | null;
  /** Value from which the condition is watched, unit_of_measure. Null for a reading of counters. */
  warning_limit: Numeric | null;
  /** Value from which work is called for, unit_of_measure. Null for a reading of counters. */
  alarm_limit: Numeric | null;
  /** How the value stands to its limits. Null for a reading of counters. */
  condition_status: string | null;
  /** Work order during which it was taken. Null otherwise. */
  work_order_id: Key | null;
  /** Person who took it. Null for counters of the control. */
  read_by_employee_id: Key | null;
  /** unchecked; accepted; rejected: fell back or jumped, so schedules ignore it. */
  plausibility: string;
  /** Preventive schedules that became due with this reading. */
  triggered_schedule_count: number;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One code of the failure catalogue: a problem, a cause under a problem, or a remedy (ISO 14224). Written by reliability engineering. */
export type FailureCodesRow = {
  /** Surrogate key. */
  failure_code_id: Key;
  /** The code, such as P-VIB, C-BRG-WEAR, R-REPLACE. */
  failure_code: string;
  /** Short text. */
  failure_name: string;
  /** problem: what is seen; cause: why; remedy: what was done. */
  code_type: string;
  /** When to use the code. */
  description: string;
  /** Problem that a cause belongs to. Null for problems and remedies. */
  parent_failure_code_id: Key | null;
  /** Class of assets that it is meant for. Null when for all. */
  asset_class: string | null;
  /** Failure mode of the machine faults that it stands for. Null when none. */
  failure_mode: string | null;
  /** Mechanism behind a cause. Null for problems and remedies. */
  failure_mechanism: string | null;
  /** Severity proposed when it is used. */
  default_severity: string;
  /** Priority proposed when it is used. */
  default_priority: string;
  /** Job plan proposed. Null when none fits. */
  work_procedure_id: Key | null;
  /** True when its use is reported to safety. */
  is_safety_related: boolean;
  /** First day of use. */
  valid_from: Day;
  /** Last day of use. Null while in use. */
  valid_to: Day | null;
  /** active; retired: not for new work. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One stretch of work of one technician on a work order, written on the job card with what was done and charged at the technician's rate. Becomes a cost posting when approved. */
export type LaborTimeEntriesRow = {
  /** Surrogate key. */
  labor_time_entry_id: Key;
  /** Number of the job card, such as MLT-2026-000123. */
  entry_number: string;
  /** Work order worked on. */
  work_order_id: Key;
  /** Task worked on. Null when booked on the order as a whole. */
  work_order_task_id: Key | null;
  /** Technician, in the trade in which the work was done. */
  maintenance_technician_id: Key;
  /** Employee who is the technician; attendance and payroll know this one. */
  employee_id: Key;
  /** ref: hr.employee_shifts. Shift assignment in which the time lies, an on-call or overtime assignment for call-outs. */
  employee_shift_id: Key;
  /** What the time was spent on; waiting and travel are no repair time. */
  activity_type: string;
  /** Begin. */
  started_at: Moment;
  /** End. Null while working. */
  ended_at: Moment | null;
  /** Hours from begin to end; 0 until ended. */
  labour_hours: Scaled;
  /** Regular time, overtime, or called out. */
  time_class: string;
  /** True when a trainee worked beside another technician. */
  is_supervised: boolean;
  /** Rate applied for the time class, in currency_code. */
  hourly_rate_amount: Scaled;
  /** Hours times rate with overhead, in currency_code; 0 until ended. */
  labour_amount: Scaled;
  /** Currency of rate and amount, ISO 4217. */
  currency_code: string;
  /** Cost centre charged, as a rule that of the work order. */
  cost_center_code: string;
  /** What was done, in the technician's words. Null while working. */
  work_performed: string | null;
  /** Foreman who decided. Null until decided. */
  approved_by_employee_id: Key | null;
  /** When it was decided. Null until then. */
  approved_at: Moment | null;
  /** Decision of the foreman; only approved entries are posted. */
  approval_status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One fault reported by operations or one condition found in meter readings that calls for a decision of maintenance: a work order, or a recorded reason why not. Operations' link writes the fault, maintenance the decision. */
export type MachineConditionEventsRow = {
  /** Surrogate key. */
  machine_condition_event_id: Key;
  /** Number of the event, such as MCE-2026-000123. Null until maintenance has taken it up. */
  event_number: string | null;
  /** Machine concerned. */
  machine_id: Key;
  /** Asset concerned, as far down as the fault shows. Null until taken up. */
  maintenance_asset_id: Key | null;
  /** ref: operations.machine_faults. Fault behind the event. Null for a condition found in readings. */
  machine_fault_id: Key | null;
  /** Number of that fault. Null for a condition found in readings. */
  fault_number: string | null;
  /** ref: operations.sensor_health. Sensor that showed the fault, or that is itself faulty. Null when the controller found it and for a condition. */
  sensor_health_id: Key | null;
  /** What is wrong with that sensor; calls for a calibration. Null unless the sensor itself is faulty. */
  sensor_condition: string | null;
  /** Reading that crossed its alarm limit. Null for a fault. */
  equipment_meter_reading_id: Key | null;
  /** Code of the controller, or of the condition, such as C-VIB-HI. */
  fault_code: string;
  /** Failure mode in the sense of AI4I 2020. Null for alarms that are no failure and for conditions. */
  failure_mode: string | null;
  /** As in operations: info and warning need no repair; minor, major and critical do. */
  severity: string;
  /** True when the machine stopped because of it, so that downtime begins at detected_at. Null for a condition found in readings. */
  stops_machine: boolean | null;
  /** When it was found. */
  detected_at: Moment;
  /** When the fault was cleared at the machine. Null until then. */
  cleared_at: Moment | null;
  /** Problem code that maintenance gives it. Null until assessed. */
  problem_failure_code_id: Key | null;
  /** Equal faults on this machine in the 30 days before. */
  repeat_count: number;
  /** Operating hours expected until failure. Null when not estimated. */
  remaining_life_hours: Scaled | null;
  /** Latest start of the response by priority and criticality. Null until assessed and when no work is needed. */
  response_due_at: Moment | null;
  /** Priority given. Null until assessed. */
  priority: string | null;
  /** When it was decided what to do. Null until then. */
  assessed_at: Moment | null;
  /** Planner who decided. Null until decided, and when a rule decided. */
  assessed_by_employee_id: Key | null;
  /** New work order, covered by an open one, or no work. Null until decided. */
  decision: string | null;
  /** Work order that deals with it. Null until decided, and when no work is done. */
  work_order_id: Key | null;
  /** Why no work order was made. Null unless decided so. */
  no_work_reason_code: string | null;
  /** Further words on that. Null when there is nothing to add. */
  no_work_reason: string | null;
  /** True when the event was there before history began. */
  is_opening: boolean;
  /** received; assessed: decided and open; closed: dealt with; dismissed: no work. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One maintainable object in the hierarchy site, line, machine, assembly, component. Machines of the master have one asset each, made when the machine is; meters and condition are kept up to date by maintenance. */
export type MaintenanceAssetsRow = {
  /** Surrogate key. */
  maintenance_asset_id: Key;
  /** Code of the asset, such as AST-0042 or AST-0042-SPN. */
  asset_code: string;
  /** What it is. */
  asset_name: string;
  /** Asset that contains it. Null for the top of a site. */
  parent_maintenance_asset_id: Key | null;
  /** Level in the hierarchy (ISO 14224 taxonomy). */
  hierarchy_level: string;
  /** Machine of the master that it is or belongs to. Null for sites, lines and utilities. */
  machine_id: Key | null;
  /** ref: operations.sensor_health. Sensor that it is. Null unless it is a sensor. */
  sensor_health_id: Key | null;
  /** Site where it stands. */
  factory_id: Key;
  /** Line that stops when it stops. Null when no single line does. */
  production_line_id: Key | null;
  /** Place in the plant, such as PUN1-MC-L02-P03. */
  functional_location: string;
  /** Kind of equipment; failure codes and procedures are written for classes. */
  asset_class: string;
  /** a: stops deliveries; b: stops a line; c: can wait. */
  criticality: string;
  /** Score behind the class: consequence times likelihood, 1 to 25. */
  criticality_score: number;
  /** How it is kept running. */
  maintenance_strategy: string;
  /** Team that looks after it. Null for levels that carry no work. */
  maintenance_team_id: Key | null;
  /** Cost centre charged by default. */
  cost_center_code: string;
  /** Maker. Null for levels that nobody made, such as a line. */
  manufacturer: string | null;
  /** Maker's type. Null as manufacturer. */
  model: string | null;
  /** Maker's serial number. Null as manufacturer or when not known. */
  serial_number: string | null;
  /** Supplier who delivered or services it. Null when not known. */
  supplier_id: Key | null;
  /** Day on which it was installed. */
  installed_on: Day;
  /** Last day of the maker's warranty. Null without warranty. */
  warranty_end_date: Day | null;
  /** Years that it should last. Null when not planned. */
  expected_life_years: number | null;
  /** Cost of a new one today, in currency_code. */
  replacement_amount: Scaled;
  /** Currency of the cost, ISO 4217. */
  currency_code: string;
  /** True when work on it needs a lock-out permit. */
  requires_lock_out: boolean;
  /** Energy isolation points to be locked for work on it. */
  isolation_point_count: number;
  /** Operating hours at the newest reading. Null when it has no such meter. */
  last_operating_hours: Scaled | null;
  /** Cycles at the newest reading. Null when it has no such meter. */
  last_cycle_count: Scaled | null;
  /** Time of the newest reading. Null before the first. */
  last_reading_at: Moment | null;
  /** Condition by inspections, meters and open condition events. */
  condition_status: string;
  /** Day on which it was taken out of use. Null unless retired. */
  retired_on: Day | null;
  /** in_service; standby; under_repair: a work order holds it; retired. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One cost centre that maintenance work can be charged to, with its accounts and budget. Written by maintenance controlling; the codes are those of finance. */
export type MaintenanceCostCentersRow = {
  /** Surrogate key. */
  maintenance_cost_center_id: Key;
  /** Code of the cost centre, equal in all modules. */
  cost_center_code: string;
  /** Name of the cost centre. */
  cost_center_name: string;
  /** Legal entity that bears the cost. */
  company_id: Key;
  /** Site that it belongs to. Null for a central cost centre. */
  factory_id: Key | null;
  /** Department whose cost centre it is. Null when it belongs to a line or to no single department. */
  department_id: Key | null;
  /** Line whose machines charge it. Null when it belongs to no line. */
  production_line_id: Key | null;
  /** Person answerable for the budget. */
  responsible_employee_id: Key;
  /** What it collects: work of its own crew, work for a production line, utilities, or buildings. */
  charge_class: string;
  /** General ledger account for labour. */
  labour_account_code: string;
  /** General ledger account for spare parts. */
  parts_account_code: string;
  /** General ledger account for outside service. */
  contractor_account_code: string;
  /** Maintenance budget of the fiscal year, in currency_code. */
  annual_budget_amount: Scaled;
  /** Currency of the budget, ISO 4217. */
  currency_code: string;
  /** Overhead added to labour, percent. */
  overhead_rate_pct: Scaled;
  /** First day on which it may be charged. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** active: may be charged; blocked for new postings; closed. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One cost posting of maintenance: approved labour, parts used, outside service or a contract fee. Written by maintenance when the cost arises and handed to ERP as one sub-ledger entry; posted rows are only reversed. */
export type MaintenanceCostsRow = {
  /** Surrogate key. */
  maintenance_cost_id: Key;
  /** Number of the posting, such as MCP-2026-000123. */
  cost_number: string;
  /** What was spent. */
  cost_type: string;
  /** charge; credit for returned parts; or reversal of an earlier row. The amount is positive in all. */
  posting_type: string;
  /** Day in whose period it is posted. */
  posting_date: Day;
  /** Work order charged. Null for a contract fee. */
  work_order_id: Key | null;
  /** Number of that work order. Null for a contract fee. */
  work_order_number: string | null;
  /** Kind of maintenance, for planned against unplanned cost. Null for a contract fee. */
  work_order_type: string | null;
  /** Asset that caused it. Null for a contract that covers a class. */
  maintenance_asset_id: Key | null;
  /** Cost centre charged. */
  cost_center_code: string;
  /** Expense account debited. */
  account_code: string;
  /** Account credited: labour absorbed, spare parts stock, or goods received and not invoiced. */
  offset_account_code: string;
  /** Labour behind it. Null for other cost. */
  labor_time_entry_id: Key | null;
  /** Issue or return of a part behind it. Null for other cost. */
  mro_parts_transaction_id: Key | null;
  /** Service call behind it. Null for other cost. */
  service_call_log_id: Key | null;
  /** Contract whose fee it is. Null for other cost. */
  service_contract_id: Key | null;
  /** Supplier who bills it. Null for own labour and stock. */
  supplier_id: Key | null;
  /** Hours, pieces or calls posted, unit_of_measure. */
  quantity: Scaled;
  /** Unit of the quantity. */
  unit_of_measure: string;
  /** Cost of one unit, in currency_code. */
  unit_cost_amount: Scaled;
  /** Cost posted, in currency_code. */
  amount: Scaled;
  /** Currency of the amount, ISO 4217; INR, as the books are. */
  currency_code: string;
  /** Posting that this one takes back. Null unless a reversal. */
  reversal_of_maintenance_cost_id: Key | null;
  /** Why it was reversed. Null unless a reversal. */
  reason: string | null;
  /** When it was handed to ERP. Null while a draft. */
  posted_at: Moment | null;
  /** draft; posted; reversed by another row. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One event in the life of an asset, written when it happens and never changed; the logbook that auditors and engineers read. */
export type MaintenanceHistoryRow = {
  /** Surrogate key. */
  maintenance_history_id: Key;
  /** Asset concerned. */
  maintenance_asset_id: Key;
  /** Number of the event in the life of the asset, from 1. */
  sequence_number: number;
  /** What happened. */
  event_type: string;
  /** When it happened. */
  event_at: Moment;
  /** Condition event recorded. Null when none is behind it. */
  machine_condition_event_id: Key | null;
  /** Work order recorded. Null when none is behind it. */
  work_order_id: Key | null;
  /** Number of that work order. Null as the work order. */
  work_order_number: string | null;
  /** Part fitted or removed. Null for other events. */
  mro_part_id: Key | null;
  /** Cause or remedy recorded. Null for other events. */
  failure_code_id: Key | null;
  /** Serial number of the part fitted or removed. Null when it has none. */
  part_serial_number: string | null;
  /** Operating hours of the asset at that time. Null when it has no such meter. */
  operating_hours: Scaled | null;
  /** Downtime that the event ended, minutes. Null when it ended none. */
  downtime_minutes: Scaled | null;
  /** Cost of the work recorded, in currency_code. Null when it had none. */
  cost_amount: Scaled | null;
  /** Currency of the cost, ISO 4217. Null without cost. */
  currency_code: string | null;
  /** Value before, for a change of status, criticality, place or meter. Null for other events. */
  from_value: string | null;
  /** Value after. Null for other events. */
  to_value: string | null;
  /** Person who did it. Null when a system did. */
  performed_by_employee_id: Key | null;
  /** What is to be remembered, one sentence. */
  summary: string;
  /** When the row was entered. */
  created_at: Moment;
};

/** One crew of maintenance: its site, trade, shift and capacity. Written by the maintenance manager; work orders are given to teams first. */
export type MaintenanceTeamsRow = {
  /** Surrogate key. */
  maintenance_team_id: Key;
  /** Code of the team, such as PUN1-MECH-A. */
  team_code: string;
  /** Name of the team. */
  team_name: string;
  /** Site where the team works. */
  factory_id: Key;
  /** Department that it belongs to. */
  department_id: Key;
  /** Line that the team is kept for. Null when it serves the whole site. */
  production_line_id: Key | null;
  /** Foreman of the team. */
  team_leader_employee_id: Key;
  /** Trade that most of its work needs. */
  main_trade: string;
  /** ref: hr.shift_schedules. Shift in which the team works. Null for a team on rotating shifts. */
  shift_schedule_id: Key | null;
  /** Persons that the team should have. */
  planned_headcount: number;
  /** Hours a week that can be planned, after meetings, training and breakdown reserve. */
  weekly_capacity_hours: Scaled;
  /** Share of its time kept free for breakdowns, percent. */
  breakdown_reserve_pct: Scaled;
  /** Time from call to arrival that the team promises for urgent work, minutes. */
  response_target_minutes: Scaled;
  /** True when it answers calls outside its shift. */
  is_on_call: boolean;
  /** Number for calls. */
  phone: string;
  /** Cost centre of the crew. */
  cost_center_code: string;
  /** First day of the team. */
  valid_from: Day;
  /** Last day of the team. Null while it exists. */
  valid_to: Day | null;
  /** active: takes work; dissolved: no longer. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One employee qualified in one maintenance trade. The qualification comes from human resources through its link; maintenance adds trade, team, rate and authority, and uses the row when work is assigned. */
export type MaintenanceTechniciansRow = {
  /** Surrogate key. */
  maintenance_technician_id: Key;
  /** Code of the technician, such as TEC-0042. Null until maintenance has taken the row up. */
  technician_code: string | null;
  /** Employee who is the technician. */
  employee_id: Key;
  /** ref: hr.employee_skills. Skill record that makes the person a technician. */
  employee_skill_id: Key;
  /** Code of that skill in the catalogue of human resources, such as SKL-MNT-MECH. */
  skill_code: string;
  /** Kind of skill in that catalogue; says which trade it stands for. */
  skill_category: string;
  /** Level of that skill; a trainee works only beside another technician. */
  proficiency_level: string;
  /** ref: hr.shift_schedules. Shift that the person is assigned to. Null when not assigned. */
  shift_schedule_id: Key | null;
  /** ref: hr.employee_shifts. Assignment that runs or comes next; labour is booked in it. Null when none is planned. */
  employee_shift_id: Key | null;
  /** Begin of that assignment. Null when none is planned. */
  shift_start_at: Moment | null;
  /** End of that assignment, without overtime. Null when none is planned. */
  shift_end_at: Moment | null;
  /** End of the overtime approved after it. Null without overtime. */
  overtime_end_at: Moment | null;
  /** Team of the technician. Null until assigned. */
  maintenance_team_id: Key | null;
  /** Trade that the skill stands for. Null until taken up. */
  trade: string | null;
  /** Pay and authority grade in maintenance. Null until taken up. */
  grade: string | null;
  /** Rate charged to work orders for one regular hour, in currency_code. Null until taken up. */
  hourly_rate_amount: Scaled | null;
  /** Factor on the rate for overtime and call-outs. */
  overtime_rate_factor: Scaled;
  /** Currency of the rate, ISO 4217. */
  currency_code: string;
  /** Hours a week that can be planned. Null until taken up. */
  weekly_capacity_hours: Scaled | null;
  /** True when the person may lock out machines and give permits to work. */
  is_loto_authorised: boolean;
  /** True when the person takes turns on call. */
  is_on_call: boolean;
  /** First day on which the person may work with the skill. */
  qualification_valid_from: Day;
  /** Last such day; nobody is assigned after it. Null when it does not expire. */
  qualification_valid_to: Day | null;
  /** Number for calls. Null until taken up. */
  phone: string | null;
  /** received from human resources; active: can be assigned; unavailable for a time; left: no longer a technician. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One spare part or maintenance supply kept in one store, with its stock, planning and cost. Written by the stores of maintenance; on hand equals the sum of its transactions. */
export type MroPartsRow = {
  /** Surrogate key. */
  mro_part_id: Key;
  /** Number of the part, such as MRO-004211. */
  part_number: string;
  /** What it is. */
  part_name: string;
  /** Group of the part. */
  part_category: string;
  /** Maker. */
  manufacturer: string;
  /** Maker's number. */
  manufacturer_part_number: string;
  /** Supplier that it is bought from first. */
  supplier_id: Key;
  /** Class of assets that it fits. Null for a general supply. */
  asset_class: string | null;
  /** Unit of all quantities. */
  unit_of_measure: string;
  /** Site whose store keeps it. */
  factory_id: Key;
  /** ref: master.warehouses. Store that keeps it. */
  warehouse_id: Key;
  /** Place in the store. */
  bin_location: string;
  /** Quantity in the store, unit_of_measure. */
  on_hand_quantity: Scaled;
  /** Part of it reserved for work orders, unit_of_measure. */
  reserved_quantity: Scaled;
  /** Quantity demanded and not yet received, unit_of_measure. */
  on_order_quantity: Scaled;
  /** Available quantity at which it is ordered, unit_of_measure. */
  reorder_point_quantity: Scaled;
  /** Quantity ordered each time, unit_of_measure. */
  reorder_quantity: Scaled;
  /** Most that the store should hold, unit_of_measure. */
  maximum_quantity: Scaled;
  /** Moving average cost of one unit, in currency_code. */
  unit_cost_amount: Scaled;
  /** Price of the last receipt, in currency_code. Null before the first. */
  last_unit_price_amount: Scaled | null;
  /** Currency of cost and price, ISO 4217. */
  currency_code: string;
  /** Calendar days from demand to receipt. */
  lead_time_days: number;
  /** a: its lack stops deliveries; b: stops a machine; c: can wait. */
  criticality: string;
  /** True when it is repaired and put back into stock. */
  is_repairable: boolean;
  /** True when each piece has a serial number. */
  is_serialised: boolean;
  /** Days that it may be kept. Null when without limit. */
  shelf_life_days: number | null;
  /** Tariff heading for GST. */
  hsn_code: string;
  /** GST rate when bought, percent. */
  gst_rate_pct: Scaled;
  /** General ledger account of the stock. */
  stock_account_code: string;
  /** Last movement of stock. Null before the first. */
  last_movement_at: Moment | null;
  /** Last physical count. Null before the first. */
  last_counted_on: Day | null;
  /** active; phase_out: not ordered again; obsolete. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One booking on a spare part: opening stock, demand to be bought, receipt, reservation, issue, return, adjustment or scrapping. Written by the stores; posted rows are final. Demands become lines of a purchase requisition, issues and returns become cost. */
export type MroPartsTransactionsRow = {
  /** Surrogate key. */
  mro_parts_transaction_id: Key;
  /** Number of the booking, such as MPT-2026-000123. */
  transaction_number: string;
  /** Part booked. */
  mro_part_id: Key;
  /** What the booking is; demand, reservation and reservation_release leave the stock as it is. */
  transaction_type: string;
  /** When it took place. */
  transaction_at: Moment;
  /** Quantity booked, unit_of_measure; always positive. */
  quantity: Scaled;
  /** Unit of the quantity, equal to the part. */
  unit_of_measure: string;
  /** Change of the stock on hand, unit_of_measure: quantity, its negative, or 0. */
  stock_change_quantity: Scaled;
  /** Stock on hand after the booking, unit_of_measure. */
  on_hand_after_quantity: Scaled;
  /** Cost of one unit applied, in currency_code. */
  unit_cost_amount: Scaled;
  /** Quantity times cost, in currency_code. */
  total_cost_amount: Scaled;
  /** Currency of the cost, ISO 4217. */
  currency_code: string;
  /** Work order that needs or used the part. Null for stock of its own. */
  work_order_id: Key | null;
  /** Task that used it. Null when not booked by task. */
  work_order_task_id: Key | null;
  /** Asset that the part went into. Null unless issued to or returned from one. */
  maintenance_asset_id: Key | null;
  /** Cost centre charged or credited. Null when no expense arises. */
  cost_center_code: string | null;
  /** Day on which a demand or reservation is needed. Null for other bookings. */
  required_date: Day | null;
  /** ref: erp.goods_receipt_lines. Receipt behind the booking, matched by hand from the delivery note, as no flow brings receipts. Null unless received from a purchase and matched. */
  goods_receipt_line_id: Key | null;
  /** Purchase order behind a receipt. Null unless received from a purchase. */
  purchase_order_number: string | null;
  /** Serial number of the piece. Null for parts without. */
  serial_number: string | null;
  /** Why stock was adjusted, scrapped or returned. Null for other bookings. */
  reason_code: string | null;
  /** Quantity counted, unit_of_measure. Null unless an adjustment after a count. */
  counted_quantity: Scaled | null;
  /** Person who asked for it. Null when a rule did. */
  requested_by_employee_id: Key | null;
  /** Storekeeper who booked it. Null when the system did. */
  booked_by_employee_id: Key | null;
  /** Booking that this one takes back. Null for an ordinary booking. */
  reversal_of_mro_parts_transaction_id: Key | null;
  /** open: demand or reservation not yet met; posted; cancelled: demand or reservation withdrawn. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One due date of one preventive schedule and what became of it: a work order or a skip with its reason. Written by maintenance when the date is dealt with, never changed. */
export type PmGenerationLogRow = {
  /** Surrogate key. */
  pm_generation_log_id: Key;
  /** Schedule that was due. */
  pm_schedule_id: Key;
  /** Number of the occurrence of the schedule, from 1. */
  occurrence_number: number;
  /** Day on which it was due. */
  due_date: Day;
  /** Meter value at which it was due. Null unless by meter. */
  due_meter: Scaled | null;
  /** Reading that made it due. Null unless by meter or condition. */
  trigger_equipment_meter_reading_id: Key | null;
  /** Whether work came of it. */
  outcome: string;
  /** Work order generated. Null when skipped. */
  work_order_id: Key | null;
  /** Number of that work order. Null when skipped. */
  work_order_number: string | null;
  /** True when the work order also covers other schedules due at that time. */
  is_grouped: boolean;
  /** Why it was skipped. Null when a work order was generated. */
  skip_reason_code: string | null;
  /** Further words on the skip. Null when there is nothing to add. */
  skip_reason: string | null;
  /** Planner who skipped or grouped it. Null when the rule of the schedule decided. */
  decided_by_employee_id: Key | null;
  /** Days from generation to the due date; negative when generated late. */
  days_early: number;
  /** Due date that the schedule got after this one. Null for a condition and when the schedule ended. */
  next_due_date: Day | null;
  /** Due meter that the schedule got after this one. Null unless by meter. */
  next_due_meter: Scaled | null;
  /** When it was dealt with. */
  generated_at: Moment;
  /** True when it was dealt with before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
};

/** One standing plan of preventive work on one asset, due by calendar, by meter or by condition. Written by the planner; maintenance moves the next due date each time an occurrence is generated or skipped. */
export type PmSchedulesRow = {
  /** Surrogate key. */
  pm_schedule_id: Key;
  /** Code of the schedule, such as PM-0042-03. */
  pm_schedule_code: string;
  /** What is done and how often. */
  schedule_name: string;
  /** Asset to be worked on. */
  maintenance_asset_id: Key;
  /** Job plan to be followed. */
  work_procedure_id: Key;
  /** Team that does it. */
  maintenance_team_id: Key;
  /** Kind of work order generated. */
  work_order_type: string;
  /** What makes it due. */
  trigger_type: string;
  /** Days between occurrences. Null unless by calendar. */
  interval_days: number | null;
  /** Meter that counts. Null unless by meter. */
  meter_type: string | null;
  /** Meter units between occurrences. Null unless by meter. */
  meter_interval: Scaled | null;
  /** Condition that is watched. Null unless by condition. */
  condition_parameter: string | null;
  /** Value at which it is due, in the unit of the readings. Null unless by condition. */
  condition_limit: Numeric | null;
  /** Whether the limit counts upwards or downwards. Null unless by condition. */
  condition_direction: string | null;
  /** True when the interval runs from the last completion; false when from the last due date. */
  is_floating: boolean;
  /** Days before the due date at which the work order is generated. */
  lead_days: number;
  /** Days after the due date that still count as in time. */
  tolerance_days: number;
  /** Priority of the work orders. */
  priority: string;
  /** Labour planned for one occurrence, hours. */
  estimated_hours: Scaled;
  /** True when the machine must stand; production plans the window. */
  requires_shutdown: boolean;
  /** Day of the last occurrence done. Null before the first. */
  last_done_on: Day | null;
  /** Meter at the last occurrence done. Null before the first and unless by meter. */
  last_done_meter: Scaled | null;
  /** Next due date; for a meter the day forecast from its use. Null for a condition, and when the schedule ended. */
  next_due_date: Day | null;
  /** Meter value at which it is next due. Null unless by meter. */
  next_due_meter: Scaled | null;
  /** Occurrences generated or skipped so far. */
  occurrence_count: number;
  /** First day on which it may become due. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** active; suspended: nothing becomes due for a time; ended. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One call to an outside service provider, from call to closed report, with the supplier's times, quality and price. Written by the planner; clocks are held against the contract. */
export type ServiceCallLogsRow = {
  /** Surrogate key. */
  service_call_log_id: Key;
  /** Number of the call, such as MSL-2026-000123. */
  call_number: string;
  /** Supplier called. */
  supplier_id: Key;
  /** Contract that the call runs under. Null for a call without one. */
  service_contract_id: Key | null;
  /** Work order that it belongs to. */
  work_order_id: Key;
  /** Asset to be served. */
  maintenance_asset_id: Key;
  /** Why the supplier was called. */
  call_type: string;
  /** Urgency told to the supplier. */
  priority: string;
  /** Person who called. */
  called_by_employee_id: Key;
  /** Person at the supplier who took the call. */
  contact_name: string;
  /** Ticket number of the supplier. Null until given. */
  supplier_reference_number: string | null;
  /** What was reported. */
  problem: string;
  /** When the supplier was called. */
  called_at: Moment;
  /** Latest arrival by contract or agreement. */
  response_due_at: Moment;
  /** Latest end by contract. Null without contract. */
  resolution_due_at: Moment | null;
  /** When the engineer came. Null until then. */
  arrived_at: Moment | null;
  /** The supplier's engineer. Null until named. */
  engineer_name: string | null;
  /** When the machine ran again or the visit ended. Null until then. */
  resolved_at: Moment | null;
  /** Whether arrival was in time. Null until arrived. */
  is_response_met: boolean | null;
  /** Whether the end was in time. Null until resolved, and without contract. */
  is_resolution_met: boolean | null;
  /** Whether the contract pays for it. Null until settled. */
  is_covered: boolean | null;
  /** Hours charged or spent on site. Null until resolved. */
  service_hours: Scaled | null;
  /** Labour and call-out price before tax, in currency_code. */
  labour_amount: Scaled;
  /** Price of the supplier's parts before tax, in currency_code. */
  parts_amount: Scaled;
  /** Sum of both, in currency_code; 0 when covered. */
  total_amount: Scaled;
  /** Currency of the prices, ISO 4217. */
  currency_code: string;
  /** Supplier's invoice for it. Null until billed, and when covered. */
  supplier_invoice_number: string | null;
  /** The supplier's report. Null until resolved. */
  work_performed: string | null;
  /** Judgement of the foreman, 1 worst to 5 best. Null until given. */
  satisfaction_score: number | null;
  /** open: called; dispatched; on_site; resolved; closed: report and price accepted; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One contract with a supplier for maintenance, warranty, calibration or calls. Written by the maintenance manager with purchasing; calls are checked against it. */
export type ServiceContractsRow = {
  /** Surrogate key. */
  service_contract_id: Key;
  /** Number of the contract, such as MSC-2026-0042. */
  contract_number: string;
  /** What it is about. */
  title: string;
  /** Annual maintenance, comprehensive annual maintenance with parts, warranty, calibration or rates for calls only. */
  contract_type: string;
  /** Supplier who serves. */
  supplier_id: Key;
  /** Legal entity that signed. */
  company_id: Key;
  /** Site that is served. */
  factory_id: Key;
  /** Asset covered, with all below it. Null when the whole class at the site is. */
  maintenance_asset_id: Key | null;
  /** Class covered at the site. Null when one asset is. */
  asset_class: string | null;
  /** What the fee includes. */
  coverage: string;
  /** Hours from call to arrival that the supplier promises. */
  response_hours: Scaled;
  /** Hours from call to running machine that the supplier promises. */
  resolution_hours: Scaled;
  /** Hours of the week in which the promise holds. */
  service_window: string;
  /** Planned visits a year. */
  planned_visit_count: number;
  /** Planned visits done in the current year. */
  visits_done_count: number;
  /** Fee a year before tax, in currency_code; 0 for warranty. */
  annual_fee_amount: Scaled;
  /** How often the fee falls due. */
  billing_frequency: string;
  /** Price of a call that is not covered, in currency_code. */
  call_out_amount: Scaled;
  /** Price of an hour that is not covered, in currency_code. */
  hourly_rate_amount: Scaled;
  /** Deduction from the fee for each missed promise, percent. */
  penalty_pct: Scaled;
  /** Currency of all prices, ISO 4217. */
  currency_code: string;
  /** Days from invoice to payment. */
  payment_terms_days: number;
  /** Person in charge of it. */
  owner_employee_id: Key;
  /** Day of signature. Null while a draft. */
  signed_on: Day | null;
  /** First day of service. */
  valid_from: Day;
  /** Last day of service. Null while open-ended. */
  valid_to: Day | null;
  /** True when it goes on unless given notice. */
  renews_automatically: boolean;
  /** Days of notice. */
  notice_days: number;
  /** draft; active; expired; terminated before its end. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One task of a maintenance work order, copied from the job plan or added on the spot. Written by the planner, reported by the technician. */
export type WorkOrderTasksRow = {
  /** Surrogate key. */
  work_order_task_id: Key;
  /** Work order that it belongs to. */
  work_order_id: Key;
  /** Order of execution, from 10 in steps of 10. */
  line_number: number;
  /** What kind of task it is. */
  task_type: string;
  /** What is to be done. */
  instruction: string;
  /** True for steps that must be done before any other work. */
  is_safety_step: boolean;
  /** Trade that it needs. */
  required_trade: string;
  /** Technician who does it. Null until assigned. */
  maintenance_technician_id: Key | null;
  /** Part planned for it. Null when none is. */
  mro_part_id: Key | null;
  /** Quantity planned, in the unit of the part. Null when no part is. */
  planned_part_quantity: Scaled | null;
  /** Working time by plan, minutes. */
  estimated_minutes: Scaled;
  /** Working time needed, minutes. Null until done. */
  actual_minutes: Scaled | null;
  /** When it was begun. Null until then. */
  started_at: Moment | null;
  /** When it was done. Null until then. */
  completed_at: Moment | null;
  /** Value measured in the task, unit_of_measure. Null when nothing is measured. */
  measured_value: Numeric | null;
  /** Lowest value allowed, unit_of_measure. Null when there is none. */
  lower_limit: Numeric | null;
  /** Highest value allowed, unit_of_measure. Null when there is none. */
  upper_limit: Numeric | null;
  /** Unit of value and limits. Null when nothing is measured. */
  unit_of_measure: string | null;
  /** What came of it. Null until done. */
  result: string | null;
  /** What was found. Null when there is nothing to note. */
  finding: string | null;
  /** Why it was left out. Null unless skipped. */
  skip_reason: string | null;
  /** open, in_progress, completed or skipped. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One maintenance work order, from request to closing. Made by maintenance from a condition event, a preventive schedule or a request; planned, released, worked and closed here; production and machines see its window through links. */
export type WorkOrdersRow = {
  /** Surrogate key. */
  work_order_id: Key;
  /** Number of the work order, such as MWO-2026-000123. */
  work_order_number: string;
  /** Kind of maintenance. */
  work_order_type: string;
  /** What it was made from. */
  origin: string;
  /** Asset to be worked on. */
  maintenance_asset_id: Key;
  /** Machine that is held; for a component or a utility the machine that it serves. */
  machine_id: Key;
  /** ref: operations.sensor_health. Sensor to be recalibrated. Null when none is. */
  sensor_health_id: Key | null;
  /** Site of the machine. */
  factory_id: Key;
  /** Schedule that it was generated from. Null unless it was. */
  pm_schedule_id: Key | null;
  /** Job plan followed. Null for work without one. */
  work_procedure_id: Key | null;
  /** Work order whose findings made this one necessary. Null otherwise. */
  follow_up_of_work_order_id: Key | null;
  /** Contract under which outside service is called. Null for own work. */
  service_contract_id: Key | null;
  /** What is to be done, one line. */
  title: string;
  /** Further words, as the requester gave them. Null when there are none. */
  description: string | null;
  /** Priority; decides the response time. */
  priority: string;
  /** Person who asked for it. Null when an event or a schedule did. */
  requested_by_employee_id: Key | null;
  /** When it was made. */
  requested_at: Moment;
  /** Person who approved it. Null until approved, and when a rule approved. */
  approved_by_employee_id: Key | null;
  /** When it was approved. Null until then. */
  approved_at: Moment | null;
  /** Team that does it. Null until planned. */
  maintenance_team_id: Key | null;
  /** Technician in charge. Null until assigned. */
  lead_maintenance_technician_id: Key | null;
  /** Day by which it must be done. */
  due_date: Day;
  /** When the machine is wanted; at first the target by priority, then the agreed window. */
  planned_start_at: Moment;
  /** When the machine is given back by plan. */
  planned_end_at: Moment;
  /** True when the machine must stand. */
  requires_shutdown: boolean;
  /** True when a permit must be active before work begins. */
  requires_permit: boolean;
  /** Labour planned, hours. */
  estimated_hours: Scaled;
  /** When parts, people and window were there. Null until then. */
  released_at: Moment | null;
  /** When work began and the machine was taken. Null until then. */
  started_at: Moment | null;
  /** When work was done and the machine handed back. Null until then. */
  completed_at: Moment | null;
  /** When all bookings were made. Null unless closed. */
  closed_at: Moment | null;
  /** Problem seen. Null for planned work and until known. */
  problem_failure_code_id: Key | null;
  /** Cause found. Null for planned work and until known. */
  cause_failure_code_id: Key | null;
  /** Remedy applied. Null for planned work and until known. */
  remedy_failure_code_id: Key | null;
  /** Failure mode repaired, in the sense of AI4I 2020. Null when no failure is repaired. */
  failure_mode: string | null;
  /** Time that the machine stood for it so far, minutes. */
  downtime_minutes: Scaled;
  /** Hours booked so far. */
  labour_hours: Scaled;
  /** Labour cost so far, in currency_code. */
  labour_cost_amount: Scaled;
  /** Cost of parts used so far, in currency_code. */
  parts_cost_amount: Scaled;
  /** Cost of outside service so far, in currency_code. */
  contractor_cost_amount: Scaled;
  /** Sum of the three, in currency_code. */
  total_cost_amount: Scaled;
  /** Currency of the costs, ISO 4217. */
  currency_code: string;
  /** Cost centre charged. */
  cost_center_code: string;
  /** True when the cutting tool was changed; the machine's tool wear starts again. */
  tool_replaced: boolean;
  /** Parts fitted so far, pieces. */
  parts_replaced_count: number;
  /** True when a sensor was recalibrated. */
  sensor_recalibrated: boolean;
  /** Outcome as operations names it. Null until completed. */
  result: string | null;
  /** What was found and done. Null until completed. */
  completion_note: string | null;
  /** Why it waits. Null unless on hold or waiting for parts. */
  hold_reason_code: string | null;
  /** Why it was given up. Null unless cancelled. */
  cancellation_reason: string | null;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** requested; approved; planned: window agreed; waiting_for_parts; released: may begin; in_progress; on_hold; completed; closed; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One permit to work: lock-out and tag-out, hot work, confined space, height or live electrics. Issued before the work begins, closed when locks are off and the area is safe; work needing a permit runs only inside its active time. */
export type WorkPermitsRow = {
  /** Surrogate key. */
  work_permit_id: Key;
  /** Number of the permit, such as PTW-2026-000123. */
  permit_number: string;
  /** Kind of permit. */
  permit_type: string;
  /** Work order that it covers. */
  work_order_id: Key;
  /** Asset made safe. */
  maintenance_asset_id: Key;
  /** Machine made safe. */
  machine_id: Key;
  /** Place of work. */
  location: string;
  /** Work that is allowed. */
  work_description: string;
  /** Hazards found in the assessment. */
  hazards: string[];
  /** Energies to be isolated, such as electrical, hydraulic, gravity; may be empty. */
  energy_sources: string[];
  /** Points to be locked and tagged; 0 when none. */
  isolation_point_count: number;
  /** Numbers of the personal locks applied; empty until applied. */
  lock_numbers: string[];
  /** What must be kept while working. */
  precautions: string;
  /** Oxygen measured before entry, percent. Null unless a confined space. */
  oxygen_pct: Scaled | null;
  /** Combustible gas measured, percent of the lower explosive limit. Null unless hot work or a confined space. */
  explosive_gas_lel_pct: Scaled | null;
  /** Person who asked for it. */
  requested_by_employee_id: Key;
  /** Authorised person who issued it. Null until issued. */
  issued_by_employee_id: Key | null;
  /** Person who works under it and keeps the key. */
  holder_employee_id: Key;
  /** Fire watch. Null unless hot work. */
  fire_watch_employee_id: Key | null;
  /** When it was asked for. */
  requested_at: Moment;
  /** When it was issued. Null until then. */
  issued_at: Moment | null;
  /** From when it allows work. */
  valid_from_at: Moment;
  /** Until when it allows work; a longer job needs a new one. */
  valid_to_at: Moment;
  /** When locks were applied and zero energy was proved. Null until then, and without isolation. */
  locked_at: Moment | null;
  /** When locks were taken off. Null until then, and without isolation. */
  unlocked_at: Moment | null;
  /** When the area was handed back. Null until then. */
  closed_at: Moment | null;
  /** Why it was withdrawn. Null unless cancelled. */
  cancellation_reason: string | null;
  /** requested; issued; active: locks on, work allowed; suspended; closed; expired without closing; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One revision of a standard job plan: steps, safety, people, time and the main part. Written by reliability engineering; work orders copy the steps as tasks, so a released revision is never changed. */
export type WorkProceduresRow = {
  /** Surrogate key. */
  work_procedure_id: Key;
  /** Code of the job plan, such as WP-SPN-012. */
  procedure_code: string;
  /** Revision letter. */
  revision: string;
  /** What is done. */
  title: string;
  /** Kind of work order that it serves. */
  work_order_type: string;
  /** Class of assets that it is written for. */
  asset_class: string;
  /** Trade of the person in charge. */
  required_trade: string;
  /** Lowest level of that person. */
  minimum_proficiency_level: string;
  /** Persons needed at once. */
  required_crew_size: number;
  /** Working time for the whole plan, minutes. */
  estimated_minutes: Scaled;
  /** Time that the machine must stand, minutes. */
  estimated_downtime_minutes: Scaled;
  /** True when the machine must stand. */
  requires_shutdown: boolean;
  /** Permit needed before work begins. Null when none is. */
  permit_type: string | null;
  /** Working steps in order, one sentence each. */
  job_steps: string[];
  /** Safety steps in order, done before the working steps; may be empty. */
  safety_steps: string[];
  /** Protective equipment to be worn; may be empty. */
  protective_equipment: string[];
  /** Part that is replaced by plan. Null when none is. */
  main_mro_part_id: Key | null;
  /** Quantity of that part. Null when none is. */
  main_part_quantity: Scaled | null;
  /** Author. */
  prepared_by_employee_id: Key;
  /** Person who released it. Null while a draft. */
  approved_by_employee_id: Key | null;
  /** When it was released. Null while a draft. */
  approved_at: Moment | null;
  /** draft; released: may be used; superseded by a later revision. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
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

/** Every reference copy that the module has, by the name of its original. */
export type CopyRows = {
  'master.companies': {
    company_id: Key;
    company_code: string;
    legal_name: string;
    trade_name: string;
    parent_company_id: Key | null;
    registration_number: string;
    tax_identifier: string;
    base_currency_code: string;
    fiscal_year_start_month: number;
    incorporated_on: Day;
    address_line: string;
    city: string;
    state_province: string;
    postal_code: string;
    country_code: string;
    phone: string;
    email: string;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.factories': {
    factory_id: Key;
    factory_code: string;
    factory_name: string;
    company_id: Key;
    site_type: string;
    address_line: string;
    city: string;
    state_province: string;
    postal_code: string;
    country_code: string;
    latitude_degrees: Scaled;
    longitude_degrees: Scaled;
    time_zone: string;
    floor_area_m2: Scaled;
    contract_demand_kva: Scaled;
    working_days_per_week: number;
    opened_on: Day;
    closed_on: Day | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.suppliers': {
    supplier_id: Key;
    supplier_code: string;
    legal_name: string;
    supplier_category: string;
    supplier_tier: string;
    tax_identifier: string | null;
    contact_name: string;
    email: string;
    phone: string;
    address_line: string;
    city: string;
    state_province: string | null;
    postal_code: string;
    country_code: string;
    currency_code: string;
    payment_terms_days: number;
    incoterm: string;
    default_lead_time_days: number;
    minimum_order_amount: Scaled;
    quality_rating: Scaled | null;
    is_msme: boolean;
    approved_on: Day | null;
    blocked_reason: string | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.employees': {
    employee_id: Key;
    employee_number: string;
    first_name: string;
    last_name: string;
    gender: string;
    birth_date: Day;
    email: string;
    phone: string;
    company_id: Key;
    factory_id: Key | null;
    department_id: Key;
    manager_employee_id: Key | null;
    job_title: string;
    job_grade: string;
    employment_type: string;
    worker_category: string;
    hourly_cost_amount: Scaled;
    currency_code: string;
    hire_date: Day;
    termination_date: Day | null;
    termination_reason: string | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.departments': {
    department_id: Key;
    department_code: string;
    department_name: string;
    company_id: Key;
    factory_id: Key | null;
    parent_department_id: Key | null;
    manager_employee_id: Key | null;
    department_function: string;
    cost_center_code: string;
    is_direct_labour: boolean;
    approved_headcount: number;
    annual_budget_amount: Scaled;
    currency_code: string;
    valid_from: Day;
    valid_to: Day | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.production_lines': {
    production_line_id: Key;
    line_code: string;
    line_name: string;
    factory_id: Key;
    department_id: Key | null;
    line_type: string;
    shifts_per_day: number;
    target_oee_pct: Scaled;
    design_rate_per_hour: Scaled;
    unit_of_measure: string;
    buffer_capacity_units: number;
    supervisor_employee_id: Key | null;
    cost_center_code: string;
    commissioned_on: Day;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.machines': {
    machine_id: Key;
    machine_code: string;
    machine_name: string;
    factory_id: Key;
    production_line_id: Key;
    position_in_line: number;
    machine_type: string;
    manufacturer: string;
    model: string;
    serial_number: string;
    rated_power_kw: Scaled;
    maximum_spindle_speed_rpm: number | null;
    rated_torque_nm: Scaled | null;
    tool_life_minutes: number | null;
    ideal_cycle_seconds: Scaled;
    criticality: string;
    purchase_amount: Scaled;
    currency_code: string;
    useful_life_years: number;
    purchased_on: Day;
    commissioned_on: Day | null;
    retired_on: Day | null;
    supplier_id: Key | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
};

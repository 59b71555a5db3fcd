// Row types of operations, generated from its schema by `npm run generate`.

import type { Day, Key, Moment, Numeric, Scaled } from '../../machinery/base/row-types.ts';

/** One fault or alarm of a machine or sensor, from detection to clearing (ISA-18.2). Written by operations from the machine's condition. */
export type MachineFaultsRow = {
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
  /** What is wrong with that sensor, in the words of sensor_health.health_status; explains gaps and doubtful values between detection and clearing. Null unless the sensor itself is faulty. */
  sensor_condition: string | null;
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
  air_temperature_k: Scaled | null;
  /** Process temperature at detection, kelvin. Null outside a run. */
  process_temperature_k: Scaled | null;
  /** Spindle speed at detection, revolutions per minute. Null outside a run and without spindle. */
  rotational_speed_rpm: Scaled | null;
  /** Torque at detection, newton metres. Null outside a run and without spindle. */
  torque_nm: Scaled | null;
  /** Tool wear at detection, minutes. Null outside a run and without tools. */
  tool_wear_minutes: Scaled | null;
  /** True when the machine stopped because of it. */
  stops_machine: boolean;
  /** Units scrapped because of it. */
  scrap_quantity: Scaled;
  /** When it was raised. */
  detected_at: Moment;
  /** When a person acknowledged it. Null until then. */
  acknowledged_at: Moment | null;
  /** Who acknowledged it. Null until then. */
  acknowledged_by_employee_id: Key | null;
  /** When it was cleared. Null until then. */
  cleared_at: Moment | null;
  /** Time the machine was down because of it so far, seconds. */
  downtime_seconds: Scaled;
  /** active, acknowledged by a person, or cleared. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One time for which a machine is held for maintenance and handed back, one for each work order that stops it. The request, the progress and the report of the work come from maintenance by its link; operations adds number, hand-over and hand-back. Tool changes by the operator have no work order. */
export type MaintenanceEventsRow = {
  /** Surrogate key. */
  maintenance_event_id: Key;
  /** Number of the event, such as MEV-2026-000123. Null until operations has taken up the request. */
  event_number: string | null;
  /** Machine that is held. */
  machine_id: Key;
  /** ref: maintenance.work_orders. Work order that holds the machine. Null when the operator acts alone. */
  maintenance_work_order_id: Key | null;
  /** Number of that work order. Null when the operator acts alone. */
  work_order_number: string | null;
  /** Status of that work order, as maintenance has it. Null when the operator acts alone. */
  work_order_status: string | null;
  /** Fault that is repaired. Null when none is, as for planned work. */
  machine_fault_id: Key | null;
  /** Sensor to be recalibrated. Null when none is. */
  sensor_health_id: Key | null;
  /** Kind of maintenance. */
  event_type: string;
  /** True when it was in the plan before the shift began. Null until taken up. */
  is_planned: boolean | null;
  /** What was done, as reported. Null until reported. */
  work_performed: string | null;
  /** When the machine is to be handed over. */
  planned_start_at: Moment;
  /** When it is to be handed back. */
  planned_end_at: Moment;
  /** When maintenance began to work. Null until then and when the operator acts alone. */
  work_started_at: Moment | null;
  /** When maintenance was done and gave the machine back. Null until then and when the operator acts alone. */
  work_completed_at: Moment | null;
  /** When the machine was handed over. Null until then. */
  held_at: Moment | null;
  /** When it was handed back. Null until then. */
  released_at: Moment | null;
  /** Time held, minutes. Null until handed back. */
  duration_minutes: Scaled | null;
  /** Technician in charge. Null until assigned. */
  technician_employee_id: Key | null;
  /** Parts replaced, pieces. */
  parts_replaced_count: number;
  /** True when the cutting tool was changed; wear starts again at 0. */
  tool_replaced: boolean;
  /** True when a sensor was recalibrated. */
  sensor_recalibrated: boolean;
  /** Deviation that the recalibration found, in the unit of the sensor. Null unless a sensor was recalibrated. */
  drift_offset_found: Numeric | null;
  /** Operating hours counter when handed over. Null until then. */
  run_hours_at_event: Scaled | null;
  /** Outcome, as reported. Null until reported. */
  result: string | null;
  /** requested, held, released (handed back) or cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One operation of one work order run on one machine; one cycle in the sense of AI4I 2020. What is to run comes from manufacturing by its link, what happened is written by operations. */
export type ProductionRunsRow = {
  /** Surrogate key. */
  production_run_id: Key;
  /** Number of the run, such as RUN-2026-000123. Null until operations has taken it up. */
  run_number: string | null;
  /** ref: manufacturing.work_orders. Work order that is run. Null for a trial run without order. */
  work_order_id: Key | null;
  /** Number of that work order. Null for a trial run. */
  work_order_number: string | null;
  /** ref: manufacturing.operations. Operation of the work order that is run. Null for a trial run. */
  operation_id: Key | null;
  /** Sequence of that operation in its routing. Null for a trial run. */
  operation_sequence: number | null;
  /** Status of that operation, as manufacturing has it; a run of a cancelled one does not start. Null for a trial run. */
  operation_status: string | null;
  /** ref: erp.work_centers. Capacity unit whose machine and energy rates cost the run. Null for a trial run. */
  work_center_id: Key | null;
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
  /** AI4I quality variant of what is made: L, M or H; decides the overstrain limit. Null until taken up. */
  product_variant: string | null;
  /** Lot that the output joins. Null for a trial run. */
  lot_number: string | null;
  /** Person planned at the machine, as manufacturing dispatched it. Null for a trial run and when nobody could be named. */
  operator_employee_id: Key | null;
  /** Quantity to be started, unit_of_measure. */
  planned_quantity: Scaled;
  /** Unit of all quantities of the run. */
  unit_of_measure: string;
  /** Start in the schedule of manufacturing. */
  planned_start_at: Moment;
  /** End in the schedule of manufacturing. */
  planned_end_at: Moment;
  /** Shortest time for one unit of this item on this machine, seconds; base of the performance factor. */
  ideal_cycle_seconds: Scaled;
  /** When set-up began. Null until then. */
  setup_started_at: Moment | null;
  /** When the first unit was begun. Null until then. */
  started_at: Moment | null;
  /** When the last unit was done. Null unless completed. */
  ended_at: Moment | null;
  /** Units that passed, unit_of_measure. */
  good_quantity: Scaled;
  /** Units lost, unit_of_measure. */
  scrap_quantity: Scaled;
  /** Units to be worked again, unit_of_measure. */
  rework_quantity: Scaled;
  /** Time in state running, seconds. */
  run_seconds: Scaled;
  /** Time stopped between start and end, seconds. */
  stop_seconds: Scaled;
  /** Electrical energy used from set-up to end, kWh. */
  energy_kwh: Scaled;
  /** Mean air temperature, kelvin (AI4I). Null until running. */
  air_temperature_k: Scaled | null;
  /** Mean process temperature, kelvin (AI4I). Null until running. */
  process_temperature_k: Scaled | null;
  /** Mean spindle speed, revolutions per minute (AI4I). Null until running and for a machine without spindle. */
  rotational_speed_rpm: Scaled | null;
  /** Mean torque, newton metres (AI4I). Null until running and for a machine without spindle. */
  torque_nm: Scaled | null;
  /** Cutting time of the tool before the run, minutes (AI4I). Null for a machine without tools. */
  tool_wear_start_minutes: Scaled | null;
  /** Cutting time of the tool after the run, minutes. Null until ended and for a machine without tools. */
  tool_wear_end_minutes: Scaled | null;
  /** planned, setup, running, interrupted by a stop, completed, or cancelled before its start. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One machine in one state from timestamp until the next row of that machine; per change of state in history, per minute at full rate. States of a machine tile time without gap or overlap. Written by operations. */
export type ScadaMachineDataRow = {
  /** Surrogate key. */
  scada_machine_data_id: Key;
  /** Machine observed. */
  machine_id: Key;
  /** Begin of the state. */
  timestamp: Moment;
  /** End of the state, equal to the begin of the machine's next row. Null for the current state. */
  ended_at: Moment | null;
  /** Length of the state, seconds. Null for the current state. */
  duration_seconds: Scaled | null;
  /** running; setup; idle without order; starved of material; blocked by the next machine; down with a fault; maintenance; off outside shifts. */
  machine_state: string;
  /** Class of time of ISO 22400 that the state counts as in OEE. */
  time_class: string;
  /** Why the machine does not produce. Null while running. */
  reason_code: string | null;
  /** Run that occupies the machine. Null when none does. */
  production_run_id: Key | null;
  /** Fault because of which it stands or is repaired. Null when no fault is behind the state. */
  machine_fault_id: Key | null;
  /** Hold for maintenance or tool change that the state belongs to. Null when none. */
  maintenance_event_id: Key | null;
  /** Person at the machine. Null when nobody is. */
  operator_employee_id: Key | null;
  /** Units finished in this state: good + scrap + rework. */
  total_count_increment: Scaled;
  /** Good units finished in this state. */
  good_count_increment: Scaled;
  /** Units scrapped in this state. */
  scrap_count_increment: Scaled;
  /** Units sent to rework in this state. */
  rework_count_increment: Scaled;
  /** Reading of the machine's unit counter at the end of the state; never falls. */
  total_counter: Scaled;
  /** Ideal cycle of the run, seconds; input of the performance factor. Null without a run. */
  ideal_cycle_seconds: Scaled | null;
  /** Mean spindle speed, revolutions per minute. Null for a machine without spindle. */
  rotational_speed_rpm: Scaled | null;
  /** Mean torque, newton metres. Null for a machine without spindle. */
  torque_nm: Scaled | null;
  /** Cutting time of the tool at the end of the state, minutes. Null for a machine without tools. */
  tool_wear_minutes: Scaled | null;
  /** Mean electrical power in the state, kW. */
  power_kw: Scaled;
  /** Electrical energy used in the state, kWh. */
  energy_kwh_increment: Scaled;
  /** Reading of the energy meter at the end of the state, kWh; never falls. */
  energy_counter_kwh: Scaled;
  /** Hours in state running since commissioning, at the end of the state. */
  operating_hours_counter: Scaled;
  /** Hours outside time class not_scheduled since commissioning, at the end of the state; base of availability. */
  scheduled_hours_counter: Scaled;
  /** Alarms active at the end of the state. */
  active_alarm_count: number;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One reading of one sensor, as it was given. Written by operations, never changed; partitioned by UTC day, kept 90 days. Recordings from outside that window are in the default partition, which retention leaves alone. */
export type SensorDataRow = {
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
};

/** One sensor on one machine: what it measures, its limits and its condition. Written by operations; readings point here. */
export type SensorHealthRow = {
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
  maximum_change_per_minute: Numeric | null;
  /** Deviation found at the last check, unit_of_measure; 0 when none. */
  drift_offset: Numeric;
  /** Signal quality, percent. Null for a wired sensor and for recordings. */
  signal_quality_pct: Scaled | null;
  /** Battery charge, percent. Null for a wired sensor and for recordings. */
  battery_pct: Scaled | null;
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
  'master.materials': {
    material_id: Key;
    material_code: string;
    material_name: string;
    material_group: string;
    procurement_type: string;
    specification: string;
    drawing_number: string | null;
    revision: string;
    unit_of_measure: string;
    net_weight_kg: Scaled;
    standard_cost_amount: Scaled;
    currency_code: string;
    valuation_method: string;
    abc_class: string;
    lead_time_days: number;
    lot_size_rule: string;
    lot_size_quantity: Scaled;
    scrap_allowance_pct: Scaled;
    is_lot_controlled: boolean;
    shelf_life_days: number | null;
    inspection_required: boolean;
    is_hazardous: boolean;
    hsn_code: string;
    gst_rate_pct: Scaled;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.products': {
    product_id: Key;
    product_code: string;
    product_name: string;
    product_family: string;
    product_variant: string;
    nominal_size_mm: Scaled;
    pressure_rating_bar: Scaled;
    drawing_number: string;
    revision: string;
    unit_of_measure: string;
    net_weight_kg: Scaled;
    list_price_amount: Scaled;
    standard_cost_amount: Scaled;
    currency_code: string;
    planning_strategy: string;
    lead_time_days: number;
    lot_size_rule: string;
    lot_size_quantity: Scaled;
    abc_class: string;
    is_serialised: boolean;
    warranty_months: number;
    hsn_code: string;
    gst_rate_pct: Scaled;
    launched_on: Day;
    discontinued_on: Day | null;
    home_factory_id: Key;
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

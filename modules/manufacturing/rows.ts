// Row types of manufacturing, generated from its schema by `npm run generate`.

import type { Day, Json, Key, Moment, Numeric, Scaled } from '../../machinery/base/row-types.ts';

/** One stop of a machine: either a state reported by operations (what happened) or a maintenance order (what is planned and the schedule must respect). Time lost is the sum over the rows with scada_machine_data_id. Links write cause and times, the MES adds class, loss and responsibility. */
export type DowntimeEventsRow = {
  /** Surrogate key. */
  downtime_event_id: Key;
  /** Number of the stop, such as DT-2026-000123. Null until the MES has taken it up. */
  downtime_number: string | null;
  /** Machine that stands. */
  machine_id: Key;
  /** Line of the machine. Null until taken up. */
  production_line_id: Key | null;
  /** ref: operations.scada_machine_data. Machine state that the stop comes from. Null for a planned stop of maintenance. */
  scada_machine_data_id: Key | null;
  /** ref: operations.production_runs. Run that was interrupted. Null outside a run and for a planned stop. */
  production_run_id: Key | null;
  /** ref: operations.machine_faults. Fault because of which it stands. Null when none is behind the stop and for a planned stop. */
  machine_fault_id: Key | null;
  /** ref: maintenance.work_orders. Maintenance order that takes the machine. Null for a stop reported by the machine. */
  maintenance_work_order_id: Key | null;
  /** Number of that maintenance order. Null for a stop reported by the machine. */
  maintenance_work_order_number: string | null;
  /** Kind of that maintenance. Null for a stop reported by the machine. */
  maintenance_work_order_type: string | null;
  /** Status of that maintenance order; when cancelled the stop is called off. Null for a stop reported by the machine. */
  maintenance_work_order_status: string | null;
  /** Planned stop in whose course this one falls. Null when it was not planned. */
  planned_downtime_event_id: Key | null;
  /** Work order that was delayed. Null when none stood on the machine, and for a planned stop until taken up. */
  work_order_id: Key | null;
  /** Operation that was delayed. Null when none stood on the machine, and for a planned stop until taken up. */
  operation_id: Key | null;
  /** When maintenance wants the machine. Null for a stop reported by the machine. */
  planned_start_at: Moment | null;
  /** When maintenance gives it back. Null for a stop reported by the machine. */
  planned_end_at: Moment | null;
  /** When the machine stopped, or when the work of a planned stop began. Null for a planned stop that has not begun. */
  started_at: Moment | null;
  /** When it went on. Null while it stands. */
  ended_at: Moment | null;
  /** Length of the stop, minutes. Null until ended and taken up. */
  duration_minutes: Scaled | null;
  /** Why it stands, as the machine state says or as the kind of maintenance implies. Null until known. */
  reason_code: string | null;
  /** Class of time of ISO 22400 that the stop counts as, from the machine state. Null for a planned stop until taken up. */
  time_class: string | null;
  /** Loss in the sense of the six big losses. Null until taken up, and for time outside the loss tree. */
  loss_category: string | null;
  /** True when it was in the schedule before the shift began. Null until taken up. */
  is_planned: boolean | null;
  /** Shift in which it began. Null until taken up, and outside all shifts. */
  shift_schedule_id: Key | null;
  /** Units not made, at the ideal cycle of the operation. Null until ended and taken up. */
  lost_quantity: Scaled | null;
  /** Person who gave the reason at the terminal. Null when the machine did. */
  reported_by_employee_id: Key | null;
  /** Department that answers for the loss. Null until assigned. */
  responsible_department_id: Key | null;
  /** What was done to go on. Null when nothing is noted. */
  action_taken: string | null;
  /** received from a link; planned: in the calendar of the machine; open: it stands; closed: over; cancelled: the planned stop is called off. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One step of the electronic batch record of a lot: instruction, parameter with limits, what was found, and two signatures. Rows of one batch_record_number are the record. Written by the MES when the order is released and at every signature; signed rows are never changed. */
export type ElectronicBatchRecordsRow = {
  /** Surrogate key. */
  batch_record_id: Key;
  /** Number of the batch record, such as BR-2026-000123; one for each work order. */
  batch_record_number: string;
  /** Position of the step in the record, from 10 in steps of 10. */
  step_number: number;
  /** Work order documented. */
  work_order_id: Key;
  /** Operation that the step belongs to. Null for steps of the whole batch, such as the final review. */
  operation_id: Key | null;
  /** Product made. Null when a material is made. */
  product_id: Key | null;
  /** Made material. Null when a product is made. */
  material_id: Key | null;
  /** Lot documented. */
  lot_number: string;
  /** Machine or station used. Null for a step without one. */
  machine_id: Key | null;
  /** What kind of step it is. */
  step_type: string;
  /** What is to be done. */
  instruction: string;
  /** Revision of the master batch record that the step was taken from. */
  instruction_revision: string;
  /** True when a second person must verify it. */
  is_critical: boolean;
  /** Parameter recorded, such as test_pressure. Null for a step without one. */
  parameter_name: string | null;
  /** Unit of the parameter. Null for a step without one. */
  unit_of_measure: string | null;
  /** Value aimed at, unit_of_measure. Null for a step without parameter. */
  target_value: Numeric | null;
  /** Lowest value allowed, unit_of_measure. Null when there is none. */
  lower_limit: Numeric | null;
  /** Highest value allowed, unit_of_measure. Null when there is none. */
  upper_limit: Numeric | null;
  /** Value recorded, unit_of_measure. Null until performed, and for a step without parameter. */
  actual_value: Numeric | null;
  /** Whether the value was allowed. Null until performed, and for a step without parameter. */
  is_within_limits: boolean | null;
  /** Number of the deviation raised, such as DEV-2026-000123. Null without deviation. */
  deviation_number: string | null;
  /** How grave the deviation is. Null without deviation. */
  deviation_severity: string | null;
  /** What deviated and how it was dealt with. Null without deviation. */
  deviation: string | null;
  /** Inspection that the step refers to. Null for a step without one. */
  quality_inspection_id: Key | null;
  /** Person who did the step and signed. Null until signed. */
  performed_by_employee_id: Key | null;
  /** When it was done and signed. Null until signed. */
  performed_at: Moment | null;
  /** Second person who verified and signed. Null until verified, and for steps that are not critical. */
  verified_by_employee_id: Key | null;
  /** When it was verified. Null until verified, and for steps that are not critical. */
  verified_at: Moment | null;
  /** What the last signature stands for (21 CFR Part 11 sense). Null until signed. */
  signature_meaning: string | null;
  /** SHA-256, hexadecimal, over the content that was signed, the signer and the time. Null until signed. */
  signature_hash: string | null;
  /** pending; performed: signed once; verified: all signatures given; deviation: signed with an open deviation; void: step not applicable or order cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One stretch of time that one person worked on one operation, clocked at the terminal of the line. Written by the MES, approved by the supervisor, then costed by ERP; lies inside a shift of the person and needs the skill of the operation. */
export type LaborTimeEntriesRow = {
  /** Surrogate key. */
  labor_time_entry_id: Key;
  /** Number of the booking, such as LT-2026-000123. */
  entry_number: string;
  /** Work order worked on. */
  work_order_id: Key;
  /** Operation worked on. */
  operation_id: Key;
  /** Work centre whose labour rate applies. */
  work_center_id: Key;
  /** Machine attended. */
  machine_id: Key;
  /** Person who worked. */
  employee_id: Key;
  /** Shift assignment that the time lies in. */
  employee_shift_id: Key;
  /** Shift definition of that assignment; decides shift premium. */
  shift_schedule_id: Key;
  /** Skill held by the person that the operation asks for. Null when the operation asks for none. */
  employee_skill_id: Key | null;
  /** What was done. */
  labour_type: string;
  /** Clock-on at the operation. */
  started_at: Moment;
  /** Clock-off at the operation. Null while working. */
  ended_at: Moment | null;
  /** Breaks inside the stretch, minutes; not paid as labour of the order. */
  break_minutes: Scaled;
  /** Share of the person's time that goes to this operation, percent; below 100 when several machines are tended at once. */
  allocation_pct: Scaled;
  /** Hours charged: stretch less breaks, times the share; 0 until clocked off. */
  labour_hours: Scaled;
  /** Part of the hours beyond the regular shift. */
  overtime_hours: Scaled;
  /** Good quantity reported with the booking, in the unit of the operation. */
  reported_good_quantity: Scaled;
  /** Scrap quantity reported with the booking, in the unit of the operation. */
  reported_scrap_quantity: Scaled;
  /** Cost centre of the person's department, credited with the labour. */
  cost_center_code: string;
  /** terminal: badge at the line; supervisor: entered for the person; automatic: derived from the run. */
  booking_source: string;
  /** Supervisor who decided on the booking. Null until decided. */
  approved_by_employee_id: Key | null;
  /** When it was decided. Null until decided. */
  approved_at: Moment | null;
  /** Decision of the supervisor. */
  approval_status: string;
  /** Rejected booking that this one replaces. Null for an original. */
  corrects_labor_time_entry_id: Key | null;
  /** Remark of person or supervisor. Null when there is none. */
  note: string | null;
  /** open: still clocked on; recorded: clocked off; costed: taken over by ERP; void: rejected. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One booking of one lot on a work order: issue to the line, consumption, return, scrap, or receipt of the output into stock. Rows begin with a reservation of ERP or a movement of the warehouse, or on the shop floor; posted rows are final, mistakes are reversed: neither a row of status reversed nor the row that reverses it counts. Consumption rows are the genealogy: lot_number went into produced_lot_number. */
export type MaterialTransactionsRow = {
  /** Surrogate key. */
  material_transaction_id: Key;
  /** Number of the booking, such as MT-2026-000123. Null until the MES has taken the row up. */
  transaction_number: string | null;
  /** issue: warehouse to line; consumption: into the product; return: line to warehouse; scrap: lost at the line; production_receipt: output into stock. Null while a reservation is pending. */
  transaction_type: string | null;
  /** Work order booked on. Null until taken up. */
  work_order_id: Key | null;
  /** ref: erp.production_orders. Production order for which the goods are reserved, moved or used; finds the work order. Null only while pending. */
  production_order_id: Key | null;
  /** Operation in which the component is used or the output came out. Null until taken up, and for issues to the whole order. */
  operation_id: Key | null;
  /** Finished product received. Null for components and for made materials. */
  product_id: Key | null;
  /** Component, or made material received. Null when a finished product is received. */
  material_id: Key | null;
  /** Line of the bill of materials that calls for the component. Null for a receipt and for material used outside the bill. */
  bom_component_id: Key | null;
  /** ref: erp.inventory_reservations. Reservation that the booking draws on. Null when nothing was reserved. */
  inventory_reservation_id: Key | null;
  /** ref: wms.warehouse_movements. Movement that brought or took the goods. Null when no warehouse movement belongs to it. */
  warehouse_movement_id: Key | null;
  /** Warehouse that gives or takes; for use at the machine the one that the lot was issued from. Null only while pending. */
  warehouse_id: Key | null;
  /** ref: erp.inventory_lots. Lot moved. Null when the material has no lots or ERP does not know the new lot yet. */
  inventory_lot_id: Key | null;
  /** Lot moved or used: the component lot, or the order's own lot for a receipt. Null for a material without lots. */
  lot_number: string | null;
  /** Lot of the work order that the component went into; parent in the genealogy. Null unless consumed. */
  produced_lot_number: string | null;
  /** Supplier's lot or heat number read at the line. Null when not read. */
  supplier_lot_number: string | null;
  /** Quantity booked, unit_of_measure; never negative, the type gives the direction; 0 only while not posted. */
  quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Quantity that the bill of materials calls for, for the output that this booking covers, unit_of_measure. Null unless consumption or issue. */
  planned_quantity: Scaled | null;
  /** Usage variance: quantity less planned_quantity, unit_of_measure. Null unless consumption. */
  variance_quantity: Scaled | null;
  /** Why more or less was used. Null without variance. */
  variance_reason_code: string | null;
  /** True when booked by output instead of counted. */
  is_backflushed: boolean;
  /** True when the alternate material of the bill was used. */
  is_substitute: boolean;
  /** When the goods moved or were used. Null while only planned. */
  transaction_at: Moment | null;
  /** Person who booked it. Null when the system did. */
  booked_by_employee_id: Key | null;
  /** Why the material was lost. Null unless scrap. */
  scrap_reason_code: string | null;
  /** Booking that this one takes back. Null for an ordinary booking. */
  reversal_of_material_transaction_id: Key | null;
  /** Remark of the shop floor. Null when there is none. */
  note: string | null;
  /** True when the booking was made before history began. */
  is_opening: boolean;
  /** pending: arrived and not taken up; planned: reserved for the order; posted: goods have moved; reversed: taken back by another row; cancelled: never moved. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One message of the MES: state of a run or stop from the machines, order from ERP, movement from the warehouse, confirmation to ERP. Inbound rows are written by links, outbound ones by the MES; the MES works off what is open. */
export type MesIntegrationLogRow = {
  /** Surrogate key. */
  mes_integration_log_id: Key;
  /** Whether the message came in or went out. */
  direction: string;
  /** Business flow that it belongs to, such as operations-to-manufacturing. */
  flow_id: string;
  /** Module at the other end. */
  counterpart_module: string;
  /** What the message says, such as run_progress. */
  message_type: string;
  /** Table of the row that it is about, qualified. */
  entity_table: string;
  /** Key of that row in entity_table. */
  entity_id: Key;
  /** Number of the document concerned. Null when the row has none. */
  document_number: string | null;
  /** Work order that the message was booked on. Null until known, and when it concerns none. */
  work_order_id: Key | null;
  /** Operation that it was booked on. Null until known, and when it concerns none. */
  operation_id: Key | null;
  /** Machine concerned. Null when none is. */
  machine_id: Key | null;
  /** Good quantity that the message reports, in the unit of the operation. Null when it reports none. */
  reported_good_quantity: Scaled | null;
  /** Scrap quantity that the message reports, in the unit of the operation. Null when it reports none. */
  reported_scrap_quantity: Scaled | null;
  /** Rework quantity that the message reports, in the unit of the operation. Null when it reports none. */
  reported_rework_quantity: Scaled | null;
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

/** One step of a work order: routing operation or inserted rework step, with its machine, plan, times and quantities. Steps of the routing come with the order by the link of ERP; the MES plans them, inserts rework and reports at every confirmation; machines run what stands here. */
export type OperationsRow = {
  /** Surrogate key. */
  operation_id: Key;
  /** Work order that the step belongs to. */
  work_order_id: Key;
  /** Number of that work order, carried to the machine. Null until the MES has taken the order up. */
  work_order_number: string | null;
  /** Position in the routing, from 10 in steps of 10; inserted rework steps lie between. */
  operation_sequence: number;
  /** Standard operation, such as TURN-ROUGH. */
  operation_code: string;
  /** Short text of the step, such as Turn body or Hydrostatic test. */
  operation_name: string;
  /** Kind of work, as in the routing. */
  operation_type: string;
  /** Routing step that it was made from. Null for an inserted rework step. */
  routing_operation_id: Key | null;
  /** Work centre whose rates cost the step. */
  work_center_id: Key;
  /** Machine that the schedule gives it to; changed when it is moved before it starts. Null until scheduled. */
  machine_id: Key | null;
  /** Qualified person planned to run it. Null until dispatched, and when nobody could be named. */
  assigned_employee_id: Key | null;
  /** ref: operations.production_runs. Run of the machine that carries it out. Null until the machine has reported it. */
  production_run_id: Key | null;
  /** Finished product made, from the work order. Null when a material is made. */
  product_id: Key | null;
  /** Made material, from the work order. Null when a product is made. */
  material_id: Key | null;
  /** Lot of the work order that the pieces belong to. */
  lot_number: string;
  /** Skill that a person needs to book labour here. Null when anybody trained on the line may. */
  required_skill_id: Key | null;
  /** Least proficiency in that skill. Null when no skill is asked for. */
  minimum_proficiency_level: string | null;
  /** Inspection to be done in or after the step. Null when there is none. */
  inspection_plan_id: Key | null;
  /** Quantity to be put in, unit_of_measure; that of the order, in a rework step that of the rejected pieces. */
  planned_quantity: Scaled;
  /** Unit of all quantities of the step, equal to the order. */
  unit_of_measure: string;
  /** Shortest time for one unit on this machine, seconds; base of the performance factor. Null until scheduled. */
  ideal_cycle_seconds: Scaled | null;
  /** Set-up time by the routing, minutes. */
  planned_setup_minutes: Scaled;
  /** Machine time by the routing for planned_quantity, minutes. Null until the MES has taken the order up. */
  planned_run_minutes: Scaled | null;
  /** Time by the routing to clear the station after the lot, minutes; the machine is still taken. */
  planned_teardown_minutes: Scaled;
  /** Labour time by the routing for set-up and run, minutes. Null until the MES has taken the order up. */
  planned_labour_minutes: Scaled | null;
  /** Persons that the step needs at once; 0 for unattended running. */
  planned_crew_size: number;
  /** Start in the current schedule. Null until scheduled. */
  planned_start_at: Moment | null;
  /** End in the current schedule. Null until scheduled. */
  planned_end_at: Moment | null;
  /** True for an inserted rework step. */
  is_rework: boolean;
  /** True when the lot goes on only after the inspection has passed. */
  is_quality_gate: boolean;
  /** each: the step is confirmed; milestone: also confirms those before it; automatic: confirmed by the next milestone. */
  confirmation_type: string;
  /** Quantity that has entered the step, unit_of_measure. */
  input_quantity: Scaled;
  /** Good quantity out, unit_of_measure. */
  good_quantity: Scaled;
  /** Quantity lost, unit_of_measure. */
  scrap_quantity: Scaled;
  /** Quantity sent to rework, unit_of_measure. */
  rework_quantity: Scaled;
  /** Quantity that has entered and not left, unit_of_measure. */
  in_process_quantity: Scaled;
  /** Main cause of the loss. Null without scrap. */
  scrap_reason_code: string | null;
  /** When set-up began and the machine became occupied. Null until then, and when no set-up is needed. */
  setup_started_at: Moment | null;
  /** When the first piece was begun. Null until then. */
  started_at: Moment | null;
  /** When the last piece had left, the station was cleared and the machine became free. Null until completed. */
  ended_at: Moment | null;
  /** Set-up time so far, minutes. */
  actual_setup_minutes: Scaled;
  /** Machine time running so far, minutes. */
  actual_run_minutes: Scaled;
  /** Time stopped between start and end so far, minutes. */
  stop_minutes: Scaled;
  /** Partial and final confirmations so far. */
  confirmation_count: number;
  /** Why the step was left out. Null unless cancelled. */
  cancellation_reason: string | null;
  /** pending: earlier steps are open; ready; dispatched to the machine; setup; running; interrupted; completed; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One place of one operation in the finite-capacity schedule of its machine. Every rescheduling writes a new row and supersedes the old one, so the plan that the shop floor had at any time can be seen. Written by the scheduler of the MES. */
export type ProductionSchedulesRow = {
  /** Surrogate key. */
  production_schedule_id: Key;
  /** Number of the scheduling run, such as SCH-2026-000123; all rows of one run share it. */
  schedule_number: string;
  /** Position of the row in its scheduling run. */
  line_number: number;
  /** Work order placed. */
  work_order_id: Key;
  /** Operation placed. */
  operation_id: Key;
  /** How often the operation has been placed, 1 for the first time. */
  revision_number: number;
  /** Site of the machine. */
  factory_id: Key;
  /** Line of the machine. */
  production_line_id: Key;
  /** Work centre whose capacity is taken. */
  work_center_id: Key;
  /** Machine whose time is taken. */
  machine_id: Key;
  /** Shift in which the operation starts. */
  shift_schedule_id: Key;
  /** Order on the machine within the run, 1 first. */
  sequence_number: number;
  /** Quantity to be run, unit_of_measure. */
  planned_quantity: Scaled;
  /** Unit of the quantity. */
  unit_of_measure: string;
  /** Set-up time with the predecessor on the machine taken into account, minutes. */
  planned_setup_minutes: Scaled;
  /** Machine time without shifts off and planned stops, minutes. */
  planned_run_minutes: Scaled;
  /** When the machine is to be taken. */
  planned_start_at: Moment;
  /** When it is to be free again. */
  planned_end_at: Moment;
  /** Latest end that keeps the date of the order. */
  due_at: Moment;
  /** Time from planned end to due_at, minutes; negative when late. */
  slack_minutes: Scaled;
  /** Rule that decided the sequence: earliest due date, critical ratio, priority, set-up family, first in, or by hand. */
  dispatch_rule: string;
  /** Why the operation was placed again. Null for the first placing. */
  reschedule_reason_code: string | null;
  /** True inside the frozen horizon, where the scheduler no longer moves it. */
  is_frozen: boolean;
  /** When the scheduling run took place. */
  scheduled_at: Moment;
  /** Planner who placed it by hand. Null when the scheduler did. */
  scheduled_by_employee_id: Key | null;
  /** When a later placing replaced it or the operation was cancelled. Null while it holds. */
  superseded_at: Moment | null;
  /** active: the plan in force; superseded by a later placing; executed: the operation ended; cancelled with the operation. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One inspection of a lot in or after an operation: sample, what was measured, defects and decision. Written by the inspector through the MES; a failed one opens a non-conformance in quality. */
export type QualityInspectionsRow = {
  /** Surrogate key. */
  quality_inspection_id: Key;
  /** Number of the inspection, such as QI-2026-000123. */
  inspection_number: string;
  /** First piece after set-up, in process, final, or again after rework. */
  inspection_type: string;
  /** Work order inspected. */
  work_order_id: Key;
  /** Operation whose output was inspected. Null for the final inspection of the whole lot. */
  operation_id: Key | null;
  /** Inspection plan followed. */
  inspection_plan_id: Key;
  /** Characteristic that decided, or the critical one. Null when the plan was only looked through as a whole. */
  inspection_plan_characteristic_id: Key | null;
  /** What was measured or judged, as printed in the plan. Null as the characteristic. */
  characteristic_name: string | null;
  /** Product inspected. Null when a material is made. */
  product_id: Key | null;
  /** Made material inspected. Null when a product is made. */
  material_id: Key | null;
  /** Lot of the work order. */
  lot_number: string;
  /** Quantity presented, unit_of_measure. */
  lot_quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** How the sample was taken, as in the plan. */
  sampling_procedure: string;
  /** Acceptance quality limit of the sampling plan, percent. Null unless sampled by ISO 2859 or ISO 3951. */
  aql_pct: Scaled | null;
  /** Pieces checked, unit_of_measure. */
  sample_quantity: Scaled;
  /** Most defective pieces in the sample that still pass (Ac). Null unless sampled by ISO 2859-1. */
  acceptance_number: number | null;
  /** Worst value found for the characteristic, measurement_unit. Null for inspection by attributes. */
  measured_value: Numeric | null;
  /** Lower specification limit of the characteristic, measurement_unit. Null when there is none. */
  lower_spec_limit: Numeric | null;
  /** Upper specification limit of the characteristic, measurement_unit. Null when there is none. */
  upper_spec_limit: Numeric | null;
  /** Unit of value and limits. Null for inspection by attributes. */
  measurement_unit: string | null;
  /** ref: quality.measuring_equipment. Gauge used, which must be in calibration on that day. Null for visual inspection. */
  measuring_equipment_id: Key | null;
  /** Number on the gauge as read by the inspector. Null for visual inspection. */
  measuring_equipment_code: string | null;
  /** Pieces with the main defect, unit_of_measure. */
  defect_quantity: Scaled;
  /** Main defect found, in the codes of quality. Null without defects. */
  defect_code: string | null;
  /** How grave it is. Null without defects. */
  defect_severity: string | null;
  /** Part of the lot accepted, unit_of_measure. */
  accepted_quantity: Scaled;
  /** Part of the lot rejected, unit_of_measure; becomes the quantity of the non-conformance. */
  rejected_quantity: Scaled;
  /** When the sample was checked. */
  inspected_at: Moment;
  /** Person who checked. */
  inspected_by_employee_id: Key;
  /** Inspector's qualification for the method. Null when the plan asks for none. */
  inspector_employee_skill_id: Key | null;
  /** When the result was decided. Null while pending. */
  decided_at: Moment | null;
  /** Person who decided. Null while pending. */
  decided_by_employee_id: Key | null;
  /** Earlier inspection of the same pieces. Null for the first one. */
  reinspection_of_quality_inspection_id: Key | null;
  /** Remark of the inspector. Null when there is none. */
  note: string | null;
  /** pending: checked and not decided; passed; passed_with_concession by quality; failed. */
  result: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One change of the status of a work order. Written by the MES at the moment of the change and never changed; it shows the whole life of the order. */
export type WorkOrderStatusHistoryRow = {
  /** Surrogate key. */
  work_order_status_history_id: Key;
  /** Work order whose status changed. */
  work_order_id: Key;
  /** Number of the change in the life of the order, from 1. */
  sequence_number: number;
  /** Status before. Null for the first row, when the order arrived. */
  from_status: string | null;
  /** Status after. */
  to_status: string;
  /** When it changed. */
  changed_at: Moment;
  /** Person who changed it. Null when the system did. */
  changed_by_employee_id: Key | null;
  /** Where the change came from. */
  change_source: string;
  /** Operation whose progress caused it. Null when none did. */
  operation_id: Key | null;
  /** Cause of the change. */
  reason_code: string;
  /** Further words. Null when there is nothing to add. */
  reason: string | null;
  /** How long the order was in the status before, minutes. Null for the first row. */
  minutes_in_from_status: Scaled | null;
  /** Good quantity of the order at that moment, in its unit. */
  good_quantity: Scaled;
  /** Scrap quantity of the order at that moment, in its unit. */
  scrap_quantity: Scaled;
  /** Planned end that held at that moment; shows lateness as it was seen. */
  planned_end_at: Moment;
  /** When the row was entered. */
  created_at: Moment;
};

/** One production work order, exactly one for each released production order. ERP writes what is to be made through its link; the MES takes it up, runs it and closes it when everything is reported. */
export type WorkOrdersRow = {
  /** Surrogate key. */
  work_order_id: Key;
  /** Number of the work order, such as WO-2026-000123. Null until the MES has taken the order up. */
  work_order_number: string | null;
  /** ref: erp.production_orders. Production order that this work order carries out. */
  production_order_id: Key;
  /** Number of that production order. */
  production_order_number: string;
  /** Customer order that it is made for, as carried by the production order. Null for stock. */
  sales_order_number: string | null;
  /** standard: makes to the bill; rework: works a lot again and draws only recorded extra material; trial: not for stock. From the production order. */
  order_type: string;
  /** ref: quality.ncr_headers. Non-conformance whose rework it does, from the production order. Null unless a rework. */
  ncr_id: Key | null;
  /** Finished product to be made. Null when a material is made. */
  product_id: Key | null;
  /** Made material (part or sub-assembly) to be made. Null when a product is made. */
  material_id: Key | null;
  /** Site that makes it. */
  factory_id: Key;
  /** Bill of materials revision that components are drawn by. */
  bom_id: Key;
  /** Revision letter of that bill of materials when the order was released. */
  bom_revision: string;
  /** Routing that the operations come from. */
  routing_id: Key;
  /** Revision of that routing when the order was released. */
  routing_revision: string;
  /** Lot that the good output forms; parent in the genealogy of every component consumed. */
  lot_number: string;
  /** Quantity to be started, unit_of_measure; equal to the production order. */
  planned_quantity: Scaled;
  /** Unit of all quantities of the order. */
  unit_of_measure: string;
  /** Priority given by planning; breaks ties in dispatching. */
  priority: string;
  /** Start that planning asks for. */
  planned_start_at: Moment;
  /** End that planning asks for; lateness counts from here. */
  planned_end_at: Moment;
  /** Line that does most of the work. Null until scheduled. */
  production_line_id: Key | null;
  /** Warehouse that takes the output, from the production order. */
  destination_warehouse_id: Key;
  /** Supervisor answerable for the order. Null until released. */
  supervisor_employee_id: Key | null;
  /** Work order whose rejected pieces are worked again here. Null for first-time production. */
  rework_of_work_order_id: Key | null;
  /** Are the components there: not checked, short, reserved in stores, or staged at the line. */
  material_status: string;
  /** Sequence of the operation that the lot has reached. Null before the first starts. */
  current_operation_sequence: number | null;
  /** Quantity put into the first operation, unit_of_measure. */
  started_quantity: Scaled;
  /** Good quantity out of the last operation, unit_of_measure. */
  good_quantity: Scaled;
  /** Quantity lost in all operations, unit_of_measure. */
  scrap_quantity: Scaled;
  /** Quantity taken out for rework and not yet back, unit_of_measure. */
  rework_quantity: Scaled;
  /** Quantity between first and last operation, unit_of_measure. */
  in_process_quantity: Scaled;
  /** Part of the good quantity booked into the warehouse, unit_of_measure. */
  received_quantity: Scaled;
  /** Approved labour on the order so far, hours. */
  labour_hours: Scaled;
  /** When it was released to the shop floor. Null until then. */
  released_at: Moment | null;
  /** When its first operation was set up. Null until then. */
  started_at: Moment | null;
  /** When its last operation ended. Null until then. */
  completed_at: Moment | null;
  /** When it was closed with all bookings made. Null unless closed. */
  closed_at: Moment | null;
  /** Why it stands still. Null unless on hold. */
  hold_reason_code: string | null;
  /** Why it was given up. Null unless cancelled. */
  cancellation_reason: string | null;
  /** True when the order was there before history began. */
  is_opening: boolean;
  /** created: from ERP; released: may be started; in_progress; on_hold; completed: last operation done; closed: settled; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Every table of the module by name. */
export type Rows = {
  downtime_events: DowntimeEventsRow;
  electronic_batch_records: ElectronicBatchRecordsRow;
  labor_time_entries: LaborTimeEntriesRow;
  material_transactions: MaterialTransactionsRow;
  mes_integration_log: MesIntegrationLogRow;
  operations: OperationsRow;
  production_schedules: ProductionSchedulesRow;
  quality_inspections: QualityInspectionsRow;
  work_order_status_history: WorkOrderStatusHistoryRow;
  work_orders: WorkOrdersRow;
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
  'master.warehouses': {
    warehouse_id: Key;
    warehouse_code: string;
    warehouse_name: string;
    company_id: Key;
    factory_id: Key | null;
    warehouse_type: string;
    address_line: string;
    city: string;
    state_province: string;
    postal_code: string;
    country_code: string;
    latitude_degrees: Scaled;
    longitude_degrees: Scaled;
    time_zone: string;
    floor_area_m2: Scaled;
    pallet_positions: number;
    dock_count: number;
    is_bonded: boolean;
    manager_employee_id: Key | null;
    opened_on: Day;
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
  'master.bill_of_materials': {
    bom_id: Key;
    bom_number: string;
    product_id: Key | null;
    material_id: Key | null;
    revision: string;
    bom_usage: string;
    factory_id: Key;
    base_quantity: Scaled;
    unit_of_measure: string;
    expected_yield_pct: Scaled;
    effective_from: Day;
    effective_to: Day | null;
    engineering_change_number: string | null;
    change_reason: string | null;
    prepared_by_employee_id: Key;
    approved_by_employee_id: Key | null;
    approved_at: Moment | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.bom_components': {
    bom_component_id: Key;
    bom_id: Key;
    line_number: number;
    material_id: Key;
    quantity: Scaled;
    unit_of_measure: string;
    scrap_pct: Scaled;
    operation_sequence: number;
    supply_type: string;
    position_on_drawing: string | null;
    is_critical: boolean;
    alternate_material_id: Key | null;
    lead_time_offset_days: number;
    note: string | null;
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
  'erp.work_centers': {
    work_center_id: Key;
    work_center_code: string;
    work_center_name: string;
    factory_id: Key;
    production_line_id: Key | null;
    department_id: Key;
    supervisor_employee_id: Key | null;
    work_center_type: string;
    machine_type: string | null;
    parallel_capacity_count: number;
    crew_size: number;
    shifts_per_day: number;
    available_hours_per_shift: Scaled;
    efficiency_pct: Scaled;
    utilisation_pct: Scaled;
    daily_capacity_hours: Scaled;
    queue_minutes: Scaled;
    is_bottleneck: boolean;
    scheduling_method: string;
    alternate_work_center_id: Key | null;
    cost_center_code: string;
    labour_rate_amount: Scaled;
    machine_rate_amount: Scaled;
    energy_rate_amount: Scaled;
    overhead_rate_amount: Scaled;
    currency_code: string;
    rates_valid_from: Day;
    valid_from: Day;
    valid_to: Day | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'erp.routing': {
    routing_id: Key;
    routing_number: string;
    revision: string;
    product_id: Key | null;
    material_id: Key | null;
    factory_id: Key;
    routing_usage: string;
    is_preferred: boolean;
    base_quantity: Scaled;
    unit_of_measure: string;
    minimum_lot_quantity: Scaled;
    maximum_lot_quantity: Scaled | null;
    operation_count: number;
    total_setup_minutes: Scaled;
    total_cycle_seconds: Scaled;
    standard_conversion_cost_amount: Scaled;
    effective_from: Day;
    effective_to: Day | null;
    engineering_change_number: string | null;
    change_reason: string | null;
    prepared_by_employee_id: Key;
    approved_by_employee_id: Key | null;
    approved_at: Moment | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'erp.routing_operations': {
    routing_operation_id: Key;
    routing_id: Key;
    operation_sequence: number;
    operation_code: string;
    operation_name: string;
    operation_type: string;
    work_center_id: Key;
    setup_minutes: Scaled;
    cycle_seconds: Scaled;
    labour_seconds: Scaled;
    teardown_minutes: Scaled;
    move_minutes: Scaled;
    wait_minutes: Scaled;
    crew_size: number;
    transfer_batch_quantity: Scaled | null;
    scrap_allowance_pct: Scaled;
    standard_energy_kwh: Scaled;
    confirmation_type: string;
    inspection_plan_id: Key | null;
    is_quality_gate: boolean;
    required_skill_id: Key | null;
    minimum_proficiency_level: string | null;
    is_subcontracted: boolean;
    supplier_id: Key | null;
    subcontract_price_amount: Scaled | null;
    nc_program_number: string | null;
    tool_set_code: string | null;
    work_instruction_number: string | null;
    created_at: Moment;
    updated_at: Moment;
  };
  'erp.inspection_plans': {
    inspection_plan_id: Key;
    plan_number: string;
    revision: string;
    plan_name: string;
    inspection_type: string;
    product_id: Key | null;
    material_id: Key | null;
    factory_id: Key;
    supplier_id: Key | null;
    control_plan_id: Key | null;
    sampling_procedure: string;
    inspection_level: string | null;
    sampling_severity: string;
    aql_pct: Scaled | null;
    fixed_sample_quantity: number | null;
    sampling_interval_minutes: Scaled | null;
    skip_lot_count: number;
    expected_duration_minutes: Scaled;
    certificate_required: boolean;
    effective_from: Day;
    effective_to: Day | null;
    change_reason: string | null;
    prepared_by_employee_id: Key;
    approved_by_employee_id: Key | null;
    approved_at: Moment | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'erp.inspection_plan_characteristics': {
    inspection_plan_characteristic_id: Key;
    inspection_plan_id: Key;
    line_number: number;
    characteristic_code: string;
    characteristic_name: string;
    characteristic_type: string;
    severity: string;
    unit_of_measure: string | null;
    nominal_value: Numeric | null;
    lower_spec_limit: Numeric | null;
    upper_spec_limit: Numeric | null;
    decimal_places: number;
    acceptance_criterion: string | null;
    inspection_method: string;
    equipment_type: string | null;
    gauge_resolution: Numeric | null;
    sample_quantity: number | null;
    acceptance_number: number;
    is_spc: boolean;
    control_plan_characteristic_id: Key | null;
    defect_code: string;
    position_on_drawing: string | null;
    is_destructive: boolean;
    is_record_required: boolean;
    created_at: Moment;
    updated_at: Moment;
  };
  'hr.shift_schedules': {
    shift_schedule_id: Key;
    shift_code: string;
    shift_name: string;
    factory_id: Key;
    shift_type: string;
    start_time: string;
    end_time: string;
    crosses_midnight: boolean;
    shift_hours: Scaled;
    paid_break_minutes: Scaled;
    unpaid_break_minutes: Scaled;
    working_days: string[];
    rotation_group: string | null;
    rotation_weeks: number | null;
    late_grace_minutes: Scaled;
    overtime_after_minutes: Scaled;
    maximum_overtime_hours: Scaled;
    minimum_headcount: number;
    night_allowance_amount: Scaled;
    currency_code: string;
    valid_from: Day;
    valid_to: Day | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'hr.employee_shifts': {
    employee_shift_id: Key;
    employee_id: Key;
    shift_schedule_id: Key;
    shift_date: Day;
    planned_start_at: Moment;
    planned_end_at: Moment;
    break_minutes: Scaled;
    factory_id: Key;
    department_id: Key;
    production_line_id: Key | null;
    assignment_type: string;
    is_holiday_work: boolean;
    replaces_employee_id: Key | null;
    overtime_end_at: Moment | null;
    overtime_reason_code: string | null;
    overtime_approved_by_employee_id: Key | null;
    assigned_by_employee_id: Key | null;
    published_at: Moment;
    cancellation_reason_code: string | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'hr.employee_skills': {
    employee_skill_id: Key;
    employee_id: Key;
    skill_id: Key;
    proficiency_level: string;
    valid_from: Day;
    valid_to: Day | null;
    acquired_through: string;
    assessed_on: Day;
    assessed_by_employee_id: Key | null;
    assessment_score_pct: Scaled | null;
    training_enrollment_id: Key | null;
    employee_certification_id: Key | null;
    is_primary_skill: boolean;
    last_used_on: Day | null;
    supervisor_employee_id: Key | null;
    withdrawal_reason_code: string | null;
    is_opening: boolean;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'hr.skills_catalog': {
    skill_id: Key;
    skill_code: string;
    skill_name: string;
    skill_category: string;
    machine_type: string | null;
    description: string;
    minimum_proficiency_level: string;
    requires_certification: boolean;
    issuing_body: string | null;
    validity_months: number | null;
    maximum_idle_days: number | null;
    renewal_notice_days: number;
    assessment_method: string;
    is_safety_critical: boolean;
    is_legally_required: boolean;
    pay_allowance_amount: Scaled;
    currency_code: string;
    owner_department_id: Key;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
};

// Row types of manufacturing, generated from its schema by `npm run generate`.

import type { Decimal, Json, Key, Moment, NewRow, Numeric } from '../../machinery/base/row-types.ts';
import type { InspectionPlanCharacteristicsRow as ErpInspectionPlanCharacteristicsRow, InspectionPlansRow as ErpInspectionPlansRow, InventoryTransactionsRow as ErpInventoryTransactionsRow, ProductionCostsRow as ErpProductionCostsRow, RoutingOperationsRow as ErpRoutingOperationsRow, RoutingRow as ErpRoutingRow, WorkCentersRow as ErpWorkCentersRow } from '../erp/rows.ts';
import type { EmployeeShiftsRow as HrEmployeeShiftsRow, EmployeeSkillsRow as HrEmployeeSkillsRow, ShiftSchedulesRow as HrShiftSchedulesRow, SkillsCatalogRow as HrSkillsCatalogRow } from '../hr/rows.ts';
import type { BillOfMaterialsRow as MasterBillOfMaterialsRow, BomComponentsRow as MasterBomComponentsRow, CompaniesRow as MasterCompaniesRow, DepartmentsRow as MasterDepartmentsRow, EmployeesRow as MasterEmployeesRow, FactoriesRow as MasterFactoriesRow, MachinesRow as MasterMachinesRow, MaterialsRow as MasterMaterialsRow, ProductionLinesRow as MasterProductionLinesRow, ProductsRow as MasterProductsRow, SuppliersRow as MasterSuppliersRow, WarehousesRow as MasterWarehousesRow } from '../master/rows.ts';
import type { ProductionRunsRow as OperationsProductionRunsRow } from '../operations/rows.ts';
import type { NcrDefectDetailsRow as QualityNcrDefectDetailsRow, NcrHeadersRow as QualityNcrHeadersRow, QmsIntegrationLogRow as QualityQmsIntegrationLogRow } from '../quality/rows.ts';
import type { ErpAllocationsRow as WmsErpAllocationsRow, ReceivingTasksRow as WmsReceivingTasksRow, WarehouseMovementsRow as WmsWarehouseMovementsRow } from '../wms/rows.ts';

/** One stop of a machine: either a state reported by operations (what happened) or a maintenance order (what is planned and the schedule must respect). Time lost is the sum over the rows with scada_machine_data_id. Links write cause and times, the MES adds class, loss and responsibility. */
export type DowntimeEventsRow = {
  /** Surrogate key. */
  readonly downtime_event_id: Key;
  /** Number of the stop, such as DT-2026-000123. Null until the MES has taken it up. */
  readonly downtime_number: string | null;
  /** Machine that stands. */
  readonly machine_id: Key;
  /** Line of the machine. Null until taken up. */
  readonly production_line_id: Key | null;
  /** ref: operations.scada_machine_data. Machine state that the stop comes from. Null for a planned stop of maintenance. */
  readonly scada_machine_data_id: Key | null;
  /** ref: operations.production_runs. Run that was interrupted. Null outside a run and for a planned stop. */
  readonly production_run_id: Key | null;
  /** ref: operations.machine_faults. Fault because of which it stands. Null when none is behind the stop and for a planned stop. */
  readonly machine_fault_id: Key | null;
  /** ref: maintenance.work_orders. Maintenance order that takes the machine. Null for a stop reported by the machine. */
  readonly maintenance_work_order_id: Key | null;
  /** Number of that maintenance order. Null for a stop reported by the machine. */
  readonly maintenance_work_order_number: string | null;
  /** Kind of that maintenance. Null for a stop reported by the machine. */
  readonly maintenance_work_order_type: 'corrective' | 'preventive' | 'predictive' | 'calibration' | 'inspection' | null;
  /** Status of that maintenance order; when cancelled the stop is called off. Null for a stop reported by the machine. */
  readonly maintenance_work_order_status: 'requested' | 'approved' | 'planned' | 'waiting_for_parts' | 'released' | 'in_progress' | 'on_hold' | 'completed' | 'closed' | 'cancelled' | null;
  /** Planned stop in whose course this one falls. Null when it was not planned. */
  readonly planned_downtime_event_id: Key | null;
  /** Work order that was delayed. Null when none stood on the machine, and for a planned stop until taken up. */
  readonly work_order_id: Key | null;
  /** Operation that was delayed. Null when none stood on the machine, and for a planned stop until taken up. */
  readonly operation_id: Key | null;
  /** When maintenance wants the machine. Null for a stop reported by the machine. */
  readonly planned_start_at: Moment | null;
  /** When maintenance gives it back. Null for a stop reported by the machine. */
  readonly planned_end_at: Moment | null;
  /** When the machine stopped, or when the work of a planned stop began. Null for a planned stop that has not begun. */
  readonly started_at: Moment | null;
  /** When it went on. Null while it stands. */
  readonly ended_at: Moment | null;
  /** Length of the stop, minutes. Null until ended and taken up. */
  readonly duration_minutes: Decimal<2> | null;
  /** Why it stands, as the machine state says or as the kind of maintenance implies. Null until known. */
  readonly reason_code: 'breakdown' | 'tool_change' | 'minor_stop' | 'no_material' | 'no_operator' | 'no_order' | 'downstream_full' | 'changeover' | 'preventive_maintenance' | 'corrective_maintenance' | 'break' | 'no_shift' | 'holiday' | 'utility_failure' | 'quality_hold' | null;
  /** Class of time of ISO 22400 that the stop counts as, from the machine state. Null for a planned stop until taken up. */
  readonly time_class: 'setup' | 'unplanned_stop' | 'planned_stop' | 'waiting' | 'not_scheduled' | null;
  /** Loss in the sense of the six big losses. Null until taken up, and for time outside the loss tree. */
  readonly loss_category: 'breakdown' | 'setup_adjustment' | 'minor_stop' | 'waiting' | 'planned_maintenance' | null;
  /** True when it was in the schedule before the shift began. Null until taken up. */
  readonly is_planned: boolean | null;
  /** Shift in which it began. Null until taken up, and outside all shifts. */
  readonly shift_schedule_id: Key | null;
  /** Units not made, at the ideal cycle of the operation. Null until ended and taken up. */
  readonly lost_quantity: Decimal<3> | null;
  /** Person who gave the reason at the terminal. Null when the machine did. */
  readonly reported_by_employee_id: Key | null;
  /** Department that answers for the loss. Null until assigned. */
  readonly responsible_department_id: Key | null;
  /** What was done to go on. Null when nothing is noted. */
  readonly action_taken: string | null;
  /** received from a link; planned: in the calendar of the machine; open: it stands; closed: over; cancelled: the planned stop is called off. */
  readonly status: 'received' | 'planned' | 'open' | 'closed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One step of the electronic batch record of a lot: instruction, parameter with limits, what was found, and two signatures. Rows of one batch_record_number are the record. Written by the MES when the order is released and at every signature; signed rows are never changed. */
export type ElectronicBatchRecordsRow = {
  /** Surrogate key. */
  readonly batch_record_id: Key;
  /** Number of the batch record, such as BR-2026-000123; one for each work order. */
  readonly batch_record_number: string;
  /** Position of the step in the record, from 10 in steps of 10. */
  readonly step_number: number;
  /** Work order documented. */
  readonly work_order_id: Key;
  /** Operation that the step belongs to. Null for steps of the whole batch, such as the final review. */
  readonly operation_id: Key | null;
  /** Product made. Null when a material is made. */
  readonly product_id: Key | null;
  /** Made material. Null when a product is made. */
  readonly material_id: Key | null;
  /** Lot documented. */
  readonly lot_number: string;
  /** Machine or station used. Null for a step without one. */
  readonly machine_id: Key | null;
  /** What kind of step it is. */
  readonly step_type: 'line_clearance' | 'document_check' | 'material_check' | 'setup_approval' | 'process_parameter' | 'in_process_check' | 'functional_test' | 'label_check' | 'packing' | 'final_review';
  /** What is to be done. */
  readonly instruction: string;
  /** Revision of the master batch record that the step was taken from. */
  readonly instruction_revision: string;
  /** True when a second person must verify it. */
  readonly is_critical: boolean;
  /** Parameter recorded, such as test_pressure. Null for a step without one. */
  readonly parameter_name: string | null;
  /** Unit of the parameter. Null for a step without one. */
  readonly unit_of_measure: string | null;
  /** Value aimed at, unit_of_measure. Null for a step without parameter. */
  readonly target_value: Numeric | null;
  /** Lowest value allowed, unit_of_measure. Null when there is none. */
  readonly lower_limit: Numeric | null;
  /** Highest value allowed, unit_of_measure. Null when there is none. */
  readonly upper_limit: Numeric | null;
  /** Value recorded, unit_of_measure. Null until performed, and for a step without parameter. */
  readonly actual_value: Numeric | null;
  /** Whether the value was allowed. Null until performed, and for a step without parameter. */
  readonly is_within_limits: boolean | null;
  /** Number of the deviation raised, such as DEV-2026-000123. Null without deviation. */
  readonly deviation_number: string | null;
  /** How grave the deviation is. Null without deviation. */
  readonly deviation_severity: 'minor' | 'major' | 'critical' | null;
  /** What deviated and how it was dealt with. Null without deviation. */
  readonly deviation: string | null;
  /** Inspection that the step refers to. Null for a step without one. */
  readonly quality_inspection_id: Key | null;
  /** Person who did the step and signed. Null until signed. */
  readonly performed_by_employee_id: Key | null;
  /** When it was done and signed. Null until signed. */
  readonly performed_at: Moment | null;
  /** Second person who verified and signed. Null until verified, and for steps that are not critical. */
  readonly verified_by_employee_id: Key | null;
  /** When it was verified. Null until verified, and for steps that are not critical. */
  readonly verified_at: Moment | null;
  /** What the last signature stands for (21 CFR Part 11 sense). Null until signed. */
  readonly signature_meaning: 'performed' | 'verified' | 'approved' | null;
  /** SHA-256, hexadecimal, over the content that was signed, the signer and the time. Null until signed. */
  readonly signature_hash: string | null;
  /** pending; performed: signed once; verified: all signatures given; deviation: signed with an open deviation; void: step not applicable or order cancelled. */
  readonly status: 'pending' | 'performed' | 'verified' | 'deviation' | 'void';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One stretch of time that one person worked on one operation, clocked at the terminal of the line. Written by the MES, approved by the supervisor, then costed by ERP; lies inside a shift of the person and needs the skill of the operation. */
export type LaborTimeEntriesRow = {
  /** Surrogate key. */
  readonly labor_time_entry_id: Key;
  /** Number of the booking, such as LT-2026-000123. */
  readonly entry_number: string;
  /** Work order worked on. */
  readonly work_order_id: Key;
  /** Operation worked on. */
  readonly operation_id: Key;
  /** Work centre whose labour rate applies. */
  readonly work_center_id: Key;
  /** Machine attended. */
  readonly machine_id: Key;
  /** Person who worked. */
  readonly employee_id: Key;
  /** Shift assignment that the time lies in. */
  readonly employee_shift_id: Key;
  /** Shift definition of that assignment; decides shift premium. */
  readonly shift_schedule_id: Key;
  /** Skill held by the person that the operation asks for. Null when the operation asks for none. */
  readonly employee_skill_id: Key | null;
  /** What was done. */
  readonly labour_type: 'setup' | 'run' | 'rework' | 'inspection' | 'cleaning' | 'material_handling';
  /** Clock-on at the operation. */
  readonly started_at: Moment;
  /** Clock-off at the operation. Null while working. */
  readonly ended_at: Moment | null;
  /** Breaks inside the stretch, minutes; not paid as labour of the order. */
  readonly break_minutes: Decimal<2>;
  /** Share of the person's time that goes to this operation, percent; below 100 when several machines are tended at once. */
  readonly allocation_pct: Decimal<4>;
  /** Hours charged: stretch less breaks, times the share; 0 until clocked off. */
  readonly labour_hours: Decimal<4>;
  /** Part of the hours beyond the regular shift. */
  readonly overtime_hours: Decimal<4>;
  /** Good quantity reported with the booking, in the unit of the operation. */
  readonly reported_good_quantity: Decimal<3>;
  /** Scrap quantity reported with the booking, in the unit of the operation. */
  readonly reported_scrap_quantity: Decimal<3>;
  /** Cost centre of the person's department, credited with the labour. */
  readonly cost_center_code: string;
  /** terminal: badge at the line; supervisor: entered for the person; automatic: derived from the run. */
  readonly booking_source: 'terminal' | 'supervisor' | 'automatic';
  /** Supervisor who decided on the booking. Null until decided. */
  readonly approved_by_employee_id: Key | null;
  /** When it was decided. Null until decided. */
  readonly approved_at: Moment | null;
  /** Decision of the supervisor. */
  readonly approval_status: 'pending' | 'approved' | 'rejected';
  /** Rejected booking that this one replaces. Null for an original. */
  readonly corrects_labor_time_entry_id: Key | null;
  /** Remark of person or supervisor. Null when there is none. */
  readonly note: string | null;
  /** open: still clocked on; recorded: clocked off; costed: taken over by ERP; void: rejected. */
  readonly status: 'open' | 'recorded' | 'costed' | 'void';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One booking of one lot on a work order: issue to the line, consumption, return, scrap, or receipt of the output into stock. Rows begin with a reservation of ERP or a movement of the warehouse, or on the shop floor; posted rows are final, mistakes are reversed: neither a row of status reversed nor the row that reverses it counts. Consumption rows are the genealogy: lot_number went into produced_lot_number. */
export type MaterialTransactionsRow = {
  /** Surrogate key. */
  readonly material_transaction_id: Key;
  /** Number of the booking, such as MT-2026-000123. Null until the MES has taken the row up. */
  readonly transaction_number: string | null;
  /** issue: warehouse to line; consumption: into the product; return: line to warehouse; scrap: lost at the line; production_receipt: output into stock. Null while a reservation is pending. */
  readonly transaction_type: 'issue' | 'consumption' | 'return' | 'scrap' | 'production_receipt' | null;
  /** Work order booked on. Null until taken up. */
  readonly work_order_id: Key | null;
  /** ref: erp.production_orders. Production order for which the goods are reserved, moved or used; finds the work order. Null only while pending. */
  readonly production_order_id: Key | null;
  /** Operation in which the component is used or the output came out. Null until taken up, and for issues to the whole order. */
  readonly operation_id: Key | null;
  /** Finished product received. Null for components and for made materials. */
  readonly product_id: Key | null;
  /** Component, or made material received. Null when a finished product is received. */
  readonly material_id: Key | null;
  /** Line of the bill of materials that calls for the component. Null for a receipt and for material used outside the bill. */
  readonly bom_component_id: Key | null;
  /** ref: erp.inventory_reservations. Reservation that the booking draws on. Null when nothing was reserved. */
  readonly inventory_reservation_id: Key | null;
  /** ref: wms.warehouse_movements. Movement that brought or took the goods. Null when no warehouse movement belongs to it. */
  readonly warehouse_movement_id: Key | null;
  /** Warehouse that gives or takes; for use at the machine the one that the lot was issued from. Null only while pending. */
  readonly warehouse_id: Key | null;
  /** ref: erp.inventory_lots. Lot moved. Null when the material has no lots or ERP does not know the new lot yet. */
  readonly inventory_lot_id: Key | null;
  /** Lot moved or used: the component lot, or the order's own lot for a receipt. Null for a material without lots. */
  readonly lot_number: string | null;
  /** Lot of the work order that the component went into; parent in the genealogy. Null unless consumed. */
  readonly produced_lot_number: string | null;
  /** Supplier's lot or heat number read at the line. Null when not read. */
  readonly supplier_lot_number: string | null;
  /** Quantity booked, unit_of_measure; never negative, the type gives the direction; 0 only while not posted. */
  readonly quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Quantity that the bill of materials calls for, for the output that this booking covers, unit_of_measure. Null unless consumption or issue. */
  readonly planned_quantity: Decimal<3> | null;
  /** Usage variance: quantity less planned_quantity, unit_of_measure. Null unless consumption. */
  readonly variance_quantity: Decimal<3> | null;
  /** Why more or less was used. Null without variance. */
  readonly variance_reason_code: 'scrap_in_process' | 'setup_loss' | 'measurement' | 'substitute_material' | 'bom_inaccurate' | 'over_issue' | 'count_error' | 'under_use' | null;
  /** True when booked by output instead of counted. */
  readonly is_backflushed: boolean;
  /** True when the alternate material of the bill was used. */
  readonly is_substitute: boolean;
  /** When the goods moved or were used. Null while only planned. */
  readonly transaction_at: Moment | null;
  /** Person who booked it. Null when the system did. */
  readonly booked_by_employee_id: Key | null;
  /** Why the material was lost. Null unless scrap. */
  readonly scrap_reason_code: 'damaged' | 'defective_material' | 'wrong_material' | 'expired' | 'setup_loss' | 'dropped' | 'contaminated' | null;
  /** Booking that this one takes back. Null for an ordinary booking. */
  readonly reversal_of_material_transaction_id: Key | null;
  /** Remark of the shop floor. Null when there is none. */
  readonly note: string | null;
  /** True when the booking was made before history began. */
  readonly is_opening: boolean;
  /** pending: arrived and not taken up; planned: reserved for the order; posted: goods have moved; reversed: taken back by another row; cancelled: never moved. */
  readonly status: 'pending' | 'planned' | 'posted' | 'reversed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One message of the MES: state of a run or stop from the machines, order from ERP, movement from the warehouse, confirmation to ERP. Inbound rows are written by links, outbound ones by the MES; the MES works off what is open. */
export type MesIntegrationLogRow = {
  /** Surrogate key. */
  readonly mes_integration_log_id: Key;
  /** Whether the message came in or went out. */
  readonly direction: 'inbound' | 'outbound';
  /** Business flow that it belongs to, such as operations-to-manufacturing. */
  readonly flow_id: string;
  /** Module at the other end. */
  readonly counterpart_module: 'operations' | 'erp' | 'wms' | 'quality' | 'maintenance' | 'hr';
  /** What the message says, such as run_progress. */
  readonly message_type: 'run_started' | 'run_progress' | 'run_completed' | 'machine_stop' | 'order_received' | 'order_changed' | 'reservation_received' | 'material_moved' | 'operation_dispatched' | 'confirmation' | 'material_booking' | 'labour_booking' | 'completion' | 'inspection_failed' | 'maintenance_window';
  /** Table of the row that it is about, qualified. */
  readonly entity_table: string;
  /** Key of that row in entity_table. */
  readonly entity_id: Key;
  /** Number of the document concerned. Null when the row has none. */
  readonly document_number: string | null;
  /** Work order that the message was booked on. Null until known, and when it concerns none. */
  readonly work_order_id: Key | null;
  /** Operation that it was booked on. Null until known, and when it concerns none. */
  readonly operation_id: Key | null;
  /** Machine concerned. Null when none is. */
  readonly machine_id: Key | null;
  /** Good quantity that the message reports, in the unit of the operation. Null when it reports none. */
  readonly reported_good_quantity: Decimal<3> | null;
  /** Scrap quantity that the message reports, in the unit of the operation. Null when it reports none. */
  readonly reported_scrap_quantity: Decimal<3> | null;
  /** Rework quantity that the message reports, in the unit of the operation. Null when it reports none. */
  readonly reported_rework_quantity: Decimal<3> | null;
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

/** One step of a work order: routing operation or inserted rework step, with its machine, plan, times and quantities. Steps of the routing come with the order by the link of ERP; the MES plans them, inserts rework and reports at every confirmation; machines run what stands here. */
export type OperationsRow = {
  /** Surrogate key. */
  readonly operation_id: Key;
  /** Work order that the step belongs to. */
  readonly work_order_id: Key;
  /** Number of that work order, carried to the machine. Null until the MES has taken the order up. */
  readonly work_order_number: string | null;
  /** ref: erp.production_orders. Production order that the step is for; finds the work order. */
  readonly production_order_id: Key;
  /** Position in the routing, from 10 in steps of 10; inserted rework steps lie between. */
  readonly operation_sequence: number;
  /** Standard operation, such as TURN-ROUGH. */
  readonly operation_code: string;
  /** Short text of the step, such as Turn body or Hydrostatic test. */
  readonly operation_name: string;
  /** Kind of work, as in the routing. */
  readonly operation_type: 'sawing' | 'turning' | 'milling' | 'grinding' | 'heat_treatment' | 'forming' | 'washing' | 'coating' | 'assembly' | 'testing' | 'inspection' | 'packing';
  /** Routing step that it was made from. Null for an inserted rework step. */
  readonly routing_operation_id: Key | null;
  /** Work centre whose rates cost the step. */
  readonly work_center_id: Key;
  /** Machine that the schedule gives it to; changed when it is moved before it starts. Null until scheduled. */
  readonly machine_id: Key | null;
  /** Qualified person planned to run it. Null until dispatched, and when nobody could be named. */
  readonly assigned_employee_id: Key | null;
  /** ref: operations.production_runs. Run of the machine that carries it out. Null until the machine has reported it. */
  readonly production_run_id: Key | null;
  /** Finished product made, from the work order. Null when a material is made. */
  readonly product_id: Key | null;
  /** Made material, from the work order. Null when a product is made. */
  readonly material_id: Key | null;
  /** Lot of the work order that the pieces belong to. */
  readonly lot_number: string;
  /** Skill that a person needs to book labour here. Null when anybody trained on the line may. */
  readonly required_skill_id: Key | null;
  /** Least proficiency in that skill. Null when no skill is asked for. */
  readonly minimum_proficiency_level: 'trainee' | 'basic' | 'proficient' | 'expert' | null;
  /** Inspection to be done in or after the step. Null when there is none. */
  readonly inspection_plan_id: Key | null;
  /** Quantity to be put in, unit_of_measure; that of the order, in a rework step that of the rejected pieces. */
  readonly planned_quantity: Decimal<3>;
  /** Unit of all quantities of the step, equal to the order. */
  readonly unit_of_measure: string;
  /** Shortest time for one unit on this machine, seconds; base of the performance factor. Null until scheduled. */
  readonly ideal_cycle_seconds: Decimal<2> | null;
  /** Set-up time by the routing, minutes. */
  readonly planned_setup_minutes: Decimal<2>;
  /** Machine time by the routing for planned_quantity, minutes. Null until the MES has taken the order up. */
  readonly planned_run_minutes: Decimal<2> | null;
  /** Time by the routing to clear the station after the lot, minutes; the machine is still taken. */
  readonly planned_teardown_minutes: Decimal<2>;
  /** Labour time by the routing for set-up and run, minutes. Null until the MES has taken the order up. */
  readonly planned_labour_minutes: Decimal<2> | null;
  /** Persons that the step needs at once; 0 for unattended running. */
  readonly planned_crew_size: number;
  /** Start in the current schedule. Null until scheduled. */
  readonly planned_start_at: Moment | null;
  /** End in the current schedule. Null until scheduled. */
  readonly planned_end_at: Moment | null;
  /** True for an inserted rework step. */
  readonly is_rework: boolean;
  /** True when the lot goes on only after the inspection has passed. */
  readonly is_quality_gate: boolean;
  /** each: the step is confirmed; milestone: also confirms those before it; automatic: confirmed by the next milestone. */
  readonly confirmation_type: 'each' | 'milestone' | 'automatic';
  /** Quantity that has entered the step, unit_of_measure. */
  readonly input_quantity: Decimal<3>;
  /** Good quantity out, unit_of_measure. */
  readonly good_quantity: Decimal<3>;
  /** Quantity lost, unit_of_measure. */
  readonly scrap_quantity: Decimal<3>;
  /** Quantity sent to rework, unit_of_measure. */
  readonly rework_quantity: Decimal<3>;
  /** Quantity that has entered and not left, unit_of_measure. */
  readonly in_process_quantity: Decimal<3>;
  /** Main cause of the loss. Null without scrap. */
  readonly scrap_reason_code: 'tool_wear' | 'dimension_out_of_tolerance' | 'surface_defect' | 'material_defect' | 'setup_piece' | 'leak' | 'electrical_failure' | 'handling_damage' | 'machine_fault' | 'operator_error' | null;
  /** When set-up began and the machine became occupied. Null until then, and when no set-up is needed. */
  readonly setup_started_at: Moment | null;
  /** When the first piece was begun. Null until then. */
  readonly started_at: Moment | null;
  /** When the last piece had left, the station was cleared and the machine became free. Null until completed. */
  readonly ended_at: Moment | null;
  /** Set-up time so far, minutes. */
  readonly actual_setup_minutes: Decimal<2>;
  /** Machine time running so far, minutes. */
  readonly actual_run_minutes: Decimal<2>;
  /** Time stopped between start and end so far, minutes. */
  readonly stop_minutes: Decimal<2>;
  /** Partial and final confirmations so far. */
  readonly confirmation_count: number;
  /** Why the step was left out. Null unless cancelled. */
  readonly cancellation_reason: string | null;
  /** pending: earlier steps are open; ready; dispatched to the machine; setup; running; interrupted; completed; cancelled. */
  readonly status: 'pending' | 'ready' | 'dispatched' | 'setup' | 'running' | 'interrupted' | 'completed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One place of one operation in the finite-capacity schedule of its machine. Every rescheduling writes a new row and supersedes the old one, so the plan that the shop floor had at any time can be seen. Written by the scheduler of the MES. */
export type ProductionSchedulesRow = {
  /** Surrogate key. */
  readonly production_schedule_id: Key;
  /** Number of the scheduling run, such as SCH-2026-000123; all rows of one run share it. */
  readonly schedule_number: string;
  /** Position of the row in its scheduling run. */
  readonly line_number: number;
  /** Work order placed. */
  readonly work_order_id: Key;
  /** Operation placed. */
  readonly operation_id: Key;
  /** How often the operation has been placed, 1 for the first time. */
  readonly revision_number: number;
  /** Site of the machine. */
  readonly factory_id: Key;
  /** Line of the machine. */
  readonly production_line_id: Key;
  /** Work centre whose capacity is taken. */
  readonly work_center_id: Key;
  /** Machine whose time is taken. */
  readonly machine_id: Key;
  /** Shift in which the operation starts. */
  readonly shift_schedule_id: Key;
  /** Order on the machine within the run, 1 first. */
  readonly sequence_number: number;
  /** Quantity to be run, unit_of_measure. */
  readonly planned_quantity: Decimal<3>;
  /** Unit of the quantity. */
  readonly unit_of_measure: string;
  /** Set-up time with the predecessor on the machine taken into account, minutes. */
  readonly planned_setup_minutes: Decimal<2>;
  /** Machine time without shifts off and planned stops, minutes. */
  readonly planned_run_minutes: Decimal<2>;
  /** When the machine is to be taken. */
  readonly planned_start_at: Moment;
  /** When it is to be free again. */
  readonly planned_end_at: Moment;
  /** Latest end that keeps the date of the order. */
  readonly due_at: Moment;
  /** Time from planned end to due_at, minutes; negative when late. */
  readonly slack_minutes: Decimal<2>;
  /** Rule that decided the sequence: earliest due date, critical ratio, priority, set-up family, first in, or by hand. */
  readonly dispatch_rule: 'earliest_due_date' | 'critical_ratio' | 'priority' | 'setup_family' | 'first_in_first_out' | 'manual';
  /** Why the operation was placed again. Null for the first placing. */
  readonly reschedule_reason_code: 'material_late' | 'machine_down' | 'maintenance' | 'operator_absent' | 'rush_order' | 'predecessor_late' | 'quantity_changed' | 'quality_hold' | 'planner_decision' | null;
  /** True inside the frozen horizon, where the scheduler no longer moves it. */
  readonly is_frozen: boolean;
  /** When the scheduling run took place. */
  readonly scheduled_at: Moment;
  /** Planner who placed it by hand. Null when the scheduler did. */
  readonly scheduled_by_employee_id: Key | null;
  /** When a later placing replaced it or the operation was cancelled. Null while it holds. */
  readonly superseded_at: Moment | null;
  /** active: the plan in force; superseded by a later placing; executed: the operation ended; cancelled with the operation. */
  readonly status: 'active' | 'superseded' | 'executed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One inspection of a lot in or after an operation: sample, what was measured, defects and decision. Written by the inspector through the MES; a failed one opens a non-conformance in quality. */
export type QualityInspectionsRow = {
  /** Surrogate key. */
  readonly quality_inspection_id: Key;
  /** Number of the inspection, such as QI-2026-000123. */
  readonly inspection_number: string;
  /** First piece after set-up, in process, final, or again after rework. */
  readonly inspection_type: 'first_piece' | 'in_process' | 'final' | 'reinspection';
  /** Work order inspected. */
  readonly work_order_id: Key;
  /** Operation whose output was inspected. Null for the final inspection of the whole lot. */
  readonly operation_id: Key | null;
  /** Inspection plan followed. */
  readonly inspection_plan_id: Key;
  /** Characteristic that decided, or the critical one. Null when the plan was only looked through as a whole. */
  readonly inspection_plan_characteristic_id: Key | null;
  /** What was measured or judged, as printed in the plan. Null as the characteristic. */
  readonly characteristic_name: string | null;
  /** Product inspected. Null when a material is made. */
  readonly product_id: Key | null;
  /** Made material inspected. Null when a product is made. */
  readonly material_id: Key | null;
  /** Lot of the work order. */
  readonly lot_number: string;
  /** Quantity presented, unit_of_measure. */
  readonly lot_quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** How the sample was taken, as in the plan. */
  readonly sampling_procedure: 'every_unit' | 'fixed' | 'iso_2859_1' | 'iso_3951_1';
  /** Acceptance quality limit of the sampling plan, percent. Null unless sampled by ISO 2859 or ISO 3951. */
  readonly aql_pct: Decimal<4> | null;
  /** Pieces checked, unit_of_measure. */
  readonly sample_quantity: Decimal<3>;
  /** Most defective pieces in the sample that still pass (Ac). Null unless sampled by ISO 2859-1. */
  readonly acceptance_number: number | null;
  /** Worst value found for the characteristic, measurement_unit. Null for inspection by attributes. */
  readonly measured_value: Numeric | null;
  /** Lower specification limit of the characteristic, measurement_unit. Null when there is none. */
  readonly lower_spec_limit: Numeric | null;
  /** Upper specification limit of the characteristic, measurement_unit. Null when there is none. */
  readonly upper_spec_limit: Numeric | null;
  /** Unit of value and limits. Null for inspection by attributes. */
  readonly measurement_unit: string | null;
  /** ref: quality.measuring_equipment. Gauge used, which must be in calibration on that day. Null for visual inspection. */
  readonly measuring_equipment_id: Key | null;
  /** Number on the gauge as read by the inspector. Null for visual inspection. */
  readonly measuring_equipment_code: string | null;
  /** Pieces with the main defect, unit_of_measure. */
  readonly defect_quantity: Decimal<3>;
  /** Main defect found, in the codes of quality. Null without defects. */
  readonly defect_code: 'dimension' | 'surface_finish' | 'porosity' | 'crack' | 'burr' | 'thread' | 'leak' | 'pressure_test' | 'hardness' | 'electrical' | 'assembly_error' | 'missing_part' | 'torque' | 'marking' | 'contamination' | 'noise_vibration' | 'wrong_material' | 'corrosion' | 'transport_damage' | 'packaging' | 'certificate_missing' | null;
  /** How grave it is. Null without defects. */
  readonly defect_severity: 'minor' | 'major' | 'critical' | null;
  /** Part of the lot accepted, unit_of_measure. */
  readonly accepted_quantity: Decimal<3>;
  /** Part of the lot rejected, unit_of_measure; becomes the quantity of the non-conformance. */
  readonly rejected_quantity: Decimal<3>;
  /** When the sample was checked. */
  readonly inspected_at: Moment;
  /** Person who checked. */
  readonly inspected_by_employee_id: Key;
  /** Inspector's qualification for the method. Null when the plan asks for none. */
  readonly inspector_employee_skill_id: Key | null;
  /** When the result was decided. Null while pending. */
  readonly decided_at: Moment | null;
  /** Person who decided. Null while pending. */
  readonly decided_by_employee_id: Key | null;
  /** Earlier inspection of the same pieces. Null for the first one. */
  readonly reinspection_of_quality_inspection_id: Key | null;
  /** Remark of the inspector. Null when there is none. */
  readonly note: string | null;
  /** pending: checked and not decided; passed; passed_with_concession by quality; failed. */
  readonly result: 'pending' | 'passed' | 'passed_with_concession' | 'failed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One change of the status of a work order. Written by the MES at the moment of the change and never changed; it shows the whole life of the order. */
export type WorkOrderStatusHistoryRow = {
  /** Surrogate key. */
  readonly work_order_status_history_id: Key;
  /** Work order whose status changed. */
  readonly work_order_id: Key;
  /** Number of the change in the life of the order, from 1. */
  readonly sequence_number: number;
  /** Status before. Null for the first row, when the order arrived. */
  readonly from_status: 'created' | 'released' | 'in_progress' | 'on_hold' | 'completed' | 'closed' | 'cancelled' | null;
  /** Status after. */
  readonly to_status: 'created' | 'released' | 'in_progress' | 'on_hold' | 'completed' | 'closed' | 'cancelled';
  /** When it changed. */
  readonly changed_at: Moment;
  /** Person who changed it. Null when the system did. */
  readonly changed_by_employee_id: Key | null;
  /** Where the change came from. */
  readonly change_source: 'erp' | 'planner' | 'shop_floor_terminal' | 'machine' | 'quality' | 'system';
  /** Operation whose progress caused it. Null when none did. */
  readonly operation_id: Key | null;
  /** Cause of the change. */
  readonly reason_code: 'order_received' | 'released' | 'first_operation_started' | 'last_operation_completed' | 'settled' | 'material_shortage' | 'quality_hold' | 'machine_down' | 'tool_missing' | 'drawing_clarification' | 'customer_request' | 'hold_lifted' | 'order_cancelled' | 'reopened';
  /** Further words. Null when there is nothing to add. */
  readonly reason: string | null;
  /** How long the order was in the status before, minutes. Null for the first row. */
  readonly minutes_in_from_status: Decimal<2> | null;
  /** Good quantity of the order at that moment, in its unit. */
  readonly good_quantity: Decimal<3>;
  /** Scrap quantity of the order at that moment, in its unit. */
  readonly scrap_quantity: Decimal<3>;
  /** Planned end that held at that moment; shows lateness as it was seen. */
  readonly planned_end_at: Moment;
  /** When the row was entered. */
  readonly created_at: Moment;
};

/** One production work order, exactly one for each released production order. ERP writes what is to be made through its link; the MES takes it up, runs it and closes it when everything is reported. */
export type WorkOrdersRow = {
  /** Surrogate key. */
  readonly work_order_id: Key;
  /** Number of the work order, such as WO-2026-000123. Null until the MES has taken the order up. */
  readonly work_order_number: string | null;
  /** ref: erp.production_orders. Production order that this work order carries out. */
  readonly production_order_id: Key;
  /** Number of that production order. */
  readonly production_order_number: string;
  /** Customer order that it is made for, as carried by the production order. Null for stock. */
  readonly sales_order_number: string | null;
  /** standard: makes to the bill; rework: works a lot again and draws only recorded extra material; trial: not for stock. From the production order. */
  readonly order_type: 'standard' | 'rework' | 'trial';
  /** ref: quality.ncr_headers. Non-conformance whose rework it does, from the production order. Null unless a rework. */
  readonly ncr_id: Key | null;
  /** Finished product to be made. Null when a material is made. */
  readonly product_id: Key | null;
  /** Made material (part or sub-assembly) to be made. Null when a product is made. */
  readonly material_id: Key | null;
  /** Site that makes it. */
  readonly factory_id: Key;
  /** Bill of materials revision that components are drawn by. */
  readonly bom_id: Key;
  /** Revision letter of that bill of materials when the order was released. */
  readonly bom_revision: string;
  /** Routing that the operations come from. */
  readonly routing_id: Key;
  /** Revision of that routing when the order was released. */
  readonly routing_revision: string;
  /** Lot that the good output forms; parent in the genealogy of every component consumed. */
  readonly lot_number: string;
  /** Quantity to be started, unit_of_measure; equal to the production order. */
  readonly planned_quantity: Decimal<3>;
  /** Unit of all quantities of the order. */
  readonly unit_of_measure: string;
  /** Priority given by planning; breaks ties in dispatching. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Start that planning asks for. */
  readonly planned_start_at: Moment;
  /** End that planning asks for; lateness counts from here. */
  readonly planned_end_at: Moment;
  /** Line that does most of the work. Null until scheduled. */
  readonly production_line_id: Key | null;
  /** Warehouse that takes the output, from the production order. */
  readonly destination_warehouse_id: Key;
  /** Supervisor answerable for the order. Null until released. */
  readonly supervisor_employee_id: Key | null;
  /** Work order whose rejected pieces are worked again here. Null for first-time production. */
  readonly rework_of_work_order_id: Key | null;
  /** Are the components there: not checked, short, reserved in stores, or staged at the line. */
  readonly material_status: 'not_checked' | 'short' | 'reserved' | 'staged';
  /** Sequence of the operation that the lot has reached. Null before the first starts. */
  readonly current_operation_sequence: number | null;
  /** Quantity put into the first operation, unit_of_measure. */
  readonly started_quantity: Decimal<3>;
  /** Good quantity out of the last operation, unit_of_measure. */
  readonly good_quantity: Decimal<3>;
  /** Quantity lost in all operations, unit_of_measure. */
  readonly scrap_quantity: Decimal<3>;
  /** Quantity taken out for rework and not yet back, unit_of_measure. */
  readonly rework_quantity: Decimal<3>;
  /** Quantity between first and last operation, unit_of_measure. */
  readonly in_process_quantity: Decimal<3>;
  /** Part of the good quantity booked into the warehouse, unit_of_measure. */
  readonly received_quantity: Decimal<3>;
  /** Approved labour on the order so far, hours. */
  readonly labour_hours: Decimal<4>;
  /** When it was released to the shop floor. Null until then. */
  readonly released_at: Moment | null;
  /** When its first operation was set up. Null until then. */
  readonly started_at: Moment | null;
  /** When its last operation ended. Null until then. */
  readonly completed_at: Moment | null;
  /** When it was closed with all bookings made. Null unless closed. */
  readonly closed_at: Moment | null;
  /** Why it stands still. Null unless on hold. */
  readonly hold_reason_code: 'material_shortage' | 'quality_hold' | 'machine_down' | 'tool_missing' | 'drawing_clarification' | 'customer_request' | null;
  /** Why it was given up. Null unless cancelled. */
  readonly cancellation_reason: string | null;
  /** True when the order was there before history began. */
  readonly is_opening: boolean;
  /** created: from ERP; released: may be started; in_progress; on_hold; completed: last operation done; closed: settled; cancelled. */
  readonly status: 'created' | 'released' | 'in_progress' | 'on_hold' | 'completed' | 'closed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
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

/** New rows: without what the store fills (keys, moments of entry and change, defaults, nulls). */
export type NewRows = {
  downtime_events: NewRow<DowntimeEventsRow, 'downtime_event_id' | 'downtime_number' | 'production_line_id' | 'scada_machine_data_id' | 'production_run_id' | 'machine_fault_id' | 'maintenance_work_order_id' | 'maintenance_work_order_number' | 'maintenance_work_order_type' | 'maintenance_work_order_status' | 'planned_downtime_event_id' | 'work_order_id' | 'operation_id' | 'planned_start_at' | 'planned_end_at' | 'started_at' | 'ended_at' | 'duration_minutes' | 'reason_code' | 'time_class' | 'loss_category' | 'is_planned' | 'shift_schedule_id' | 'lost_quantity' | 'reported_by_employee_id' | 'responsible_department_id' | 'action_taken' | 'status' | 'created_at' | 'updated_at'>;
  electronic_batch_records: NewRow<ElectronicBatchRecordsRow, 'batch_record_id' | 'operation_id' | 'product_id' | 'material_id' | 'machine_id' | 'parameter_name' | 'unit_of_measure' | 'target_value' | 'lower_limit' | 'upper_limit' | 'actual_value' | 'is_within_limits' | 'deviation_number' | 'deviation_severity' | 'deviation' | 'quality_inspection_id' | 'performed_by_employee_id' | 'performed_at' | 'verified_by_employee_id' | 'verified_at' | 'signature_meaning' | 'signature_hash' | 'status' | 'created_at' | 'updated_at'>;
  labor_time_entries: NewRow<LaborTimeEntriesRow, 'labor_time_entry_id' | 'employee_skill_id' | 'ended_at' | 'break_minutes' | 'allocation_pct' | 'labour_hours' | 'overtime_hours' | 'reported_good_quantity' | 'reported_scrap_quantity' | 'approved_by_employee_id' | 'approved_at' | 'approval_status' | 'corrects_labor_time_entry_id' | 'note' | 'created_at' | 'updated_at'>;
  material_transactions: NewRow<MaterialTransactionsRow, 'material_transaction_id' | 'transaction_number' | 'transaction_type' | 'work_order_id' | 'production_order_id' | 'operation_id' | 'product_id' | 'material_id' | 'bom_component_id' | 'inventory_reservation_id' | 'warehouse_movement_id' | 'warehouse_id' | 'inventory_lot_id' | 'lot_number' | 'produced_lot_number' | 'supplier_lot_number' | 'planned_quantity' | 'variance_quantity' | 'variance_reason_code' | 'is_backflushed' | 'is_substitute' | 'transaction_at' | 'booked_by_employee_id' | 'scrap_reason_code' | 'reversal_of_material_transaction_id' | 'note' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  mes_integration_log: NewRow<MesIntegrationLogRow, 'mes_integration_log_id' | 'document_number' | 'work_order_id' | 'operation_id' | 'machine_id' | 'reported_good_quantity' | 'reported_scrap_quantity' | 'reported_rework_quantity' | 'status' | 'payload' | 'attempt_count' | 'error_code' | 'error_message' | 'received_at' | 'processed_at' | 'created_at' | 'updated_at'>;
  operations: NewRow<OperationsRow, 'operation_id' | 'work_order_number' | 'routing_operation_id' | 'machine_id' | 'assigned_employee_id' | 'production_run_id' | 'product_id' | 'material_id' | 'required_skill_id' | 'minimum_proficiency_level' | 'inspection_plan_id' | 'ideal_cycle_seconds' | 'planned_run_minutes' | 'planned_labour_minutes' | 'planned_start_at' | 'planned_end_at' | 'is_rework' | 'input_quantity' | 'good_quantity' | 'scrap_quantity' | 'rework_quantity' | 'in_process_quantity' | 'scrap_reason_code' | 'setup_started_at' | 'started_at' | 'ended_at' | 'actual_setup_minutes' | 'actual_run_minutes' | 'stop_minutes' | 'confirmation_count' | 'cancellation_reason' | 'status' | 'created_at' | 'updated_at'>;
  production_schedules: NewRow<ProductionSchedulesRow, 'production_schedule_id' | 'reschedule_reason_code' | 'is_frozen' | 'scheduled_by_employee_id' | 'superseded_at' | 'created_at' | 'updated_at'>;
  quality_inspections: NewRow<QualityInspectionsRow, 'quality_inspection_id' | 'operation_id' | 'inspection_plan_characteristic_id' | 'characteristic_name' | 'product_id' | 'material_id' | 'aql_pct' | 'acceptance_number' | 'measured_value' | 'lower_spec_limit' | 'upper_spec_limit' | 'measurement_unit' | 'measuring_equipment_id' | 'measuring_equipment_code' | 'defect_quantity' | 'defect_code' | 'defect_severity' | 'accepted_quantity' | 'rejected_quantity' | 'inspector_employee_skill_id' | 'decided_at' | 'decided_by_employee_id' | 'reinspection_of_quality_inspection_id' | 'note' | 'result' | 'created_at' | 'updated_at'>;
  work_order_status_history: NewRow<WorkOrderStatusHistoryRow, 'work_order_status_history_id' | 'from_status' | 'changed_by_employee_id' | 'operation_id' | 'reason' | 'minutes_in_from_status' | 'created_at'>;
  work_orders: NewRow<WorkOrdersRow, 'work_order_id' | 'work_order_number' | 'sales_order_number' | 'order_type' | 'ncr_id' | 'product_id' | 'material_id' | 'production_line_id' | 'supervisor_employee_id' | 'rework_of_work_order_id' | 'material_status' | 'current_operation_sequence' | 'started_quantity' | 'good_quantity' | 'scrap_quantity' | 'rework_quantity' | 'in_process_quantity' | 'received_quantity' | 'labour_hours' | 'released_at' | 'started_at' | 'completed_at' | 'closed_at' | 'hold_reason_code' | 'cancellation_reason' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
};

/** Every reference copy that the module has, by the name of its original. */
export type CopyRows = {
  'master.companies': MasterCompaniesRow;
  'master.factories': MasterFactoriesRow;
  'master.warehouses': MasterWarehousesRow;
  'master.suppliers': MasterSuppliersRow;
  'master.materials': MasterMaterialsRow;
  'master.products': MasterProductsRow;
  'master.bill_of_materials': MasterBillOfMaterialsRow;
  'master.bom_components': MasterBomComponentsRow;
  'master.employees': MasterEmployeesRow;
  'master.departments': MasterDepartmentsRow;
  'master.production_lines': MasterProductionLinesRow;
  'master.machines': MasterMachinesRow;
  'erp.work_centers': ErpWorkCentersRow;
  'erp.routing': ErpRoutingRow;
  'erp.routing_operations': ErpRoutingOperationsRow;
  'erp.inspection_plans': ErpInspectionPlansRow;
  'erp.inspection_plan_characteristics': ErpInspectionPlanCharacteristicsRow;
  'hr.shift_schedules': HrShiftSchedulesRow;
  'hr.employee_shifts': HrEmployeeShiftsRow;
  'hr.employee_skills': HrEmployeeSkillsRow;
  'hr.skills_catalog': HrSkillsCatalogRow;
};

/** Rows of other modules, columns of which the module's flows bring, by flow. */
export type Sends = {
  'manufacturing-to-erp': {
    production_costs: ErpProductionCostsRow;
    inventory_transactions: ErpInventoryTransactionsRow;
  };
  'manufacturing-to-wms': {
    erp_allocations: WmsErpAllocationsRow;
    receiving_tasks: WmsReceivingTasksRow;
    warehouse_movements: WmsWarehouseMovementsRow;
  };
  'manufacturing-to-quality': {
    ncr_headers: QualityNcrHeadersRow;
    ncr_defect_details: QualityNcrDefectDetailsRow;
    qms_integration_log: QualityQmsIntegrationLogRow;
  };
  'manufacturing-to-operations': {
    production_runs: OperationsProductionRunsRow;
  };
};

/** All types of the module, for its behaviour. */
export type Types = { rows: Rows; news: NewRows; copies: CopyRows; sends: Sends };

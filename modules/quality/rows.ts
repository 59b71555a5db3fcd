// Row types of quality, generated from its schema by `npm run generate`.

import type { Day, Decimal, Json, Key, Moment, NewRow, Numeric } from '../../machinery/base/row-types.ts';
import type { GoodsReceiptLinesRow as ErpGoodsReceiptLinesRow, GoodsReceiptsRow as ErpGoodsReceiptsRow, InventoryTransactionsRow as ErpInventoryTransactionsRow, JournalEntriesRow as ErpJournalEntriesRow, JournalEntryLinesRow as ErpJournalEntryLinesRow } from '../erp/rows.ts';
import type { CompaniesRow as MasterCompaniesRow, CustomersRow as MasterCustomersRow, DepartmentsRow as MasterDepartmentsRow, EmployeesRow as MasterEmployeesRow, FactoriesRow as MasterFactoriesRow, MachinesRow as MasterMachinesRow, MaterialsRow as MasterMaterialsRow, ProductionLinesRow as MasterProductionLinesRow, ProductsRow as MasterProductsRow, SuppliersRow as MasterSuppliersRow, WarehousesRow as MasterWarehousesRow } from '../master/rows.ts';
import type { WarehouseMovementsRow as WmsWarehouseMovementsRow } from '../wms/rows.ts';

/** One finding of a quality audit, answered and verified. Written by the auditor, then by the owner. */
export type AuditFindingsRow = {
  /** Surrogate key. */
  readonly audit_finding_id: Key;
  /** Number of the finding, such as QAF-2026-000123. */
  readonly finding_number: string;
  /** Audit that found it. */
  readonly quality_audit_id: Key;
  /** Position in the report, from 1. */
  readonly line_number: number;
  /** Weight of the finding; strength is praise and needs no answer. */
  readonly finding_type: 'major_nonconformity' | 'minor_nonconformity' | 'observation' | 'opportunity' | 'strength';
  /** Clause of the standard or procedure, such as 8.5.1. */
  readonly clause_reference: string;
  /** Process in which it was found. */
  readonly process_area: string;
  /** Requirement and how it is not met. */
  readonly description: string;
  /** What the auditor saw. */
  readonly objective_evidence: string;
  /** Department that has to answer. Null when a supplier has. */
  readonly department_id: Key | null;
  /** Person who has to answer. Null when a supplier has and for a strength. */
  readonly owner_employee_id: Key | null;
  /** True when the last audit found the same. */
  readonly is_repeat: boolean;
  /** What was put right at once. Null until answered. */
  readonly correction: string | null;
  /** Why it happened. Null until answered and when not asked for. */
  readonly root_cause: string | null;
  /** CAPA opened because of it. Null when a correction is enough. */
  readonly capa_id: Key | null;
  /** Day by which the answer is due. Null for a strength. */
  readonly response_due_date: Day | null;
  /** When the answer came. Null until then. */
  readonly responded_at: Moment | null;
  /** Day by which it is to be put right. Null until answered. */
  readonly correction_due_date: Day | null;
  /** When the auditor confirmed it. Null until then. */
  readonly verified_at: Moment | null;
  /** Own person who confirmed it. Null until then and when an outside auditor did. */
  readonly verified_by_employee_id: Key | null;
  /** How it was confirmed. Null until then. */
  readonly verification_method: 'document_review' | 'on_site' | 'follow_up_audit' | 'data' | null;
  /** When it was closed. Null while open. */
  readonly closed_at: Moment | null;
  /** open; responded; verified; closed. */
  readonly status: 'open' | 'responded' | 'verified' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One alert about one gauge: calibration due, overdue, out of tolerance or gauge locked. Raised by the daily run of quality, closed by a calibration or another way out. */
export type CalibrationAlertsRow = {
  /** Surrogate key. */
  readonly calibration_alert_id: Key;
  /** Number of the alert, such as CAA-2026-000123. */
  readonly alert_number: string;
  /** Gauge concerned. */
  readonly measuring_equipment_id: Key;
  /** due_soon: 30 days or fewer; due: 7 days or fewer; overdue: day passed; lock_out: use forbidden; out_of_tolerance: found wrong. */
  readonly alert_type: 'due_soon' | 'due' | 'overdue' | 'lock_out' | 'out_of_tolerance';
  /** Severity of the alert. */
  readonly severity: 'info' | 'warning' | 'minor' | 'major' | 'critical';
  /** Due date of the calibration when the alert was raised. */
  readonly due_date: Day;
  /** Days from the alert to the due date; negative when past it. */
  readonly days_to_due: number;
  /** When it was raised. */
  readonly raised_at: Moment;
  /** Person told, custodian or metrology. */
  readonly notified_employee_id: Key;
  /** 0: custodian; 1: supervisor; 2: head of quality. */
  readonly escalation_level: number;
  /** When it was last escalated. Null at level 0. */
  readonly escalated_at: Moment | null;
  /** Person it was escalated to. Null at level 0. */
  readonly escalated_to_employee_id: Key | null;
  /** When somebody took note. Null until then. */
  readonly acknowledged_at: Moment | null;
  /** Who took note. Null until then. */
  readonly acknowledged_by_employee_id: Key | null;
  /** When the gauge was locked by it. Null when it was not. */
  readonly locked_out_at: Moment | null;
  /** When the gauge was unlocked. Null while locked and when it never was. */
  readonly released_at: Moment | null;
  /** Attempts to measure with it while locked, all refused. */
  readonly refused_use_count: number;
  /** Day to which its use was allowed without calibration. Null when no extension was given. */
  readonly extended_to_date: Day | null;
  /** Who allowed it. Null when no extension was given. */
  readonly extension_approved_by_employee_id: Key | null;
  /** Why it was allowed. Null when no extension was given. */
  readonly extension_reason: string | null;
  /** Calibration that resolved it. Null until then and when resolved otherwise. */
  readonly calibration_record_id: Key | null;
  /** How it ended. Null until resolved. */
  readonly resolution: 'calibrated' | 'adjusted' | 'extended' | 'withdrawn' | 'lost' | 'superseded' | null;
  /** When it ended. Null until then. */
  readonly resolved_at: Moment | null;
  /** open; acknowledged; resolved. */
  readonly status: 'open' | 'acknowledged' | 'resolved';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One calibration of one gauge with errors as found and as left and their uncertainty. Written by the metrology room or from the laboratory's certificate. A gauge is in calibration on a day when a completed record with result passed, adjusted or limited covers it by valid_from and valid_to. */
export type CalibrationRecordsRow = {
  /** Surrogate key. */
  readonly calibration_record_id: Key;
  /** Number of the calibration, such as CAL-2026-000123. */
  readonly calibration_number: string;
  /** Gauge calibrated. */
  readonly measuring_equipment_id: Key;
  /** Why it was done. */
  readonly calibration_type: 'initial' | 'periodic' | 'after_repair' | 'after_incident' | 'verification';
  /** internal: own metrology room; external: laboratory. */
  readonly calibration_provider: 'internal' | 'external';
  /** Laboratory. Null when done here. */
  readonly supplier_id: Key | null;
  /** Technician. Null when done by a laboratory. */
  readonly performed_by_employee_id: Key | null;
  /** Day for which it was planned. */
  readonly planned_date: Day;
  /** When the gauge was handed over. Null until then. */
  readonly started_at: Moment | null;
  /** When measuring was finished. Null until then. */
  readonly completed_at: Moment | null;
  /** Number of the certificate. Null until completed. */
  readonly certificate_number: string | null;
  /** Standard it was compared with, with its identification. Null until completed. */
  readonly reference_standard: string | null;
  /** Certificate that makes the standard traceable (NABL or national institute). Null until completed. */
  readonly reference_certificate_number: string | null;
  /** Air temperature, degrees Celsius. Null until completed. */
  readonly ambient_temperature_celsius: Decimal<2> | null;
  /** Relative humidity, percent. Null until completed. */
  readonly relative_humidity_pct: Decimal<4> | null;
  /** Points of the range that were compared. Null until completed. */
  readonly test_point_count: number | null;
  /** Unit of errors and uncertainty, equal to that of the gauge. */
  readonly unit_of_measure: string;
  /** Error allowed at that time, plus or minus. */
  readonly maximum_permissible_error: Numeric;
  /** Largest error found on arrival, with its sign. Null until completed. */
  readonly as_found_error: Numeric | null;
  /** Whether that was within the error allowed. Null until completed. */
  readonly as_found_result: 'in_tolerance' | 'out_of_tolerance' | null;
  /** True when it was adjusted or repaired. */
  readonly was_adjusted: boolean;
  /** Largest error when handed back, with its sign; equal to as_found_error when not adjusted. Null until completed. */
  readonly as_left_error: Numeric | null;
  /** Expanded uncertainty of the errors, plus or minus. Null until completed. */
  readonly expanded_uncertainty: Numeric | null;
  /** Factor k of that uncertainty, usually 2. Null until completed. */
  readonly coverage_factor: Decimal<4> | null;
  /** passed as found; adjusted and passed; limited: passed for part of the range; failed. Null until completed. */
  readonly result: 'passed' | 'adjusted' | 'limited' | 'failed' | null;
  /** First day on which the gauge may be used on the strength of it. Null until completed and when failed. */
  readonly valid_from: Day | null;
  /** Last such day, the next due date. Null until completed and when failed. */
  readonly valid_to: Day | null;
  /** First day whose measurements are in doubt because it was out of tolerance on arrival. Null when it was not. */
  readonly suspect_from_date: Day | null;
  /** What those measurements mean for delivered goods. Null when it was within tolerance or not yet judged. */
  readonly impact_assessment: string | null;
  /** Non-conformance opened because of it. Null when none was. */
  readonly ncr_id: Key | null;
  /** Fee or internal cost, in INR. */
  readonly cost_amount: Decimal<2>;
  /** Who accepted the result. Null until accepted. */
  readonly approved_by_employee_id: Key | null;
  /** True when done before history began. */
  readonly is_opening: boolean;
  /** planned; in_progress: gauge handed over; completed: result stands; cancelled. */
  readonly status: 'planned' | 'in_progress' | 'completed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One action of a CAPA with owner and due date. Written by quality; done when completed, confirmed when verified by somebody else. */
export type CapaActionsRow = {
  /** Surrogate key. */
  readonly capa_action_id: Key;
  /** CAPA that the action belongs to. */
  readonly capa_id: Key;
  /** Position in the plan, from 10 in steps of 10. */
  readonly line_number: number;
  /** What kind of step it is. */
  readonly action_type: 'containment' | 'correction' | 'corrective' | 'preventive' | 'verification' | 'training' | 'document_change';
  /** What is to be done and what will show that it was. */
  readonly description: string;
  /** Order in which it is worked on. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Person who has to do it. */
  readonly owner_employee_id: Key;
  /** Department of that person, for follow-up. */
  readonly department_id: Key;
  /** Day on which work is to begin. */
  readonly planned_start_date: Day;
  /** Due day first agreed. */
  readonly original_due_date: Day;
  /** Due day now agreed; later than the first after extensions. */
  readonly due_date: Day;
  /** Times the due day was moved. */
  readonly extension_count: number;
  /** When work began. Null until then. */
  readonly started_at: Moment | null;
  /** When it was done. Null until then. */
  readonly completed_at: Moment | null;
  /** Who reported it done. Null until then. */
  readonly completed_by_employee_id: Key | null;
  /** What shows that it was done. Null until done. */
  readonly evidence: string | null;
  /** Revision of a controlled document that it brought about. Null when no document changed. */
  readonly document_revision_id: Key | null;
  /** ref: maintenance.work_orders. Work order that changed the machine. Null when no machine changed. */
  readonly maintenance_work_order_id: Key | null;
  /** When somebody else confirmed it. Null until then. */
  readonly verified_at: Moment | null;
  /** Who confirmed it. Null until then. */
  readonly verified_by_employee_id: Key | null;
  /** Working hours spent so far. */
  readonly labour_hours: Decimal<4>;
  /** Cost so far, labour included, in INR. */
  readonly cost_amount: Decimal<2>;
  /** open; in_progress; completed: reported done; verified: confirmed; cancelled: no longer needed. */
  readonly status: 'open' | 'in_progress' | 'completed' | 'verified' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One corrective or preventive action with its analysis, its actions (capa_actions) and the check of their effect. Opened by quality from reports, complaints, audits, charts and reviews, which point here; closed only after the effect was checked. */
export type CapaHeadersRow = {
  /** Surrogate key. */
  readonly capa_id: Key;
  /** Number of the CAPA, such as CAPA-2026-000123. */
  readonly capa_number: string;
  /** corrective: against the return of what happened; preventive: against what might happen. */
  readonly capa_type: 'corrective' | 'preventive';
  /** What gave rise to it. */
  readonly capa_source: 'ncr' | 'customer_complaint' | 'audit_finding' | 'spc' | 'calibration' | 'fmea' | 'supplier' | 'recall' | 'management_review' | 'safety' | 'trend' | 'suggestion';
  /** Number of the document that gave rise to it. Null when an idea or a trend did. */
  readonly source_document_number: string | null;
  /** Site concerned. Null when it concerns the group. */
  readonly factory_id: Key | null;
  /** Department that has to act. */
  readonly department_id: Key;
  /** Product concerned. Null when none in particular or a material is. */
  readonly product_id: Key | null;
  /** Material concerned. Null when none in particular or a product is. */
  readonly material_id: Key | null;
  /** The problem in one line. */
  readonly title: string;
  /** What happened or may happen, where, how often, with which effect. */
  readonly problem_statement: string;
  /** Severity of the problem. */
  readonly severity: 'minor' | 'major' | 'critical';
  /** Order in which it is worked on. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Person answerable for the CAPA. */
  readonly owner_employee_id: Key;
  /** Manager who provides means. Null when the owner needs none. */
  readonly sponsor_employee_id: Key | null;
  /** When it was opened. */
  readonly opened_at: Moment;
  /** Day by which all actions are to be done. */
  readonly due_date: Day;
  /** How the cause was sought. Null until analysis begins. */
  readonly analysis_method: 'five_why' | 'ishikawa' | 'fault_tree' | 'is_is_not' | 'design_of_experiments' | 'pareto' | null;
  /** Cause as found. Null until found. */
  readonly root_cause: string | null;
  /** When the cause was confirmed by test or data. Null until then. */
  readonly root_cause_confirmed_at: Moment | null;
  /** When the last action was done. Null until then; null again when reopened. */
  readonly actions_completed_at: Moment | null;
  /** What counts as effective, such as no repeat in 90 days. Null until planned. */
  readonly effectiveness_criterion: string | null;
  /** Day on which the effect is to be checked. Null until actions are planned. */
  readonly effectiveness_check_due_date: Day | null;
  /** When the effect was checked, after the actions. Null until then. */
  readonly effectiveness_checked_at: Moment | null;
  /** Who checked, other than the owner. Null until then. */
  readonly effectiveness_checked_by_employee_id: Key | null;
  /** Outcome of the check. Null until checked. */
  readonly effectiveness_result: 'effective' | 'partially_effective' | 'not_effective' | null;
  /** Times the problem came back between the actions and the check. */
  readonly recurrence_count: number;
  /** Times the CAPA was taken up again because it had no effect. */
  readonly reopened_count: number;
  /** Cost expected of the actions. Null until planned. */
  readonly estimated_cost_amount: Decimal<2> | null;
  /** Cost of the actions so far. */
  readonly actual_cost_amount: Decimal<2>;
  /** Currency of the amounts, ISO 4217; INR. */
  readonly currency_code: string;
  /** When it was closed. Null while not closed. */
  readonly closed_at: Moment | null;
  /** Who closed it. Null while not closed. */
  readonly closed_by_employee_id: Key | null;
  /** True when it was open before history began. */
  readonly is_opening: boolean;
  /** open; analysis: cause being sought; implementation: actions under way; effectiveness_check: done, effect awaited; closed; cancelled: not pursued. */
  readonly status: 'open' | 'analysis' | 'implementation' | 'effectiveness_check' | 'closed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One characteristic in a control plan revision: limits, gauge, sample, control and reaction. Written with the plan and fixed with it. */
export type ControlPlanCharacteristicsRow = {
  /** Surrogate key. */
  readonly control_plan_characteristic_id: Key;
  /** Plan revision that it belongs to. */
  readonly control_plan_id: Key;
  /** Position in the plan, from 10 in steps of 10. */
  readonly line_number: number;
  /** Operation after which it is checked. Null for a check at goods receipt. */
  readonly operation_sequence: number | null;
  /** Name of the step, such as finish turning of the shaft seat. */
  readonly process_step: string;
  /** Machine that it is limited to. Null when it holds on every machine of the step. */
  readonly machine_id: Key | null;
  /** What is controlled, such as shaft seat diameter. */
  readonly characteristic_name: string;
  /** product: on the part; process: on the machine, such as a temperature. */
  readonly characteristic_type: 'product' | 'process';
  /** variable: measured; attribute: good or bad, or counted. */
  readonly data_type: 'variable' | 'attribute';
  /** none, significant (fit and function) or critical (safety and law). */
  readonly special_class: 'none' | 'significant' | 'critical';
  /** Unit of the limits, such as mm. Null for an attribute. */
  readonly unit_of_measure: string | null;
  /** Target value. Null for an attribute and where only limits are given. */
  readonly nominal_value: Numeric | null;
  /** Lower specification limit. Null for an attribute and when there is none. */
  readonly lower_spec_limit: Numeric | null;
  /** Upper specification limit. Null for an attribute and when there is none. */
  readonly upper_spec_limit: Numeric | null;
  /** What counts as good, in words. Null for a variable. */
  readonly acceptance_criterion: string | null;
  /** Kind of gauge to be used, as in measuring_equipment. Null for a check by eye. */
  readonly equipment_type: 'caliper' | 'micrometer' | 'height_gauge' | 'bore_gauge' | 'thread_gauge' | 'plug_gauge' | 'dial_indicator' | 'cmm' | 'surface_tester' | 'hardness_tester' | 'torque_tester' | 'pressure_gauge' | 'leak_tester' | 'flow_meter' | 'scale' | 'thermometer' | 'multimeter' | 'vibration_meter' | 'power_meter' | 'machine_sensor' | null;
  /** When a sample is taken: every_piece, per_lot, per_hours, per_pieces, first_and_last. */
  readonly sampling_rule: 'every_piece' | 'per_lot' | 'per_hours' | 'per_pieces' | 'first_and_last';
  /** Distance between samples: hours for per_hours, pieces for per_pieces, lots for per_lot, otherwise 1. */
  readonly sampling_interval_quantity: Decimal<3>;
  /** Pieces in one sample. */
  readonly sample_size: number;
  /** Acceptable quality limit of the sampling plan (ISO 2859-1), percent. Null when sampling is not by AQL. */
  readonly aql_pct: Decimal<4> | null;
  /** Bad pieces in the sample up to which the lot passes. Null when sampling is not by AQL. */
  readonly acceptance_number: number | null;
  /** How it is kept under control. */
  readonly control_method: 'control_chart' | 'check_sheet' | 'go_no_go' | 'error_proofing' | 'automatic_gauge' | 'first_piece_approval' | 'functional_test' | 'visual' | 'certificate';
  /** Smallest capability index required. Null for attributes and where none is required. */
  readonly minimum_cpk: Decimal<4> | null;
  /** What to do when it is out of limits. */
  readonly reaction_plan: string;
  /** Who checks: operator, inspector, laboratory, automatic. */
  readonly responsible_role: 'operator' | 'inspector' | 'laboratory' | 'automatic';
  /** Failure that it is meant to prevent or detect. Null when not derived from an FMEA. */
  readonly fmea_failure_mode_id: Key | null;
  /** ref: erp.inspection_plan_characteristics. Same characteristic in the inspection plan. Null when it is not inspected as such. */
  readonly inspection_plan_characteristic_id: Key | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One revision of the control plan of an item at a site: which characteristics are controlled, how, and what to do when they are not. Written by quality engineering; a released revision is never changed, a change is a new revision. */
export type ControlPlansRow = {
  /** Surrogate key. */
  readonly control_plan_id: Key;
  /** Number of the plan, the same for all its revisions, such as CP-PUN1-000042. */
  readonly control_plan_number: string;
  /** Revision of the plan, A, B, C and so on. */
  readonly revision: string;
  /** Phase of the product that it serves: prototype, pre_launch or production. */
  readonly plan_phase: 'prototype' | 'pre_launch' | 'production';
  /** Product controlled. Null when a material is. */
  readonly product_id: Key | null;
  /** Material controlled. Null when a product is. */
  readonly material_id: Key | null;
  /** Site that works by it. */
  readonly factory_id: Key;
  /** Line that it is limited to. Null when it holds on every line of the site. */
  readonly production_line_id: Key | null;
  /** Process covered, such as machining and assembly of pump casings. */
  readonly process_name: string;
  /** ref: erp.routing. Routing whose operations it follows. Null for a bought material. */
  readonly routing_id: Key | null;
  /** Number of that routing. Null for a bought material. */
  readonly routing_number: string | null;
  /** Supplier whose deliveries it controls. Null for own production. */
  readonly supplier_id: Key | null;
  /** Drawing that gives the specification limits. */
  readonly drawing_number: string;
  /** Revision of that drawing. */
  readonly drawing_revision: string;
  /** Process FMEA that it answers. Null when none was made. */
  readonly fmea_analysis_id: Key | null;
  /** Revision that it replaces. Null for the first. */
  readonly supersedes_control_plan_id: Key | null;
  /** Why this revision was made. */
  readonly change_reason: string;
  /** Functions and names of the people who made it. */
  readonly team_members: readonly string[];
  /** Quality engineer who wrote it. */
  readonly prepared_by_employee_id: Key;
  /** Who released it. Null while draft. */
  readonly approved_by_employee_id: Key | null;
  /** When it was released. Null while draft. */
  readonly approved_at: Moment | null;
  /** True when the customer has to approve as well. */
  readonly customer_approval_required: boolean;
  /** Day of the customer's approval. Null when not required or not yet given. */
  readonly customer_approved_on: Day | null;
  /** First day on which it is used. Null while draft. */
  readonly valid_from: Day | null;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** Day of the next regular review. Null while draft and when superseded. */
  readonly next_review_date: Day | null;
  /** draft; released: in use; superseded by a later revision; withdrawn: no longer made. */
  readonly status: 'draft' | 'released' | 'superseded' | 'withdrawn';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One complaint of a customer about delivered goods. Opened by the link from service tickets or by quality when the customer writes directly; quality investigates and answers. */
export type CustomerComplaintsRow = {
  /** Surrogate key. */
  readonly customer_complaint_id: Key;
  /** Number of the complaint, such as CMP-2026-000123. Null until quality has taken over a ticket. */
  readonly complaint_number: string | null;
  /** ref: service.service_tickets. Ticket that reported it. Null when the customer wrote to quality directly. */
  readonly service_ticket_id: Key | null;
  /** Number of that ticket. Null when there is none. */
  readonly ticket_number: string | null;
  /** Customer who complains. */
  readonly customer_id: Key;
  /** Product complained about. Null until it is identified. */
  readonly product_id: Key | null;
  /** Lot complained about. Null until it is identified. */
  readonly lot_number: string | null;
  /** Serial number of the unit. Null when several are meant, units have none, or it is not yet identified. */
  readonly serial_number: string | null;
  /** Complaint in the customer's words, in one line. */
  readonly subject: string;
  /** Full description. Null until taken down. */
  readonly description: string | null;
  /** What the customer observes, as the ticket says. Null when not told. */
  readonly symptom_code: 'leakage' | 'noise' | 'vibration' | 'overheating' | 'does_not_start' | 'low_flow' | 'low_pressure' | 'seal_failure' | 'bearing_failure' | 'corrosion' | 'electrical_fault' | 'stuck' | 'position_error' | 'damaged_in_transit' | 'wrong_item' | 'missing_part' | 'dimensional' | 'other' | null;
  /** Kind of complaint. Null until sorted. */
  readonly complaint_category: 'performance' | 'leakage' | 'noise_vibration' | 'dimensional' | 'early_failure' | 'surface' | 'wrong_item' | 'missing_part' | 'transport_damage' | 'documentation' | 'labelling' | null;
  /** Severity of the effect at the customer, as the ticket says. Null until sorted when there is no ticket. */
  readonly severity: 'minor' | 'major' | 'critical' | null;
  /** True when people may be hurt; a recall is then considered. */
  readonly is_safety_related: boolean;
  /** Site that made the goods. Null until traced. */
  readonly factory_id: Key | null;
  /** Order by which the goods were delivered, as the ticket says. Null until traced. */
  readonly sales_order_number: string | null;
  /** Shipment by which the goods were delivered. Null until traced. */
  readonly shipment_number: string | null;
  /** Day of that shipment. Null until traced. */
  readonly shipped_on: Day | null;
  /** Units complained about. Null until known. */
  readonly affected_quantity: Decimal<3> | null;
  /** Unit of that quantity, that of the product. Null until known. */
  readonly unit_of_measure: string | null;
  /** When the customer reported it. */
  readonly received_at: Moment;
  /** When the customer got the first answer. Null until then. */
  readonly acknowledged_at: Moment | null;
  /** Quality engineer in charge. Null until assigned. */
  readonly owner_employee_id: Key | null;
  /** By when the customer must be protected from more of it. Null until sorted. */
  readonly containment_due_at: Moment | null;
  /** When that was done. Null until then. */
  readonly contained_at: Moment | null;
  /** Day by which the final answer is promised. Null until sorted. */
  readonly response_due_date: Day | null;
  /** When the faulty unit arrived for analysis. Null until then and when none is sent. */
  readonly sample_received_at: Moment | null;
  /** True when the fault is ours, false when it is not. Null until investigated. */
  readonly is_justified: boolean | null;
  /** Where the cause lies. Null until investigated. */
  readonly cause_category: 'man' | 'machine' | 'material' | 'method' | 'measurement' | 'environment' | 'design' | 'supplier' | 'transport' | 'customer' | null;
  /** Cause as found. Null until investigated. */
  readonly root_cause: string | null;
  /** CAPA opened because of it. Null when none was needed. */
  readonly capa_id: Key | null;
  /** When the final answer was sent. Null until then. */
  readonly responded_at: Moment | null;
  /** What the customer got. Null until answered. */
  readonly resolution: 'replacement' | 'repair' | 'credit' | 'refund' | 'explanation' | 'rejected' | null;
  /** Credit granted. Null until answered. */
  readonly credit_amount: Decimal<2> | null;
  /** Currency of the credit, ISO 4217. Null until answered. */
  readonly currency_code: string | null;
  /** True when the customer accepted the answer, false when not. Null until known. */
  readonly customer_accepted: boolean | null;
  /** When it was closed. Null while open. */
  readonly closed_at: Moment | null;
  /** True when it was open before history began. */
  readonly is_opening: boolean;
  /** received; under_investigation; responded: answer sent; closed; withdrawn by the customer. */
  readonly status: 'received' | 'under_investigation' | 'responded' | 'closed' | 'withdrawn';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One revision of a controlled document with its approval. Written by document control; a released revision is never changed. */
export type DocumentRevisionsRow = {
  /** Surrogate key. */
  readonly document_revision_id: Key;
  /** Document revised. */
  readonly quality_document_id: Key;
  /** Revision as printed, A, B, C and so on. */
  readonly revision: string;
  /** Order of the revisions, from 1. */
  readonly revision_sequence: number;
  /** new: first issue; major: needs training; minor; editorial; review: confirmed unchanged. */
  readonly change_type: 'new' | 'major' | 'minor' | 'editorial' | 'review';
  /** What changed. */
  readonly change_summary: string;
  /** Why it changed. */
  readonly change_reason: string;
  /** CAPA that asked for it. Null when something else did. */
  readonly capa_id: Key | null;
  /** Who wrote it. */
  readonly author_employee_id: Key;
  /** When the draft was handed in. */
  readonly drafted_at: Moment;
  /** Who reviewed it. Null until reviewed. */
  readonly reviewed_by_employee_id: Key | null;
  /** When it was reviewed. Null until then. */
  readonly reviewed_at: Moment | null;
  /** Who approved or rejected it. Null until then. */
  readonly approved_by_employee_id: Key | null;
  /** When it was approved or rejected. Null until then. */
  readonly decided_at: Moment | null;
  /** State of the approval. */
  readonly approval_status: 'pending' | 'approved' | 'rejected';
  /** Why it was rejected. Null unless rejected. */
  readonly rejection_reason: string | null;
  /** Pages. */
  readonly page_count: number;
  /** Name of the file in document storage. */
  readonly file_name: string;
  /** SHA-256 of the file, hexadecimal; proves that the released text is unchanged. */
  readonly checksum_sha256: string;
  /** True when readers are trained before valid_from. */
  readonly requires_training: boolean;
  /** Day by which they are to be trained. Null when no training is required and until approved. */
  readonly training_due_date: Day | null;
  /** First day in force. Null until approved. */
  readonly valid_from: Day | null;
  /** Last day in force. Null while in force and until approved. */
  readonly valid_to: Day | null;
  /** True when approved before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One 8D report: a problem solved in eight disciplines, each finished after the one before. Written by its team; asked for by a customer, by quality for a non-conformance, or by us from a supplier. */
export type EightDReportsRow = {
  /** Surrogate key. */
  readonly eight_d_report_id: Key;
  /** Number of the report, such as 8D-2026-000042. */
  readonly eight_d_number: string;
  /** Complaint that it answers. Null when it answers something else. */
  readonly customer_complaint_id: Key | null;
  /** Non-conformance that it answers. Null when it answers something else. */
  readonly ncr_id: Key | null;
  /** Request to a supplier that it answers. Null when it answers something else. */
  readonly supplier_corrective_action_id: Key | null;
  /** Site that solves the problem. Null when a supplier does. */
  readonly factory_id: Key | null;
  /** Problem in one line. */
  readonly title: string;
  /** Severity of the problem. */
  readonly severity: 'minor' | 'major' | 'critical';
  /** When it was asked for. */
  readonly opened_at: Moment;
  /** Day by which D3 is due. */
  readonly containment_due_date: Day;
  /** Day by which D4 is due. */
  readonly root_cause_due_date: Day;
  /** Day by which D8 is due. */
  readonly due_date: Day;
  /** D0, first response to protect the customer. Null until d0_completed_at. */
  readonly emergency_action: string | null;
  /** End of D0, prepare and respond. Null until then. */
  readonly d0_completed_at: Moment | null;
  /** D1, manager who provides means. Null until the team stands and for a supplier's team. */
  readonly champion_employee_id: Key | null;
  /** D1, leader. Null until the team stands and for a supplier's team. */
  readonly team_leader_employee_id: Key | null;
  /** D1, functions and names. Null until the team stands. */
  readonly team_members: readonly string[] | null;
  /** End of D1, team. Null until then. */
  readonly d1_completed_at: Moment | null;
  /** D2, what is wrong with what, where, when, how many. Null until d2_completed_at. */
  readonly problem_statement: string | null;
  /** End of D2, problem described. Null until then. */
  readonly d2_completed_at: Moment | null;
  /** D3, how more of it is kept from the customer. Null until d3_completed_at. */
  readonly containment_action: string | null;
  /** D3, units checked in stock, in transit and at the customer. Null until d3_completed_at. */
  readonly suspect_quantity: Decimal<3> | null;
  /** D3, of these, units found bad. Null until d3_completed_at. */
  readonly defective_quantity: Decimal<3> | null;
  /** End of D3, contained. Null until then. */
  readonly d3_completed_at: Moment | null;
  /** D4, why it happened. Null until d4_completed_at. */
  readonly occurrence_cause: string | null;
  /** D4, why it was not detected. Null until d4_completed_at. */
  readonly escape_cause: string | null;
  /** D4, how the causes were sought. Null until d4_completed_at. */
  readonly analysis_method: 'five_why' | 'ishikawa' | 'fault_tree' | 'is_is_not' | 'design_of_experiments' | 'pareto' | null;
  /** End of D4, causes proved. Null until then. */
  readonly d4_completed_at: Moment | null;
  /** D5, actions chosen against both causes. Null until d5_completed_at. */
  readonly corrective_action: string | null;
  /** End of D5, actions chosen and tried. Null until then. */
  readonly d5_completed_at: Moment | null;
  /** D6, what was put in place and the proof that it works. Null until d6_completed_at. */
  readonly implementation_result: string | null;
  /** End of D6, actions in place. Null until then. */
  readonly d6_completed_at: Moment | null;
  /** D7, what was changed so that it cannot happen elsewhere. Null until d7_completed_at. */
  readonly prevention_action: string | null;
  /** D7, FMEA revision that took it up. Null when none did. */
  readonly fmea_analysis_id: Key | null;
  /** D7, control plan revision that took it up. Null when none did. */
  readonly control_plan_id: Key | null;
  /** End of D7, prevented elsewhere. Null until then. */
  readonly d7_completed_at: Moment | null;
  /** End of D8, team thanked, report closed. Null until then. */
  readonly d8_completed_at: Moment | null;
  /** CAPA that tracks its actions. Null when they are tracked here only. */
  readonly capa_id: Key | null;
  /** Day on which the asker accepted it. Null until then. */
  readonly accepted_on: Day | null;
  /** True when it was open before history began. */
  readonly is_opening: boolean;
  /** open; closed: D8 done; cancelled. */
  readonly status: 'open' | 'closed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One first article inspection: every characteristic of the drawing checked on first pieces. Written by quality inspection; approval frees the series. */
export type FirstArticleInspectionsRow = {
  /** Surrogate key. */
  readonly first_article_inspection_id: Key;
  /** Number of the report, such as FAI-2026-000042. */
  readonly fai_number: string;
  /** full: all characteristics; partial: those that a change affects. */
  readonly fai_type: 'full' | 'partial';
  /** Why it was needed. */
  readonly reason: 'new_part' | 'design_change' | 'process_change' | 'new_supplier' | 'new_tool' | 'relocation' | 'production_lapse' | 'corrective_action';
  /** Product inspected. Null when a material is. */
  readonly product_id: Key | null;
  /** Material inspected. Null when a product is. */
  readonly material_id: Key | null;
  /** Drawing inspected against. */
  readonly drawing_number: string;
  /** Revision of that drawing. */
  readonly drawing_revision: string;
  /** Control plan revision that names the characteristics. Null when none exists yet. */
  readonly control_plan_id: Key | null;
  /** Site that made the pieces or received them. */
  readonly factory_id: Key;
  /** Supplier who made the pieces. Null for own production. */
  readonly supplier_id: Key | null;
  /** Machine that made the pieces. Null when bought or made on several. */
  readonly machine_id: Key | null;
  /** ref: manufacturing.work_orders. Work order of the pieces. Null when bought. */
  readonly work_order_id: Key | null;
  /** Number of that work order. Null when bought. */
  readonly work_order_number: string | null;
  /** Purchase order of the pieces. Null for own production. */
  readonly purchase_order_number: string | null;
  /** Lot of the pieces. Null for an item without lots. */
  readonly lot_number: string | null;
  /** Serial number of the piece. Null when not serialised. */
  readonly serial_number: string | null;
  /** Pieces inspected. */
  readonly inspected_piece_count: number;
  /** Characteristics to be checked (balloons of the drawing). */
  readonly characteristic_count: number;
  /** Characteristics found good so far. */
  readonly conforming_count: number;
  /** Characteristics found bad so far. */
  readonly nonconforming_count: number;
  /** Of these, critical ones. */
  readonly critical_nonconforming_count: number;
  /** Gauge used for the deciding dimensions. Null until measuring began. */
  readonly measuring_equipment_id: Key | null;
  /** Certificate of the raw material. Null when none is required or not yet there. */
  readonly material_certificate_number: string | null;
  /** Outcome of the function test. Null until tested and when there is nothing to test. */
  readonly functional_test_result: 'passed' | 'failed' | null;
  /** Inspector. Null until assigned. */
  readonly inspected_by_employee_id: Key | null;
  /** Day by which the series needs the approval. */
  readonly required_date: Day;
  /** When measuring began. Null until then. */
  readonly started_at: Moment | null;
  /** When the last characteristic was checked. Null until then. */
  readonly completed_at: Moment | null;
  /** accepted; accepted_with_deviation; rejected. Null until completed. */
  readonly result: 'accepted' | 'accepted_with_deviation' | 'rejected' | null;
  /** Deviations accepted and why. Null when there are none. */
  readonly deviation_note: string | null;
  /** Non-conformance opened because of it. Null when none was. */
  readonly ncr_id: Key | null;
  /** Rejected or full inspection that this one repeats or adds to. Null when there is none. */
  readonly previous_first_article_inspection_id: Key | null;
  /** Who signed the result. Null until signed. */
  readonly approved_by_employee_id: Key | null;
  /** When it was signed. Null until signed. */
  readonly approved_at: Moment | null;
  /** True when done before history began. */
  readonly is_opening: boolean;
  /** planned; in_progress; completed: measured, to be signed; approved; rejected; cancelled. */
  readonly status: 'planned' | 'in_progress' | 'completed' | 'approved' | 'rejected' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One revision of a design or process FMEA (AIAG-VDA 2019). Written by a team under quality engineering; a released revision changes only in the progress of its actions. */
export type FmeaAnalysesRow = {
  /** Surrogate key. */
  readonly fmea_analysis_id: Key;
  /** Number of the analysis, the same for all its revisions, such as FMEA-000042. */
  readonly fmea_number: string;
  /** Revision, A, B, C and so on. */
  readonly revision: string;
  /** design: of the item; process: of its making. */
  readonly fmea_type: 'design' | 'process';
  /** Subject in one line. */
  readonly title: string;
  /** Product analysed. Null when a material is. */
  readonly product_id: Key | null;
  /** Material analysed. Null when a product is. */
  readonly material_id: Key | null;
  /** Site whose process is analysed. Null for a design FMEA. */
  readonly factory_id: Key | null;
  /** ref: erp.routing. Routing whose operations are analysed. Null for a design FMEA and for a family without one routing. */
  readonly routing_id: Key | null;
  /** Number of that routing. Null when routing_id is. */
  readonly routing_number: string | null;
  /** Customer who requires it. Null when made for all. */
  readonly customer_id: Key | null;
  /** What is inside and outside the analysis. */
  readonly scope: string;
  /** Why this revision was made. */
  readonly trigger_reason: 'new_product' | 'new_process' | 'design_change' | 'process_change' | 'complaint' | 'non_conformance' | 'periodic_review' | 'customer_request';
  /** Revision that it replaces. Null for the first. */
  readonly supersedes_fmea_analysis_id: Key | null;
  /** Moderator. */
  readonly team_leader_employee_id: Key;
  /** Functions and names of the team. */
  readonly team_members: readonly string[];
  /** First meeting. */
  readonly started_on: Day;
  /** Day by which it is to be released. */
  readonly target_date: Day;
  /** Who released it. Null while not released. */
  readonly approved_by_employee_id: Key | null;
  /** When it was released. Null while not released. */
  readonly released_at: Moment | null;
  /** Failure modes analysed (rows of fmea_failure_modes). */
  readonly failure_mode_count: number;
  /** Of these, with action priority high, after actions where taken. */
  readonly high_priority_count: number;
  /** Highest risk priority number, after actions where taken; 0 while there are none. */
  readonly highest_rpn: number;
  /** Day of the next regular review. Null until released and when superseded. */
  readonly next_review_date: Day | null;
  /** draft; in_progress: failures being rated; released; superseded; cancelled. */
  readonly status: 'draft' | 'in_progress' | 'released' | 'superseded' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One chain of failure mode, effect and cause in an FMEA with its ratings before and after action. Written by the FMEA team; the risk priority number and the action priority follow from the ratings and are checked. */
export type FmeaFailureModesRow = {
  /** Surrogate key. */
  readonly fmea_failure_mode_id: Key;
  /** FMEA revision that it belongs to. */
  readonly fmea_analysis_id: Key;
  /** Position in the analysis, from 10 in steps of 10. */
  readonly line_number: number;
  /** Component (design) or step of the process analysed. */
  readonly item_or_step: string;
  /** Operation of the routing. Null for a design FMEA. */
  readonly operation_sequence: number | null;
  /** What the item or step has to achieve. */
  readonly function_requirement: string;
  /** How it may fail to. */
  readonly potential_failure: string;
  /** What follows for the next step, the site and the customer. */
  readonly potential_effect: string;
  /** Why it may happen. */
  readonly potential_cause: string;
  /** Defect code under which inspections report this failure, to compare occurrence with non-conformances. Null when no inspection shows it. */
  readonly defect_code: 'dimension' | 'surface_finish' | 'porosity' | 'crack' | 'burr' | 'thread' | 'leak' | 'pressure_test' | 'hardness' | 'electrical' | 'assembly_error' | 'missing_part' | 'torque' | 'marking' | 'contamination' | 'noise_vibration' | 'wrong_material' | 'corrosion' | 'transport_damage' | 'packaging' | 'certificate_missing' | null;
  /** Machine failure (AI4I 2020) that causes it, as in machine faults. Null when the cause is none of the machine. */
  readonly machine_failure_mode: 'tool_wear' | 'heat_dissipation' | 'power' | 'overstrain' | 'random' | null;
  /** Class of the characteristic: none, significant, critical. */
  readonly special_class: 'none' | 'significant' | 'critical';
  /** What prevents the cause today. */
  readonly prevention_control: string;
  /** What detects cause or failure today. */
  readonly detection_control: string;
  /** Severity of the effect, 1 to 10. */
  readonly severity_rating: number;
  /** Occurrence of the cause, 1 to 10. */
  readonly occurrence_rating: number;
  /** Detection, 1 (certain) to 10 (none). */
  readonly detection_rating: number;
  /** Product of the three ratings. */
  readonly risk_priority_number: number;
  /** Action priority by the AIAG-VDA table. */
  readonly action_priority: 'high' | 'medium' | 'low';
  /** Action to lower the risk. Null when none is needed. */
  readonly recommended_action: string | null;
  /** Who has to do it. Null when no action is needed. */
  readonly action_owner_employee_id: Key | null;
  /** Day by which it is to be done. Null when no action is needed. */
  readonly action_due_date: Day | null;
  /** CAPA under which it is done. Null when done directly or not needed. */
  readonly capa_id: Key | null;
  /** What was done. Null until done. */
  readonly action_taken: string | null;
  /** When it was done. Null until done. */
  readonly action_completed_at: Moment | null;
  /** Why a high or medium priority is accepted without action. Null when not accepted so. */
  readonly acceptance_reason: string | null;
  /** Severity after action. Null until rated again. */
  readonly revised_severity_rating: number | null;
  /** Occurrence after action. Null until rated again. */
  readonly revised_occurrence_rating: number | null;
  /** Detection after action. Null until rated again. */
  readonly revised_detection_rating: number | null;
  /** Product of the three after action. Null until rated again. */
  readonly revised_risk_priority_number: number | null;
  /** Action priority after action. Null until rated again. */
  readonly revised_action_priority: 'high' | 'medium' | 'low' | null;
  /** open: to be decided; action_planned; completed: done and rated again; accepted: no action, or none beyond what was done. */
  readonly status: 'open' | 'action_planned' | 'completed' | 'accepted';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One study of a measuring system (AIAG MSA): repeatability and reproducibility, agreement of appraisers, bias, linearity or stability. Written by quality engineering; the readings are kept with it. */
export type GaugeRrStudiesRow = {
  /** Surrogate key. */
  readonly gauge_rr_study_id: Key;
  /** Number of the study, such as MSA-2026-000042. */
  readonly study_number: string;
  /** grr: repeatability and reproducibility; attribute_agreement; bias; linearity; stability. */
  readonly study_type: 'grr' | 'attribute_agreement' | 'bias' | 'linearity' | 'stability';
  /** How the result was computed. */
  readonly calculation_method: 'average_and_range' | 'anova' | 'cross_tabulation' | 'regression' | 'control_chart';
  /** Gauge studied. */
  readonly measuring_equipment_id: Key;
  /** Characteristic for which it is used. Null when the gauge is studied in general. */
  readonly control_plan_characteristic_id: Key | null;
  /** Product whose parts were measured. Null when parts of a material or masters were. */
  readonly product_id: Key | null;
  /** Material whose parts were measured. Null when parts of a product or masters were. */
  readonly material_id: Key | null;
  /** Site where it was done. */
  readonly factory_id: Key;
  /** Why it was done. */
  readonly reason: 'new_gauge' | 'new_characteristic' | 'periodic' | 'after_repair' | 'ppap' | 'customer_request' | 'spc_signal';
  /** Different parts measured. */
  readonly part_count: number;
  /** People who measured. */
  readonly appraiser_count: number;
  /** Times each measured each part. */
  readonly trial_count: number;
  /** Unit of the values. */
  readonly unit_of_measure: string;
  /** Upper less lower specification limit, unit_of_measure. Null for attribute studies and one-sided limits. */
  readonly tolerance_width: Numeric | null;
  /** All readings as an array of appraisers of parts of trials; shape follows the counts. Null until performed. */
  readonly readings: Json | null;
  /** Standard deviation of the equipment (EV). Null unless a grr study was performed. */
  readonly repeatability_sigma: Numeric | null;
  /** Standard deviation between appraisers (AV). Null unless a grr study was performed. */
  readonly reproducibility_sigma: Numeric | null;
  /** Root of the sum of squares of the two. Null unless a grr study was performed. */
  readonly grr_sigma: Numeric | null;
  /** Standard deviation between parts (PV). Null unless a grr study was performed. */
  readonly part_sigma: Numeric | null;
  /** Root of the sum of squares of grr_sigma and part_sigma. Null unless a grr study was performed. */
  readonly total_sigma: Numeric | null;
  /** grr_sigma in percent of total_sigma. Null unless a grr study was performed. */
  readonly grr_study_variation_pct: Decimal<4> | null;
  /** 6 grr_sigma in percent of tolerance_width. Null without tolerance and unless a grr study was performed. */
  readonly grr_tolerance_pct: Decimal<4> | null;
  /** Number of distinct categories, 1.41 part_sigma / grr_sigma rounded down; 5 or more is wanted. Null unless a grr study was performed. */
  readonly distinct_category_count: number | null;
  /** Mean error against the reference. Null unless bias, linearity or stability was studied. */
  readonly bias_value: Numeric | null;
  /** Slope of the bias over the range. Null unless linearity was studied. */
  readonly linearity_slope: Numeric | null;
  /** Agreement with the reference, Cohen's kappa. Null unless attribute agreement was studied. */
  readonly kappa_value: Decimal<4> | null;
  /** acceptable (below 10 %), marginal (10 to 30 %), unacceptable (above 30 %), likewise for kappa and bias. Null until performed. */
  readonly result: 'acceptable' | 'marginal' | 'unacceptable' | null;
  /** Day for which it was planned. */
  readonly planned_date: Day;
  /** When the last reading was taken. Null until then. */
  readonly performed_at: Moment | null;
  /** Engineer in charge. */
  readonly conducted_by_employee_id: Key;
  /** Who accepted the result. Null until accepted. */
  readonly approved_by_employee_id: Key | null;
  /** Day on which it is to be repeated. Null until performed and when the gauge is given up. */
  readonly next_due_date: Day | null;
  /** True when performed before history began. */
  readonly is_opening: boolean;
  /** planned; completed; cancelled. */
  readonly status: 'planned' | 'completed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One management review by ISO 9001 clause 9.3 with the figures it looked at and what it decided. Written by the head of quality. Amounts are in INR. */
export type ManagementReviewsRow = {
  /** Surrogate key. */
  readonly management_review_id: Key;
  /** Number of the review, such as MRV-2026-0004. */
  readonly review_number: string;
  /** quarterly, annual or extraordinary. */
  readonly review_type: 'quarterly' | 'annual' | 'extraordinary';
  /** Legal entity reviewed. */
  readonly company_id: Key;
  /** Site reviewed. Null when the whole company is. */
  readonly factory_id: Key | null;
  /** First day of the period looked at. */
  readonly period_start_date: Day;
  /** Last day of the period looked at. */
  readonly period_end_date: Day;
  /** Day planned. */
  readonly planned_date: Day;
  /** When it was held. Null until then. */
  readonly held_at: Moment | null;
  /** Manager in the chair. */
  readonly chair_employee_id: Key;
  /** Person who writes the minutes. */
  readonly minutes_by_employee_id: Key;
  /** People present. Null until held. */
  readonly attendee_count: number | null;
  /** Mean score of the customer surveys of the period, 0 to 100. Null until held. */
  readonly customer_satisfaction_score: Decimal<2> | null;
  /** Complaints of the period. Null until held. */
  readonly complaint_count: number | null;
  /** Non-conformances of the period. Null until held. */
  readonly ncr_count: number | null;
  /** CAPAs open at the end of the period. Null until held. */
  readonly open_capa_count: number | null;
  /** Audit findings of the period. Null until held. */
  readonly audit_finding_count: number | null;
  /** Bad units per million received in the period. Null until held. */
  readonly supplier_defect_ppm: Decimal<2> | null;
  /** Quality objectives set for the period. */
  readonly quality_objective_count: number;
  /** Of these, achieved. Null until held. */
  readonly achieved_objective_count: number | null;
  /** Cost of quality of the period. Null until held. */
  readonly quality_cost_amount: Decimal<2> | null;
  /** Failure cost in percent of the cost of quality. Null until held and when there was no cost. */
  readonly failure_cost_share_pct: Decimal<4> | null;
  /** Actions of earlier reviews still open. Null until held. */
  readonly previous_action_open_count: number | null;
  /** True when people, gauges and machines were judged enough. Null until held. */
  readonly resources_adequate: boolean | null;
  /** Risks and opportunities discussed. Null until held. */
  readonly risks_and_opportunities: string | null;
  /** What was decided. Null until held. */
  readonly decisions: string | null;
  /** Actions decided. Null until held. */
  readonly improvement_action_count: number | null;
  /** CAPA that tracks the actions. Null when none were decided. */
  readonly capa_id: Key | null;
  /** When the chair signed the minutes. Null until then. */
  readonly minutes_approved_at: Moment | null;
  /** Day planned for the next one. Null until held. */
  readonly next_review_date: Day | null;
  /** True when held before history began. */
  readonly is_opening: boolean;
  /** planned; held: minutes being written; approved: minutes signed; cancelled. */
  readonly status: 'planned' | 'held' | 'approved' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One gauge, instrument or registered machine sensor, its limits and where it stands in its calibration cycle. Written by the metrology room; lock-out forbids its use. */
export type MeasuringEquipmentRow = {
  /** Surrogate key. */
  readonly measuring_equipment_id: Key;
  /** Identification on the gauge, such as GAU-0042. */
  readonly measuring_equipment_code: string;
  /** Name, such as outside micrometer 25-50 mm. */
  readonly equipment_name: string;
  /** Kind of gauge. */
  readonly equipment_type: 'caliper' | 'micrometer' | 'height_gauge' | 'bore_gauge' | 'thread_gauge' | 'plug_gauge' | 'dial_indicator' | 'cmm' | 'surface_tester' | 'hardness_tester' | 'torque_tester' | 'pressure_gauge' | 'leak_tester' | 'flow_meter' | 'scale' | 'thermometer' | 'multimeter' | 'vibration_meter' | 'power_meter' | 'machine_sensor';
  /** Maker. */
  readonly manufacturer: string;
  /** Model of the maker. */
  readonly model: string;
  /** Serial number of the maker. */
  readonly serial_number: string;
  /** Site where it is used. */
  readonly factory_id: Key;
  /** Department that keeps it. */
  readonly department_id: Key;
  /** Person who answers for it. Null for shared equipment. */
  readonly custodian_employee_id: Key | null;
  /** Where it is kept when not in use. */
  readonly storage_location: string;
  /** Machine that it is fixed to. Null for a movable gauge. */
  readonly machine_id: Key | null;
  /** ref: operations.sensor_health. Machine sensor that is registered by this row because its readings prove quality. Null for a gauge. */
  readonly sensor_health_id: Key | null;
  /** Unit of range, resolution and error. */
  readonly unit_of_measure: string;
  /** Smallest value that can be measured. */
  readonly range_low: Numeric;
  /** Largest value that can be measured. */
  readonly range_high: Numeric;
  /** Smallest step shown. */
  readonly resolution: Numeric;
  /** Largest error allowed, plus or minus. */
  readonly maximum_permissible_error: Numeric;
  /** internal: own metrology room; external: accredited laboratory. */
  readonly calibration_provider: 'internal' | 'external';
  /** Days from one calibration to the next. */
  readonly calibration_interval_days: number;
  /** Procedure followed. Null when the laboratory uses its own. */
  readonly calibration_procedure_document_id: Key | null;
  /** Day of the last calibration passed. Null when never calibrated. */
  readonly last_calibrated_on: Day | null;
  /** Last day on which it may be used without a new calibration. Null when never calibrated. */
  readonly calibration_due_date: Day | null;
  /** Where it stands: valid, due (30 days or fewer left), overdue, not_calibrated. */
  readonly calibration_state: 'valid' | 'due' | 'overdue' | 'not_calibrated';
  /** True while its use is forbidden. */
  readonly is_locked_out: boolean;
  /** When it was locked. Null while it may be used. */
  readonly locked_out_at: Moment | null;
  /** Why it is locked. Null while it may be used. */
  readonly lock_reason: 'calibration_overdue' | 'out_of_tolerance' | 'damaged' | 'never_calibrated' | 'study_unacceptable' | null;
  /** Measurements made since the last calibration. */
  readonly uses_since_calibration_count: number;
  /** Supplier or usual laboratory. Null when unknown. */
  readonly supplier_id: Key | null;
  /** Day of purchase. */
  readonly purchased_on: Day;
  /** Purchase price. */
  readonly purchase_amount: Decimal<2>;
  /** Currency of the price, ISO 4217. */
  readonly currency_code: string;
  /** active: in use; in_calibration: away for it; out_of_service: defective or locked for good; lost; retired. */
  readonly status: 'active' | 'in_calibration' | 'out_of_service' | 'lost' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One kind of defect seen in a non-conformance, with what was measured and what the inspector proposes. Written by the link from inspections and by quality. Quantities of several lines may overlap (one unit, two defects), so dispositions are not counted here. */
export type NcrDefectDetailsRow = {
  /** Surrogate key. */
  readonly ncr_defect_detail_id: Key;
  /** Report that the defect belongs to. */
  readonly ncr_id: Key;
  /** ref: manufacturing.quality_inspections. Inspection that reports the defect, by which the report is found. Null for a defect that quality entered. */
  readonly quality_inspection_id: Key | null;
  /** Position in the report, from 10 in steps of 10; 10 for the defect that an inspection reports. */
  readonly line_number: number;
  /** Kind of defect, the same list as in manufacturing and goods receipt. Null until classified when the finder gave none. */
  readonly defect_code: 'dimension' | 'surface_finish' | 'porosity' | 'crack' | 'burr' | 'thread' | 'leak' | 'pressure_test' | 'hardness' | 'electrical' | 'assembly_error' | 'missing_part' | 'torque' | 'marking' | 'contamination' | 'noise_vibration' | 'wrong_material' | 'corrosion' | 'transport_damage' | 'packaging' | 'certificate_missing' | null;
  /** What was seen. Null when the code says it all. */
  readonly description: string | null;
  /** Severity of this defect by itself, that of the inspection. Null until classified. */
  readonly severity: 'minor' | 'major' | 'critical' | null;
  /** Units that show this defect, in the unit of the report. */
  readonly defect_quantity: Decimal<3>;
  /** Characteristic of the control plan that is violated. Null when none covers it. */
  readonly control_plan_characteristic_id: Key | null;
  /** What was measured or looked at, as printed on the inspection. Null when not a single characteristic. */
  readonly characteristic_name: string | null;
  /** Unit of limits and value, such as mm. Null for attributes. */
  readonly unit_of_measure: string | null;
  /** Lower specification limit in force. Null when there is none. */
  readonly lower_spec_limit: Numeric | null;
  /** Upper specification limit in force. Null when there is none. */
  readonly upper_spec_limit: Numeric | null;
  /** Worst value found. Null for attributes. */
  readonly measured_value: Numeric | null;
  /** Gauge that gave the value or the verdict. Null for a look by eye. */
  readonly measuring_equipment_id: Key | null;
  /** When it was measured or looked at. Null when not noted. */
  readonly measured_at: Moment | null;
  /** Unit on which it was found. Null when units have no serial numbers or several are meant. */
  readonly serial_number: string | null;
  /** Where on the part, as a balloon of the drawing or a zone. Null when everywhere or not noted. */
  readonly location_on_part: string | null;
  /** Operation that made the defect. Null when not made in production or not yet known. */
  readonly operation_sequence: number | null;
  /** Where the cause of this defect lies. Null until analysed. */
  readonly cause_category: 'man' | 'machine' | 'material' | 'method' | 'measurement' | 'environment' | 'design' | 'supplier' | null;
  /** What the inspector proposes; the decision is in the report. Null until proposed. */
  readonly proposed_disposition: 'use_as_is' | 'rework' | 'repair' | 'scrap' | 'return_to_supplier' | 'regrade' | null;
  /** How to rework or repair it. Null when neither is proposed. */
  readonly work_instruction: string | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One non-conformance of one item, usually of one lot, from report to closing. Opened by the link from failed inspections or by quality itself; quality contains, decides and closes. The six disposition quantities stand here and nowhere else. */
export type NcrHeadersRow = {
  /** Surrogate key. */
  readonly ncr_id: Key;
  /** Number of the report, such as NCR-2026-000123. Null until quality has taken over a report that a link opened. */
  readonly ncr_number: string | null;
  /** Where it was found: at a receiving, first piece, in-process, final, repeated or pre-shipment inspection (the words of inspections), in the warehouse, at an audit, by the customer, by a control chart, or because a gauge proved wrong (calibration). */
  readonly ncr_source: 'receiving' | 'first_piece' | 'in_process' | 'final' | 'reinspection' | 'pre_shipment' | 'warehouse' | 'audit' | 'customer' | 'spc' | 'calibration';
  /** ref: manufacturing.quality_inspections. Failed inspection that opened it. Null for other sources. */
  readonly quality_inspection_id: Key | null;
  /** Number of that inspection. Null for other sources. */
  readonly inspection_number: string | null;
  /** ref: manufacturing.work_orders. Work order that made the lot. Null for a lot that was bought and when the order is unknown. */
  readonly work_order_id: Key | null;
  /** ref: manufacturing.operations. Operation after which it was found. Null when not found in production or not yet traced. */
  readonly operation_id: Key | null;
  /** ref: operations.production_runs. Machine run that made the bad units. Null when not made on a machine or not yet traced. */
  readonly production_run_id: Key | null;
  /** ref: operations.machine_faults. Machine fault that caused it. Null when no fault did or none is known yet. */
  readonly machine_fault_id: Key | null;
  /** Site that has to deal with it. Null until quality has taken over a report that names none. */
  readonly factory_id: Key | null;
  /** Machine that made the bad units. Null when not made on a machine or not yet traced. */
  readonly machine_id: Key | null;
  /** Warehouse whose stock is on hold. Null while the units are still in production, where hold and disposition move no stock. */
  readonly warehouse_id: Key | null;
  /** Product concerned. Null when a material is. */
  readonly product_id: Key | null;
  /** Material concerned. Null when a product is. */
  readonly material_id: Key | null;
  /** Lot concerned. Null for an item without lots. */
  readonly lot_number: string | null;
  /** ref: erp.inventory_lots. That lot in ERP. Null for an item without lots and until it is looked up. */
  readonly inventory_lot_id: Key | null;
  /** Size of the lot as inspected, unit_of_measure. */
  readonly lot_quantity: Decimal<3>;
  /** Units on hold and to be decided upon, unit_of_measure; never more than the lot. */
  readonly nonconforming_quantity: Decimal<3>;
  /** Unit of all quantities of the report. */
  readonly unit_of_measure: string;
  /** Complaint that reported it. Null unless it came from a customer. */
  readonly customer_complaint_id: Key | null;
  /** Supplier who delivered the lot. Null when the fault is our own or not yet assigned. */
  readonly supplier_id: Key | null;
  /** ref: erp.goods_receipts. Receipt by which the lot came. Null for a lot made here. */
  readonly goods_receipt_id: Key | null;
  /** Number of that receipt. Null for a lot made here. */
  readonly goods_receipt_number: string | null;
  /** minor: fit for use; major: may fail in use; critical: safety or law. That of the inspection, else null until classified. */
  readonly severity: 'minor' | 'major' | 'critical' | null;
  /** What is wrong, in one line. Null until written by quality. */
  readonly title: string | null;
  /** What was found, in full. Null until written by quality. */
  readonly description: string | null;
  /** Earlier report that this one repeats, or whose reworked units failed again. Null when there is none. */
  readonly previous_ncr_id: Key | null;
  /** Person who found it. Null until known to quality. */
  readonly reported_by_employee_id: Key | null;
  /** Quality engineer in charge. Null until assigned. */
  readonly owner_employee_id: Key | null;
  /** When it was found. */
  readonly detected_at: Moment;
  /** What was done at once to keep bad units apart. Null until contained. */
  readonly containment_action: string | null;
  /** When the units were put on hold; stock becomes blocked and moves to quarantine. Null until contained. */
  readonly held_at: Moment | null;
  /** Day by which the disposition is due. Null until classified. */
  readonly decision_due_date: Day | null;
  /** Units released unchanged under a concession, unit_of_measure. */
  readonly use_as_is_quantity: Decimal<3>;
  /** Units to be brought back to specification, unit_of_measure. */
  readonly rework_quantity: Decimal<3>;
  /** Units to be made usable although outside specification, unit_of_measure. */
  readonly repair_quantity: Decimal<3>;
  /** Units destroyed, unit_of_measure. */
  readonly scrap_quantity: Decimal<3>;
  /** Units sent back to the supplier, unit_of_measure. */
  readonly return_to_supplier_quantity: Decimal<3>;
  /** Units released as a lower grade of the same item, unit_of_measure. */
  readonly regrade_quantity: Decimal<3>;
  /** The disposition with the largest quantity. Null until all units are decided. */
  readonly disposition: 'use_as_is' | 'rework' | 'repair' | 'scrap' | 'return_to_supplier' | 'regrade' | null;
  /** Why the review board decided so. Null until decided. */
  readonly disposition_reason: string | null;
  /** Grade given to regraded units. Null when none are regraded. */
  readonly regrade_grade: string | null;
  /** Customer's or engineering's concession for units used as they are or repaired. Null when not needed. */
  readonly concession_number: string | null;
  /** When the last unit was decided upon. Null until then. */
  readonly dispositioned_at: Moment | null;
  /** Chair of the review board who signed. Null until decided. */
  readonly dispositioned_by_employee_id: Key | null;
  /** ref: manufacturing.work_orders. Work order that reworks or repairs. Null when none is needed. */
  readonly rework_work_order_id: Key | null;
  /** When every disposition was carried out: stock moved, rework done. Null until then. */
  readonly disposition_executed_at: Moment | null;
  /** Where the cause lies, as on an Ishikawa diagram. Null until analysed. */
  readonly cause_category: 'man' | 'machine' | 'material' | 'method' | 'measurement' | 'environment' | 'design' | 'supplier' | null;
  /** Cause as found. Null until analysed. */
  readonly root_cause: string | null;
  /** Corrective action opened because of it. Null when none was needed. */
  readonly capa_id: Key | null;
  /** When it was closed. Null while not closed. */
  readonly closed_at: Moment | null;
  /** Who closed it. Null while not closed. */
  readonly closed_by_employee_id: Key | null;
  /** True when the report was open before history began. */
  readonly is_opening: boolean;
  /** open: reported; contained: on hold; in_review: before the review board, part may be decided; dispositioned: all decided; closed; void: raised in error. */
  readonly status: 'open' | 'contained' | 'in_review' | 'dispositioned' | 'closed' | 'void';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One submission of the production part approval process (AIAG PPAP, fourth edition), to a customer or from a supplier, with the state of each of the 18 elements. Written by quality engineering; a new submission is a new row. */
export type PpapSubmissionsRow = {
  /** Surrogate key. */
  readonly ppap_submission_id: Key;
  /** Number of the submission, such as PPAP-2026-000042. */
  readonly ppap_number: string;
  /** to_customer: our part; from_supplier: a part that we buy. */
  readonly submission_direction: 'to_customer' | 'from_supplier';
  /** Customer who approves. Null for a supplier's part. */
  readonly customer_id: Key | null;
  /** Supplier who submits. Null for our part. */
  readonly supplier_id: Key | null;
  /** Product to be approved. Null when a material is. */
  readonly product_id: Key | null;
  /** Material to be approved. Null when a product is. */
  readonly material_id: Key | null;
  /** Site that makes or receives the part. */
  readonly factory_id: Key;
  /** Drawing submitted. */
  readonly drawing_number: string;
  /** Revision of that drawing. */
  readonly drawing_revision: string;
  /** AIAG level 1 (warrant only) to 5 (review at the maker's site); 3 is usual. */
  readonly submission_level: number;
  /** Why it was needed. */
  readonly submission_reason: 'initial' | 'engineering_change' | 'tooling_change' | 'tooling_inactive' | 'correction' | 'material_change' | 'process_change' | 'supplier_change' | 'relocation';
  /** Rejected or interim submission that this one follows. Null when there is none. */
  readonly previous_ppap_submission_id: Key | null;
  /** Element 1, design records. */
  readonly design_record_state: string;
  /** Element 2, authorised engineering change documents. */
  readonly engineering_change_state: string;
  /** Element 3, customer engineering approval. */
  readonly customer_engineering_state: string;
  /** Element 4, design FMEA. */
  readonly design_fmea_state: string;
  /** Element 5, process flow diagram. */
  readonly process_flow_state: string;
  /** Element 6, process FMEA. */
  readonly process_fmea_state: string;
  /** Element 7, control plan. */
  readonly control_plan_state: string;
  /** Element 8, measurement system analysis. */
  readonly measurement_analysis_state: string;
  /** Element 9, dimensional results. */
  readonly dimensional_result_state: string;
  /** Element 10, records of material and performance tests. */
  readonly material_test_state: string;
  /** Element 11, initial process studies. */
  readonly process_study_state: string;
  /** Element 12, qualified laboratory documentation. */
  readonly laboratory_state: string;
  /** Element 13, appearance approval report. */
  readonly appearance_approval_state: string;
  /** Element 14, sample production parts. */
  readonly sample_part_state: string;
  /** Element 15, master sample. */
  readonly master_sample_state: string;
  /** Element 16, checking aids. */
  readonly checking_aid_state: string;
  /** Element 17, compliance with customer-specific requirements. */
  readonly customer_requirement_state: string;
  /** Element 18, part submission warrant. */
  readonly warrant_state: string;
  /** Design FMEA of element 4. Null when not applicable or not ready. */
  readonly design_fmea_analysis_id: Key | null;
  /** Process FMEA of element 6. Null when not applicable or not ready. */
  readonly process_fmea_analysis_id: Key | null;
  /** Control plan revision of element 7. Null when not applicable or not ready. */
  readonly control_plan_id: Key | null;
  /** Deciding study of element 8. Null when not applicable or not ready. */
  readonly gauge_rr_study_id: Key | null;
  /** Dimensional report of element 9. Null when not applicable or not ready. */
  readonly first_article_inspection_id: Key | null;
  /** Chart of the initial study of element 11. Null when not applicable or not ready. */
  readonly spc_control_chart_id: Key | null;
  /** Lowest Ppk of the initial studies. Null when not applicable or not ready. */
  readonly initial_ppk: Decimal<4> | null;
  /** Pieces of the significant production run. Null until run. */
  readonly trial_run_quantity: Decimal<3> | null;
  /** Pieces sent as samples. Null until sent and when none are asked for. */
  readonly sample_quantity: Decimal<3> | null;
  /** Quality engineer in charge. */
  readonly prepared_by_employee_id: Key;
  /** Person at the customer or supplier. Null when not known. personal: customer_contact, identity, contract. */
  readonly contact_name: string | null;
  /** Day of the request. */
  readonly requested_on: Day;
  /** Day by which it is to be submitted. */
  readonly due_date: Day;
  /** When it was submitted. Null until then. */
  readonly submitted_at: Moment | null;
  /** When the decision came. Null until then. */
  readonly decided_at: Moment | null;
  /** Who decided on a supplier's part. Null for our part and until decided. */
  readonly decided_by_employee_id: Key | null;
  /** Day on which an interim approval ends. Null unless approved for a time. */
  readonly interim_valid_to: Day | null;
  /** Pieces that an interim approval covers. Null unless limited by quantity. */
  readonly interim_quantity: Decimal<3> | null;
  /** Why it was rejected. Null unless rejected. */
  readonly rejection_reason: string | null;
  /** True when requested before history began. */
  readonly is_opening: boolean;
  /** requested; in_preparation; submitted; approved; interim_approved; rejected; withdrawn. */
  readonly status: 'requested' | 'in_preparation' | 'submitted' | 'approved' | 'interim_approved' | 'rejected' | 'withdrawn';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One line of a recall: one part of one affected lot in one place or with one customer. Lines of a recall share recall_number and the columns up to decided_by_employee_id; they follow the genealogy from the suspect lot to every lot made from it. Written by quality. */
export type ProductRecallsRow = {
  /** Surrogate key. */
  readonly product_recall_id: Key;
  /** Number of the recall, such as RCL-2026-000003. */
  readonly recall_number: string;
  /** Position of the line in the recall, from 10 in steps of 10; lines of genealogy_level 0 are the suspect lot itself. */
  readonly line_number: number;
  /** stock_recovery: goods have not reached users; field_correction: put right on site; withdrawal: taken back without law; safety_recall: notified by law. */
  readonly recall_type: 'stock_recovery' | 'field_correction' | 'withdrawal' | 'safety_recall';
  /** Hazard: class_1 serious, class_2 possible, class_3 unlikely. */
  readonly recall_class: 'class_1' | 'class_2' | 'class_3';
  /** What is wrong with the lots. */
  readonly reason: string;
  /** Complaint that gave rise to it. Null when found otherwise. */
  readonly customer_complaint_id: Key | null;
  /** Non-conformance that gave rise to it. Null when found otherwise. */
  readonly trigger_ncr_id: Key | null;
  /** CAPA that removes the cause. Null until opened. */
  readonly capa_id: Key | null;
  /** State of the whole recall, the same on all its lines. */
  readonly recall_status: 'tracing' | 'decided' | 'in_execution' | 'effectiveness_check' | 'closed' | 'cancelled';
  /** When the suspicion was raised and tracing began. */
  readonly opened_at: Moment;
  /** When management decided to recall. Null until then. */
  readonly decided_at: Moment | null;
  /** Who decided. Null until then. */
  readonly decided_by_employee_id: Key | null;
  /** 0: suspect lot; 1: lots made directly from it; and so on. */
  readonly genealogy_level: number;
  /** Line (whereabouts consumed) of the lot from which this lot was made. Null at level 0. */
  readonly parent_line_number: number | null;
  /** Product of the affected lot. Null when it is a material. */
  readonly product_id: Key | null;
  /** Material of the affected lot. Null when it is a product. */
  readonly material_id: Key | null;
  /** Affected lot. */
  readonly lot_number: string;
  /** ref: erp.inventory_lots. That lot in ERP. Null until looked up. */
  readonly inventory_lot_id: Key | null;
  /** Where this part of the lot is: in_production, in_stock, consumed into the lots of the next level, in_transit, delivered, scrapped before. */
  readonly whereabouts: 'in_production' | 'in_stock' | 'consumed' | 'in_transit' | 'delivered' | 'scrapped';
  /** Customer who has it or to whom it travels. Null when still in the house, consumed or scrapped. */
  readonly customer_id: Key | null;
  /** ref: tms.shipments. Shipment by which it left. Null when it did not, and for a shipment from before history. */
  readonly shipment_id: Key | null;
  /** Number of that shipment. Null when shipment_id is. */
  readonly shipment_number: string | null;
  /** Warehouse where it is. Null unless in stock. */
  readonly warehouse_id: Key | null;
  /** Units of the lot in this place when traced, unit_of_measure. */
  readonly affected_quantity: Decimal<3>;
  /** Unit of the quantities of the line. */
  readonly unit_of_measure: string;
  /** Non-conformance that holds and decides on what is in the house. Null unless in stock or in production. */
  readonly ncr_id: Key | null;
  /** When the customer was told. Null until then and when no customer has it. */
  readonly notified_at: Moment | null;
  /** When the customer answered. Null until then and when no customer has it. */
  readonly customer_response_at: Moment | null;
  /** ref: service.rma_requests. Return by which it comes back. Null when it does not. */
  readonly rma_request_id: Key | null;
  /** Number of that return. Null when it does not come back. */
  readonly rma_number: string | null;
  /** Units back in the house or held there. */
  readonly recovered_quantity: Decimal<3>;
  /** Units put right where they are. */
  readonly corrected_quantity: Decimal<3>;
  /** Units used up, lost or not given back. */
  readonly unrecoverable_quantity: Decimal<3>;
  /** Cost of the line so far, in INR. */
  readonly cost_amount: Decimal<2>;
  /** When the line was closed. Null while open. */
  readonly closed_at: Moment | null;
  /** open; notified: customer told; in_recovery: coming back or being corrected; closed: every unit accounted for. */
  readonly status: 'open' | 'notified' | 'in_recovery' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One message that the module got or gave, as every integration log has it, with what quality made of it. Written by the links and by quality. */
export type QmsIntegrationLogRow = {
  /** Surrogate key. */
  readonly qms_integration_log_id: Key;
  /** inbound: got; outbound: given. */
  readonly direction: 'inbound' | 'outbound';
  /** Business flow, such as manufacturing-to-quality. */
  readonly flow_id: string;
  /** Module on the other side. */
  readonly counterpart_module: 'manufacturing' | 'operations' | 'service' | 'erp' | 'wms';
  /** What is told, such as inspection_failed or disposition. */
  readonly message_type: 'inspection_passed' | 'inspection_failed' | 'goods_receipt' | 'goods_return' | 'measurement' | 'ticket_opened' | 'ticket_changed' | 'stock_hold' | 'disposition' | 'quality_cost';
  /** Qualified table of the row that is told about. */
  readonly entity_table: string;
  /** Key of that row. */
  readonly entity_id: Key;
  /** Number of that document. Null when it has none. */
  readonly document_number: string | null;
  /** Site concerned. Null when it is not known from the message. */
  readonly factory_id: Key | null;
  /** Lot concerned. Null when none is. */
  readonly lot_number: string | null;
  /** Lot quantity of an inspection. Null for other messages. */
  readonly inspected_quantity: Decimal<3> | null;
  /** Rejected quantity of an inspection. Null for other messages. */
  readonly rejected_quantity: Decimal<3> | null;
  /** received; processed; failed; ignored: of no concern. */
  readonly status: 'received' | 'processed' | 'failed' | 'ignored';
  /** What quality made of it. Null until processed and for outbound messages. */
  readonly handling: 'ncr_opened' | 'complaint_opened' | 'point_recorded' | 'counted' | 'updated' | 'none' | null;
  /** Non-conformance opened by it or told of in it. Null when none. */
  readonly ncr_id: Key | null;
  /** Complaint opened by it. Null when none. */
  readonly customer_complaint_id: Key | null;
  /** Content of the message. */
  readonly payload: Json;
  /** Times it was tried. */
  readonly attempt_count: number;
  /** Code of the error. Null unless failed. */
  readonly error_code: string | null;
  /** Text of the error. Null unless failed. */
  readonly error_message: string | null;
  /** When it happened at the source. */
  readonly occurred_at: Moment;
  /** When it arrived here, or was handed over. */
  readonly received_at: Moment;
  /** When it was processed. Null until then. */
  readonly processed_at: Moment | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One audit, ours or of us, from plan to closing of its findings. Written by the audit programme of quality. */
export type QualityAuditsRow = {
  /** Surrogate key. */
  readonly quality_audit_id: Key;
  /** Number of the audit, such as QAU-2026-000042. */
  readonly audit_number: string;
  /** internal: own staff audits own site; customer audits us; supplier: we audit a supplier; certification body audits us. */
  readonly audit_type: 'internal' | 'customer' | 'supplier' | 'certification';
  /** system, process or product audit, or layered process audit of a shift. */
  readonly audit_method: 'system' | 'process' | 'product' | 'layered_process';
  /** Requirement audited against. */
  readonly standard_code: 'iso_9001' | 'iso_14001' | 'iso_45001' | 'api_q1' | 'ped_2014_68_eu' | 'vda_6_3' | 'customer_specific' | 'internal_procedure';
  /** Processes, lines and clauses covered. */
  readonly scope: string;
  /** Own site audited. Null for an audit of a supplier. */
  readonly factory_id: Key | null;
  /** Department audited. Null when several or a supplier. */
  readonly department_id: Key | null;
  /** Supplier audited. Null for other types. */
  readonly supplier_id: Key | null;
  /** Customer who audits. Null for other types. */
  readonly customer_id: Key | null;
  /** Body that audits. Null for other types. */
  readonly certification_body: string | null;
  /** Own lead auditor. Null when outsiders audit. */
  readonly lead_auditor_employee_id: Key | null;
  /** Outside lead auditor. Null when own staff audits. personal: supplier_contact, identity, contract. */
  readonly external_auditor_name: string | null;
  /** Own person who answers for the audited area. Null for an audit of a supplier. */
  readonly auditee_employee_id: Key | null;
  /** First day planned. */
  readonly planned_start_date: Day;
  /** Last day planned. */
  readonly planned_end_date: Day;
  /** Opening meeting. Null until then. */
  readonly started_at: Moment | null;
  /** Closing meeting. Null until then. */
  readonly ended_at: Moment | null;
  /** Questions asked. Null until ended. */
  readonly question_count: number | null;
  /** Questions answered well. Null until ended. */
  readonly conforming_count: number | null;
  /** Major nonconformities found. */
  readonly major_count: number;
  /** Minor nonconformities found. */
  readonly minor_count: number;
  /** Observations and opportunities noted. */
  readonly observation_count: number;
  /** conforming_count in percent of question_count. Null until ended. */
  readonly score_pct: Decimal<4> | null;
  /** passed; conditional: passed if findings are closed; failed. Null until ended. */
  readonly result: 'passed' | 'conditional' | 'failed' | null;
  /** Day of the report. Null until then. */
  readonly reported_on: Day | null;
  /** Certificate issued or kept. Null unless a certification audit passed. */
  readonly certificate_number: string | null;
  /** Last day of that certificate. Null unless a certification audit passed. */
  readonly certificate_valid_to: Day | null;
  /** Day by which the next one is due. Null until ended and when none follows. */
  readonly next_audit_due_date: Day | null;
  /** When the last finding was closed. Null while open. */
  readonly closed_at: Moment | null;
  /** True when ended before history began. */
  readonly is_opening: boolean;
  /** planned; in_progress; reported: findings open; closed; cancelled. */
  readonly status: 'planned' | 'in_progress' | 'reported' | 'closed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One cost of quality by the scheme prevention, appraisal, internal and external failure. Written by quality when the cause is known (a disposition carried out, a calibration paid, a complaint settled); goes to ERP as a sub-ledger entry and is never changed but for its status; a mistake is reversed by a further row. */
export type QualityCostsRow = {
  /** Surrogate key. */
  readonly quality_cost_id: Key;
  /** Number of the cost, such as QCO-2026-000123. */
  readonly cost_number: string;
  /** prevention, appraisal, internal_failure (found in the house) or external_failure (found by the customer). */
  readonly cost_category: 'prevention' | 'appraisal' | 'internal_failure' | 'external_failure';
  /** What was paid for. */
  readonly cost_element: string;
  /** Legal entity that bears it. */
  readonly company_id: Key;
  /** Site that bears it. */
  readonly factory_id: Key;
  /** Department that caused it. Null when none in particular. */
  readonly department_id: Key | null;
  /** Cost centre charged, as in ERP and finance. */
  readonly cost_center_code: string;
  /** Cost-of-quality account debited, as in the chart of accounts. */
  readonly account_code: string;
  /** Account credited, such as scrap or labour absorbed; so a cost that is posted elsewhere is moved, not counted twice. */
  readonly offset_account_code: string;
  /** When it arose. */
  readonly incurred_at: Moment;
  /** Day on which it is posted. */
  readonly posting_date: Day;
  /** Cost, always positive; a reversal is posted with debit and credit exchanged. */
  readonly amount: Decimal<2>;
  /** Currency of the amount, ISO 4217; INR. */
  readonly currency_code: string;
  /** Quantity costed: units scrapped or reworked, hours, calibrations. Null for a lump sum. */
  readonly quantity: Decimal<3> | null;
  /** Unit of that quantity. Null for a lump sum. */
  readonly unit_of_measure: string | null;
  /** Cost per unit of that quantity. Null for a lump sum. */
  readonly unit_cost_amount: Decimal<4> | null;
  /** Product concerned. Null when a material or none in particular. */
  readonly product_id: Key | null;
  /** Material concerned. Null when a product or none in particular. */
  readonly material_id: Key | null;
  /** Lot concerned. Null when none. */
  readonly lot_number: string | null;
  /** Non-conformance whose handling cost it. Null when something else did. */
  readonly ncr_id: Key | null;
  /** Complaint whose handling cost it. Null when something else did. */
  readonly customer_complaint_id: Key | null;
  /** Supplier who caused it. Null when not a supplier. */
  readonly supplier_id: Key | null;
  /** True when the supplier is charged for it. */
  readonly is_charged_back: boolean;
  /** Module of the row that gave rise to it. */
  readonly source_module: string;
  /** Table of that row, qualified, such as quality.calibration_records. */
  readonly source_table: string;
  /** Key of that row. */
  readonly source_id: Key;
  /** Number of that document. Null when the row has none. */
  readonly source_document_number: string | null;
  /** Cost that this row takes back. Null unless it is a reversal. */
  readonly reversal_of_quality_cost_id: Key | null;
  /** Person who recorded it. Null when computed. */
  readonly recorded_by_employee_id: Key | null;
  /** confirmed: to be posted; reversed: taken back by a later row (both are posted). */
  readonly status: 'confirmed' | 'reversed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One controlled document, whatever its revision. Written by document control; its revisions are in document_revisions. */
export type QualityDocumentsRow = {
  /** Surrogate key. */
  readonly quality_document_id: Key;
  /** Number of the document, such as WI-PUN1-0042. */
  readonly document_number: string;
  /** Title as printed on the first page. */
  readonly title: string;
  /** Kind of document. */
  readonly document_type: 'quality_manual' | 'policy' | 'procedure' | 'work_instruction' | 'inspection_instruction' | 'calibration_procedure' | 'form' | 'specification' | 'drawing' | 'external_standard';
  /** Process that it regulates. */
  readonly process_area: string;
  /** Site where it holds. Null for the whole group. */
  readonly factory_id: Key | null;
  /** Department that owns it. */
  readonly department_id: Key;
  /** Person who answers for its content. */
  readonly owner_employee_id: Key;
  /** Product that it is about. Null when about a material or none in particular. */
  readonly product_id: Key | null;
  /** Material that it is about. Null when about a product or none in particular. */
  readonly material_id: Key | null;
  /** Clause of ISO 9001 that it serves. Null when none in particular. */
  readonly iso_clause: string | null;
  /** Language, ISO 639-1. */
  readonly language_code: string;
  /** Who may read it. */
  readonly confidentiality: 'public' | 'internal' | 'confidential';
  /** Revision in force. Null until the first is released. */
  readonly current_revision: string | null;
  /** First day of that revision. Null until the first is released. */
  readonly effective_from: Day | null;
  /** Months after which it is reviewed, changed or not. */
  readonly review_interval_months: number;
  /** Day by which it is to be reviewed. Null until released and when obsolete. */
  readonly next_review_date: Day | null;
  /** Years for which old revisions and records are kept. */
  readonly retention_years: number;
  /** True when people must be trained on each revision. */
  readonly requires_training: boolean;
  /** Document that it replaces. Null when it replaces none. */
  readonly supersedes_quality_document_id: Key | null;
  /** Places and roles that get it. */
  readonly distribution: string;
  /** Day on which it went out of force. Null while in force. */
  readonly obsolete_on: Day | null;
  /** draft: never released; released; under_revision: in force while the next revision is written; obsolete. */
  readonly status: 'draft' | 'released' | 'under_revision' | 'obsolete';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** Quality figures of one site on one day. Written by quality after the day, from its own tables and from the inspections it was told of (qms_integration_log); the current day is written again. Amounts are in INR. */
export type QualityKpisRow = {
  /** Surrogate key. */
  readonly quality_kpi_id: Key;
  /** Legal entity of the site, which bears its cost of quality. */
  readonly company_id: Key;
  /** Site. */
  readonly factory_id: Key;
  /** Cost centre of quality at the site, as in ERP and finance. */
  readonly cost_center_code: string;
  /** Day in the time zone of the site. */
  readonly kpi_date: Day;
  /** Inspections of which quality was told. */
  readonly inspection_count: number;
  /** Of these, failed. */
  readonly failed_inspection_count: number;
  /** Units in the inspected lots. */
  readonly inspected_quantity: Decimal<3>;
  /** Of these, rejected. */
  readonly rejected_quantity: Decimal<3>;
  /** Units not rejected in percent of inspected_quantity. Null when nothing was inspected. */
  readonly first_pass_yield_pct: Decimal<4> | null;
  /** Rejected units per million inspected. Null when nothing was inspected. */
  readonly defect_ppm: Decimal<2> | null;
  /** Non-conformances detected on the day. */
  readonly ncr_opened_count: number;
  /** Non-conformances closed on the day. */
  readonly ncr_closed_count: number;
  /** Non-conformances open at the end of the day. */
  readonly ncr_open_count: number;
  /** Of these, past the day of decision. */
  readonly ncr_overdue_count: number;
  /** Units scrapped by dispositions of the day. */
  readonly scrap_quantity: Decimal<3>;
  /** Units sent to rework or repair by dispositions of the day. */
  readonly rework_quantity: Decimal<3>;
  /** Units released under concession by dispositions of the day. */
  readonly use_as_is_quantity: Decimal<3>;
  /** Complaints received on the day. */
  readonly complaint_received_count: number;
  /** Complaints open at the end of the day. */
  readonly complaint_open_count: number;
  /** CAPAs open at the end of the day. */
  readonly capa_open_count: number;
  /** Of these, past their due day. */
  readonly capa_overdue_count: number;
  /** Audit findings open at the end of the day. */
  readonly audit_finding_open_count: number;
  /** Points evaluated on the day. */
  readonly spc_point_count: number;
  /** Of these, with a broken rule. */
  readonly spc_violation_count: number;
  /** Gauges in use at the end of the day. */
  readonly gauge_count: number;
  /** Of these, past their calibration date. */
  readonly gauge_overdue_count: number;
  /** Prevention cost posted for the day. */
  readonly prevention_cost_amount: Decimal<2>;
  /** Appraisal cost posted for the day. */
  readonly appraisal_cost_amount: Decimal<2>;
  /** Internal failure cost posted for the day. */
  readonly internal_failure_cost_amount: Decimal<2>;
  /** External failure cost posted for the day. */
  readonly external_failure_cost_amount: Decimal<2>;
  /** Sum of the four; reversals count negative. */
  readonly total_quality_cost_amount: Decimal<2>;
  /** True once the day is over; the row is not changed any more. */
  readonly is_final: boolean;
  /** When the figures were computed. */
  readonly computed_at: Moment;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One qualification of one person for one kind of inspection or quality work, from training to expiry. Written by quality; who is not qualified on a day may not inspect so on that day. */
export type QualityTrainingRecordsRow = {
  /** Surrogate key. */
  readonly quality_training_record_id: Key;
  /** Number of the record, such as QTR-2026-000042. */
  readonly record_number: string;
  /** Person trained. */
  readonly employee_id: Key;
  /** Site where the qualification is used. */
  readonly factory_id: Key;
  /** What the person may do with it. */
  readonly qualification_code: 'visual_inspection' | 'dimensional_inspection' | 'cmm_programming' | 'pressure_test' | 'leak_test' | 'hardness_test' | 'ndt_penetrant' | 'ndt_magnetic' | 'ndt_ultrasonic' | 'ndt_radiographic' | 'spc' | 'receiving_inspection' | 'final_inspection' | 'calibration' | 'internal_auditor' | 'fmea_moderator';
  /** ref: hr.skills_catalog. Same skill in the catalogue of human resources. Null when it is not kept there. */
  readonly skill_id: Key | null;
  /** initial, refresher, requalification after lapse or failure, or briefing on a new document revision. */
  readonly training_type: 'initial' | 'refresher' | 'requalification' | 'document_briefing';
  /** Document revision taught. Null when not about one document. */
  readonly document_revision_id: Key | null;
  /** Own trainer. Null when an outsider taught. */
  readonly trainer_employee_id: Key | null;
  /** Outside provider. Null when taught by own staff. */
  readonly training_provider: string | null;
  /** Day planned. */
  readonly planned_date: Day;
  /** When training began. Null until then. */
  readonly started_at: Moment | null;
  /** When it ended with the test. Null until then. */
  readonly completed_at: Moment | null;
  /** Hours of instruction so far. */
  readonly training_hours: Decimal<4>;
  /** Score needed in each part. */
  readonly passing_score_pct: Decimal<4>;
  /** Score of the written part. Null until tested. */
  readonly theory_score_pct: Decimal<4> | null;
  /** Score of the practical part. Null until tested. */
  readonly practical_score_pct: Decimal<4> | null;
  /** Attempt at the test, 1 first. */
  readonly attempt_number: number;
  /** Day of the eye test (near vision and colour). Null when not required or not yet done. */
  readonly vision_test_on: Day | null;
  /** Study that shows the person agrees with the reference. Null when not required. */
  readonly gauge_rr_study_id: Key | null;
  /** Outcome of the test. Null until completed. */
  readonly result: 'passed' | 'failed' | null;
  /** Level reached. Null until passed. */
  readonly proficiency_level: 'trainee' | 'basic' | 'proficient' | 'expert' | null;
  /** Certificate issued, as for non-destructive testing. Null when none is issued or not passed. */
  readonly certificate_number: string | null;
  /** Who judged the test. Null until completed and when the provider did. */
  readonly assessed_by_employee_id: Key | null;
  /** First day of the qualification. Null until passed. */
  readonly valid_from: Day | null;
  /** Last day of the qualification. Null until passed. */
  readonly valid_to: Day | null;
  /** Fee and material, in INR. */
  readonly cost_amount: Decimal<2>;
  /** True when completed before history began. */
  readonly is_opening: boolean;
  /** planned; in_progress; qualified; failed; expired; suspended: may not inspect for the time being; cancelled. */
  readonly status: 'planned' | 'in_progress' | 'qualified' | 'failed' | 'expired' | 'suspended' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One revision of the limits of one control chart. Written by quality; limits in use are never changed, new limits are a new row with the next revision, so that every point stays with the limits by which it was judged. */
export type SpcControlChartsRow = {
  /** Surrogate key. */
  readonly spc_control_chart_id: Key;
  /** Number of the chart, the same for all its revisions, such as SPC-000042. */
  readonly chart_number: string;
  /** Revision of the limits, from 1. */
  readonly revision_number: number;
  /** Characteristic that it controls. Null for a machine signal that no control plan names. */
  readonly control_plan_characteristic_id: Key | null;
  /** xbar_r: mean and range of a subgroup; i_mr: single values and moving range; p: fraction of bad units; c: defects in a sample of constant size. */
  readonly chart_type: 'xbar_r' | 'i_mr' | 'p' | 'c';
  /** Product measured. Null when a material or, across items, a machine is watched. */
  readonly product_id: Key | null;
  /** Material measured. Null when a product or, across items, a machine is watched. */
  readonly material_id: Key | null;
  /** Site of the chart. */
  readonly factory_id: Key;
  /** Line of the chart. Null at goods receipt and in the laboratory. */
  readonly production_line_id: Key | null;
  /** Machine watched. Null when the chart covers several. */
  readonly machine_id: Key | null;
  /** Operation watched. Null when the chart is not tied to one. */
  readonly operation_sequence: number | null;
  /** ref: operations.sensor_health. Sensor that supplies the values; readings of it belong on this chart. Null when people measure. */
  readonly sensor_health_id: Key | null;
  /** Gauge or registered sensor normally used. Null for attribute charts. */
  readonly measuring_equipment_id: Key | null;
  /** What is plotted, such as shaft seat diameter or spindle temperature. */
  readonly characteristic_name: string;
  /** Unit of the values, such as mm; fraction for p, defects for c. */
  readonly unit_of_measure: string;
  /** Single values in a subgroup, 1 for i_mr; units inspected per point for p and c. Constant, so that limits are. */
  readonly subgroup_size: number;
  /** Planned time between subgroups, minutes. */
  readonly sampling_interval_minutes: Decimal<2>;
  /** Lower specification limit. Null when there is none and for p and c. */
  readonly lower_spec_limit: Numeric | null;
  /** Upper specification limit. Null when there is none and for p and c. */
  readonly upper_spec_limit: Numeric | null;
  /** Target of the process. Null when there is none. */
  readonly target_value: Numeric | null;
  /** Subgroups from which the limits were computed. Null until they are. */
  readonly baseline_subgroup_count: number | null;
  /** Centre line of the plotted statistic. Null until limits are computed. */
  readonly center_line: Numeric | null;
  /** Standard deviation of the plotted statistic, by which zones are drawn (for xbar_r, sigma within divided by the root of subgroup_size). Null until limits are computed. */
  readonly plotted_sigma: Numeric | null;
  /** center_line + 3 plotted_sigma, as rounded here. Null until limits are computed. */
  readonly upper_control_limit: Numeric | null;
  /** center_line - 3 plotted_sigma, as rounded here, not below 0 for p and c. Null until limits are computed. */
  readonly lower_control_limit: Numeric | null;
  /** Mean range, or mean moving range for i_mr. Null for p and c and until limits are computed. */
  readonly range_center_line: Numeric | null;
  /** D4 times the mean range. Null for p and c and until limits are computed. */
  readonly range_upper_control_limit: Numeric | null;
  /** D3 times the mean range. Null for p and c and until limits are computed. */
  readonly range_lower_control_limit: Numeric | null;
  /** True when one point beyond a control limit is flagged. */
  readonly rule_1_enabled: boolean;
  /** True when two of three successive points beyond 2 plotted_sigma on one side are flagged. */
  readonly rule_2_enabled: boolean;
  /** True when four of five successive points beyond 1 plotted_sigma on one side are flagged. */
  readonly rule_3_enabled: boolean;
  /** True when eight successive points on one side of the centre line are flagged. */
  readonly rule_4_enabled: boolean;
  /** Standard deviation within subgroups (mean range / d2). Null for p and c and until computed. */
  readonly sigma_within: Numeric | null;
  /** Standard deviation of all single values. Null for p and c and until computed. */
  readonly sigma_overall: Numeric | null;
  /** Potential capability, tolerance / 6 sigma_within. Null without two limits and until computed. */
  readonly cp: Decimal<4> | null;
  /** Capability with the position of the mean. Null without limits and until computed. */
  readonly cpk: Decimal<4> | null;
  /** Potential performance, tolerance / 6 sigma_overall. Null without two limits and until computed. */
  readonly pp: Decimal<4> | null;
  /** Performance with the position of the mean. Null without limits and until computed. */
  readonly ppk: Decimal<4> | null;
  /** When the four indices were last computed. Null until then. */
  readonly capability_computed_at: Moment | null;
  /** Number of the last subgroup on this revision; 0 while there is none. */
  readonly last_subgroup_number: number;
  /** Plotted values of the last points that were evaluated, oldest first, as the rules look back on them; on trial, all values so far. */
  readonly recent_plotted_values: readonly string[];
  /** Person who answers for the chart. */
  readonly owner_employee_id: Key;
  /** Who released the limits. Null while trial. */
  readonly approved_by_employee_id: Key | null;
  /** First day on which points are judged by this revision. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** trial: values are collected for the limits; active: points are judged; suspended: not filled for a time; superseded by a later revision; retired. */
  readonly status: 'trial' | 'active' | 'suspended' | 'superseded' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One single value (or one counted sample) for a control chart. The row with the last sample_number of a subgroup is its plotted point: it carries the subgroup statistics and the flags of the Western Electric rules. Written by the link from machine sensors and by quality for hand measurements; after evaluation only the reaction is added. */
export type SpcDataPointsRow = {
  /** Surrogate key. */
  readonly spc_data_point_id: Key;
  /** Chart revision in whose limits the value is judged. Null until quality has assigned the reading. */
  readonly spc_control_chart_id: Key | null;
  /** Number of the subgroup on the chart revision, from 1 in order of time; the order in which rules look at points. Null until assigned. */
  readonly subgroup_number: number | null;
  /** Position in the subgroup, from 1; always 1 for i_mr, p and c. Null until assigned. */
  readonly sample_number: number | null;
  /** ref: operations.production_runs. Run during which it was measured. Null outside a run, as at goods receipt. */
  readonly production_run_id: Key | null;
  /** Number of that run. Null outside a run. */
  readonly run_number: string | null;
  /** Lot measured. Null outside a run and for a trial run without lot. */
  readonly lot_number: string | null;
  /** Product measured. Null when a material is, or no item in particular. */
  readonly product_id: Key | null;
  /** Material measured. Null when a product is, or no item in particular. */
  readonly material_id: Key | null;
  /** Machine that made what was measured. Null at goods receipt and in the laboratory. */
  readonly machine_id: Key | null;
  /** ref: operations.sensor_health. Sensor that gave the value. Null for a measurement by hand. */
  readonly sensor_health_id: Key | null;
  /** Gauge used, or the instrument as which the sensor is registered; proves that it was calibrated that day. Null for attributes and until the reading is assigned. */
  readonly measuring_equipment_id: Key | null;
  /** Person who measured. Null for a sensor. */
  readonly measured_by_employee_id: Key | null;
  /** When it was measured. */
  readonly measured_at: Moment;
  /** Value in the unit of the chart. Null for p and c charts. */
  readonly measured_value: Numeric | null;
  /** Bad units (p) or defects (c) in the sample. Null for xbar_r and i_mr charts. */
  readonly nonconforming_count: number | null;
  /** Units in the sample, equal to subgroup_size of the chart. Null for xbar_r and i_mr charts. */
  readonly inspected_count: number | null;
  /** Statistic plotted: mean of the subgroup, single value, fraction or count, rounded to ten decimals. Null on rows that are not the last of their subgroup and until assigned. */
  readonly plotted_value: Numeric | null;
  /** Range of the subgroup, or distance to the previous single value. Null where plotted_value is, for p and c, and for the first point of an i_mr chart. */
  readonly range_value: Numeric | null;
  /** Western Electric 1: plotted_value beyond upper_control_limit or lower_control_limit. */
  readonly rule_1_violated: boolean;
  /** Western Electric 2: this and at least one of the two points before it beyond 2 plotted_sigma on the same side of the centre line. */
  readonly rule_2_violated: boolean;
  /** Western Electric 3: this and at least three of the four points before it beyond 1 plotted_sigma on the same side. */
  readonly rule_3_violated: boolean;
  /** Western Electric 4: this and the seven points before it on the same side of the centre line. */
  readonly rule_4_violated: boolean;
  /** range_value beyond the control limits of the range. */
  readonly range_limit_violated: boolean;
  /** Side of the centre line on which the rules were broken. Null when none of rules 1 to 4 was. */
  readonly violation_side: 'above' | 'below' | null;
  /** True when measured_value lies beyond a specification limit of the chart. */
  readonly is_out_of_spec: boolean;
  /** True when the value takes no part in limits and rules; decided before evaluation, for the whole subgroup. */
  readonly is_excluded: boolean;
  /** Why it is excluded. Null unless it is. */
  readonly exclusion_reason: 'sensor_fault' | 'gauge_not_calibrated' | 'entry_error' | 'setup_piece' | 'no_production' | null;
  /** When the rules were applied; points are looked at in order of subgroup_number, excluded ones skipped, none from another chart revision. Null until then, while the chart is on trial, and on rows without plotted_value. */
  readonly evaluated_at: Moment | null;
  /** What was done about a violation. Null when there was none or nothing yet. */
  readonly reaction: string | null;
  /** Where the assignable cause lay. Null when there was no violation or no cause is known. */
  readonly cause_category: 'man' | 'machine' | 'material' | 'method' | 'measurement' | 'environment' | 'design' | 'supplier' | null;
  /** Non-conformance opened because of it. Null when none was needed. */
  readonly ncr_id: Key | null;
  /** When a person took note of the violation. Null when there was none or not yet. */
  readonly acknowledged_at: Moment | null;
  /** Who took note. Null when nobody has. */
  readonly acknowledged_by_employee_id: Key | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One corrective action request to a supplier (SCAR), from issue to proof by good deliveries. Written by supplier quality. */
export type SupplierCorrectiveActionsRow = {
  /** Surrogate key. */
  readonly supplier_corrective_action_id: Key;
  /** Number of the request, such as SCAR-2026-000042. */
  readonly scar_number: string;
  /** Supplier who has to act. */
  readonly supplier_id: Key;
  /** Non-conformance that gave rise to it. Null when an audit or a trend did. */
  readonly ncr_id: Key | null;
  /** Audit that gave rise to it. Null when something else did. */
  readonly quality_audit_id: Key | null;
  /** Site that was hurt. */
  readonly factory_id: Key;
  /** Material concerned. Null when it concerns the supplier's system. */
  readonly material_id: Key | null;
  /** Our lot. Null when no lot is concerned. */
  readonly lot_number: string | null;
  /** The supplier's heat or batch. Null when unknown or no lot is concerned. */
  readonly supplier_lot_number: string | null;
  /** Purchase order of the delivery. Null when no delivery is concerned. */
  readonly purchase_order_number: string | null;
  /** Receipt of the delivery. Null when no delivery is concerned. */
  readonly goods_receipt_number: string | null;
  /** Units rejected. Null when no delivery is concerned. */
  readonly affected_quantity: Decimal<3> | null;
  /** Unit of that quantity. Null when no delivery is concerned. */
  readonly unit_of_measure: string | null;
  /** What was found, with evidence. */
  readonly problem_description: string;
  /** Severity of the problem. */
  readonly severity: 'minor' | 'major' | 'critical';
  /** True when the same was reported before within twelve months. */
  readonly is_repeat: boolean;
  /** Supplier quality engineer in charge. */
  readonly issued_by_employee_id: Key;
  /** When it was sent. Null while draft. */
  readonly issued_at: Moment | null;
  /** By when the supplier has to contain it. Null while draft. */
  readonly containment_due_at: Moment | null;
  /** When the supplier reported containment. Null until then. */
  readonly containment_received_at: Moment | null;
  /** Day by which causes and actions are to be reported. Null while draft. */
  readonly response_due_date: Day | null;
  /** When the last complete answer came. Null until then. */
  readonly responded_at: Moment | null;
  /** Cause as the supplier found it. Null until answered. */
  readonly root_cause: string | null;
  /** Action as the supplier planned it. Null until answered. */
  readonly corrective_action: string | null;
  /** When the last answer was judged. Null until then. */
  readonly reviewed_at: Moment | null;
  /** Who judged it. Null until then. */
  readonly reviewed_by_employee_id: Key | null;
  /** Answers sent back as not good enough. */
  readonly rejected_response_count: number;
  /** Day by which the action is to be in place. Null until accepted. */
  readonly implementation_due_date: Day | null;
  /** When the supplier reported it in place. Null until then. */
  readonly implemented_at: Moment | null;
  /** Good lots in a row wanted as proof. */
  readonly verification_lot_count: number;
  /** Good lots in a row received since. */
  readonly clean_lot_count: number;
  /** Cost charged to the supplier. */
  readonly chargeback_amount: Decimal<2>;
  /** Currency of the charge, ISO 4217. */
  readonly currency_code: string;
  /** When it was closed. Null while open. */
  readonly closed_at: Moment | null;
  /** True when it was open before history began. */
  readonly is_opening: boolean;
  /** draft; issued; contained; responded; accepted: action agreed; verification: waiting for good lots; closed; cancelled. */
  readonly status: 'draft' | 'issued' | 'contained' | 'responded' | 'accepted' | 'verification' | 'closed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** Quality of one supplier in one calendar month, over all sites. Written by quality after the month from receipts, non-conformances and corrective actions; the current month is written again daily. */
export type SupplierQualityMetricsRow = {
  /** Surrogate key. */
  readonly supplier_quality_metric_id: Key;
  /** Supplier rated. */
  readonly supplier_id: Key;
  /** First day of the month. */
  readonly metric_month: Day;
  /** Lots received. */
  readonly received_lot_count: number;
  /** Of these, inspected. */
  readonly inspected_lot_count: number;
  /** Of the inspected, rejected. */
  readonly rejected_lot_count: number;
  /** Lots used under a concession. */
  readonly deviation_lot_count: number;
  /** Units received, each in the unit of its material. */
  readonly received_quantity: Decimal<3>;
  /** Units found bad, at receipt or later, for deliveries of the month. */
  readonly rejected_quantity: Decimal<3>;
  /** rejected_quantity per million of received_quantity; 0 when nothing was received. */
  readonly defect_ppm: Decimal<2>;
  /** Lots not rejected in percent of lots inspected. Null when none was inspected. */
  readonly lot_acceptance_pct: Decimal<4> | null;
  /** Non-conformances charged to the supplier that were detected in the month. */
  readonly ncr_count: number;
  /** Of these, repeats of an earlier one. */
  readonly repeat_ncr_count: number;
  /** Corrective action requests sent in the month. */
  readonly scar_issued_count: number;
  /** Requests closed in the month. */
  readonly scar_closed_count: number;
  /** Requests open at the end of the month. */
  readonly scar_open_count: number;
  /** Of these, past an agreed date. */
  readonly scar_overdue_count: number;
  /** Mean time from issue to containment of requests contained in the month. Null when there were none. */
  readonly average_containment_hours: Decimal<4> | null;
  /** Mean time from issue to answer of requests answered in the month. Null when there were none. */
  readonly average_response_days: Decimal<4> | null;
  /** Answers within the agreed day in percent of those answered. Null when there were none. */
  readonly on_time_response_pct: Decimal<4> | null;
  /** Deliveries without the certificate that was asked for. */
  readonly certificate_missing_count: number;
  /** Cost of quality caused by the supplier, in INR. */
  readonly poor_quality_cost_amount: Decimal<2>;
  /** Of this, charged back, in INR. */
  readonly chargeback_amount: Decimal<2>;
  /** Points from 0 to 100: lots accepted, ppm, response. */
  readonly quality_score: Decimal<2>;
  /** a: 90 and more; b: 75 and more; c: 60 and more; d: below. */
  readonly rating_class: 'a' | 'b' | 'c' | 'd';
  /** Compared with the month before. */
  readonly rating_change: 'improved' | 'unchanged' | 'worsened' | 'new';
  /** True once the month is closed; the row is not changed any more. */
  readonly is_final: boolean;
  /** When the figures were computed. */
  readonly computed_at: Moment;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** Every table of the module by name. */
export type Rows = {
  audit_findings: AuditFindingsRow;
  calibration_alerts: CalibrationAlertsRow;
  calibration_records: CalibrationRecordsRow;
  capa_actions: CapaActionsRow;
  capa_headers: CapaHeadersRow;
  control_plan_characteristics: ControlPlanCharacteristicsRow;
  control_plans: ControlPlansRow;
  customer_complaints: CustomerComplaintsRow;
  document_revisions: DocumentRevisionsRow;
  eight_d_reports: EightDReportsRow;
  first_article_inspections: FirstArticleInspectionsRow;
  fmea_analyses: FmeaAnalysesRow;
  fmea_failure_modes: FmeaFailureModesRow;
  gauge_rr_studies: GaugeRrStudiesRow;
  management_reviews: ManagementReviewsRow;
  measuring_equipment: MeasuringEquipmentRow;
  ncr_defect_details: NcrDefectDetailsRow;
  ncr_headers: NcrHeadersRow;
  ppap_submissions: PpapSubmissionsRow;
  product_recalls: ProductRecallsRow;
  qms_integration_log: QmsIntegrationLogRow;
  quality_audits: QualityAuditsRow;
  quality_costs: QualityCostsRow;
  quality_documents: QualityDocumentsRow;
  quality_kpis: QualityKpisRow;
  quality_training_records: QualityTrainingRecordsRow;
  spc_control_charts: SpcControlChartsRow;
  spc_data_points: SpcDataPointsRow;
  supplier_corrective_actions: SupplierCorrectiveActionsRow;
  supplier_quality_metrics: SupplierQualityMetricsRow;
};

/** New rows: without what the store fills (keys, moments of entry and change, defaults, nulls). */
export type NewRows = {
  audit_findings: NewRow<AuditFindingsRow, 'audit_finding_id' | 'department_id' | 'owner_employee_id' | 'correction' | 'root_cause' | 'capa_id' | 'response_due_date' | 'responded_at' | 'correction_due_date' | 'verified_at' | 'verified_by_employee_id' | 'verification_method' | 'closed_at' | 'status' | 'created_at' | 'updated_at'>;
  calibration_alerts: NewRow<CalibrationAlertsRow, 'calibration_alert_id' | 'escalation_level' | 'escalated_at' | 'escalated_to_employee_id' | 'acknowledged_at' | 'acknowledged_by_employee_id' | 'locked_out_at' | 'released_at' | 'refused_use_count' | 'extended_to_date' | 'extension_approved_by_employee_id' | 'extension_reason' | 'calibration_record_id' | 'resolution' | 'resolved_at' | 'status' | 'created_at' | 'updated_at'>;
  calibration_records: NewRow<CalibrationRecordsRow, 'calibration_record_id' | 'supplier_id' | 'performed_by_employee_id' | 'started_at' | 'completed_at' | 'certificate_number' | 'reference_standard' | 'reference_certificate_number' | 'ambient_temperature_celsius' | 'relative_humidity_pct' | 'test_point_count' | 'as_found_error' | 'as_found_result' | 'was_adjusted' | 'as_left_error' | 'expanded_uncertainty' | 'coverage_factor' | 'result' | 'valid_from' | 'valid_to' | 'suspect_from_date' | 'impact_assessment' | 'ncr_id' | 'cost_amount' | 'approved_by_employee_id' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  capa_actions: NewRow<CapaActionsRow, 'capa_action_id' | 'extension_count' | 'started_at' | 'completed_at' | 'completed_by_employee_id' | 'evidence' | 'document_revision_id' | 'maintenance_work_order_id' | 'verified_at' | 'verified_by_employee_id' | 'labour_hours' | 'cost_amount' | 'status' | 'created_at' | 'updated_at'>;
  capa_headers: NewRow<CapaHeadersRow, 'capa_id' | 'source_document_number' | 'factory_id' | 'product_id' | 'material_id' | 'sponsor_employee_id' | 'analysis_method' | 'root_cause' | 'root_cause_confirmed_at' | 'actions_completed_at' | 'effectiveness_criterion' | 'effectiveness_check_due_date' | 'effectiveness_checked_at' | 'effectiveness_checked_by_employee_id' | 'effectiveness_result' | 'recurrence_count' | 'reopened_count' | 'estimated_cost_amount' | 'actual_cost_amount' | 'closed_at' | 'closed_by_employee_id' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  control_plan_characteristics: NewRow<ControlPlanCharacteristicsRow, 'control_plan_characteristic_id' | 'operation_sequence' | 'machine_id' | 'unit_of_measure' | 'nominal_value' | 'lower_spec_limit' | 'upper_spec_limit' | 'acceptance_criterion' | 'equipment_type' | 'aql_pct' | 'acceptance_number' | 'minimum_cpk' | 'fmea_failure_mode_id' | 'inspection_plan_characteristic_id' | 'created_at' | 'updated_at'>;
  control_plans: NewRow<ControlPlansRow, 'control_plan_id' | 'product_id' | 'material_id' | 'production_line_id' | 'routing_id' | 'routing_number' | 'supplier_id' | 'fmea_analysis_id' | 'supersedes_control_plan_id' | 'approved_by_employee_id' | 'approved_at' | 'customer_approved_on' | 'valid_from' | 'valid_to' | 'next_review_date' | 'status' | 'created_at' | 'updated_at'>;
  customer_complaints: NewRow<CustomerComplaintsRow, 'customer_complaint_id' | 'complaint_number' | 'service_ticket_id' | 'ticket_number' | 'product_id' | 'lot_number' | 'serial_number' | 'description' | 'symptom_code' | 'complaint_category' | 'severity' | 'is_safety_related' | 'factory_id' | 'sales_order_number' | 'shipment_number' | 'shipped_on' | 'affected_quantity' | 'unit_of_measure' | 'acknowledged_at' | 'owner_employee_id' | 'containment_due_at' | 'contained_at' | 'response_due_date' | 'sample_received_at' | 'is_justified' | 'cause_category' | 'root_cause' | 'capa_id' | 'responded_at' | 'resolution' | 'credit_amount' | 'currency_code' | 'customer_accepted' | 'closed_at' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  document_revisions: NewRow<DocumentRevisionsRow, 'document_revision_id' | 'capa_id' | 'reviewed_by_employee_id' | 'reviewed_at' | 'approved_by_employee_id' | 'decided_at' | 'approval_status' | 'rejection_reason' | 'training_due_date' | 'valid_from' | 'valid_to' | 'is_opening' | 'created_at' | 'updated_at'>;
  eight_d_reports: NewRow<EightDReportsRow, 'eight_d_report_id' | 'customer_complaint_id' | 'ncr_id' | 'supplier_corrective_action_id' | 'factory_id' | 'emergency_action' | 'd0_completed_at' | 'champion_employee_id' | 'team_leader_employee_id' | 'team_members' | 'd1_completed_at' | 'problem_statement' | 'd2_completed_at' | 'containment_action' | 'suspect_quantity' | 'defective_quantity' | 'd3_completed_at' | 'occurrence_cause' | 'escape_cause' | 'analysis_method' | 'd4_completed_at' | 'corrective_action' | 'd5_completed_at' | 'implementation_result' | 'd6_completed_at' | 'prevention_action' | 'fmea_analysis_id' | 'control_plan_id' | 'd7_completed_at' | 'd8_completed_at' | 'capa_id' | 'accepted_on' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  first_article_inspections: NewRow<FirstArticleInspectionsRow, 'first_article_inspection_id' | 'product_id' | 'material_id' | 'control_plan_id' | 'supplier_id' | 'machine_id' | 'work_order_id' | 'work_order_number' | 'purchase_order_number' | 'lot_number' | 'serial_number' | 'conforming_count' | 'nonconforming_count' | 'critical_nonconforming_count' | 'measuring_equipment_id' | 'material_certificate_number' | 'functional_test_result' | 'inspected_by_employee_id' | 'started_at' | 'completed_at' | 'result' | 'deviation_note' | 'ncr_id' | 'previous_first_article_inspection_id' | 'approved_by_employee_id' | 'approved_at' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  fmea_analyses: NewRow<FmeaAnalysesRow, 'fmea_analysis_id' | 'product_id' | 'material_id' | 'factory_id' | 'routing_id' | 'routing_number' | 'customer_id' | 'supersedes_fmea_analysis_id' | 'approved_by_employee_id' | 'released_at' | 'failure_mode_count' | 'high_priority_count' | 'highest_rpn' | 'next_review_date' | 'status' | 'created_at' | 'updated_at'>;
  fmea_failure_modes: NewRow<FmeaFailureModesRow, 'fmea_failure_mode_id' | 'operation_sequence' | 'defect_code' | 'machine_failure_mode' | 'recommended_action' | 'action_owner_employee_id' | 'action_due_date' | 'capa_id' | 'action_taken' | 'action_completed_at' | 'acceptance_reason' | 'revised_severity_rating' | 'revised_occurrence_rating' | 'revised_detection_rating' | 'revised_risk_priority_number' | 'revised_action_priority' | 'status' | 'created_at' | 'updated_at'>;
  gauge_rr_studies: NewRow<GaugeRrStudiesRow, 'gauge_rr_study_id' | 'control_plan_characteristic_id' | 'product_id' | 'material_id' | 'tolerance_width' | 'readings' | 'repeatability_sigma' | 'reproducibility_sigma' | 'grr_sigma' | 'part_sigma' | 'total_sigma' | 'grr_study_variation_pct' | 'grr_tolerance_pct' | 'distinct_category_count' | 'bias_value' | 'linearity_slope' | 'kappa_value' | 'result' | 'performed_at' | 'approved_by_employee_id' | 'next_due_date' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  management_reviews: NewRow<ManagementReviewsRow, 'management_review_id' | 'factory_id' | 'held_at' | 'attendee_count' | 'customer_satisfaction_score' | 'complaint_count' | 'ncr_count' | 'open_capa_count' | 'audit_finding_count' | 'supplier_defect_ppm' | 'achieved_objective_count' | 'quality_cost_amount' | 'failure_cost_share_pct' | 'previous_action_open_count' | 'resources_adequate' | 'risks_and_opportunities' | 'decisions' | 'improvement_action_count' | 'capa_id' | 'minutes_approved_at' | 'next_review_date' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  measuring_equipment: NewRow<MeasuringEquipmentRow, 'measuring_equipment_id' | 'custodian_employee_id' | 'machine_id' | 'sensor_health_id' | 'calibration_procedure_document_id' | 'last_calibrated_on' | 'calibration_due_date' | 'is_locked_out' | 'locked_out_at' | 'lock_reason' | 'uses_since_calibration_count' | 'supplier_id' | 'created_at' | 'updated_at'>;
  ncr_defect_details: NewRow<NcrDefectDetailsRow, 'ncr_defect_detail_id' | 'quality_inspection_id' | 'line_number' | 'defect_code' | 'description' | 'severity' | 'control_plan_characteristic_id' | 'characteristic_name' | 'unit_of_measure' | 'lower_spec_limit' | 'upper_spec_limit' | 'measured_value' | 'measuring_equipment_id' | 'measured_at' | 'serial_number' | 'location_on_part' | 'operation_sequence' | 'cause_category' | 'proposed_disposition' | 'work_instruction' | 'created_at' | 'updated_at'>;
  ncr_headers: NewRow<NcrHeadersRow, 'ncr_id' | 'ncr_number' | 'quality_inspection_id' | 'inspection_number' | 'work_order_id' | 'operation_id' | 'production_run_id' | 'machine_fault_id' | 'factory_id' | 'machine_id' | 'warehouse_id' | 'product_id' | 'material_id' | 'lot_number' | 'inventory_lot_id' | 'customer_complaint_id' | 'supplier_id' | 'goods_receipt_id' | 'goods_receipt_number' | 'severity' | 'title' | 'description' | 'previous_ncr_id' | 'reported_by_employee_id' | 'owner_employee_id' | 'containment_action' | 'held_at' | 'decision_due_date' | 'use_as_is_quantity' | 'rework_quantity' | 'repair_quantity' | 'scrap_quantity' | 'return_to_supplier_quantity' | 'regrade_quantity' | 'disposition' | 'disposition_reason' | 'regrade_grade' | 'concession_number' | 'dispositioned_at' | 'dispositioned_by_employee_id' | 'rework_work_order_id' | 'disposition_executed_at' | 'cause_category' | 'root_cause' | 'capa_id' | 'closed_at' | 'closed_by_employee_id' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  ppap_submissions: NewRow<PpapSubmissionsRow, 'ppap_submission_id' | 'customer_id' | 'supplier_id' | 'product_id' | 'material_id' | 'previous_ppap_submission_id' | 'design_fmea_analysis_id' | 'process_fmea_analysis_id' | 'control_plan_id' | 'gauge_rr_study_id' | 'first_article_inspection_id' | 'spc_control_chart_id' | 'initial_ppk' | 'trial_run_quantity' | 'sample_quantity' | 'contact_name' | 'submitted_at' | 'decided_at' | 'decided_by_employee_id' | 'interim_valid_to' | 'interim_quantity' | 'rejection_reason' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  product_recalls: NewRow<ProductRecallsRow, 'product_recall_id' | 'customer_complaint_id' | 'trigger_ncr_id' | 'capa_id' | 'decided_at' | 'decided_by_employee_id' | 'parent_line_number' | 'product_id' | 'material_id' | 'inventory_lot_id' | 'customer_id' | 'shipment_id' | 'shipment_number' | 'warehouse_id' | 'ncr_id' | 'notified_at' | 'customer_response_at' | 'rma_request_id' | 'rma_number' | 'recovered_quantity' | 'corrected_quantity' | 'unrecoverable_quantity' | 'cost_amount' | 'closed_at' | 'status' | 'created_at' | 'updated_at'>;
  qms_integration_log: NewRow<QmsIntegrationLogRow, 'qms_integration_log_id' | 'document_number' | 'factory_id' | 'lot_number' | 'inspected_quantity' | 'rejected_quantity' | 'status' | 'handling' | 'ncr_id' | 'customer_complaint_id' | 'attempt_count' | 'error_code' | 'error_message' | 'processed_at' | 'created_at' | 'updated_at'>;
  quality_audits: NewRow<QualityAuditsRow, 'quality_audit_id' | 'factory_id' | 'department_id' | 'supplier_id' | 'customer_id' | 'certification_body' | 'lead_auditor_employee_id' | 'external_auditor_name' | 'auditee_employee_id' | 'started_at' | 'ended_at' | 'question_count' | 'conforming_count' | 'major_count' | 'minor_count' | 'observation_count' | 'score_pct' | 'result' | 'reported_on' | 'certificate_number' | 'certificate_valid_to' | 'next_audit_due_date' | 'closed_at' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  quality_costs: NewRow<QualityCostsRow, 'quality_cost_id' | 'department_id' | 'quantity' | 'unit_of_measure' | 'unit_cost_amount' | 'product_id' | 'material_id' | 'lot_number' | 'ncr_id' | 'customer_complaint_id' | 'supplier_id' | 'is_charged_back' | 'source_document_number' | 'reversal_of_quality_cost_id' | 'recorded_by_employee_id' | 'created_at' | 'updated_at'>;
  quality_documents: NewRow<QualityDocumentsRow, 'quality_document_id' | 'factory_id' | 'product_id' | 'material_id' | 'iso_clause' | 'current_revision' | 'effective_from' | 'next_review_date' | 'supersedes_quality_document_id' | 'obsolete_on' | 'status' | 'created_at' | 'updated_at'>;
  quality_kpis: NewRow<QualityKpisRow, 'quality_kpi_id' | 'first_pass_yield_pct' | 'defect_ppm' | 'is_final' | 'created_at' | 'updated_at'>;
  quality_training_records: NewRow<QualityTrainingRecordsRow, 'quality_training_record_id' | 'skill_id' | 'document_revision_id' | 'trainer_employee_id' | 'training_provider' | 'started_at' | 'completed_at' | 'training_hours' | 'theory_score_pct' | 'practical_score_pct' | 'attempt_number' | 'vision_test_on' | 'gauge_rr_study_id' | 'result' | 'proficiency_level' | 'certificate_number' | 'assessed_by_employee_id' | 'valid_from' | 'valid_to' | 'cost_amount' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  spc_control_charts: NewRow<SpcControlChartsRow, 'spc_control_chart_id' | 'control_plan_characteristic_id' | 'product_id' | 'material_id' | 'production_line_id' | 'machine_id' | 'operation_sequence' | 'sensor_health_id' | 'measuring_equipment_id' | 'lower_spec_limit' | 'upper_spec_limit' | 'target_value' | 'baseline_subgroup_count' | 'center_line' | 'plotted_sigma' | 'upper_control_limit' | 'lower_control_limit' | 'range_center_line' | 'range_upper_control_limit' | 'range_lower_control_limit' | 'rule_1_enabled' | 'rule_2_enabled' | 'rule_3_enabled' | 'rule_4_enabled' | 'sigma_within' | 'sigma_overall' | 'cp' | 'cpk' | 'pp' | 'ppk' | 'capability_computed_at' | 'last_subgroup_number' | 'recent_plotted_values' | 'approved_by_employee_id' | 'valid_to' | 'status' | 'created_at' | 'updated_at'>;
  spc_data_points: NewRow<SpcDataPointsRow, 'spc_data_point_id' | 'spc_control_chart_id' | 'subgroup_number' | 'sample_number' | 'production_run_id' | 'run_number' | 'lot_number' | 'product_id' | 'material_id' | 'machine_id' | 'sensor_health_id' | 'measuring_equipment_id' | 'measured_by_employee_id' | 'measured_value' | 'nonconforming_count' | 'inspected_count' | 'plotted_value' | 'range_value' | 'rule_1_violated' | 'rule_2_violated' | 'rule_3_violated' | 'rule_4_violated' | 'range_limit_violated' | 'violation_side' | 'is_out_of_spec' | 'is_excluded' | 'exclusion_reason' | 'evaluated_at' | 'reaction' | 'cause_category' | 'ncr_id' | 'acknowledged_at' | 'acknowledged_by_employee_id' | 'created_at' | 'updated_at'>;
  supplier_corrective_actions: NewRow<SupplierCorrectiveActionsRow, 'supplier_corrective_action_id' | 'ncr_id' | 'quality_audit_id' | 'material_id' | 'lot_number' | 'supplier_lot_number' | 'purchase_order_number' | 'goods_receipt_number' | 'affected_quantity' | 'unit_of_measure' | 'issued_at' | 'containment_due_at' | 'containment_received_at' | 'response_due_date' | 'responded_at' | 'root_cause' | 'corrective_action' | 'reviewed_at' | 'reviewed_by_employee_id' | 'rejected_response_count' | 'implementation_due_date' | 'implemented_at' | 'clean_lot_count' | 'chargeback_amount' | 'closed_at' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  supplier_quality_metrics: NewRow<SupplierQualityMetricsRow, 'supplier_quality_metric_id' | 'lot_acceptance_pct' | 'average_containment_hours' | 'average_response_days' | 'on_time_response_pct' | 'is_final' | 'created_at' | 'updated_at'>;
};

/** Every reference copy that the module has, by the name of its original. */
export type CopyRows = {
  'master.companies': MasterCompaniesRow;
  'master.factories': MasterFactoriesRow;
  'master.warehouses': MasterWarehousesRow;
  'master.suppliers': MasterSuppliersRow;
  'master.customers': MasterCustomersRow;
  'master.materials': MasterMaterialsRow;
  'master.products': MasterProductsRow;
  'master.employees': MasterEmployeesRow;
  'master.departments': MasterDepartmentsRow;
  'master.production_lines': MasterProductionLinesRow;
  'master.machines': MasterMachinesRow;
};

/** Rows of other modules, columns of which the module's flows bring, by flow. */
export type Sends = {
  'quality-to-erp': {
    journal_entries: ErpJournalEntriesRow;
    journal_entry_lines: ErpJournalEntryLinesRow;
    inventory_transactions: ErpInventoryTransactionsRow;
    goods_receipts: ErpGoodsReceiptsRow;
    goods_receipt_lines: ErpGoodsReceiptLinesRow;
  };
  'quality-to-wms': {
    warehouse_movements: WmsWarehouseMovementsRow;
  };
};

/** All types of the module, for its behaviour. */
export type Types = { rows: Rows; news: NewRows; copies: CopyRows; sends: Sends };

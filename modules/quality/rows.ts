// Row types of quality, generated from its schema by `npm run generate`.

import type { Day, Json, Key, Moment, Numeric, Scaled } from '../../machinery/base/row-types.ts';

/** One finding of a quality audit, answered and verified. Written by the auditor, then by the owner. */
export type AuditFindingsRow = {
  /** Surrogate key. */
  audit_finding_id: Key;
  /** Number of the finding, such as QAF-2026-000123. */
  finding_number: string;
  /** Audit that found it. */
  quality_audit_id: Key;
  /** Position in the report, from 1. */
  line_number: number;
  /** Weight of the finding; strength is praise and needs no answer. */
  finding_type: string;
  /** Clause of the standard or procedure, such as 8.5.1. */
  clause_reference: string;
  /** Process in which it was found. */
  process_area: string;
  /** Requirement and how it is not met. */
  description: string;
  /** What the auditor saw. */
  objective_evidence: string;
  /** Department that has to answer. Null when a supplier has. */
  department_id: Key | null;
  /** Person who has to answer. Null when a supplier has and for a strength. */
  owner_employee_id: Key | null;
  /** True when the last audit found the same. */
  is_repeat: boolean;
  /** What was put right at once. Null until answered. */
  correction: string | null;
  /** Why it happened. Null until answered and when not asked for. */
  root_cause: string | null;
  /** CAPA opened because of it. Null when a correction is enough. */
  capa_id: Key | null;
  /** Day by which the answer is due. Null for a strength. */
  response_due_date: Day | null;
  /** When the answer came. Null until then. */
  responded_at: Moment | null;
  /** Day by which it is to be put right. Null until answered. */
  correction_due_date: Day | null;
  /** When the auditor confirmed it. Null until then. */
  verified_at: Moment | null;
  /** Own person who confirmed it. Null until then and when an outside auditor did. */
  verified_by_employee_id: Key | null;
  /** How it was confirmed. Null until then. */
  verification_method: string | null;
  /** When it was closed. Null while open. */
  closed_at: Moment | null;
  /** open; responded; verified; closed. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One alert about one gauge: calibration due, overdue, out of tolerance or gauge locked. Raised by the daily run of quality, closed by a calibration or another way out. */
export type CalibrationAlertsRow = {
  /** Surrogate key. */
  calibration_alert_id: Key;
  /** Number of the alert, such as CAA-2026-000123. */
  alert_number: string;
  /** Gauge concerned. */
  measuring_equipment_id: Key;
  /** due_soon: 30 days or fewer; due: 7 days or fewer; overdue: day passed; lock_out: use forbidden; out_of_tolerance: found wrong. */
  alert_type: string;
  /** Severity of the alert. */
  severity: string;
  /** Due date of the calibration when the alert was raised. */
  due_date: Day;
  /** Days from the alert to the due date; negative when past it. */
  days_to_due: number;
  /** When it was raised. */
  raised_at: Moment;
  /** Person told, custodian or metrology. */
  notified_employee_id: Key;
  /** 0: custodian; 1: supervisor; 2: head of quality. */
  escalation_level: number;
  /** When it was last escalated. Null at level 0. */
  escalated_at: Moment | null;
  /** Person it was escalated to. Null at level 0. */
  escalated_to_employee_id: Key | null;
  /** When somebody took note. Null until then. */
  acknowledged_at: Moment | null;
  /** Who took note. Null until then. */
  acknowledged_by_employee_id: Key | null;
  /** When the gauge was locked by it. Null when it was not. */
  locked_out_at: Moment | null;
  /** When the gauge was unlocked. Null while locked and when it never was. */
  released_at: Moment | null;
  /** Attempts to measure with it while locked, all refused. */
  refused_use_count: number;
  /** Day to which its use was allowed without calibration. Null when no extension was given. */
  extended_to_date: Day | null;
  /** Who allowed it. Null when no extension was given. */
  extension_approved_by_employee_id: Key | null;
  /** Why it was allowed. Null when no extension was given. */
  extension_reason: string | null;
  /** Calibration that resolved it. Null until then and when resolved otherwise. */
  calibration_record_id: Key | null;
  /** How it ended. Null until resolved. */
  resolution: string | null;
  /** When it ended. Null until then. */
  resolved_at: Moment | null;
  /** open; acknowledged; resolved. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One calibration of one gauge with errors as found and as left and their uncertainty. Written by the metrology room or from the laboratory's certificate. A gauge is in calibration on a day when a completed record with result passed, adjusted or limited covers it by valid_from and valid_to. */
export type CalibrationRecordsRow = {
  /** Surrogate key. */
  calibration_record_id: Key;
  /** Number of the calibration, such as CAL-2026-000123. */
  calibration_number: string;
  /** Gauge calibrated. */
  measuring_equipment_id: Key;
  /** Why it was done. */
  calibration_type: string;
  /** internal: own metrology room; external: laboratory. */
  calibration_provider: string;
  /** Laboratory. Null when done here. */
  supplier_id: Key | null;
  /** Technician. Null when done by a laboratory. */
  performed_by_employee_id: Key | null;
  /** Day for which it was planned. */
  planned_date: Day;
  /** When the gauge was handed over. Null until then. */
  started_at: Moment | null;
  /** When measuring was finished. Null until then. */
  completed_at: Moment | null;
  /** Number of the certificate. Null until completed. */
  certificate_number: string | null;
  /** Standard it was compared with, with its identification. Null until completed. */
  reference_standard: string | null;
  /** Certificate that makes the standard traceable (NABL or national institute). Null until completed. */
  reference_certificate_number: string | null;
  /** Air temperature, degrees Celsius. Null until completed. */
  ambient_temperature_celsius: Scaled | null;
  /** Relative humidity, percent. Null until completed. */
  relative_humidity_pct: Scaled | null;
  /** Points of the range that were compared. Null until completed. */
  test_point_count: number | null;
  /** Unit of errors and uncertainty, equal to that of the gauge. */
  unit_of_measure: string;
  /** Error allowed at that time, plus or minus. */
  maximum_permissible_error: Numeric;
  /** Largest error found on arrival, with its sign. Null until completed. */
  as_found_error: Numeric | null;
  /** Whether that was within the error allowed. Null until completed. */
  as_found_result: string | null;
  /** True when it was adjusted or repaired. */
  was_adjusted: boolean;
  /** Largest error when handed back, with its sign; equal to as_found_error when not adjusted. Null until completed. */
  as_left_error: Numeric | null;
  /** Expanded uncertainty of the errors, plus or minus. Null until completed. */
  expanded_uncertainty: Numeric | null;
  /** Factor k of that uncertainty, usually 2. Null until completed. */
  coverage_factor: Scaled | null;
  /** passed as found; adjusted and passed; limited: passed for part of the range; failed. Null until completed. */
  result: string | null;
  /** First day on which the gauge may be used on the strength of it. Null until completed and when failed. */
  valid_from: Day | null;
  /** Last such day, the next due date. Null until completed and when failed. */
  valid_to: Day | null;
  /** First day whose measurements are in doubt because it was out of tolerance on arrival. Null when it was not. */
  suspect_from_date: Day | null;
  /** What those measurements mean for delivered goods. Null when it was within tolerance or not yet judged. */
  impact_assessment: string | null;
  /** Non-conformance opened because of it. Null when none was. */
  ncr_id: Key | null;
  /** Fee or internal cost, in INR. */
  cost_amount: Scaled;
  /** Who accepted the result. Null until accepted. */
  approved_by_employee_id: Key | null;
  /** True when done before history began. */
  is_opening: boolean;
  /** planned; in_progress: gauge handed over; completed: result stands; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One action of a CAPA with owner and due date. Written by quality; done when completed, confirmed when verified by somebody else. */
export type CapaActionsRow = {
  /** Surrogate key. */
  capa_action_id: Key;
  /** CAPA that the action belongs to. */
  capa_id: Key;
  /** Position in the plan, from 10 in steps of 10. */
  line_number: number;
  /** What kind of step it is. */
  action_type: string;
  /** What is to be done and what will show that it was. */
  description: string;
  /** Order in which it is worked on. */
  priority: string;
  /** Person who has to do it. */
  owner_employee_id: Key;
  /** Department of that person, for follow-up. */
  department_id: Key;
  /** Day on which work is to begin. */
  planned_start_date: Day;
  /** Due day first agreed. */
  original_due_date: Day;
  /** Due day now agreed; later than the first after extensions. */
  due_date: Day;
  /** Times the due day was moved. */
  extension_count: number;
  /** When work began. Null until then. */
  started_at: Moment | null;
  /** When it was done. Null until then. */
  completed_at: Moment | null;
  /** Who reported it done. Null until then. */
  completed_by_employee_id: Key | null;
  /** What shows that it was done. Null until done. */
  evidence: string | null;
  /** Revision of a controlled document that it brought about. Null when no document changed. */
  document_revision_id: Key | null;
  /** ref: maintenance.work_orders. Work order that changed the machine. Null when no machine changed. */
  maintenance_work_order_id: Key | null;
  /** When somebody else confirmed it. Null until then. */
  verified_at: Moment | null;
  /** Who confirmed it. Null until then. */
  verified_by_employee_id: Key | null;
  /** Working hours spent so far. */
  labour_hours: Scaled;
  /** Cost so far, labour included, in INR. */
  cost_amount: Scaled;
  /** open; in_progress; completed: reported done; verified: confirmed; cancelled: no longer needed. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One corrective or preventive action with its analysis, its actions (capa_actions) and the check of their effect. Opened by quality from reports, complaints, audits, charts and reviews, which point here; closed only after the effect was checked. */
export type CapaHeadersRow = {
  /** Surrogate key. */
  capa_id: Key;
  /** Number of the CAPA, such as CAPA-2026-000123. */
  capa_number: string;
  /** corrective: against the return of what happened; preventive: against what might happen. */
  capa_type: string;
  /** What gave rise to it. */
  capa_source: string;
  /** Number of the document that gave rise to it. Null when an idea or a trend did. */
  source_document_number: string | null;
  /** Site concerned. Null when it concerns the group. */
  factory_id: Key | null;
  /** Department that has to act. */
  department_id: Key;
  /** Product concerned. Null when none in particular or a material is. */
  product_id: Key | null;
  /** Material concerned. Null when none in particular or a product is. */
  material_id: Key | null;
  /** The problem in one line. */
  title: string;
  /** What happened or may happen, where, how often, with which effect. */
  problem_statement: string;
  /** Severity of the problem. */
  severity: string;
  /** Order in which it is worked on. */
  priority: string;
  /** Person answerable for the CAPA. */
  owner_employee_id: Key;
  /** Manager who provides means. Null when the owner needs none. */
  sponsor_employee_id: Key | null;
  /** When it was opened. */
  opened_at: Moment;
  /** Day by which all actions are to be done. */
  due_date: Day;
  /** How the cause was sought. Null until analysis begins. */
  analysis_method: string | null;
  /** Cause as found. Null until found. */
  root_cause: string | null;
  /** When the cause was confirmed by test or data. Null until then. */
  root_cause_confirmed_at: Moment | null;
  /** When the last action was done. Null until then; null again when reopened. */
  actions_completed_at: Moment | null;
  /** What counts as effective, such as no repeat in 90 days. Null until planned. */
  effectiveness_criterion: string | null;
  /** Day on which the effect is to be checked. Null until actions are planned. */
  effectiveness_check_due_date: Day | null;
  /** When the effect was checked, after the actions. Null until then. */
  effectiveness_checked_at: Moment | null;
  /** Who checked, other than the owner. Null until then. */
  effectiveness_checked_by_employee_id: Key | null;
  /** Outcome of the check. Null until checked. */
  effectiveness_result: string | null;
  /** Times the problem came back between the actions and the check. */
  recurrence_count: number;
  /** Times the CAPA was taken up again because it had no effect. */
  reopened_count: number;
  /** Cost expected of the actions. Null until planned. */
  estimated_cost_amount: Scaled | null;
  /** Cost of the actions so far. */
  actual_cost_amount: Scaled;
  /** Currency of the amounts, ISO 4217; INR. */
  currency_code: string;
  /** When it was closed. Null while not closed. */
  closed_at: Moment | null;
  /** Who closed it. Null while not closed. */
  closed_by_employee_id: Key | null;
  /** True when it was open before history began. */
  is_opening: boolean;
  /** open; analysis: cause being sought; implementation: actions under way; effectiveness_check: done, effect awaited; closed; cancelled: not pursued. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One characteristic in a control plan revision: limits, gauge, sample, control and reaction. Written with the plan and fixed with it. */
export type ControlPlanCharacteristicsRow = {
  /** Surrogate key. */
  control_plan_characteristic_id: Key;
  /** Plan revision that it belongs to. */
  control_plan_id: Key;
  /** Position in the plan, from 10 in steps of 10. */
  line_number: number;
  /** Operation after which it is checked. Null for a check at goods receipt. */
  operation_sequence: number | null;
  /** Name of the step, such as finish turning of the shaft seat. */
  process_step: string;
  /** Machine that it is limited to. Null when it holds on every machine of the step. */
  machine_id: Key | null;
  /** What is controlled, such as shaft seat diameter. */
  characteristic_name: string;
  /** product: on the part; process: on the machine, such as a temperature. */
  characteristic_type: string;
  /** variable: measured; attribute: good or bad, or counted. */
  data_type: string;
  /** none, significant (fit and function) or critical (safety and law). */
  special_class: string;
  /** Unit of the limits, such as mm. Null for an attribute. */
  unit_of_measure: string | null;
  /** Target value. Null for an attribute and where only limits are given. */
  nominal_value: Numeric | null;
  /** Lower specification limit. Null for an attribute and when there is none. */
  lower_spec_limit: Numeric | null;
  /** Upper specification limit. Null for an attribute and when there is none. */
  upper_spec_limit: Numeric | null;
  /** What counts as good, in words. Null for a variable. */
  acceptance_criterion: string | null;
  /** Kind of gauge to be used, as in measuring_equipment. Null for a check by eye. */
  equipment_type: string | null;
  /** When a sample is taken: every_piece, per_lot, per_hours, per_pieces, first_and_last. */
  sampling_rule: string;
  /** Distance between samples: hours for per_hours, pieces for per_pieces, lots for per_lot, otherwise 1. */
  sampling_interval_quantity: Scaled;
  /** Pieces in one sample. */
  sample_size: number;
  /** Acceptable quality limit of the sampling plan (ISO 2859-1), percent. Null when sampling is not by AQL. */
  aql_pct: Scaled | null;
  /** Bad pieces in the sample up to which the lot passes. Null when sampling is not by AQL. */
  acceptance_number: number | null;
  /** How it is kept under control. */
  control_method: string;
  /** Smallest capability index required. Null for attributes and where none is required. */
  minimum_cpk: Scaled | null;
  /** What to do when it is out of limits. */
  reaction_plan: string;
  /** Who checks: operator, inspector, laboratory, automatic. */
  responsible_role: string;
  /** Failure that it is meant to prevent or detect. Null when not derived from an FMEA. */
  fmea_failure_mode_id: Key | null;
  /** ref: erp.inspection_plan_characteristics. Same characteristic in the inspection plan. Null when it is not inspected as such. */
  inspection_plan_characteristic_id: Key | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One revision of the control plan of an item at a site: which characteristics are controlled, how, and what to do when they are not. Written by quality engineering; a released revision is never changed, a change is a new revision. */
export type ControlPlansRow = {
  /** Surrogate key. */
  control_plan_id: Key;
  /** Number of the plan, the same for all its revisions, such as CP-PUN1-000042. */
  control_plan_number: string;
  /** Revision of the plan, A, B, C and so on. */
  revision: string;
  /** Phase of the product that it serves: prototype, pre_launch or production. */
  plan_phase: string;
  /** Product controlled. Null when a material is. */
  product_id: Key | null;
  /** Material controlled. Null when a product is. */
  material_id: Key | null;
  /** Site that works by it. */
  factory_id: Key;
  /** Line that it is limited to. Null when it holds on every line of the site. */
  production_line_id: Key | null;
  /** Process covered, such as machining and assembly of pump casings. */
  process_name: string;
  /** ref: erp.routing. Routing whose operations it follows. Null for a bought material. */
  routing_id: Key | null;
  /** Number of that routing. Null for a bought material. */
  routing_number: string | null;
  /** Supplier whose deliveries it controls. Null for own production. */
  supplier_id: Key | null;
  /** Drawing that gives the specification limits. */
  drawing_number: string;
  /** Revision of that drawing. */
  drawing_revision: string;
  /** Process FMEA that it answers. Null when none was made. */
  fmea_analysis_id: Key | null;
  /** Revision that it replaces. Null for the first. */
  supersedes_control_plan_id: Key | null;
  /** Why this revision was made. */
  change_reason: string;
  /** Functions and names of the people who made it. */
  team_members: string[];
  /** Quality engineer who wrote it. */
  prepared_by_employee_id: Key;
  /** Who released it. Null while draft. */
  approved_by_employee_id: Key | null;
  /** When it was released. Null while draft. */
  approved_at: Moment | null;
  /** True when the customer has to approve as well. */
  customer_approval_required: boolean;
  /** Day of the customer's approval. Null when not required or not yet given. */
  customer_approved_on: Day | null;
  /** First day on which it is used. Null while draft. */
  valid_from: Day | null;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** Day of the next regular review. Null while draft and when superseded. */
  next_review_date: Day | null;
  /** draft; released: in use; superseded by a later revision; withdrawn: no longer made. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One complaint of a customer about delivered goods. Opened by the link from service tickets or by quality when the customer writes directly; quality investigates and answers. */
export type CustomerComplaintsRow = {
  /** Surrogate key. */
  customer_complaint_id: Key;
  /** Number of the complaint, such as CMP-2026-000123. Null until quality has taken over a ticket. */
  complaint_number: string | null;
  /** ref: service.service_tickets. Ticket that reported it. Null when the customer wrote to quality directly. */
  service_ticket_id: Key | null;
  /** Number of that ticket. Null when there is none. */
  ticket_number: string | null;
  /** Customer who complains. */
  customer_id: Key;
  /** Product complained about. Null until it is identified. */
  product_id: Key | null;
  /** Lot complained about. Null until it is identified. */
  lot_number: string | null;
  /** Serial number of the unit. Null when several are meant, units have none, or it is not yet identified. */
  serial_number: string | null;
  /** Complaint in the customer's words, in one line. */
  subject: string;
  /** Full description. Null until taken down. */
  description: string | null;
  /** What the customer observes, as the ticket says. Null when not told. */
  symptom_code: string | null;
  /** Kind of complaint. Null until sorted. */
  complaint_category: string | null;
  /** Severity of the effect at the customer, as the ticket says. Null until sorted when there is no ticket. */
  severity: string | null;
  /** True when people may be hurt; a recall is then considered. */
  is_safety_related: boolean;
  /** Site that made the goods. Null until traced. */
  factory_id: Key | null;
  /** Order by which the goods were delivered, as the ticket says. Null until traced. */
  sales_order_number: string | null;
  /** Shipment by which the goods were delivered. Null until traced. */
  shipment_number: string | null;
  /** Day of that shipment. Null until traced. */
  shipped_on: Day | null;
  /** Units complained about. Null until known. */
  affected_quantity: Scaled | null;
  /** Unit of that quantity, that of the product. Null until known. */
  unit_of_measure: string | null;
  /** When the customer reported it. */
  received_at: Moment;
  /** When the customer got the first answer. Null until then. */
  acknowledged_at: Moment | null;
  /** Quality engineer in charge. Null until assigned. */
  owner_employee_id: Key | null;
  /** By when the customer must be protected from more of it. Null until sorted. */
  containment_due_at: Moment | null;
  /** When that was done. Null until then. */
  contained_at: Moment | null;
  /** Day by which the final answer is promised. Null until sorted. */
  response_due_date: Day | null;
  /** When the faulty unit arrived for analysis. Null until then and when none is sent. */
  sample_received_at: Moment | null;
  /** True when the fault is ours, false when it is not. Null until investigated. */
  is_justified: boolean | null;
  /** Where the cause lies. Null until investigated. */
  cause_category: string | null;
  /** Cause as found. Null until investigated. */
  root_cause: string | null;
  /** CAPA opened because of it. Null when none was needed. */
  capa_id: Key | null;
  /** When the final answer was sent. Null until then. */
  responded_at: Moment | null;
  /** What the customer got. Null until answered. */
  resolution: string | null;
  /** Credit granted. Null until answered. */
  credit_amount: Scaled | null;
  /** Currency of the credit, ISO 4217. Null until answered. */
  currency_code: string | null;
  /** True when the customer accepted the answer, false when not. Null until known. */
  customer_accepted: boolean | null;
  /** When it was closed. Null while open. */
  closed_at: Moment | null;
  /** True when it was open before history began. */
  is_opening: boolean;
  /** received; under_investigation; responded: answer sent; closed; withdrawn by the customer. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One revision of a controlled document with its approval. Written by document control; a released revision is never changed. */
export type DocumentRevisionsRow = {
  /** Surrogate key. */
  document_revision_id: Key;
  /** Document revised. */
  quality_document_id: Key;
  /** Revision as printed, A, B, C and so on. */
  revision: string;
  /** Order of the revisions, from 1. */
  revision_sequence: number;
  /** new: first issue; major: needs training; minor; editorial; review: confirmed unchanged. */
  change_type: string;
  /** What changed. */
  change_summary: string;
  /** Why it changed. */
  change_reason: string;
  /** CAPA that asked for it. Null when something else did. */
  capa_id: Key | null;
  /** Who wrote it. */
  author_employee_id: Key;
  /** When the draft was handed in. */
  drafted_at: Moment;
  /** Who reviewed it. Null until reviewed. */
  reviewed_by_employee_id: Key | null;
  /** When it was reviewed. Null until then. */
  reviewed_at: Moment | null;
  /** Who approved or rejected it. Null until then. */
  approved_by_employee_id: Key | null;
  /** When it was approved or rejected. Null until then. */
  decided_at: Moment | null;
  /** State of the approval. */
  approval_status: string;
  /** Why it was rejected. Null unless rejected. */
  rejection_reason: string | null;
  /** Pages. */
  page_count: number;
  /** Name of the file in document storage. */
  file_name: string;
  /** SHA-256 of the file, hexadecimal; proves that the released text is unchanged. */
  checksum_sha256: string;
  /** True when readers are trained before valid_from. */
  requires_training: boolean;
  /** Day by which they are to be trained. Null when no training is required and until approved. */
  training_due_date: Day | null;
  /** First day in force. Null until approved. */
  valid_from: Day | null;
  /** Last day in force. Null while in force and until approved. */
  valid_to: Day | null;
  /** True when approved before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One 8D report: a problem solved in eight disciplines, each finished after the one before. Written by its team; asked for by a customer, by quality for a non-conformance, or by us from a supplier. */
export type EightDReportsRow = {
  /** Surrogate key. */
  eight_d_report_id: Key;
  /** Number of the report, such as 8D-2026-000042. */
  eight_d_number: string;
  /** Complaint that it answers. Null when it answers something else. */
  customer_complaint_id: Key | null;
  /** Non-conformance that it answers. Null when it answers something else. */
  ncr_id: Key | null;
  /** Request to a supplier that it answers. Null when it answers something else. */
  supplier_corrective_action_id: Key | null;
  /** Site that solves the problem. Null when a supplier does. */
  factory_id: Key | null;
  /** Problem in one line. */
  title: string;
  /** Severity of the problem. */
  severity: string;
  /** When it was asked for. */
  opened_at: Moment;
  /** Day by which D3 is due. */
  containment_due_date: Day;
  /** Day by which D4 is due. */
  root_cause_due_date: Day;
  /** Day by which D8 is due. */
  due_date: Day;
  /** D0, first response to protect the customer. Null until d0_completed_at. */
  emergency_action: string | null;
  /** End of D0, prepare and respond. Null until then. */
  d0_completed_at: Moment | null;
  /** D1, manager who provides means. Null until the team stands and for a supplier's team. */
  champion_employee_id: Key | null;
  /** D1, leader. Null until the team stands and for a supplier's team. */
  team_leader_employee_id: Key | null;
  /** D1, functions and names. Null until the team stands. */
  team_members: string[] | null;
  /** End of D1, team. Null until then. */
  d1_completed_at: Moment | null;
  /** D2, what is wrong with what, where, when, how many. Null until d2_completed_at. */
  problem_statement: string | null;
  /** End of D2, problem described. Null until then. */
  d2_completed_at: Moment | null;
  /** D3, how more of it is kept from the customer. Null until d3_completed_at. */
  containment_action: string | null;
  /** D3, units checked in stock, in transit and at the customer. Null until d3_completed_at. */
  suspect_quantity: Scaled | null;
  /** D3, of these, units found bad. Null until d3_completed_at. */
  defective_quantity: Scaled | null;
  /** End of D3, contained. Null until then. */
  d3_completed_at: Moment | null;
  /** D4, why it happened. Null until d4_completed_at. */
  occurrence_cause: string | null;
  /** D4, why it was not detected. Null until d4_completed_at. */
  escape_cause: string | null;
  /** D4, how the causes were sought. Null until d4_completed_at. */
  analysis_method: string | null;
  /** End of D4, causes proved. Null until then. */
  d4_completed_at: Moment | null;
  /** D5, actions chosen against both causes. Null until d5_completed_at. */
  corrective_action: string | null;
  /** End of D5, actions chosen and tried. Null until then. */
  d5_completed_at: Moment | null;
  /** D6, what was put in place and the proof that it works. Null until d6_completed_at. */
  implementation_result: string | null;
  /** End of D6, actions in place. Null until then. */
  d6_completed_at: Moment | null;
  /** D7, what was changed so that it cannot happen elsewhere. Null until d7_completed_at. */
  prevention_action: string | null;
  /** D7, FMEA revision that took it up. Null when none did. */
  fmea_analysis_id: Key | null;
  /** D7, control plan revision that took it up. Null when none did. */
  control_plan_id: Key | null;
  /** End of D7, prevented elsewhere. Null until then. */
  d7_completed_at: Moment | null;
  /** End of D8, team thanked, report closed. Null until then. */
  d8_completed_at: Moment | null;
  /** CAPA that tracks its actions. Null when they are tracked here only. */
  capa_id: Key | null;
  /** Day on which the asker accepted it. Null until then. */
  accepted_on: Day | null;
  /** True when it was open before history began. */
  is_opening: boolean;
  /** open; closed: D8 done; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One first article inspection: every characteristic of the drawing checked on first pieces. Written by quality inspection; approval frees the series. */
export type FirstArticleInspectionsRow = {
  /** Surrogate key. */
  first_article_inspection_id: Key;
  /** Number of the report, such as FAI-2026-000042. */
  fai_number: string;
  /** full: all characteristics; partial: those that a change affects. */
  fai_type: string;
  /** Why it was needed. */
  reason: string;
  /** Product inspected. Null when a material is. */
  product_id: Key | null;
  /** Material inspected. Null when a product is. */
  material_id: Key | null;
  /** Drawing inspected against. */
  drawing_number: string;
  /** Revision of that drawing. */
  drawing_revision: string;
  /** Control plan revision that names the characteristics. Null when none exists yet. */
  control_plan_id: Key | null;
  /** Site that made the pieces or received them. */
  factory_id: Key;
  /** Supplier who made the pieces. Null for own production. */
  supplier_id: Key | null;
  /** Machine that made the pieces. Null when bought or made on several. */
  machine_id: Key | null;
  /** ref: manufacturing.work_orders. Work order of the pieces. Null when bought. */
  work_order_id: Key | null;
  /** Number of that work order. Null when bought. */
  work_order_number: string | null;
  /** Purchase order of the pieces. Null for own production. */
  purchase_order_number: string | null;
  /** Lot of the pieces. Null for an item without lots. */
  lot_number: string | null;
  /** Serial number of the piece. Null when not serialised. */
  serial_number: string | null;
  /** Pieces inspected. */
  inspected_piece_count: number;
  /** Characteristics to be checked (balloons of the drawing). */
  characteristic_count: number;
  /** Characteristics found good so far. */
  conforming_count: number;
  /** Characteristics found bad so far. */
  nonconforming_count: number;
  /** Of these, critical ones. */
  critical_nonconforming_count: number;
  /** Gauge used for the deciding dimensions. Null until measuring began. */
  measuring_equipment_id: Key | null;
  /** Certificate of the raw material. Null when none is required or not yet there. */
  material_certificate_number: string | null;
  /** Outcome of the function test. Null until tested and when there is nothing to test. */
  functional_test_result: string | null;
  /** Inspector. Null until assigned. */
  inspected_by_employee_id: Key | null;
  /** Day by which the series needs the approval. */
  required_date: Day;
  /** When measuring began. Null until then. */
  started_at: Moment | null;
  /** When the last characteristic was checked. Null until then. */
  completed_at: Moment | null;
  /** accepted; accepted_with_deviation; rejected. Null until completed. */
  result: string | null;
  /** Deviations accepted and why. Null when there are none. */
  deviation_note: string | null;
  /** Non-conformance opened because of it. Null when none was. */
  ncr_id: Key | null;
  /** Rejected or full inspection that this one repeats or adds to. Null when there is none. */
  previous_first_article_inspection_id: Key | null;
  /** Who signed the result. Null until signed. */
  approved_by_employee_id: Key | null;
  /** When it was signed. Null until signed. */
  approved_at: Moment | null;
  /** True when done before history began. */
  is_opening: boolean;
  /** planned; in_progress; completed: measured, to be signed; approved; rejected; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One revision of a design or process FMEA (AIAG-VDA 2019). Written by a team under quality engineering; a released revision changes only in the progress of its actions. */
export type FmeaAnalysesRow = {
  /** Surrogate key. */
  fmea_analysis_id: Key;
  /** Number of the analysis, the same for all its revisions, such as FMEA-000042. */
  fmea_number: string;
  /** Revision, A, B, C and so on. */
  revision: string;
  /** design: of the item; process: of its making. */
  fmea_type: string;
  /** Subject in one line. */
  title: string;
  /** Product analysed. Null when a material is. */
  product_id: Key | null;
  /** Material analysed. Null when a product is. */
  material_id: Key | null;
  /** Site whose process is analysed. Null for a design FMEA. */
  factory_id: Key | null;
  /** ref: erp.routing. Routing whose operations are analysed. Null for a design FMEA and for a family without one routing. */
  routing_id: Key | null;
  /** Number of that routing. Null when routing_id is. */
  routing_number: string | null;
  /** Customer who requires it. Null when made for all. */
  customer_id: Key | null;
  /** What is inside and outside the analysis. */
  scope: string;
  /** Why this revision was made. */
  trigger_reason: string;
  /** Revision that it replaces. Null for the first. */
  supersedes_fmea_analysis_id: Key | null;
  /** Moderator. */
  team_leader_employee_id: Key;
  /** Functions and names of the team. */
  team_members: string[];
  /** First meeting. */
  started_on: Day;
  /** Day by which it is to be released. */
  target_date: Day;
  /** Who released it. Null while not released. */
  approved_by_employee_id: Key | null;
  /** When it was released. Null while not released. */
  released_at: Moment | null;
  /** Failure modes analysed (rows of fmea_failure_modes). */
  failure_mode_count: number;
  /** Of these, with action priority high, after actions where taken. */
  high_priority_count: number;
  /** Highest risk priority number, after actions where taken; 0 while there are none. */
  highest_rpn: number;
  /** Day of the next regular review. Null until released and when superseded. */
  next_review_date: Day | null;
  /** draft; in_progress: failures being rated; released; superseded; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One chain of failure mode, effect and cause in an FMEA with its ratings before and after action. Written by the FMEA team; the risk priority number and the action priority follow from the ratings and are checked. */
export type FmeaFailureModesRow = {
  /** Surrogate key. */
  fmea_failure_mode_id: Key;
  /** FMEA revision that it belongs to. */
  fmea_analysis_id: Key;
  /** Position in the analysis, from 10 in steps of 10. */
  line_number: number;
  /** Component (design) or step of the process analysed. */
  item_or_step: string;
  /** Operation of the routing. Null for a design FMEA. */
  operation_sequence: number | null;
  /** What the item or step has to achieve. */
  function_requirement: string;
  /** How it may fail to. */
  potential_failure: string;
  /** What follows for the next step, the site and the customer. */
  potential_effect: string;
  /** Why it may happen. */
  potential_cause: string;
  /** Defect code under which inspections report this failure, to compare occurrence with non-conformances. Null when no inspection shows it. */
  defect_code: string | null;
  /** Machine failure (AI4I 2020) that causes it, as in machine faults. Null when the cause is none of the machine. */
  machine_failure_mode: string | null;
  /** Class of the characteristic: none, significant, critical. */
  special_class: string;
  /** What prevents the cause today. */
  prevention_control: string;
  /** What detects cause or failure today. */
  detection_control: string;
  /** Severity of the effect, 1 to 10. */
  severity_rating: number;
  /** Occurrence of the cause, 1 to 10. */
  occurrence_rating: number;
  /** Detection, 1 (certain) to 10 (none). */
  detection_rating: number;
  /** Product of the three ratings. */
  risk_priority_number: number;
  /** Action priority by the AIAG-VDA table. */
  action_priority: string;
  /** Action to lower the risk. Null when none is needed. */
  recommended_action: string | null;
  /** Who has to do it. Null when no action is needed. */
  action_owner_employee_id: Key | null;
  /** Day by which it is to be done. Null when no action is needed. */
  action_due_date: Day | null;
  /** CAPA under which it is done. Null when done directly or not needed. */
  capa_id: Key | null;
  /** What was done. Null until done. */
  action_taken: string | null;
  /** When it was done. Null until done. */
  action_completed_at: Moment | null;
  /** Why a high or medium priority is accepted without action. Null when not accepted so. */
  acceptance_reason: string | null;
  /** Severity after action. Null until rated again. */
  revised_severity_rating: number | null;
  /** Occurrence after action. Null until rated again. */
  revised_occurrence_rating: number | null;
  /** Detection after action. Null until rated again. */
  revised_detection_rating: number | null;
  /** Product of the three after action. Null until rated again. */
  revised_risk_priority_number: number | null;
  /** Action priority after action. Null until rated again. */
  revised_action_priority: string | null;
  /** open: to be decided; action_planned; completed: done and rated again; accepted: no action, or none beyond what was done. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One study of a measuring system (AIAG MSA): repeatability and reproducibility, agreement of appraisers, bias, linearity or stability. Written by quality engineering; the readings are kept with it. */
export type GaugeRrStudiesRow = {
  /** Surrogate key. */
  gauge_rr_study_id: Key;
  /** Number of the study, such as MSA-2026-000042. */
  study_number: string;
  /** grr: repeatability and reproducibility; attribute_agreement; bias; linearity; stability. */
  study_type: string;
  /** How the result was computed. */
  calculation_method: string;
  /** Gauge studied. */
  measuring_equipment_id: Key;
  /** Characteristic for which it is used. Null when the gauge is studied in general. */
  control_plan_characteristic_id: Key | null;
  /** Product whose parts were measured. Null when parts of a material or masters were. */
  product_id: Key | null;
  /** Material whose parts were measured. Null when parts of a product or masters were. */
  material_id: Key | null;
  /** Site where it was done. */
  factory_id: Key;
  /** Why it was done. */
  reason: string;
  /** Different parts measured. */
  part_count: number;
  /** People who measured. */
  appraiser_count: number;
  /** Times each measured each part. */
  trial_count: number;
  /** Unit of the values. */
  unit_of_measure: string;
  /** Upper less lower specification limit, unit_of_measure. Null for attribute studies and one-sided limits. */
  tolerance_width: Numeric | null;
  /** All readings as an array of appraisers of parts of trials; shape follows the counts. Null until performed. */
  readings: Json | null;
  /** Standard deviation of the equipment (EV). Null unless a grr study was performed. */
  repeatability_sigma: Numeric | null;
  /** Standard deviation between appraisers (AV). Null unless a grr study was performed. */
  reproducibility_sigma: Numeric | null;
  /** Root of the sum of squares of the two. Null unless a grr study was performed. */
  grr_sigma: Numeric | null;
  /** Standard deviation between parts (PV). Null unless a grr study was performed. */
  part_sigma: Numeric | null;
  /** Root of the sum of squares of grr_sigma and part_sigma. Null unless a grr study was performed. */
  total_sigma: Numeric | null;
  /** grr_sigma in percent of total_sigma. Null unless a grr study was performed. */
  grr_study_variation_pct: Scaled | null;
  /** 6 grr_sigma in percent of tolerance_width. Null without tolerance and unless a grr study was performed. */
  grr_tolerance_pct: Scaled | null;
  /** Number of distinct categories, 1.41 part_sigma / grr_sigma rounded down; 5 or more is wanted. Null unless a grr study was performed. */
  distinct_category_count: number | null;
  /** Mean error against the reference. Null unless bias, linearity or stability was studied. */
  bias_value: Numeric | null;
  /** Slope of the bias over the range. Null unless linearity was studied. */
  linearity_slope: Numeric | null;
  /** Agreement with the reference, Cohen's kappa. Null unless attribute agreement was studied. */
  kappa_value: Scaled | null;
  /** acceptable (below 10 %), marginal (10 to 30 %), unacceptable (above 30 %), likewise for kappa and bias. Null until performed. */
  result: string | null;
  /** Day for which it was planned. */
  planned_date: Day;
  /** When the last reading was taken. Null until then. */
  performed_at: Moment | null;
  /** Engineer in charge. */
  conducted_by_employee_id: Key;
  /** Who accepted the result. Null until accepted. */
  approved_by_employee_id: Key | null;
  /** Day on which it is to be repeated. Null until performed and when the gauge is given up. */
  next_due_date: Day | null;
  /** True when performed before history began. */
  is_opening: boolean;
  /** planned; completed; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One management review by ISO 9001 clause 9.3 with the figures it looked at and what it decided. Written by the head of quality. Amounts are in INR. */
export type ManagementReviewsRow = {
  /** Surrogate key. */
  management_review_id: Key;
  /** Number of the review, such as MRV-2026-0004. */
  review_number: string;
  /** quarterly, annual or extraordinary. */
  review_type: string;
  /** Legal entity reviewed. */
  company_id: Key;
  /** Site reviewed. Null when the whole company is. */
  factory_id: Key | null;
  /** First day of the period looked at. */
  period_start_date: Day;
  /** Last day of the period looked at. */
  period_end_date: Day;
  /** Day planned. */
  planned_date: Day;
  /** When it was held. Null until then. */
  held_at: Moment | null;
  /** Manager in the chair. */
  chair_employee_id: Key;
  /** Person who writes the minutes. */
  minutes_by_employee_id: Key;
  /** People present. Null until held. */
  attendee_count: number | null;
  /** Mean score of the customer surveys of the period, 0 to 100. Null until held. */
  customer_satisfaction_score: Scaled | null;
  /** Complaints of the period. Null until held. */
  complaint_count: number | null;
  /** Non-conformances of the period. Null until held. */
  ncr_count: number | null;
  /** CAPAs open at the end of the period. Null until held. */
  open_capa_count: number | null;
  /** Audit findings of the period. Null until held. */
  audit_finding_count: number | null;
  /** Bad units per million received in the period. Null until held. */
  supplier_defect_ppm: Scaled | null;
  /** Quality objectives set for the period. */
  quality_objective_count: number;
  /** Of these, achieved. Null until held. */
  achieved_objective_count: number | null;
  /** Cost of quality of the period. Null until held. */
  quality_cost_amount: Scaled | null;
  /** Failure cost in percent of the cost of quality. Null until held and when there was no cost. */
  failure_cost_share_pct: Scaled | null;
  /** Actions of earlier reviews still open. Null until held. */
  previous_action_open_count: number | null;
  /** True when people, gauges and machines were judged enough. Null until held. */
  resources_adequate: boolean | null;
  /** Risks and opportunities discussed. Null until held. */
  risks_and_opportunities: string | null;
  /** What was decided. Null until held. */
  decisions: string | null;
  /** Actions decided. Null until held. */
  improvement_action_count: number | null;
  /** CAPA that tracks the actions. Null when none were decided. */
  capa_id: Key | null;
  /** When the chair signed the minutes. Null until then. */
  minutes_approved_at: Moment | null;
  /** Day planned for the next one. Null until held. */
  next_review_date: Day | null;
  /** True when held before history began. */
  is_opening: boolean;
  /** planned; held: minutes being written; approved: minutes signed; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One gauge, instrument or registered machine sensor, its limits and where it stands in its calibration cycle. Written by the metrology room; lock-out forbids its use. */
export type MeasuringEquipmentRow = {
  /** Surrogate key. */
  measuring_equipment_id: Key;
  /** Identification on the gauge, such as GAU-0042. */
  measuring_equipment_code: string;
  /** Name, such as outside micrometer 25-50 mm. */
  equipment_name: string;
  /** Kind of gauge. */
  equipment_type: string;
  /** Maker. */
  manufacturer: string;
  /** Model of the maker. */
  model: string;
  /** Serial number of the maker. */
  serial_number: string;
  /** Site where it is used. */
  factory_id: Key;
  /** Department that keeps it. */
  department_id: Key;
  /** Person who answers for it. Null for shared equipment. */
  custodian_employee_id: Key | null;
  /** Where it is kept when not in use. */
  storage_location: string;
  /** Machine that it is fixed to. Null for a movable gauge. */
  machine_id: Key | null;
  /** ref: operations.sensor_health. Machine sensor that is registered by this row because its readings prove quality. Null for a gauge. */
  sensor_health_id: Key | null;
  /** Unit of range, resolution and error. */
  unit_of_measure: string;
  /** Smallest value that can be measured. */
  range_low: Numeric;
  /** Largest value that can be measured. */
  range_high: Numeric;
  /** Smallest step shown. */
  resolution: Numeric;
  /** Largest error allowed, plus or minus. */
  maximum_permissible_error: Numeric;
  /** internal: own metrology room; external: accredited laboratory. */
  calibration_provider: string;
  /** Days from one calibration to the next. */
  calibration_interval_days: number;
  /** Procedure followed. Null when the laboratory uses its own. */
  calibration_procedure_document_id: Key | null;
  /** Day of the last calibration passed. Null when never calibrated. */
  last_calibrated_on: Day | null;
  /** Last day on which it may be used without a new calibration. Null when never calibrated. */
  calibration_due_date: Day | null;
  /** Where it stands: valid, due (30 days or fewer left), overdue, not_calibrated. */
  calibration_state: string;
  /** True while its use is forbidden. */
  is_locked_out: boolean;
  /** When it was locked. Null while it may be used. */
  locked_out_at: Moment | null;
  /** Why it is locked. Null while it may be used. */
  lock_reason: string | null;
  /** Measurements made since the last calibration. */
  uses_since_calibration_count: number;
  /** Supplier or usual laboratory. Null when unknown. */
  supplier_id: Key | null;
  /** Day of purchase. */
  purchased_on: Day;
  /** Purchase price. */
  purchase_amount: Scaled;
  /** Currency of the price, ISO 4217. */
  currency_code: string;
  /** active: in use; in_calibration: away for it; out_of_service: defective or locked for good; lost; retired. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One kind of defect seen in a non-conformance, with what was measured and what the inspector proposes. Written by the link from inspections and by quality. Quantities of several lines may overlap (one unit, two defects), so dispositions are not counted here. */
export type NcrDefectDetailsRow = {
  /** Surrogate key. */
  ncr_defect_detail_id: Key;
  /** Report that the defect belongs to. */
  ncr_id: Key;
  /** Position in the report, from 10 in steps of 10; 10 for the defect that an inspection reports. */
  line_number: number;
  /** Kind of defect, the same list as in manufacturing and goods receipt. Null until classified when the finder gave none. */
  defect_code: string | null;
  /** What was seen. Null when the code says it all. */
  description: string | null;
  /** Severity of this defect by itself, that of the inspection. Null until classified. */
  severity: string | null;
  /** Units that show this defect, in the unit of the report. */
  defect_quantity: Scaled;
  /** Characteristic of the control plan that is violated. Null when none covers it. */
  control_plan_characteristic_id: Key | null;
  /** What was measured or looked at, as printed on the inspection. Null when not a single characteristic. */
  characteristic_name: string | null;
  /** Unit of limits and value, such as mm. Null for attributes. */
  unit_of_measure: string | null;
  /** Lower specification limit in force. Null when there is none. */
  lower_spec_limit: Numeric | null;
  /** Upper specification limit in force. Null when there is none. */
  upper_spec_limit: Numeric | null;
  /** Worst value found. Null for attributes. */
  measured_value: Numeric | null;
  /** Gauge that gave the value or the verdict. Null for a look by eye. */
  measuring_equipment_id: Key | null;
  /** When it was measured or looked at. Null when not noted. */
  measured_at: Moment | null;
  /** Unit on which it was found. Null when units have no serial numbers or several are meant. */
  serial_number: string | null;
  /** Where on the part, as a balloon of the drawing or a zone. Null when everywhere or not noted. */
  location_on_part: string | null;
  /** Operation that made the defect. Null when not made in production or not yet known. */
  operation_sequence: number | null;
  /** Where the cause of this defect lies. Null until analysed. */
  cause_category: string | null;
  /** What the inspector proposes; the decision is in the report. Null until proposed. */
  proposed_disposition: string | null;
  /** How to rework or repair it. Null when neither is proposed. */
  work_instruction: string | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One non-conformance of one item, usually of one lot, from report to closing. Opened by the link from failed inspections or by quality itself; quality contains, decides and closes. The six disposition quantities stand here and nowhere else. */
export type NcrHeadersRow = {
  /** Surrogate key. */
  ncr_id: Key;
  /** Number of the report, such as NCR-2026-000123. Null until quality has taken over a report that a link opened. */
  ncr_number: string | null;
  /** Where it was found: at a receiving, first piece, in-process, final, repeated or pre-shipment inspection (the words of inspections), in the warehouse, at an audit, by the customer, by a control chart, or because a gauge proved wrong (calibration). */
  ncr_source: string;
  /** ref: manufacturing.quality_inspections. Failed inspection that opened it. Null for other sources. */
  quality_inspection_id: Key | null;
  /** Number of that inspection. Null for other sources. */
  inspection_number: string | null;
  /** ref: manufacturing.work_orders. Work order that made the lot. Null for a lot that was bought and when the order is unknown. */
  work_order_id: Key | null;
  /** ref: manufacturing.operations. Operation after which it was found. Null when not found in production or not yet traced. */
  operation_id: Key | null;
  /** ref: operations.production_runs. Machine run that made the bad units. Null when not made on a machine or not yet traced. */
  production_run_id: Key | null;
  /** ref: operations.machine_faults. Machine fault that caused it. Null when no fault did or none is known yet. */
  machine_fault_id: Key | null;
  /** Site that has to deal with it. Null until quality has taken over a report that names none. */
  factory_id: Key | null;
  /** Machine that made the bad units. Null when not made on a machine or not yet traced. */
  machine_id: Key | null;
  /** Warehouse whose stock is on hold. Null while the units are still in production, where hold and disposition move no stock. */
  warehouse_id: Key | null;
  /** Product concerned. Null when a material is. */
  product_id: Key | null;
  /** Material concerned. Null when a product is. */
  material_id: Key | null;
  /** Lot concerned. Null for an item without lots. */
  lot_number: string | null;
  /** ref: erp.inventory_lots. That lot in ERP. Null for an item without lots and until it is looked up. */
  inventory_lot_id: Key | null;
  /** Size of the lot as inspected, unit_of_measure. */
  lot_quantity: Scaled;
  /** Units on hold and to be decided upon, unit_of_measure; never more than the lot. */
  nonconforming_quantity: Scaled;
  /** Unit of all quantities of the report. */
  unit_of_measure: string;
  /** Complaint that reported it. Null unless it came from a customer. */
  customer_complaint_id: Key | null;
  /** Supplier who delivered the lot. Null when the fault is our own or not yet assigned. */
  supplier_id: Key | null;
  /** ref: erp.goods_receipts. Receipt by which the lot came. Null for a lot made here. */
  goods_receipt_id: Key | null;
  /** Number of that receipt. Null for a lot made here. */
  goods_receipt_number: string | null;
  /** minor: fit for use; major: may fail in use; critical: safety or law. That of the inspection, else null until classified. */
  severity: string | null;
  /** What is wrong, in one line. Null until written by quality. */
  title: string | null;
  /** What was found, in full. Null until written by quality. */
  description: string | null;
  /** Earlier report that this one repeats, or whose reworked units failed again. Null when there is none. */
  previous_ncr_id: Key | null;
  /** Person who found it. Null until known to quality. */
  reported_by_employee_id: Key | null;
  /** Quality engineer in charge. Null until assigned. */
  owner_employee_id: Key | null;
  /** When it was found. */
  detected_at: Moment;
  /** What was done at once to keep bad units apart. Null until contained. */
  containment_action: string | null;
  /** When the units were put on hold; stock becomes blocked and moves to quarantine. Null until contained. */
  held_at: Moment | null;
  /** Day by which the disposition is due. Null until classified. */
  decision_due_date: Day | null;
  /** Units released unchanged under a concession, unit_of_measure. */
  use_as_is_quantity: Scaled;
  /** Units to be brought back to specification, unit_of_measure. */
  rework_quantity: Scaled;
  /** Units to be made usable although outside specification, unit_of_measure. */
  repair_quantity: Scaled;
  /** Units destroyed, unit_of_measure. */
  scrap_quantity: Scaled;
  /** Units sent back to the supplier, unit_of_measure. */
  return_to_supplier_quantity: Scaled;
  /** Units released as a lower grade of the same item, unit_of_measure. */
  regrade_quantity: Scaled;
  /** The disposition with the largest quantity. Null until all units are decided. */
  disposition: string | null;
  /** Why the review board decided so. Null until decided. */
  disposition_reason: string | null;
  /** Grade given to regraded units. Null when none are regraded. */
  regrade_grade: string | null;
  /** Customer's or engineering's concession for units used as they are or repaired. Null when not needed. */
  concession_number: string | null;
  /** When the last unit was decided upon. Null until then. */
  dispositioned_at: Moment | null;
  /** Chair of the review board who signed. Null until decided. */
  dispositioned_by_employee_id: Key | null;
  /** ref: manufacturing.work_orders. Work order that reworks or repairs. Null when none is needed. */
  rework_work_order_id: Key | null;
  /** When every disposition was carried out: stock moved, rework done. Null until then. */
  disposition_executed_at: Moment | null;
  /** Where the cause lies, as on an Ishikawa diagram. Null until analysed. */
  cause_category: string | null;
  /** Cause as found. Null until analysed. */
  root_cause: string | null;
  /** Corrective action opened because of it. Null when none was needed. */
  capa_id: Key | null;
  /** When it was closed. Null while not closed. */
  closed_at: Moment | null;
  /** Who closed it. Null while not closed. */
  closed_by_employee_id: Key | null;
  /** True when the report was open before history began. */
  is_opening: boolean;
  /** open: reported; contained: on hold; in_review: before the review board, part may be decided; dispositioned: all decided; closed; void: raised in error. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One submission of the production part approval process (AIAG PPAP, fourth edition), to a customer or from a supplier, with the state of each of the 18 elements. Written by quality engineering; a new submission is a new row. */
export type PpapSubmissionsRow = {
  /** Surrogate key. */
  ppap_submission_id: Key;
  /** Number of the submission, such as PPAP-2026-000042. */
  ppap_number: string;
  /** to_customer: our part; from_supplier: a part that we buy. */
  submission_direction: string;
  /** Customer who approves. Null for a supplier's part. */
  customer_id: Key | null;
  /** Supplier who submits. Null for our part. */
  supplier_id: Key | null;
  /** Product to be approved. Null when a material is. */
  product_id: Key | null;
  /** Material to be approved. Null when a product is. */
  material_id: Key | null;
  /** Site that makes or receives the part. */
  factory_id: Key;
  /** Drawing submitted. */
  drawing_number: string;
  /** Revision of that drawing. */
  drawing_revision: string;
  /** AIAG level 1 (warrant only) to 5 (review at the maker's site); 3 is usual. */
  submission_level: number;
  /** Why it was needed. */
  submission_reason: string;
  /** Rejected or interim submission that this one follows. Null when there is none. */
  previous_ppap_submission_id: Key | null;
  /** Element 1, design records. */
  design_record_state: string;
  /** Element 2, authorised engineering change documents. */
  engineering_change_state: string;
  /** Element 3, customer engineering approval. */
  customer_engineering_state: string;
  /** Element 4, design FMEA. */
  design_fmea_state: string;
  /** Element 5, process flow diagram. */
  process_flow_state: string;
  /** Element 6, process FMEA. */
  process_fmea_state: string;
  /** Element 7, control plan. */
  control_plan_state: string;
  /** Element 8, measurement system analysis. */
  measurement_analysis_state: string;
  /** Element 9, dimensional results. */
  dimensional_result_state: string;
  /** Element 10, records of material and performance tests. */
  material_test_state: string;
  /** Element 11, initial process studies. */
  process_study_state: string;
  /** Element 12, qualified laboratory documentation. */
  laboratory_state: string;
  /** Element 13, appearance approval report. */
  appearance_approval_state: string;
  /** Element 14, sample production parts. */
  sample_part_state: string;
  /** Element 15, master sample. */
  master_sample_state: string;
  /** Element 16, checking aids. */
  checking_aid_state: string;
  /** Element 17, compliance with customer-specific requirements. */
  customer_requirement_state: string;
  /** Element 18, part submission warrant. */
  warrant_state: string;
  /** Design FMEA of element 4. Null when not applicable or not ready. */
  design_fmea_analysis_id: Key | null;
  /** Process FMEA of element 6. Null when not applicable or not ready. */
  process_fmea_analysis_id: Key | null;
  /** Control plan revision of element 7. Null when not applicable or not ready. */
  control_plan_id: Key | null;
  /** Deciding study of element 8. Null when not applicable or not ready. */
  gauge_rr_study_id: Key | null;
  /** Dimensional report of element 9. Null when not applicable or not ready. */
  first_article_inspection_id: Key | null;
  /** Chart of the initial study of element 11. Null when not applicable or not ready. */
  spc_control_chart_id: Key | null;
  /** Lowest Ppk of the initial studies. Null when not applicable or not ready. */
  initial_ppk: Scaled | null;
  /** Pieces of the significant production run. Null until run. */
  trial_run_quantity: Scaled | null;
  /** Pieces sent as samples. Null until sent and when none are asked for. */
  sample_quantity: Scaled | null;
  /** Quality engineer in charge. */
  prepared_by_employee_id: Key;
  /** Person at the customer or supplier. Null when not known. */
  contact_name: string | null;
  /** Day of the request. */
  requested_on: Day;
  /** Day by which it is to be submitted. */
  due_date: Day;
  /** When it was submitted. Null until then. */
  submitted_at: Moment | null;
  /** When the decision came. Null until then. */
  decided_at: Moment | null;
  /** Who decided on a supplier's part. Null for our part and until decided. */
  decided_by_employee_id: Key | null;
  /** Day on which an interim approval ends. Null unless approved for a time. */
  interim_valid_to: Day | null;
  /** Pieces that an interim approval covers. Null unless limited by quantity. */
  interim_quantity: Scaled | null;
  /** Why it was rejected. Null unless rejected. */
  rejection_reason: string | null;
  /** True when requested before history began. */
  is_opening: boolean;
  /** requested; in_preparation; submitted; approved; interim_approved; rejected; withdrawn. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One line of a recall: one part of one affected lot in one place or with one customer. Lines of a recall share recall_number and the columns up to decided_by_employee_id; they follow the genealogy from the suspect lot to every lot made from it. Written by quality. */
export type ProductRecallsRow = {
  /** Surrogate key. */
  product_recall_id: Key;
  /** Number of the recall, such as RCL-2026-000003. */
  recall_number: string;
  /** Position of the line in the recall, from 10 in steps of 10; lines of genealogy_level 0 are the suspect lot itself. */
  line_number: number;
  /** stock_recovery: goods have not reached users; field_correction: put right on site; withdrawal: taken back without law; safety_recall: notified by law. */
  recall_type: string;
  /** Hazard: class_1 serious, class_2 possible, class_3 unlikely. */
  recall_class: string;
  /** What is wrong with the lots. */
  reason: string;
  /** Complaint that gave rise to it. Null when found otherwise. */
  customer_complaint_id: Key | null;
  /** Non-conformance that gave rise to it. Null when found otherwise. */
  trigger_ncr_id: Key | null;
  /** CAPA that removes the cause. Null until opened. */
  capa_id: Key | null;
  /** State of the whole recall, the same on all its lines. */
  recall_status: string;
  /** When the suspicion was raised and tracing began. */
  opened_at: Moment;
  /** When management decided to recall. Null until then. */
  decided_at: Moment | null;
  /** Who decided. Null until then. */
  decided_by_employee_id: Key | null;
  /** 0: suspect lot; 1: lots made directly from it; and so on. */
  genealogy_level: number;
  /** Line (whereabouts consumed) of the lot from which this lot was made. Null at level 0. */
  parent_line_number: number | null;
  /** Product of the affected lot. Null when it is a material. */
  product_id: Key | null;
  /** Material of the affected lot. Null when it is a product. */
  material_id: Key | null;
  /** Affected lot. */
  lot_number: string;
  /** ref: erp.inventory_lots. That lot in ERP. Null until looked up. */
  inventory_lot_id: Key | null;
  /** Where this part of the lot is: in_production, in_stock, consumed into the lots of the next level, in_transit, delivered, scrapped before. */
  whereabouts: string;
  /** Customer who has it or to whom it travels. Null when still in the house, consumed or scrapped. */
  customer_id: Key | null;
  /** ref: tms.shipments. Shipment by which it left. Null when it did not, and for a shipment from before history. */
  shipment_id: Key | null;
  /** Number of that shipment. Null when shipment_id is. */
  shipment_number: string | null;
  /** Warehouse where it is. Null unless in stock. */
  warehouse_id: Key | null;
  /** Units of the lot in this place when traced, unit_of_measure. */
  affected_quantity: Scaled;
  /** Unit of the quantities of the line. */
  unit_of_measure: string;
  /** Non-conformance that holds and decides on what is in the house. Null unless in stock or in production. */
  ncr_id: Key | null;
  /** When the customer was told. Null until then and when no customer has it. */
  notified_at: Moment | null;
  /** When the customer answered. Null until then and when no customer has it. */
  customer_response_at: Moment | null;
  /** ref: service.rma_requests. Return by which it comes back. Null when it does not. */
  rma_request_id: Key | null;
  /** Number of that return. Null when it does not come back. */
  rma_number: string | null;
  /** Units back in the house or held there. */
  recovered_quantity: Scaled;
  /** Units put right where they are. */
  corrected_quantity: Scaled;
  /** Units used up, lost or not given back. */
  unrecoverable_quantity: Scaled;
  /** Cost of the line so far, in INR. */
  cost_amount: Scaled;
  /** When the line was closed. Null while open. */
  closed_at: Moment | null;
  /** open; notified: customer told; in_recovery: coming back or being corrected; closed: every unit accounted for. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One message that the module got or gave, as every integration log has it, with what quality made of it. Written by the links and by quality. */
export type QmsIntegrationLogRow = {
  /** Surrogate key. */
  qms_integration_log_id: Key;
  /** inbound: got; outbound: given. */
  direction: string;
  /** Business flow, such as manufacturing-to-quality. */
  flow_id: string;
  /** Module on the other side. */
  counterpart_module: string;
  /** What is told, such as inspection_failed or disposition. */
  message_type: string;
  /** Qualified table of the row that is told about. */
  entity_table: string;
  /** Key of that row. */
  entity_id: Key;
  /** Number of that document. Null when it has none. */
  document_number: string | null;
  /** Site concerned. Null when it is not known from the message. */
  factory_id: Key | null;
  /** Lot concerned. Null when none is. */
  lot_number: string | null;
  /** Lot quantity of an inspection. Null for other messages. */
  inspected_quantity: Scaled | null;
  /** Rejected quantity of an inspection. Null for other messages. */
  rejected_quantity: Scaled | null;
  /** received; processed; failed; ignored: of no concern. */
  status: string;
  /** What quality made of it. Null until processed and for outbound messages. */
  handling: string | null;
  /** Non-conformance opened by it or told of in it. Null when none. */
  ncr_id: Key | null;
  /** Complaint opened by it. Null when none. */
  customer_complaint_id: Key | null;
  /** Content of the message. */
  payload: Json;
  /** Times it was tried. */
  attempt_count: number;
  /** Code of the error. Null unless failed. */
  error_code: string | null;
  /** Text of the error. Null unless failed. */
  error_message: string | null;
  /** When it happened at the source. */
  occurred_at: Moment;
  /** When it arrived here, or was handed over. */
  received_at: Moment;
  /** When it was processed. Null until then. */
  processed_at: Moment | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One audit, ours or of us, from plan to closing of its findings. Written by the audit programme of quality. */
export type QualityAuditsRow = {
  /** Surrogate key. */
  quality_audit_id: Key;
  /** Number of the audit, such as QAU-2026-000042. */
  audit_number: string;
  /** internal: own staff audits own site; customer audits us; supplier: we audit a supplier; certification body audits us. */
  audit_type: string;
  /** system, process or product audit, or layered process audit of a shift. */
  audit_method: string;
  /** Requirement audited against. */
  standard_code: string;
  /** Processes, lines and clauses covered. */
  scope: string;
  /** Own site audited. Null for an audit of a supplier. */
  factory_id: Key | null;
  /** Department audited. Null when several or a supplier. */
  department_id: Key | null;
  /** Supplier audited. Null for other types. */
  supplier_id: Key | null;
  /** Customer who audits. Null for other types. */
  customer_id: Key | null;
  /** Body that audits. Null for other types. */
  certification_body: string | null;
  /** Own lead auditor. Null when outsiders audit. */
  lead_auditor_employee_id: Key | null;
  /** Outside lead auditor. Null when own staff audits. */
  external_auditor_name: string | null;
  /** Own person who answers for the audited area. Null for an audit of a supplier. */
  auditee_employee_id: Key | null;
  /** First day planned. */
  planned_start_date: Day;
  /** Last day planned. */
  planned_end_date: Day;
  /** Opening meeting. Null until then. */
  started_at: Moment | null;
  /** Closing meeting. Null until then. */
  ended_at: Moment | null;
  /** Questions asked. Null until ended. */
  question_count: number | null;
  /** Questions answered well. Null until ended. */
  conforming_count: number | null;
  /** Major nonconformities found. */
  major_count: number;
  /** Minor nonconformities found. */
  minor_count: number;
  /** Observations and opportunities noted. */
  observation_count: number;
  /** conforming_count in percent of question_count. Null until ended. */
  score_pct: Scaled | null;
  /** passed; conditional: passed if findings are closed; failed. Null until ended. */
  result: string | null;
  /** Day of the report. Null until then. */
  reported_on: Day | null;
  /** Certificate issued or kept. Null unless a certification audit passed. */
  certificate_number: string | null;
  /** Last day of that certificate. Null unless a certification audit passed. */
  certificate_valid_to: Day | null;
  /** Day by which the next one is due. Null until ended and when none follows. */
  next_audit_due_date: Day | null;
  /** When the last finding was closed. Null while open. */
  closed_at: Moment | null;
  /** True when ended before history began. */
  is_opening: boolean;
  /** planned; in_progress; reported: findings open; closed; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One cost of quality by the scheme prevention, appraisal, internal and external failure. Written by quality when the cause is known (a disposition carried out, a calibration paid, a complaint settled); goes to ERP as a sub-ledger entry and is never changed but for its status; a mistake is reversed by a further row. */
export type QualityCostsRow = {
  /** Surrogate key. */
  quality_cost_id: Key;
  /** Number of the cost, such as QCO-2026-000123. */
  cost_number: string;
  /** prevention, appraisal, internal_failure (found in the house) or external_failure (found by the customer). */
  cost_category: string;
  /** What was paid for. */
  cost_element: string;
  /** Legal entity that bears it. */
  company_id: Key;
  /** Site that bears it. */
  factory_id: Key;
  /** Department that caused it. Null when none in particular. */
  department_id: Key | null;
  /** Cost centre charged, as in ERP and finance. */
  cost_center_code: string;
  /** Cost-of-quality account debited, as in the chart of accounts. */
  account_code: string;
  /** Account credited, such as scrap or labour absorbed; so a cost that is posted elsewhere is moved, not counted twice. */
  offset_account_code: string;
  /** When it arose. */
  incurred_at: Moment;
  /** Day on which it is posted. */
  posting_date: Day;
  /** Cost, always positive; a reversal is posted with debit and credit exchanged. */
  amount: Scaled;
  /** Currency of the amount, ISO 4217; INR. */
  currency_code: string;
  /** Quantity costed: units scrapped or reworked, hours, calibrations. Null for a lump sum. */
  quantity: Scaled | null;
  /** Unit of that quantity. Null for a lump sum. */
  unit_of_measure: string | null;
  /** Cost per unit of that quantity. Null for a lump sum. */
  unit_cost_amount: Scaled | null;
  /** Product concerned. Null when a material or none in particular. */
  product_id: Key | null;
  /** Material concerned. Null when a product or none in particular. */
  material_id: Key | null;
  /** Lot concerned. Null when none. */
  lot_number: string | null;
  /** Non-conformance whose handling cost it. Null when something else did. */
  ncr_id: Key | null;
  /** Complaint whose handling cost it. Null when something else did. */
  customer_complaint_id: Key | null;
  /** Supplier who caused it. Null when not a supplier. */
  supplier_id: Key | null;
  /** True when the supplier is charged for it. */
  is_charged_back: boolean;
  /** Module of the row that gave rise to it. */
  source_module: string;
  /** Table of that row, qualified, such as quality.calibration_records. */
  source_table: string;
  /** Key of that row. */
  source_id: Key;
  /** Number of that document. Null when the row has none. */
  source_document_number: string | null;
  /** Cost that this row takes back. Null unless it is a reversal. */
  reversal_of_quality_cost_id: Key | null;
  /** Person who recorded it. Null when computed. */
  recorded_by_employee_id: Key | null;
  /** confirmed: to be posted; reversed: taken back by a later row (both are posted). */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One controlled document, whatever its revision. Written by document control; its revisions are in document_revisions. */
export type QualityDocumentsRow = {
  /** Surrogate key. */
  quality_document_id: Key;
  /** Number of the document, such as WI-PUN1-0042. */
  document_number: string;
  /** Title as printed on the first page. */
  title: string;
  /** Kind of document. */
  document_type: string;
  /** Process that it regulates. */
  process_area: string;
  /** Site where it holds. Null for the whole group. */
  factory_id: Key | null;
  /** Department that owns it. */
  department_id: Key;
  /** Person who answers for its content. */
  owner_employee_id: Key;
  /** Product that it is about. Null when about a material or none in particular. */
  product_id: Key | null;
  /** Material that it is about. Null when about a product or none in particular. */
  material_id: Key | null;
  /** Clause of ISO 9001 that it serves. Null when none in particular. */
  iso_clause: string | null;
  /** Language, ISO 639-1. */
  language_code: string;
  /** Who may read it. */
  confidentiality: string;
  /** Revision in force. Null until the first is released. */
  current_revision: string | null;
  /** First day of that revision. Null until the first is released. */
  effective_from: Day | null;
  /** Months after which it is reviewed, changed or not. */
  review_interval_months: number;
  /** Day by which it is to be reviewed. Null until released and when obsolete. */
  next_review_date: Day | null;
  /** Years for which old revisions and records are kept. */
  retention_years: number;
  /** True when people must be trained on each revision. */
  requires_training: boolean;
  /** Document that it replaces. Null when it replaces none. */
  supersedes_quality_document_id: Key | null;
  /** Places and roles that get it. */
  distribution: string;
  /** Day on which it went out of force. Null while in force. */
  obsolete_on: Day | null;
  /** draft: never released; released; under_revision: in force while the next revision is written; obsolete. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Quality figures of one site on one day. Written by quality after the day, from its own tables and from the inspections it was told of (qms_integration_log); the current day is written again. Amounts are in INR. */
export type QualityKpisRow = {
  /** Surrogate key. */
  quality_kpi_id: Key;
  /** Site. */
  factory_id: Key;
  /** Day in the time zone of the site. */
  kpi_date: Day;
  /** Inspections of which quality was told. */
  inspection_count: number;
  /** Of these, failed. */
  failed_inspection_count: number;
  /** Units in the inspected lots. */
  inspected_quantity: Scaled;
  /** Of these, rejected. */
  rejected_quantity: Scaled;
  /** Units not rejected in percent of inspected_quantity. Null when nothing was inspected. */
  first_pass_yield_pct: Scaled | null;
  /** Rejected units per million inspected. Null when nothing was inspected. */
  defect_ppm: Scaled | null;
  /** Non-conformances detected on the day. */
  ncr_opened_count: number;
  /** Non-conformances closed on the day. */
  ncr_closed_count: number;
  /** Non-conformances open at the end of the day. */
  ncr_open_count: number;
  /** Of these, past the day of decision. */
  ncr_overdue_count: number;
  /** Units scrapped by dispositions of the day. */
  scrap_quantity: Scaled;
  /** Units sent to rework or repair by dispositions of the day. */
  rework_quantity: Scaled;
  /** Units released under concession by dispositions of the day. */
  use_as_is_quantity: Scaled;
  /** Complaints received on the day. */
  complaint_received_count: number;
  /** Complaints open at the end of the day. */
  complaint_open_count: number;
  /** CAPAs open at the end of the day. */
  capa_open_count: number;
  /** Of these, past their due day. */
  capa_overdue_count: number;
  /** Audit findings open at the end of the day. */
  audit_finding_open_count: number;
  /** Points evaluated on the day. */
  spc_point_count: number;
  /** Of these, with a broken rule. */
  spc_violation_count: number;
  /** Gauges in use at the end of the day. */
  gauge_count: number;
  /** Of these, past their calibration date. */
  gauge_overdue_count: number;
  /** Prevention cost posted for the day. */
  prevention_cost_amount: Scaled;
  /** Appraisal cost posted for the day. */
  appraisal_cost_amount: Scaled;
  /** Internal failure cost posted for the day. */
  internal_failure_cost_amount: Scaled;
  /** External failure cost posted for the day. */
  external_failure_cost_amount: Scaled;
  /** Sum of the four; reversals count negative. */
  total_quality_cost_amount: Scaled;
  /** True once the day is over; the row is not changed any more. */
  is_final: boolean;
  /** When the figures were computed. */
  computed_at: Moment;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One qualification of one person for one kind of inspection or quality work, from training to expiry. Written by quality; who is not qualified on a day may not inspect so on that day. */
export type QualityTrainingRecordsRow = {
  /** Surrogate key. */
  quality_training_record_id: Key;
  /** Number of the record, such as QTR-2026-000042. */
  record_number: string;
  /** Person trained. */
  employee_id: Key;
  /** Site where the qualification is used. */
  factory_id: Key;
  /** What the person may do with it. */
  qualification_code: string;
  /** ref: hr.skills_catalog. Same skill in the catalogue of human resources. Null when it is not kept there. */
  skill_id: Key | null;
  /** initial, refresher, requalification after lapse or failure, or briefing on a new document revision. */
  training_type: string;
  /** Document revision taught. Null when not about one document. */
  document_revision_id: Key | null;
  /** Own trainer. Null when an outsider taught. */
  trainer_employee_id: Key | null;
  /** Outside provider. Null when taught by own staff. */
  training_provider: string | null;
  /** Day planned. */
  planned_date: Day;
  /** When training began. Null until then. */
  started_at: Moment | null;
  /** When it ended with the test. Null until then. */
  completed_at: Moment | null;
  /** Hours of instruction so far. */
  training_hours: Scaled;
  /** Score needed in each part. */
  passing_score_pct: Scaled;
  /** Score of the written part. Null until tested. */
  theory_score_pct: Scaled | null;
  /** Score of the practical part. Null until tested. */
  practical_score_pct: Scaled | null;
  /** Attempt at the test, 1 first. */
  attempt_number: number;
  /** Day of the eye test (near vision and colour). Null when not required or not yet done. */
  vision_test_on: Day | null;
  /** Study that shows the person agrees with the reference. Null when not required. */
  gauge_rr_study_id: Key | null;
  /** Outcome of the test. Null until completed. */
  result: string | null;
  /** Level reached. Null until passed. */
  proficiency_level: string | null;
  /** Certificate issued, as for non-destructive testing. Null when none is issued or not passed. */
  certificate_number: string | null;
  /** Who judged the test. Null until completed and when the provider did. */
  assessed_by_employee_id: Key | null;
  /** First day of the qualification. Null until passed. */
  valid_from: Day | null;
  /** Last day of the qualification. Null until passed. */
  valid_to: Day | null;
  /** Fee and material, in INR. */
  cost_amount: Scaled;
  /** True when completed before history began. */
  is_opening: boolean;
  /** planned; in_progress; qualified; failed; expired; suspended: may not inspect for the time being; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One revision of the limits of one control chart. Written by quality; limits in use are never changed, new limits are a new row with the next revision, so that every point stays with the limits by which it was judged. */
export type SpcControlChartsRow = {
  /** Surrogate key. */
  spc_control_chart_id: Key;
  /** Number of the chart, the same for all its revisions, such as SPC-000042. */
  chart_number: string;
  /** Revision of the limits, from 1. */
  revision_number: number;
  /** Characteristic that it controls. Null for a machine signal that no control plan names. */
  control_plan_characteristic_id: Key | null;
  /** xbar_r: mean and range of a subgroup; i_mr: single values and moving range; p: fraction of bad units; c: defects in a sample of constant size. */
  chart_type: string;
  /** Product measured. Null when a material or, across items, a machine is watched. */
  product_id: Key | null;
  /** Material measured. Null when a product or, across items, a machine is watched. */
  material_id: Key | null;
  /** Site of the chart. */
  factory_id: Key;
  /** Line of the chart. Null at goods receipt and in the laboratory. */
  production_line_id: Key | null;
  /** Machine watched. Null when the chart covers several. */
  machine_id: Key | null;
  /** Operation watched. Null when the chart is not tied to one. */
  operation_sequence: number | null;
  /** ref: operations.sensor_health. Sensor that supplies the values; readings of it belong on this chart. Null when people measure. */
  sensor_health_id: Key | null;
  /** Gauge or registered sensor normally used. Null for attribute charts. */
  measuring_equipment_id: Key | null;
  /** What is plotted, such as shaft seat diameter or spindle temperature. */
  characteristic_name: string;
  /** Unit of the values, such as mm; fraction for p, defects for c. */
  unit_of_measure: string;
  /** Single values in a subgroup, 1 for i_mr; units inspected per point for p and c. Constant, so that limits are. */
  subgroup_size: number;
  /** Planned time between subgroups, minutes. */
  sampling_interval_minutes: Scaled;
  /** Lower specification limit. Null when there is none and for p and c. */
  lower_spec_limit: Numeric | null;
  /** Upper specification limit. Null when there is none and for p and c. */
  upper_spec_limit: Numeric | null;
  /** Target of the process. Null when there is none. */
  target_value: Numeric | null;
  /** Subgroups from which the limits were computed. Null until they are. */
  baseline_subgroup_count: number | null;
  /** Centre line of the plotted statistic. Null until limits are computed. */
  center_line: Numeric | null;
  /** Standard deviation of the plotted statistic, by which zones are drawn (for xbar_r, sigma within divided by the root of subgroup_size). Null until limits are computed. */
  plotted_sigma: Numeric | null;
  /** center_line + 3 plotted_sigma, as rounded here. Null until limits are computed. */
  upper_control_limit: Numeric | null;
  /** center_line - 3 plotted_sigma, as rounded here, not below 0 for p and c. Null until limits are computed. */
  lower_control_limit: Numeric | null;
  /** Mean range, or mean moving range for i_mr. Null for p and c and until limits are computed. */
  range_center_line: Numeric | null;
  /** D4 times the mean range. Null for p and c and until limits are computed. */
  range_upper_control_limit: Numeric | null;
  /** D3 times the mean range. Null for p and c and until limits are computed. */
  range_lower_control_limit: Numeric | null;
  /** True when one point beyond a control limit is flagged. */
  rule_1_enabled: boolean;
  /** True when two of three successive points beyond 2 plotted_sigma on one side are flagged. */
  rule_2_enabled: boolean;
  /** True when four of five successive points beyond 1 plotted_sigma on one side are flagged. */
  rule_3_enabled: boolean;
  /** True when eight successive points on one side of the centre line are flagged. */
  rule_4_enabled: boolean;
  /** Standard deviation within subgroups (mean range / d2). Null for p and c and until computed. */
  sigma_within: Numeric | null;
  /** Standard deviation of all single values. Null for p and c and until computed. */
  sigma_overall: Numeric | null;
  /** Potential capability, tolerance / 6 sigma_within. Null without two limits and until computed. */
  cp: Scaled | null;
  /** Capability with the position of the mean. Null without limits and until computed. */
  cpk: Scaled | null;
  /** Potential performance, tolerance / 6 sigma_overall. Null without two limits and until computed. */
  pp: Scaled | null;
  /** Performance with the position of the mean. Null without limits and until computed. */
  ppk: Scaled | null;
  /** When the four indices were last computed. Null until then. */
  capability_computed_at: Moment | null;
  /** Person who answers for the chart. */
  owner_employee_id: Key;
  /** Who released the limits. Null while trial. */
  approved_by_employee_id: Key | null;
  /** First day on which points are judged by this revision. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** trial: values are collected for the limits; active: points are judged; suspended: not filled for a time; superseded by a later revision; retired. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One single value (or one counted sample) for a control chart. The row with the last sample_number of a subgroup is its plotted point: it carries the subgroup statistics and the flags of the Western Electric rules. Written by the link from machine sensors and by quality for hand measurements; after evaluation only the reaction is added. */
export type SpcDataPointsRow = {
  /** Surrogate key. */
  spc_data_point_id: Key;
  /** Chart revision in whose limits the value is judged. Null until quality has assigned the reading. */
  spc_control_chart_id: Key | null;
  /** Number of the subgroup on the chart revision, from 1 in order of time; the order in which rules look at points. Null until assigned. */
  subgroup_number: number | null;
  /** Position in the subgroup, from 1; always 1 for i_mr, p and c. Null until assigned. */
  sample_number: number | null;
  /** ref: operations.production_runs. Run during which it was measured. Null outside a run, as at goods receipt. */
  production_run_id: Key | null;
  /** Number of that run. Null outside a run. */
  run_number: string | null;
  /** Lot measured. Null outside a run and for a trial run without lot. */
  lot_number: string | null;
  /** ref: operations.sensor_health. Sensor that gave the value. Null for a measurement by hand. */
  sensor_health_id: Key | null;
  /** Gauge used, or the instrument as which the sensor is registered; proves that it was calibrated that day. Null for attributes and until the reading is assigned. */
  measuring_equipment_id: Key | null;
  /** Person who measured. Null for a sensor. */
  measured_by_employee_id: Key | null;
  /** When it was measured. */
  measured_at: Moment;
  /** Value in the unit of the chart. Null for p and c charts. */
  measured_value: Numeric | null;
  /** Bad units (p) or defects (c) in the sample. Null for xbar_r and i_mr charts. */
  nonconforming_count: number | null;
  /** Units in the sample, equal to subgroup_size of the chart. Null for xbar_r and i_mr charts. */
  inspected_count: number | null;
  /** Statistic plotted: mean of the subgroup, single value, fraction or count, rounded to ten decimals. Null on rows that are not the last of their subgroup and until assigned. */
  plotted_value: Numeric | null;
  /** Range of the subgroup, or distance to the previous single value. Null where plotted_value is, for p and c, and for the first point of an i_mr chart. */
  range_value: Numeric | null;
  /** Western Electric 1: plotted_value beyond upper_control_limit or lower_control_limit. */
  rule_1_violated: boolean;
  /** Western Electric 2: this and at least one of the two points before it beyond 2 plotted_sigma on the same side of the centre line. */
  rule_2_violated: boolean;
  /** Western Electric 3: this and at least three of the four points before it beyond 1 plotted_sigma on the same side. */
  rule_3_violated: boolean;
  /** Western Electric 4: this and the seven points before it on the same side of the centre line. */
  rule_4_violated: boolean;
  /** range_value beyond the control limits of the range. */
  range_limit_violated: boolean;
  /** Side of the centre line on which the rules were broken. Null when none of rules 1 to 4 was. */
  violation_side: string | null;
  /** True when measured_value lies beyond a specification limit of the chart. */
  is_out_of_spec: boolean;
  /** True when the value takes no part in limits and rules; decided before evaluation, for the whole subgroup. */
  is_excluded: boolean;
  /** Why it is excluded. Null unless it is. */
  exclusion_reason: string | null;
  /** When the rules were applied; points are looked at in order of subgroup_number, excluded ones skipped, none from another chart revision. Null until then, while the chart is on trial, and on rows without plotted_value. */
  evaluated_at: Moment | null;
  /** What was done about a violation. Null when there was none or nothing yet. */
  reaction: string | null;
  /** Where the assignable cause lay. Null when there was no violation or no cause is known. */
  cause_category: string | null;
  /** Non-conformance opened because of it. Null when none was needed. */
  ncr_id: Key | null;
  /** When a person took note of the violation. Null when there was none or not yet. */
  acknowledged_at: Moment | null;
  /** Who took note. Null when nobody has. */
  acknowledged_by_employee_id: Key | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One corrective action request to a supplier (SCAR), from issue to proof by good deliveries. Written by supplier quality. */
export type SupplierCorrectiveActionsRow = {
  /** Surrogate key. */
  supplier_corrective_action_id: Key;
  /** Number of the request, such as SCAR-2026-000042. */
  scar_number: string;
  /** Supplier who has to act. */
  supplier_id: Key;
  /** Non-conformance that gave rise to it. Null when an audit or a trend did. */
  ncr_id: Key | null;
  /** Audit that gave rise to it. Null when something else did. */
  quality_audit_id: Key | null;
  /** Site that was hurt. */
  factory_id: Key;
  /** Material concerned. Null when it concerns the supplier's system. */
  material_id: Key | null;
  /** Our lot. Null when no lot is concerned. */
  lot_number: string | null;
  /** The supplier's heat or batch. Null when unknown or no lot is concerned. */
  supplier_lot_number: string | null;
  /** Purchase order of the delivery. Null when no delivery is concerned. */
  purchase_order_number: string | null;
  /** Receipt of the delivery. Null when no delivery is concerned. */
  goods_receipt_number: string | null;
  /** Units rejected. Null when no delivery is concerned. */
  affected_quantity: Scaled | null;
  /** Unit of that quantity. Null when no delivery is concerned. */
  unit_of_measure: string | null;
  /** What was found, with evidence. */
  problem_description: string;
  /** Severity of the problem. */
  severity: string;
  /** True when the same was reported before within twelve months. */
  is_repeat: boolean;
  /** Supplier quality engineer in charge. */
  issued_by_employee_id: Key;
  /** When it was sent. Null while draft. */
  issued_at: Moment | null;
  /** By when the supplier has to contain it. Null while draft. */
  containment_due_at: Moment | null;
  /** When the supplier reported containment. Null until then. */
  containment_received_at: Moment | null;
  /** Day by which causes and actions are to be reported. Null while draft. */
  response_due_date: Day | null;
  /** When the last complete answer came. Null until then. */
  responded_at: Moment | null;
  /** Cause as the supplier found it. Null until answered. */
  root_cause: string | null;
  /** Action as the supplier planned it. Null until answered. */
  corrective_action: string | null;
  /** When the last answer was judged. Null until then. */
  reviewed_at: Moment | null;
  /** Who judged it. Null until then. */
  reviewed_by_employee_id: Key | null;
  /** Answers sent back as not good enough. */
  rejected_response_count: number;
  /** Day by which the action is to be in place. Null until accepted. */
  implementation_due_date: Day | null;
  /** When the supplier reported it in place. Null until then. */
  implemented_at: Moment | null;
  /** Good lots in a row wanted as proof. */
  verification_lot_count: number;
  /** Good lots in a row received since. */
  clean_lot_count: number;
  /** Cost charged to the supplier. */
  chargeback_amount: Scaled;
  /** Currency of the charge, ISO 4217. */
  currency_code: string;
  /** When it was closed. Null while open. */
  closed_at: Moment | null;
  /** True when it was open before history began. */
  is_opening: boolean;
  /** draft; issued; contained; responded; accepted: action agreed; verification: waiting for good lots; closed; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Quality of one supplier in one calendar month, over all sites. Written by quality after the month from receipts, non-conformances and corrective actions; the current month is written again daily. */
export type SupplierQualityMetricsRow = {
  /** Surrogate key. */
  supplier_quality_metric_id: Key;
  /** Supplier rated. */
  supplier_id: Key;
  /** First day of the month. */
  metric_month: Day;
  /** Lots received. */
  received_lot_count: number;
  /** Of these, inspected. */
  inspected_lot_count: number;
  /** Of the inspected, rejected. */
  rejected_lot_count: number;
  /** Lots used under a concession. */
  deviation_lot_count: number;
  /** Units received, each in the unit of its material. */
  received_quantity: Scaled;
  /** Units found bad, at receipt or later, for deliveries of the month. */
  rejected_quantity: Scaled;
  /** rejected_quantity per million of received_quantity; 0 when nothing was received. */
  defect_ppm: Scaled;
  /** Lots not rejected in percent of lots inspected. Null when none was inspected. */
  lot_acceptance_pct: Scaled | null;
  /** Non-conformances charged to the supplier that were detected in the month. */
  ncr_count: number;
  /** Of these, repeats of an earlier one. */
  repeat_ncr_count: number;
  /** Corrective action requests sent in the month. */
  scar_issued_count: number;
  /** Requests closed in the month. */
  scar_closed_count: number;
  /** Requests open at the end of the month. */
  scar_open_count: number;
  /** Of these, past an agreed date. */
  scar_overdue_count: number;
  /** Mean time from issue to containment of requests contained in the month. Null when there were none. */
  average_containment_hours: Scaled | null;
  /** Mean time from issue to answer of requests answered in the month. Null when there were none. */
  average_response_days: Scaled | null;
  /** Answers within the agreed day in percent of those answered. Null when there were none. */
  on_time_response_pct: Scaled | null;
  /** Deliveries without the certificate that was asked for. */
  certificate_missing_count: number;
  /** Cost of quality caused by the supplier, in INR. */
  poor_quality_cost_amount: Scaled;
  /** Of this, charged back, in INR. */
  chargeback_amount: Scaled;
  /** Points from 0 to 100: lots accepted, ppm, response. */
  quality_score: Scaled;
  /** a: 90 and more; b: 75 and more; c: 60 and more; d: below. */
  rating_class: string;
  /** Compared with the month before. */
  rating_change: string;
  /** True once the month is closed; the row is not changed any more. */
  is_final: boolean;
  /** When the figures were computed. */
  computed_at: Moment;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
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
  'master.customers': {
    customer_id: Key;
    customer_code: string;
    legal_name: string;
    customer_segment: string;
    industry: string;
    sales_region: string;
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
    price_group: string;
    payment_terms_days: number;
    credit_limit_amount: Scaled;
    incoterm: string;
    delivery_priority: string;
    is_prepaid: boolean;
    is_intercompany: boolean;
    customer_since: Day;
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

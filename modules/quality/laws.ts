import type { DeclaredLaws } from '../../machinery/catalog/declared-laws.ts';
import { lifecycle } from './lifecycle.ts';

const DISPOSED =
  'use_as_is_quantity + rework_quantity + repair_quantity + scrap_quantity + return_to_supplier_quantity + regrade_quantity';
const IN_INDIA = "at time zone 'Asia/Kolkata'";

/** Laws of common shapes; those that only this business has stand in `checks/`. */
export const laws: DeclaredLaws = {
  numbers: {
    'ncr_headers.ncr_number': {},
    'ncr_defect_details.line_number': { per: 'ncr_id', step: 10 },
    'capa_headers.capa_number': {},
    'capa_actions.line_number': { per: 'capa_id', step: 10 },
    'control_plan_characteristics.line_number': { per: 'control_plan_id', step: 10 },
    'spc_control_charts.revision_number': { per: 'chart_number' },
    'measuring_equipment.measuring_equipment_code': { isKey: true },
    'calibration_records.calibration_number': {},
    'calibration_alerts.alert_number': {},
    'gauge_rr_studies.study_number': {},
    'fmea_failure_modes.line_number': { per: 'fmea_analysis_id', step: 10 },
    'first_article_inspections.fai_number': {},
    'ppap_submissions.ppap_number': {},
    'customer_complaints.complaint_number': {},
    'eight_d_reports.eight_d_number': {},
    'product_recalls.line_number': { per: 'recall_number', step: 10 },
    'supplier_corrective_actions.scar_number': {},
    'quality_audits.audit_number': {},
    'audit_findings.finding_number': {},
    'audit_findings.line_number': { per: 'quality_audit_id' },
    'document_revisions.revision_sequence': { per: 'quality_document_id' },
    'quality_training_records.record_number': {},
    'management_reviews.review_number': {},
    'quality_costs.cost_number': {},
  },
  balances: {
    dispositions_add_up: {
      says: 'Law 21: What was decided of a report adds up to the units that it held.',
      sum: "nonconforming_quantity from ncr_headers where status in ('dispositioned', 'closed')",
      equals: `${DISPOSED} from ncr_headers where status in ('dispositioned', 'closed')`,
    },
    scrap_of_inspections_is_scrapped: {
      says: 'A report of a failed inspection of production scraps what production has scrapped: all of it.',
      sum: 'nonconforming_quantity from ncr_headers where quality_inspection_id is not null and dispositioned_at is not null',
      equals:
        'scrap_quantity from ncr_headers where quality_inspection_id is not null and dispositioned_at is not null',
    },
    figures_cost_what_was_recorded: {
      says: 'The costs in the figures of a site and day are the costs recorded for it.',
      by: 'factory_id, day',
      sum: 'prevention_cost_amount, appraisal_cost_amount, internal_failure_cost_amount, external_failure_cost_amount by factory_id, kpi_date from quality_kpis',
      equals: `${['prevention', 'appraisal', 'internal_failure', 'external_failure'].map((one) => `case cost_category when '${one}' then amount else 0 end`).join(', ')} by factory_id, posting_date from quality_costs`,
    },
    figures_count_what_was_told: {
      says: 'The inspections in the figures of a site and day are those of which quality was told.',
      by: 'factory_id, day',
      sum: 'inspection_count, inspected_quantity, rejected_quantity by factory_id, kpi_date from quality_kpis',
      equals: `1, inspected_quantity, rejected_quantity by factory_id, (received_at ${IN_INDIA})::date from qms_integration_log where message_type in ('inspection_passed', 'inspection_failed')`,
    },
    figures_count_reports: {
      says: 'The reports that figures count as closed were closed at the site on the day.',
      by: 'factory_id, day',
      sum: 'ncr_closed_count by factory_id, kpi_date from quality_kpis',
      equals: `1 by factory_id, (closed_at ${IN_INDIA})::date from ncr_headers where closed_at is not null`,
    },
    figures_count_points: {
      says: 'The points in the figures of a site and day are those evaluated there.',
      by: 'factory_id, day',
      sum: 'spc_point_count by factory_id, kpi_date from quality_kpis',
      equals: `1 by {spc_control_chart_id.factory_id}, (evaluated_at ${IN_INDIA})::date from spc_data_points where evaluated_at is not null`,
    },
    actions_cost_what_their_capa_cost: {
      says: 'A corrective action has cost what its actions have cost.',
      sum: 'actual_cost_amount from capa_headers',
      equals: 'cost_amount from capa_actions',
    },
    analyses_count_their_failure_modes: {
      says: 'An analysis counts its failure modes, and those of high priority after what was done.',
      sum: 'failure_mode_count, high_priority_count from fmea_analyses',
      equals:
        "1, case when coalesce(revised_action_priority, action_priority) = 'high' then 1 else 0 end from fmea_failure_modes",
    },
    audits_count_their_findings: {
      says: 'An audit counts its findings by their weight.',
      sum: 'major_count, minor_count, observation_count from quality_audits',
      equals:
        "case finding_type when 'major_nonconformity' then 1 else 0 end, case finding_type when 'minor_nonconformity' then 1 else 0 end, case when finding_type like '%nonconformity' then 0 else 1 end from audit_findings",
    },
  },
  moments: {
    ncr_headers: [['detected_at', 'held_at', 'dispositioned_at', 'disposition_executed_at', 'closed_at']],
    capa_headers: [
      ['opened_at', 'root_cause_confirmed_at', 'actions_completed_at', 'effectiveness_checked_at', 'closed_at'],
    ],
    capa_actions: [['started_at', 'completed_at', 'verified_at']],
    calibration_records: [['started_at', 'completed_at']],
    calibration_alerts: [['raised_at', 'acknowledged_at', 'resolved_at']],
    customer_complaints: [['received_at', 'acknowledged_at', 'contained_at', 'responded_at', 'closed_at']],
    supplier_corrective_actions: [
      ['issued_at', 'containment_received_at', 'responded_at', 'reviewed_at'],
      ['issued_at', 'implemented_at', 'closed_at'],
    ],
    quality_audits: [['started_at', 'ended_at', 'closed_at']],
    document_revisions: [['drafted_at', 'reviewed_at', 'decided_at']],
    spc_data_points: [['measured_at', 'evaluated_at', 'acknowledged_at']],
  },
  agreements: {
    'spc_data_points.machine_id': { equals: ['spc_control_chart_id.machine_id'] },
    'calibration_records.unit_of_measure': { equals: ['measuring_equipment_id.unit_of_measure'] },
    'eight_d_reports.factory_id': { equals: ['customer_complaint_id.factory_id'] },
  },
  references: {
    'capa_actions.capa_id': {
      law: 22,
      where: "status not in ('verified', 'cancelled')",
      column: 'status',
      isNot: ['closed'],
    },
  },
  parts: {
    reports_have_defects: {
      of: 'ncr_headers',
      where: 'ncr_number is not null',
      part: 'ncr_defect_details',
      by: 'ncr_id',
    },
    plans_have_characteristics: { of: 'control_plans', part: 'control_plan_characteristics', by: 'control_plan_id' },
    gauges_were_calibrated: {
      of: 'measuring_equipment',
      where: "calibration_state <> 'not_calibrated'",
      part: 'calibration_records',
      by: 'measuring_equipment_id',
      having: "status = 'completed'",
    },
    documents_have_revisions: { of: 'quality_documents', part: 'document_revisions', by: 'quality_document_id' },
  },
  states: lifecycle.states,
};

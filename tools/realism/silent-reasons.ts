import { REASONS_OF_BUSINESS } from './silent-reasons-of-business.ts';

type Reasons = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const REASONS_OF_THE_PLANT: Reasons = {
  'waits: ERP is not told by whom goods are sent back, written off or moved, and CRM’s forecast is not taken into its own':
    {
      'erp.customer_invoice_lines': ['cost_center_code'],
      'erp.customer_invoices': ['written_off_amount'],
      'erp.demand_forecasts': ['sales_forecast_id'],
      'erp.goods_receipts': ['shipment_id'],
      'erp.sales_order_lines': ['returned_quantity'],
      'erp.purchase_orders': ['order_type'],
      'erp.vendor_invoices': ['is_reverse_charge'],
    },
  'differences are found by cycle counts of free stock, within one tolerance, and told when they are settled': {
    'erp.inventory_variance': [
      'variance_type',
      'stock_type',
      'reconciliation_run_id',
      'tolerance_pct',
      'reason',
      'recounted_quantity',
      'approval_status',
    ],
  },
  'what happens at work is told by its line; no injury is of the kinds whose names form 300 keeps back': {
    'hr.safety_incidents': ['machine_id', 'is_work_related', 'is_privacy_case'],
  },
  'sensors are sound while nobody has found otherwise': {
    'operations.sensor_health': ['drift_offset', 'health_status'],
  },
  'waits: the shipment of what a customer complains about is not told to quality': {
    'quality.customer_complaints': ['is_safety_related', 'shipment_number', 'shipped_on'],
  },
  'a document of quality stands for itself: others name it, it names none of them': {
    'quality.capa_actions': ['document_revision_id', 'maintenance_work_order_id'],
    'quality.document_revisions': ['capa_id'],
    'quality.eight_d_reports': ['ncr_id', 'supplier_corrective_action_id', 'fmea_analysis_id', 'control_plan_id'],
    'quality.fmea_failure_modes': ['capa_id'],
    'quality.ppap_submissions': ['gauge_rr_study_id', 'first_article_inspection_id'],
    'quality.quality_documents': ['product_id', 'material_id'],
    'quality.quality_training_records': ['document_revision_id', 'gauge_rr_study_id'],
    'quality.supplier_corrective_actions': ['quality_audit_id'],
  },
  'first articles are of a product, by its drawing, and measured before an order exists': {
    'quality.first_article_inspections': [
      'supplier_id',
      'machine_id',
      'work_order_id',
      'work_order_number',
      'purchase_order_number',
      'lot_number',
      'serial_number',
      'ncr_id',
    ],
    'quality.fmea_analyses': ['material_id', 'high_priority_count'],
  },
  'units that fail are scrapped, reworked in place, sent back or used as they are': {
    'quality.ncr_defect_details': ['work_instruction'],
    'quality.ncr_headers': [
      'machine_fault_id',
      'inventory_lot_id',
      'repair_quantity',
      'regrade_quantity',
      'regrade_grade',
      'rework_work_order_id',
    ],
    'quality.quality_kpis': ['ncr_overdue_count'],
  },
  'nothing is charged back to suppliers, who bring their certificates; three clean lots prove an action': {
    'quality.quality_costs': ['is_charged_back'],
    'quality.supplier_corrective_actions': [
      'supplier_lot_number',
      'purchase_order_number',
      'verification_lot_count',
      'chargeback_amount',
    ],
    'quality.supplier_quality_metrics': ['repeat_ncr_count', 'certificate_missing_count', 'chargeback_amount'],
  },
  'costs follow from documents of quality': {
    'quality.quality_costs': ['source_module', 'recorded_by_employee_id'],
    'quality.quality_audits': ['supplier_id'],
  },
  'stands with a year or a plan that is the same for all': {
    'erp.cost_centers': ['fiscal_year', 'is_posting_blocked'],
    'erp.demand_forecasts': ['trend_pct'],
    'erp.safety_stock_levels': [
      'calculation_method',
      'review_period_days',
      'holding_cost_pct',
      'order_cost_amount',
      'calculated_at',
    ],
    'erp.mrp_runs': ['factory_id', 'includes_safety_stock', 'capacity_check'],
    'erp.production_costs': ['unit_of_measure'],
  },
  'inspection plans hold for all suppliers, whole samples and any lot; nothing is accepted that does not conform': {
    'erp.inspection_plan_characteristics': ['sample_quantity', 'acceptance_number', 'is_destructive'],
    'erp.inspection_plans': [
      'supplier_id',
      'sampling_severity',
      'fixed_sample_quantity',
      'sampling_interval_minutes',
      'skip_lot_count',
    ],
  },
  'entries follow from documents, are gathered by day and account, and are of one company': {
    'erp.journal_entries': ['partner_company_id', 'prepared_by_employee_id', 'approved_by_employee_id', 'is_late'],
    'erp.journal_entry_lines': ['production_order_id', 'sales_order_line_id', 'quantity', 'unit_of_measure'],
    'erp.general_ledger': ['last_reconciled_on'],
  },
  'only proposals are kept, and each is converted at once: demand and receipts are rows of their own': {
    'erp.mrp_elements': [
      'element_side',
      'pegged_mrp_element_id',
      'demand_forecast_id',
      'production_order_id',
      'purchase_order_line_id',
      'purchase_requisition_line_id',
      'decision',
    ],
    'erp.mrp_runs': ['demand_forecast_version'],
  },
  'material for stock is bought; nothing for an order, a cost centre or a subcontractor': {
    'erp.purchase_order_lines': ['production_order_id', 'cost_center_code', 'account_code'],
    'erp.purchase_requisition_lines': ['production_order_id', 'account_code', 'item_description'],
    'erp.purchase_requisitions': ['requisition_type', 'source_document_number', 'cost_center_code'],
    'erp.routing_operations': ['is_subcontracted', 'supplier_id'],
  },
  'one routing of five steps for what is made': {
    'erp.routing': ['routing_usage', 'is_preferred', 'operation_count'],
  },
  'goods stay at their site; orders of ERP and runs are named as they were sent': {
    'erp.inventory_transactions': ['transfer_number'],
    'erp.erp_mes_sync_log': ['work_order_id'],
    'operations.production_runs': ['operation_status'],
  },
  'there is no such process: the feature belongs to the model of the field, and nothing here does it': {
    'hr.employee_certifications': ['revoked_on', 'revocation_reason'],
    'hr.employee_shifts': ['replaces_employee_id'],
    'maintenance.work_orders': ['cancellation_reason'],
    'maintenance.work_permits': ['cancellation_reason'],
    'maintenance.maintenance_costs': ['reason'],
    'maintenance.work_order_tasks': ['skip_reason'],
    'manufacturing.quality_inspections': ['reinspection_of_quality_inspection_id'],
    'manufacturing.work_orders': ['rework_of_work_order_id', 'order_type'],
    'quality.calibration_alerts': ['extended_to_date', 'extension_approved_by_employee_id', 'extension_reason'],
    'quality.capa_actions': ['extension_count'],
    'quality.quality_documents': ['supersedes_quality_document_id', 'obsolete_on'],
    'erp.inventory_lots': ['lot_type', 'parent_inventory_lot_id', 'retest_date'],
    'erp.production_orders': ['order_type', 'parent_production_order_id'],
    'erp.mrp_elements': ['reschedule_date'],
  },
  'leave is taken by whole days': {
    'hr.leave_requests': ['start_day_part', 'end_day_part'],
  },
  'one stay at work a day, with half an hour of break by law': {
    'hr.attendance_records': ['sequence_number'],
    'hr.employee_shifts': ['break_minutes'],
  },
  'the year is judged in April, for everybody on the same days': {
    'hr.employee_goals': ['performance_review_id', 'due_date', 'completed_on', 'achievement_pct'],
    'hr.employee_leave_balances': ['leave_year', 'expiry_date', 'payroll_record_id'],
    'hr.succession_candidates': ['nominated_at', 'approval_status'],
  },
  'nobody is kept as a trainee: people come with a basic skill from their institute': {
    'hr.employee_skills': ['supervisor_employee_id'],
    'hr.skills_catalog': ['minimum_proficiency_level'],
    'maintenance.labor_time_entries': ['is_supervised'],
    'maintenance.work_procedures': ['minimum_proficiency_level'],
    'manufacturing.operations': ['minimum_proficiency_level'],
    'erp.routing_operations': ['minimum_proficiency_level'],
  },
  'one rule for the whole company: hours, probation, seats, transfers': {
    'hr.job_roles': ['standard_weekly_hours', 'probation_months'],
    'hr.payroll_records': ['payment_method'],
    'hr.positions': ['budgeted_fte'],
    'maintenance.maintenance_technicians': ['overtime_rate_factor', 'weekly_capacity_hours'],
    'quality.quality_training_records': ['passing_score_pct'],
  },
  'rare in a small company, or due in June and December by law': {
    'hr.payroll_records': ['labour_welfare_fund_amount', 'hold_reason_code'],
  },
  'figures are of units, by month': {
    'hr.performance_kpis': ['employee_id', 'period_type'],
  },
  'rules are written for jobs, lines and sites, and only what is mandatory is written': {
    'hr.ppe_requirements': ['department_id', 'is_mandatory'],
    'hr.training_requirements': ['department_id'],
  },
  'inductions are given to one person without a session, and payloads are kept whole': {
    'hr.employee_onboarding_items': ['training_enrollment_id'],
    'hr.hcm_integration_log': ['payload_digest'],
  },
  'meters count what machines ran, and never fall back': {
    'maintenance.equipment_meter_readings': ['work_order_id', 'plausibility'],
    'maintenance.pm_generation_log': ['trigger_equipment_meter_reading_id'],
  },
  'work is booked on the order, in the regular shift; hours after it are told by attendance': {
    'maintenance.labor_time_entries': ['work_order_task_id', 'time_class'],
    'maintenance.maintenance_technicians': ['overtime_end_at'],
    'manufacturing.labor_time_entries': ['overtime_hours', 'allocation_pct'],
  },
  'a rule decides on every event': {
    'maintenance.machine_condition_events': ['assessed_by_employee_id', 'no_work_reason'],
  },
  'one account of the ledger for all of them': {
    'maintenance.maintenance_cost_centers': [
      'labour_account_code',
      'parts_account_code',
      'contractor_account_code',
      'overhead_rate_pct',
    ],
    'maintenance.maintenance_costs': ['account_code'],
    'maintenance.mro_parts': ['stock_account_code'],
    'quality.quality_costs': ['account_code'],
  },
  'GST of machines, pumps and their parts is 18 per cent': {
    'maintenance.mro_parts': ['gst_rate_pct'],
    'master.products': ['gst_rate_pct'],
  },
  'spare parts and protective equipment are not bought by ERP yet': {
    'maintenance.mro_parts_transactions': ['goods_receipt_line_id', 'purchase_order_number'],
    'hr.ppe_requirements': ['mro_part_id'],
  },
  'only waiting orders bear it, and none wait when the history ends': {
    'manufacturing.work_orders': ['hold_reason_code'],
    'erp.inventory_lots': ['hold_reason'],
    'maintenance.work_orders': ['hold_reason_code'],
  },
  'only lock-outs need a permit: no job plan has hot work or confined spaces': {
    'maintenance.work_permits': ['permit_type', 'oxygen_pct', 'explosive_gas_lel_pct', 'fire_watch_employee_id'],
  },
  'first issues that hold at all sites; contracts cover a kind of asset; preventive work is due by its date': {
    'maintenance.work_procedures': ['revision', 'main_mro_part_id', 'main_part_quantity'],
    'maintenance.pm_schedules': ['priority'],
    'maintenance.service_contracts': ['maintenance_asset_id'],
  },
  'machines tell of stops when these are over, one after the other': {
    'manufacturing.downtime_events': ['planned_downtime_event_id'],
  },
  'the inspection is found by its operation; cycles stay within their limits': {
    'manufacturing.electronic_batch_records': ['quality_inspection_id', 'deviation'],
  },
  'bills name no alternate, and the lot of the supplier is read at the dock': {
    'manufacturing.material_transactions': ['supplier_lot_number', 'is_substitute', 'scrap_reason_code'],
  },
  'planned alike for all steps and centres; what differs are set-up, cycle and rates': {
    'manufacturing.operations': ['planned_teardown_minutes', 'planned_crew_size', 'confirmation_type'],
    'erp.routing_operations': [
      'teardown_minutes',
      'move_minutes',
      'wait_minutes',
      'crew_size',
      'transfer_batch_quantity',
      'confirmation_type',
    ],
    'erp.work_centers': [
      'crew_size',
      'available_hours_per_shift',
      'efficiency_pct',
      'utilisation_pct',
      'queue_minutes',
      'scheduling_method',
      'alternate_work_center_id',
      'energy_rate_amount',
      'rates_valid_from',
    ],
  },
  'the scheduler and the machines decide, not a person': {
    'manufacturing.production_schedules': ['scheduled_by_employee_id'],
    'manufacturing.work_order_status_history': ['changed_by_employee_id'],
    'erp.mrp_runs': ['started_by_employee_id'],
    'erp.inventory_reservations': ['reserved_by_employee_id', 'expires_at'],
    'erp.inventory_transactions': ['posted_by_employee_id', 'reason'],
  },
  'inspections of production judge by count; what is measured stands on control charts': {
    'manufacturing.quality_inspections': [
      'measured_value',
      'measurement_unit',
      'measuring_equipment_id',
      'measuring_equipment_code',
    ],
    'quality.ncr_defect_details': ['unit_of_measure', 'measured_value', 'measuring_equipment_id', 'serial_number'],
  },
  'orders that ERP has released are made, or end with no good piece': {
    'manufacturing.work_orders': ['cancellation_reason'],
  },
  'a recipe is for one piece; stock is kept at standard cost': {
    'master.bill_of_materials': ['base_quantity'],
    'master.materials': ['valuation_method'],
    'erp.inventory_balances': ['valuation_method'],
    'erp.routing': ['base_quantity', 'minimum_lot_quantity', 'maximum_lot_quantity'],
  },
  'the halls are not cooled: no item needs it': {
    'master.warehouse_zones': ['temperature_class', 'minimum_temperature_celsius', 'maximum_temperature_celsius'],
  },
  'drawings change a few times a year': {
    'quality.fmea_analyses': ['revision', 'trigger_reason', 'supersedes_fmea_analysis_id'],
    'quality.ppap_submissions': ['drawing_revision'],
    'erp.routing': ['engineering_change_number'],
  },
  'readings of history come from the simulator, one at an interval; recordings that are loaded differ': {
    'operations.sensor_data': ['sequence_number', 'reading_source'],
    'operations.sensor_health': ['sampling_interval_seconds'],
  },
  'limits are upper ones: what falls low is a machine that stands': {
    'operations.sensor_health': ['warning_low', 'alarm_low'],
  },
  'gauges past their day are taken from the bench; few are late': {
    'quality.calibration_records': ['ncr_id'],
    'quality.calibration_alerts': ['refused_use_count'],
    'quality.measuring_equipment': ['is_locked_out', 'locked_out_at', 'lock_reason'],
  },
  'plans hold on every machine and line of a site and for all suppliers; their routing is ERP’s': {
    'quality.control_plan_characteristics': ['machine_id', 'inspection_plan_characteristic_id'],
    'quality.control_plans': ['production_line_id', 'routing_id', 'routing_number', 'supplier_id'],
    'quality.fmea_analyses': ['routing_id', 'routing_number', 'customer_id'],
  },
  'charts are of a machine, over all that it makes, and of measured values': {
    'quality.spc_control_charts': [
      'control_plan_characteristic_id',
      'product_id',
      'material_id',
      'operation_sequence',
      'sampling_interval_minutes',
      'rule_1_enabled',
      'baseline_subgroup_count',
    ],
    'quality.spc_data_points': [
      'nonconforming_count',
      'is_out_of_spec',
      'inspected_count',
      'is_excluded',
      'exclusion_reason',
    ],
  },
  'measuring systems are studied by one method: ten parts, three people, three trials, for the gauge in general': {
    'quality.gauge_rr_studies': [
      'study_type',
      'calculation_method',
      'control_plan_characteristic_id',
      'product_id',
      'material_id',
      'part_count',
      'appraiser_count',
      'trial_count',
      'unit_of_measure',
      'bias_value',
      'linearity_slope',
      'kappa_value',
    ],
  },
  'what is recalled had not left the house': {
    'quality.product_recalls': [
      'recall_type',
      'recall_class',
      'recall_status',
      'customer_complaint_id',
      'trigger_ncr_id',
      'capa_id',
      'material_id',
      'inventory_lot_id',
      'customer_id',
      'shipment_id',
      'shipment_number',
      'warehouse_id',
      'unit_of_measure',
      'ncr_id',
      'notified_at',
      'customer_response_at',
      'rma_request_id',
      'rma_number',
      'corrected_quantity',
    ],
  },
};

/** Columns that rightly say the same in every row, or nothing, by their reason and by table. Reasons of whole kinds of columns are in `silent-columns.ts`. */
export const GATHERED: Reasons = { ...REASONS_OF_THE_PLANT, ...REASONS_OF_BUSINESS };

const REASONS = new Map(
  Object.entries(GATHERED).flatMap(([reason, tables]) =>
    Object.entries(tables).flatMap(([table, columns]) =>
      columns.map((column) => [`${table}.${column}`, reason] as const),
    ),
  ),
);

/** Why a column says nothing; undefined where no reason is known. */
export function reasonOf(table: string, column: string): string | undefined {
  return REASONS.get(`${table}.${column}`);
}

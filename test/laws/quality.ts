/** Statements that break the laws of quality, by the name of the law's file. */
export const quality: Record<string, string> = {
  actions_are_done_before_their_capa_closes: `update quality.capa_headers h set actions_completed_at = opened_at, effectiveness_checked_at = opened_at + interval '1 hour',
    effectiveness_checked_by_employee_id = owner_employee_id + 1, effectiveness_result = 'effective', root_cause = 'none', closed_at = opened_at + interval '2 hours', closed_by_employee_id = owner_employee_id, status = 'closed'
    where capa_id = (select min(capa_id) from quality.capa_actions where completed_at is null)`,
  costs_are_posted_by_erp: `update quality.quality_kpis set prevention_cost_amount = prevention_cost_amount + 1, total_quality_cost_amount = total_quality_cost_amount + 1
    where quality_kpi_id = (select min(quality_kpi_id) from quality.quality_kpis where is_final and total_quality_cost_amount > 0)`,
  costs_of_reports_are_quantity_at_price: `update quality.quality_costs set amount = amount + 1
    where quality_cost_id = (select min(quality_cost_id) from quality.quality_costs where ncr_id is not null)`,
  failed_inspections_have_reports: `update quality.ncr_headers set lot_number = 'LOT-0' where ncr_id = (select min(ncr_id) from quality.ncr_headers where quality_inspection_id is not null)`,
  inspections_are_what_production_found: `update quality.qms_integration_log set inspected_quantity = inspected_quantity + 1
    where qms_integration_log_id = (select min(qms_integration_log_id) from quality.qms_integration_log where flow_id = 'manufacturing-to-quality')`,
  measurements_use_gauges_in_calibration: `update quality.calibration_records set valid_from = '1999-01-01', valid_to = '1999-12-31'
    where measuring_equipment_id = (select min(measuring_equipment_id) from quality.spc_data_points where not is_excluded) and valid_from is not null`,
  nobody_audits_his_own_work: `update quality.quality_audits set department_id = (select department_id from master.employees where employee_id = lead_auditor_employee_id)
    where quality_audit_id = (select min(quality_audit_id) from quality.quality_audits where lead_auditor_employee_id is not null)`,
  overdue_gauges_are_locked: `update quality.measuring_equipment set calibration_state = 'overdue' where measuring_equipment_id = (select min(measuring_equipment_id) from quality.measuring_equipment where not is_locked_out)`,
  plotted_values_are_those_of_their_subgroup: `update quality.spc_data_points set measured_value = measured_value + 1
    where spc_data_point_id = (select min(spc_data_point_id) from quality.spc_data_points where sensor_health_id is null and not is_excluded)`,
  points_break_the_rules_they_are_flagged_for: `update quality.spc_data_points set rule_4_violated = true, violation_side = 'above'
    where spc_data_point_id = (select min(spc_data_point_id) from quality.spc_data_points where evaluated_at is not null and violation_side is null)`,
  recalls_account_for_the_lot: `update quality.product_recalls set affected_quantity = affected_quantity + 1,
    trigger_ncr_id = (select min(ncr_id) from quality.ncr_headers) where product_recall_id = (select min(product_recall_id) from quality.product_recalls where genealogy_level = 0)`,
  suspect_periods_are_assessed: `update quality.calibration_records set impact_assessment = null
    where calibration_record_id = (select min(calibration_record_id) from quality.calibration_records where as_found_result = 'out_of_tolerance')`,
  who_measures_is_qualified: `update quality.quality_training_records set valid_from = '1999-01-01', valid_to = '1999-12-31'
    where valid_from is not null and employee_id = (select min(measured_by_employee_id) from quality.spc_data_points)`,
};

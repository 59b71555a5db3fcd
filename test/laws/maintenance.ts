/** Statements that break the laws of maintenance, by the name of the law's file. */
export const maintenance: Record<string, string> = {
  labour_lies_in_shifts_of_qualified_people: `update maintenance.labor_time_entries set employee_shift_id = (select min(employee_shift_id) from hr.employee_shifts where status = 'worked')
    where labor_time_entry_id = (select max(labor_time_entry_id) from maintenance.labor_time_entries where ended_at is not null)`,
  work_lies_inside_its_permit: `update maintenance.work_permits set unlocked_at = locked_at
    where work_permit_id = (select max(work_permit_id) from maintenance.work_permits where status = 'closed')`,
  permits_are_issued_by_authorised_people: `update maintenance.maintenance_technicians set is_loto_authorised = false`,
  faults_become_work_or_have_a_reason: `update maintenance.machine_condition_events set work_order_id = null, decision = null, assessed_at = null, status = 'received'
    where machine_condition_event_id = (select min(machine_condition_event_id) from maintenance.machine_condition_events where severity = 'major' and machine_fault_id is not null)`,
  figures_follow_from_events: `update maintenance.asset_reliability_metrics set mtbf_hours = mtbf_hours + 1
    where asset_reliability_metric_id = (select min(asset_reliability_metric_id) from maintenance.asset_reliability_metrics where mtbf_hours is not null)`,
  due_dates_follow_each_other: `delete from maintenance.pm_generation_log where pm_generation_log_id =
    (select max(pm_generation_log_id) from maintenance.pm_generation_log)`,
  journals_are_in_the_books: `update maintenance.cmms_integration_log set document_number = 'MCJ-0'
    where cmms_integration_log_id = (select min(cmms_integration_log_id) from maintenance.cmms_integration_log where message_type = 'cost_posted')`,
  spare_parts_are_worth_their_account: `update maintenance.mro_parts_transactions set total_cost_amount = total_cost_amount + 1
    where mro_parts_transaction_id = (select min(mro_parts_transaction_id) from maintenance.mro_parts_transactions where transaction_type = 'opening')`,
  values_out_of_limits_are_followed_up: `update maintenance.work_order_tasks set measured_value = upper_limit + 100
    where work_order_task_id = (select min(work_order_task_id) from maintenance.work_order_tasks where upper_limit is not null and result = 'ok')`,
};

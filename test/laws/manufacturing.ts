/** Statements that break the laws of manufacturing, by the name of the law's file. */
export const manufacturing: Record<string, string> = {
  batch_records_are_closed_with_their_order: `update manufacturing.electronic_batch_records set is_critical = true, status = 'performed'
    where batch_record_id = (select min(r.batch_record_id) from manufacturing.electronic_batch_records r join manufacturing.work_orders w using (work_order_id) where r.status = 'performed' and w.completed_at is not null)`,
  consumption_follows_the_bill: `update manufacturing.material_transactions set planned_quantity = planned_quantity + 1, variance_quantity = variance_quantity - 1, variance_reason_code = case when variance_quantity = 1 then null else 'measurement' end
    where material_transaction_id = (select min(material_transaction_id) from manufacturing.material_transactions where transaction_type = 'consumption')`,
  failed_inspections_reject_the_scrap: `update manufacturing.quality_inspections set result = 'failed', rejected_quantity = 1, accepted_quantity = lot_quantity - 1
    where quality_inspection_id = (select min(quality_inspection_id) from manufacturing.quality_inspections join manufacturing.operations using (operation_id) where result = 'passed' and scrap_quantity = 0)`,
  labour_is_booked_while_lines_work: `update manufacturing.labor_time_entries l set started_at = date_trunc('day', l.started_at) + interval '20 hours', ended_at = date_trunc('day', l.started_at) + interval '21 hours'
    from master.machines m, master.production_lines p where m.machine_id = l.machine_id and p.production_line_id = m.production_line_id and p.shifts_per_day < 3`,
  labour_lies_in_shifts_of_qualified_people: `update manufacturing.labor_time_entries set started_at = started_at - interval '9 hours' where labor_time_entry_id = 1`,
  operations_book_what_the_machine_reports: `update manufacturing.mes_integration_log set reported_good_quantity = reported_good_quantity + 1
    where mes_integration_log_id = (select min(mes_integration_log_id) from manufacturing.mes_integration_log where message_type = 'run_completed' and status = 'processed')`,
  operations_have_one_placing_in_force: `update manufacturing.production_schedules set status = 'active' where production_schedule_id = (select min(production_schedule_id) from manufacturing.production_schedules where status = 'executed')`,
  operations_keep_their_sequence: `update manufacturing.operations set setup_started_at = setup_started_at - interval '30 days' where operation_id = (
    select min(operation_id) from manufacturing.operations where status = 'completed' and operation_sequence = 20 and setup_started_at is not null)`,
  operations_take_what_their_predecessors_give: `update manufacturing.operations set input_quantity = input_quantity + 1, good_quantity = good_quantity + 1 where operation_id = (
    select min(operation_id) from manufacturing.operations where status = 'completed' and operation_sequence = 30)`,
  orders_begin_with_their_material: `update manufacturing.work_orders set started_at = released_at
    where work_order_id = (select min(work_order_id) from manufacturing.material_transactions where transaction_type = 'issue' and status = 'posted')`,
  people_are_not_booked_twice: `alter table manufacturing.labor_time_entries drop constraint labor_time_entries_person_uq;
    insert into manufacturing.labor_time_entries select (l).* from (
      select jsonb_populate_record(t, jsonb_build_object('labor_time_entry_id', 2000000000000, 'entry_number', 'LT-2026-999999')) as l
      from manufacturing.labor_time_entries t where labor_time_entry_id = 1) as copied`,
  placings_supersede_each_other: `update manufacturing.production_schedules set superseded_at = superseded_at + interval '1 day'
    where production_schedule_id = (select min(production_schedule_id) from manufacturing.production_schedules where status = 'superseded')`,
  planned_people_are_qualified: `update manufacturing.operations set required_skill_id = 9 where operation_id = (
    select min(operation_id) from manufacturing.operations where assigned_employee_id is not null and required_skill_id is not null)`,
  status_history_is_complete: `delete from manufacturing.work_order_status_history where work_order_status_history_id = 1`,
  work_orders_add_up: `update manufacturing.work_orders set scrap_quantity = scrap_quantity + 1, started_quantity = started_quantity + 1
    where work_order_id = (select min(work_order_id) from manufacturing.work_orders where status in ('completed', 'closed'))`,
};

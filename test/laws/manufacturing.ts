/** Statements that break the laws of manufacturing, by the name of the law's file. */
export const manufacturing: Record<string, string> = {
  issues_are_used_or_returned: `update manufacturing.material_transactions set quantity = quantity + 1
    where material_transaction_id = (select min(material_transaction_id) from manufacturing.material_transactions t join manufacturing.work_orders w using (work_order_id) where transaction_type = 'issue' and w.completed_at is not null)`,
  consumption_follows_the_bill: `update manufacturing.material_transactions set planned_quantity = planned_quantity + 1, variance_quantity = variance_quantity - 1, variance_reason_code = case when variance_quantity = 1 then null else 'measurement' end
    where material_transaction_id = (select min(material_transaction_id) from manufacturing.material_transactions where transaction_type = 'consumption')`,
  lots_are_not_used_beyond_their_issue: `update manufacturing.material_transactions set quantity = quantity / 2
    where material_transaction_id = (select min(t.material_transaction_id) from manufacturing.material_transactions t join manufacturing.work_orders w using (work_order_id) where t.transaction_type = 'issue' and t.lot_number is not null and w.completed_at is not null)`,
  receipts_are_the_good_output: `update manufacturing.work_orders set received_quantity = 0 where work_order_id = (select min(work_order_id) from manufacturing.work_orders where good_quantity > 0 and completed_at is not null)`,
  labour_lies_in_shifts_of_qualified_people: `update manufacturing.labor_time_entries set started_at = started_at - interval '9 hours' where labor_time_entry_id = 1`,
  people_are_not_booked_twice: `alter table manufacturing.labor_time_entries drop constraint labor_time_entries_person_uq;
    insert into manufacturing.labor_time_entries select (l).* from (
      select jsonb_populate_record(t, jsonb_build_object('labor_time_entry_id', 2000000000000, 'entry_number', 'LT-2026-999999')) as l
      from manufacturing.labor_time_entries t where labor_time_entry_id = 1) as copied`,
  failed_inspections_reject_the_scrap: `update manufacturing.quality_inspections set result = 'failed', rejected_quantity = 1, accepted_quantity = lot_quantity - 1
    where quality_inspection_id = (select min(quality_inspection_id) from manufacturing.quality_inspections where result = 'passed' and inspection_type in ('in_process', 'final'))`,
  batch_records_are_closed_with_their_order: `update manufacturing.electronic_batch_records set is_critical = true, status = 'performed'
    where batch_record_id = (select min(r.batch_record_id) from manufacturing.electronic_batch_records r join manufacturing.work_orders w using (work_order_id) where r.status = 'performed' and w.completed_at is not null)`,
  shop_floor_numbers_have_no_gaps: `update manufacturing.labor_time_entries set entry_number = 'LT-2026-999999' where labor_time_entry_id = 1`,
};

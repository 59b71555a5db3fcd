-- One electronic batch record as it was when its final review was signed.
-- Grain: batch_record_number.
-- From manufacturing by electronic_batch_records (batch_record_number).
with records as (
  select batch_record_number, min(work_order_id) as work_order_id, min(product_id) as product_id, min(material_id) as material_id, min(lot_number) as lot_number, count(*) as step_count,
    count(*) filter (where deviation_number is not null) as deviation_count,
    (array_agg(coalesce(verified_by_employee_id, performed_by_employee_id) order by step_number desc) filter (where step_type = 'final_review'))[1] as signed_by,
    (array_agg(coalesce(verified_at, performed_at) order by step_number desc) filter (where step_type = 'final_review'))[1] as signed_at,
    jsonb_agg(jsonb_build_object('batch_record_id', batch_record_id, 'step_number', step_number, 'step_type', step_type, 'operation_id', operation_id, 'machine_id', machine_id, 'instruction', instruction,
      'instruction_revision', instruction_revision, 'is_critical', is_critical, 'parameter_name', parameter_name, 'unit_of_measure', unit_of_measure, 'target_value', target_value::text, 'lower_limit', lower_limit::text,
      'upper_limit', upper_limit::text, 'actual_value', actual_value::text, 'is_within_limits', is_within_limits, 'deviation_number', deviation_number, 'deviation_severity', deviation_severity, 'deviation', deviation,
      'quality_inspection_id', quality_inspection_id, 'performed_by_employee_id', performed_by_employee_id, 'performed_at', performed_at, 'verified_by_employee_id', verified_by_employee_id, 'verified_at', verified_at,
      'signature_meaning', signature_meaning, 'signature_hash', signature_hash, 'status', status) order by step_number) as steps
  from electronic_batch_records group by 1
)
select batch_record_number || '/1' as _id, batch_record_number, 1 as snapshot_revision, work_order_id, product_id, material_id, lot_number, steps, step_count::int, deviation_count::int,
  signed_by as signed_by_employee_id, signed_at, encode(sha256(convert_to(steps::text, 'UTF8')), 'hex') as content_hash, null as previous_content_hash, signed_at as retention_starts_at, '[]'::jsonb as legal_hold_numbers
from records where signed_at is not null

-- Law 21: What quality was told of an inspection is what production has written down.
-- Examines quality.qms_integration_log.
-- From manufacturing as found_inspections:
select quality_inspection_id, inspection_number, lot_number, lot_quantity, rejected_quantity, result, decided_at
from manufacturing.quality_inspections;
with told as (
  select entity_id as quality_inspection_id, document_number, lot_number, inspected_quantity, rejected_quantity, message_type
  from quality.qms_integration_log where flow_id = 'manufacturing-to-quality'
)
select t.document_number, t.rejected_quantity, q.rejected_quantity as found
from told t
full join found_inspections q using (quality_inspection_id)
where (q.inspection_number, q.lot_number, q.lot_quantity, q.rejected_quantity, q.result = 'failed')
    is distinct from (t.document_number, t.lot_number, t.inspected_quantity, t.rejected_quantity, t.message_type = 'inspection_failed')
  -- What was found in the last minutes is on its way.
  and (t.document_number is not null or q.decided_at < (select max(decided_at) from found_inspections) - interval '1 hour');

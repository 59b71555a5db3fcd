-- Law 21: Every failed inspection of production of which quality was told has one report for the same lot and the units rejected, never more than the lot.
-- Examines quality.qms_integration_log.
select l.qms_integration_log_id, l.document_number, l.rejected_quantity, n.nonconforming_quantity
from quality.qms_integration_log l
left join quality.ncr_headers n on n.quality_inspection_id = l.entity_id
where l.flow_id = 'manufacturing-to-quality' and l.message_type = 'inspection_failed'
  and (n.ncr_id is null or n.ncr_id is distinct from l.ncr_id or n.lot_number is distinct from l.lot_number
    or n.nonconforming_quantity <> l.rejected_quantity or n.nonconforming_quantity > n.lot_quantity);

-- A failed inspection of an operation's output rejects what the operation reports as scrap.
-- Examines manufacturing.quality_inspections.
select q.quality_inspection_id, q.rejected_quantity, o.scrap_quantity
from manufacturing.quality_inspections q
join manufacturing.operations o using (operation_id)
where q.inspection_type in ('in_process', 'final') and (q.rejected_quantity <> o.scrap_quantity or (q.result = 'failed') <> (o.scrap_quantity > 0));

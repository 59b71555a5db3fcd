-- What inspections of an operation reject is lost there: never more than it reports as scrap. The rest the operator has sorted out.
-- Examines manufacturing.quality_inspections.
select o.operation_id, sum(q.rejected_quantity) as rejected, o.scrap_quantity
from manufacturing.quality_inspections q
join manufacturing.operations o using (operation_id)
group by o.operation_id, o.scrap_quantity
having sum(q.rejected_quantity) > o.scrap_quantity or bool_or((q.result = 'failed') <> (q.rejected_quantity > 0));

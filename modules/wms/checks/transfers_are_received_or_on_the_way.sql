-- Law 29: What was sent to another warehouse of an item and lot entered its transit bin, and was received there or lies in transit still, for three weeks at most.
-- Examines wms.receiving_tasks.
with moved as (
  select source_document_number as transfer_number, product_id, material_id, lot_number,
    coalesce(sum(quantity) filter (where movement_type = 'transfer_issue'), 0) as issued,
    coalesce(sum(quantity) filter (where movement_type = 'transit_entry'), 0) as entered,
    coalesce(sum(quantity) filter (where movement_type = 'transfer_receipt'), 0) as received,
    min(moved_at) as issued_at
  from wms.warehouse_movements
  where movement_type in ('transfer_issue', 'transit_entry', 'transfer_receipt') and status = 'completed'
  group by 1, 2, 3, 4
), expected as (
  select transfer_number, product_id, material_id, lot_number, sum(expected_quantity) as expected,
    coalesce(sum(expected_quantity) filter (where status in ('planned', 'arrived', 'in_progress')), 0) as still_to_come
  from wms.receiving_tasks where receipt_type = 'transfer' group by 1, 2, 3, 4
), now as (
  select max(moved_at) as at from wms.warehouse_movements
)
select coalesce(m.transfer_number, e.transfer_number) as transfer_number, coalesce(m.lot_number, e.lot_number) as lot_number, m.issued, m.entered, m.received, e.expected, e.still_to_come, m.issued_at
from expected e
full join moved m on m.transfer_number = e.transfer_number and m.product_id is not distinct from e.product_id
  and m.material_id is not distinct from e.material_id and m.lot_number is not distinct from e.lot_number
cross join now n
where m.issued is distinct from m.entered or m.issued is distinct from e.expected or m.issued is distinct from m.received + e.still_to_come
  or (e.still_to_come > 0 and m.issued_at < n.at - interval '21 days');

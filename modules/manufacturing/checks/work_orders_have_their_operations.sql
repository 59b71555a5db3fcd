-- Law 14: A work order has operations, all of its item, lot and unit, and none of more than its quantity.
-- Examines manufacturing.work_orders.
select w.work_order_id, w.work_order_number, o.operation_id
from manufacturing.work_orders w
left join manufacturing.operations o on o.work_order_id = w.work_order_id
where w.status <> 'created'
  and (o.operation_id is null
    or (o.product_id, o.material_id, o.lot_number, o.unit_of_measure)
      is distinct from (w.product_id, w.material_id, w.lot_number, w.unit_of_measure)
    or o.planned_quantity > w.planned_quantity);

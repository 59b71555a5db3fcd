-- Law 14: Every released production order has exactly one work order in manufacturing, of equal item, quantity, revisions and lot.
-- Examines erp.production_orders.
-- From manufacturing as mes_orders:
select production_order_id, work_order_id, work_order_number, product_id, material_id, planned_quantity, bom_revision, routing_revision, lot_number
from manufacturing.work_orders;
-- A release is on its way for a minute, and what the work order tells for an hour.
select o.production_order_number, o.status, w.work_order_number, o.planned_quantity, w.planned_quantity as planned_there
from (select * from erp.production_orders where released_at < (select max(released_at) from erp.production_orders) - interval '2 minutes') o
left join mes_orders w using (production_order_id)
where (w.product_id, w.material_id, w.planned_quantity, w.bom_revision, w.routing_revision, w.lot_number)
  is distinct from (o.product_id, o.material_id, o.planned_quantity, o.bom_revision, o.routing_revision, o.lot_number)
  or (o.work_order_id is not null and (o.work_order_id, o.work_order_number) is distinct from (w.work_order_id, w.work_order_number))
  or (o.status in ('in_progress', 'completed', 'closed') and o.work_order_id is null)
union all
select w.lot_number, 'not released', w.work_order_number, null, w.planned_quantity
from mes_orders w
left join erp.production_orders o using (production_order_id)
where o.released_at is null
union all
select min(lot_number), 'several work orders', min(work_order_number), null, count(*) from mes_orders group by production_order_id having count(*) > 1;

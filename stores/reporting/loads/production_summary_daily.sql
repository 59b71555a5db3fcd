-- One item made on one line on one calendar day of the site: orders, quantities, times and cost. Operations count on the line where they ran, orders on the line that does most of their work.
-- Grain: production_date, production_line_id, item_type, item_id.
-- From manufacturing as orders by production_date, production_line_id, item_type, item_id:
select e.day as production_date, w.production_line_id, case when w.product_id is null then 'material' else 'product' end as item_type, coalesce(w.product_id, w.material_id) as item_id,
  count(*) filter (where e.what = 'started')::int as work_orders_started_count,
  count(*) filter (where e.what = 'completed')::int as work_orders_completed_count,
  count(*) filter (where e.what = 'completed' and w.completed_at > w.planned_end_at)::int as work_orders_late_count,
  coalesce(sum(w.planned_quantity) filter (where e.what = 'completed'), 0)::numeric(15,3) as planned_quantity,
  coalesce(sum(w.good_quantity) filter (where e.what = 'completed'), 0)::numeric(15,3) as completed_quantity,
  max(w.updated_at) as source_watermark
from work_orders w
  join master.factories f on f.factory_id = w.factory_id
  cross join lateral (values ('started', (w.started_at at time zone f.time_zone)::date), ('completed', (w.completed_at at time zone f.time_zone)::date)) e (what, day)
where e.day is not null and w.production_line_id is not null and not w.is_opening
group by 1, 2, 3, 4
;
-- From manufacturing as steps by production_date, production_line_id, item_type, item_id:
select (o.ended_at at time zone f.time_zone)::date as production_date, m.production_line_id, case when o.product_id is null then 'material' else 'product' end as item_type, coalesce(o.product_id, o.material_id) as item_id,
  count(*)::int as operations_completed_count,
  sum(o.input_quantity)::numeric(15,3) as input_quantity, sum(o.good_quantity)::numeric(15,3) as good_quantity,
  sum(o.scrap_quantity)::numeric(15,3) as scrap_quantity, sum(o.rework_quantity)::numeric(15,3) as rework_quantity,
  sum(o.actual_setup_minutes / 60)::numeric(12,4) as setup_hours, sum(o.actual_run_minutes / 60)::numeric(12,4) as machine_hours,
  coalesce(sum(o.planned_run_minutes / 60 * o.good_quantity / nullif(o.planned_quantity, 0)), 0)::numeric(12,4) as standard_machine_hours,
  coalesce(sum(o.planned_labour_minutes / 60 * o.good_quantity / nullif(o.planned_quantity, 0)), 0)::numeric(12,4) as standard_labour_hours,
  max(o.updated_at) as source_watermark
from operations o
  join master.machines m on m.machine_id = o.machine_id
  join master.factories f on f.factory_id = m.factory_id
where o.status = 'completed' and o.ended_at >= :from and o.ended_at < :to
group by 1, 2, 3, 4
;
-- From manufacturing as labour by production_date, production_line_id, item_type, item_id:
select (e.started_at at time zone f.time_zone)::date as production_date, m.production_line_id, case when o.product_id is null then 'material' else 'product' end as item_type, coalesce(o.product_id, o.material_id) as item_id,
  sum(e.labour_hours)::numeric(12,4) as labour_hours, max(e.updated_at) as source_watermark
from labor_time_entries e
  join operations o on o.operation_id = e.operation_id
  join master.machines m on m.machine_id = e.machine_id
  join master.factories f on f.factory_id = m.factory_id
where e.status <> 'cancelled' and e.approval_status <> 'rejected' and e.started_at >= :from and e.started_at < :to
group by 1, 2, 3, 4
;
-- From erp as costs by production_date, production_line_id, item_type, item_id:
with booked as (
  select (coalesce(c.completed_at, c.incurred_at) at time zone f.time_zone)::date as production_date, w.production_line_id, p.product_id, p.material_id,
    0 as material, case when c.cost_type = 'labour' then c.actual_amount else 0 end as labour,
    case when c.cost_type = 'machine' then c.actual_amount - coalesce(c.overhead_amount, 0) else 0 end as machine, coalesce(c.overhead_amount, 0) as other,
    0 as standard, 0 as scrap, c.updated_at
  from production_costs c
    join production_orders p on p.production_order_id = c.production_order_id
    join work_centers w on w.work_center_id = c.work_center_id
    join master.factories f on f.factory_id = p.factory_id
  where c.actual_amount is not null and coalesce(c.completed_at, c.incurred_at) >= :from and coalesce(c.completed_at, c.incurred_at) < :to
  union all
  select (t.transaction_at at time zone f.time_zone)::date, l.production_line_id, p.product_id, p.material_id,
    case when t.transaction_type in ('material_issue', 'material_return') then -t.amount else 0 end, 0, 0, 0,
    case when t.transaction_type = 'production_receipt' then t.amount else 0 end, 0, t.updated_at
  from inventory_transactions t
    join production_orders p on p.production_order_id = t.production_order_id
    join master.factories f on f.factory_id = p.factory_id
    cross join lateral (
      select w.production_line_id from routing_operations o join work_centers w on w.work_center_id = o.work_center_id
      where o.routing_id = p.routing_id and w.production_line_id is not null group by 1 order by sum(o.setup_minutes * 60 + o.cycle_seconds * p.planned_quantity) desc, 1 limit 1) l
  where t.posted_at is not null and t.transaction_type in ('material_issue', 'material_return', 'production_receipt') and t.transaction_at >= :from and t.transaction_at < :to
  union all
  select (p.settled_at at time zone f.time_zone)::date, l.production_line_id, p.product_id, p.material_id, 0, 0, 0, 0, 0, p.scrap_amount, p.updated_at
  from production_orders p
    join master.factories f on f.factory_id = p.factory_id
    cross join lateral (
      select w.production_line_id from routing_operations o join work_centers w on w.work_center_id = o.work_center_id
      where o.routing_id = p.routing_id and w.production_line_id is not null group by 1 order by sum(o.setup_minutes * 60 + o.cycle_seconds * p.planned_quantity) desc, 1 limit 1) l
  where p.settled_at >= :from and p.settled_at < :to and p.scrap_amount <> 0
)
select production_date, production_line_id, case when product_id is null then 'material' else 'product' end as item_type, coalesce(product_id, material_id) as item_id,
  sum(material)::numeric(18,2) as material_cost_amount, sum(labour)::numeric(18,2) as labour_cost_amount, sum(machine)::numeric(18,2) as machine_cost_amount,
  sum(other)::numeric(18,2) as other_cost_amount, sum(standard)::numeric(18,2) as standard_cost_amount, sum(scrap)::numeric(18,2) as scrap_cost_amount, max(updated_at) as source_watermark
from booked where production_line_id is not null
group by 1, 2, 3, 4
;
-- Touched by production_date, production_line_id, item_type, item_id:
select (coalesce(c.completed_at, c.incurred_at) at time zone f.time_zone)::date as production_date, w.production_line_id, case when p.product_id is null then 'material' else 'product' end as item_type, coalesce(p.product_id, p.material_id) as item_id, c.production_cost_id, c.cost_type, c.actual_amount, c.overhead_amount
from production_costs c
  join production_orders p on p.production_order_id = c.production_order_id
  join work_centers w on w.work_center_id = c.work_center_id
  join master.factories f on f.factory_id = p.factory_id
where c.actual_amount is not null and w.production_line_id is not null
;
-- Touched by production_date, production_line_id, item_type, item_id:
select (t.transaction_at at time zone f.time_zone)::date as production_date, l.production_line_id, case when p.product_id is null then 'material' else 'product' end as item_type, coalesce(p.product_id, p.material_id) as item_id, t.inventory_transaction_id, t.transaction_type, t.amount
from inventory_transactions t
  join production_orders p on p.production_order_id = t.production_order_id
  join master.factories f on f.factory_id = p.factory_id
  cross join lateral (
    select w.production_line_id from routing_operations o join work_centers w on w.work_center_id = o.work_center_id
    where o.routing_id = p.routing_id and w.production_line_id is not null group by 1 order by sum(o.setup_minutes * 60 + o.cycle_seconds * p.planned_quantity) desc, 1 limit 1) l
where t.posted_at is not null and t.transaction_type in ('material_issue', 'material_return', 'production_receipt')
;
-- Touched by production_date, production_line_id, item_type, item_id:
select (p.settled_at at time zone f.time_zone)::date as production_date, l.production_line_id, case when p.product_id is null then 'material' else 'product' end as item_type, coalesce(p.product_id, p.material_id) as item_id, p.production_order_id, p.scrap_amount
from production_orders p
  join master.factories f on f.factory_id = p.factory_id
  cross join lateral (
    select w.production_line_id from routing_operations o join work_centers w on w.work_center_id = o.work_center_id
    where o.routing_id = p.routing_id and w.production_line_id is not null group by 1 order by sum(o.setup_minutes * 60 + o.cycle_seconds * p.planned_quantity) desc, 1 limit 1) l
where p.settled_at is not null and p.scrap_amount <> 0
;
-- From master as places by production_line_id:
select l.production_line_id, l.line_code, l.factory_id, f.factory_code
from production_lines l
  join factories f on f.factory_id = l.factory_id
;
-- From master as items by item_type, item_id:
select 'product' as item_type, product_id as item_id, product_code as item_code, product_name as item_name, product_family as item_group, unit_of_measure from products
union all
select 'material', material_id, material_code, material_name, material_group, unit_of_measure from materials
;
with grains as (
  select * from (
    select production_date, production_line_id, item_type, item_id, source_watermark from orders union all
    select production_date, production_line_id, item_type, item_id, source_watermark from steps union all
    select production_date, production_line_id, item_type, item_id, source_watermark from labour union all
    select production_date, production_line_id, item_type, item_id, source_watermark from costs) every
), days as (
  select production_date, production_line_id, item_type, item_id, max(source_watermark) as source_watermark from grains group by all
)
select d.*, p.* exclude (production_line_id), i.* exclude (item_type, item_id),
  coalesce(work_orders_started_count, 0) as work_orders_started_count, coalesce(work_orders_completed_count, 0) as work_orders_completed_count,
  coalesce(work_orders_late_count, 0) as work_orders_late_count, coalesce(operations_completed_count, 0) as operations_completed_count,
  coalesce(planned_quantity, 0) as planned_quantity, coalesce(completed_quantity, 0) as completed_quantity, coalesce(input_quantity, 0) as input_quantity,
  coalesce(good_quantity, 0) as good_quantity, coalesce(scrap_quantity, 0) as scrap_quantity, coalesce(rework_quantity, 0) as rework_quantity,
  good_quantity / nullif(good_quantity + scrap_quantity + rework_quantity, 0) as yield_ratio,
  coalesce(setup_hours, 0) as setup_hours, coalesce(machine_hours, 0) as machine_hours, coalesce(standard_machine_hours, 0) as standard_machine_hours,
  coalesce(labour_hours, 0) as labour_hours, coalesce(standard_labour_hours, 0) as standard_labour_hours,
  coalesce(material_cost_amount, 0) as material_cost_amount, coalesce(labour_cost_amount, 0) as labour_cost_amount,
  coalesce(machine_cost_amount, 0) as machine_cost_amount, coalesce(other_cost_amount, 0) as other_cost_amount,
  coalesce(material_cost_amount + labour_cost_amount + machine_cost_amount + other_cost_amount, 0) as actual_cost_amount,
  coalesce(standard_cost_amount, 0) as standard_cost_amount, coalesce(scrap_cost_amount, 0) as scrap_cost_amount
from days d
  join places p using (production_line_id)
  join items i using (item_type, item_id)
  left join (select * exclude (source_watermark) from orders) using (production_date, production_line_id, item_type, item_id)
  left join (select * exclude (source_watermark) from steps) using (production_date, production_line_id, item_type, item_id)
  left join (select * exclude (source_watermark) from labour) using (production_date, production_line_id, item_type, item_id)
  left join (select * exclude (source_watermark) from costs) using (production_date, production_line_id, item_type, item_id)

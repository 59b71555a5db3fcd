-- One material consumed at one site on one calendar day, over all work orders, valued at its standard cost.
-- Grain: consumption_date, factory_id, material_id.
-- From manufacturing as bookings by consumption_date, factory_id, material_id:
select (t.transaction_at at time zone f.time_zone)::date as consumption_date, w.factory_id, t.material_id,
  coalesce(sum(t.planned_quantity) filter (where t.transaction_type = 'consumption'), 0)::numeric(15,3) as planned_quantity,
  coalesce(sum(t.quantity) filter (where t.transaction_type = 'issue'), 0)::numeric(15,3) as issued_quantity,
  coalesce(sum(t.quantity) filter (where t.transaction_type = 'consumption'), 0)::numeric(15,3) as consumed_quantity,
  coalesce(sum(t.quantity) filter (where t.transaction_type = 'return'), 0)::numeric(15,3) as returned_quantity,
  coalesce(sum(t.quantity) filter (where t.transaction_type = 'scrap'), 0)::numeric(15,3) as scrapped_quantity,
  count(distinct t.work_order_id) filter (where t.transaction_type = 'consumption')::int as work_order_count,
  count(distinct t.lot_number) filter (where t.transaction_type = 'consumption')::int as lot_count,
  max(t.updated_at) as source_watermark
from material_transactions t
  join work_orders w on w.work_order_id = t.work_order_id
  join master.factories f on f.factory_id = w.factory_id
where t.status = 'posted' and t.material_id is not null and t.transaction_type in ('issue', 'consumption', 'return', 'scrap')
group by 1, 2, 3
;
-- From master as places by factory_id:
select factory_id, factory_code from factories
;
-- From master as items by material_id:
select material_id, material_code, material_name, material_group, unit_of_measure, standard_cost_amount as unit_cost_amount from materials
;
with valued as (
  select *, consumed_quantity + scrapped_quantity - planned_quantity as variance_quantity,
    cast(round(planned_quantity * unit_cost_amount, 2) as decimal(18,2)) as planned_cost_amount,
    cast(round((consumed_quantity + scrapped_quantity) * unit_cost_amount, 2) as decimal(18,2)) as actual_cost_amount
  from bookings join places using (factory_id) join items using (material_id)
)
select *, case when abs(variance_quantity) < planned_quantity * 9 then variance_quantity * 100 / nullif(planned_quantity, 0) end as variance_pct,
  actual_cost_amount - planned_cost_amount as variance_amount
from valued

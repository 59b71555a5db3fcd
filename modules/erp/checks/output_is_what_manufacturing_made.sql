-- Law 17: What manufacturing made well is what ERP received into stock; scrap and rework agree.
-- Examines erp.production_orders.
-- From manufacturing as mes_output:
select production_order_id, good_quantity, scrap_quantity, rework_quantity, received_quantity, completed_at
from manufacturing.work_orders where completed_at is not null;
with received as (
  select production_order_id, sum(quantity) as quantity
  from erp.inventory_transactions where transaction_type = 'production_receipt' and status = 'posted' group by 1
)
select o.production_order_number, o.good_quantity, w.good_quantity as made, o.received_quantity, r.quantity as moved
from erp.production_orders o
join mes_output w using (production_order_id)
left join received r using (production_order_id)
where o.completed_at is not null
  and ((o.good_quantity, o.scrap_quantity, o.rework_quantity, o.completed_at) is distinct from (w.good_quantity, w.scrap_quantity, w.rework_quantity, w.completed_at)
    or o.received_quantity <> w.received_quantity
    or o.received_quantity <> coalesce(r.quantity, 0))
union all
-- Completions are told by the hour.
select 'order ' || w.production_order_id, null, w.good_quantity, null, null
from mes_output w
left join erp.production_orders o on o.production_order_id = w.production_order_id and o.completed_at is not null
where o.production_order_id is null and w.completed_at < (select max(completed_at) from mes_output) - interval '2 hours';

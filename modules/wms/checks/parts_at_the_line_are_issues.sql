-- Law 16: What was staged for a production order less what came back is what manufacturing was issued and gave back, lot by lot.
-- Examines wms.warehouse_movements.
-- From manufacturing as issues:
select production_order_id, material_id, lot_number, case transaction_type when 'issue' then -quantity else quantity end as quantity, transaction_at
from manufacturing.material_transactions where transaction_type in ('issue', 'return') and status = 'posted';
with staged as (
  select production_order_id, material_id, lot_number,
    sum(case movement_type when 'production_return' then quantity else -quantity end) as quantity, max(moved_at) as moved_at
  from wms.warehouse_movements where movement_type in ('production_staging', 'production_return') and status = 'completed' group by 1, 2, 3
), issued as (
  select production_order_id, material_id, lot_number, sum(quantity) as quantity, max(transaction_at) as transaction_at from issues group by 1, 2, 3
), latest as (
  select greatest((select max(moved_at) from staged), (select max(transaction_at) from issued)) as moment
)
select coalesce(i.production_order_id, s.production_order_id) as production_order_id, coalesce(i.material_id, s.material_id) as material_id,
  i.quantity as issued, s.quantity as staged
from issued i full join staged s
  on s.production_order_id = i.production_order_id and s.material_id = i.material_id and s.lot_number is not distinct from i.lot_number
where i.quantity is distinct from s.quantity
  -- What has just been moved is on its way, and a lot of which some is still to be picked is issued with the last of it.
  and greatest(i.transaction_at, s.moved_at) < (select moment from latest) - interval '1 hour'
  and not exists (
    select from wms.erp_allocations a
    where a.production_order_id = s.production_order_id and a.status = 'released' and a.picked_quantity > 0
      and a.material_id = s.material_id and a.lot_number is not distinct from s.lot_number);

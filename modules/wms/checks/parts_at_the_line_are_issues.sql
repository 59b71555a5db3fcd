-- Law 16: What was staged for a production order less what came back is what ERP issued to it.
-- Examines wms.warehouse_movements.
-- From erp as issues:
select production_order_id, material_id, lot_number, quantity * stock_effect as quantity, posted_at
from erp.inventory_transactions where transaction_type in ('material_issue', 'material_return') and status = 'posted';
with staged as (
  select production_order_id, material_id, lot_number,
    sum(case movement_type when 'production_return' then quantity else -quantity end) as quantity
  from wms.warehouse_movements where movement_type in ('production_staging', 'production_return') and status = 'completed' group by 1, 2, 3
), issued as (
  select production_order_id, material_id, lot_number, sum(quantity) as quantity, max(posted_at) as posted_at from issues group by 1, 2, 3
)
select coalesce(i.production_order_id, s.production_order_id) as production_order_id, coalesce(i.material_id, s.material_id) as material_id,
  i.quantity as issued, s.quantity as staged
from issued i full join staged s
  on s.production_order_id = i.production_order_id and s.material_id = i.material_id and s.lot_number is not distinct from i.lot_number
where i.quantity is distinct from s.quantity
  and (i.posted_at is null or i.posted_at < (select max(posted_at) from issues) - interval '1 hour');

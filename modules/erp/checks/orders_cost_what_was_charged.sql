-- Law 16: A production order cost what was charged to it: material issued less returned, labour, machines and overhead.
-- Examines erp.production_orders.
with charged as (
  select production_order_id,
    sum(actual_amount) filter (where cost_type = 'labour') as labour,
    sum(actual_amount - overhead_amount) filter (where cost_type = 'machine') as machine,
    sum(overhead_amount) as overhead
  from erp.production_costs
  group by 1
), moved as (
  select production_order_id,
    -sum(amount) filter (where transaction_type in ('material_issue', 'material_return')) as material,
    sum(amount) filter (where transaction_type = 'production_receipt') as delivered
  from erp.inventory_transactions
  where status = 'posted' and production_order_id is not null
  group by 1
)
select o.production_order_id, o.actual_material_amount, m.material, o.actual_labour_amount, c.labour, o.actual_machine_amount, c.machine, o.actual_overhead_amount, c.overhead, o.delivered_amount, m.delivered
from erp.production_orders o
left join charged c using (production_order_id)
left join moved m using (production_order_id)
where (o.actual_material_amount, o.actual_labour_amount, o.actual_machine_amount, o.actual_overhead_amount, o.delivered_amount)
  is distinct from (coalesce(m.material, 0), coalesce(c.labour, 0), coalesce(c.machine, 0), coalesce(c.overhead, 0), coalesce(m.delivered, 0));

-- Law 16: The conversion cost of a production order is the sum of what was charged to it, and settled costs deviate by their variances.
-- Examines erp.production_costs.
select o.production_order_id, o.actual_labour_amount, o.actual_machine_amount, o.actual_overhead_amount, c.labour, c.machine, c.overhead
from erp.production_orders o
join (
  select production_order_id,
    coalesce(sum(actual_amount) filter (where cost_type = 'labour'), 0) as labour,
    coalesce(sum(actual_amount) filter (where cost_type in ('machine', 'energy')), 0) as machine,
    coalesce(sum(actual_amount) filter (where cost_type = 'overhead'), 0) as overhead
  from erp.production_costs where production_order_id is not null group by 1
) c using (production_order_id)
where (o.actual_labour_amount, o.actual_machine_amount, o.actual_overhead_amount) is distinct from (c.labour, c.machine, c.overhead);

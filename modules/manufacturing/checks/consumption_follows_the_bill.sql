-- Law 16: What an operation used of a component is what the effective bill of materials calls for, for its good output, and the recorded usage variance.
-- Examines manufacturing.material_transactions.
with used as (
  select operation_id, bom_component_id, sum(quantity) as quantity, sum(planned_quantity) as planned, sum(variance_quantity) as variance
  from manufacturing.material_transactions
  where transaction_type = 'consumption' and status = 'posted' and bom_component_id is not null
  group by 1, 2
)
select u.*, round(o.good_quantity * c.quantity / b.base_quantity, 3) as called_for
from used u
join manufacturing.operations o using (operation_id)
join master.bom_components c using (bom_component_id)
join manufacturing.work_orders w using (work_order_id)
join master.bill_of_materials b on b.bom_id = w.bom_id
where c.bom_id <> w.bom_id or u.quantity <> u.planned + u.variance or abs(u.planned - o.good_quantity * c.quantity / b.base_quantity) > 0.0011;

-- Law 15: A work order has started what entered its first operation, and lost what its operations lost; when completed its good output is that of its last step.
-- Examines manufacturing.work_orders.
with steps as (
  select o.*, count(*) filter (where not o.is_rework) over (partition by o.work_order_id order by o.operation_sequence) as step
  from manufacturing.operations o
),
sums as (
  select s.work_order_id,
    sum(s.input_quantity) filter (where s.step = 1 and not s.is_rework) as started_quantity,
    sum(s.scrap_quantity) as scrap_quantity,
    sum(s.rework_quantity) - coalesce(sum(s.input_quantity) filter (where s.is_rework and s.status = 'completed'), 0) as rework_quantity,
    coalesce(sum(s.good_quantity) filter (where s.step = last.step), 0) as last_good_quantity,
    bool_or(s.status not in ('completed', 'cancelled')) as is_open
  from steps s
  join (select t.work_order_id, max(t.step) as step from steps t group by t.work_order_id) last using (work_order_id)
  group by s.work_order_id
)
select w.work_order_id, w.work_order_number, w.started_quantity, w.good_quantity, w.scrap_quantity, w.rework_quantity, s.last_good_quantity
from manufacturing.work_orders w
join sums s using (work_order_id)
where w.status not in ('created', 'released', 'cancelled')
  and (w.started_quantity <> s.started_quantity
    or w.scrap_quantity <> s.scrap_quantity
    or w.rework_quantity <> s.rework_quantity
    or (w.status in ('completed', 'closed') and (s.is_open or w.in_process_quantity <> 0 or w.good_quantity <> s.last_good_quantity)));

-- Law 15: What enters an operation is what is good of the step before it, with the pieces that rework has saved; into rework goes what was rejected.
-- Examines manufacturing.operations.
with steps as (
  select o.operation_id, o.work_order_id, o.operation_sequence, o.is_rework, o.status, o.input_quantity, o.good_quantity, o.rework_quantity,
    count(*) filter (where not o.is_rework) over (partition by o.work_order_id order by o.operation_sequence) as step,
    lag(o.rework_quantity) over (partition by o.work_order_id order by o.operation_sequence) as rejected_before
  from manufacturing.operations o
),
given as (
  select s.work_order_id, s.step, sum(s.good_quantity) as good_quantity
  from steps s
  group by s.work_order_id, s.step
)
select s.operation_id, s.input_quantity, s.rejected_before, g.good_quantity
from steps s
left join given g on g.work_order_id = s.work_order_id and g.step = s.step - 1
where s.status in ('setup', 'running', 'interrupted', 'completed')
  and s.input_quantity <> case when s.is_rework then s.rejected_before when s.step = 1 then s.input_quantity else g.good_quantity end;

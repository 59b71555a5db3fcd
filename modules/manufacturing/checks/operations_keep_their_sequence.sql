-- An operation begins only when those before it in its order have ended.
-- Examines manufacturing.operations.
select o.operation_id, o.work_order_number, o.operation_sequence, before.operation_sequence as sequence_before
from manufacturing.operations o
join manufacturing.operations before
  on before.work_order_id = o.work_order_id and before.operation_sequence < o.operation_sequence
where coalesce(o.setup_started_at, o.started_at) < coalesce(before.ended_at, 'infinity');

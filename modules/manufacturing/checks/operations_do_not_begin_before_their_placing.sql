-- No machine is taken before the time of the placing by which its operation was dispatched.
-- Examines manufacturing.operations.
select o.operation_id, o.planned_start_at, o.setup_started_at
from manufacturing.operations o
where o.setup_started_at < o.planned_start_at;

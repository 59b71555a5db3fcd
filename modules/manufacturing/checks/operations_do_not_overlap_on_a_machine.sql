-- Law 19: No two operations overlap on one machine.
-- Examines manufacturing.operations.
with occupied as (
  select o.operation_id, o.machine_id, coalesce(o.setup_started_at, o.started_at) as begun_at,
    max(coalesce(o.ended_at, 'infinity')) over (
      partition by o.machine_id order by coalesce(o.setup_started_at, o.started_at), o.ended_at, o.operation_id
      rows between unbounded preceding and 1 preceding
    ) as taken_until
  from manufacturing.operations o
  where coalesce(o.setup_started_at, o.started_at) is not null
)
select c.operation_id, c.machine_id, c.begun_at, c.taken_until
from occupied c
where c.taken_until > c.begun_at;

-- A placing is superseded when the next one of its operation is made, and not before.
-- Examines manufacturing.production_schedules.
with chain as (
  select s.production_schedule_id, s.operation_id, s.status, s.superseded_at,
    lead(s.scheduled_at) over (partition by s.operation_id order by s.revision_number) as next_at
  from manufacturing.production_schedules s
)
select production_schedule_id, operation_id, status, superseded_at, next_at
from chain
where (status = 'superseded') <> (next_at is not null) or (status = 'superseded' and superseded_at <> next_at);

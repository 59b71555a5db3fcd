-- The placings of an operation are numbered through, and each is superseded when the next one is made.
-- Examines manufacturing.production_schedules.
with chain as (
  select s.production_schedule_id, s.operation_id, s.revision_number, s.status, s.superseded_at,
    row_number() over (partition by s.operation_id order by s.revision_number) as place,
    lead(s.scheduled_at) over (partition by s.operation_id order by s.revision_number) as next_at
  from manufacturing.production_schedules s
)
select c.production_schedule_id, c.operation_id, c.revision_number, c.status, c.superseded_at, c.next_at
from chain c
where c.revision_number <> c.place
  or (c.status = 'superseded') <> (c.next_at is not null)
  or (c.status = 'superseded' and c.superseded_at <> c.next_at);

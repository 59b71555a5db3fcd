-- Law 42: The numbers of scheduling runs have no gaps, nor have the lines of a run.
-- Examines manufacturing.production_schedules.
with lines as (
  select s.production_schedule_id, s.schedule_number, s.line_number, split_part(s.schedule_number, '-', 3)::bigint as number,
    dense_rank() over (order by split_part(s.schedule_number, '-', 3)::bigint) as position,
    row_number() over (partition by s.schedule_number order by s.line_number) as line_position
  from manufacturing.production_schedules s
)
select l.production_schedule_id, l.schedule_number, l.line_number
from lines l
where l.number <> l.position or l.line_number <> l.line_position;

-- The states of a machine tile time: each ends where the next begins, and only the newest has no end.
-- Examines operations.scada_machine_data.
with states as (
  select s.scada_machine_data_id, s.machine_id, s."timestamp", s.ended_at, s.duration_seconds,
    lead(s."timestamp") over (partition by s.machine_id order by s."timestamp") as next_begin
  from operations.scada_machine_data s
)
select scada_machine_data_id, machine_id, "timestamp", ended_at, next_begin
from states
where ended_at is distinct from next_begin or duration_seconds <> extract(epoch from ended_at - "timestamp");

-- Machines run and are set up on working days only: from six in the morning, Indian time, of a day that is neither a Sunday nor a public holiday.
-- Examines operations.scada_machine_data.
with days as (
  select s.scada_machine_data_id, s.machine_id, s."timestamp", s.ended_at,
    (s."timestamp" at time zone 'Asia/Kolkata' - interval '6 hours')::date as first_day,
    (s.ended_at at time zone 'Asia/Kolkata' - interval '6 hours' - interval '1 second')::date as last_day
  from operations.scada_machine_data s
  where s.machine_state in ('running', 'setup') and s.ended_at is not null
)
select scada_machine_data_id, machine_id, "timestamp", ended_at
from days
where exists (
  select from unnest(array[first_day, last_day]) as day
  where extract(isodow from day) = 7 or to_char(day, 'MM-DD') in ('01-26', '05-01', '08-15', '10-02', '12-25'));

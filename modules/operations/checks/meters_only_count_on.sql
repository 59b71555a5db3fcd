-- The meters of a machine go on from state to state by what each added: pieces, energy, running and scheduled hours.
-- Examines operations.scada_machine_data.
with states as (
  select s.*,
    lag(s.total_counter) over w as units, lag(s.energy_counter_kwh) over w as energy,
    lag(s.operating_hours_counter) over w as operating, lag(s.scheduled_hours_counter) over w as scheduled,
    round(s.duration_seconds / 3600, 4) as hours
  from operations.scada_machine_data s
  window w as (partition by s.machine_id order by s."timestamp")
)
select scada_machine_data_id, machine_id, "timestamp"
from states
where ended_at is not null
  and (total_counter <> units + total_count_increment
    or energy_counter_kwh <> energy + energy_kwh_increment
    or energy_kwh_increment <> round(power_kw * duration_seconds / 3600, 4)
    or operating_hours_counter <> operating + case when machine_state = 'running' then hours else 0 end
    or scheduled_hours_counter <> scheduled + case when time_class <> 'not_scheduled' then hours else 0 end);

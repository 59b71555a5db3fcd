-- Tool wear grows by what a machine runs and starts again at 0 only where a hold replaced the tool; no tool is used beyond 240 minutes.
-- Examines operations.scada_machine_data.
with states as (
  select s.scada_machine_data_id, s.machine_id, s.machine_state, s.maintenance_event_id, s.tool_wear_minutes,
    lag(s.tool_wear_minutes) over (partition by s.machine_id order by s."timestamp") as before
  from operations.scada_machine_data s
)
select s.scada_machine_data_id, s.machine_id, s.before, s.tool_wear_minutes
from states s
left join operations.maintenance_events e using (maintenance_event_id)
where s.tool_wear_minutes > 240
  or (s.tool_wear_minutes > s.before and s.machine_state <> 'running')
  or (s.tool_wear_minutes < s.before and not (coalesce(e.tool_replaced, false) and s.tool_wear_minutes = 0));

-- A machine that was held for maintenance stood for it from the hand-over on, and until the hand-back; calibrations go beside the running machine.
-- Examines operations.maintenance_events.
select e.maintenance_event_id, e.event_number, e.status
from operations.maintenance_events e
where e.event_type <> 'calibration' and e.held_at is not null
  -- Work that was done while the line had no shift is noted when the next one begins.
  and e.released_at is distinct from e.held_at
  and (not exists (
      select from operations.scada_machine_data s
      where s.maintenance_event_id = e.maintenance_event_id and s.machine_id = e.machine_id and s.machine_state = 'maintenance' and s."timestamp" = e.held_at)
    or exists (
      select from operations.scada_machine_data s
      where s.maintenance_event_id = e.maintenance_event_id and (s."timestamp" < e.held_at or coalesce(s.ended_at, 'infinity') > coalesce(e.released_at, 'infinity')))
    or e.duration_minutes <> round(extract(epoch from e.released_at - e.held_at) / 60, 2));

-- Law 46: A fault that stops a machine puts it down at once, leads to one repair, costs the piece in work, and lasts as long as its states say.
-- Examines operations.machine_faults.
select f.machine_fault_id, f.fault_number, f.status
from operations.machine_faults f
left join operations.production_runs r using (production_run_id)
where f.stops_machine
  and (not exists (
      select from operations.scada_machine_data s
      where s.machine_fault_id = f.machine_fault_id and s.machine_id = f.machine_id and s.machine_state = 'down' and s."timestamp" = f.detected_at)
    or 1 <> (
      select count(*) from operations.maintenance_events e
      where e.machine_fault_id = f.machine_fault_id and e.machine_id = f.machine_id and e.event_type = 'corrective'
        and (e.released_at is not null) = (f.cleared_at is not null))
    or f.downtime_seconds <> coalesce((
      select sum(s.duration_seconds) from operations.scada_machine_data s where s.machine_fault_id = f.machine_fault_id), 0)
    or (r.status = 'completed' and r.scrap_quantity < f.scrap_quantity));

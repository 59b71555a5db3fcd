-- A run is seen in the states of its machine: set-up when it began, running when its first piece was begun and until its last one was done.
-- Examines operations.production_runs.
select r.production_run_id, r.run_number, r.status
from operations.production_runs r
where r.status not in ('planned', 'cancelled')
  and (not exists (
      select from operations.scada_machine_data s
      where s.production_run_id = r.production_run_id and s.machine_id = r.machine_id and s.machine_state = 'setup' and s."timestamp" = r.setup_started_at)
    or (r.started_at is not null and not exists (
      select from operations.scada_machine_data s
      where s.production_run_id = r.production_run_id and s.machine_state = 'running' and s."timestamp" = r.started_at))
    or (r.ended_at is not null and not exists (
      select from operations.scada_machine_data s
      where s.production_run_id = r.production_run_id and s.machine_state = 'running' and s.ended_at = r.ended_at))
    or exists (
      select from operations.scada_machine_data s
      where s.production_run_id = r.production_run_id and (s.machine_id <> r.machine_id or s."timestamp" < r.setup_started_at or s.ended_at > r.ended_at)));

-- Law 19: No two runs overlap on one machine.
-- Examines operations.production_runs.
with runs as (
  select r.production_run_id, r.machine_id, r.setup_started_at, coalesce(r.ended_at, 'infinity') as ended_at,
    lead(r.setup_started_at) over (partition by r.machine_id order by r.setup_started_at, r.production_run_id) as next_begin
  from operations.production_runs r
  where r.setup_started_at is not null
)
select production_run_id, machine_id, setup_started_at, ended_at, next_begin
from runs
where ended_at > next_begin;

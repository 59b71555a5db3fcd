-- Law 43: What the states of a run count is what the run reports, in pieces, time and energy, and a completed run accounts for all that was planned.
-- Examines operations.production_runs.
with counted as (
  select s.production_run_id, sum(s.good_count_increment) as good, sum(s.scrap_count_increment) as scrap, sum(s.rework_count_increment) as rework,
    sum(s.energy_kwh_increment) as energy,
    coalesce(sum(s.duration_seconds) filter (where s.machine_state = 'running'), 0) as running,
    coalesce(sum(s.duration_seconds) filter (where s.time_class in ('unplanned_stop', 'waiting') and s."timestamp" >= r.started_at), 0) as stopped
  from operations.scada_machine_data s
  join operations.production_runs r using (production_run_id)
  where s.ended_at is not null
  group by 1
)
select r.production_run_id, r.run_number
from operations.production_runs r
left join counted c using (production_run_id)
where (r.good_quantity, r.scrap_quantity, r.rework_quantity, r.energy_kwh, r.run_seconds, r.stop_seconds)
    is distinct from (coalesce(c.good, 0), coalesce(c.scrap, 0), coalesce(c.rework, 0), coalesce(c.energy, 0), coalesce(c.running, 0), coalesce(c.stopped, 0))
  or (r.status = 'completed' and r.good_quantity + r.scrap_quantity + r.rework_quantity <> r.planned_quantity);

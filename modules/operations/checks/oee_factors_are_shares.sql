-- Law 44: Availability, performance and quality of a machine, and the performance of each of its runs, lie between 0 and 1, and nothing is made but while a machine runs.
-- Examines operations.scada_machine_data.
with states as (
  select s.machine_id, s.production_run_id, s.time_class, s.duration_seconds, s.total_count_increment, s.good_count_increment,
    s.total_count_increment * s.ideal_cycle_seconds as ideal_seconds
  from operations.scada_machine_data s
  where s.ended_at is not null
), factors as (
  select machine_id, null::bigint as production_run_id,
    sum(duration_seconds) filter (where time_class = 'production')
      / nullif(sum(duration_seconds) filter (where time_class not in ('not_scheduled', 'planned_stop')), 0) as availability,
    sum(ideal_seconds) / nullif(sum(duration_seconds) filter (where time_class = 'production'), 0) as performance,
    sum(good_count_increment) / nullif(sum(total_count_increment), 0) as quality,
    sum(total_count_increment) filter (where time_class <> 'production') as made_standing
  from states group by 1
  union all
  select machine_id, production_run_id, null,
    sum(ideal_seconds) / nullif(sum(duration_seconds) filter (where time_class = 'production'), 0), null, null
  from states where production_run_id is not null group by 1, 2
)
select machine_id, production_run_id, availability, performance, quality, made_standing
from factors
where availability not between 0 and 1 or performance not between 0 and 1 or quality not between 0 and 1 or made_standing <> 0;

-- Law 42: Numbers of runs, faults and holds have no gaps.
-- Examines operations.production_runs.
with numbers as (
  select run_number as number from operations.production_runs
  union all select fault_number from operations.machine_faults
  union all select event_number from operations.maintenance_events
)
select split_part(number, '-', 1) as series, count(*) as numbers, max(split_part(number, '-', 3)::bigint) as highest
from numbers where number is not null
group by 1
having count(*) <> max(split_part(number, '-', 3)::bigint);

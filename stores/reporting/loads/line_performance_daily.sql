-- One production line on one calendar day of its site: sums over its machines, and its OEE over scheduled time.
-- Grain: performance_date, production_line_id.
-- With machine_performance_daily by performance_date, production_line_id.
-- From operations as orders by performance_date, production_line_id:
select (s.timestamp at time zone f.time_zone)::date as performance_date, m.production_line_id, count(distinct r.work_order_id)::int as work_order_count
from scada_machine_data s
  join production_runs r on r.production_run_id = s.production_run_id
  join master.machines m on m.machine_id = s.machine_id
  join master.factories f on f.factory_id = m.factory_id
where s.ended_at is not null and s.timestamp >= :from and s.timestamp < :to
group by 1, 2
;
-- From master as places by production_line_id:
select l.production_line_id, l.line_code, l.line_name, l.line_type, l.factory_id, f.factory_code, (l.target_oee_pct / 100)::numeric(9,6) as target_oee_ratio
from production_lines l
  join factories f on f.factory_id = l.factory_id
;
with sums as (
  select performance_date, production_line_id, count(*) as machine_count,
    sum(calendar_seconds) as calendar_seconds, sum(not_scheduled_seconds) as not_scheduled_seconds, sum(planned_stop_seconds) as planned_stop_seconds,
    sum(planned_seconds) as planned_seconds, sum(run_seconds) as run_seconds, sum(setup_seconds) as setup_seconds,
    sum(unplanned_stop_seconds) as unplanned_stop_seconds, sum(waiting_seconds) as waiting_seconds, sum(stop_seconds) as stop_seconds,
    sum(ideal_run_seconds) as ideal_run_seconds, sum(ideal_count) as ideal_count, sum(total_count) as total_count,
    sum(good_count) as good_count, sum(scrap_count) as scrap_count, sum(rework_count) as rework_count,
    sum(breakdown_count) as breakdown_count, sum(energy_kwh) as energy_kwh, min(is_complete) as is_complete, max(source_watermark) as source_watermark
  from machine_performance_daily group by all
), factors as (
  select *, cast(run_seconds / nullif(planned_seconds, 0) as decimal(9,6)) as availability_ratio,
    cast(least(1, cast(ideal_run_seconds / nullif(run_seconds, 0) as decimal(18,9))) as decimal(9,6)) as performance_ratio,
    cast(good_count / nullif(total_count, 0) as decimal(9,6)) as quality_ratio
  from sums
), busiest as (
  select performance_date, production_line_id, machine_id, machine_code
  from machine_performance_daily where run_seconds > 0
  qualify row_number() over (partition by performance_date, production_line_id order by run_seconds desc, machine_id) = 1
)
select t.*, p.* exclude (production_line_id), coalesce(o.work_order_count, 0) as work_order_count,
  case when planned_seconds > 0 then coalesce(availability_ratio * performance_ratio * quality_ratio, 0) end as oee_ratio,
  total_count * 3600 / nullif(run_seconds, 0) as throughput_per_hour, b.machine_id as bottleneck_machine_id, b.machine_code as bottleneck_machine_code
from factors t
  join places p on p.production_line_id = t.production_line_id
  left join orders o on o.performance_date = t.performance_date and o.production_line_id = t.production_line_id
  left join busiest b on b.performance_date = t.performance_date and b.production_line_id = t.production_line_id

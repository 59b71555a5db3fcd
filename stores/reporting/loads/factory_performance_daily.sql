-- One site on one calendar day: sums over its machines, its OEE over scheduled time, its orders, labour, energy and incidents.
-- Grain: performance_date, factory_id.
-- With machine_performance_daily by performance_date, factory_id.
-- From manufacturing as orders by performance_date, factory_id:
select d.day as performance_date, o.factory_id,
  count(*) filter (where o.released_day = d.day)::int as work_orders_released_count,
  count(*) filter (where o.completed_day = d.day)::int as work_orders_completed_count,
  count(*) filter (where o.completed_day = d.day and o.completed_at <= o.planned_end_at)::int as work_orders_completed_on_time_count,
  count(*) filter (where o.released_day <= d.day and (o.completed_day is null or o.completed_day > d.day))::int as work_orders_open_count
from (
  select w.factory_id, w.completed_at, w.planned_end_at, (w.released_at at time zone f.time_zone)::date as released_day,
    (w.completed_at at time zone f.time_zone)::date as completed_day
  from work_orders w join master.factories f on f.factory_id = w.factory_id
  where w.released_at < :to and (w.completed_at is null or w.completed_at >= :from) and (w.status <> 'cancelled' or w.completed_at is not null)) o
  cross join lateral (select o.released_day + n as day from generate_series(0, coalesce(o.completed_day, :today) - o.released_day) n) d
group by 1, 2
;
-- From manufacturing as labour by performance_date, factory_id:
select (e.started_at at time zone f.time_zone)::date as performance_date, w.factory_id, sum(e.labour_hours)::numeric(12,4) as labour_hours
from labor_time_entries e
  join work_orders w on w.work_order_id = e.work_order_id
  join master.factories f on f.factory_id = w.factory_id
where e.status <> 'cancelled' and e.approval_status <> 'rejected' and e.started_at >= :from and e.started_at < :to
group by 1, 2
;
-- From hr as incidents by performance_date, factory_id:
select (i.occurred_at at time zone f.time_zone)::date as performance_date, i.factory_id, count(*)::int as safety_incident_count
from safety_incidents i
  join master.factories f on f.factory_id = i.factory_id
group by 1, 2
;
-- From master as places by factory_id:
select f.factory_id, f.factory_code, f.factory_name, f.company_id, c.company_code
from factories f
  join companies c on c.company_id = f.company_id
;
with sums as (
  select performance_date, factory_id, count(*) as machine_count, count(distinct production_line_id) as line_count,
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
)
select t.*, p.* exclude (factory_id),
  case when planned_seconds > 0 then coalesce(availability_ratio * performance_ratio * quality_ratio, 0) end as oee_ratio,
  coalesce(o.work_orders_released_count, 0) as work_orders_released_count, coalesce(o.work_orders_completed_count, 0) as work_orders_completed_count,
  coalesce(o.work_orders_completed_on_time_count, 0) as work_orders_completed_on_time_count, coalesce(o.work_orders_open_count, 0) as work_orders_open_count,
  coalesce(l.labour_hours, 0) as labour_hours, energy_kwh / nullif(good_count, 0) as energy_kwh_per_unit, coalesce(i.safety_incident_count, 0) as safety_incident_count
from factors t
  join places p on p.factory_id = t.factory_id
  left join orders o on o.performance_date = t.performance_date and o.factory_id = t.factory_id
  left join labour l on l.performance_date = t.performance_date and l.factory_id = t.factory_id
  left join incidents i on i.performance_date = t.performance_date and i.factory_id = t.factory_id

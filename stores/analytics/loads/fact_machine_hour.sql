-- One machine in one clock hour of its site: its time by class, counts and OEE over scheduled time.
-- Grain: machine_id, hour_start_at.
-- From operations as states by machine_id, hour_start_at:
with pieces as (
  select s.machine_id, hour.begins as hour_start_at, hour.local_begins, r.product_id, r.material_id, s.time_class, s.timestamp, s.ended_at, s.tool_wear_minutes, s.ideal_cycle_seconds, s.updated_at, part.is_first, part.seconds,
    round(s.good_count_increment * part.after) - round(s.good_count_increment * part.before) as good, round(s.scrap_count_increment * part.after) - round(s.scrap_count_increment * part.before) as scrap,
    round(s.rework_count_increment * part.after) - round(s.rework_count_increment * part.before) as rework, round(s.energy_kwh_increment * part.after, 4) - round(s.energy_kwh_increment * part.before, 4) as energy
  from scada_machine_data s
    left join production_runs r on r.production_run_id = s.production_run_id
    join master.machines m on m.machine_id = s.machine_id
    join master.factories f on f.factory_id = m.factory_id
    cross join lateral (select date_trunc('hour', s.timestamp at time zone f.time_zone) as first, greatest(date_trunc('hour', s.timestamp at time zone f.time_zone), date_trunc('hour', (s.ended_at - interval '1 microsecond') at time zone f.time_zone)) as last offset 0) hours
    cross join lateral (select h as local_begins, h at time zone f.time_zone as begins, (h + interval '1 hour') at time zone f.time_zone as ends, h = hours.first as is_first, h = hours.last as is_last
      from generate_series(hours.first, hours.last, interval '1 hour') h offset 0) hour
    cross join lateral (select hour.is_first, extract(epoch from least(s.ended_at, hour.ends) - greatest(s.timestamp, hour.begins)) as seconds,
      case when hour.is_first then 0 else extract(epoch from hour.begins - s.timestamp) / extract(epoch from s.ended_at - s.timestamp) end as before,
      case when hour.is_last then 1 else extract(epoch from hour.ends - s.timestamp) / extract(epoch from s.ended_at - s.timestamp) end as after offset 0) part
  where s.ended_at is not null and s.ended_at >= :from and s.timestamp < :to
), longest as (
  select distinct on (machine_id, hour_start_at) machine_id, hour_start_at, product_id, material_id from (
    select machine_id, hour_start_at, product_id, material_id, sum(seconds) as seconds from pieces where time_class = 'production' group by 1, 2, 3, 4) p
  order by machine_id, hour_start_at, seconds desc, product_id, material_id
), sums as (
  select machine_id, hour_start_at, min(local_begins) as local_begins, sum(seconds)::numeric(16,6) as calendar_seconds,
    coalesce(sum(seconds) filter (where time_class = 'not_scheduled'), 0)::numeric(16,6) as not_scheduled_seconds, coalesce(sum(seconds) filter (where time_class = 'planned_stop'), 0)::numeric(16,6) as planned_stop_seconds,
    coalesce(sum(seconds) filter (where time_class = 'production'), 0)::numeric(16,6) as run_seconds, coalesce(sum(seconds) filter (where time_class = 'setup'), 0)::numeric(16,6) as setup_seconds,
    coalesce(sum(seconds) filter (where time_class = 'unplanned_stop'), 0)::numeric(16,6) as unplanned_stop_seconds, coalesce(sum(seconds) filter (where time_class = 'waiting'), 0)::numeric(16,6) as waiting_seconds,
    sum((good + scrap + rework) * coalesce(ideal_cycle_seconds, 0))::numeric(16,6) as ideal_run_seconds, coalesce(sum(seconds / nullif(ideal_cycle_seconds, 0)) filter (where time_class = 'production'), 0)::numeric(15,3) as ideal_count,
    sum(good)::numeric(15,3) as good_count, sum(scrap)::numeric(15,3) as scrap_count, sum(rework)::numeric(15,3) as rework_count, count(*) filter (where is_first)::int as state_change_count, sum(energy)::numeric(16,4) as energy_kwh,
    (array_agg(tool_wear_minutes order by timestamp desc, ended_at desc))[1]::numeric(12,2) as tool_wear_minutes, max(updated_at) as source_watermark
  from pieces group by 1, 2
)
select s.machine_id, s.hour_start_at, s.local_begins::date as local_date, extract(hour from s.local_begins)::int as hour_of_day, trim(to_char(s.local_begins, 'dy')) as local_weekday, l.product_id, l.material_id,
  calendar_seconds, not_scheduled_seconds, planned_stop_seconds, run_seconds, setup_seconds, unplanned_stop_seconds, waiting_seconds, ideal_run_seconds, ideal_count, good_count, scrap_count, rework_count,
  state_change_count, energy_kwh, tool_wear_minutes, source_watermark
from sums s left join longest l using (machine_id, hour_start_at)
;
-- Touched by machine_id, hour_start_at:
select s.machine_id, h at time zone f.time_zone as hour_start_at, s.timestamp, s.ended_at, s.time_class, s.production_run_id, s.good_count_increment, s.scrap_count_increment, s.rework_count_increment, s.energy_kwh_increment,
  s.tool_wear_minutes, s.ideal_cycle_seconds
from scada_machine_data s
  join master.machines m on m.machine_id = s.machine_id
  join master.factories f on f.factory_id = m.factory_id
  cross join lateral generate_series(date_trunc('hour', s.timestamp at time zone f.time_zone), date_trunc('hour', s.ended_at at time zone f.time_zone), interval '1 hour') h
where s.ended_at is not null
;
-- From operations as faults by machine_id, hour_start_at:
select d.machine_id, date_trunc('hour', d.detected_at at time zone f.time_zone) at time zone f.time_zone as hour_start_at, count(*)::int as fault_count
from machine_faults d
  join master.machines m on m.machine_id = d.machine_id
  join master.factories f on f.factory_id = m.factory_id
group by 1, 2
;
-- From hr as shifts:
select factory_id, shift_code, extract(hour from start_time)::int as from_hour, extract(hour from end_time)::int as to_hour, array_to_string(working_days, ',') as working_days, valid_from, coalesce(valid_to, date '9999-12-31') as valid_to
from shift_schedules where shift_type in ('first', 'second', 'third') and status = 'active'
;
-- With dim_machine, dim_production_line, dim_factory, dim_product, dim_material.
with times as (
  select *, calendar_seconds - not_scheduled_seconds - planned_stop_seconds as planned_seconds, setup_seconds + unplanned_stop_seconds + waiting_seconds as stop_seconds, good_count + scrap_count + rework_count as total_count
  from states
), factors as (
  select *, cast(run_seconds / nullif(planned_seconds, 0) as decimal(9,6)) as availability_ratio,
    cast(least(1, cast(ideal_run_seconds / nullif(run_seconds, 0) as decimal(18,9))) as decimal(9,6)) as performance_ratio, cast(good_count / nullif(total_count, 0) as decimal(9,6)) as quality_ratio
  from times
), placed as (
  select t.*, m.machine_key, m.production_line_id, m.factory_id
  from factors t join dim_machine m on m.machine_id = t.machine_id and t.hour_start_at >= m.valid_from and t.hour_start_at < m.valid_to
), worked as (
  select p.machine_id, p.hour_start_at, min(s.shift_code) as shift_code
  from placed p join shifts s on s.factory_id = p.factory_id and p.local_date between s.valid_from and s.valid_to
    and case when s.from_hour < s.to_hour then p.hour_of_day >= s.from_hour and p.hour_of_day < s.to_hour and contains(s.working_days, p.local_weekday)
      when p.hour_of_day >= s.from_hour then contains(s.working_days, p.local_weekday)
      else p.hour_of_day < s.to_hour and contains(s.working_days, lower(strftime(p.local_date - 1, '%a'))) end
  group by all
)
select p.*, day_key(p.local_date) as hour_date_key, w.shift_code, coalesce(f.factory_key, -1) as factory_key, coalesce(l.production_line_key, -1) as production_line_key, coalesce(i.product_key, -1) as product_key,
  coalesce(a.material_key, -1) as material_key, coalesce(d.fault_count, 0) as fault_count, p.energy_kwh * 3600 / nullif(p.calendar_seconds, 0) as mean_power_kw,
  case when p.planned_seconds > 0 then coalesce(p.availability_ratio * p.performance_ratio * p.quality_ratio, 0) end as oee_ratio
from placed p
  left join worked w on w.machine_id = p.machine_id and w.hour_start_at = p.hour_start_at
  left join faults d on d.machine_id = p.machine_id and d.hour_start_at = p.hour_start_at
  left join dim_factory f on f.factory_id = p.factory_id and p.hour_start_at >= f.valid_from and p.hour_start_at < f.valid_to
  left join dim_production_line l on l.production_line_id = p.production_line_id and p.hour_start_at >= l.valid_from and p.hour_start_at < l.valid_to
  left join dim_product i on i.product_id = p.product_id and p.hour_start_at >= i.valid_from and p.hour_start_at < i.valid_to
  left join dim_material a on a.material_class = 'material' and a.source_item_id = p.material_id and p.hour_start_at >= a.valid_from and p.hour_start_at < a.valid_to

-- OEE of one machine in one hour of UTC, with its components.
-- Grain: machine_id, hour_started_at.
-- From operations as states by machine_id, hour_started_at:
with pieces as (
  select s.machine_id, hour.begins as hour_started_at, s.machine_state, s.time_class, s.ideal_cycle_seconds, s.rotational_speed_rpm, s.torque_nm, s.updated_at, part.is_first, part.seconds,
    round(s.good_count_increment * part.after) - round(s.good_count_increment * part.before) as good, round(s.scrap_count_increment * part.after) - round(s.scrap_count_increment * part.before) as scrap,
    round(s.rework_count_increment * part.after) - round(s.rework_count_increment * part.before) as rework, round(s.energy_kwh_increment * part.after, 4) - round(s.energy_kwh_increment * part.before, 4) as energy
  from scada_machine_data s
    cross join lateral (select date_trunc('hour', s.timestamp, 'UTC') as first, greatest(date_trunc('hour', s.timestamp, 'UTC'), date_trunc('hour', s.ended_at - interval '1 microsecond', 'UTC')) as last offset 0) hours
    cross join lateral (select h as begins, h + interval '1 hour' as ends, h = hours.first as is_first, h = hours.last as is_last from generate_series(hours.first, hours.last, interval '1 hour') h offset 0) hour
    cross join lateral (select hour.is_first, extract(epoch from least(s.ended_at, hour.ends) - greatest(s.timestamp, hour.begins)) as seconds,
      case when hour.is_first then 0 else extract(epoch from hour.begins - s.timestamp) / extract(epoch from s.ended_at - s.timestamp) end as before,
      case when hour.is_last then 1 else extract(epoch from hour.ends - s.timestamp) / extract(epoch from s.ended_at - s.timestamp) end as after offset 0) part
  where s.ended_at > :since and hour.begins >= :since and s.ended_at >= :from and s.timestamp < :to
)
select machine_id, hour_started_at, sum(seconds)::numeric(16,6) as observed_seconds, coalesce(sum(seconds) filter (where time_class in ('not_scheduled', 'planned_stop')), 0)::numeric(16,6) as unplanned_seconds,
  coalesce(sum(seconds) filter (where time_class = 'production'), 0)::numeric(16,6) as run_seconds,
  coalesce(sum(seconds) filter (where machine_state = 'running'), 0)::numeric(16,6) as running_seconds, coalesce(sum(seconds) filter (where machine_state = 'setup'), 0)::numeric(16,6) as setup_seconds,
  coalesce(sum(seconds) filter (where machine_state = 'idle'), 0)::numeric(16,6) as idle_seconds, coalesce(sum(seconds) filter (where machine_state = 'starved'), 0)::numeric(16,6) as starved_seconds,
  coalesce(sum(seconds) filter (where machine_state = 'blocked'), 0)::numeric(16,6) as blocked_seconds, coalesce(sum(seconds) filter (where machine_state = 'down'), 0)::numeric(16,6) as down_seconds,
  coalesce(sum(seconds) filter (where machine_state = 'maintenance'), 0)::numeric(16,6) as maintenance_seconds, coalesce(sum(seconds) filter (where machine_state = 'off'), 0)::numeric(16,6) as off_seconds,
  sum((good + scrap + rework) * coalesce(ideal_cycle_seconds, 0))::numeric(16,6) as ideal_run_seconds, sum(good)::numeric(15,3) as good_count, sum(scrap)::numeric(15,3) as scrap_count, sum(rework)::numeric(15,3) as rework_count,
  count(*) filter (where is_first)::int as state_change_count, sum(energy)::numeric(16,4) as energy_kwh,
  (sum(rotational_speed_rpm * seconds) filter (where machine_state = 'running') / nullif(sum(seconds) filter (where machine_state = 'running' and rotational_speed_rpm is not null), 0))::numeric(12,4) as mean_rotational_speed_rpm,
  (sum(torque_nm * seconds) filter (where machine_state = 'running') / nullif(sum(seconds) filter (where machine_state = 'running' and torque_nm is not null), 0))::numeric(12,4) as mean_torque_nm, max(updated_at) as source_watermark
from pieces group by 1, 2
;
-- From master as places by machine_id:
select machine_id, machine_code, factory_id, production_line_id from machines
;
with times as (
  select *, observed_seconds - unplanned_seconds as planned_seconds, good_count + scrap_count + rework_count as total_count from states
), factors as (
  select *, cast(run_seconds / nullif(planned_seconds, 0) as decimal(9,6)) as availability_ratio, cast(least(1, cast(ideal_run_seconds / nullif(run_seconds, 0) as decimal(18,9))) as decimal(9,6)) as performance_ratio,
    cast(good_count / nullif(total_count, 0) as decimal(9,6)) as quality_ratio
  from times
)
select f.* exclude (machine_id), p.*, f.machine_id || '/' || strftime(hour_started_at, '%Y-%m-%dT%HZ') as _id, planned_seconds - run_seconds as stop_seconds,
  case when planned_seconds > 0 then cast(coalesce(availability_ratio * performance_ratio * quality_ratio, 0) as decimal(9,6)) end as oee_ratio, observed_seconds = 3600 as is_complete
from factors f join places p on p.machine_id = f.machine_id

-- Power and energy of one machine in one quarter of an hour.
-- Grain: machine_id, interval_started_at.
-- From operations as quarters by machine_id, interval_started_at:
with pieces as (
  select s.machine_id, quarter.begins as interval_started_at, s.time_class, s.power_kw, s.updated_at, s.timestamp, part.seconds, s.energy_counter_kwh - s.energy_kwh_increment * (1 - part.after) as meter,
    round((s.good_count_increment + s.scrap_count_increment + s.rework_count_increment) * part.after) - round((s.good_count_increment + s.scrap_count_increment + s.rework_count_increment) * part.before) as total,
    round(s.energy_kwh_increment * part.after, 4) - round(s.energy_kwh_increment * part.before, 4) as energy
  from scada_machine_data s
    cross join lateral (select date_bin('15 minutes', greatest(s.timestamp, :since), timestamptz 'epoch') as first, date_bin('15 minutes', s.timestamp, timestamptz 'epoch') as own, date_bin('15 minutes', greatest(s.timestamp, s.ended_at - interval '1 microsecond'), timestamptz 'epoch') as last offset 0) quarters
    cross join lateral (select q as begins, q + interval '15 minutes' as ends, q = quarters.own as is_first, q = quarters.last as is_last from generate_series(quarters.first, quarters.last, interval '15 minutes') q offset 0) quarter
    cross join lateral (select extract(epoch from least(s.ended_at, quarter.ends) - greatest(s.timestamp, quarter.begins)) as seconds,
      case when quarter.is_first then 0 else extract(epoch from quarter.begins - s.timestamp) / extract(epoch from s.ended_at - s.timestamp) end as before,
      case when quarter.is_last then 1 else extract(epoch from quarter.ends - s.timestamp) / extract(epoch from s.ended_at - s.timestamp) end as after offset 0) part
  where s.ended_at > :since and s.ended_at >= :from and s.timestamp < :to
)
select machine_id, interval_started_at, sum(energy)::numeric(16,4) as energy_kwh, coalesce(sum(energy) filter (where time_class = 'production'), 0)::numeric(16,4) as production_energy_kwh, max(power_kw)::numeric(12,4) as peak_power_kw,
  (array_agg(meter order by timestamp desc))[1]::numeric(16,4) as energy_counter_kwh, sum(seconds)::numeric(16,6) as observed_seconds, coalesce(sum(seconds) filter (where time_class = 'production'), 0)::numeric(16,6) as run_seconds,
  sum(total)::numeric(15,3) as total_count, max(updated_at) as source_watermark
from pieces group by 1, 2
;
-- Of documents.oee_metrics: places.
select q.* exclude (machine_id), p.machine_id, p.machine_code, p.production_line_id, q.machine_id || '/' || strftime(interval_started_at, '%Y-%m-%dT%H:%MZ') as _id, energy_kwh - production_energy_kwh as standby_energy_kwh,
  cast(coalesce(energy_kwh * 3600 / nullif(observed_seconds, 0), 0) as decimal(18,4)) as mean_power_kw, cast(energy_kwh / nullif(total_count, 0) as decimal(18,4)) as energy_kwh_per_unit, observed_seconds = 900 as is_complete
from quarters q join places p on p.machine_id = q.machine_id

-- One machine on one calendar day of its site: its time by class, what it made, and its OEE over scheduled time.
-- Grain: performance_date, machine_id.
-- From operations as states by performance_date, machine_id:
select day.performance_date, s.machine_id,
  sum(piece.seconds)::numeric(16,6) as calendar_seconds,
  coalesce(sum(piece.seconds) filter (where s.time_class = 'not_scheduled'), 0)::numeric(16,6) as not_scheduled_seconds,
  coalesce(sum(piece.seconds) filter (where s.time_class = 'planned_stop'), 0)::numeric(16,6) as planned_stop_seconds,
  coalesce(sum(piece.seconds) filter (where s.time_class = 'production'), 0)::numeric(16,6) as run_seconds,
  coalesce(sum(piece.seconds) filter (where s.time_class = 'setup'), 0)::numeric(16,6) as setup_seconds,
  coalesce(sum(piece.seconds) filter (where s.time_class = 'unplanned_stop'), 0)::numeric(16,6) as unplanned_stop_seconds,
  coalesce(sum(piece.seconds) filter (where s.time_class = 'waiting'), 0)::numeric(16,6) as waiting_seconds,
  sum((piece.good + piece.scrap + piece.rework) * coalesce(s.ideal_cycle_seconds, 0))::numeric(16,6) as ideal_run_seconds,
  coalesce(sum(piece.seconds / nullif(s.ideal_cycle_seconds, 0)) filter (where s.time_class = 'production'), 0)::numeric(15,3) as ideal_count,
  sum(piece.good)::numeric(15,3) as good_count,
  sum(piece.scrap)::numeric(15,3) as scrap_count,
  sum(piece.rework)::numeric(15,3) as rework_count,
  count(distinct s.production_run_id)::int as production_run_count,
  count(*) filter (where s.time_class = 'setup' and piece.is_first)::int as changeover_count,
  count(*) filter (where s.reason_code = 'breakdown' and piece.is_first)::int as breakdown_count,
  sum(piece.energy)::numeric(16,4) as energy_kwh,
  max(s.ended_at) >= (day.performance_date + 1)::timestamp at time zone min(f.time_zone) as is_complete,
  max(s.updated_at) as source_watermark
from scada_machine_data s
  join master.machines m on m.machine_id = s.machine_id
  join master.factories f on f.factory_id = m.factory_id
  cross join lateral (select (s.timestamp at time zone f.time_zone)::date as first, greatest((s.timestamp at time zone f.time_zone)::date, ((s.ended_at - interval '1 microsecond') at time zone f.time_zone)::date) as last offset 0) days
  cross join lateral (select days.first + n as performance_date from generate_series(0, days.last - days.first) n) day
  cross join lateral (select day.performance_date = days.first as is_first, day.performance_date = days.last as is_last,
    greatest(s.timestamp, day.performance_date::timestamp at time zone f.time_zone) as begins, least(s.ended_at, (day.performance_date + 1)::timestamp at time zone f.time_zone) as ends offset 0) cut
  cross join lateral (select extract(epoch from cut.ends - cut.begins) as seconds, cut.is_first,
    case when cut.is_first then 0 else extract(epoch from cut.begins - s.timestamp) / extract(epoch from s.ended_at - s.timestamp) end as share_before,
    case when cut.is_last then 1 else extract(epoch from cut.ends - s.timestamp) / extract(epoch from s.ended_at - s.timestamp) end as share_after offset 0) part
  cross join lateral (select part.seconds, part.is_first,
    round(s.good_count_increment * part.share_after) - round(s.good_count_increment * part.share_before) as good,
    round(s.scrap_count_increment * part.share_after) - round(s.scrap_count_increment * part.share_before) as scrap,
    round(s.rework_count_increment * part.share_after) - round(s.rework_count_increment * part.share_before) as rework,
    round(s.energy_kwh_increment * part.share_after, 4) - round(s.energy_kwh_increment * part.share_before, 4) as energy offset 0) piece
where s.ended_at is not null and s.ended_at >= :from and s.timestamp < :to
group by day.performance_date, s.machine_id
;
-- From operations as faults by performance_date, machine_id:
select (d.detected_at at time zone f.time_zone)::date as performance_date, d.machine_id, count(*)::int as fault_count
from machine_faults d
  join master.machines m on m.machine_id = d.machine_id
  join master.factories f on f.factory_id = m.factory_id
where d.severity in ('minor', 'major', 'critical')
group by 1, 2
;
-- From master as places by machine_id:
select m.machine_id, m.machine_code, m.machine_name, m.machine_type, m.production_line_id, l.line_code, m.factory_id, f.factory_code
from machines m
  join production_lines l on l.production_line_id = m.production_line_id
  join factories f on f.factory_id = m.factory_id
;
with times as (
  select *, calendar_seconds - not_scheduled_seconds - planned_stop_seconds as planned_seconds,
    setup_seconds + unplanned_stop_seconds + waiting_seconds as stop_seconds,
    good_count + scrap_count + rework_count as total_count
  from states
), factors as (
  select *, round(cast(run_seconds / nullif(planned_seconds, 0) as decimal(12,9)), 6) as availability_ratio,
    round(least(1, cast(ideal_run_seconds / nullif(run_seconds, 0) as decimal(18,9))), 6) as performance_ratio,
    round(cast(good_count / nullif(total_count, 0) as decimal(12,9)), 6) as quality_ratio
  from times
)
select t.*, p.* exclude (machine_id), coalesce(d.fault_count, 0) as fault_count,
  case when planned_seconds > 0 then coalesce(cast(availability_ratio as decimal(9,6)) * cast(performance_ratio as decimal(9,6)) * cast(quality_ratio as decimal(9,6)), 0) end as oee_ratio,
  total_count * 3600 / nullif(run_seconds, 0) as throughput_per_hour
from factors t
  join places p on p.machine_id = t.machine_id
  left join faults d on d.performance_date = t.performance_date and d.machine_id = t.machine_id

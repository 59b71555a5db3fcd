-- What one line made of one item on one day of its site, as its machines saw it.
-- Grain: production_line_id, item_type, item_id, production_date.
-- From operations as work by production_line_id, item_type, item_id, production_date:
select m.production_line_id, case when r.product_id is null then 'material' else 'product' end as item_type, coalesce(r.product_id, r.material_id) as item_id, day.production_date, min(day.production_date::timestamp at time zone f.time_zone) as day_started_at,
  min(m.factory_id) as factory_id, count(distinct s.production_run_id)::int as production_run_count, count(distinct s.machine_id)::int as machine_count,
  coalesce(sum(part.seconds) filter (where s.time_class = 'production'), 0)::numeric(16,6) as run_seconds, coalesce(sum(part.seconds) filter (where s.time_class = 'setup'), 0)::numeric(16,6) as setup_seconds,
  coalesce(sum(part.seconds) filter (where s.time_class in ('unplanned_stop', 'waiting')), 0)::numeric(16,6) as stop_seconds, sum((piece.good + piece.scrap + piece.rework) * coalesce(s.ideal_cycle_seconds, 0))::numeric(16,6) as ideal_run_seconds,
  sum(piece.good)::numeric(15,3) as good_count, sum(piece.scrap)::numeric(15,3) as scrap_count, sum(piece.rework)::numeric(15,3) as rework_count, sum(piece.energy)::numeric(16,4) as energy_kwh,
  max(s.updated_at) as source_watermark
from scada_machine_data s
  join production_runs r on r.production_run_id = s.production_run_id
  join master.machines m on m.machine_id = s.machine_id
  join master.factories f on f.factory_id = m.factory_id
  cross join lateral (select (s.timestamp at time zone f.time_zone)::date as first, greatest((s.timestamp at time zone f.time_zone)::date, ((s.ended_at - interval '1 microsecond') at time zone f.time_zone)::date) as last offset 0) days
  cross join lateral (select days.first + n as production_date from generate_series(0, days.last - days.first) n) day
  cross join lateral (select day.production_date = days.first as is_first, day.production_date = days.last as is_last, greatest(s.timestamp, day.production_date::timestamp at time zone f.time_zone) as begins,
    least(s.ended_at, (day.production_date + 1)::timestamp at time zone f.time_zone) as ends offset 0) cut
  cross join lateral (select extract(epoch from cut.ends - cut.begins) as seconds, case when cut.is_first then 0 else extract(epoch from cut.begins - s.timestamp) / extract(epoch from s.ended_at - s.timestamp) end as before,
    case when cut.is_last then 1 else extract(epoch from cut.ends - s.timestamp) / extract(epoch from s.ended_at - s.timestamp) end as after offset 0) part
  cross join lateral (select round(s.good_count_increment * part.after) - round(s.good_count_increment * part.before) as good, round(s.scrap_count_increment * part.after) - round(s.scrap_count_increment * part.before) as scrap,
    round(s.rework_count_increment * part.after) - round(s.rework_count_increment * part.before) as rework, round(s.energy_kwh_increment * part.after, 4) - round(s.energy_kwh_increment * part.before, 4) as energy offset 0) piece
where s.ended_at is not null and s.ended_at >= :from and s.timestamp < :to
group by 1, 2, 3, 4
;
-- From master as lines by production_line_id:
select production_line_id, line_code from production_lines
;
-- Of reporting.production_summary_daily: items.
with sums as (
  select *, good_count + scrap_count + rework_count as total_count from work
)
select s.*, l.line_code, i.item_code, s.production_line_id || '/' || s.item_type || '/' || s.item_id || '/' || production_date as _id, cast(good_count / nullif(total_count, 0) as decimal(9,6)) as yield_ratio,
  cast(least(1, cast(ideal_run_seconds / nullif(run_seconds, 0) as decimal(18,9))) as decimal(9,6)) as performance_ratio, production_date < :today as is_complete
from sums s join lines l on l.production_line_id = s.production_line_id join items i on i.item_type = s.item_type and i.item_id = s.item_id

-- One reason for which one machine stood on one calendar day of the site, stops that have ended cut at midnight; rank 1 is the largest loss.
-- Grain: downtime_date, machine_id, reason_code.
-- From manufacturing as stops by downtime_date, machine_id:
select day.downtime_date, d.machine_id, d.reason_code, min(d.time_class) as time_class, min(d.loss_category) as loss_category,
  count(*) filter (where day.downtime_date = days.first)::int as event_count, count(*) filter (where day.downtime_date > days.first)::int as continued_event_count,
  round(sum(piece.minutes), 2)::numeric(12,2) as lost_minutes, round(max(piece.minutes), 2)::numeric(12,2) as longest_minutes,
  coalesce(round(sum(d.lost_quantity * piece.minutes / nullif(d.duration_minutes, 0)), 3), 0)::numeric(15,3) as lost_quantity,
  coalesce(round(sum(piece.minutes / 60) * min(c.machine_rate_amount), 2), 0)::numeric(18,2) as lost_cost_amount, max(d.updated_at) as source_watermark
from downtime_events d
  join master.machines m on m.machine_id = d.machine_id
  join master.factories f on f.factory_id = m.factory_id
  left join lateral (select w.machine_rate_amount from erp.work_centers w where w.production_line_id = m.production_line_id and w.machine_type = m.machine_type order by w.work_center_id limit 1) c on true
  cross join lateral (select (d.started_at at time zone f.time_zone)::date as first, greatest((d.started_at at time zone f.time_zone)::date, ((d.ended_at - interval '1 microsecond') at time zone f.time_zone)::date) as last) days
  cross join lateral (select days.first + n as downtime_date from generate_series(0, days.last - days.first) n) day
  cross join lateral (select extract(epoch from least(d.ended_at, (day.downtime_date + 1)::timestamp at time zone f.time_zone) - greatest(d.started_at, day.downtime_date::timestamp at time zone f.time_zone)) / 60 as minutes) piece
where d.scada_machine_data_id is not null and d.ended_at is not null and d.reason_code is not null and d.time_class is not null and d.status <> 'cancelled'
group by 1, 2, 3
;
-- From master as places by machine_id:
select m.machine_id, m.machine_code, m.production_line_id, l.line_code, m.factory_id, f.factory_code
from machines m
  join production_lines l on l.production_line_id = m.production_line_id
  join factories f on f.factory_id = m.factory_id
;
with ranked as (
  select *, row_number() over (partition by downtime_date, machine_id order by lost_minutes desc, reason_code) as pareto_rank,
    sum(lost_minutes) over (partition by downtime_date, machine_id) as all_minutes,
    sum(lost_minutes) over (partition by downtime_date, machine_id order by lost_minutes desc, reason_code rows unbounded preceding) as minutes_so_far
  from stops
)
select r.*, p.* exclude (machine_id), reason_code in ('break', 'preventive_maintenance', 'no_shift', 'holiday') as is_planned, 0 as open_event_count,
  coalesce(lost_minutes / nullif(all_minutes, 0), 0) as share_ratio, coalesce(minutes_so_far / nullif(all_minutes, 0), 0) as cumulative_share_ratio
from ranked r
  join places p using (machine_id)

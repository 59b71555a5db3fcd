-- What one machine did in one hour of UTC: time by state, output, faults, energy.
-- Grain: machine_id, hour_started_at.
-- Of documents.oee_metrics: states, places.
-- From operations as faults by machine_id, hour_started_at:
select machine_id, date_trunc('hour', detected_at, 'UTC') as hour_started_at, count(*)::int as fault_count, max(updated_at) as source_watermark
from machine_faults where severity in ('minor', 'major', 'critical') and detected_at >= :since
group by 1, 2
;
select s.* exclude (machine_id, source_watermark), p.*, s.machine_id || '/' || strftime(s.hour_started_at, '%Y-%m-%dT%HZ') as _id, s.good_count + s.scrap_count + s.rework_count as total_count, coalesce(f.fault_count, 0) as fault_count,
  s.observed_seconds = 3600 as is_complete, greatest(s.source_watermark, f.source_watermark) as source_watermark
from states s join places p on p.machine_id = s.machine_id
  left join faults f on f.machine_id = s.machine_id and f.hour_started_at = s.hour_started_at

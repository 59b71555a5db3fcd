-- Law 26: Stored figures of reliability are those that their sums and the downtimes of the month give.
-- Examines maintenance.asset_reliability_metrics.
select m.asset_reliability_metric_id
from maintenance.asset_reliability_metrics m
left join lateral (
  select count(*) filter (where d.started_at >= b.begins and d.started_at < b.ends) as failures,
    count(*) filter (where d.ended_at >= b.begins and d.ended_at < b.ends) as repairs
  from (select m.period_start_date::timestamp at time zone 'Asia/Kolkata' as begins, (m.period_end_date + 1)::timestamp at time zone 'Asia/Kolkata' as ends) b
  join maintenance.asset_downtime_log d on d.maintenance_asset_id = m.maintenance_asset_id and d.counts_as_failure and d.started_at <= m.calculated_at) c on true
where m.mtbf_hours is distinct from round(m.operating_hours / nullif(m.failure_count, 0), 4)
  or m.mttr_hours is distinct from round(m.repair_hours / nullif(m.repair_count, 0), 4)
  or m.availability_pct is distinct from round((m.scheduled_hours - m.scheduled_downtime_hours) * 100 / nullif(m.scheduled_hours, 0), 4)
  or m.failure_rate_per_1000_hours is distinct from round(m.failure_count * 1000 / nullif(m.operating_hours, 0), 4)
  -- Months from before history came without their events.
  or (m.period_end_date >= (select min(started_at)::date from maintenance.asset_downtime_log) and m.is_final and (m.failure_count <> c.failures or m.repair_count <> c.repairs));

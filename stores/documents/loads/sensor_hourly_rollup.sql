-- Readings of one sensor in one hour of UTC in few figures; bad ones count in bad_count alone.
-- Grain: sensor_health_id, hour_started_at.
-- From operations as readings by sensor_health_id, hour_started_at:
select r.sensor_health_id, date_trunc('hour', r.timestamp, 'UTC') as hour_started_at, count(*) filter (where r.quality_code <> 'bad')::int as reading_count, count(*) filter (where r.quality_code = 'uncertain')::int as uncertain_count,
  count(*) filter (where r.quality_code = 'bad')::int as bad_count, min(r.value) filter (where r.quality_code <> 'bad')::text as minimum_value, max(r.value) filter (where r.quality_code <> 'bad')::text as maximum_value,
  round(avg(r.value) filter (where r.quality_code <> 'bad'), 9)::text as mean_value, round(stddev_samp(r.value) filter (where r.quality_code <> 'bad'), 9)::text as deviation_value,
  coalesce(sum(r.value) filter (where r.quality_code <> 'bad'), 0)::text as value_sum, round(coalesce(sum(r.value * r.value) filter (where r.quality_code <> 'bad'), 0), 9)::text as square_sum,
  (array_agg(r.value order by r.timestamp, r.sequence_number) filter (where r.quality_code <> 'bad'))[1]::text as first_value, (array_agg(r.value order by r.timestamp desc, r.sequence_number desc) filter (where r.quality_code <> 'bad'))[1]::text as last_value,
  min(r.timestamp) filter (where r.quality_code <> 'bad') as first_reading_at, max(r.timestamp) filter (where r.quality_code <> 'bad') as last_reading_at, max(r.received_at) as source_watermark
from sensor_data r
where r.timestamp >= :since and r.timestamp >= :from and r.timestamp < :to
group by 1, 2
;
-- From operations as sensors by sensor_health_id:
select s.sensor_health_id, s.sensor_code, s.machine_id, m.machine_code, s.sensor_type, s.unit_of_measure
from sensor_health s join master.machines m on m.machine_id = s.machine_id
;
select r.* exclude (sensor_health_id), s.*, r.sensor_health_id || '/' || strftime(hour_started_at, '%Y-%m-%dT%HZ') as _id
from readings r join sensors s on s.sensor_health_id = r.sensor_health_id

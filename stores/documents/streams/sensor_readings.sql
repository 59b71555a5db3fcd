-- One reading of one sensor.
-- Grain: sensor_health_id, timestamp, sequence_number.
-- From operations by sensor_data (sensor_health_id, timestamp, sequence_number).
-- Since: timestamp.
select d.sensor_health_id || '/' || (extract(epoch from d.timestamp) * 1000000)::bigint || '/' || d.sequence_number as _id,
  d.sensor_health_id, d.timestamp, d.sequence_number, d.value, d.quality_code, d.reading_source, d.received_at,
  s.machine_id, s.sensor_code, s.sensor_type, s.unit_of_measure
from sensor_data d join sensor_health s on s.sensor_health_id = d.sensor_health_id

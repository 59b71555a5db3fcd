-- One machine as it is now.
-- Grain: machine_id.
-- From operations by scada_machine_data (machine_id), machine_faults (machine_id), sensor_health (machine_id).
select m.machine_id as _id, m.machine_id, m.machine_code, m.factory_id, m.production_line_id, d.scada_machine_data_id, d.machine_state, d.time_class, d.reason_code,
  coalesce((select min(e.timestamp) from scada_machine_data e where e.machine_id = m.machine_id and e.timestamp > (
    select max(o.timestamp) from scada_machine_data o where o.machine_id = m.machine_id and (o.machine_state, o.reason_code) is distinct from (d.machine_state, d.reason_code))), d.timestamp) as state_began_at,
  d.production_run_id, d.operator_employee_id, d.total_counter, d.energy_counter_kwh, d.operating_hours_counter, d.power_kw, d.rotational_speed_rpm, d.torque_nm, d.tool_wear_minutes, d.active_alarm_count,
  coalesce((select jsonb_agg(jsonb_build_object('machine_fault_id', f.machine_fault_id, 'fault_number', f.fault_number, 'fault_code', f.fault_code, 'severity', f.severity,
    'detected_at', f.detected_at, 'status', f.status) order by f.detected_at, f.machine_fault_id) from machine_faults f where f.machine_id = m.machine_id and f.cleared_at is null), '[]') as open_faults,
  coalesce((select jsonb_agg(jsonb_build_object('sensor_health_id', s.sensor_health_id, 'sensor_type', s.sensor_type, 'value', r.value::text, 'unit_of_measure', s.unit_of_measure,
    'quality_code', r.quality_code, 'timestamp', r.timestamp) order by s.sensor_health_id)
    from sensor_health s cross join lateral (
      select value, quality_code, timestamp from sensor_data v where v.sensor_health_id = s.sensor_health_id order by v.timestamp desc, v.sequence_number desc limit 1) r
    where s.machine_id = m.machine_id), '[]') as latest_readings
from master.machines m cross join lateral (
  select * from scada_machine_data s where s.machine_id = m.machine_id order by s.timestamp desc, s.scada_machine_data_id desc limit 1) d

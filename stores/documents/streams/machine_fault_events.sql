-- One fault or alarm from detection to clearing.
-- Grain: _id.
-- From operations by machine_faults (machine_fault_id).
-- Since: detected_at.
select f.machine_fault_id as _id, f.*, m.machine_code, r.run_number, s.sensor_code,
  case
    when f.failure_mode = 'tool_wear' then 'Change the tool, check the first piece and release the run.'
    when f.failure_mode = 'heat_dissipation' then 'Check coolant flow, fan and filters; let the machine cool down before it runs on.'
    when f.failure_mode = 'power' then 'Check drive, supply and load; reset the controller when the cause is gone.'
    when f.failure_mode = 'overstrain' then 'Take the load off, inspect spindle and clamping, reduce feed.'
    when f.failure_mode = 'random' then 'Read the controller''s log, restart, and call maintenance when it comes back.'
    when f.sensor_condition is not null then 'Check wiring and calibration of the sensor; replace it when it stays.'
    when f.severity in ('info', 'warning') then 'Acknowledge and watch.'
    else 'Stop the machine safely and call maintenance.'
  end as recommended_action
from machine_faults f join master.machines m on m.machine_id = f.machine_id
  left join production_runs r on r.production_run_id = f.production_run_id
  left join sensor_health s on s.sensor_health_id = f.sensor_health_id

-- Failure modes follow the conditions of AI4I 2020 in the recorded process: wear, heat, power, and wear against torque by variant.
-- Examines operations.machine_faults.
select f.machine_fault_id, f.fault_number, f.failure_mode
from operations.machine_faults f
join operations.production_runs r using (production_run_id)
-- Machines without a spindle fail by the same laws, but nobody records their drive.
where f.rotational_speed_rpm is not null
  and not case f.failure_mode
    when 'tool_wear' then f.tool_wear_minutes between 200 and 240
    when 'heat_dissipation' then f.process_temperature_k - f.air_temperature_k < 8.6 and f.rotational_speed_rpm < 1380
    when 'power' then f.torque_nm * f.rotational_speed_rpm * 2 * pi() / 60 not between 3500 and 9000
    when 'overstrain' then f.tool_wear_minutes * f.torque_nm > case r.product_variant when 'L' then 11000 when 'M' then 12000 else 13000 end
    else true
  end;

-- A completed run whose process was outside of what its machine bears has failed (AI4I 2020): power outside its band, or heat not carried off.
-- Examines operations.production_runs.
select r.production_run_id, r.run_number
from operations.production_runs r
where r.status = 'completed' and r.rotational_speed_rpm is not null
  and (r.torque_nm * r.rotational_speed_rpm * 2 * pi() / 60 not between 3500 and 9000
    or (r.process_temperature_k - r.air_temperature_k < 8.6 and r.rotational_speed_rpm < 1380))
  and not exists (
    select from operations.machine_faults f where f.production_run_id = r.production_run_id and f.stops_machine);

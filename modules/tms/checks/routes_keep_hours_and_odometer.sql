-- A route keeps to eight hours at the wheel, and its odometer shows the way that was planned, ten percent more or less, unless the difference was recorded.
-- Examines tms.routes.
select route_number, driving_minutes, planned_distance_km, odometer_end_km - odometer_start_km as driven_km
from tms.routes
where status = 'completed'
  and (driving_minutes > 480
    or (delay_reason_code is null and abs(odometer_end_km - odometer_start_km - planned_distance_km) > planned_distance_km * 0.1 + 1));

-- A driver is on one route at a time.
-- Examines tms.routes.
select a.route_number, b.route_number as other, a.driver_id, a.started_at, b.started_at as other_started_at
from tms.routes a
join tms.routes b on b.driver_id = a.driver_id and b.route_id > a.route_id
  and tstzrange(a.started_at, a.ended_at) && tstzrange(b.started_at, b.ended_at)
where a.started_at is not null and b.started_at is not null;

-- On the road nothing moves faster than 90 km an hour between two events at places that are known.
-- Examines tms.tracking_events.
with placed as (
  select e.shipment_id, e.event_sequence, e.event_at, e.latitude_degrees as latitude, e.longitude_degrees as longitude,
    lag(e.event_at) over w as before_at, lag(e.latitude_degrees) over w as before_latitude, lag(e.longitude_degrees) over w as before_longitude
  from tms.tracking_events e
  join tms.shipments s using (shipment_id)
  left join tms.carrier_services c using (carrier_service_id)
  where e.latitude_degrees is not null and s.origin_country_code = s.destination_country_code
    and coalesce(c.service_level, 'standard') <> 'express'
  window w as (partition by e.shipment_id order by e.event_sequence)
)
select shipment_id, event_sequence, before_at, event_at, d.km
from placed
cross join lateral (
  select 12742 * asin(sqrt(power(sin(radians(latitude - before_latitude) / 2), 2)
    + cos(radians(latitude)) * cos(radians(before_latitude)) * power(sin(radians(longitude - before_longitude) / 2), 2))) as km
) d
where before_at is not null and d.km > 90 * extract(epoch from event_at - before_at) / 3600 + 1;

-- A shipment is priced by a rate of the service that carries it, approved and valid on the day of its pickup or of the tender, on its own lane.
-- Examines tms.shipments.
select s.shipment_number, r.rate_number, s.planned_pickup_at, r.valid_from, r.valid_to
from tms.shipments s
join tms.carrier_rates r using (carrier_rate_id)
join tms.carrier_services c on c.carrier_service_id = s.carrier_service_id
where r.carrier_service_id <> s.carrier_service_id
  or c.carrier_id <> s.carrier_id
  or ((s.planned_pickup_at at time zone 'Asia/Kolkata')::date not between r.valid_from and coalesce(r.valid_to, 'infinity')
    and (s.tendered_at at time zone 'Asia/Kolkata')::date not between r.valid_from and coalesce(r.valid_to, 'infinity'))
  or r.approved_at > s.tendered_at
  or (r.destination_country_code, r.destination_region) is distinct from (s.destination_country_code, s.destination_region)
  or (r.origin_country_code, r.origin_region) is distinct from (s.origin_country_code, s.origin_region);

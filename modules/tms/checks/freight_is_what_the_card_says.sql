-- Law 32: The expected freight of a shipment is what its rate says: the larger of the least charge and rate times quantity, with its fuel surcharge and handling.
-- Examines tms.shipments.
select s.shipment_number, r.rate_number, s.base_freight_amount, s.fuel_surcharge_amount, s.accessorial_amount, b.base
from tms.shipments s
join tms.carrier_rates r using (carrier_rate_id)
cross join lateral (
  select greatest(r.minimum_charge_amount, r.base_charge_amount
    + round(r.rate_amount * case r.rate_basis when 'per_km' then s.distance_km else s.chargeable_weight_kg end, 2)) as base
) b
where s.base_freight_amount <> b.base
  or s.fuel_surcharge_amount <> round(b.base * r.fuel_surcharge_pct / 100, 2)
  or s.accessorial_amount < r.handling_charge_amount
  or s.chargeable_weight_kg < r.weight_from_kg
  or s.chargeable_weight_kg >= r.weight_to_kg;

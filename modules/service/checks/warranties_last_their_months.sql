-- A warranty ends after its months from the day of delivery, and a unit shares the term of its delivery.
-- Examines service.warranty_registrations.
select w.warranty_registration_id, w.warranty_start_date, w.warranty_months, w.warranty_end_date
from service.warranty_registrations w
left join service.warranty_registrations d on d.warranty_registration_id = w.parent_warranty_registration_id
where w.status <> 'pending' and (
  w.warranty_end_date <> greatest(w.warranty_start_date, (w.warranty_start_date + make_interval(months => w.warranty_months))::date - 1)
  or w.warranty_start_date <> (w.delivered_at at time zone 'Asia/Kolkata')::date
  or d.warranty_end_date <> w.warranty_end_date
  or d.lot_number <> w.lot_number
)

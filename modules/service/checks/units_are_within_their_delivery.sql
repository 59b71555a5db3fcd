-- Of a delivery no more units are registered than were delivered.
-- Examines service.warranty_registrations.
select d.warranty_registration_id, d.covered_quantity, count(*) as units
from service.warranty_registrations u
join service.warranty_registrations d on d.warranty_registration_id = u.parent_warranty_registration_id
where u.warranty_type = 'standard'
group by d.warranty_registration_id
having count(*) > d.covered_quantity

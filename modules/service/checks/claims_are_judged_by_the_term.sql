-- A claim is under warranty exactly if the failure lies in the term; what lies outside is refused or granted as goodwill.
-- Examines service.warranty_claims.
select c.warranty_claim_id, c.failed_on, w.warranty_start_date, w.warranty_end_date, c.is_under_warranty, c.status
from service.warranty_claims c
join service.warranty_registrations w using (warranty_registration_id)
where c.is_under_warranty <> (c.failed_on between w.warranty_start_date and w.warranty_end_date)
  or (not c.is_under_warranty and c.status in ('approved', 'partially_approved', 'settled') and not c.is_goodwill)

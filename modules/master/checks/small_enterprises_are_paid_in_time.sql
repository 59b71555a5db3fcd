-- A micro, small or medium enterprise has payment terms of at most 45 days.
-- Examines master.suppliers.
select s.supplier_id, s.supplier_code, s.payment_terms_days
from master.suppliers s
where s.is_msme and s.payment_terms_days > 45;

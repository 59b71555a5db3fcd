-- Whoever approves an offer is not who prepared it, nor a holder of a seat below the one that answers for it.
-- Examines crm.quotations.
select quotation_id, prepared_by_employee_id, approved_by_employee_id
from crm.quotations
where approved_by_employee_id = prepared_by_employee_id;

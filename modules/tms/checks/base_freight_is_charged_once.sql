-- Over all bills that were not rejected a shipment has one base charge, beside what was found to be billed twice.
-- Examines tms.freight_invoice_lines.
select l.shipment_id, count(*) as charges
from tms.freight_invoice_lines l
join tms.freight_invoices i using (freight_invoice_id)
where l.shipment_id is not null and l.charge_type = 'base_freight' and coalesce(l.variance_reason_code, '') <> 'billed_twice' and i.status <> 'rejected'
group by l.shipment_id
having count(*) > 1;

-- Law 12: An approved freight invoice is one vendor invoice in ERP, of equal carrier, company and amounts, and nothing else is owed for freight.
-- Examines tms.freight_invoices.
-- From erp as freight_owed:
select freight_invoice_id, invoice_type, company_id, supplier_id, net_amount, tax_amount, total_amount
from erp.vendor_invoices where freight_invoice_id is not null;
-- What was approved is told at the end of the day.
select f.freight_invoice_number, f.total_amount, o.total_amount as owed
from (select * from tms.freight_invoices where approved_at < (select max(approved_at) from tms.freight_invoices) - interval '2 days') f
left join freight_owed o using (freight_invoice_id)
where (o.invoice_type, o.company_id, o.supplier_id, o.net_amount, o.tax_amount, o.total_amount)
  is distinct from (f.invoice_type, f.company_id, f.supplier_id, f.net_amount, f.tax_amount, f.total_amount)
union all
select 'owed ' || min(o.freight_invoice_id), min(f.total_amount), sum(o.total_amount)
from freight_owed o
left join tms.freight_invoices f on f.freight_invoice_id = o.freight_invoice_id and f.status = 'approved'
group by o.freight_invoice_id having count(*) > 1 or count(f.freight_invoice_id) = 0;

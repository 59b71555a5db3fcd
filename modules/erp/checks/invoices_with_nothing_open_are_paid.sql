-- Law 12: A vendor invoice is paid or reversed when nothing of it is open, and not before.
-- Examines erp.vendor_invoices.
select vendor_invoice_id, vendor_invoice_number, open_amount, status
from erp.vendor_invoices
where (open_amount = 0) <> (status in ('paid', 'reversed'));

-- A micro, small or medium enterprise is paid within 45 days of its invoice, unless the invoice was blocked.
-- Examines erp.vendor_payments.
select p.vendor_payment_id, p.vendor_payment_number, v.invoice_date, p.payment_date
from erp.vendor_payments p
join erp.vendor_invoices v on v.vendor_invoice_id = p.vendor_invoice_id
join master.suppliers s on s.supplier_id = p.supplier_id
where s.is_msme and p.application_type = 'invoice' and v.payment_blocked_at is null and p.payment_date > v.invoice_date + 45;

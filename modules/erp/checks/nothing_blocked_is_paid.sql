-- Law 11: Nothing blocked is paid: no payment was released while its invoice line was blocked, and no blocked or refused line is paid.
-- Examines erp.vendor_payments.
select p.vendor_payment_id, p.vendor_payment_number, v.vendor_invoice_number, v.status, v.payment_blocked_at, v.payment_released_at, p.approved_at
from erp.vendor_payments p
join erp.vendor_invoices v on v.vendor_invoice_id = p.vendor_invoice_id
where p.approved_at is not null and v.payment_blocked_at is not null
  and (v.payment_released_at is null or p.created_at < v.payment_released_at);

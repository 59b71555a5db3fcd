-- Law 7: Ordered <= confirmed <= shipped <= invoiced <= paid.
-- Examines erp.customer_invoices.
select 'invoice' as what, i.customer_invoice_id as key
from erp.customer_invoices i
left join erp.sales_orders o using (sales_order_id)
where i.issued_at < i.shipped_at or (o.first_shipped_at is not null and i.shipped_at < o.first_shipped_at)
union all
select 'payment', p.customer_payment_id
from erp.customer_payments p
join erp.customer_invoices i on i.customer_invoice_id = p.customer_invoice_id
where p.received_at < i.issued_at
union all
select 'line', l.sales_order_line_id
from erp.sales_order_lines l
join erp.sales_orders o using (sales_order_id)
where l.first_shipped_at < o.released_at;

-- Law 7: Ordered <= confirmed <= released <= shipped <= invoiced <= paid, unless paid in advance: then paid <= released.
-- Examines erp.customer_invoices.
select 'invoice' as what, i.customer_invoice_id as key
from erp.customer_invoices i
left join erp.sales_orders o using (sales_order_id)
where i.issued_at < i.shipped_at or (o.first_shipped_at is not null and i.shipped_at < o.first_shipped_at)
union all
select 'payment', p.customer_payment_id
from erp.customer_payments p
left join erp.customer_invoices i using (customer_invoice_id)
left join erp.sales_orders o on o.sales_order_id = p.sales_order_id
where p.received_at < coalesce(i.issued_at, o.ordered_at)
union all
select 'line', l.sales_order_line_id
from erp.sales_order_lines l
join erp.sales_orders o using (sales_order_id)
where l.first_shipped_at < o.released_at or (l.first_shipped_at is not null and o.released_at is null)
union all
select 'order', o.sales_order_id
from erp.sales_orders o
where o.is_prepaid and o.released_at is not null
  and not exists (
    select from erp.customer_payments p
    where p.sales_order_id = o.sales_order_id and p.application_type = 'prepayment' and p.received_at <= o.released_at
  );

-- Law 2: Order and invoice headers are the sum of their lines less discount plus tax.
-- Examines erp.sales_orders.
select 'order' as what, o.sales_order_id as key, o.net_amount, sum(l.net_amount) as lines_net_amount, o.tax_amount, sum(l.tax_amount) as lines_tax_amount
from erp.sales_orders o
left join erp.sales_order_lines l using (sales_order_id)
group by o.sales_order_id
having o.net_amount is distinct from sum(l.net_amount) or o.tax_amount is distinct from sum(l.tax_amount)
union all
select 'invoice', i.customer_invoice_id, i.net_amount, sum(l.net_amount), i.tax_amount, sum(l.tax_amount)
from erp.customer_invoices i
left join erp.customer_invoice_lines l using (customer_invoice_id)
where i.status <> 'draft'
group by i.customer_invoice_id
having i.net_amount is distinct from sum(l.net_amount) or i.tax_amount is distinct from sum(l.tax_amount);

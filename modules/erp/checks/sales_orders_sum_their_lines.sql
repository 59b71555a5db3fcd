-- Law 2: Order and invoice headers are the sum of their lines less discount plus tax; a line is quantity at price less its discount.
-- Examines erp.sales_orders.
with lines as (
  select 'order' as what, sales_order_line_id as key, ordered_quantity * unit_price_amount as gross, discount_pct, net_amount
  from erp.sales_order_lines
  union all
  select 'invoice', customer_invoice_line_id, invoiced_quantity * unit_price_amount, discount_pct, net_amount
  from erp.customer_invoice_lines
)
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
having i.net_amount is distinct from sum(l.net_amount) or i.tax_amount is distinct from sum(l.tax_amount)
  or i.cost_amount is distinct from sum(l.cost_amount)
union all
select what || ' line', key, net_amount, round(gross, 2) - round(round(gross, 2) * discount_pct / 100, 2), null, null
from lines
where net_amount <> round(gross, 2) - round(round(gross, 2) * discount_pct / 100, 2);

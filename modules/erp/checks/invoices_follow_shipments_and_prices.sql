-- Law 4: No order line is invoiced beyond what was shipped, invoices have the price of the order, and credits stay within what they correct.
-- Examines erp.customer_invoice_lines.
select 'order line' as what, l.sales_order_line_id as key, l.shipped_quantity, l.invoiced_quantity, sum(i.invoiced_quantity) as on_invoices, l.unit_price_amount, max(i.unit_price_amount) as invoiced_price_amount
from erp.sales_order_lines l
join erp.customer_invoice_lines i on i.sales_order_line_id = l.sales_order_line_id and i.line_type = 'product'
join erp.customer_invoices h on h.customer_invoice_id = i.customer_invoice_id and h.invoice_type = 'invoice'
group by l.sales_order_line_id
having sum(i.invoiced_quantity) > l.shipped_quantity or sum(i.invoiced_quantity) <> l.invoiced_quantity
  or min(i.unit_price_amount) <> l.unit_price_amount or max(i.unit_price_amount) <> l.unit_price_amount
union all
select 'credit', c.customer_invoice_line_id, null, o.invoiced_quantity, c.invoiced_quantity, o.net_amount, c.net_amount
from erp.customer_invoice_lines c
join erp.customer_invoices h using (customer_invoice_id)
left join erp.customer_invoice_lines o on o.customer_invoice_line_id = c.original_customer_invoice_line_id
where h.invoice_type = 'credit_memo'
  and (o.customer_invoice_id is distinct from h.original_customer_invoice_id or c.invoiced_quantity > o.invoiced_quantity or c.net_amount > o.net_amount);

-- Law 4: No order line is invoiced beyond what was shipped, and invoices have the price of the order.
-- Examines erp.customer_invoice_lines.
select l.sales_order_line_id, l.shipped_quantity, l.invoiced_quantity, sum(i.invoiced_quantity) as on_invoices, l.unit_price_amount, max(i.unit_price_amount) as invoiced_price_amount
from erp.sales_order_lines l
join erp.customer_invoice_lines i using (sales_order_line_id)
group by l.sales_order_line_id
having sum(i.invoiced_quantity) > l.shipped_quantity or sum(i.invoiced_quantity) <> l.invoiced_quantity
  or min(i.unit_price_amount) <> l.unit_price_amount or max(i.unit_price_amount) <> l.unit_price_amount;

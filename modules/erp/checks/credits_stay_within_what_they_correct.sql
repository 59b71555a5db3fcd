-- Law 4: A line of a credit memo corrects a line of the invoice that the memo names, and no more than that line.
-- Examines erp.customer_invoice_lines.
select c.customer_invoice_line_id, c.invoiced_quantity, o.invoiced_quantity as original_quantity, c.net_amount, o.net_amount as original_amount
from erp.customer_invoice_lines c
join erp.customer_invoices h using (customer_invoice_id)
left join erp.customer_invoice_lines o on o.customer_invoice_line_id = c.original_customer_invoice_line_id
where h.invoice_type = 'credit_memo'
  and (o.customer_invoice_id is distinct from h.original_customer_invoice_id or c.invoiced_quantity > o.invoiced_quantity or c.net_amount > o.net_amount);

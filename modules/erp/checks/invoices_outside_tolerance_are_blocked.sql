-- Law 11: An invoice line that asks for more than was received, or a price more than 2 % from the order's, was blocked.
-- Examines erp.vendor_invoices.
select v.vendor_invoice_id, v.vendor_invoice_number, v.invoiced_quantity, g.received_quantity, v.unit_price_amount, g.unit_price_amount as order_price
from erp.vendor_invoices v
join erp.goods_receipt_lines g using (goods_receipt_line_id)
where v.invoice_type = 'invoice' and v.match_block_reason_code is null
  and (v.invoiced_quantity > g.received_quantity or abs(v.unit_price_amount - g.unit_price_amount) > g.unit_price_amount * 0.02 + 0.0001);

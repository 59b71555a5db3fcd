-- Law 11: An invoice line that asks for more than was received, or a price beyond the tolerance, was blocked.
-- Examines supplier.three_way_match_log.
select m.match_number, m.quantity_variance_quantity, m.price_variance_pct
from supplier.three_way_match_log m
join supplier.supplier_invoices i using (supplier_invoice_id)
where i.invoice_type = 'invoice' and m.block_reason_code is null
  and (m.quantity_variance_quantity > 0 or abs(m.price_variance_pct) > m.tolerance_pct + 0.01);

-- Law 11: A match has the quantities and prices of the lines that it compares, and is the only last one of its line.
-- Examines supplier.three_way_match_log.
select m.match_number, m.invoiced_quantity, l.invoiced_quantity as of_line, m.price_variance_amount
from supplier.three_way_match_log m
join supplier.supplier_invoice_lines l using (supplier_invoice_line_id)
where (m.invoiced_quantity, m.invoice_unit_price_amount) is distinct from (l.invoiced_quantity, l.unit_price_amount)
  or m.price_variance_amount <> round((m.invoice_unit_price_amount - m.order_unit_price_amount) * m.invoiced_quantity, 2)
union all
select null, count(*), null, supplier_invoice_line_id
from supplier.three_way_match_log
where is_latest
group by supplier_invoice_line_id
having count(*) > 1;

-- Law 32: What was late by the carrier's promise, short, damaged or refused says why, and a line of a bill outside the tolerance says what is wrong with it.
-- Examines tms.deliveries.
select d.delivery_number, d.line_number, d.is_on_time, d.short_quantity, d.damaged_quantity, d.refused_quantity
from tms.deliveries d
where d.status = 'delivered' and d.reason_code is null
  and (not d.is_on_time or d.short_quantity > 0 or d.damaged_quantity > 0 or d.refused_quantity > 0)
union all
select 'line ' || l.freight_invoice_line_id, l.line_number, l.is_within_tolerance, null, null, null
from tms.freight_invoice_lines l
where not l.is_within_tolerance and l.variance_reason_code is null;

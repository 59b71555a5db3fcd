-- Law 12: What a supplier has invoiced stands in ERP, line by line; what was open when history began, supplier by supplier.
-- Examines supplier.supplier_invoices.
-- From erp as erp_invoices:
select supplier_invoice_line_id, supplier_id, invoice_type, net_amount, tax_amount, total_amount, is_opening from erp.vendor_invoices where status <> 'rejected';
with told as (
  select l.supplier_invoice_line_id, l.net_amount, l.tax_amount, l.total_amount
  from supplier.supplier_invoice_lines l
  join supplier.supplier_invoices i using (supplier_invoice_id)
  -- ERP hears of it over night.
  where not i.is_opening and i.transferred_at < (select date_trunc('day', max(matched_at), 'UTC') from supplier.three_way_match_log)
), opening as (
  select supplier_id, sum(total_amount) as total from supplier.supplier_invoices where is_opening group by 1
), erp_opening as (
  select supplier_id, sum(total_amount) as total from erp_invoices where is_opening group by 1
)
select 'line' as what, t.supplier_invoice_line_id as key, t.total_amount, e.total_amount as in_erp
from told t
left join erp_invoices e using (supplier_invoice_line_id)
where (t.net_amount, t.tax_amount, t.total_amount) is distinct from (e.net_amount, e.tax_amount, e.total_amount)
union all
select 'supplier', supplier_id, o.total, e.total
from opening o
full join erp_opening e using (supplier_id)
where o.total is distinct from e.total;

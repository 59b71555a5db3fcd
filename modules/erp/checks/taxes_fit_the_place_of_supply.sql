-- Goods that stay in the state bear central and state tax in equal parts, those for another state integrated tax, exports none; the rate is the product's, that of repair for what customer service charges.
-- Examines erp.customer_invoice_lines.
select i.customer_invoice_number, l.customer_invoice_line_id, w.state_province as from_state, i.place_of_supply, l.tax_rate_pct, p.gst_rate_pct, l.cgst_amount, l.sgst_amount, l.igst_amount
from erp.customer_invoice_lines l
join erp.customer_invoices i using (customer_invoice_id)
join erp.sales_orders o using (sales_order_id)
join master.warehouses w on w.warehouse_id = o.ship_from_warehouse_id
join master.products p on p.product_id = l.product_id
where l.tax_rate_pct <> (case when o.order_type = 'export' then 0 else p.gst_rate_pct end)
  or (o.order_type = 'export') <> (o.country_code <> w.country_code)
  or (o.order_type = 'export') <> (i.place_of_supply is null)
  or l.cgst_amount <> l.sgst_amount
  or l.cgst_amount <> (case when i.place_of_supply = w.state_province then round(l.net_amount * l.tax_rate_pct / 200, 2) else 0 end)
  or l.igst_amount <> (case when i.place_of_supply <> w.state_province then round(l.net_amount * l.tax_rate_pct / 100, 2) else 0 end)
union all
select i.customer_invoice_number, l.customer_invoice_line_id, c.state_province, i.place_of_supply, l.tax_rate_pct, 18, l.cgst_amount, l.sgst_amount, l.igst_amount
from erp.customer_invoice_lines l
join erp.customer_invoices i using (customer_invoice_id)
join master.companies c using (company_id)
join master.customers k on k.customer_id = i.customer_id
where l.line_type = 'service'
  and (l.tax_rate_pct <> (case when k.country_code = c.country_code then 18 else 0 end)
    or (k.country_code = c.country_code) <> (i.place_of_supply is not null)
    or l.cgst_amount <> l.sgst_amount
    or l.cgst_amount <> (case when i.place_of_supply = c.state_province then round(l.net_amount * l.tax_rate_pct / 200, 2) else 0 end)
    or l.igst_amount <> (case when i.place_of_supply <> c.state_province then round(l.net_amount * l.tax_rate_pct / 100, 2) else 0 end));

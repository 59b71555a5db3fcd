-- Law 2: A line is quantity at price less its discount, and bears tax at its rate.
-- Examines erp.sales_order_lines.
select 'sales order line' as what, sales_order_line_id as key, net_amount
from erp.sales_order_lines
where net_amount <> round(ordered_quantity * unit_price_amount, 2) - round(round(ordered_quantity * unit_price_amount, 2) * discount_pct / 100, 2)
union all
select 'invoice line', customer_invoice_line_id, net_amount
from erp.customer_invoice_lines
where net_amount <> round(invoiced_quantity * unit_price_amount, 2) - round(round(invoiced_quantity * unit_price_amount, 2) * discount_pct / 100, 2)
union all
select 'purchase order line', purchase_order_line_id, net_amount
from erp.purchase_order_lines
where net_amount <> round(ordered_quantity * unit_price_amount * (1 - discount_pct / 100), 2) or tax_amount <> round(net_amount * tax_rate_pct / 100, 2)
union all
select 'purchase order', purchase_order_id, total_amount_base
from erp.purchase_orders
where total_amount_base <> round(total_amount * exchange_rate, 2);

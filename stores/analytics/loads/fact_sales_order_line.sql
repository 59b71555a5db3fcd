-- One line of one sales order, with what has happened to it so far; on time means shipped against the current promise.
-- Grain: sales_order_line_id.
-- From erp as lines by sales_order_line_id:
select l.sales_order_line_id, l.sales_order_id, coalesce(o.order_date, (o.ordered_at at time zone 'Asia/Kolkata')::date) as ordered_on, o.ordered_at, coalesce(l.requested_date, o.requested_date) as requested_on, l.promised_date as promised_on,
  (l.last_shipped_at at time zone 'Asia/Kolkata')::date as shipped_on, o.customer_id, l.product_id, coalesce(l.warehouse_id, o.ship_from_warehouse_id) as warehouse_id, coalesce(o.sales_order_number, 'DRAFT-' || o.sales_order_id) as sales_order_number,
  l.line_number, o.quotation_number, o.status as order_status, o.currency_code, o.exchange_rate, l.unit_of_measure, l.unit_price_amount, l.ordered_quantity, l.shipped_quantity, l.cancelled_quantity,
  (l.ordered_quantity - l.shipped_quantity - l.cancelled_quantity)::numeric(15,3) as open_quantity, l.invoiced_quantity, l.returned_quantity,
  greatest(round(l.ordered_quantity * l.unit_price_amount * o.exchange_rate, 2), round(l.net_amount * o.exchange_rate, 2))::numeric(18,2) as gross_amount, round(l.net_amount * o.exchange_rate, 2)::numeric(18,2) as net_amount, l.net_amount as net_amount_currency,
  round(l.tax_amount * o.exchange_rate, 2)::numeric(18,2) as tax_amount, l.status in ('shipped', 'invoiced') and l.shipped_quantity > 0 as is_shipped, greatest(l.updated_at, o.updated_at) as source_watermark
from sales_order_lines l join sales_orders o on o.sales_order_id = l.sales_order_id
;
-- From erp as invoices by sales_order_line_id:
select i.sales_order_line_id, sum(case when v.invoice_type = 'credit_memo' then -1 else 1 end * round(i.net_amount * v.exchange_rate, 2))::numeric(18,2) as invoiced_amount, max(v.invoice_date) as invoiced_on
from customer_invoice_lines i join customer_invoices v on v.customer_invoice_id = i.customer_invoice_id
where v.status not in ('draft', 'reversed') and v.invoice_type <> 'prepayment' and i.sales_order_line_id is not null
group by 1
;
-- From erp as shipments by sales_order_line_id:
select sales_order_line_id, (-sum(amount))::numeric(18,2) as cost_amount
from inventory_transactions where transaction_type = 'shipment' and posted_at is not null and sales_order_line_id is not null group by 1
;
-- With dim_customer, dim_product, dim_warehouse, dim_factory.
select l.*, day_key(l.ordered_on) as order_date_key, day_key(l.requested_on) as requested_date_key, day_key(l.promised_on) as promised_date_key, day_key(l.shipped_on) as shipped_date_key, day_key(i.invoiced_on) as invoiced_date_key,
  coalesce(c.customer_key, -1) as customer_key, coalesce(p.product_key, -1) as product_key, coalesce(w.warehouse_key, -1) as warehouse_key, coalesce(f.factory_key, -1) as factory_key, l.gross_amount - l.net_amount as discount_amount,
  coalesce(i.invoiced_amount, 0) as invoiced_amount, coalesce(s.cost_amount, 0) as cost_amount, coalesce(i.invoiced_amount, 0) - coalesce(s.cost_amount, 0) as margin_amount,
  date_diff('day', l.ordered_on, l.shipped_on) as days_order_to_ship, date_diff('day', l.promised_on, l.shipped_on) as days_late, case when l.is_shipped then l.shipped_on <= l.promised_on end as is_on_time
from lines l
  left join invoices i on i.sales_order_line_id = l.sales_order_line_id
  left join shipments s on s.sales_order_line_id = l.sales_order_line_id
  left join dim_customer c on c.customer_id = l.customer_id and l.ordered_at >= c.valid_from and l.ordered_at < c.valid_to
  left join dim_product p on p.product_id = l.product_id and l.ordered_at >= p.valid_from and l.ordered_at < p.valid_to
  left join dim_factory f on f.factory_id = p.home_factory_id and l.ordered_at >= f.valid_from and l.ordered_at < f.valid_to
  left join dim_warehouse w on w.warehouse_id = l.warehouse_id

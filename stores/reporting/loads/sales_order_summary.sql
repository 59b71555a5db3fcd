-- One product sold to one customer on one calendar day on which something happened: orders by order date, shipments by ship date, invoices by invoice date, and the backlog at its end. INR before tax.
-- Grain: summary_date, customer_id, product_id.
-- From erp as sales by customer_id, product_id:
with lines as (
  select l.sales_order_line_id, l.sales_order_id, o.customer_id, l.product_id, o.order_date, l.promised_date, l.ordered_quantity, l.cancelled_quantity,
    round(l.net_amount * o.exchange_rate, 2) as net, round(l.ordered_quantity * l.unit_price_amount * o.exchange_rate, 2) - round(l.net_amount * o.exchange_rate, 2) as discount,
    case when l.ordered_quantity > 0 then l.net_amount * o.exchange_rate / l.ordered_quantity else 0 end as price,
    case when l.cancelled_quantity > 0 then (coalesce(o.cancelled_at, l.updated_at) at time zone 'Asia/Kolkata')::date end as cancelled_on, greatest(l.updated_at, o.updated_at) as updated_at
  from sales_order_lines l join sales_orders o on o.sales_order_id = l.sales_order_id
  where o.order_date is not null and o.status <> 'draft' and :grains(o.customer_id, l.product_id)
), shipped as (
  select l.sales_order_line_id, (t.transaction_at at time zone 'Asia/Kolkata')::date as day, -sum(t.quantity * t.stock_effect) as quantity, max(t.updated_at) as updated_at
  from lines l join inventory_transactions t on t.sales_order_line_id = l.sales_order_line_id
  where t.posted_at is not null and t.transaction_type = 'shipment'
  group by 1, 2
), invoiced as (
  select v.customer_id, i.product_id, v.invoice_date as day, sum(s.sign * i.invoiced_quantity) as quantity, sum(s.sign * round(i.net_amount * v.exchange_rate, 2)) as revenue, sum(s.sign * i.cost_amount) as cost, max(v.updated_at) as updated_at
  from customer_invoice_lines i
    join customer_invoices v on v.customer_invoice_id = i.customer_invoice_id
    cross join lateral (select case when v.invoice_type = 'credit_memo' then -1 else 1 end as sign) s
  where v.status not in ('draft', 'reversed') and v.invoice_type <> 'prepayment' and i.product_id is not null and :grains(v.customer_id, i.product_id)
  group by 1, 2, 3
), happened as (
  select order_date as day, customer_id, product_id, count(distinct sales_order_id) as orders, count(*) as lines, sum(ordered_quantity) as ordered, sum(net) as ordered_amount, sum(discount) as discount,
    0 as cancelled, 0 as cancelled_amount, 0 as shipped, 0 as shipped_amount, 0 as invoiced, 0 as revenue, 0 as cost, max(updated_at) as updated_at
  from lines group by 1, 2, 3
  union all
  select cancelled_on, customer_id, product_id, 0, 0, 0, 0, 0, sum(cancelled_quantity), sum(cancelled_quantity * price), 0, 0, 0, 0, 0, max(updated_at) from lines where cancelled_on is not null group by 1, 2, 3
  union all
  select s.day, l.customer_id, l.product_id, 0, 0, 0, 0, 0, 0, 0, sum(s.quantity), sum(s.quantity * l.price), 0, 0, 0, max(s.updated_at) from shipped s join lines l using (sales_order_line_id) group by 1, 2, 3
  union all
  select day, customer_id, product_id, 0, 0, 0, 0, 0, 0, 0, 0, 0, quantity, revenue, cost, updated_at from invoiced
), days as (
  select day, customer_id, product_id, sum(orders) as orders, sum(lines) as lines, sum(ordered) as ordered, sum(ordered_amount) as ordered_amount, sum(discount) as discount, sum(cancelled) as cancelled,
    sum(cancelled_amount) as cancelled_amount, sum(shipped) as shipped, sum(shipped_amount) as shipped_amount, sum(invoiced) as invoiced, sum(revenue) as revenue, sum(cost) as cost, max(updated_at) as updated_at
  from happened group by 1, 2, 3
), open_lines as (
  select d.day, d.customer_id, d.product_id, l.price, l.promised_date, l.ordered_quantity - case when l.cancelled_on <= d.day then l.cancelled_quantity else 0 end - coalesce(sum(s.quantity), 0) as quantity
  from days d
    join lines l on l.customer_id = d.customer_id and l.product_id = d.product_id and l.order_date <= d.day
    left join shipped s on s.sales_order_line_id = l.sales_order_line_id and s.day <= d.day
  group by d.day, d.customer_id, d.product_id, l.sales_order_line_id, l.price, l.promised_date, l.ordered_quantity, l.cancelled_on, l.cancelled_quantity
), backlog as (
  select day, customer_id, product_id, sum(quantity) as quantity, sum(round(quantity * price, 2)) as amount, sum(round(quantity * price, 2)) filter (where promised_date <= day) as overdue
  from open_lines group by 1, 2, 3
)
select d.day as summary_date, d.customer_id, d.product_id, d.orders::int as order_count, d.lines::int as order_line_count, d.ordered::numeric(15,3) as ordered_quantity, d.ordered_amount::numeric(18,2) as ordered_amount,
  greatest(d.discount, 0)::numeric(18,2) as discount_amount, d.cancelled::numeric(15,3) as cancelled_quantity, d.cancelled_amount::numeric(18,2) as cancelled_amount, d.shipped::numeric(15,3) as shipped_quantity,
  d.shipped_amount::numeric(18,2) as shipped_amount, d.invoiced::numeric(15,3) as invoiced_quantity, d.revenue::numeric(18,2) as revenue_amount, d.cost::numeric(18,2) as cost_of_sales_amount,
  (d.revenue - d.cost)::numeric(18,2) as margin_amount, coalesce(b.quantity, 0)::numeric(15,3) as backlog_quantity, coalesce(b.amount, 0)::numeric(18,2) as backlog_amount,
  coalesce(b.overdue, 0)::numeric(18,2) as overdue_backlog_amount, d.updated_at as source_watermark
from days d left join backlog b using (day, customer_id, product_id)
;
-- Touched by customer_id, product_id:
select o.customer_id, l.product_id, l.sales_order_line_id, o.sales_order_id, o.order_date, o.status = 'draft' as is_draft, o.exchange_rate, o.cancelled_at, l.ordered_quantity, l.cancelled_quantity, l.net_amount, l.unit_price_amount, l.promised_date
from sales_order_lines l join sales_orders o on o.sales_order_id = l.sales_order_id
;
-- Touched by customer_id, product_id:
select o.customer_id, l.product_id, t.inventory_transaction_id, t.transaction_at, t.quantity, t.stock_effect, t.posted_at
from inventory_transactions t
  join erp.sales_order_lines l on l.sales_order_line_id = t.sales_order_line_id
  join erp.sales_orders o on o.sales_order_id = l.sales_order_id
where t.transaction_type = 'shipment'
;
-- Touched by customer_id, product_id:
select v.customer_id, i.product_id, i.customer_invoice_line_id, v.invoice_date, v.status in ('draft', 'reversed') as is_left_out, v.invoice_type, i.invoiced_quantity, i.net_amount, v.exchange_rate, i.cost_amount
from customer_invoice_lines i join customer_invoices v on v.customer_invoice_id = i.customer_invoice_id
where i.product_id is not null
;
-- From master as customers by customer_id:
select customer_id, customer_code, legal_name as customer_name, customer_segment, sales_region from customers
;
-- From master as products by product_id:
select product_id, product_code, product_name, product_family from products
;
select *, case when abs(margin_amount) < abs(revenue_amount) * 999 then margin_amount / revenue_amount end as margin_ratio
from sales join customers using (customer_id) join products using (product_id)

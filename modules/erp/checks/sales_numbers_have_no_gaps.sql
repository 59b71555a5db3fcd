-- Law 42: Numbers of sales orders, invoices to customers, their payments and production orders have no gaps.
-- Examines erp.sales_orders.
with numbers (range, number) as (
  select 'SO', sales_order_number from erp.sales_orders where sales_order_id < 1000000000000
  union all
  select 'IN', customer_invoice_number from erp.customer_invoices where customer_invoice_id < 1000000000000
  union all
  select distinct 'CR', customer_payment_number from erp.customer_payments where customer_payment_id < 1000000000000
  union all
  select 'MO', production_order_number from erp.production_orders where production_order_id < 1000000000000
)
select range, count(*) as numbers, min(split_part(number, '-', 3)::bigint) as first, max(split_part(number, '-', 3)::bigint) as last
from numbers
where number is not null
group by range
having min(split_part(number, '-', 3)::bigint) <> 1 or max(split_part(number, '-', 3)::bigint) <> count(*);

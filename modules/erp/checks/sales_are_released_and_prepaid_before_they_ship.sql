-- Law 7: Nothing is shipped that was not released, and what is paid in advance is paid before it is released.
-- Examines erp.sales_orders.
select sales_order_id, sales_order_number, released_at, first_shipped_at
from erp.sales_orders o
where (first_shipped_at is not null and released_at is null)
  or (is_prepaid and released_at is not null
    and not exists (
      select from erp.customer_payments p
      where p.sales_order_id = o.sales_order_id and p.application_type = 'prepayment' and p.received_at <= o.released_at
    ));

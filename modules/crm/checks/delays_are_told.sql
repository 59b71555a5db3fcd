-- Each order that was promised anew for a later day, and is still open two working days on, has had its notice.
-- Examines crm.customer_orders.
select customer_order_id, first_promised_date, promised_date, customer_informed_at
from crm.customer_orders
where order_status = 'released' and promised_date > first_promised_date and customer_informed_at is null
  and updated_at < (select max(updated_at) - interval '4 days' from crm.customer_orders);

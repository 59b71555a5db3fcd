-- Law 6: No order is released above the credit limit without an approval.
-- Examines erp.sales_orders.
select sales_order_id, sales_order_number, credit_limit_amount, credit_exposure_amount
from erp.sales_orders
where released_at is not null
  and (credit_checked_at is null or credit_checked_at > released_at or (credit_exposure_amount > credit_limit_amount and credit_approved_at is null));

-- Law 14: Every production order that has begun names its work order, and has the quantities that it tells.
-- Examines erp.production_orders.
select production_order_id, production_order_number, status
from erp.production_orders
where status in ('in_progress', 'completed', 'closed')
  and (work_order_id is null or actual_start_at is null or received_quantity > good_quantity
    or (status = 'closed' and received_quantity <> good_quantity));

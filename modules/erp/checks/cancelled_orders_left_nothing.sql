-- A production order is cancelled before its release only: it has neither work order nor reservation, movement or cost.
-- Examines erp.production_orders.
select p.production_order_id, p.production_order_number, p.released_at, p.work_order_id, p.cancellation_reason
from erp.production_orders p
where p.status = 'cancelled'
  and (p.released_at is not null or p.work_order_id is not null
    or exists (select from erp.inventory_reservations r where r.production_order_id = p.production_order_id)
    or exists (select from erp.inventory_transactions t where t.production_order_id = p.production_order_id)
    or exists (select from erp.production_costs c where c.production_order_id = p.production_order_id));

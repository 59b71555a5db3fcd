-- Law 16: No order begins before all that was reserved for it stands at its line.
-- Examines manufacturing.work_orders.
select w.work_order_number, w.started_at, m.transaction_number, m.transaction_at, m.status
from manufacturing.work_orders w join manufacturing.material_transactions m using (work_order_id)
where m.transaction_type = 'issue' and w.started_at is not null and (m.status <> 'posted' or m.transaction_at > w.started_at);

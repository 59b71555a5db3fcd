-- The batch record of a completed order has no step left open, and its release was verified by a second person.
-- Examines manufacturing.electronic_batch_records.
select r.batch_record_id, r.batch_record_number, r.step_type, r.status
from manufacturing.electronic_batch_records r
join manufacturing.work_orders w using (work_order_id)
where w.completed_at is not null
  and (r.status = 'pending' or (r.is_critical and r.status = 'performed'));

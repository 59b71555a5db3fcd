-- The history of a work order begins with its arrival, each state follows the one before and ends with its present status.
-- Examines manufacturing.work_orders.
with history as (
  select h.work_order_id, h.sequence_number, h.from_status, h.to_status, h.changed_at, h.minutes_in_from_status,
    lag(h.to_status) over one_order as status_before,
    lag(h.changed_at) over one_order as changed_before,
    lead(h.work_order_status_history_id) over one_order is null as is_last
  from manufacturing.work_order_status_history h
  window one_order as (partition by h.work_order_id order by h.sequence_number)
)
select w.work_order_id, w.status, h.sequence_number, h.from_status, h.to_status
from manufacturing.work_orders w
left join history h on h.work_order_id = w.work_order_id
where w.work_order_number is not null
  and (h.from_status is distinct from h.status_before
    or h.changed_at < h.changed_before
    or h.minutes_in_from_status <> round(extract(epoch from h.changed_at - h.changed_before) / 60, 2)
    or (h.is_last and h.to_status <> w.status));

-- Law 42: The numbers of work orders have no gaps.
-- Examines manufacturing.work_orders.
with numbered as (
  select w.work_order_id, w.work_order_number, split_part(w.work_order_number, '-', 3)::bigint as number,
    row_number() over (order by split_part(w.work_order_number, '-', 3)::bigint) as position
  from manufacturing.work_orders w
  where w.work_order_number is not null
)
select n.work_order_id, n.work_order_number, n.position
from numbered n
where n.number <> n.position;

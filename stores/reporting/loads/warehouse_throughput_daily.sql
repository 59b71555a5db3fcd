-- One warehouse on one calendar day of its own: tasks completed, quantities, counts and hours on tasks.
-- Grain: throughput_date, warehouse_id.
-- From wms as tasks by throughput_date, warehouse_id:
with done as (
  select 'receiving' as kind, warehouse_id, completed_at as done_at, started_at, received_by_employee_id as employee_id, received_quantity as quantity, rejected_quantity as other, 0 as number, false as is_short, updated_at from receiving_tasks where completed_at is not null
  union all
  select 'putaway', p.warehouse_id, p.completed_at, p.started_at, p.assigned_employee_id, p.putaway_quantity, extract(epoch from p.completed_at - coalesce(r.completed_at, p.released_at)) / 60, 0, false, p.updated_at
  from putaway_tasks p left join wms.receiving_tasks r on r.receiving_task_id = p.receiving_task_id where p.completed_at is not null
  union all
  select 'pick', warehouse_id, completed_at, started_at, assigned_employee_id, picked_quantity, 0, 0, short_quantity > 0, updated_at from picking_tasks where completed_at is not null
  union all
  select 'pack', warehouse_id, completed_at, started_at, packed_by_employee_id, packed_quantity, 0, package_count, false, updated_at from packing_tasks where completed_at is not null
  union all
  select 'ship', warehouse_id, shipped_at, loading_started_at, loaded_by_employee_id, shipped_quantity, gross_weight_kg, 0, false, updated_at from shipping_tasks where shipped_at is not null
  union all
  select 'replenish', warehouse_id, completed_at, started_at, assigned_employee_id, moved_quantity, 0, 0, false, updated_at from replenishment_tasks where completed_at is not null
  union all
  select 'count', warehouse_id, coalesce(closed_at, recounted_at, counted_at), null, counted_by_employee_id, coalesce(difference_quantity, 0), coalesce(difference_amount, 0), 0, coalesce(difference_quantity, 0) <> 0, updated_at from cycle_count_tasks where counted_at is not null
)
select (d.done_at at time zone w.time_zone)::date as throughput_date, d.warehouse_id,
  count(*) filter (where kind = 'receiving')::int as receiving_tasks_count, coalesce(sum(quantity) filter (where kind = 'receiving'), 0)::numeric(15,3) as received_quantity,
  coalesce(sum(other) filter (where kind = 'receiving'), 0)::numeric(15,3) as rejected_quantity, count(*) filter (where kind = 'putaway')::int as putaway_tasks_count,
  coalesce(sum(quantity) filter (where kind = 'putaway'), 0)::numeric(15,3) as putaway_quantity, coalesce(sum(greatest(other, 0)) filter (where kind = 'putaway'), 0)::numeric(12,2) as dock_to_stock_minutes_total,
  count(*) filter (where kind = 'pick')::int as pick_tasks_count, coalesce(sum(quantity) filter (where kind = 'pick'), 0)::numeric(15,3) as picked_quantity, count(*) filter (where kind = 'pick' and is_short)::int as short_pick_count,
  count(*) filter (where kind = 'pack')::int as pack_tasks_count, coalesce(sum(number) filter (where kind = 'pack'), 0)::int as package_count, count(*) filter (where kind = 'ship')::int as shipping_tasks_count,
  coalesce(sum(quantity) filter (where kind = 'ship'), 0)::numeric(15,3) as shipped_quantity, coalesce(sum(other) filter (where kind = 'ship'), 0)::numeric(15,3) as shipped_weight_kg,
  count(*) filter (where kind = 'replenish')::int as replenishment_tasks_count, count(*) filter (where kind = 'count')::int as count_tasks_count, count(*) filter (where kind = 'count' and not is_short)::int as count_correct_count,
  coalesce(sum(quantity) filter (where kind = 'count'), 0)::numeric(15,3) as adjustment_quantity, coalesce(sum(other) filter (where kind = 'count'), 0)::numeric(18,2) as adjustment_amount,
  count(distinct employee_id)::int as worker_count, coalesce(sum(extract(epoch from done_at - started_at) / 3600) filter (where started_at <= done_at), 0)::numeric(12,4) as labour_hours, max(d.updated_at) as source_watermark
from done d join master.warehouses w on w.warehouse_id = d.warehouse_id
where d.done_at >= :from and d.done_at < :to
group by 1, 2
;
-- Touched by throughput_date, warehouse_id:
select (t.completed_at at time zone w.time_zone)::date as throughput_date, t.warehouse_id, t.receiving_task_id, t.completed_at, t.started_at, t.received_by_employee_id, t.received_quantity, t.rejected_quantity
from receiving_tasks t join master.warehouses w on w.warehouse_id = t.warehouse_id where t.completed_at is not null
;
-- Touched by throughput_date, warehouse_id:
select (t.completed_at at time zone w.time_zone)::date as throughput_date, t.warehouse_id, t.putaway_task_id, t.receiving_task_id, t.completed_at, t.started_at, t.released_at, t.assigned_employee_id, t.putaway_quantity
from putaway_tasks t join master.warehouses w on w.warehouse_id = t.warehouse_id where t.completed_at is not null
;
-- Touched by throughput_date, warehouse_id:
select (t.completed_at at time zone w.time_zone)::date as throughput_date, t.warehouse_id, t.putaway_task_id, r.completed_at
from wms.receiving_tasks r join putaway_tasks t on t.receiving_task_id = r.receiving_task_id join master.warehouses w on w.warehouse_id = t.warehouse_id where t.completed_at is not null
;
-- Touched by throughput_date, warehouse_id:
select (t.completed_at at time zone w.time_zone)::date as throughput_date, t.warehouse_id, t.picking_task_id, t.completed_at, t.started_at, t.assigned_employee_id, t.picked_quantity, t.short_quantity
from picking_tasks t join master.warehouses w on w.warehouse_id = t.warehouse_id where t.completed_at is not null
;
-- Touched by throughput_date, warehouse_id:
select (t.completed_at at time zone w.time_zone)::date as throughput_date, t.warehouse_id, t.packing_task_id, t.completed_at, t.started_at, t.packed_by_employee_id, t.packed_quantity, t.package_count
from packing_tasks t join master.warehouses w on w.warehouse_id = t.warehouse_id where t.completed_at is not null
;
-- Touched by throughput_date, warehouse_id:
select (t.shipped_at at time zone w.time_zone)::date as throughput_date, t.warehouse_id, t.shipping_task_id, t.shipped_at, t.loading_started_at, t.loaded_by_employee_id, t.shipped_quantity, t.gross_weight_kg
from shipping_tasks t join master.warehouses w on w.warehouse_id = t.warehouse_id where t.shipped_at is not null
;
-- Touched by throughput_date, warehouse_id:
select (t.completed_at at time zone w.time_zone)::date as throughput_date, t.warehouse_id, t.replenishment_task_id, t.completed_at, t.started_at, t.assigned_employee_id, t.moved_quantity
from replenishment_tasks t join master.warehouses w on w.warehouse_id = t.warehouse_id where t.completed_at is not null
;
-- Touched by throughput_date, warehouse_id:
select (coalesce(t.closed_at, t.recounted_at, t.counted_at) at time zone w.time_zone)::date as throughput_date, t.warehouse_id, t.cycle_count_task_id, t.closed_at, t.recounted_at, t.counted_at, t.counted_by_employee_id, t.difference_quantity, t.difference_amount
from cycle_count_tasks t join master.warehouses w on w.warehouse_id = t.warehouse_id where t.counted_at is not null
;
-- From wms as movements by throughput_date, warehouse_id:
select (m.moved_at at time zone w.time_zone)::date as throughput_date, m.warehouse_id, count(*)::int as movement_count, max(m.updated_at) as source_watermark
from warehouse_movements m join master.warehouses w on w.warehouse_id = m.warehouse_id
where m.moved_at >= :from and m.moved_at < :to
group by 1, 2
;
-- From wms as waiting by throughput_date, warehouse_id:
with tasks as (
  select warehouse_id, planned_at as begins, coalesce(completed_at, case when status in ('cancelled', 'closed') then updated_at end) as ends from receiving_tasks union all
  select warehouse_id, released_at, coalesce(completed_at, case when status = 'cancelled' then updated_at end) from putaway_tasks union all
  select warehouse_id, released_at, coalesce(completed_at, case when status = 'cancelled' then updated_at end) from picking_tasks union all
  select warehouse_id, released_at, coalesce(completed_at, case when status = 'cancelled' then updated_at end) from replenishment_tasks
)
select d.day as throughput_date, t.warehouse_id, count(*)::int as open_tasks_count
from tasks t
  join master.warehouses w on w.warehouse_id = t.warehouse_id
  cross join lateral (select (t.begins at time zone w.time_zone)::date as first, coalesce((t.ends at time zone w.time_zone)::date - 1, :today) as last) s
  cross join lateral (select s.first + n as day from generate_series(0, s.last - s.first) n) d
where t.begins < :to and (t.ends is null or t.ends >= :from)
group by 1, 2
;
-- Touched by throughput_date, warehouse_id:
select d.day as throughput_date, t.warehouse_id, t.receiving_task_id
from receiving_tasks t
  join master.warehouses w on w.warehouse_id = t.warehouse_id
  cross join lateral (select (t.planned_at at time zone w.time_zone)::date as first, coalesce((coalesce(t.completed_at, case when t.status in ('cancelled', 'closed') then t.updated_at end) at time zone w.time_zone)::date - 1, :today) as last) s
  cross join lateral (select s.first + n as day from generate_series(0, s.last - s.first) n) d
;
-- Touched by throughput_date, warehouse_id:
select d.day as throughput_date, t.warehouse_id, t.putaway_task_id
from putaway_tasks t
  join master.warehouses w on w.warehouse_id = t.warehouse_id
  cross join lateral (select (t.released_at at time zone w.time_zone)::date as first, coalesce((coalesce(t.completed_at, case when t.status = 'cancelled' then t.updated_at end) at time zone w.time_zone)::date - 1, :today) as last) s
  cross join lateral (select s.first + n as day from generate_series(0, s.last - s.first) n) d
;
-- Touched by throughput_date, warehouse_id:
select d.day as throughput_date, t.warehouse_id, t.picking_task_id
from picking_tasks t
  join master.warehouses w on w.warehouse_id = t.warehouse_id
  cross join lateral (select (t.released_at at time zone w.time_zone)::date as first, coalesce((coalesce(t.completed_at, case when t.status = 'cancelled' then t.updated_at end) at time zone w.time_zone)::date - 1, :today) as last) s
  cross join lateral (select s.first + n as day from generate_series(0, s.last - s.first) n) d
;
-- Touched by throughput_date, warehouse_id:
select d.day as throughput_date, t.warehouse_id, t.replenishment_task_id
from replenishment_tasks t
  join master.warehouses w on w.warehouse_id = t.warehouse_id
  cross join lateral (select (t.released_at at time zone w.time_zone)::date as first, coalesce((coalesce(t.completed_at, case when t.status = 'cancelled' then t.updated_at end) at time zone w.time_zone)::date - 1, :today) as last) s
  cross join lateral (select s.first + n as day from generate_series(0, s.last - s.first) n) d
;
-- From wms as used by warehouse_id:
with moved as (
  select b.storage_bin_id, (m.moved_at at time zone w.time_zone)::date as day, sum(b.quantity) as quantity
  from warehouse_movements m
    join master.warehouses w on w.warehouse_id = m.warehouse_id
    cross join lateral (values (m.from_storage_bin_id, -m.quantity), (m.to_storage_bin_id, m.quantity)) b (storage_bin_id, quantity)
  where m.moved_at >= :from and b.storage_bin_id is not null
  group by 1, 2
), bins as (
  select s.storage_bin_id, s.warehouse_id, coalesce(sum(i.on_hand_quantity), 0) as quantity
  from storage_bins s left join warehouse_inventory i on i.storage_bin_id = s.storage_bin_id group by 1, 2
), states as (
  select m.storage_bin_id, b.warehouse_id, m.day, b.quantity - coalesce(sum(m.quantity) over (later rows between unbounded preceding and 1 preceding), 0) > 0 as is_used, b.quantity - sum(m.quantity) over (later rows between unbounded preceding and current row) > 0 as was_used
  from moved m join bins b on b.storage_bin_id = m.storage_bin_id
  window later as (partition by m.storage_bin_id order by m.day desc)
), before as (
  select b.warehouse_id, count(*) filter (where b.quantity - coalesce(m.quantity, 0) > 0) as used
  from bins b left join (select storage_bin_id, sum(quantity) as quantity from moved group by 1) m on m.storage_bin_id = b.storage_bin_id
  group by 1
), flips as (
  select warehouse_id, day, sum(is_used::int - was_used::int) as used from states group by 1, 2
)
select warehouse_id, date '1970-01-01' as since_date, used::int as occupied_bin_count from before
union all
select f.warehouse_id, f.day, (b.used + sum(f.used) over (partition by f.warehouse_id order by f.day))::int
from flips f join before b on b.warehouse_id = f.warehouse_id
;
-- Touched by throughput_date, warehouse_id:
select d.day as throughput_date, m.warehouse_id, m.warehouse_movement_id, m.quantity, m.from_storage_bin_id, m.to_storage_bin_id
from warehouse_movements m
  join master.warehouses w on w.warehouse_id = m.warehouse_id
  cross join lateral (select (m.moved_at at time zone w.time_zone)::date + n as day from generate_series(0, greatest(:today - (m.moved_at at time zone w.time_zone)::date, 0)) n) d
where m.moved_at is not null
;
-- From wms as bins by warehouse_id:
select warehouse_id, count(*)::int as bin_count from storage_bins group by 1
;
-- From master as places by warehouse_id:
select warehouse_id, warehouse_code, warehouse_name from warehouses
;
with days as (
  select throughput_date, warehouse_id, max(source_watermark) as source_watermark
  from (select throughput_date, warehouse_id, source_watermark from tasks union all select throughput_date, warehouse_id, source_watermark from movements) every group by all
)
select d.*, p.* exclude (warehouse_id), coalesce(receiving_tasks_count, 0) as receiving_tasks_count, coalesce(received_quantity, 0) as received_quantity, coalesce(rejected_quantity, 0) as rejected_quantity,
  coalesce(putaway_tasks_count, 0) as putaway_tasks_count, coalesce(putaway_quantity, 0) as putaway_quantity, coalesce(dock_to_stock_minutes_total, 0) as dock_to_stock_minutes_total, coalesce(pick_tasks_count, 0) as pick_tasks_count,
  coalesce(picked_quantity, 0) as picked_quantity, coalesce(short_pick_count, 0) as short_pick_count, (pick_tasks_count - short_pick_count) / nullif(pick_tasks_count, 0) as pick_accuracy_ratio,
  coalesce(pack_tasks_count, 0) as pack_tasks_count, coalesce(package_count, 0) as package_count, coalesce(shipping_tasks_count, 0) as shipping_tasks_count, coalesce(shipped_quantity, 0) as shipped_quantity,
  coalesce(shipped_weight_kg, 0) as shipped_weight_kg, coalesce(replenishment_tasks_count, 0) as replenishment_tasks_count, coalesce(movement_count, 0) as movement_count, coalesce(count_tasks_count, 0) as count_tasks_count,
  coalesce(count_correct_count, 0) as count_correct_count, count_correct_count / nullif(count_tasks_count, 0) as inventory_accuracy_ratio, coalesce(adjustment_quantity, 0) as adjustment_quantity,
  coalesce(adjustment_amount, 0) as adjustment_amount, coalesce(open_tasks_count, 0) as open_tasks_count, coalesce(bin_count, 0) as bin_count, coalesce(occupied_bin_count, 0) as occupied_bin_count, occupied_bin_count / nullif(bin_count, 0) as bin_use_ratio, coalesce(worker_count, 0) as worker_count, coalesce(labour_hours, 0) as labour_hours,
  (receiving_tasks_count + putaway_tasks_count + pick_tasks_count + pack_tasks_count + shipping_tasks_count) / nullif(labour_hours, 0) as lines_per_labour_hour
from days d
  join places p using (warehouse_id)
  left join (select * exclude (source_watermark) from tasks) using (throughput_date, warehouse_id)
  left join (select * exclude (source_watermark) from movements) using (throughput_date, warehouse_id)
  left join waiting using (throughput_date, warehouse_id)
  left join bins using (warehouse_id)
  asof left join used u on d.warehouse_id = u.warehouse_id and d.throughput_date >= u.since_date

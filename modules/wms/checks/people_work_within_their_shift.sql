-- Who works in the warehouse does not work longer than he is there, and two do not drive one truck at the same time.
-- Examines wms.warehouse_workers.
select w.warehouse_worker_id, w.direct_minutes, w.indirect_minutes, w.break_minutes, o.warehouse_worker_id as other_driver
from wms.warehouse_workers w
left join wms.warehouse_workers o on o.warehouse_equipment_id = w.warehouse_equipment_id and o.warehouse_worker_id <> w.warehouse_worker_id
  and o.started_at < coalesce(w.ended_at, 'infinity') and coalesce(o.ended_at, 'infinity') > w.started_at
where o.warehouse_worker_id is not null
  or w.direct_minutes + w.indirect_minutes + w.break_minutes > extract(epoch from coalesce(w.ended_at, w.planned_end_at) - w.started_at) / 60 + 0.01
  or (w.warehouse_equipment_id is not null and not w.holds_truck_licence);

-- A value out of its limits is found to be a defect, and another order follows it up.
-- Examines maintenance.work_order_tasks.
select t.work_order_task_id
from maintenance.work_order_tasks t
join maintenance.work_orders o using (work_order_id)
join maintenance.maintenance_assets a using (maintenance_asset_id)
where (t.measured_value < t.lower_limit or t.measured_value > t.upper_limit)
  and (t.result <> 'defect_found'
    or (a.status <> 'retired' and not exists (select from maintenance.work_orders f where f.follow_up_of_work_order_id = t.work_order_id)));

-- Nobody counts a bin into which he has put goods that day.
-- Examines wms.cycle_count_tasks.
select c.cycle_count_task_id, c.counted_by_employee_id, p.putaway_task_id
from wms.cycle_count_tasks c
join wms.putaway_tasks p on p.to_storage_bin_id = c.storage_bin_id and p.assigned_employee_id in (c.counted_by_employee_id, c.recounted_by_employee_id)
  and p.completed_at <= c.counted_at and p.completed_at > c.counted_at - interval '8 hours'
where c.counted_at is not null;

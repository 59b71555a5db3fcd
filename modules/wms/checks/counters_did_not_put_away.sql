-- No count stands on somebody alone who has put goods into the bin that day: somebody else has counted it too.
-- Examines wms.cycle_count_tasks.
select c.cycle_count_task_id, c.counted_by_employee_id, p.putaway_task_id
from wms.cycle_count_tasks c
join wms.putaway_tasks p on p.to_storage_bin_id = c.storage_bin_id and p.assigned_employee_id = c.counted_by_employee_id
  and p.completed_at <= c.counted_at and p.completed_at > c.counted_at - interval '8 hours'
where c.counted_at is not null and c.recounted_by_employee_id is null;

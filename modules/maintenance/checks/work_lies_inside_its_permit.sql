-- Where a permit is required, hands are on the asset only while one is active.
-- Examines maintenance.labor_time_entries.
select l.labor_time_entry_id, l.entry_number
from maintenance.labor_time_entries l
join maintenance.work_orders o using (work_order_id)
where o.requires_permit
  and not exists (select from maintenance.work_permits p
    where p.work_order_id = l.work_order_id and p.locked_at <= l.started_at and coalesce(p.unlocked_at, 'infinity') >= coalesce(l.ended_at, l.started_at));

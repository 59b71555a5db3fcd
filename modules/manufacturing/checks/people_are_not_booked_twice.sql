-- Nobody is booked for more than the whole of their time.
-- Examines manufacturing.labor_time_entries.
select l.labor_time_entry_id, l.employee_id, sum(other.allocation_pct) as booked_pct
from manufacturing.labor_time_entries l
join manufacturing.labor_time_entries other
  on other.employee_id = l.employee_id and other.status <> 'void' and other.started_at <= l.started_at and other.ended_at > l.started_at
where l.status <> 'void'
group by 1, 2
having sum(other.allocation_pct) > 100;

-- Nobody is booked for more than the whole of their time.
-- Examines manufacturing.labor_time_entries.
with changes as (
  select labor_time_entry_id, employee_id, started_at as at, allocation_pct as pct
  from manufacturing.labor_time_entries where status <> 'void'
  union all
  select labor_time_entry_id, employee_id, ended_at, -allocation_pct
  from manufacturing.labor_time_entries where status <> 'void' and ended_at is not null
), load as (
  -- What ends at a moment makes room for what begins then.
  select *, sum(pct) over (partition by employee_id order by at, pct rows unbounded preceding) as booked_pct from changes
)
select labor_time_entry_id, employee_id, at, booked_pct
from load
where booked_pct > 100;

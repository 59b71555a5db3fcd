-- A machine that is in service or was has been handed over, and one that is on order has not.
-- Examines master.machines.
select m.machine_id, m.machine_code, m.status, m.commissioned_on
from master.machines m
where (m.status = 'ordered' and m.commissioned_on is not null)
  or (m.status <> 'ordered' and m.commissioned_on is null and m.machine_type <> 'other');

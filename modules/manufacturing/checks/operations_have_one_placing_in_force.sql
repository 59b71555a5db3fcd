-- An open operation has one placing in force, a completed one is executed in one; its machine and times are those of that placing.
-- Examines manufacturing.operations.
select o.operation_id, o.status, s.production_schedule_id, s.status as placing_status
from manufacturing.operations o
left join manufacturing.production_schedules s on s.operation_id = o.operation_id and s.status in ('active', 'executed')
where o.work_order_number is not null
  and case o.status
    when 'cancelled' then s.production_schedule_id is not null
    else s.status is distinct from (case o.status when 'completed' then 'executed' else 'active' end)
      or (o.machine_id, o.planned_start_at, o.planned_end_at) is distinct from (s.machine_id, s.planned_start_at, s.planned_end_at)
  end;

-- Law 16: Hours and energy that production orders are charged with are the approved labour and the completed runs of their work orders.
-- Examines erp.production_costs.
-- From manufacturing as mes_labour:
select work_order_id, sum(labour_hours) as hours
from manufacturing.labor_time_entries where approval_status = 'approved' and approved_at < (select max(approved_at) from manufacturing.labor_time_entries) - interval '2 hours' group by 1;
-- From operations as machine_runs:
select production_run_id, work_order_id, round(run_seconds / 3600, 4) as hours, energy_kwh, ended_at
from operations.production_runs where status = 'completed' and work_order_id is not null;
-- What was approved or ended last is still on its way.
select 'labour of work order ' || coalesce(c.work_order_id, l.work_order_id) as what, c.quantity, l.hours, null::numeric as energy_kwh
from (select work_order_id, quantity from erp.production_costs where cost_type = 'labour') c
full join mes_labour l using (work_order_id)
where coalesce(c.quantity, 0) < coalesce(l.hours, 0)
  or (c.quantity <> coalesce(l.hours, 0) and exists (select from erp.production_orders o where o.work_order_id = c.work_order_id and o.status = 'closed'))
union all
select 'run ' || r.production_run_id, c.quantity, r.hours, r.energy_kwh
from machine_runs r
left join erp.production_costs c on c.cost_type = 'machine' and c.source_id = r.production_run_id
where (c.quantity, c.energy_kwh, c.work_order_id) is distinct from (r.hours, r.energy_kwh, r.work_order_id)
  and (c.source_id is not null or r.ended_at < (select max(ended_at) from machine_runs) - interval '2 hours')
union all
select 'run ' || c.source_id, c.quantity, null, c.energy_kwh
from erp.production_costs c
left join machine_runs r on r.production_run_id = c.source_id
where c.cost_type = 'machine' and r.production_run_id is null;

-- One maintenance work order, from opening on; measures grow until it closes.
-- Grain: maintenance_work_order_id.
-- From maintenance as orders by maintenance_work_order_id:
select o.work_order_id as maintenance_work_order_id, (o.requested_at at time zone f.time_zone)::date as opened_on, o.due_date as due_on, (o.completed_at at time zone f.time_zone)::date as completed_on, o.factory_id, a.production_line_id, o.machine_id,
  t.employee_id as technician_employee_id, c.supplier_id as contractor_supplier_id, o.work_order_number, a.asset_code, o.work_order_type, o.priority, o.failure_mode, e.fault_number, s.pm_schedule_code, o.origin, o.status as work_order_status, o.result,
  o.requested_at as opened_at, o.started_at, o.completed_at,
  case when o.started_at is not null then greatest(extract(epoch from o.started_at - o.requested_at) / 3600, 0) end::numeric(12,4) as response_hours, case when o.completed_at is not null then greatest(extract(epoch from o.completed_at - o.started_at) / 3600, 0) end::numeric(12,4) as repair_hours,
  coalesce(d.planned, 0)::numeric(12,4) as planned_downtime_hours, coalesce(d.unplanned, 0)::numeric(12,4) as unplanned_downtime_hours, o.estimated_hours::numeric(12,4) as estimated_labour_hours, o.labour_hours::numeric(12,4) as labour_hours,
  o.labour_cost_amount, o.parts_cost_amount, o.contractor_cost_amount, (o.labour_cost_amount + o.parts_cost_amount + o.contractor_cost_amount)::numeric(18,2) as total_cost_amount, (o.completed_at at time zone f.time_zone)::date <= o.due_date as is_on_time,
  exists (select from work_orders b where b.machine_id = o.machine_id and b.failure_mode = o.failure_mode and o.requested_at - b.requested_at > interval '0' and o.requested_at - b.requested_at < interval '30 days') as is_repeat_failure, o.updated_at as source_watermark
from work_orders o
  join maintenance_assets a on a.maintenance_asset_id = o.maintenance_asset_id
  join master.factories f on f.factory_id = o.factory_id
  left join maintenance_technicians t on t.maintenance_technician_id = o.lead_maintenance_technician_id
  left join service_contracts c on c.service_contract_id = o.service_contract_id
  left join pm_schedules s on s.pm_schedule_id = o.pm_schedule_id
  left join lateral (select e.fault_number from machine_condition_events e where e.work_order_id = o.work_order_id order by e.machine_condition_event_id limit 1) e on true
  left join lateral (select sum(l.downtime_minutes / 60) filter (where l.is_planned) as planned, sum(l.downtime_minutes / 60) filter (where not l.is_planned) as unplanned from asset_downtime_log l where l.work_order_id = o.work_order_id) d on true
;
-- Touched by maintenance_work_order_id:
select o.work_order_id as maintenance_work_order_id, n.* from work_orders n
  join maintenance.work_orders o on o.work_order_id = n.work_order_id or (o.machine_id = n.machine_id and o.failure_mode = n.failure_mode and o.requested_at between n.requested_at and n.requested_at + interval '30 days')
;
-- Touched by maintenance_work_order_id:
select l.work_order_id as maintenance_work_order_id, l.asset_downtime_log_id, l.is_planned, l.downtime_minutes from asset_downtime_log l where l.work_order_id is not null
;
-- Touched by maintenance_work_order_id:
select e.work_order_id as maintenance_work_order_id, e.machine_condition_event_id, e.fault_number from machine_condition_events e where e.work_order_id is not null
;
-- From maintenance as parts by maintenance_work_order_id:
select t.work_order_id as maintenance_work_order_id, sum(case t.transaction_type when 'issue' then t.quantity when 'return' then -t.quantity else 0 end)::numeric(15,3) as parts_quantity
from mro_parts_transactions t where t.work_order_id is not null and t.transaction_type in ('issue', 'return') group by 1
;
-- With dim_factory, dim_production_line, dim_machine, dim_employee, dim_supplier.
select o.*, day_key(o.opened_on) as opened_date_key, day_key(o.due_on) as due_date_key, day_key(o.completed_on) as completed_date_key, coalesce(f.factory_key, -1) as factory_key, coalesce(l.production_line_key, -1) as production_line_key,
  coalesce(m.machine_key, -1) as machine_key, coalesce(e.employee_key, -1) as technician_employee_key, coalesce(s.supplier_key, -1) as contractor_supplier_key, coalesce(p.parts_quantity, 0) as parts_quantity
from orders o
  left join parts p using (maintenance_work_order_id)
  left join dim_factory f on f.factory_id = o.factory_id and o.opened_at >= f.valid_from and o.opened_at < f.valid_to
  left join dim_production_line l on l.production_line_id = o.production_line_id and o.opened_at >= l.valid_from and o.opened_at < l.valid_to
  left join dim_machine m on m.machine_id = o.machine_id and o.opened_at >= m.valid_from and o.opened_at < m.valid_to
  left join dim_employee e on e.employee_id = o.technician_employee_id and o.opened_at >= e.valid_from and o.opened_at < e.valid_to
  left join dim_supplier s on s.supplier_id = o.contractor_supplier_id and o.opened_at >= s.valid_from and o.opened_at < s.valid_to

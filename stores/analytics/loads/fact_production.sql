-- One completed operation of one work order: quantities, times, labour, energy and cost.
-- Grain: operation_id.
-- From manufacturing as steps by operation_id:
select o.operation_id, o.work_order_id, w.factory_id, o.machine_id, o.product_id, o.material_id, coalesce(o.work_order_number, w.work_order_number) as work_order_number, w.production_order_number, o.operation_sequence, o.lot_number, w.sales_order_number,
  o.unit_of_measure, not o.is_rework and not exists (select from operations n where n.work_order_id = o.work_order_id and n.operation_sequence > o.operation_sequence and n.status <> 'cancelled' and not n.is_rework) as is_last_operation,
  t.begins as started_at, o.ended_at as completed_at, o.planned_end_at, (t.begins at time zone f.time_zone)::date as started_on, (o.ended_at at time zone f.time_zone)::date as completed_on,
  o.planned_quantity, (o.good_quantity + o.scrap_quantity + o.rework_quantity)::numeric(15,3) as input_quantity, o.good_quantity, o.scrap_quantity, o.rework_quantity,
  greatest(extract(epoch from t.begins - coalesce((select max(b.ended_at) from operations b where b.work_order_id = o.work_order_id and b.operation_sequence < o.operation_sequence), w.released_at, t.begins)), 0)::numeric(16,6) as queue_seconds,
  (o.actual_setup_minutes * 60)::numeric(16,6) as setup_seconds, (o.actual_run_minutes * 60)::numeric(16,6) as run_seconds, (o.stop_minutes * 60)::numeric(16,6) as stop_seconds,
  (o.planned_setup_minutes * 60)::numeric(16,6) as standard_setup_seconds, (coalesce(o.planned_run_minutes, 0) * 60 * (o.good_quantity + o.scrap_quantity + o.rework_quantity) / nullif(o.planned_quantity, 0))::numeric(16,6) as standard_run_seconds,
  o.ideal_cycle_seconds::numeric(12,2) as ideal_cycle_seconds,
  round(coalesce(o.good_quantity / nullif(o.planned_quantity, 0) * (coalesce(o.planned_labour_minutes, 0) / 60 * c.labour_rate_amount + coalesce(o.planned_run_minutes, 0) / 60 * (c.machine_rate_amount + c.overhead_rate_amount)), 0), 2)::numeric(18,2) as standard_cost_amount,
  round(o.scrap_quantity * coalesce(p.standard_cost_amount, i.standard_cost_amount, 0), 2)::numeric(18,2) as scrap_cost_amount,
  greatest(extract(epoch from o.ended_at - o.planned_end_at), 0)::numeric(16,6) as late_seconds, o.updated_at as source_watermark
from operations o
  join work_orders w on w.work_order_id = o.work_order_id
  join master.factories f on f.factory_id = w.factory_id
  left join erp.work_centers c on c.work_center_id = o.work_center_id
  left join master.products p on p.product_id = o.product_id
  left join master.materials i on i.material_id = o.material_id
  cross join lateral (select coalesce(o.setup_started_at, o.started_at, o.ended_at) as begins) t
where o.status = 'completed'
;
-- Touched by operation_id:
select o.operation_id, n.operation_id as changed_operation_id, n.operation_sequence, n.status, n.is_rework, n.ended_at, n.started_at, n.setup_started_at, n.machine_id, n.product_id, n.material_id, n.work_order_number, n.lot_number, n.unit_of_measure,
  n.planned_end_at, n.planned_quantity, n.good_quantity, n.scrap_quantity, n.rework_quantity, n.actual_setup_minutes, n.actual_run_minutes, n.stop_minutes, n.planned_setup_minutes, n.planned_run_minutes, n.planned_labour_minutes,
  n.ideal_cycle_seconds, n.work_center_id
from operations n join manufacturing.operations o on o.work_order_id = n.work_order_id
;
-- Touched by operation_id:
select n.operation_id, n.status from operations n
;
-- Touched by operation_id:
select o.operation_id, w.work_order_number, w.production_order_number, w.sales_order_number, w.released_at, w.factory_id
from work_orders w join manufacturing.operations o on o.work_order_id = w.work_order_id
;
-- From manufacturing as labour by operation_id:
select e.operation_id, sum(e.labour_hours)::numeric(12,4) as labour_hours, round(sum(e.labour_hours * c.labour_rate_amount), 2)::numeric(18,2) as labour_cost_amount,
  (array_agg(e.employee_id order by e.labour_hours desc, e.labor_time_entry_id))[1] as operator_employee_id
from labor_time_entries e join erp.work_centers c on c.work_center_id = e.work_center_id
where e.status <> 'cancelled' and e.approval_status <> 'rejected'
group by 1
;
-- From manufacturing as materials by operation_id:
select t.operation_id, round(sum(t.quantity * m.standard_cost_amount), 2)::numeric(18,2) as material_cost_amount
from material_transactions t join master.materials m on m.material_id = t.material_id
where t.status = 'posted' and t.transaction_type in ('consumption', 'scrap') and t.operation_id is not null
group by 1
;
-- From operations as runs by operation_id:
select operation_id, sum(energy_kwh)::numeric(16,4) as energy_kwh from production_runs where operation_id is not null group by 1
;
-- From erp as costs by operation_id:
select operation_id, sum(actual_amount - coalesce(overhead_amount, 0))::numeric(18,2) as machine_cost_amount, sum(coalesce(overhead_amount, 0))::numeric(18,2) as other_cost_amount
from production_costs where cost_type = 'machine' and operation_id is not null and actual_amount is not null group by 1
;
-- With dim_machine, dim_production_line, dim_factory, dim_product, dim_material, dim_employee.
select s.*, day_key(s.completed_on) as completed_date_key, day_key(s.started_on) as started_date_key, coalesce(f.factory_key, -1) as factory_key, coalesce(l.production_line_key, -1) as production_line_key,
  coalesce(m.machine_key, -1) as machine_key, coalesce(p.product_key, -1) as product_key, coalesce(i.material_key, -1) as material_key, coalesce(e.employee_key, -1) as operator_employee_key,
  coalesce(b.labour_hours, 0) as labour_hours, coalesce(r.energy_kwh, 0) as energy_kwh, coalesce(t.material_cost_amount, 0) as material_cost_amount, coalesce(b.labour_cost_amount, 0) as labour_cost_amount,
  coalesce(c.machine_cost_amount, 0) as machine_cost_amount, coalesce(c.other_cost_amount, 0) as other_cost_amount, s.late_seconds = 0 as is_on_time
from steps s
  left join labour b on b.operation_id = s.operation_id
  left join materials t on t.operation_id = s.operation_id
  left join runs r on r.operation_id = s.operation_id
  left join costs c on c.operation_id = s.operation_id
  left join dim_machine m on m.machine_id = s.machine_id and s.completed_at >= m.valid_from and s.completed_at < m.valid_to
  left join dim_production_line l on l.production_line_id = m.production_line_id and s.completed_at >= l.valid_from and s.completed_at < l.valid_to
  left join dim_factory f on f.factory_id = s.factory_id and s.completed_at >= f.valid_from and s.completed_at < f.valid_to
  left join dim_product p on p.product_id = s.product_id and s.completed_at >= p.valid_from and s.completed_at < p.valid_to
  left join dim_material i on i.material_class = 'material' and i.source_item_id = s.material_id and s.completed_at >= i.valid_from and s.completed_at < i.valid_to
  left join dim_employee e on e.employee_id = b.operator_employee_id and s.completed_at >= e.valid_from and s.completed_at < e.valid_to

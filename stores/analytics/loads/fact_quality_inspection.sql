-- One decided inspection, with the non-conformance that it opened.
-- Grain: quality_inspection_id.
-- From manufacturing as inspections by quality_inspection_id:
select q.quality_inspection_id, w.factory_id, o.machine_id, q.product_id, q.material_id, q.inspected_by_employee_id, q.decided_by_employee_id, q.inspection_number, q.inspection_type, q.result as inspection_result,
  case when q.inspection_type = 'first_piece' then 'first_piece' when q.sampling_procedure = 'every_unit' then 'full' else 'iso_2859' end as sampling_method, w.work_order_number, o.operation_sequence, q.lot_number,
  q.defect_code, q.defect_severity, q.measuring_equipment_code, q.unit_of_measure, q.inspected_at, q.decided_at, (q.inspected_at at time zone f.time_zone)::date as inspected_on, (q.decided_at at time zone f.time_zone)::date as decided_on,
  q.lot_quantity, q.sample_quantity, q.defect_quantity, q.accepted_quantity, q.rejected_quantity, q.measured_value::numeric(20,6) as measured_value, q.lower_spec_limit::numeric(20,6) as lower_spec_limit,
  q.upper_spec_limit::numeric(20,6) as upper_spec_limit, (extract(epoch from q.decided_at - q.inspected_at) / 60)::numeric(12,2) as decision_minutes, q.updated_at as source_watermark
from quality_inspections q
  join work_orders w on w.work_order_id = q.work_order_id
  join master.factories f on f.factory_id = w.factory_id
  left join operations o on o.operation_id = q.operation_id
where q.result <> 'pending' and q.decided_at is not null
;
-- From quality as ncrs by quality_inspection_id:
select distinct on (quality_inspection_id) quality_inspection_id, ncr_number, nonconforming_quantity from ncr_headers where quality_inspection_id is not null and status <> 'void' order by quality_inspection_id, ncr_id
;
-- With dim_machine, dim_production_line, dim_factory, dim_product, dim_material, dim_employee.
select q.*, day_key(q.inspected_on) as inspected_date_key, day_key(q.decided_on) as decided_date_key, coalesce(f.factory_key, -1) as factory_key, coalesce(l.production_line_key, -1) as production_line_key,
  coalesce(m.machine_key, -1) as machine_key, coalesce(p.product_key, -1) as product_key, coalesce(i.material_key, -1) as material_key, coalesce(e.employee_key, -1) as inspector_employee_key, coalesce(d.employee_key, -1) as decider_employee_key,
  n.ncr_number, coalesce(n.nonconforming_quantity, 0) as nonconforming_quantity, 1 as inspection_count, q.inspection_result <> 'failed' as is_passed, q.inspection_type <> 'reinspection' as is_first_inspection
from inspections q
  left join ncrs n on n.quality_inspection_id = q.quality_inspection_id
  left join dim_machine m on m.machine_id = q.machine_id and q.inspected_at >= m.valid_from and q.inspected_at < m.valid_to
  left join dim_production_line l on l.production_line_id = m.production_line_id and q.inspected_at >= l.valid_from and q.inspected_at < l.valid_to
  left join dim_factory f on f.factory_id = q.factory_id and q.inspected_at >= f.valid_from and q.inspected_at < f.valid_to
  left join dim_product p on p.product_id = q.product_id and q.inspected_at >= p.valid_from and q.inspected_at < p.valid_to
  left join dim_material i on i.material_class = 'material' and i.source_item_id = q.material_id and q.inspected_at >= i.valid_from and q.inspected_at < i.valid_to
  left join dim_employee e on e.employee_id = q.inspected_by_employee_id and q.inspected_at >= e.valid_from and q.inspected_at < e.valid_to
  left join dim_employee d on d.employee_id = q.decided_by_employee_id and q.decided_at >= d.valid_from and q.decided_at < d.valid_to

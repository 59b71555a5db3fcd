-- One version of one production line, with its site.
-- Versions of: production_line_id.
-- From master as production_lines by production_line_id:
select l.production_line_id, l.line_code, l.line_name, l.line_type, l.factory_id, f.factory_code, f.factory_name, d.department_code, l.cost_center_code, l.shifts_per_day, (l.target_oee_pct / 100)::numeric(9,6) as target_oee_ratio,
  l.design_rate_per_hour::numeric(15,3) as design_rate_per_hour, l.unit_of_measure, l.buffer_capacity_units, l.commissioned_on, l.status as line_status, greatest(l.updated_at, f.updated_at, d.updated_at) as source_updated_at
from production_lines l
  join factories f on f.factory_id = l.factory_id
  left join departments d on d.department_id = l.department_id
;
select * from production_lines
union all by name
select -1 as production_line_id, 'UNKNOWN' as line_code, 'Unknown' as line_name, 'unknown' as line_type, -1 as factory_id, 'UNKNOWN' as factory_code, 'Unknown' as factory_name, 'UNKNOWN' as cost_center_code, 0 as shifts_per_day,
  0 as target_oee_ratio, 0 as design_rate_per_hour, 'pcs' as unit_of_measure, 0 as buffer_capacity_units, 'unknown' as line_status, timestamp '1970-01-01' as source_updated_at

-- One version of one machine, with its line and site.
-- Versions of: machine_id.
-- From master as machines by machine_id:
select m.machine_id, m.machine_code, m.machine_name, m.machine_type, m.manufacturer, m.model, m.serial_number, m.production_line_id, l.line_code, m.position_in_line, m.factory_id, f.factory_code,
  m.rated_power_kw::numeric(12,2) as rated_power_kw, m.ideal_cycle_seconds::numeric(12,2) as ideal_cycle_seconds, m.tool_life_minutes, m.criticality, m.purchase_amount, m.useful_life_years, m.commissioned_on, m.retired_on,
  m.status as machine_status, greatest(m.updated_at, l.updated_at, f.updated_at) as source_updated_at
from machines m
  join production_lines l on l.production_line_id = m.production_line_id
  join factories f on f.factory_id = m.factory_id
;
select * from machines
union all by name
select -1 as machine_id, 'UNKNOWN' as machine_code, 'Unknown' as machine_name, 'unknown' as machine_type, 'Unknown' as manufacturer, 'Unknown' as model, 'UNKNOWN' as serial_number, -1 as production_line_id, 'UNKNOWN' as line_code,
  0 as position_in_line, -1 as factory_id, 'UNKNOWN' as factory_code, 0 as rated_power_kw, 0 as ideal_cycle_seconds, 'unknown' as criticality, 0 as purchase_amount, 0 as useful_life_years, 'unknown' as machine_status,
  timestamp '1970-01-01' as source_updated_at

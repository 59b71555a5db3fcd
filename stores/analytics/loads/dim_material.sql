-- One version of one material or spare part that is bought, made or stocked.
-- Versions of: material_class, source_item_id.
-- From master as materials by material_class, source_item_id:
select 'material' as material_class, material_id as source_item_id, material_code, material_name, material_group, procurement_type, specification, revision, unit_of_measure, net_weight_kg, standard_cost_amount, valuation_method,
  abc_class, lead_time_days, scrap_allowance_pct, is_lot_controlled, shelf_life_days, inspection_required, is_hazardous, hsn_code, gst_rate_pct, status as material_status, updated_at as source_updated_at
from materials
;
-- From maintenance as parts by material_class, source_item_id:
select 'spare_part' as material_class, mro_part_id as source_item_id, part_number as material_code, part_name as material_name, 'mro' as material_group, 'bought' as procurement_type, unit_of_measure,
  unit_cost_amount as standard_cost_amount, 'moving_average' as valuation_method, case criticality when 'vital' then 'a' when 'essential' then 'b' when 'a' then 'a' when 'b' then 'b' else 'c' end as abc_class, lead_time_days,
  0::numeric(7,4) as scrap_allowance_pct, false as is_lot_controlled, shelf_life_days, false as inspection_required, false as is_hazardous, hsn_code, gst_rate_pct,
  case when status in ('in_design', 'active', 'phase_out', 'obsolete') then status else 'obsolete' end as material_status, updated_at as source_updated_at
from mro_parts
;
select * from materials
union all by name
select * from parts
union all by name
select 'unknown' as material_class, -1 as source_item_id, 'UNKNOWN' as material_code, 'Unknown' as material_name, 'unknown' as material_group, 'unknown' as procurement_type, 'pcs' as unit_of_measure, 0 as standard_cost_amount,
  'unknown' as valuation_method, 'unknown' as abc_class, 0 as lead_time_days, 0 as scrap_allowance_pct, false as is_lot_controlled, false as inspection_required, false as is_hazardous, 'unknown' as material_status,
  timestamp '1970-01-01' as source_updated_at

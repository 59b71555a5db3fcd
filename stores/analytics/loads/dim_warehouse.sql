-- One warehouse, changed in place.
-- Grain: warehouse_id.
-- From master as warehouses by warehouse_id:
select w.warehouse_id, w.warehouse_code, w.warehouse_name, w.warehouse_type, w.factory_id, f.factory_code, c.company_code, w.city, w.state_province, w.country_code, w.time_zone, w.floor_area_m2, w.pallet_positions, w.dock_count,
  w.is_bonded, w.status as warehouse_status, w.updated_at as source_updated_at
from warehouses w
  join companies c on c.company_id = w.company_id
  left join factories f on f.factory_id = w.factory_id
;
select * from warehouses
union all by name
select -1 as warehouse_id, 'UNKNOWN' as warehouse_code, 'Unknown' as warehouse_name, 'unknown' as warehouse_type, 'UNKNOWN' as company_code, 'Unknown' as city, 'Unknown' as state_province, 'ZZ' as country_code, 'UTC' as time_zone,
  0 as floor_area_m2, 0 as pallet_positions, 0 as dock_count, false as is_bonded, 'unknown' as warehouse_status, timestamp '1970-01-01' as source_updated_at

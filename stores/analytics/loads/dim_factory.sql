-- One version of one manufacturing site, with its company.
-- Versions of: factory_id.
-- From master as factories by factory_id:
select f.factory_id, f.factory_code, f.factory_name, f.site_type, f.company_id, c.company_code, c.legal_name as company_name, f.city, f.state_province, f.country_code, f.time_zone, f.latitude_degrees, f.longitude_degrees,
  f.floor_area_m2, f.contract_demand_kva, f.working_days_per_week, f.opened_on, f.status as factory_status, greatest(f.updated_at, c.updated_at) as source_updated_at
from factories f join companies c on c.company_id = f.company_id
;
select * from factories
union all by name
select -1 as factory_id, 'UNKNOWN' as factory_code, 'Unknown' as factory_name, 'unknown' as site_type, -1 as company_id, 'UNKNOWN' as company_code, 'Unknown' as company_name, 'Unknown' as city, 'Unknown' as state_province,
  'ZZ' as country_code, 'UTC' as time_zone, 0 as latitude_degrees, 0 as longitude_degrees, 0 as floor_area_m2, 0 as contract_demand_kva, 0 as working_days_per_week, 'unknown' as factory_status, timestamp '1970-01-01' as source_updated_at

-- One carrier, changed in place.
-- Grain: carrier_id.
-- From tms as carriers by carrier_id:
select c.carrier_id, c.carrier_code, c.carrier_name, c.primary_mode, c.supplier_id, c.currency_code, c.tender_method, c.tracking_method, c.preference_rank, (select count(*)::int from carrier_services s where s.carrier_id = c.carrier_id) as service_count,
  c.invoice_tolerance_pct, c.allows_hazardous, c.contracted_from, c.insurance_valid_to, case when c.status in ('active', 'suspended', 'retired') then c.status else 'retired' end as carrier_status, c.updated_at as source_updated_at
from carriers c
;
-- From master as suppliers:
select supplier_id, supplier_code, country_code from suppliers
;
select c.*, s.supplier_code, s.country_code from carriers c join suppliers s using (supplier_id)
union all by name
select -1 as carrier_id, 'UNKNOWN' as carrier_code, 'Unknown' as carrier_name, 'unknown' as primary_mode, -1 as supplier_id, 'UNKNOWN' as supplier_code, 'ZZ' as country_code, 'XXX' as currency_code, 'unknown' as tender_method,
  'unknown' as tracking_method, 0 as preference_rank, 0 as service_count, 0 as invoice_tolerance_pct, false as allows_hazardous, 'unknown' as carrier_status, timestamp '1970-01-01' as source_updated_at

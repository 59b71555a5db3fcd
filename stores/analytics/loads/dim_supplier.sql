-- One version of one supplier.
-- Versions of: supplier_id.
-- From master as suppliers by supplier_id:
select supplier_id, supplier_code, legal_name as supplier_name, supplier_category, supplier_tier, city, state_province, country_code, currency_code, payment_terms_days, incoterm, default_lead_time_days, minimum_order_amount,
  quality_rating::numeric(10,2) as quality_rating, is_msme, approved_on, status as supplier_status, updated_at as source_updated_at
from suppliers
;
select * from suppliers
union all by name
select -1 as supplier_id, 'UNKNOWN' as supplier_code, 'Unknown' as supplier_name, 'unknown' as supplier_category, 'unknown' as supplier_tier, 'Unknown' as city, 'ZZ' as country_code, 'XXX' as currency_code, 0 as payment_terms_days,
  'UNKNOWN' as incoterm, 0 as default_lead_time_days, 0 as minimum_order_amount, false as is_msme, 'unknown' as supplier_status, timestamp '1970-01-01' as source_updated_at

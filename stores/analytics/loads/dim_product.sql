-- One version of one finished good.
-- Versions of: product_id.
-- From master as products by product_id:
select product_id, product_code, product_name, product_family, product_variant, nominal_size_mm::numeric(12,2) as nominal_size_mm, pressure_rating_bar::numeric(12,2) as pressure_rating_bar, revision, unit_of_measure, net_weight_kg,
  list_price_amount, standard_cost_amount, planning_strategy, lead_time_days, abc_class, is_serialised, warranty_months, hsn_code, gst_rate_pct, home_factory_id, launched_on, discontinued_on, status as product_status,
  updated_at as source_updated_at
from products
;
select * from products
union all by name
select -1 as product_id, 'UNKNOWN' as product_code, 'Unknown' as product_name, 'unknown' as product_family, 'unknown' as product_variant, 0 as nominal_size_mm, 0 as pressure_rating_bar, '-' as revision, 'pcs' as unit_of_measure,
  0 as net_weight_kg, 0 as list_price_amount, 0 as standard_cost_amount, 'unknown' as planning_strategy, 0 as lead_time_days, 'unknown' as abc_class, false as is_serialised, 0 as warranty_months, '00000000' as hsn_code,
  0 as gst_rate_pct, -1 as home_factory_id, 'unknown' as product_status, timestamp '1970-01-01' as source_updated_at

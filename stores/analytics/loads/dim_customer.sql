-- One version of one customer.
-- Versions of: customer_id.
-- From master as customers by customer_id:
select customer_id, customer_code, legal_name as customer_name, customer_segment, industry, sales_region, city, state_province, country_code, currency_code, price_group, payment_terms_days, credit_limit_amount, incoterm,
  delivery_priority, is_prepaid, is_intercompany, customer_since, status as customer_status, updated_at as source_updated_at
from customers
;
select * from customers
union all by name
select -1 as customer_id, 'UNKNOWN' as customer_code, 'Unknown' as customer_name, 'unknown' as customer_segment, 'unknown' as industry, 'unknown' as sales_region, 'Unknown' as city, 'ZZ' as country_code, 'XXX' as currency_code,
  'unknown' as price_group, 0 as payment_terms_days, 0 as credit_limit_amount, 'UNKNOWN' as incoterm, 'unknown' as delivery_priority, false as is_prepaid, false as is_intercompany, 'unknown' as customer_status,
  timestamp '1970-01-01' as source_updated_at

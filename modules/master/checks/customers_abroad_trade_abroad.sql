-- Customers abroad belong to the export region and are not invoiced in rupees; customers at home are, and belong to a region at home.
-- Examines master.customers.
select c.customer_id, c.customer_code, c.country_code, c.sales_region, c.currency_code
from master.customers c
where (c.country_code <> 'IN') <> (c.sales_region = 'export') or (c.country_code <> 'IN') <> (c.currency_code <> 'INR');

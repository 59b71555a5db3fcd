-- The list price of a product is its standard cost times one margin for its family, in whole rupees.
-- Examines master.products.
with margins as (
  select p.product_family, percentile_cont(0.5) within group (order by p.list_price_amount / p.standard_cost_amount)::numeric as margin
  from master.products p
  group by p.product_family
)
select p.product_id, p.product_code, p.list_price_amount, p.standard_cost_amount, round(m.margin, 4) as margin
from master.products p
join margins m using (product_family)
-- Rounding moves a price by half a rupee; the median is rounded itself.
where m.margin <= 1 or abs(p.list_price_amount - p.standard_cost_amount * m.margin) > 2 + p.list_price_amount * 0.0005;

-- A forecast that is settled says what its seat won of the family in the month.
-- Examines crm.sales_forecasts.
with won as (
  select sales_rep_id, product_family, date_trunc('month', closed_at at time zone 'Asia/Kolkata')::date as month, sum(expected_amount_base) as amount, count(*) as orders
  from crm.opportunities
  where status = 'won'
  group by 1, 2, 3)
select f.sales_forecast_id, f.actual_amount, w.amount
from crm.sales_forecasts f
left join won w on w.sales_rep_id = f.sales_rep_id and w.product_family = f.product_family and w.month = f.period_start_date
where f.status = 'settled' and (f.actual_amount <> coalesce(w.amount, 0) or f.actual_order_count <> coalesce(w.orders, 0));

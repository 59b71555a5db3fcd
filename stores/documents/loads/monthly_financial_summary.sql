-- Profit and loss of one company in one fiscal period: the sum of the days of the financial close.
-- Grain: company_id, fiscal_period_code.
-- Of reporting.profit_and_loss_daily: postings, companies.
with months as (
  select company_id, fiscal_year_code, fiscal_period_code, period_status, min(date_trunc('month', posting_date)) as month, sum(gross_revenue_amount - sales_deduction_amount) as net_revenue_amount, sum(material_cost_amount) as material_cost_amount,
    sum(labour_cost_amount) as labour_cost_amount, sum(overhead_cost_amount) as overhead_cost_amount, sum(production_variance_amount) as production_variance_amount,
    sum(freight_amount + selling_expense_amount + administrative_expense_amount + maintenance_expense_amount + quality_expense_amount + depreciation_amount) as operating_expense_amount, sum(net_profit_amount) as net_profit_amount,
    sum(entry_count)::bigint as entry_count, max(source_watermark) as source_watermark
  from postings group by all
), margins as (
  select *, material_cost_amount + labour_cost_amount + overhead_cost_amount + production_variance_amount as cost_of_sales_amount from months
), results as (
  select *, net_revenue_amount - cost_of_sales_amount as gross_margin_amount from margins
)
select r.* exclude (month), c.company_code, r.company_id || '/' || fiscal_period_code as _id, month::timestamp - interval 330 minute as month_started_at, 'INR' as currency_code,
  case when abs(gross_margin_amount) < abs(net_revenue_amount) * 999 then cast(gross_margin_amount / net_revenue_amount as decimal(12,6)) end as gross_margin_ratio, gross_margin_amount - operating_expense_amount as operating_profit_amount
from results r join companies c on c.company_id = r.company_id

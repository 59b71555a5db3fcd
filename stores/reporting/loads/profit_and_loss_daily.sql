-- One company on one day of posting: what the general ledger shows in its profit and loss accounts, reversals included; what opening entries carry of the months before history counts for the year to date only. Goods sold, stock differences and scrap are the material share; wages less what production absorbed are the labour share.
-- Grain: posting_date, company_id.
-- Refused by financial:
select h.posting_date || ' does not balance, entry ' || coalesce(h.journal_entry_number, h.journal_entry_id::text)
from journal_entry_headers h
  join lateral (select sum(coalesce(l.debit_amount_base, l.debit_amount)) as debit, sum(coalesce(l.credit_amount_base, l.credit_amount)) as credit from journal_entry_lines l where l.journal_entry_id = h.journal_entry_id) l on l.debit is distinct from l.credit
where h.status in ('posted', 'reversed')
order by 1
;
-- From financial as postings by company_id:
with lines as (
  select coalesce(l.posting_date, h.posting_date) as posting_date, h.company_id, h.journal_entry_id, h.journal_entry_number, a.account_type, a.account_code, l.partner_company_id, coalesce(l.debit_amount_base, l.debit_amount) - coalesce(l.credit_amount_base, l.credit_amount) as cost, h.posted_at, h.is_opening
  from journal_entry_lines l
    join journal_entry_headers h on h.journal_entry_id = l.journal_entry_id
    join chart_of_accounts a on a.account_code = l.account_code
  where h.status in ('posted', 'reversed') and h.company_id is not null and a.account_class in ('revenue', 'expense')
    and coalesce(h.fiscal_period_id not in (select fiscal_period_id from fiscal_periods where period_type = 'adjustment'), true)
), days as (
  select posting_date, company_id, -coalesce(sum(cost) filter (where account_type = 'sales_revenue'), 0) as gross_revenue, coalesce(sum(cost) filter (where account_type = 'sales_deduction'), 0) as deductions,
    coalesce(sum(cost) filter (where account_type in ('cost_of_goods_sold', 'inventory_adjustment', 'scrap')), 0) as material, coalesce(sum(cost) filter (where account_type = 'labour_expense' or account_code = '540100'), 0) as labour,
    coalesce(sum(cost) filter (where account_type = 'production_absorption' and account_code <> '540100'), 0) as overhead, coalesce(sum(cost) filter (where account_type in ('price_variance', 'production_variance')), 0) as variance,
    coalesce(sum(cost) filter (where account_type = 'freight_expense'), 0) as freight, coalesce(sum(cost) filter (where account_type = 'selling_expense'), 0) as selling,
    coalesce(sum(cost) filter (where account_type not in ('sales_revenue', 'sales_deduction', 'cost_of_goods_sold', 'inventory_adjustment', 'scrap', 'labour_expense', 'production_absorption', 'price_variance', 'production_variance', 'freight_expense',
      'selling_expense', 'maintenance_expense', 'quality_expense', 'depreciation', 'other_income', 'exchange_difference', 'finance_cost', 'tax_expense')), 0) as administration,
    coalesce(sum(cost) filter (where account_type = 'maintenance_expense'), 0) as maintenance, coalesce(sum(cost) filter (where account_type = 'quality_expense'), 0) as quality, coalesce(sum(cost) filter (where account_type = 'depreciation'), 0) as depreciation,
    -coalesce(sum(cost) filter (where account_type = 'other_income'), 0) as other_income, -coalesce(sum(cost) filter (where account_type = 'exchange_difference'), 0) as exchange, coalesce(sum(cost) filter (where account_type = 'finance_cost'), 0) as interest,
    coalesce(sum(cost) filter (where account_type = 'tax_expense'), 0) as tax, -coalesce(sum(cost) filter (where account_type in ('sales_revenue', 'sales_deduction') and partner_company_id is not null), 0) as intercompany,
    -sum(cost) as net_profit, count(distinct journal_entry_id) as entries, max(journal_entry_number) as last_number, max(posted_at) as posted_at
  from lines where not is_opening group by 1, 2
), opened as (
  select l.company_id, l.posting_date, p.fiscal_year_id, -sum(l.cost) as net_profit
  from lines l join fiscal_periods p on p.company_id = l.company_id and l.posting_date between p.start_date and p.end_date and p.period_type = 'regular'
  where l.is_opening group by 1, 2, 3
)
select d.posting_date, d.company_id, y.fiscal_year_code, p.fiscal_period_code, p.status as period_status, d.gross_revenue::numeric(18,2) as gross_revenue_amount, d.deductions::numeric(18,2) as sales_deduction_amount,
  d.material::numeric(18,2) as material_cost_amount, d.labour::numeric(18,2) as labour_cost_amount, d.overhead::numeric(18,2) as overhead_cost_amount, d.variance::numeric(18,2) as production_variance_amount, d.freight::numeric(18,2) as freight_amount,
  d.selling::numeric(18,2) as selling_expense_amount, d.administration::numeric(18,2) as administrative_expense_amount, d.maintenance::numeric(18,2) as maintenance_expense_amount, d.quality::numeric(18,2) as quality_expense_amount,
  d.depreciation::numeric(18,2) as depreciation_amount, d.other_income::numeric(18,2) as other_income_amount, d.exchange::numeric(18,2) as exchange_difference_amount, d.interest::numeric(18,2) as interest_amount, d.tax::numeric(18,2) as tax_amount,
  d.net_profit::numeric(18,2) as net_profit_amount, d.intercompany::numeric(18,2) as intercompany_revenue_amount, (sum(d.net_profit) over (partition by d.company_id, p.fiscal_period_id order by d.posting_date))::numeric(18,2) as month_to_date_net_profit_amount,
  (sum(d.net_profit) over (partition by d.company_id, y.fiscal_year_id order by d.posting_date)
    + coalesce((select sum(o.net_profit) from opened o where o.company_id = d.company_id and o.fiscal_year_id = y.fiscal_year_id and o.posting_date <= d.posting_date), 0))::numeric(18,2) as year_to_date_net_profit_amount, d.entries::int as entry_count, d.last_number as last_journal_entry_number,
  coalesce(d.posted_at, d.posting_date::timestamptz) as closed_at, coalesce(d.posted_at, d.posting_date::timestamptz) as source_watermark
from days d
  join fiscal_periods p on p.company_id = d.company_id and d.posting_date between p.start_date and p.end_date and p.period_type = 'regular'
  join fiscal_years y on y.fiscal_year_id = p.fiscal_year_id
;
-- From master as companies by company_id:
select company_id, company_code from companies
;
with sums as (
  select *, gross_revenue_amount - sales_deduction_amount as net_revenue_amount, material_cost_amount + labour_cost_amount + overhead_cost_amount + production_variance_amount as cost_of_sales_amount from postings
), margins as (
  select *, net_revenue_amount - cost_of_sales_amount as gross_margin_amount from sums
)
select *, case when abs(gross_margin_amount) < abs(net_revenue_amount) * 999 then gross_margin_amount / net_revenue_amount end as gross_margin_ratio,
  gross_margin_amount - freight_amount - selling_expense_amount - administrative_expense_amount - maintenance_expense_amount - quality_expense_amount - depreciation_amount as operating_profit_amount
from margins join companies using (company_id)

-- One profit and loss account and cost centre of one company in one fiscal period: budget in its latest approved version against what is posted, in the natural sign of the account's class; what opening entries carry of the periods before history counts for the year to date only.
-- Grain: company_id, fiscal_period_code, account_code, cost_center_code.
-- From financial as figures by company_id, account_code, cost_center_code:
with posted as (
  select h.company_id, l.account_code, coalesce(l.cost_center_code, '') as cost_center_code, p.fiscal_period_id, sum(s.amount) filter (where not h.is_opening) as actual,
    sum(s.amount) as so_far, count(*) filter (where not h.is_opening) as lines, max(h.posted_at) as posted_at
  from journal_entry_lines l
    join journal_entry_headers h on h.journal_entry_id = l.journal_entry_id
    join chart_of_accounts a on a.account_code = l.account_code
    join fiscal_periods p on p.company_id = h.company_id and coalesce(l.posting_date, h.posting_date) between p.start_date and p.end_date and p.period_type = 'regular'
    cross join lateral (select (coalesce(l.debit_amount_base, l.debit_amount) - coalesce(l.credit_amount_base, l.credit_amount)) * case when a.account_class = 'revenue' then -1 else 1 end as amount) s
  where h.status in ('posted', 'reversed') and a.account_class in ('revenue', 'expense')
    and coalesce(h.fiscal_period_id not in (select fiscal_period_id from fiscal_periods where period_type = 'adjustment'), true)
  group by 1, 2, 3, 4
), planned as (
  select t.company_id, b.account_code, coalesce(b.cost_center_code, '') as cost_center_code, b.fiscal_period_id, sum(b.budget_amount) as budget, sum(b.original_amount) as original
  from budget_lines b join budget_templates t on t.budget_template_id = b.budget_template_id
  where t.status = 'approved' and t.budget_type in ('operating', 'revenue')
    and t.version_number = (select max(o.version_number) from budget_templates o where o.company_id = t.company_id and o.fiscal_year_id = t.fiscal_year_id and o.budget_type = t.budget_type and o.status = 'approved')
  group by 1, 2, 3, 4
), both_sides as (
  select company_id, account_code, cost_center_code, fiscal_period_id, coalesce(budget, 0) as budget, coalesce(original, 0) as original, coalesce(actual, 0) as actual, coalesce(posted.so_far, 0) as so_far, coalesce(lines, 0) as lines, posted_at
  from planned full join posted using (company_id, account_code, cost_center_code, fiscal_period_id)
)
select f.company_id, p.fiscal_period_code, f.account_code, f.cost_center_code, y.fiscal_year_code, p.start_date as period_start_date, p.end_date as period_end_date, p.status as period_status, a.account_name, a.account_class,
  c.cost_center_name, c.department_id, f.budget::numeric(18,2) as budget_amount, f.original::numeric(18,2) as original_budget_amount, f.actual::numeric(18,2) as actual_amount,
  (sum(f.budget) over so_far)::numeric(18,2) as year_to_date_budget_amount, (sum(f.so_far) over so_far)::numeric(18,2) as year_to_date_actual_amount,
  p.period_type = 'regular' as is_regular,
  case when p.status <> 'closed' and :today >= p.start_date then f.actual * (p.end_date - p.start_date + 1) / (least(:today, p.end_date) - p.start_date + 1) end::numeric(18,2) as forecast_amount, f.lines::int as entry_line_count,
  coalesce(f.posted_at, p.start_date::timestamptz) as source_watermark
from both_sides f
  join fiscal_periods p on p.fiscal_period_id = f.fiscal_period_id
  join fiscal_years y on y.fiscal_year_id = p.fiscal_year_id
  join chart_of_accounts a on a.account_code = f.account_code
  left join cost_centers c on c.cost_center_code = f.cost_center_code
window so_far as (partition by f.company_id, f.account_code, f.cost_center_code, y.fiscal_year_id order by p.start_date)
;
-- From erp as commitments by company_id, account_code, cost_center_code:
select o.company_id, l.account_code, coalesce(l.cost_center_code, '') as cost_center_code, date_trunc('month', l.promised_date)::date as month, sum(round((l.ordered_quantity - l.received_quantity - l.cancelled_quantity) * l.net_amount * o.exchange_rate / l.ordered_quantity, 2))::numeric(18,2) as commitment_amount
from purchase_order_lines l join purchase_orders o on o.purchase_order_id = l.purchase_order_id
where l.account_code is not null and l.status in ('open', 'partially_received') and l.ordered_quantity > l.received_quantity + l.cancelled_quantity and o.status <> 'draft'
group by 1, 2, 3, 4
;
-- From master as companies by company_id:
select company_id, company_code from companies
;
-- From master as departments:
select department_id, department_code from departments
;
select f.*, c.company_code, d.department_code, y.actual_amount as prior_year_actual_amount, coalesce(m.commitment_amount, 0) as commitment_amount, f.actual_amount - f.budget_amount as variance_amount,
  case when abs(f.actual_amount - f.budget_amount) < abs(f.budget_amount) * 999 then (f.actual_amount - f.budget_amount) / f.budget_amount end as variance_ratio,
  case when f.account_class = 'revenue' then f.actual_amount >= f.budget_amount else f.actual_amount <= f.budget_amount end as is_favourable
from figures f
  join companies c using (company_id)
  left join departments d on d.department_id = f.department_id
  left join figures y on y.is_regular and y.company_id = f.company_id and y.account_code = f.account_code and y.cost_center_code = f.cost_center_code and y.period_start_date = f.period_start_date - interval 1 year
  left join commitments m on m.company_id = f.company_id and m.account_code = f.account_code and m.cost_center_code = f.cost_center_code and m.month = date_trunc('month', f.period_start_date)

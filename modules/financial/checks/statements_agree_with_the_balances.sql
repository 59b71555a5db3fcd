-- Law 36: Assets are equity and liabilities, the result is that of the accounts, and cash at the end of the cash flow is that of the bank accounts.
-- Examines financial.financial_statements.
with drawn as (
  select company_id, fiscal_period_id, is_consolidated, version_number,
    sum(amount) filter (where line_code = 'BS-A-TOTAL') as assets,
    sum(amount) filter (where line_code = 'BS-EL-TOTAL') as equity_and_liabilities,
    sum(amount) filter (where line_code = 'BS-A-CASH') as cash,
    sum(amount) filter (where line_code = 'CF-CLOSING') as cash_at_end,
    sum(amount) filter (where line_code = 'IS-R-TOTAL') - sum(amount) filter (where line_code in ('IS-E-TOTAL', 'IS-TAX')) as added,
    sum(amount) filter (where line_code = 'IS-RESULT') as result,
    sum(year_to_date_amount) filter (where line_code = 'IS-RESULT') as result_to_date,
    sum(amount) filter (where line_code = 'BS-E-RESULT') as result_in_equity
  from financial.financial_statements
  group by company_id, fiscal_period_id, is_consolidated, version_number
), books as (
  select company_id, fiscal_period_id,
    sum(closing_amount_base) filter (where account_code like '110%') as cash,
    -sum(closing_amount_base) filter (where account_code ~ '^[45]') as result_to_date
  from financial.account_balances
  -- Statements of months before history were issued before it: what is posted into such a month later is in its balances alone.
  where fiscal_period_id not in (
    select p.fiscal_period_id from financial.fiscal_periods p
    join financial.journal_entry_headers h on h.company_id = p.company_id and h.fiscal_period_id = p.fiscal_period_id and not h.is_opening
    where p.end_date < (select min(o.posting_date) from financial.journal_entry_headers o where o.is_opening))
  group by company_id, fiscal_period_id
)
select d.company_id, d.fiscal_period_id, d.is_consolidated
from drawn d
left join books b on b.company_id = d.company_id and b.fiscal_period_id = d.fiscal_period_id and not d.is_consolidated
where d.assets <> d.equity_and_liabilities or d.cash <> d.cash_at_end or d.added <> d.result or d.result_to_date <> d.result_in_equity
  or d.cash <> b.cash or d.result_to_date <> b.result_to_date;

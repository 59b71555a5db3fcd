-- Law 36: A balance moves by its posted lines; that of the month in which history begins closes with all lines up to its end.
-- Examines financial.account_balances.
with moved as (
  select h.company_id, l.fiscal_period_id, l.account_code, l.currency_code, sum(l.debit_amount) as debit, sum(l.credit_amount) as credit,
    sum(l.debit_amount_base) as debit_base, sum(l.credit_amount_base) as credit_base, bool_or(h.is_opening) as opens
  from financial.journal_entry_lines l
  join financial.journal_entry_headers h using (journal_entry_id)
  where h.status <> 'draft'
  group by h.company_id, l.fiscal_period_id, l.account_code, l.currency_code
), begins as (
  select distinct company_id, fiscal_period_id from moved where opens
), earlier as (
  -- What is posted into a month before: history may begin on the first. What closes the year before is in its period of adjustments.
  select s.company_id, s.fiscal_period_id, m.account_code, m.currency_code, sum(m.debit_base - m.credit_base) as net
  from begins s
  join financial.fiscal_periods p using (fiscal_period_id)
  join financial.fiscal_periods q on q.company_id = p.company_id and q.end_date < p.start_date and q.period_type = 'regular'
  join moved m on m.company_id = s.company_id and m.fiscal_period_id = q.fiscal_period_id
  group by s.company_id, s.fiscal_period_id, m.account_code, m.currency_code
)
select b.account_balance_id, b.company_id, b.account_code, b.fiscal_period_id, b.currency_code
from financial.account_balances b
full join moved m on m.company_id = b.company_id and m.fiscal_period_id = b.fiscal_period_id and m.account_code = b.account_code and m.currency_code = b.currency_code
left join begins s on s.company_id = b.company_id and s.fiscal_period_id = b.fiscal_period_id
left join earlier e on e.company_id = b.company_id and e.fiscal_period_id = b.fiscal_period_id and e.account_code = b.account_code and e.currency_code = b.currency_code
where b.account_balance_id is null
  or (not b.is_opening and (b.debit_amount, b.credit_amount, b.debit_amount_base, b.credit_amount_base)
    is distinct from (coalesce(m.debit, 0), coalesce(m.credit, 0), coalesce(m.debit_base, 0), coalesce(m.credit_base, 0)))
  or (b.is_opening and s.fiscal_period_id is not null and b.closing_amount_base <> coalesce(m.debit_base - m.credit_base, 0) + coalesce(e.net, 0));

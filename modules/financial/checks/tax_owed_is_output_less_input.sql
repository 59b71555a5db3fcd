-- What is owed of goods and services tax for a month is its output tax less the input tax that is allowed, at most 97 % of what was paid.
-- Examines financial.journal_entry_headers.
select h.journal_entry_id, h.journal_entry_number
from financial.journal_entry_headers h
join lateral (
  select coalesce(sum(debit_amount_base) filter (where account_code like '2201%'), 0) as output, coalesce(sum(credit_amount_base) filter (where account_code like '1401%'), 0) as input,
    coalesce(sum(credit_amount_base - debit_amount_base) filter (where account_code = '220200'), 0) as owed, count(*) filter (where account_code !~ '^(2201|1401|2202)') as others
  from financial.journal_entry_lines l where l.journal_entry_id = h.journal_entry_id
) t on true
join lateral (
  select coalesce(sum(opening_amount_base + debit_amount_base), 0) as paid
  from financial.account_balances b where b.fiscal_period_id = h.fiscal_period_id and b.account_code like '1401%'
) b on true
where h.business_event = 'tax_settlement' and h.status <> 'draft'
  and (t.owed <> t.output - t.input or t.owed < 0 or t.others > 0 or t.input > 0.97 * b.paid + 1);

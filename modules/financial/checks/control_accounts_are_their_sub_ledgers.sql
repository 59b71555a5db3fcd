-- Law 38: At the end of a closed month a control account has what its sub-ledger had posted by then: with what waited for a person it is the figure that was kept.
-- Examines financial.account_balances.
-- From erp as sub_ledger_postings:
select e.company_id, l.account_code, e.posting_date, sum(l.debit_amount_base - l.credit_amount_base) as amount
from erp.journal_entry_lines l
join erp.journal_entries e using (journal_entry_id)
join erp.general_ledger g using (account_code)
where e.status <> 'draft' and g.sub_ledger_type in ('receivables', 'payables', 'inventory', 'work_in_progress', 'goods_received_not_invoiced')
group by e.company_id, l.account_code, e.posting_date;
with months as (
  select p.company_id, p.fiscal_period_id, p.end_date
  from financial.fiscal_periods p
  where p.status = 'closed' and p.period_type = 'regular' and not p.is_opening
    and p.end_date >= (select min(posting_date) from financial.journal_entry_headers where is_opening)
), kept as (
  select m.company_id, m.fiscal_period_id, m.end_date, b.account_code, sum(b.sub_ledger_amount_base) as amount
  from months m
  join financial.account_balances b using (fiscal_period_id)
  where b.sub_ledger_amount_base is not null
  group by m.company_id, m.fiscal_period_id, m.end_date, b.account_code
), own as (
  -- What finance revalues, by the end of the month.
  select m.fiscal_period_id, l.account_code, sum(l.debit_amount_base - l.credit_amount_base) as amount
  from months m
  join financial.journal_entry_headers h on h.company_id = m.company_id and h.posting_date <= m.end_date and h.erp_journal_entry_id is null and h.status <> 'draft'
  join financial.journal_entry_lines l using (journal_entry_id)
  group by m.fiscal_period_id, l.account_code
), posted as (
  select m.fiscal_period_id, p.account_code, sum(p.amount) as amount
  from months m
  join sub_ledger_postings p on p.company_id = m.company_id and p.posting_date <= m.end_date
  group by m.fiscal_period_id, p.account_code
)
select fiscal_period_id, account_code, k.amount as kept_amount, p.amount as posted_amount, o.amount as own_amount
from kept k
full join posted p using (fiscal_period_id, account_code)
left join own o using (fiscal_period_id, account_code)
where coalesce(k.amount, 0) <> coalesce(p.amount, 0) + coalesce(o.amount, 0);

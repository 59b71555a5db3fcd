-- What cost centres have had is what was posted to them.
-- Examines financial.cost_center_balances.
with moved as (
  select l.cost_center_code, l.account_code, l.fiscal_period_id, sum(l.debit_amount_base) as debit, sum(l.credit_amount_base) as credit
  from financial.journal_entry_lines l
  join financial.journal_entry_headers h using (journal_entry_id)
  where h.status <> 'draft' and not h.is_opening and l.cost_center_code is not null
  group by l.cost_center_code, l.account_code, l.fiscal_period_id
)
select b.cost_center_balance_id, m.cost_center_code, m.account_code
from financial.cost_center_balances b
full join moved m using (cost_center_code, account_code, fiscal_period_id)
where b.cost_center_balance_id is null
  or (not b.is_opening and (b.debit_amount, b.credit_amount) is distinct from (coalesce(m.debit, 0), coalesce(m.credit, 0)));

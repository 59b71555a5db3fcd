-- What one company of the group charges the other owes: receivables and payables within the group are alike, charge by charge and in sum.
-- Examines financial.intercompany_transactions.
select t.intercompany_transaction_id::text as what
from financial.intercompany_transactions t
left join financial.journal_entry_headers f on f.journal_entry_id = t.from_journal_entry_id
left join financial.journal_entry_headers o on o.journal_entry_id = t.to_journal_entry_id
where t.status in ('posted', 'settled')
  and (f.company_id is distinct from t.from_company_id or o.company_id is distinct from t.to_company_id or f.total_debit_amount_base is distinct from t.total_amount or o.total_debit_amount_base is distinct from t.total_amount)
union all
select 'period from ' || p.start_date
from financial.account_balances b
join financial.fiscal_periods p using (fiscal_period_id)
where b.account_code in ('125100', '217100')
group by p.start_date
having sum(b.closing_amount_base) <> 0;

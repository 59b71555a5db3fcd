-- Law 41: A statement goes on with the balance of the one before it, from what the account held at first; its last balance is that of the ledger.
-- Examines financial.bank_reconciliations.
with lines as (
  select r.*, r.balance_amount - r.deposit_amount + r.withdrawal_amount as before, a.opening_amount, a.last_statement_amount, a.account_code,
    lag(r.balance_amount) over w as last_balance, lead(r.bank_reconciliation_id) over w as next_id
  from financial.bank_reconciliations r
  join financial.bank_accounts a using (bank_account_id)
  window w as (partition by r.bank_account_id order by r.bank_reconciliation_id)
), booked as (
  select account_code, sum(debit_amount - credit_amount) as amount from financial.journal_entry_lines where fiscal_period_id is not null group by account_code
)
select l.bank_reconciliation_id, l.balance_amount
from lines l
left join booked b using (account_code)
where l.before <> coalesce(l.last_balance, l.opening_amount)
  or (l.next_id is null and (l.balance_amount <> l.last_statement_amount or l.balance_amount <> b.amount));

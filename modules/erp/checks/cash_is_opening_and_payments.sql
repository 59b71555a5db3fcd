-- Law 41: Cash in the ledger is what the bank held at the beginning, as finance says, and receipts without payments since; by company and its own bank account.
-- Examines erp.journal_entry_lines.
-- From financial as banks:
select bank_account_id, account_code, company_id, opening_amount from financial.bank_accounts where currency_code = 'INR';
with booked as (
  select l.account_code, e.company_id, sum(l.debit_amount_base - l.credit_amount_base) as amount
  from erp.journal_entry_lines l
  join erp.journal_entries e using (journal_entry_id)
  where l.account_code between '110000' and '119999'
  group by 1, 2
), moved as (
  select bank_account_id, sum(amount) as amount
  from (
    select bank_account_id, case application_type when 'refund' then -1 else 1 end * received_amount_base as amount from erp.customer_payments where not is_opening
    union all
    select bank_account_id, -paid_amount_base from erp.vendor_payments where not is_opening and posting_date is not null
  ) payments
  group by 1
), expected as (
  select b.account_code, b.company_id, b.opening_amount + coalesce(m.amount, 0) as amount
  from banks b
  left join moved m using (bank_account_id)
)
select account_code, company_id, b.amount as booked, e.amount as expected
from booked b
full join expected e using (account_code, company_id)
where coalesce(b.amount, 0) <> coalesce(e.amount, 0);

-- Every movement of a bank account in the ledger is one line of a statement, of the same amount.
-- Examines financial.bank_reconciliations.
select l.journal_entry_line_id, r.bank_reconciliation_id
from (
  select l.* from financial.journal_entry_lines l join financial.journal_entry_headers h using (journal_entry_id)
  where l.bank_account_id is not null and h.status <> 'draft' and not h.is_opening and l.debit_amount + l.credit_amount > 0
) l
full join financial.bank_reconciliations r using (journal_entry_line_id)
where l.journal_entry_line_id is null or r.bank_reconciliation_id is null or r.bank_account_id <> l.bank_account_id
  or r.deposit_amount - r.withdrawal_amount <> l.debit_amount - l.credit_amount
  or (r.match_status = 'matched' and (r.ledger_amount <> l.debit_amount - l.credit_amount or r.fiscal_period_id <> l.fiscal_period_id));

-- Law 37: An entry is reversed by one other, which exchanges its sides.
-- Examines financial.journal_entry_headers.
select h.journal_entry_id, h.journal_entry_number
from financial.journal_entry_headers h
left join financial.journal_entry_headers r on r.reversal_of_journal_entry_id = h.journal_entry_id and r.status <> 'draft'
where (h.status = 'reversed') <> (r.journal_entry_id is not null)
  or (r.journal_entry_id is not null and (h.company_id, h.total_debit_amount_base, h.total_credit_amount_base, h.currency_code) is distinct from (r.company_id, r.total_credit_amount_base, r.total_debit_amount_base, r.currency_code));

-- Law 37: Every entry of the sub-ledger is one of the ledger with the same totals, but for the newest, which are on their way.
-- Examines financial.journal_entry_headers.
-- From erp as entries:
select journal_entry_id, journal_entry_number, company_id, entry_type, currency_code, total_debit_amount, total_credit_amount, total_debit_amount_base, line_count, posted_at
from erp.journal_entries where status <> 'draft';
select e.journal_entry_id, e.journal_entry_number
from entries e
full join (select * from financial.journal_entry_headers where erp_journal_entry_id is not null) h on h.erp_journal_entry_id = e.journal_entry_id
where (h.company_id, h.business_event, h.currency_code, h.total_debit_amount, h.total_credit_amount, h.total_debit_amount_base, h.line_count)
    is distinct from (e.company_id, e.entry_type, e.currency_code, e.total_debit_amount, e.total_credit_amount, e.total_debit_amount_base, e.line_count)
  and (h.journal_entry_id is not null or e.posted_at < (select max(posted_at) - interval '10 minutes' from entries));

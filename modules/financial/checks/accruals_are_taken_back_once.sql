-- Every accrual has the entry that made it, and one that took it back when it was reversed; an accrual whose document came says by how much it was wrong.
-- Examines financial.accruals.
select a.accrual_id, a.accrual_number
from financial.accruals a
left join financial.journal_entry_headers h on h.journal_entry_id = a.journal_entry_id
left join financial.journal_entry_headers r on r.journal_entry_id = a.reversal_journal_entry_id
where a.status in ('posted', 'reversed')
  and (h.journal_entry_id is null or (h.status = 'reversed') <> (a.status = 'reversed')
    or (a.status = 'reversed' and (r.reversal_of_journal_entry_id is distinct from a.journal_entry_id or a.difference_amount is null or r.posting_date < h.posting_date)));

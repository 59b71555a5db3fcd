-- Law 40: An entry is posted into the period of its day, while that is open.
-- Examines financial.journal_entry_headers.
select h.journal_entry_id, h.journal_entry_number
from financial.journal_entry_headers h
join financial.fiscal_periods p using (fiscal_period_id)
where h.status <> 'draft'
  and (h.company_id <> p.company_id or h.posting_date not between p.start_date and p.end_date or h.posted_at < p.opened_at or h.posted_at > p.closed_at);

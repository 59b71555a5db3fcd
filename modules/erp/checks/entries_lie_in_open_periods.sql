-- Law 40: An entry lies in the period of its company and day, and was posted before the sub-ledgers of that period were closed.
-- Examines erp.journal_entries.
select e.journal_entry_id, e.journal_entry_number, e.posting_date, e.posted_at, p.fiscal_period_code, p.sub_ledgers_closed_at
from erp.journal_entries e
left join financial.fiscal_periods p using (fiscal_period_id)
where e.status <> 'draft'
  and (p.company_id is distinct from e.company_id
    or e.posting_date not between p.start_date and p.end_date
    or e.posted_at > p.sub_ledgers_closed_at);

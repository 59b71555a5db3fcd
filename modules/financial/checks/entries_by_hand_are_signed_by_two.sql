-- Who prepares an entry by hand does not approve it, and what is sensitive is signed by two.
-- Examines financial.journal_entry_headers.
select journal_entry_id, journal_entry_number
from financial.journal_entry_headers
where business_event = 'manual' and status <> 'draft' and (prepared_by_employee_id is null or approved_by_employee_id is null or prepared_by_employee_id = approved_by_employee_id or approved_at > posted_at);

-- Revisions form a chain: one that was replaced is superseded, counts one less, and is the offer of the same account.
-- Examines crm.quotations.
select q.quotation_id, q.revision_number, p.revision_number as before, p.status
from crm.quotations q
join crm.quotations p on p.quotation_id = q.previous_quotation_id
where p.status <> 'superseded' or q.revision_number <> p.revision_number + 1 or p.account_id <> q.account_id
union all
select q.quotation_id, q.revision_number, null, q.status
from crm.quotations q
where q.status = 'superseded' and not exists (select from crm.quotations n where n.previous_quotation_id = q.quotation_id);

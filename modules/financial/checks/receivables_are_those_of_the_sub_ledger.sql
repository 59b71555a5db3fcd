-- Law 5: Per company and customer the ledger has what ERP has open of invoices less credits, counting entries that are on their way.
-- Examines financial.journal_entry_lines.
-- From erp as open_receivables:
select company_id, customer_id, sum(case invoice_type when 'credit_memo' then -1 else 1 end * round(open_amount * exchange_rate, 2)) as amount
from erp.customer_invoices where status <> 'draft' group by company_id, customer_id;
-- From erp as new_receivables:
select e.journal_entry_id, e.company_id, l.customer_id, sum(l.debit_amount_base - l.credit_amount_base) as amount
from erp.journal_entries e join erp.journal_entry_lines l using (journal_entry_id)
where e.status <> 'draft' and l.account_code = '120100' and e.posted_at > (select max(posted_at) from erp.journal_entries) - interval '1 hour'
group by e.journal_entry_id, e.company_id, l.customer_id;
with booked as (
  select h.company_id, l.customer_id, l.debit_amount_base - l.credit_amount_base as amount
  from financial.journal_entry_lines l
  join financial.journal_entry_headers h using (journal_entry_id)
  where l.account_code = '120100' and h.erp_journal_entry_id is not null
  union all
  select n.company_id, n.customer_id, n.amount from new_receivables n
  where not exists (select from financial.journal_entry_headers h where h.erp_journal_entry_id = n.journal_entry_id)
), ledger as (
  select company_id, customer_id, sum(amount) as amount from booked group by company_id, customer_id
)
select company_id, customer_id, l.amount, o.amount as open_amount
from ledger l
full join open_receivables o using (company_id, customer_id)
where coalesce(l.amount, 0) <> coalesce(o.amount, 0);

-- Law 12: Per company and supplier the ledger has what ERP has open of invoices less credits, at the rates of the papers, counting entries that are on their way.
-- Examines financial.journal_entry_lines.
-- From erp as open_payables:
select company_id, supplier_id,
  sum(case invoice_type when 'credit_memo' then -1 else 1 end * (total_amount_base - round(total_amount_base * (total_amount - open_amount) / nullif(total_amount, 0), 2))) as amount
from erp.vendor_invoices where posting_date is not null group by company_id, supplier_id;
-- From erp as new_payables:
select e.journal_entry_id, e.company_id, l.supplier_id, sum(l.credit_amount_base - l.debit_amount_base) as amount
from erp.journal_entries e join erp.journal_entry_lines l using (journal_entry_id)
where e.status <> 'draft' and l.account_code = '210100' and e.posted_at > (select max(posted_at) from erp.journal_entries) - interval '1 hour'
group by e.journal_entry_id, e.company_id, l.supplier_id;
with booked as (
  select h.company_id, l.supplier_id, l.credit_amount_base - l.debit_amount_base as amount
  from financial.journal_entry_lines l
  join financial.journal_entry_headers h using (journal_entry_id)
  where l.account_code = '210100' and h.erp_journal_entry_id is not null
  union all
  select n.company_id, n.supplier_id, n.amount from new_payables n
  where not exists (select from financial.journal_entry_headers h where h.erp_journal_entry_id = n.journal_entry_id)
), ledger as (
  select company_id, supplier_id, sum(amount) as amount from booked group by company_id, supplier_id
)
select company_id, supplier_id, l.amount, o.amount as open_amount
from ledger l
full join open_payables o using (company_id, supplier_id)
where coalesce(l.amount, 0) <> coalesce(o.amount, 0);

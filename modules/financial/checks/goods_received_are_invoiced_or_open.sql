-- Law 13: Per company and supplier goods received and not invoiced are in the ledger what receipts brought, less returns, less what invoices have cleared, counting entries that are on their way.
-- Examines financial.journal_entry_lines.
-- From erp as received_goods:
select company_id, supplier_id, sum(amount) as amount
from (
  select r.company_id, r.supplier_id, case r.receipt_type when 'receipt' then 1 else -1 end * l.receipt_amount_base as amount
  from erp.goods_receipt_lines l join erp.goods_receipts r using (goods_receipt_id)
  where r.posting_date is not null
  union all
  select company_id, supplier_id, case invoice_type when 'credit_memo' then 1 else -1 end * grni_cleared_amount_base
  from erp.vendor_invoices where posting_date is not null and purchase_order_line_id is not null
) d
group by company_id, supplier_id;
-- From erp as new_receipts:
select e.journal_entry_id, e.company_id, l.supplier_id, sum(l.credit_amount_base - l.debit_amount_base) as amount
from erp.journal_entries e join erp.journal_entry_lines l using (journal_entry_id)
where e.status <> 'draft' and l.account_code = '215100' and e.posted_at > (select max(posted_at) from erp.journal_entries) - interval '1 hour'
group by e.journal_entry_id, e.company_id, l.supplier_id;
with booked as (
  select h.company_id, l.supplier_id, l.credit_amount_base - l.debit_amount_base as amount
  from financial.journal_entry_lines l
  join financial.journal_entry_headers h using (journal_entry_id)
  where l.account_code = '215100' and h.erp_journal_entry_id is not null
  union all
  select n.company_id, n.supplier_id, n.amount from new_receipts n
  where not exists (select from financial.journal_entry_headers h where h.erp_journal_entry_id = n.journal_entry_id)
), ledger as (
  select company_id, supplier_id, sum(amount) as amount from booked group by company_id, supplier_id
)
select company_id, supplier_id, l.amount, d.amount as documents_amount
from ledger l
full join received_goods d using (company_id, supplier_id)
where coalesce(l.amount, 0) <> coalesce(d.amount, 0);

-- Law 12: Per company and supplier the payables account is what is open of invoices less credits, in INR at the rates of the papers.
-- Examines erp.journal_entry_lines.
with open as (
  select company_id, supplier_id,
    sum(case when invoice_type = 'credit_memo' then -1 else 1 end
      * (total_amount_base - round(total_amount_base * (total_amount - open_amount) / nullif(total_amount, 0), 2))) as amount
  from erp.vendor_invoices
  where posting_date is not null
  group by company_id, supplier_id
), booked as (
  select e.company_id, l.supplier_id, sum(l.credit_amount_base - l.debit_amount_base) as amount
  from erp.journal_entry_lines l
  join erp.journal_entries e using (journal_entry_id)
  join erp.general_ledger g using (account_code)
  where g.sub_ledger_type = 'payables' and e.status <> 'draft'
  group by e.company_id, l.supplier_id
)
select company_id, supplier_id, o.amount as open_amount, b.amount as booked_amount
from open o
full join booked b using (company_id, supplier_id)
where coalesce(o.amount, 0) <> coalesce(b.amount, 0);

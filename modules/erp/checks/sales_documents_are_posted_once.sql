-- Law 37: Every invoice, credit memo and payment of customers within history has exactly one entry; what was open before is in the opening entry.
-- Examines erp.journal_entries.
with documents (kind, number) as (
  select case when invoice_type = 'credit_memo' then 'customer_credit' else 'customer_invoice' end, customer_invoice_number
  from erp.customer_invoices where status <> 'draft' and not is_opening
  union all
  select distinct 'customer_payment', customer_payment_number from erp.customer_payments
), entries as (
  select entry_type as kind, source_document_number as number, count(*) as entries
  from erp.journal_entries
  where source_module = 'erp' and status <> 'draft' and reversal_of_journal_entry_id is null
    and source_table in ('erp.customer_invoices', 'erp.customer_payments')
  group by entry_type, source_document_number
)
select kind, number, e.entries
from documents d
full join entries e using (kind, number)
where d.number is null or e.entries is distinct from 1;

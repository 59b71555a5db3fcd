-- Law 37: Every receipt, vendor invoice and payment of history has exactly one entry, and no entry is without its document; what was open before is in the opening entry.
-- Examines erp.journal_entries.
with documents (source_table, number) as (
  select 'erp.goods_receipts', goods_receipt_number from erp.goods_receipts where posting_date is not null and not is_opening
  union all
  select distinct 'erp.vendor_invoices', vendor_invoice_number from erp.vendor_invoices where posting_date is not null and not is_opening
  union all
  select distinct 'erp.vendor_payments', vendor_payment_number from erp.vendor_payments where posting_date is not null and not is_opening
), entries as (
  select source_table, source_document_number as number, count(*) as entries
  from erp.journal_entries
  where source_module = 'erp' and status <> 'draft' and reversal_of_journal_entry_id is null
    and source_table in ('erp.goods_receipts', 'erp.vendor_invoices', 'erp.vendor_payments')
  group by source_table, source_document_number
)
select source_table, number, e.entries
from documents d
full join entries e using (source_table, number)
where d.number is null or e.entries is distinct from 1;

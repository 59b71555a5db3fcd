-- Law 3: What an invoice or credit memo brought to sales and their deductions is its net amount, at its rate; parts of it are rounded by themselves. Each has one entry.
-- Examines erp.customer_invoices.
with booked as (
  select e.source_id as customer_invoice_id, count(distinct e.journal_entry_id) as entries, sum(coalesce(l.credit_amount, 0) - coalesce(l.debit_amount, 0)) as revenue
  from erp.journal_entries e join erp.journal_entry_lines l using (journal_entry_id)
  where e.source_table = 'erp.customer_invoices' and l.account_code like '41%'
  group by 1
)
select v.customer_invoice_id, v.customer_invoice_number, v.service_document_number, v.net_amount, v.exchange_rate, b.entries, b.revenue
from erp.customer_invoices v left join booked b using (customer_invoice_id)
where v.status <> 'draft' and not v.is_opening
  and (b.entries is distinct from 1
    or abs(b.revenue - (case v.invoice_type when 'credit_memo' then -1 else 1 end) * (v.net_amount - v.discount_amount) * v.exchange_rate) > (case when v.currency_code = 'INR' then 0 else 0.05 end))

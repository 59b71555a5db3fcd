-- Law 5: Per customer, invoices are payments, credits and what is open; the receivables account is what is open.
-- Examines erp.customer_invoices.
with open_items as (
  select company_id, customer_id, sum(case when open_amount = 0 then 0 else total_amount_base end) as amount
  from erp.customer_invoices where status <> 'draft' group by 1, 2
), booked as (
  select e.company_id, l.customer_id, sum(l.debit_amount_base - l.credit_amount_base) as amount
  from erp.journal_entry_lines l
  join erp.journal_entries e using (journal_entry_id)
  join erp.general_ledger g using (account_code)
  where g.sub_ledger_type = 'receivables' and e.status <> 'draft' group by 1, 2
)
select 'account' as what, customer_id as key, o.amount, b.amount as booked_amount
from open_items o full join booked b using (company_id, customer_id)
where coalesce(o.amount, 0) <> coalesce(b.amount, 0)
union all
select 'invoice', i.customer_invoice_id, i.total_amount, i.received_amount + i.credited_amount + i.written_off_amount + i.open_amount
from erp.customer_invoices i
where i.status <> 'draft' and i.total_amount <> i.received_amount + i.credited_amount + i.written_off_amount + i.open_amount;

-- Law 5: Per customer, invoices are payments, credits and what is open; the accounts of receivables and advances are what is open of both.
-- Examines erp.customer_invoices.
with open_items as (
  select company_id, customer_id,
    sum(case when invoice_type = 'credit_memo' then -1 else 1 end * round(open_amount * exchange_rate, 2)) as amount
  from erp.customer_invoices where status <> 'draft' group by 1, 2
), advances as (
  select company_id, customer_id, sum(round(unapplied_amount * exchange_rate, 2)) as amount
  from erp.customer_payments group by 1, 2
), booked as (
  select e.company_id, l.customer_id,
    sum(l.debit_amount_base - l.credit_amount_base) filter (where g.sub_ledger_type = 'receivables') as owed_amount,
    sum(l.credit_amount_base - l.debit_amount_base) filter (where l.account_code = '240100') as advance_amount
  from erp.journal_entry_lines l
  join erp.journal_entries e using (journal_entry_id)
  join erp.general_ledger g using (account_code)
  where (g.sub_ledger_type = 'receivables' or l.account_code = '240100') and e.status <> 'draft' group by 1, 2
), settled as (
  select customer_invoice_id,
    sum(applied_amount) filter (where application_type in ('invoice', 'transfer')) as received_amount,
    sum(applied_amount) filter (where application_type = 'credit_memo') as credited_amount
  from (
    select customer_invoice_id, application_type, applied_amount from erp.customer_payments where status not in ('bounced', 'reversed')
    union all
    select credit_memo_customer_invoice_id, application_type, applied_amount from erp.customer_payments where status not in ('bounced', 'reversed')
  ) p
  group by 1
)
select 'receivables' as what, customer_id as key, o.amount, b.owed_amount as booked_amount
from open_items o full join booked b using (company_id, customer_id)
where coalesce(o.amount, 0) <> coalesce(b.owed_amount, 0)
union all
select 'advances', customer_id, a.amount, b.advance_amount
from advances a full join booked b using (company_id, customer_id)
where coalesce(a.amount, 0) <> coalesce(b.advance_amount, 0)
union all
select 'invoice', i.customer_invoice_id, i.total_amount, i.received_amount + i.credited_amount + i.written_off_amount + i.open_amount
from erp.customer_invoices i
where i.status <> 'draft' and i.total_amount <> i.received_amount + i.credited_amount + i.written_off_amount + i.open_amount
union all
select 'payments', i.customer_invoice_id, i.received_amount + i.credited_amount, s.received_amount + s.credited_amount
from erp.customer_invoices i
left join settled s using (customer_invoice_id)
where i.received_amount <> coalesce(s.received_amount, 0) or i.credited_amount <> coalesce(s.credited_amount, 0);

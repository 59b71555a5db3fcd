-- Law 39: Cost of goods sold is what was shipped at the cost of its lots on the day, and every invoiced shipment has its entry.
-- Examines erp.inventory_transactions.
with shipped as (
  select journal_entry_id, w.company_id, -sum(t.amount) as amount, count(*) as movements
  from erp.inventory_transactions t
  join master.warehouses w using (warehouse_id)
  where t.transaction_type = 'shipment' and t.status = 'posted' and t.journal_entry_id is not null
  group by 1, 2
), booked as (
  select e.journal_entry_id, e.company_id, e.gathered_count, sum(l.debit_amount_base - l.credit_amount_base) as amount
  from erp.journal_entries e
  join erp.journal_entry_lines l using (journal_entry_id)
  where l.account_code = '510100'
  group by 1, 2, 3
), invoiced as (
  select company_id, sum(cost_amount) as amount from erp.customer_invoices where status <> 'draft' and not is_opening group by 1
)
select 'entry' as problem, journal_entry_id as row_id, s.amount, b.amount as booked_amount
from shipped s
full join booked b using (journal_entry_id)
where (s.company_id, s.amount, s.movements) is distinct from (b.company_id, b.amount, b.gathered_count::bigint)
union all
select 'company', company_id, i.amount, b.amount
from invoiced i
full join (select company_id, sum(amount) as amount from booked group by 1) b using (company_id)
where i.amount is distinct from b.amount;

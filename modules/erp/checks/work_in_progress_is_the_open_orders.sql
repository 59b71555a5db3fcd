-- Law 38: Per company the work in progress account is what is in its production orders, counting what is not posted yet.
-- Examines erp.journal_entry_lines.
with booked as (
  select e.company_id, sum(l.debit_amount_base - l.credit_amount_base) as amount
  from erp.journal_entry_lines l
  join erp.journal_entries e using (journal_entry_id)
  join erp.general_ledger g using (account_code)
  where g.sub_ledger_type = 'work_in_progress' and e.status <> 'draft'
  group by 1
), waiting as (
  select production_order_id, sum(amount) as amount
  from (
    select production_order_id, -amount as amount
    from erp.inventory_transactions
    where status = 'posted' and journal_entry_id is null and production_order_id is not null
    union all
    select production_order_id, actual_amount - posted_amount from erp.production_costs where status <> 'received'
  ) unposted
  group by 1
), orders as (
  select o.company_id, sum(o.wip_amount) as wip, sum(coalesce(w.amount, 0)) as waiting
  from erp.production_orders o
  left join waiting w using (production_order_id)
  group by 1
)
select company_id, o.wip, o.waiting, b.amount as booked_amount
from orders o
full join booked b using (company_id)
where coalesce(o.wip, 0) <> coalesce(b.amount, 0) + coalesce(o.waiting, 0);

-- Law 38: Per production order the work in progress account is what the order says, counting what is not posted yet.
-- Examines erp.journal_entry_lines.
with booked as (
  select l.production_order_id, sum(l.debit_amount_base - l.credit_amount_base) as amount
  from erp.journal_entry_lines l
  join erp.journal_entries e using (journal_entry_id)
  join erp.general_ledger g using (account_code)
  where g.sub_ledger_type = 'work_in_progress' and e.status <> 'draft'
  group by l.production_order_id
), waiting as (
  select production_order_id, sum(amount) as amount
  from (
    select production_order_id, -amount as amount
    from erp.inventory_transactions
    where status = 'posted' and journal_entry_id is null and production_order_id is not null
    union all
    select production_order_id, actual_amount
    from erp.production_costs
    where status = 'valued' and cost_type <> 'material' and production_order_id is not null
  ) unposted
  group by production_order_id
)
select production_order_id, o.wip_amount, w.amount as waiting_amount, b.amount as booked_amount
from erp.production_orders o
full join booked b using (production_order_id)
left join waiting w using (production_order_id)
where coalesce(o.wip_amount, 0) <> coalesce(b.amount, 0) + coalesce(w.amount, 0);

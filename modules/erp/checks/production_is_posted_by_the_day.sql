-- Law 37: Issues, returns and output of production, and its costs, have an entry of their company within a day, and entries are worth what they gather.
-- Examines erp.inventory_transactions.
with horizon as (
  select max(posting_date) - 1 as day, max(posted_at) - interval '25 hours' as moment from erp.inventory_transactions
), gathered as (
  select journal_entry_id, o.company_id, count(*) as rows, abs(sum(t.amount)) as amount
  from erp.inventory_transactions t
  join erp.production_orders o using (production_order_id)
  where t.transaction_type in ('material_issue', 'material_return', 'production_receipt') and t.journal_entry_id is not null
  group by 1, 2
)
select 'movement without entry' as problem, t.inventory_transaction_id as row_id, t.posting_date
from erp.inventory_transactions t, horizon h
where t.transaction_type in ('material_issue', 'material_return', 'production_receipt')
  and t.status = 'posted' and t.amount <> 0 and t.journal_entry_id is null and t.posting_date < h.day
union all
select 'cost without entry', c.production_cost_id, null
from erp.production_costs c, horizon h
where c.status = 'valued' and c.updated_at < h.moment
union all
select 'entry gathers something else', e.journal_entry_id, e.posting_date
from erp.journal_entries e
full join gathered g using (journal_entry_id)
where (e.entry_type in ('material_issue', 'production_receipt') or g.rows is not null)
  and (g.company_id, g.rows, g.amount) is distinct from (e.company_id, e.gathered_count::bigint, e.total_debit_amount_base);

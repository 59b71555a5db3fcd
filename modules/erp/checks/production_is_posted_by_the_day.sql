-- Law 37: Issues, returns and output of production, and its costs, have an entry of their order within a day, and an entry gathers as many as it says.
-- Examines erp.inventory_transactions.
with horizon as (
  select max(posting_date) - 1 as day, max(posted_at) - interval '25 hours' as moment from erp.inventory_transactions
), gathered as (
  select journal_entry_id, production_order_id, 'movement' as kind, inventory_transaction_id as row_id from erp.inventory_transactions
  where transaction_type in ('material_issue', 'material_return', 'production_receipt') and journal_entry_id is not null
  union all
  select journal_entry_id, production_order_id, 'cost', production_cost_id from erp.production_costs
  where cost_type <> 'material' and journal_entry_id is not null
)
select 'movement without entry' as problem, t.inventory_transaction_id as row_id, t.posting_date
from erp.inventory_transactions t, horizon h
where t.transaction_type in ('material_issue', 'material_return', 'production_receipt')
  and t.status = 'posted' and t.amount <> 0 and t.journal_entry_id is null and t.posting_date < h.day
union all
select 'cost without entry', c.production_cost_id, null
from erp.production_costs c, horizon h
where c.status = 'valued' and c.production_order_id is not null and c.updated_at < h.moment
union all
select 'entry of another order', g.row_id, e.posting_date
from gathered g
join erp.journal_entries e using (journal_entry_id)
where e.source_table <> 'erp.production_orders' or e.source_id <> g.production_order_id
union all
select 'entry gathers another number', e.journal_entry_id, e.posting_date
from erp.journal_entries e
left join (select journal_entry_id, count(*) as rows from gathered group by journal_entry_id) g using (journal_entry_id)
where e.entry_type in ('material_issue', 'production_receipt', 'labour_confirmation', 'machine_confirmation')
  and e.source_table = 'erp.production_orders' and g.rows is distinct from e.gathered_count;

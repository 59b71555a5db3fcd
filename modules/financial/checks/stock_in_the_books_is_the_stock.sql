-- Law 39: Per company and account the ledger values stock at what is on hand, each lot at its cost, counting movements that are not posted yet and entries on their way.
-- Examines financial.journal_entry_lines.
-- From erp as stock_on_hand:
select w.company_id, b.account_code, sum(b.stock_value_amount) as amount
from erp.inventory_balances b join master.warehouses w using (warehouse_id)
group by w.company_id, b.account_code;
-- From erp as moved_stock:
select w.company_id, b.account_code, sum(t.amount) as amount
from erp.inventory_transactions t
join master.warehouses w using (warehouse_id)
join erp.inventory_balances b
  on (t.warehouse_id, coalesce(t.product_id, 0), coalesce(t.material_id, 0), coalesce(t.lot_number, ''), t.stock_type)
   = (b.warehouse_id, coalesce(b.product_id, 0), coalesce(b.material_id, 0), coalesce(b.lot_number, ''), b.stock_type)
where t.status = 'posted' and t.journal_entry_id is null
group by w.company_id, b.account_code;
-- From erp as new_stock:
select e.journal_entry_id, e.company_id, l.account_code, sum(l.debit_amount_base - l.credit_amount_base) as amount
from erp.journal_entries e join erp.journal_entry_lines l using (journal_entry_id)
where e.status <> 'draft' and l.account_code in ('130100', '130200', '130300') and e.posted_at > (select max(posted_at) from erp.journal_entries) - interval '1 hour'
group by e.journal_entry_id, e.company_id, l.account_code;
with booked as (
  select h.company_id, l.account_code, l.debit_amount_base - l.credit_amount_base as amount
  from financial.journal_entry_lines l
  join financial.journal_entry_headers h using (journal_entry_id)
  where l.account_code in ('130100', '130200', '130300')
  union all
  select n.company_id, n.account_code, n.amount from new_stock n
  where not exists (select from financial.journal_entry_headers h where h.erp_journal_entry_id = n.journal_entry_id)
), ledger as (
  select company_id, account_code, sum(amount) as amount from booked group by company_id, account_code
)
select company_id, account_code, l.amount, s.amount as stock_amount, w.amount as waiting_amount
from ledger l
full join stock_on_hand s using (company_id, account_code)
left join moved_stock w using (company_id, account_code)
where coalesce(l.amount, 0) <> coalesce(s.amount, 0) - coalesce(w.amount, 0);

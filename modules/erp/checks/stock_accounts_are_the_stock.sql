-- Law 38: Per company the inventory accounts are the value of stock, counting movements that are not posted yet. Spare parts are kept by maintenance.
-- Examines erp.journal_entry_lines.
with stock as (
  select w.company_id, b.account_code, sum(b.stock_value_amount) as amount
  from erp.inventory_balances b
  join master.warehouses w using (warehouse_id)
  group by w.company_id, b.account_code
), waiting as (
  select w.company_id, b.account_code, sum(t.amount) as amount
  from erp.inventory_transactions t
  join master.warehouses w using (warehouse_id)
  join erp.inventory_balances b
    on (t.warehouse_id, coalesce(t.product_id, 0), coalesce(t.material_id, 0), coalesce(t.lot_number, ''), t.stock_type)
     = (b.warehouse_id, coalesce(b.product_id, 0), coalesce(b.material_id, 0), coalesce(b.lot_number, ''), b.stock_type)
  where t.status = 'posted' and t.journal_entry_id is null
  group by w.company_id, b.account_code
), booked as (
  select e.company_id, l.account_code, sum(l.debit_amount_base - l.credit_amount_base) as amount
  from erp.journal_entry_lines l
  join erp.journal_entries e using (journal_entry_id)
  join erp.general_ledger g using (account_code)
  where g.sub_ledger_type = 'inventory' and g.item_category <> 'spare_part' and e.status <> 'draft'
  group by e.company_id, l.account_code
)
select company_id, account_code, s.amount as stock_amount, w.amount as waiting_amount, b.amount as booked_amount
from stock s
full join booked b using (company_id, account_code)
left join waiting w using (company_id, account_code)
where coalesce(b.amount, 0) <> coalesce(s.amount, 0) - coalesce(w.amount, 0);

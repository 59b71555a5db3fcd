-- Law 31: An adjusted difference is count less book, with one movement of that size and one entry of its value.
-- Examines erp.inventory_variance.
select v.inventory_variance_id, v.variance_number, v.variance_quantity, t.quantity * t.stock_effect as moved_quantity, v.variance_amount, t.amount, v.journal_entry_id
from erp.inventory_variance v
left join erp.inventory_transactions t using (inventory_transaction_id)
where v.status = 'adjusted'
  and (t.quantity * t.stock_effect is distinct from v.variance_quantity
    or t.amount <> v.variance_amount
    or t.journal_entry_id is distinct from v.journal_entry_id
    or (v.variance_amount <> 0 and v.journal_entry_id is null));

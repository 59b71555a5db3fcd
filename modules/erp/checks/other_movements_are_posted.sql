-- Law 37: Every movement that changes the value of stock has an entry of its company; shipments have it within a week, with their invoice.
-- Examines erp.inventory_transactions.
with horizon as (
  select max(posting_date) as day from erp.inventory_transactions
)
select t.inventory_transaction_id, t.transaction_number, t.transaction_type, t.amount, t.posting_date, t.journal_entry_id, e.company_id, w.company_id as warehouse_company_id
from erp.inventory_transactions t
cross join horizon h
join master.warehouses w using (warehouse_id)
left join erp.journal_entries e using (journal_entry_id)
where t.status = 'posted'
  and (e.company_id <> w.company_id
    or (t.journal_entry_id is null and t.amount <> 0
      and (t.transaction_type in ('opening', 'goods_receipt', 'return_to_supplier', 'count_adjustment', 'scrap', 'revaluation')
        or (t.transaction_type in ('shipment', 'customer_return') and t.posting_date < h.day - 7))));

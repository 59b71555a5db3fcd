-- Law 39: The cost of goods sold that the ledger takes from ERP is, company by company, what was shipped, less what came back, at the cost of its lots on the day.
-- Examines financial.journal_entry_lines.
-- From erp as shipped_goods:
select e.journal_entry_id, w.company_id, -sum(t.amount) as amount
from erp.inventory_transactions t
join master.warehouses w using (warehouse_id)
join erp.journal_entries e using (journal_entry_id)
where t.transaction_type in ('shipment', 'customer_return') and t.status = 'posted'
group by e.journal_entry_id, w.company_id;
with booked as (
  select h.erp_journal_entry_id as journal_entry_id, h.company_id, sum(l.debit_amount_base - l.credit_amount_base) as amount
  from financial.journal_entry_lines l
  join financial.journal_entry_headers h using (journal_entry_id)
  where l.account_code = '510100' and h.erp_journal_entry_id is not null and not h.is_opening
  group by h.erp_journal_entry_id, h.company_id
)
select b.journal_entry_id, b.company_id, b.amount, s.amount as shipped_amount
from booked b
left join shipped_goods s using (journal_entry_id, company_id)
where b.amount <> coalesce(s.amount, 0);

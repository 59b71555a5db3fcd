-- Law 13: Per order line the account for goods received, not invoiced, is received less invoiced; returns and credits count the other way.
-- Examines erp.journal_entry_lines.
with documents as (
  select g.purchase_order_line_id, case when r.receipt_type = 'receipt' then 1 else -1 end * g.receipt_amount_base as amount
  from erp.goods_receipt_lines g
  join erp.goods_receipts r using (goods_receipt_id)
  where r.posting_date is not null
  union all
  select purchase_order_line_id, case when invoice_type = 'credit_memo' then 1 else -1 end * grni_cleared_amount_base
  from erp.vendor_invoices
  where posting_date is not null and purchase_order_line_id is not null
), waiting as (
  select purchase_order_line_id, sum(amount) as amount from documents group by purchase_order_line_id
), booked as (
  select l.purchase_order_line_id, sum(l.credit_amount_base - l.debit_amount_base) as amount
  from erp.journal_entry_lines l
  join erp.journal_entries e using (journal_entry_id)
  join erp.general_ledger g using (account_code)
  where g.sub_ledger_type = 'goods_received_not_invoiced' and e.status <> 'draft'
  group by l.purchase_order_line_id
)
select coalesce(w.purchase_order_line_id, b.purchase_order_line_id) as purchase_order_line_id, w.amount, b.amount as booked_amount
from waiting w
full join booked b on b.purchase_order_line_id = w.purchase_order_line_id
where coalesce(w.amount, 0) <> coalesce(b.amount, 0);

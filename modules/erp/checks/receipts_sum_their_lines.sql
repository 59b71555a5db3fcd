-- Law 13: A receipt is the sum of its lines; its goods are valued at what their movement changed in stock.
-- Examines erp.goods_receipts.
with moved as (
  select t.goods_receipt_line_id, sum(abs(t.amount)) as amount
  from erp.inventory_transactions t
  where t.transaction_type in ('goods_receipt', 'return_to_supplier')
  group by t.goods_receipt_line_id
)
select r.goods_receipt_id, r.goods_receipt_number, r.receipt_amount_base, sum(g.receipt_amount_base) as lines_amount_base,
  sum(g.stock_amount_base) as stock_amount_base, sum(m.amount) as moved_amount
from erp.goods_receipts r
left join erp.goods_receipt_lines g using (goods_receipt_id)
left join moved m using (goods_receipt_line_id)
where r.posting_date is not null
group by r.goods_receipt_id
having count(g.goods_receipt_line_id) = 0 or r.receipt_amount_base <> sum(g.receipt_amount_base)
  or (not r.is_opening and sum(g.stock_amount_base) filter (where g.material_id is not null) <> coalesce(sum(m.amount), 0));

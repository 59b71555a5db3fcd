-- Law 37: A return takes back what failed of the receipt that it names, at the same price.
-- Examines erp.goods_receipts.
select r.goods_receipt_id, r.goods_receipt_number, g.received_quantity, o.rejected_quantity
from erp.goods_receipts r
join erp.goods_receipt_lines g using (goods_receipt_id)
left join erp.goods_receipt_lines o
  on o.goods_receipt_id = r.reversal_of_goods_receipt_id and o.purchase_order_line_id = g.purchase_order_line_id
where r.receipt_type = 'return' and r.ncr_id is null
  and (o.goods_receipt_line_id is null or g.received_quantity <> o.rejected_quantity or g.unit_price_amount <> o.unit_price_amount);

-- Order <= sent <= confirmed <= received <= inspected, received <= invoiced <= paid.
-- Examines erp.purchase_orders.
select 'order' as what, o.purchase_order_id as key
from erp.purchase_orders o
where o.approved_at < o.created_at or o.sent_at < o.approved_at or o.confirmed_at < o.sent_at
union all
select 'receipt', r.goods_receipt_id
from erp.goods_receipts r
join erp.purchase_orders o using (purchase_order_id)
where r.received_at < o.confirmed_at
union all
select 'inspection', g.goods_receipt_line_id
from erp.goods_receipt_lines g
join erp.goods_receipts r using (goods_receipt_id)
where g.inspected_at < r.received_at
union all
select 'invoice', v.vendor_invoice_id
from erp.vendor_invoices v
join erp.goods_receipt_lines g using (goods_receipt_line_id)
join erp.goods_receipts r using (goods_receipt_id)
where v.created_at < r.received_at
union all
select 'payment', p.vendor_payment_id
from erp.vendor_payments p
join erp.vendor_invoices v on v.vendor_invoice_id = p.vendor_invoice_id
where p.created_at < v.created_at;

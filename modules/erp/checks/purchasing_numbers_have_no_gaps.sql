-- Law 42: Numbers of requisitions, purchase orders, receipts, vendor invoices and payments have no gaps.
-- Examines erp.purchase_orders.
with numbers (range, number) as (
  select 'PRQ', purchase_requisition_number from erp.purchase_requisitions where purchase_requisition_id < 1000000000000
  union all
  select 'PO', purchase_order_number from erp.purchase_orders where purchase_order_id < 1000000000000
  union all
  select 'GR', goods_receipt_number from erp.goods_receipts where goods_receipt_id < 1000000000000
  union all
  select distinct 'VI', vendor_invoice_number from erp.vendor_invoices where vendor_invoice_id < 1000000000000
  union all
  select distinct 'VP', vendor_payment_number from erp.vendor_payments where vendor_payment_id < 1000000000000
)
select range, count(*) as numbers, min(split_part(number, '-', 3)::bigint) as first, max(split_part(number, '-', 3)::bigint) as last
from numbers
where number is not null
group by range
having min(split_part(number, '-', 3)::bigint) <> 1 or max(split_part(number, '-', 3)::bigint) <> count(*);

-- One line of one purchase order, with what has happened to it so far; on time means wholly received against the current promise.
-- Grain: purchase_order_line_id.
-- From erp as lines by purchase_order_line_id:
select l.purchase_order_line_id, l.purchase_order_id, o.order_date as ordered_on, l.requested_date as requested_on, l.promised_date as promised_on, (l.last_received_at at time zone 'Asia/Kolkata')::date as received_on, o.supplier_id, l.material_id,
  l.mro_part_id, l.warehouse_id, o.buyer_employee_id, o.purchase_order_number, l.line_number, q.purchase_requisition_number, o.status as order_status, o.currency_code, o.exchange_rate, l.unit_of_measure, l.unit_price_amount,
  l.standard_unit_cost_amount, l.ordered_quantity, l.received_quantity, least(l.rejected_quantity, l.received_quantity)::numeric(15,3) as rejected_quantity, l.cancelled_quantity,
  case when l.status in ('received', 'invoiced', 'cancelled', 'closed') then 0 else greatest(l.ordered_quantity - l.received_quantity - l.cancelled_quantity, 0)::numeric(15,3) end::numeric(15,3) as open_quantity, l.invoiced_quantity,
  round(l.net_amount * o.exchange_rate, 2)::numeric(18,2) as ordered_amount, l.net_amount as ordered_amount_currency, (l.quantity_changed_at is not null)::int as quantity_change_count, (l.price_changed_at is not null)::int as price_change_count,
  l.status in ('received', 'invoiced', 'closed') as is_received, greatest(l.updated_at, o.updated_at) as source_watermark
from purchase_order_lines l
  join purchase_orders o on o.purchase_order_id = l.purchase_order_id
  left join purchase_requisition_lines r on r.purchase_requisition_line_id = l.purchase_requisition_line_id
  left join purchase_requisitions q on q.purchase_requisition_id = r.purchase_requisition_id
;
-- Touched by purchase_order_line_id:
select l.purchase_order_line_id, o.order_date, l.requested_date, l.promised_date, l.last_received_at, o.supplier_id, l.material_id, l.mro_part_id, l.warehouse_id, o.buyer_employee_id, o.purchase_order_number, l.line_number, o.status, l.status as line_status,
  o.currency_code, o.exchange_rate, l.unit_of_measure, l.unit_price_amount, l.standard_unit_cost_amount, l.ordered_quantity, l.received_quantity, l.rejected_quantity, l.cancelled_quantity, l.invoiced_quantity, l.net_amount,
  l.quantity_changed_at, l.price_changed_at, l.purchase_requisition_line_id
from purchase_order_lines l join purchase_orders o on o.purchase_order_id = l.purchase_order_id
;
-- Touched by purchase_order_line_id:
select l.purchase_order_line_id, q.purchase_requisition_number
from purchase_requisitions q
  join erp.purchase_requisition_lines r on r.purchase_requisition_id = q.purchase_requisition_id
  join erp.purchase_order_lines l on l.purchase_requisition_line_id = r.purchase_requisition_line_id
;
-- From erp as receipts by purchase_order_line_id:
select r.purchase_order_line_id, sum(s.sign * r.receipt_amount_base)::numeric(18,2) as received_amount, sum(s.sign * r.price_variance_amount)::numeric(18,2) as price_variance_amount
from goods_receipt_lines r
  join goods_receipts g on g.goods_receipt_id = r.goods_receipt_id
  cross join lateral (select case when g.reversal_of_goods_receipt_id is null then 1 else -1 end as sign) s
where g.posting_date is not null
group by 1
;
-- From erp as invoices by purchase_order_line_id:
select v.purchase_order_line_id, sum(s.sign * round(v.net_amount * v.exchange_rate, 2))::numeric(18,2) as invoiced_amount, max(v.invoice_date) as invoiced_on, max(p.paid_on) as paid_on,
  sum(s.sign * round(v.net_amount * v.exchange_rate * v.paid_amount / nullif(v.total_amount, 0), 2))::numeric(18,2) as paid_amount, (array_agg(v.match_status order by v.invoice_date desc, v.vendor_invoice_id desc))[1] as match_status
from vendor_invoices v
  cross join lateral (select case when v.invoice_type = 'credit_memo' then -1 else 1 end as sign) s
  left join lateral (select max(p.payment_date) as paid_on from vendor_payments p where p.vendor_invoice_id = v.vendor_invoice_id and p.reversal_of_vendor_payment_id is null) p on true
where v.purchase_order_line_id is not null and v.status <> 'rejected' and v.reversal_of_vendor_invoice_id is null
group by 1
;
-- Touched by purchase_order_line_id:
select v.purchase_order_line_id, v.vendor_invoice_id, v.invoice_type, v.net_amount, v.exchange_rate, v.invoice_date, v.paid_amount, v.total_amount, v.match_status, v.status = 'rejected' as is_rejected
from vendor_invoices v where v.purchase_order_line_id is not null
;
-- Touched by purchase_order_line_id:
select v.purchase_order_line_id, p.vendor_payment_id, p.payment_date, p.reversal_of_vendor_payment_id
from vendor_payments p join erp.vendor_invoices v on v.vendor_invoice_id = p.vendor_invoice_id
where v.purchase_order_line_id is not null
;
-- With dim_supplier, dim_material, dim_warehouse, dim_employee.
select l.*, day_key(l.ordered_on) as order_date_key, day_key(l.requested_on) as requested_date_key, day_key(l.promised_on) as promised_date_key, day_key(l.received_on) as received_date_key, day_key(i.invoiced_on) as invoiced_date_key,
  day_key(i.paid_on) as paid_date_key, coalesce(s.supplier_key, -1) as supplier_key, coalesce(m.material_key, -1) as material_key, coalesce(w.warehouse_key, -1) as warehouse_key, coalesce(e.employee_key, -1) as buyer_employee_key,
  i.match_status, coalesce(r.received_amount, 0) as received_amount, coalesce(i.invoiced_amount, 0) as invoiced_amount, coalesce(i.paid_amount, 0) as paid_amount, coalesce(r.price_variance_amount, 0) as price_variance_amount,
  date_diff('day', l.ordered_on, l.received_on) as days_order_to_receipt, date_diff('day', l.received_on, i.invoiced_on) as days_receipt_to_invoice, date_diff('day', i.invoiced_on, i.paid_on) as days_invoice_to_payment,
  case when l.is_received then l.received_on <= l.promised_on end as is_on_time
from lines l
  left join receipts r on r.purchase_order_line_id = l.purchase_order_line_id
  left join invoices i on i.purchase_order_line_id = l.purchase_order_line_id
  left join dim_supplier s on s.supplier_id = l.supplier_id and l.ordered_on >= s.valid_from and l.ordered_on < s.valid_to
  left join dim_material m on m.material_class = case when l.material_id is null then 'spare_part' else 'material' end and m.source_item_id = coalesce(l.material_id, l.mro_part_id) and l.ordered_on >= m.valid_from and l.ordered_on < m.valid_to
  left join dim_employee e on e.employee_id = l.buyer_employee_id and l.ordered_on >= e.valid_from and l.ordered_on < e.valid_to
  left join dim_warehouse w on w.warehouse_id = l.warehouse_id

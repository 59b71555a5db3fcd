-- One item bought from one supplier in one calendar month of company time: orders by order date, receipts and invoices by theirs, and what is open at its end. INR before tax.
-- Grain: month_start_date, supplier_id, item_type, item_id.
-- From erp as bought by supplier_id, item_type, item_id:
with lines as (
  select l.purchase_order_line_id, l.purchase_order_id, o.supplier_id, case when l.material_id is null then 'spare_part' else 'material' end as item_type, coalesce(l.material_id, l.mro_part_id) as item_id, l.unit_of_measure,
    date_trunc('month', o.order_date)::date as month, o.order_date, l.promised_date, l.ordered_quantity, l.net_amount * o.exchange_rate as net, l.standard_unit_cost_amount, l.contract_unit_price_amount,
    case when l.ordered_quantity > 0 then l.net_amount * o.exchange_rate / l.ordered_quantity else 0 end as price, l.price_changed_at is not null as price_changed, l.quantity_changed_at is not null as quantity_changed,
    case when l.status = 'cancelled' then (coalesce(l.deleted_at, o.cancelled_at, l.updated_at) at time zone 'Asia/Kolkata')::date end as cancelled_on,
    case when l.status in ('received', 'invoiced', 'closed') then (coalesce(l.last_received_at, o.closed_at, l.updated_at) at time zone 'Asia/Kolkata')::date end as closed_on, greatest(l.updated_at, o.updated_at) as updated_at
  from purchase_order_lines l join purchase_orders o on o.purchase_order_id = l.purchase_order_id
  where o.status <> 'draft'
), received as (
  select r.purchase_order_line_id, date_trunc('month', g.received_at at time zone 'Asia/Kolkata')::date as month, sum(s.sign * r.received_quantity) as quantity, sum(s.sign * r.rejected_quantity) as rejected,
    sum(s.sign * r.receipt_amount_base) as amount, sum(s.sign * r.price_variance_amount) as variance, max(r.updated_at) as updated_at
  from goods_receipt_lines r
    join goods_receipts g on g.goods_receipt_id = r.goods_receipt_id
    cross join lateral (select case when g.reversal_of_goods_receipt_id is null then 1 else -1 end as sign) s
  where g.received_at is not null and g.posting_date is not null
  group by 1, 2
), sofar as (
  select purchase_order_line_id, month, sum(quantity) over lines_so_far as quantity, lead(month) over lines_so_far as next_month from received window lines_so_far as (partition by purchase_order_line_id order by month)
), invoiced as (
  select v.purchase_order_line_id, date_trunc('month', v.posting_date)::date as month, sum(case when v.invoice_type = 'credit_memo' then -1 else 1 end * v.net_amount * v.exchange_rate) as amount, max(v.updated_at) as updated_at
  from vendor_invoices v
  where v.purchase_order_line_id is not null and v.posting_date is not null and v.status <> 'rejected' and v.reversal_of_vendor_invoice_id is null
  group by 1, 2
), spans as (
  select supplier_id, item_type, item_id, min(month) as first, max(unit_of_measure) as unit_of_measure from lines group by 1, 2, 3
), months as (
  select s.*, m::date as month, least((m + interval '1 month')::date - 1, :today) as last_day from spans s cross join lateral generate_series(s.first::timestamp, date_trunc('month', :today::timestamp), interval '1 month') m
), figures as (
  select m.month, m.supplier_id, m.item_type, m.item_id, max(m.unit_of_measure) as unit_of_measure, count(distinct l.purchase_order_id) filter (where l.month = m.month) as orders, count(*) filter (where l.month = m.month) as lines,
    sum(l.ordered_quantity) filter (where l.month = m.month) as ordered, sum(l.net) filter (where l.month = m.month) as ordered_amount, sum(r.quantity) as received, sum(r.amount) as received_amount, sum(r.rejected) as rejected, sum(r.variance) as variance,
    sum(v.amount) as invoiced_amount, count(*) filter (where o.is_open) as open_lines, sum(o.quantity) filter (where o.is_open) as open_quantity, sum(o.quantity * l.price) filter (where o.is_open) as open_amount,
    count(*) filter (where o.is_open and l.promised_date < m.last_day) as overdue_lines, (array_agg(l.contract_unit_price_amount order by l.order_date desc, l.purchase_order_line_id desc) filter (where l.month <= m.month))[1] as contract_price,
    count(*) filter (where l.month = m.month and l.price_changed) as price_changed, count(*) filter (where l.month = m.month and l.quantity_changed) as quantity_changed,
    count(*) filter (where l.cancelled_on between m.month and m.last_day) as cancelled, max(greatest(l.updated_at, r.updated_at, v.updated_at)) as updated_at
  from months m
    join lines l on l.supplier_id = m.supplier_id and l.item_type = m.item_type and l.item_id = m.item_id and l.month <= m.month
    left join received r on r.purchase_order_line_id = l.purchase_order_line_id and r.month = m.month
    left join invoiced v on v.purchase_order_line_id = l.purchase_order_line_id and v.month = m.month
    left join sofar e on e.purchase_order_line_id = l.purchase_order_line_id and e.month <= m.month and (e.next_month is null or e.next_month > m.month)
    cross join lateral (select greatest(l.ordered_quantity - coalesce(e.quantity, 0), 0) as quantity,
      l.ordered_quantity > coalesce(e.quantity, 0) and (l.cancelled_on is null or l.cancelled_on > m.last_day) and (l.closed_on is null or l.closed_on > m.last_day) as is_open) o
  group by 1, 2, 3, 4
)
select month as month_start_date, supplier_id, item_type, item_id, unit_of_measure, orders::int as order_count, lines::int as order_line_count, coalesce(ordered, 0)::numeric(15,3) as ordered_quantity,
  coalesce(ordered_amount, 0)::numeric(18,2) as ordered_amount, coalesce(received, 0)::numeric(15,3) as received_quantity, coalesce(received_amount, 0)::numeric(18,2) as received_amount,
  coalesce(rejected, 0)::numeric(15,3) as rejected_quantity, coalesce(invoiced_amount, 0)::numeric(18,2) as invoiced_amount, open_lines::int as open_order_line_count, coalesce(open_quantity, 0)::numeric(15,3) as open_quantity,
  coalesce(open_amount, 0)::numeric(18,2) as open_amount, overdue_lines::int as overdue_line_count, (ordered_amount / nullif(ordered, 0))::numeric(18,4) as average_unit_price_amount, contract_price::numeric(18,4) as contract_unit_price_amount,
  coalesce(variance, 0)::numeric(18,2) as price_variance_amount, price_changed::int as price_changed_line_count, quantity_changed::int as quantity_changed_line_count, cancelled::int as cancelled_line_count, updated_at as source_watermark
from figures
where lines > 0 or coalesce(received, 0) <> 0 or coalesce(invoiced_amount, 0) <> 0 or open_lines > 0 or cancelled > 0
;
-- Touched by supplier_id, item_type, item_id:
select o.supplier_id, case when l.material_id is null then 'spare_part' else 'material' end as item_type, coalesce(l.material_id, l.mro_part_id) as item_id, l.purchase_order_line_id, o.order_date, o.status = 'draft' as is_draft, o.exchange_rate,
  o.cancelled_at, o.closed_at, l.promised_date, l.ordered_quantity, l.net_amount, l.contract_unit_price_amount, l.price_changed_at, l.quantity_changed_at, l.status, l.deleted_at, l.last_received_at, l.unit_of_measure
from purchase_order_lines l join purchase_orders o on o.purchase_order_id = l.purchase_order_id
;
-- Touched by supplier_id, item_type, item_id:
select g.supplier_id, case when l.material_id is null then 'spare_part' else 'material' end as item_type, coalesce(l.material_id, l.mro_part_id) as item_id, r.goods_receipt_line_id, g.received_at, g.posting_date, r.received_quantity,
  r.rejected_quantity, r.receipt_amount_base, r.price_variance_amount
from goods_receipt_lines r
  join goods_receipts g on g.goods_receipt_id = r.goods_receipt_id
  join erp.purchase_order_lines l on l.purchase_order_line_id = r.purchase_order_line_id
;
-- Touched by supplier_id, item_type, item_id:
select v.supplier_id, case when l.material_id is null then 'spare_part' else 'material' end as item_type, coalesce(l.material_id, l.mro_part_id) as item_id, v.vendor_invoice_id, v.posting_date, v.invoice_type, v.net_amount, v.exchange_rate,
  v.status = 'rejected' as is_rejected
from vendor_invoices v join erp.purchase_order_lines l on l.purchase_order_line_id = v.purchase_order_line_id
;
-- From master as suppliers by supplier_id:
select supplier_id, supplier_code, legal_name as supplier_name, supplier_category from suppliers
;
-- From master as materials by item_type, item_id:
select 'material' as item_type, material_id as item_id, material_code as item_code, material_name as item_name, material_group as item_group, standard_cost_amount as standard_unit_cost_amount from materials
;
-- From maintenance as parts by item_type, item_id:
select 'spare_part' as item_type, mro_part_id as item_id, part_number as item_code, part_name as item_name, 'mro' as item_group, null::numeric(18,4) as standard_unit_cost_amount from mro_parts
;
select b.*, s.* exclude (supplier_id), i.* exclude (item_type, item_id)
from bought b
  join suppliers s using (supplier_id)
  join (select * from materials union all select * from parts) i using (item_type, item_id)

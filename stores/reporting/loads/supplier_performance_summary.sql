-- One supplier in one calendar month of company time in which something happened: receipts against the current promise, quality, invoices and responsiveness. Delivery score = lines on time, quality score = 100 less 2 points for each 1,000 ppm, responsiveness = requests answered, in percent.
-- Grain: month_start_date, supplier_id.
-- From erp as receipts by month_start_date, supplier_id:
select date_trunc('month', g.received_at at time zone 'Asia/Kolkata')::date as month_start_date, g.supplier_id, count(*)::int as receipt_line_count,
  count(*) filter (where d.day <= l.promised_date)::int as on_time_line_count, count(*) filter (where d.day < l.promised_date - 5)::int as early_line_count, count(*) filter (where d.day > l.promised_date)::int as late_line_count,
  coalesce(sum(d.day - l.promised_date) filter (where d.day > l.promised_date), 0)::numeric(10,2) as late_days_total, avg(d.day - o.order_date)::numeric(10,2) as average_lead_time_days,
  sum(r.received_quantity)::numeric(15,3) as received_quantity, sum(r.rejected_quantity)::numeric(15,3) as rejected_quantity, count(r.lot_number)::int as lots_received_count,
  count(r.lot_number) filter (where r.rejected_quantity > 0)::int as lots_rejected_count, sum(r.receipt_amount_base)::numeric(18,2) as spend_amount, max(r.updated_at) as source_watermark
from goods_receipt_lines r
  join goods_receipts g on g.goods_receipt_id = r.goods_receipt_id
  join purchase_order_lines l on l.purchase_order_line_id = r.purchase_order_line_id
  join purchase_orders o on o.purchase_order_id = l.purchase_order_id
  cross join lateral (select (g.received_at at time zone 'Asia/Kolkata')::date as day) d
where g.received_at is not null and g.reversal_of_goods_receipt_id is null
group by 1, 2
;
-- From erp as invoices by month_start_date, supplier_id:
select date_trunc('month', coalesce(received_on, invoice_date))::date as month_start_date, supplier_id, count(distinct supplier_reference_number)::int as invoice_count,
  count(distinct supplier_reference_number) filter (where match_status in ('blocked', 'released', 'rejected'))::int as invoice_blocked_count, max(updated_at) as source_watermark
from vendor_invoices
where invoice_type = 'invoice' and reversal_of_vendor_invoice_id is null and supplier_reference_number is not null
group by 1, 2
;
-- From quality as ncrs by month_start_date, supplier_id:
select date_trunc('month', detected_at at time zone 'Asia/Kolkata')::date as month_start_date, supplier_id, count(*)::int as ncr_count, max(updated_at) as source_watermark
from ncr_headers where supplier_id is not null and status <> 'void' group by 1, 2
;
-- From quality as actions by month_start_date, supplier_id:
select date_trunc('month', issued_at at time zone 'Asia/Kolkata')::date as month_start_date, supplier_id, count(*)::int as corrective_action_count,
  count(*) filter (where coalesce((responded_at at time zone 'Asia/Kolkata')::date, :today) > response_due_date)::int as corrective_action_late_count,
  coalesce(sum(extract(epoch from responded_at - issued_at) / 3600), 0)::numeric(18,6) as answer_hours, count(responded_at)::int as answers, max(updated_at) as source_watermark
from supplier_corrective_actions where issued_at is not null group by 1, 2
;
-- From supplier as requests by month_start_date, supplier_id:
select date_trunc('month', h.submission_deadline_at at time zone 'Asia/Kolkata')::date as month_start_date, s.supplier_id, count(*)::int as rfq_invited_count,
  count(*) filter (where s.responded_at <= h.submission_deadline_at)::int as rfq_answered_count, coalesce(sum(extract(epoch from s.responded_at - s.invited_at) / 3600), 0)::numeric(18,6) as answer_hours,
  count(s.responded_at)::int as answers, max(s.updated_at) as source_watermark
from rfq_suppliers s join rfq_headers h on h.rfq_id = s.rfq_id
group by 1, 2
;
-- From supplier as scorecards by month_start_date, supplier_id:
select date_trunc('month', period_start_date)::date as month_start_date, supplier_id, max(overall_score)::numeric(10,2) as overall_score, max(updated_at) as source_watermark
from supplier_scorecards where period_end_date - period_start_date < 40 group by 1, 2
;
-- From master as suppliers by supplier_id:
select supplier_id, supplier_code, legal_name as supplier_name, supplier_tier from suppliers
;
with every as (
  select month_start_date, supplier_id, source_watermark from receipts union all select month_start_date, supplier_id, source_watermark from invoices union all
  select month_start_date, supplier_id, source_watermark from ncrs union all select month_start_date, supplier_id, source_watermark from actions union all
  select month_start_date, supplier_id, source_watermark from requests union all select month_start_date, supplier_id, source_watermark from scorecards
), months as (
  select month_start_date, supplier_id, max(source_watermark) as source_watermark from every group by all
)
select m.*, s.* exclude (supplier_id), coalesce(receipt_line_count, 0) as receipt_line_count, coalesce(on_time_line_count, 0) as on_time_line_count, coalesce(early_line_count, 0) as early_line_count,
  coalesce(late_line_count, 0) as late_line_count, on_time_line_count / nullif(receipt_line_count, 0) as on_time_ratio, coalesce(late_days_total, 0) as late_days_total, average_lead_time_days,
  coalesce(received_quantity, 0) as received_quantity, coalesce(rejected_quantity, 0) as rejected_quantity, coalesce(lots_received_count, 0) as lots_received_count, coalesce(lots_rejected_count, 0) as lots_rejected_count,
  rejected_quantity * 1000000 / nullif(received_quantity, 0) as defect_ppm, coalesce(ncr_count, 0) as ncr_count, coalesce(corrective_action_count, 0) as corrective_action_count,
  coalesce(corrective_action_late_count, 0) as corrective_action_late_count, coalesce(rfq_invited_count, 0) as rfq_invited_count, coalesce(rfq_answered_count, 0) as rfq_answered_count,
  (coalesce(a.answer_hours, 0) + coalesce(q.answer_hours, 0)) / nullif(coalesce(a.answers, 0) + coalesce(q.answers, 0), 0) as average_response_hours, coalesce(invoice_count, 0) as invoice_count,
  coalesce(invoice_blocked_count, 0) as invoice_blocked_count, coalesce(spend_amount, 0) as spend_amount, 100 * on_time_line_count / nullif(receipt_line_count, 0) as delivery_score,
  greatest(0, 100 - 2000 * rejected_quantity / nullif(received_quantity, 0)) as quality_score, 100 * rfq_answered_count / nullif(rfq_invited_count, 0) as responsiveness_score, c.overall_score
from months m
  join suppliers s using (supplier_id)
  left join (select * exclude (source_watermark) from receipts) using (month_start_date, supplier_id)
  left join (select * exclude (source_watermark) from invoices) using (month_start_date, supplier_id)
  left join (select * exclude (source_watermark) from ncrs) using (month_start_date, supplier_id)
  left join (select * exclude (source_watermark) from actions) a using (month_start_date, supplier_id)
  left join (select * exclude (source_watermark) from requests) q using (month_start_date, supplier_id)
  left join (select * exclude (source_watermark) from scorecards) c using (month_start_date, supplier_id)

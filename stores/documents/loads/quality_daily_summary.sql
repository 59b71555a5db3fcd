-- Quality of one item on one day of company time over all sites: output as machines saw it, inspections, non-conformances and complaints.
-- Grain: item_type, item_id, quality_date.
-- From operations as output by item_type, item_id, quality_date:
select case when r.product_id is null then 'material' else 'product' end as item_type, coalesce(r.product_id, r.material_id) as item_id, (s.ended_at at time zone 'Asia/Kolkata')::date as quality_date,
  sum(s.good_count_increment)::numeric(15,3) as good_count, sum(s.scrap_count_increment)::numeric(15,3) as scrap_count, sum(s.rework_count_increment)::numeric(15,3) as rework_count, max(s.updated_at) as source_watermark
from scada_machine_data s join production_runs r on r.production_run_id = s.production_run_id
where s.ended_at is not null and s.total_count_increment > 0
group by 1, 2, 3
;
-- From manufacturing as inspections by item_type, item_id, quality_date:
select case when product_id is null then 'material' else 'product' end as item_type, coalesce(product_id, material_id) as item_id, (decided_at at time zone 'Asia/Kolkata')::date as quality_date, count(*)::int as inspection_count,
  count(*) filter (where result = 'failed')::int as inspections_failed_count, sum(sample_quantity)::numeric(15,3) as inspected_quantity, sum(least(defect_quantity, sample_quantity))::numeric(15,3) as defective_quantity, max(updated_at) as source_watermark
from quality_inspections where result <> 'pending' and decided_at is not null
group by 1, 2, 3
;
-- From quality as reports by item_type, item_id, quality_date:
select case when product_id is null then 'material' else 'product' end as item_type, coalesce(product_id, material_id) as item_id, (detected_at at time zone 'Asia/Kolkata')::date as quality_date, count(*)::int as ncr_opened_count,
  count(*) filter (where severity = 'critical')::int as critical_ncr_count, sum(nonconforming_quantity)::numeric(15,3) as nonconforming_quantity, max(updated_at) as source_watermark
from ncr_headers where status <> 'void' and coalesce(product_id, material_id) is not null
group by 1, 2, 3
;
-- From quality as complaints by item_type, item_id, quality_date:
select 'product' as item_type, product_id as item_id, (received_at at time zone 'Asia/Kolkata')::date as quality_date, count(*)::int as complaint_count, max(updated_at) as source_watermark
from customer_complaints where product_id is not null and status <> 'withdrawn'
group by 1, 2, 3
;
-- Of reporting.quality_summary_daily: items.
with every as (
  select item_type, item_id, quality_date, source_watermark from output union all select item_type, item_id, quality_date, source_watermark from inspections
  union all select item_type, item_id, quality_date, source_watermark from reports union all select item_type, item_id, quality_date, source_watermark from complaints
), days as (
  select item_type, item_id, quality_date, max(source_watermark) as source_watermark from every group by all
)
select d.*, i.item_code, d.item_type || '/' || d.item_id || '/' || quality_date as _id, quality_date::timestamp - interval 330 minute as day_started_at,
  coalesce(good_count + scrap_count + rework_count, 0) as total_count, coalesce(good_count, 0) as good_count, coalesce(scrap_count, 0) as scrap_count, coalesce(rework_count, 0) as rework_count,
  cast(good_count / nullif(good_count + scrap_count + rework_count, 0) as decimal(9,6)) as first_pass_yield_ratio, coalesce(inspection_count, 0) as inspection_count, coalesce(inspections_failed_count, 0) as inspections_failed_count,
  coalesce(inspected_quantity, 0) as inspected_quantity, coalesce(defective_quantity, 0) as defective_quantity, cast(defective_quantity * 1000000 / nullif(inspected_quantity, 0) as decimal(18,2)) as defect_ppm,
  coalesce(ncr_opened_count, 0) as ncr_opened_count, coalesce(critical_ncr_count, 0) as critical_ncr_count, coalesce(nonconforming_quantity, 0) as nonconforming_quantity, coalesce(complaint_count, 0) as complaint_count,
  quality_date < :today as is_complete
from days d
  join items i using (item_type, item_id)
  left join (select * exclude (source_watermark) from output) using (item_type, item_id, quality_date)
  left join (select * exclude (source_watermark) from inspections) using (item_type, item_id, quality_date)
  left join (select * exclude (source_watermark) from reports) using (item_type, item_id, quality_date)
  left join (select * exclude (source_watermark) from complaints) using (item_type, item_id, quality_date)

-- One item at one site on one calendar day: inspections decided, units finished and good at the first pass, non-conformances, complaints and cost of quality.
-- Grain: quality_date, factory_id, item_type, item_id.
-- From manufacturing as inspections by quality_date, factory_id, item_type, item_id:
select (i.decided_at at time zone f.time_zone)::date as quality_date, w.factory_id, case when i.product_id is null then 'material' else 'product' end as item_type, coalesce(i.product_id, i.material_id) as item_id,
  count(*)::int as inspection_count, count(*) filter (where i.result = 'passed')::int as inspections_passed_count, count(*) filter (where i.result = 'passed_with_concession')::int as inspections_conceded_count,
  count(*) filter (where i.result = 'failed')::int as inspections_failed_count, sum(i.sample_quantity)::numeric(15,3) as inspected_quantity,
  sum(least(i.defect_quantity, i.sample_quantity))::numeric(15,3) as defective_quantity, max(i.updated_at) as source_watermark
from quality_inspections i
  join work_orders w on w.work_order_id = i.work_order_id
  join master.factories f on f.factory_id = w.factory_id
where i.result <> 'pending' and i.decided_at is not null
group by 1, 2, 3, 4
;
-- From manufacturing as steps by quality_date, factory_id, item_type, item_id:
select (o.ended_at at time zone f.time_zone)::date as quality_date, w.factory_id, case when o.product_id is null then 'material' else 'product' end as item_type, coalesce(o.product_id, o.material_id) as item_id,
  sum(case when o.is_rework then 0 else o.good_quantity end)::numeric(15,3) as good_first_pass_quantity, sum(o.good_quantity + o.scrap_quantity + o.rework_quantity)::numeric(15,3) as processed_quantity,
  sum(o.scrap_quantity)::numeric(15,3) as scrap_quantity, sum(o.rework_quantity)::numeric(15,3) as rework_quantity, max(o.updated_at) as source_watermark
from operations o
  join work_orders w on w.work_order_id = o.work_order_id
  join master.factories f on f.factory_id = w.factory_id
where o.status = 'completed'
group by 1, 2, 3, 4
;
-- From manufacturing as routes by quality_date, factory_id, item_type, item_id:
with steps as (
  select (o.ended_at at time zone f.time_zone)::date as quality_date, w.factory_id, case when o.product_id is null then 'material' else 'product' end as item_type, coalesce(o.product_id, o.material_id) as item_id,
    o.operation_sequence, sum(o.good_quantity) / nullif(sum(o.good_quantity + o.scrap_quantity + o.rework_quantity), 0) as yield
  from operations o
    join work_orders w on w.work_order_id = o.work_order_id
    join master.factories f on f.factory_id = w.factory_id
  where o.status = 'completed' and not o.is_rework
  group by 1, 2, 3, 4, 5
)
select quality_date, factory_id, item_type, item_id, case when min(yield) > 0 then round(exp(sum(ln(yield)) filter (where yield > 0)), 6) else 0 end::numeric(9,6) as rolled_throughput_yield_ratio
from steps where yield is not null
group by 1, 2, 3, 4
;
-- From quality as ncrs by quality_date, factory_id, item_type, item_id:
with headers as (
  select n.ncr_id, n.factory_id, case when n.product_id is null then 'material' else 'product' end as item_type, coalesce(n.product_id, n.material_id) as item_id, n.severity, n.nonconforming_quantity, n.updated_at,
    (n.detected_at at time zone f.time_zone)::date as opened_on, (n.closed_at at time zone f.time_zone)::date as closed_on,
    (select coalesce(sum(d.defect_quantity), 0) from ncr_defect_details d where d.ncr_id = n.ncr_id) as defects
  from ncr_headers n join master.factories f on f.factory_id = n.factory_id
  where n.status <> 'void' and coalesce(n.product_id, n.material_id) is not null
)
select d.day as quality_date, h.factory_id, h.item_type, h.item_id, count(*) filter (where h.opened_on = d.day)::int as ncr_opened_count, count(*) filter (where h.closed_on = d.day)::int as ncr_closed_count,
  count(*) filter (where h.closed_on is null or h.closed_on > d.day)::int as ncr_open_count, coalesce(sum(d.day - h.opened_on) filter (where h.closed_on is null or h.closed_on > d.day), 0)::int as ncr_open_age_days_total, coalesce(sum(h.nonconforming_quantity) filter (where h.opened_on = d.day), 0)::numeric(15,3) as nonconforming_quantity,
  count(*) filter (where h.opened_on = d.day and h.severity = 'critical')::int as critical_ncr_count, coalesce(round(sum(h.defects) filter (where h.opened_on = d.day)), 0)::int as defect_count, max(h.updated_at) as source_watermark
from headers h
  cross join lateral (select h.opened_on + n as day from generate_series(0, coalesce(h.closed_on, :today) - h.opened_on) n) d
group by 1, 2, 3, 4
;
-- From quality as complaints by quality_date, factory_id, item_type, item_id:
select (c.received_at at time zone f.time_zone)::date as quality_date, c.factory_id, 'product' as item_type, c.product_id as item_id, count(*)::int as complaint_count, max(c.updated_at) as source_watermark
from customer_complaints c join master.factories f on f.factory_id = c.factory_id
where c.product_id is not null and c.status <> 'withdrawn'
group by 1, 2, 3, 4
;
-- From quality as costs by quality_date, factory_id, item_type, item_id:
select c.posting_date as quality_date, c.factory_id, case when c.product_id is null then 'material' else 'product' end as item_type, coalesce(c.product_id, c.material_id) as item_id,
  greatest(sum(s.amount), 0)::numeric(18,2) as quality_cost_amount,
  coalesce(sum(s.amount) filter (where c.cost_category = 'prevention'), 0)::numeric(18,2) as prevention_cost_amount, coalesce(sum(s.amount) filter (where c.cost_category = 'appraisal'), 0)::numeric(18,2) as appraisal_cost_amount,
  coalesce(sum(s.amount) filter (where c.cost_category = 'internal_failure'), 0)::numeric(18,2) as internal_failure_cost_amount,
  coalesce(sum(s.amount) filter (where c.cost_category = 'external_failure'), 0)::numeric(18,2) as external_failure_cost_amount, max(c.updated_at) as source_watermark
from quality_costs c cross join lateral (select case when c.reversal_of_quality_cost_id is null then c.amount else -c.amount end as amount) s
where coalesce(c.product_id, c.material_id) is not null
group by 1, 2, 3, 4
;
-- From quality as control by quality_date, factory_id, item_type, item_id:
with charts as (
  select (p.measured_at at time zone f.time_zone)::date as quality_date, c.factory_id, case when i.product_id is null then 'material' else 'product' end as item_type, coalesce(i.product_id, i.material_id) as item_id, c.spc_control_chart_id,
    count(*) as points, count(*) filter (where p.rule_1_violated or p.rule_2_violated or p.rule_3_violated or p.rule_4_violated or p.range_limit_violated) as violations,
    least(c.upper_spec_limit - avg(p.measured_value), avg(p.measured_value) - c.lower_spec_limit) / nullif(3 * c.sigma_within, 0) as cpk, max(p.updated_at) as updated_at
  from spc_data_points p
    join spc_control_charts c on c.spc_control_chart_id = p.spc_control_chart_id
    join master.factories f on f.factory_id = c.factory_id
    cross join lateral (select case when p.product_id is null and p.material_id is null then c.product_id else p.product_id end as product_id, case when p.product_id is null and p.material_id is null then c.material_id else p.material_id end as material_id) i
  where not p.is_excluded and coalesce(i.product_id, i.material_id) is not null and p.measured_at >= :from and p.measured_at < :to
  group by 1, 2, 3, 4, c.spc_control_chart_id, c.upper_spec_limit, c.lower_spec_limit, c.sigma_within
)
select quality_date, factory_id, item_type, item_id, sum(points)::int as spc_point_count, sum(violations)::int as spc_violation_count, least(greatest(min(cpk), -9999), 9999)::numeric(9,4) as lowest_cpk, max(updated_at) as source_watermark
from charts group by 1, 2, 3, 4
;
-- From master as places by factory_id:
select factory_id, factory_code from factories
;
-- From master as items by item_type, item_id:
select 'product' as item_type, product_id as item_id, product_code as item_code, product_name as item_name, product_family as item_group from products
union all
select 'material', material_id, material_code, material_name, material_group from materials
;
with every as (
  select quality_date, factory_id, item_type, item_id, source_watermark from inspections union all
  select quality_date, factory_id, item_type, item_id, source_watermark from steps union all
  select quality_date, factory_id, item_type, item_id, source_watermark from ncrs union all
  select quality_date, factory_id, item_type, item_id, source_watermark from complaints union all
  select quality_date, factory_id, item_type, item_id, source_watermark from costs union all
  select quality_date, factory_id, item_type, item_id, source_watermark from control
), days as (
  select quality_date, factory_id, item_type, item_id, max(source_watermark) as source_watermark from every group by all
)
select d.*, p.* exclude (factory_id), i.* exclude (item_type, item_id),
  coalesce(inspection_count, 0) as inspection_count, coalesce(inspections_passed_count, 0) as inspections_passed_count, coalesce(inspections_conceded_count, 0) as inspections_conceded_count,
  coalesce(inspections_failed_count, 0) as inspections_failed_count, coalesce(inspected_quantity, 0) as inspected_quantity, coalesce(defective_quantity, 0) as defective_quantity, coalesce(defect_count, 0) as defect_count,
  defective_quantity * 1000000 / nullif(inspected_quantity, 0) as defect_ppm, coalesce(good_first_pass_quantity, 0) as good_first_pass_quantity, coalesce(processed_quantity, 0) as processed_quantity,
  good_first_pass_quantity / nullif(processed_quantity, 0) as first_pass_yield_ratio, coalesce(scrap_quantity, 0) as scrap_quantity, coalesce(rework_quantity, 0) as rework_quantity,
  coalesce(ncr_opened_count, 0) as ncr_opened_count, coalesce(ncr_closed_count, 0) as ncr_closed_count, coalesce(ncr_open_count, 0) as ncr_open_count, coalesce(ncr_open_age_days_total, 0) as ncr_open_age_days_total, coalesce(nonconforming_quantity, 0) as nonconforming_quantity,
  coalesce(critical_ncr_count, 0) as critical_ncr_count, coalesce(complaint_count, 0) as complaint_count, coalesce(quality_cost_amount, 0) as quality_cost_amount,
  coalesce(prevention_cost_amount, 0) as prevention_cost_amount, coalesce(appraisal_cost_amount, 0) as appraisal_cost_amount, coalesce(internal_failure_cost_amount, 0) as internal_failure_cost_amount,
  coalesce(external_failure_cost_amount, 0) as external_failure_cost_amount, rolled_throughput_yield_ratio, coalesce(spc_point_count, 0) as spc_point_count, coalesce(spc_violation_count, 0) as spc_violation_count, lowest_cpk
from days d
  join places p using (factory_id)
  join items i using (item_type, item_id)
  left join (select * exclude (source_watermark) from inspections) using (quality_date, factory_id, item_type, item_id)
  left join (select * exclude (source_watermark) from steps) using (quality_date, factory_id, item_type, item_id)
  left join (select * exclude (source_watermark) from ncrs) using (quality_date, factory_id, item_type, item_id)
  left join (select * exclude (source_watermark) from complaints) using (quality_date, factory_id, item_type, item_id)
  left join (select * exclude (source_watermark) from costs) using (quality_date, factory_id, item_type, item_id)
  left join routes using (quality_date, factory_id, item_type, item_id)
  left join (select * exclude (source_watermark) from control) using (quality_date, factory_id, item_type, item_id)

-- One key figure of one scope as it is now; figures of a window cover the last 24 hours that are over, and the 24 before.
-- Grain: kpi_code, scope_type, scope_id.
-- Of documents.oee_metrics: states.
-- From master as places:
select m.machine_id, m.machine_code, m.production_line_id, l.line_code, l.target_oee_pct, m.factory_id, f.factory_code
from machines m join production_lines l on l.production_line_id = m.production_line_id join factories f on f.factory_id = m.factory_id
;
-- From erp as stock:
select w.warehouse_id, w.warehouse_code, sum(b.stock_value_amount)::numeric(18,2) as amount, max(b.updated_at) as source_watermark
from inventory_balances b join master.warehouses w on w.warehouse_id = b.warehouse_id group by 1, 2
;
-- From erp as sales:
select c.company_id, c.company_code, sum(l.net_amount * l.open_quantity / nullif(l.ordered_quantity, 0) * o.exchange_rate)::numeric(18,2) as amount, max(l.updated_at) as source_watermark
from sales_order_lines l join sales_orders o on o.sales_order_id = l.sales_order_id join master.companies c on c.company_id = o.company_id
where o.status not in ('draft', 'cancelled') and l.open_quantity > 0
group by 1, 2
;
-- From erp as receivables:
select c.company_id, c.company_code, sum(i.open_amount * i.exchange_rate)::numeric(18,2) as open_amount, coalesce(sum(i.open_amount * i.exchange_rate) filter (where i.due_date < :today), 0)::numeric(18,2) as overdue_amount, max(i.updated_at) as source_watermark
from customer_invoices i join master.companies c on c.company_id = i.company_id
where i.status not in ('draft', 'reversed') and i.invoice_type <> 'credit_memo' and i.open_amount > 0
group by 1, 2
;
-- From quality as reports:
select f.factory_id, f.factory_code, count(*)::int as amount, max(n.updated_at) as source_watermark
from ncr_headers n join master.factories f on f.factory_id = n.factory_id where n.status <> 'void' and n.closed_at is null group by 1, 2
;
-- From maintenance as backlog:
select f.factory_id, f.factory_code, sum(o.estimated_hours)::numeric(12,2) as amount, max(o.updated_at) as source_watermark
from work_orders o join master.factories f on f.factory_id = o.factory_id where o.completed_at is null and o.closed_at is null and o.cancellation_reason is null group by 1, 2
;
-- From tms as deliveries:
select d.n, count(*)::int as made, count(*) filter (where d.is_on_time)::int as on_time, max(d.updated_at) as source_watermark
from (select is_on_time, updated_at, case when delivered_at >= :now - interval '7 days' then 0 else 1 end as n from deliveries where is_on_time is not null and delivered_at >= :now - interval '14 days' and delivered_at < :now) d
group by 1
;
with ends as (
  select date_trunc('hour', :now) as window_to
), hours as (
  select s.*, case when s.hour_started_at >= e.window_to - interval 24 hour then 0 else 1 end as n, s.observed_seconds - s.unplanned_seconds as planned_seconds, s.good_count + s.scrap_count + s.rework_count as total_count
  from states s cross join ends e where s.hour_started_at >= e.window_to - interval 48 hour and s.hour_started_at < e.window_to
), machines as (
  select machine_id, n, sum(planned_seconds) as planned, cast(least(sum(run_seconds), sum(ideal_run_seconds)) * sum(good_count) / nullif(sum(total_count), 0) as decimal(18,3)) as effective, sum(energy_kwh) as energy, max(source_watermark) as source_watermark
  from hours group by all
), scopes as (
  select machine_id, 'machine' as scope_type, machine_id::varchar as scope_id, machine_code as scope_code, target_oee_pct as target from places union all
  select machine_id, 'production_line', production_line_id::varchar, line_code, target_oee_pct from places union all
  select machine_id, 'factory', factory_id::varchar, factory_code, null from places union all
  select machine_id, 'group', 'all', 'GENIMS', null from places
), summed as (
  select scope_type, scope_id, min(scope_code) as scope_code, n, min(target) as target, sum(coalesce(effective, 0)) as effective, sum(planned) as planned, sum(energy) as energy, max(source_watermark) as source_watermark
  from machines join scopes using (machine_id) group by scope_type, scope_id, n
), figures as (
  select 'oee' as kpi_code, 'Overall equipment effectiveness' as kpi_name, 'ratio' as unit_of_measure, true as is_higher_better, 24 as hours, scope_type, scope_id, scope_code, n,
    cast(effective / nullif(planned, 0) as decimal(18,6)) as value, effective::decimal(18,3) as numerator, planned::decimal(18,3) as denominator, cast(target / 100 as decimal(9,6)) as target_value, 'master.production_lines.target_oee_pct' as target_source, source_watermark from summed
  union all
  select 'energy', 'Electrical energy of machines', 'kWh', false, 24, scope_type, scope_id, scope_code, n, energy::decimal(18,4), energy::decimal(18,4), null, null, null, source_watermark from summed where scope_type <> 'machine'
  union all
  select 'stock_value_amount', 'Value of stock', 'INR', false, 0, 'warehouse', warehouse_id::varchar, warehouse_code, 0, amount, amount, null, null, null, source_watermark from stock
  union all
  select 'open_orders_amount', 'Open orders of customers', 'INR', true, 0, 'company', company_id::varchar, company_code, 0, amount, amount, null, null, null, source_watermark from sales
  union all
  select 'overdue_receivables', 'Share of receivables that is overdue', 'ratio', false, 0, 'company', company_id::varchar, company_code, 0, cast(overdue_amount / nullif(open_amount, 0) as decimal(18,6)), overdue_amount, open_amount, null, null, source_watermark from receivables
  union all
  select 'open_ncrs', 'Open non-conformance reports', 'pieces', false, 0, 'factory', factory_id::varchar, factory_code, 0, amount, amount, null, null, null, source_watermark from reports
  union all
  select 'maintenance_backlog', 'Estimated hours of open maintenance orders', 'hours', false, 0, 'factory', factory_id::varchar, factory_code, 0, amount, amount, null, null, null, source_watermark from backlog
  union all
  select 'on_time_delivery', 'Deliveries on time against their promise', 'ratio', true, 168, 'group', 'all', 'GENIMS', n, cast(on_time / nullif(made, 0) as decimal(18,6)), on_time, made, null, null, source_watermark from deliveries
), paired as (
  select f.* exclude (n), b.value as previous_value from figures f left join figures b on b.kpi_code = f.kpi_code and b.scope_type = f.scope_type and b.scope_id = f.scope_id and b.n = 1 where f.n = 0
)
select p.* exclude (hours, target_source), case when target_value is not null then target_source end as target_source, kpi_code || '/' || scope_type || '/' || scope_id as _id, value - previous_value as change_value,
  target_value as warning_value, cast(target_value * 0.9 as decimal(9,6)) as critical_value,
  case when value is null or target_value is null then 'unknown' when value >= target_value then 'on_target' when value >= target_value * 0.9 then 'warning' else 'critical' end as kpi_status,
  case when hours = 168 then :now - interval 168 hour when hours = 24 then window_to - interval 24 hour else window_to end as window_from, case when hours = 24 then window_to else :now end as window_to
from paired p cross join ends

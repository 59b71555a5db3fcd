-- One site on one calendar day: sums over its machines, its OEE over scheduled time, its orders, labour, energy and incidents.
-- Grain: performance_date, factory_id.
-- With machine_performance_daily by performance_date, factory_id.
-- From manufacturing as orders by performance_date, factory_id:
select d.day as performance_date, o.factory_id,
  count(*) filter (where o.released_day = d.day)::int as work_orders_released_count,
  count(*) filter (where o.completed_day = d.day)::int as work_orders_completed_count,
  count(*) filter (where o.completed_day = d.day and o.completed_at <= o.planned_end_at)::int as work_orders_completed_on_time_count,
  count(*) filter (where o.released_day <= d.day and (o.completed_day is null or o.completed_day > d.day))::int as work_orders_open_count
from (
  select w.factory_id, w.completed_at, w.planned_end_at, (w.released_at at time zone f.time_zone)::date as released_day,
    (w.completed_at at time zone f.time_zone)::date as completed_day
  from work_orders w join master.factories f on f.factory_id = w.factory_id
  where w.released_at < :to and (w.completed_at is null or w.completed_at >= :from) and (w.status <> 'cancelled' or w.completed_at is not null)) o
  cross join lateral (select o.released_day + n as day from generate_series(0, coalesce(o.completed_day, :today) - o.released_day) n) d
group by 1, 2
;
-- From manufacturing as labour by performance_date, factory_id:
select (e.started_at at time zone f.time_zone)::date as performance_date, w.factory_id, sum(e.labour_hours)::numeric(12,4) as labour_hours
from labor_time_entries e
  join work_orders w on w.work_order_id = e.work_order_id
  join master.factories f on f.factory_id = w.factory_id
where e.status <> 'cancelled' and e.approval_status <> 'rejected' and e.started_at >= :from and e.started_at < :to
group by 1, 2
;
-- From hr as incidents by performance_date, factory_id:
select (i.occurred_at at time zone f.time_zone)::date as performance_date, i.factory_id, count(*)::int as safety_incident_count
from safety_incidents i
  join master.factories f on f.factory_id = i.factory_id
group by 1, 2
;
-- From quality as corrections by performance_date, factory_id:
with happened as (
  select c.factory_id, (c.actions_completed_at at time zone f.time_zone)::date as day, 'completed' as what, (c.actions_completed_at at time zone f.time_zone)::date <= c.due_date as is_good
  from capa_headers c join master.factories f on f.factory_id = c.factory_id where c.actions_completed_at is not null and c.status <> 'cancelled'
  union all
  select c.factory_id, (c.effectiveness_checked_at at time zone f.time_zone)::date, 'checked', c.effectiveness_result = 'effective'
  from capa_headers c join master.factories f on f.factory_id = c.factory_id where c.effectiveness_checked_at is not null and c.status <> 'cancelled'
)
select day as performance_date, factory_id, count(*) filter (where what = 'completed')::int as capa_completed_count, count(*) filter (where what = 'completed' and is_good)::int as capa_on_time_count,
  count(*) filter (where what = 'checked')::int as capa_checked_count, count(*) filter (where what = 'checked' and is_good)::int as capa_effective_count
from happened group by 1, 2
;
-- From quality as audits by performance_date, factory_id:
select (a.ended_at at time zone f.time_zone)::date as performance_date, a.factory_id, count(*)::int as audit_count, sum(a.major_count + a.minor_count)::int as audit_finding_count, avg(a.score_pct)::numeric(7,4) as average_audit_score_pct
from quality_audits a join master.factories f on f.factory_id = a.factory_id
where a.ended_at is not null and a.status <> 'cancelled'
group by 1, 2
;
-- From quality as violations by performance_date, factory_id:
select (p.measured_at at time zone f.time_zone)::date as performance_date, c.factory_id, count(*)::int as spc_violation_count
from spc_data_points p
  join spc_control_charts c on c.spc_control_chart_id = p.spc_control_chart_id
  join master.factories f on f.factory_id = c.factory_id
where not p.is_excluded and (p.rule_1_violated or p.rule_2_violated or p.rule_3_violated or p.rule_4_violated or p.range_limit_violated) and p.measured_at >= :from and p.measured_at < :to
group by 1, 2
;
-- From erp as runs by performance_date, factory_id:
select (c.incurred_at at time zone f.time_zone)::date as performance_date, w.factory_id, coalesce(sum(c.energy_amount), 0)::numeric(18,2) as energy_cost_amount
from production_costs c
  join work_centers w on w.work_center_id = c.work_center_id
  join master.factories f on f.factory_id = w.factory_id
where c.cost_type = 'machine' and c.incurred_at >= :from and c.incurred_at < :to
group by 1, 2
;
-- From erp as sales by performance_date, factory_id:
select v.invoice_date as performance_date, p.home_factory_id as factory_id, sum(s.sign * round(l.net_amount * v.exchange_rate, 2))::numeric(18,2) as revenue_amount, sum(s.sign * l.cost_amount)::numeric(18,2) as cost_of_sales_amount
from customer_invoice_lines l
  join customer_invoices v on v.customer_invoice_id = l.customer_invoice_id
  join master.products p on p.product_id = l.product_id
  cross join lateral (select case when v.invoice_type = 'credit_memo' then -1 else 1 end as sign) s
where v.status not in ('draft', 'reversed') and v.invoice_type <> 'prepayment'
group by 1, 2
;
-- From erp as forecasts by performance_date, factory_id:
select d.period_end_date as performance_date, p.home_factory_id as factory_id, sum(d.forecast_quantity)::numeric(15,3) as forecast_quantity, sum(d.actual_quantity)::numeric(15,3) as forecast_actual_quantity,
  sum(abs(d.forecast_quantity - d.actual_quantity))::numeric(15,3) as forecast_error_quantity
from demand_forecasts d join master.products p on p.product_id = d.product_id
where d.status = 'closed' and d.actual_quantity is not null
group by 1, 2
;
-- From operations as power by performance_date, factory_id:
select hour::date as performance_date, factory_id, max(kwh)::numeric(12,4) as peak_power_kw
from (
  select hour.begins as hour, m.factory_id,
    sum(s.energy_kwh_increment * extract(epoch from least(s.ended_at, hour.ends) - greatest(s.timestamp, hour.starts)) / extract(epoch from s.ended_at - s.timestamp)) as kwh
  from scada_machine_data s
    join master.machines m on m.machine_id = s.machine_id
    join master.factories f on f.factory_id = m.factory_id
    cross join lateral (select h as begins, h at time zone f.time_zone as starts, (h + interval '1 hour') at time zone f.time_zone as ends
      from generate_series(date_trunc('hour', s.timestamp at time zone f.time_zone), (s.ended_at - interval '1 microsecond') at time zone f.time_zone, interval '1 hour') h offset 0) hour
  where s.energy_kwh_increment > 0 and s.ended_at is not null and s.ended_at >= :from and s.timestamp < :to
  group by 1, 2) hours
group by 1, 2
;
-- Touched by performance_date, factory_id:
select (s.timestamp at time zone f.time_zone)::date + n as performance_date, m.factory_id, s.timestamp, s.ended_at, s.energy_kwh_increment
from scada_machine_data s
  join master.machines m on m.machine_id = s.machine_id
  join master.factories f on f.factory_id = m.factory_id
  cross join lateral generate_series(0, (s.ended_at at time zone f.time_zone)::date - (s.timestamp at time zone f.time_zone)::date) n
where s.ended_at is not null and s.energy_kwh_increment > 0
;
-- From tms as deliveries by performance_date, factory_id:
select (d.delivered_at at time zone 'Asia/Kolkata')::date as performance_date, p.home_factory_id as factory_id, count(*)::int as delivered_line_count,
  count(*) filter (where d.is_on_time and d.delivered_quantity >= d.planned_quantity)::int as on_time_in_full_line_count
from deliveries d join master.products p on p.product_id = d.product_id
where d.customer_id is not null and d.status in ('delivered', 'returned') and d.delivered_at is not null
group by 1, 2
;
-- From master as places by factory_id:
select f.factory_id, f.factory_code, f.factory_name, f.company_id, c.company_code
from factories f
  join companies c on c.company_id = f.company_id
;
with sums as (
  select performance_date, factory_id, count(*) as machine_count, count(distinct production_line_id) as line_count,
    sum(calendar_seconds) as calendar_seconds, sum(not_scheduled_seconds) as not_scheduled_seconds, sum(planned_stop_seconds) as planned_stop_seconds,
    sum(planned_seconds) as planned_seconds, sum(run_seconds) as run_seconds, sum(setup_seconds) as setup_seconds,
    sum(unplanned_stop_seconds) as unplanned_stop_seconds, sum(waiting_seconds) as waiting_seconds, sum(stop_seconds) as stop_seconds,
    sum(ideal_run_seconds) as ideal_run_seconds, sum(ideal_count) as ideal_count, sum(total_count) as total_count,
    sum(good_count) as good_count, sum(scrap_count) as scrap_count, sum(rework_count) as rework_count,
    sum(breakdown_count) as breakdown_count, sum(energy_kwh) as energy_kwh, min(is_complete) as is_complete, max(source_watermark) as source_watermark
  from machine_performance_daily group by all
), factors as (
  select *, cast(run_seconds / nullif(planned_seconds, 0) as decimal(9,6)) as availability_ratio,
    cast(least(1, cast(ideal_run_seconds / nullif(run_seconds, 0) as decimal(18,9))) as decimal(9,6)) as performance_ratio,
    cast(good_count / nullif(total_count, 0) as decimal(9,6)) as quality_ratio
  from sums
)
select t.*, p.* exclude (factory_id),
  case when planned_seconds > 0 then coalesce(availability_ratio * performance_ratio * quality_ratio, 0) end as oee_ratio,
  coalesce(o.work_orders_released_count, 0) as work_orders_released_count, coalesce(o.work_orders_completed_count, 0) as work_orders_completed_count,
  coalesce(o.work_orders_completed_on_time_count, 0) as work_orders_completed_on_time_count, coalesce(o.work_orders_open_count, 0) as work_orders_open_count,
  coalesce(l.labour_hours, 0) as labour_hours, energy_kwh / nullif(good_count, 0) as energy_kwh_per_unit, coalesce(i.safety_incident_count, 0) as safety_incident_count, peak_power_kw,
  coalesce(delivered_line_count, 0) as delivered_line_count, coalesce(on_time_in_full_line_count, 0) as on_time_in_full_line_count, on_time_in_full_line_count / nullif(delivered_line_count, 0) as on_time_in_full_ratio,
  coalesce(r.energy_cost_amount, 0) as energy_cost_amount, coalesce(capa_completed_count, 0) as capa_completed_count, coalesce(capa_on_time_count, 0) as capa_on_time_count, coalesce(capa_checked_count, 0) as capa_checked_count,
  coalesce(capa_effective_count, 0) as capa_effective_count, coalesce(audit_count, 0) as audit_count, coalesce(audit_finding_count, 0) as audit_finding_count, average_audit_score_pct, coalesce(spc_violation_count, 0) as spc_violation_count,
  coalesce(revenue_amount, 0) as revenue_amount, coalesce(cost_of_sales_amount, 0) as cost_of_sales_amount, coalesce(revenue_amount - cost_of_sales_amount, 0) as margin_amount,
  case when abs(revenue_amount - cost_of_sales_amount) < abs(revenue_amount) * 999 then (revenue_amount - cost_of_sales_amount) / revenue_amount end as margin_ratio,
  coalesce(forecast_quantity, 0) as forecast_quantity, coalesce(forecast_actual_quantity, 0) as forecast_actual_quantity, coalesce(forecast_error_quantity, 0) as forecast_error_quantity,
  greatest(0, 1 - cast(forecast_error_quantity / nullif(forecast_actual_quantity, 0) as decimal(18,9))) as forecast_accuracy_ratio
from factors t
  join places p on p.factory_id = t.factory_id
  left join orders o on o.performance_date = t.performance_date and o.factory_id = t.factory_id
  left join labour l on l.performance_date = t.performance_date and l.factory_id = t.factory_id
  left join incidents i on i.performance_date = t.performance_date and i.factory_id = t.factory_id
  left join runs r on r.performance_date = t.performance_date and r.factory_id = t.factory_id
  left join corrections c on c.performance_date = t.performance_date and c.factory_id = t.factory_id
  left join audits a on a.performance_date = t.performance_date and a.factory_id = t.factory_id
  left join violations v on v.performance_date = t.performance_date and v.factory_id = t.factory_id
  left join sales s on s.performance_date = t.performance_date and s.factory_id = t.factory_id
  left join forecasts f on f.performance_date = t.performance_date and f.factory_id = t.factory_id
  left join power w on w.performance_date = t.performance_date and w.factory_id = t.factory_id
  left join deliveries d on d.performance_date = t.performance_date and d.factory_id = t.factory_id

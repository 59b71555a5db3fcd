-- One site on one calendar day of maintenance: work orders, preventive work by its due dates, failures and repairs with their means over 30 days, hours and cost.
-- Grain: maintenance_date, factory_id.
-- From maintenance as orders by maintenance_date, factory_id:
with orders as (
  select o.*, (o.requested_at at time zone f.time_zone)::date as opened_on, (o.completed_at at time zone f.time_zone)::date as completed_on, (o.planned_end_at at time zone f.time_zone)::date as planned_on,
    case when o.status = 'cancelled' then (o.updated_at at time zone f.time_zone)::date end as cancelled_on
  from work_orders o join master.factories f on f.factory_id = o.factory_id
  where o.requested_at < :to and (coalesce(o.completed_at, case when o.status = 'cancelled' then o.updated_at end) is null or coalesce(o.completed_at, o.updated_at) >= :from)
)
select d.day as maintenance_date, o.factory_id, count(*) filter (where o.opened_on = d.day)::int as work_orders_opened_count, count(*) filter (where o.completed_on = d.day)::int as work_orders_completed_count,
  count(*) filter (where o.cancelled_on = d.day)::int as work_orders_cancelled_count, count(*) filter (where d.day < coalesce(o.completed_on, o.cancelled_on, date '9999-12-31'))::int as work_orders_open_count,
  count(*) filter (where d.day < coalesce(o.completed_on, o.cancelled_on, date '9999-12-31') and o.planned_on < d.day)::int as work_orders_overdue_count,
  coalesce(sum(o.estimated_hours) filter (where d.day < coalesce(o.completed_on, o.cancelled_on, date '9999-12-31')), 0)::numeric(12,4) as backlog_hours,
  count(*) filter (where o.opened_on = d.day and o.work_order_type = 'corrective')::int as corrective_opened_count, count(*) filter (where o.opened_on = d.day and o.work_order_type = 'preventive')::int as preventive_opened_count,
  count(*) filter (where o.opened_on = d.day and o.work_order_type = 'predictive')::int as predictive_opened_count, count(*) filter (where o.opened_on = d.day and o.priority = 'urgent')::int as emergency_opened_count,
  max(o.updated_at) as source_watermark
from orders o cross join lateral (select o.opened_on + n as day from generate_series(0, coalesce(o.completed_on, o.cancelled_on, :today) - o.opened_on) n) d
group by 1, 2
;
-- From maintenance as assets by factory_id:
select factory_id, installed_on, coalesce(retired_on, date '9999-12-31') as retired_on, count(*)::int as assets, sum(replacement_amount)::numeric(18,2) as replacement_amount from maintenance_assets group by 1, 2, 3
;
-- From maintenance as plans by maintenance_date, factory_id:
select g.due_date as maintenance_date, a.factory_id, count(*)::int as pm_due_count, count(*) filter (where g.outcome = 'skipped')::int as pm_skipped_count,
  count(*) filter (where g.outcome = 'work_order' and (o.completed_at at time zone f.time_zone)::date <= g.due_date + s.tolerance_days)::int as pm_done_on_time_count
from pm_generation_log g
  join pm_schedules s on s.pm_schedule_id = g.pm_schedule_id
  join maintenance_assets a on a.maintenance_asset_id = s.maintenance_asset_id
  join master.factories f on f.factory_id = a.factory_id
  left join work_orders o on o.work_order_id = g.work_order_id
where g.due_date <= :today
group by 1, 2
;
-- From maintenance as stops by factory_id:
with stops as (
  select l.*, a.factory_id, (l.started_at at time zone f.time_zone)::date as started_on, (l.ended_at at time zone f.time_zone)::date as ended_on
  from asset_downtime_log l
    join maintenance_assets a on a.maintenance_asset_id = l.maintenance_asset_id
    join master.factories f on f.factory_id = a.factory_id
)
select e.day as maintenance_date, s.factory_id, count(*) filter (where e.what = 'began' and s.counts_as_failure)::int as failure_count, count(*) filter (where e.what = 'ended' and s.counts_as_failure)::int as repaired_count,
  coalesce(sum(extract(epoch from s.ended_at - s.started_at) / 3600) filter (where e.what = 'ended' and s.counts_as_failure), 0)::numeric(12,4) as repair_hours,
  coalesce(sum(s.downtime_minutes / 60) filter (where e.what = 'ended' and s.is_planned), 0)::numeric(12,4) as planned_downtime_hours,
  coalesce(sum(s.downtime_minutes / 60) filter (where e.what = 'ended' and not s.is_planned), 0)::numeric(12,4) as unplanned_downtime_hours
from stops s cross join lateral (values ('began', s.started_on), ('ended', s.ended_on)) e (what, day)
where e.day is not null
group by 1, 2
;
-- Touched by maintenance_date, factory_id:
select d.day as maintenance_date, a.factory_id, l.asset_downtime_log_id, l.counts_as_failure, l.is_planned, l.downtime_minutes, l.started_at, l.ended_at
from asset_downtime_log l
  join maintenance_assets a on a.maintenance_asset_id = l.maintenance_asset_id
  join master.factories f on f.factory_id = a.factory_id
  cross join lateral (values ((l.started_at at time zone f.time_zone)::date), ((l.ended_at at time zone f.time_zone)::date)) e (day)
  cross join lateral (select e.day + n as day from generate_series(0, least(29, :today - e.day)) n) d
;
-- From operations as hours by factory_id:
select (s.timestamp at time zone f.time_zone)::date as maintenance_date, m.factory_id, sum(s.duration_seconds / 3600)::numeric(12,4) as operating_hours
from scada_machine_data s
  join master.machines m on m.machine_id = s.machine_id
  join master.factories f on f.factory_id = m.factory_id
where s.time_class = 'production' and s.duration_seconds is not null and s.timestamp >= :from - interval '31 days' and s.timestamp < :to
group by 1, 2
;
-- Touched by maintenance_date, factory_id:
select d.day as maintenance_date, m.factory_id, s.scada_machine_data_id, s.timestamp, s.duration_seconds
from scada_machine_data s
  join master.machines m on m.machine_id = s.machine_id
  join master.factories f on f.factory_id = m.factory_id
  cross join lateral (select (s.timestamp at time zone f.time_zone)::date + n as day from generate_series(0, least(29, :today - (s.timestamp at time zone f.time_zone)::date)) n) d
where s.time_class = 'production' and s.duration_seconds is not null
;
-- From maintenance as labour by maintenance_date, factory_id:
select (l.started_at at time zone f.time_zone)::date as maintenance_date, o.factory_id, sum(l.labour_hours)::numeric(12,4) as labour_hours
from labor_time_entries l
  join work_orders o on o.work_order_id = l.work_order_id
  join master.factories f on f.factory_id = o.factory_id
where l.approval_status <> 'rejected' and l.started_at >= :from and l.started_at < :to
group by 1, 2
;
-- From maintenance as costs by maintenance_date, factory_id:
select c.posting_date as maintenance_date, o.factory_id, greatest(coalesce(sum(s.amount) filter (where c.cost_type = 'labour'), 0), 0)::numeric(18,2) as labour_cost_amount,
  coalesce(sum(s.amount) filter (where c.cost_type = 'parts'), 0)::numeric(18,2) as parts_cost_amount, greatest(coalesce(sum(s.amount) filter (where c.cost_type in ('contractor', 'contract_fee')), 0), 0)::numeric(18,2) as contractor_cost_amount
from maintenance_costs c
  join work_orders o on o.work_order_id = c.work_order_id
  cross join lateral (select case when c.posting_type = 'charge' then c.amount else -c.amount end as amount) s
where c.status <> 'draft'
group by 1, 2
;
-- From maintenance as stock by maintenance_date, factory_id:
with moved as (
  select (t.transaction_at at time zone f.time_zone)::date as day, p.factory_id, sum(t.stock_change_quantity * t.unit_cost_amount) as amount
  from mro_parts_transactions t
    join mro_parts p on p.mro_part_id = t.mro_part_id
    join master.factories f on f.factory_id = p.factory_id
  where t.stock_change_quantity <> 0
  group by 1, 2
), sites as (
  select factory_id, min(day) as first from moved group by 1
)
select d.day as maintenance_date, s.factory_id, round(sum(coalesce(m.amount, 0)) over (partition by s.factory_id order by d.day), 2)::numeric(18,2) as spare_part_stock_amount
from sites s
  cross join lateral (select s.first + n as day from generate_series(0, greatest(:today - s.first, 0)) n) d
  left join moved m on m.factory_id = s.factory_id and m.day = d.day
;
-- Touched by maintenance_date, factory_id:
select d.day as maintenance_date, p.factory_id, t.mro_parts_transaction_id, t.stock_change_quantity, t.unit_cost_amount
from mro_parts_transactions t
  join maintenance.mro_parts p on p.mro_part_id = t.mro_part_id
  join master.factories f on f.factory_id = p.factory_id
  cross join lateral (select (t.transaction_at at time zone f.time_zone)::date + n as day from generate_series(0, greatest(:today - (t.transaction_at at time zone f.time_zone)::date, 0)) n) d
where t.stock_change_quantity <> 0
;
-- From master as places by factory_id:
select factory_id, factory_code, factory_name from factories
;
with days as (
  select maintenance_date, factory_id from (select maintenance_date, factory_id from orders union all select maintenance_date, factory_id from plans union all select maintenance_date, factory_id from stops
    union all select maintenance_date, factory_id from costs union all select maintenance_date, factory_id from labour) every group by all
), means as (
  select d.maintenance_date, d.factory_id, sum(h.operating_hours) as operating from days d
    left join hours h on h.factory_id = d.factory_id and h.maintenance_date between d.maintenance_date - 29 and d.maintenance_date group by all
), failures as (
  select d.maintenance_date, d.factory_id, sum(s.failure_count) as failed, sum(s.repaired_count) as repaired, sum(s.repair_hours) as repair from days d
    left join stops s on s.factory_id = d.factory_id and s.maintenance_date between d.maintenance_date - 29 and d.maintenance_date group by all
), counted as (
  select d.maintenance_date, d.factory_id, sum(a.assets) as asset_count, sum(a.replacement_amount) as replacement_amount from days d
    left join assets a on a.factory_id = d.factory_id and d.maintenance_date between a.installed_on and a.retired_on group by all
)
select d.*, p.* exclude (factory_id), coalesce(c.asset_count, 0) as asset_count, coalesce(c.replacement_amount, 0) as replacement_value_amount, coalesce(backlog_hours, 0) as backlog_hours, coalesce(work_orders_opened_count, 0) as work_orders_opened_count, coalesce(work_orders_completed_count, 0) as work_orders_completed_count,
  coalesce(work_orders_cancelled_count, 0) as work_orders_cancelled_count, coalesce(work_orders_open_count, 0) as work_orders_open_count, coalesce(work_orders_overdue_count, 0) as work_orders_overdue_count,
  coalesce(corrective_opened_count, 0) as corrective_opened_count, coalesce(preventive_opened_count, 0) as preventive_opened_count, coalesce(predictive_opened_count, 0) as predictive_opened_count,
  coalesce(emergency_opened_count, 0) as emergency_opened_count, coalesce(pm_due_count, 0) as pm_due_count, coalesce(pm_done_on_time_count, 0) as pm_done_on_time_count, coalesce(pm_skipped_count, 0) as pm_skipped_count,
  pm_done_on_time_count / nullif(pm_due_count, 0) as pm_compliance_ratio, coalesce(failure_count, 0) as failure_count, coalesce(h.operating_hours, 0) as operating_hours, coalesce(repair_hours, 0) as repair_hours,
  coalesce(repaired_count, 0) as repaired_count, coalesce(planned_downtime_hours, 0) as planned_downtime_hours, coalesce(unplanned_downtime_hours, 0) as unplanned_downtime_hours, m.operating / nullif(f.failed, 0) as mtbf_hours,
  f.repair / nullif(f.repaired, 0) as mttr_hours, coalesce(l.labour_hours, 0) as labour_hours, coalesce(labour_cost_amount, 0) as labour_cost_amount, coalesce(parts_cost_amount, 0) as parts_cost_amount,
  coalesce(contractor_cost_amount, 0) as contractor_cost_amount, coalesce(labour_cost_amount + parts_cost_amount + contractor_cost_amount, 0) as total_cost_amount,
  coalesce(spare_part_stock_amount, 0) as spare_part_stock_amount, coalesce(o.source_watermark, d.maintenance_date::timestamp) as source_watermark
from days d
  join places p using (factory_id)
  join means m using (maintenance_date, factory_id)
  join failures f using (maintenance_date, factory_id)
  join counted c using (maintenance_date, factory_id)
  left join orders o using (maintenance_date, factory_id)
  left join plans using (maintenance_date, factory_id)
  left join stops using (maintenance_date, factory_id)
  left join hours h using (maintenance_date, factory_id)
  left join labour l using (maintenance_date, factory_id)
  left join costs using (maintenance_date, factory_id)
  left join stock using (maintenance_date, factory_id)

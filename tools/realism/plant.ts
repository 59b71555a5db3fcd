import type { Section } from './section.ts';

export const plant: Section[] = [
  {
    title: 'Maintenance',
    module: 'maintenance',
    note: 'Yardsticks: SMRP Best Practices (planned work, preventive work in time, urgent orders), studies of wrench time, AI4I 2020 for the share of runs that fail. History only; orders that history begins with are left out.',
    sql: `with orders as (select * from maintenance.work_orders where not is_opening),
        labour as (select o.work_order_type, o.priority, sum(l.labour_hours)::float8 as hours from maintenance.labor_time_entries l join maintenance.work_orders o using (work_order_id) group by 1, 2),
        months as (select * from maintenance.asset_reliability_metrics m where machine_id is not null and period_start_date >= (select min(requested_at)::date from orders))
      select 100.0 * count(*) filter (where completed_at::date <= due_date) / nullif(count(*) filter (where completed_at is not null), 0) as in_time,
        (select 100 * sum(hours) filter (where work_order_type in ('preventive', 'predictive', 'inspection', 'calibration')) / nullif(sum(hours), 0) from labour) as planned,
        (select 100.0 * count(*) filter (where priority in ('urgent', 'emergency')) / nullif(count(*), 0) from orders) as urgent,
        (select avg(repair_minutes) / 60.0 from maintenance.asset_downtime_log where counts_as_failure and ended_at is not null) as mttr,
        (select sum(operating_hours) / nullif(sum(failure_count), 0) from months) as mtbf,
        (select 100 * (1 - sum(unplanned_downtime_hours) / nullif(sum(scheduled_hours), 0)) from months) as availability,
        (select 100.0 * count(*) filter (where arrived_at <= response_due_at) / nullif(count(*) filter (where arrived_at is not null), 0) from maintenance.service_call_logs) as response
      from orders where work_order_type = 'preventive'`,
    lines: [
      { what: 'preventive work in time', column: 'in_time', yardstick: [88, 95], within: 0, digits: 1, unit: ' %' },
      { what: 'hours that were planned', column: 'planned', yardstick: [60, 78], within: 0, digits: 1, unit: ' %' },
      { what: 'urgent orders', column: 'urgent', yardstick: [15, 25], within: 0, digits: 1, unit: ' %' },
      { what: 'time to repair, hands on', column: 'mttr', yardstick: [1.3, 2], within: 0, digits: 2, unit: ' h' },
      { what: 'running hours between failures', column: 'mtbf', yardstick: [55, 70], within: 0, digits: 0, unit: ' h' },
      {
        what: 'availability of scheduled time',
        column: 'availability',
        yardstick: [96, 98.5],
        within: 0,
        digits: 1,
        unit: ' %',
      },
      {
        what: 'contractors who came as promised',
        column: 'response',
        yardstick: [85, 93],
        within: 0,
        digits: 1,
        unit: ' %',
      },
    ],
  },
  {
    title: 'Quality',
    module: 'quality',
    note: 'Yardsticks: ASQ (cost of quality, corrective actions), NCSL RP-1 (calibration). History only.',
    sql: `with points as (select c.chart_number, count(*) as points, count(*) filter (where p.rule_1_violated or p.rule_2_violated or p.rule_3_violated or p.rule_4_violated or p.range_limit_violated) as flagged
          from quality.spc_data_points p join quality.spc_control_charts c using (spc_control_chart_id) where p.plotted_value is not null group by 1)
      select (select 100 * sum(flagged) / nullif(sum(points), 0) from points) as flagged,
        (select 100.0 * count(*) filter (where cpk >= 1.33) / nullif(count(cpk), 0) from quality.spc_control_charts where status = 'active') as capable,
        (select 100.0 * count(*) filter (where completed_at::date <= due) / nullif(count(*), 0) from (select is_opening, completed_at, lag(valid_to) over (partition by measuring_equipment_id order by completed_at) as due from quality.calibration_records where completed_at is not null) c where not is_opening and due is not null) as calibrated,
        (select 100.0 * count(*) filter (where as_found_result = 'in_tolerance') / nullif(count(as_found_result), 0) from quality.calibration_records where not is_opening) as in_tolerance,
        (select extract(epoch from percentile_cont(0.5) within group (order by closed_at - detected_at)) / 86400 from quality.ncr_headers where not is_opening and closed_at is not null) as ncr_days,
        (select 100.0 * count(*) filter (where completed_at::date <= due_date) / nullif(count(*), 0) from quality.capa_actions where due_date between (select min(created_at)::date + 7 from quality.ncr_headers where not is_opening) and (select max(updated_at)::date from quality.ncr_headers)) as capa`,
    lines: [
      { what: 'points flagged on charts', column: 'flagged', yardstick: [1, 3], within: 0, digits: 1, unit: ' %' },
      {
        what: 'characteristics with Cpk of 1.33 and more',
        column: 'capable',
        yardstick: [70, 95],
        within: 0,
        digits: 0,
        unit: ' %',
      },
      { what: 'calibrations in time', column: 'calibrated', yardstick: [97, 100], within: 0, digits: 1, unit: ' %' },
      {
        what: 'gauges found in tolerance',
        column: 'in_tolerance',
        yardstick: [95, 98],
        within: 0,
        digits: 1,
        unit: ' %',
      },
      { what: 'non-conformance, median', column: 'ncr_days', yardstick: [6, 12], within: 0, digits: 1, unit: ' days' },
      { what: 'corrective actions in time', column: 'capa', yardstick: [75, 88], within: 0, digits: 0, unit: ' %' },
    ],
  },
];

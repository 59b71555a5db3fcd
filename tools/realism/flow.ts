import type { Section } from './section.ts';

export const flow: Section[] = [
  {
    title: 'Utilisation',
    module: 'operations',
    note: 'Set-up and production over scheduled time, by line and machine type, over the whole history.',
    sql: `with groups as (
        select m.production_line_id, m.machine_type,
          100.0 * sum(s.duration_seconds) filter (where s.time_class in ('production', 'setup')) / nullif(sum(s.duration_seconds) filter (where s.time_class <> 'not_scheduled'), 0) as pct
        from operations.scada_machine_data s join master.machines m using (machine_id) where s.ended_at is not null group by 1, 2)
      select min(pct) as lowest, avg(pct) as mean, max(pct) as highest from groups`,
    lines: [
      { what: 'lowest', column: 'lowest', yardstick: [40, 92], within: 0, digits: 1, unit: ' %' },
      { what: 'mean', column: 'mean', yardstick: [40, 92], within: 0, digits: 1, unit: ' %' },
      { what: 'highest', column: 'highest', yardstick: [40, 92], within: 0, digits: 1, unit: ' %' },
    ],
  },
  {
    title: "Little's law",
    module: 'manufacturing',
    note: 'By line: mean number of operations that are waiting or under way, against throughput times mean time in the line, over the second half of the history. An operation enters the line when its predecessor ends, the first one when the order is released. The worst line each way is shown.',
    sql: `with span as (select min(released_at) + (max(updated_at) - min(released_at)) / 2 as a, max(updated_at) as z from manufacturing.work_orders),
      visits as (
        select w.production_line_id as line,
          case when row_number() over route = 1 then wo.released_at else lag(o.ended_at) over route end as entered, o.ended_at as left_at
        from manufacturing.operations o join manufacturing.work_orders wo using (work_order_id) join erp.work_centers w on w.work_center_id = o.work_center_id
        where o.status <> 'cancelled'
        window route as (partition by o.work_order_id order by o.operation_sequence)),
      lines as (
        select line,
          sum(extract(epoch from least(coalesce(left_at, z), z) - greatest(entered, a))) filter (where coalesce(left_at, z) > a and entered < z) / extract(epoch from max(z) - max(a)) as in_progress,
          count(*) filter (where left_at between a and z) / extract(epoch from max(z) - max(a)) as throughput,
          avg(extract(epoch from left_at - entered)) filter (where left_at between a and z) as lead
        from visits, span where entered is not null group by line)
      select min(throughput * lead / in_progress) as lowest, max(throughput * lead / in_progress) as highest from lines where in_progress > 0.5`,
    lines: [
      {
        what: 'throughput x lead time / work in progress, lowest',
        column: 'lowest',
        yardstick: 1,
        within: 0.1,
        digits: 2,
      },
      {
        what: 'throughput x lead time / work in progress, highest',
        column: 'highest',
        yardstick: 1,
        within: 0.1,
        digits: 2,
      },
    ],
  },
  {
    title: 'Lead times of work orders',
    module: 'manufacturing',
    note: 'Release to completion. Heavy tails come from queues: the 99th percentile is well above twice the median.',
    sql: `with lead as (select extract(epoch from completed_at - released_at) / 86400 as days from manufacturing.work_orders where completed_at is not null)
      select percentile_cont(0.5) within group (order by days) as median, percentile_cont(0.9) within group (order by days) as p90,
        percentile_cont(0.99) within group (order by days) / nullif(percentile_cont(0.5) within group (order by days), 0) as tail from lead`,
    lines: [
      { what: 'median', column: 'median', yardstick: [1, 10], within: 0, digits: 1, unit: ' days' },
      { what: '90th percentile', column: 'p90', yardstick: [2, 20], within: 0, digits: 1, unit: ' days' },
      { what: '99th percentile over median', column: 'tail', yardstick: [2, 8], within: 0, digits: 1 },
    ],
  },
];

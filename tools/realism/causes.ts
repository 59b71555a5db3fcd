import type { Section } from './section.ts';

/** Pieces lost under a condition over those that their kinds of machine lose on the whole, and that over the same under its opposite; nothing where neither is long enough to tell. */
const ratio = (condition: string, name: string) =>
  `sum(scrap) filter (where ${condition}) / nullif(sum(usual) filter (where ${condition}), 0) / nullif(sum(scrap) filter (where not (${condition})) / nullif(sum(usual) filter (where not (${condition})), 0), 0) as ${name}`;

const RUNS = `select r.*, (scrap_quantity - coalesce(f.lost, 0))::float8 as scrap, planned_quantity::float8 as pieces, m.machine_type, e.hire_date,
    extract(hour from r.started_at + interval '5.5 hours') as hour,
    (select max(c.cleared_at) from operations.machine_faults c where c.machine_id = r.machine_id and c.stops_machine and c.cleared_at <= r.setup_started_at) as repaired,
    exists (select from operations.machine_faults c where c.machine_id = r.machine_id and c.failure_mode in ('heat_dissipation', 'power', 'overstrain') and c.detected_at > r.ended_at and c.detected_at < r.ended_at + interval '3 days') as fails_soon
  from operations.production_runs r join master.machines m using (machine_id) left join master.employees e on e.employee_id = r.operator_employee_id
  left join (select production_run_id, sum(scrap_quantity) as lost from operations.machine_faults where stops_machine group by 1) f using (production_run_id)
  where r.status = 'completed'`;

export const causes: Section[] = [
  {
    title: 'Scrap has causes',
    module: 'operations',
    note: 'Effect sizes: chance of a piece to be lost under a condition over that without it, one at a time and within kinds of machine, as those that fail often may lose few pieces, without pieces that a failing machine destroys. Yardsticks are assumptions of what a plant shows.',
    sql: `with every_run as (${RUNS}), runs as (select *, pieces * sum(scrap) over kind / sum(pieces) over kind as usual from every_run window kind as (partition by machine_type)), kinds as (select machine_type, sum(scrap) / sum(pieces) as share from runs group by 1 having sum(pieces) > 2000),
        each_machine as (select machine_id, sum(scrap) / sum(pieces) as share, sum(scrap) as scrap from runs group by 1 having sum(pieces) > 4000)
      select 100 * sum(scrap_quantity)::float8 / sum(pieces) as by_step, ${ratio('tool_wear_start_minutes > 150', 'worn_tool')},
        ${ratio('hour >= 22 or hour < 6', 'night')}, ${ratio('hire_date > started_at::date - 365', 'newcomer')},
        ${ratio("repaired > setup_started_at - interval '10 hours'", 'repaired')}, ${ratio('fails_soon', 'fails_soon')},
        (select max(share) / nullif(percentile_cont(0.5) within group (order by share), 0) from each_machine) as worst_machine,
        (select max(share) / nullif(percentile_cont(0.5) within group (order by share), 0) from kinds) as kinds
      from runs`,
    lines: [
      { what: 'pieces lost at a step', column: 'by_step', yardstick: [0.2, 0.8], within: 0, digits: 2, unit: ' %' },
      { what: 'tool of more than 150 minutes', column: 'worn_tool', yardstick: [1.2, 4], within: 0, digits: 2 },
      { what: 'machine that fails within three days', column: 'fails_soon', yardstick: [1.2, 4], within: 0, digits: 2 },
      { what: 'run after a repair', column: 'repaired', yardstick: [1.05, 3], within: 0, digits: 2 },
      { what: 'night', column: 'night', yardstick: [1.05, 2], within: 0, digits: 2 },
      { what: 'person in the first year', column: 'newcomer', yardstick: [1.2, 4], within: 0, digits: 2 },
      { what: 'worst machine over the middle one', column: 'worst_machine', yardstick: [1.3, 8], within: 0, digits: 1 },
      { what: 'kind of machine: most over the middle one', column: 'kinds', yardstick: [1.2, 4], within: 0, digits: 1 },
    ],
  },
  {
    title: 'Losses and inspections',
    module: 'manufacturing',
    note: 'What is lost of what orders began with, and lots that inspections of production reject.',
    sql: `select 100 * (select sum(scrap_quantity) / sum(started_quantity) from manufacturing.work_orders where status in ('completed', 'closed')) as scrap,
        100 * (select 1 - sum(scrap_quantity + rework_quantity) / sum(started_quantity) from manufacturing.work_orders where status in ('completed', 'closed')) as first_pass,
        100.0 * count(*) filter (where result = 'failed' and inspection_type <> 'first_piece') / nullif(count(*) filter (where inspection_type <> 'first_piece'), 0) as rejected,
        100.0 * count(*) filter (where result = 'failed' and inspection_type = 'first_piece') / nullif(count(*) filter (where inspection_type = 'first_piece'), 0) as first_piece
      from manufacturing.quality_inspections`,
    lines: [
      { what: 'units lost', column: 'scrap', yardstick: [1, 3], within: 0, digits: 1, unit: ' %' },
      {
        what: 'first pass yield by units',
        column: 'first_pass',
        yardstick: [97, 99],
        within: 0,
        digits: 1,
        unit: ' %',
      },
      { what: 'lots rejected', column: 'rejected', yardstick: [1, 5], within: 0, digits: 1, unit: ' %' },
      { what: 'first pieces that fail', column: 'first_piece', yardstick: [0.5, 5], within: 0, digits: 1, unit: ' %' },
    ],
  },
  {
    title: 'What losses cost',
    module: 'erp',
    note: 'Of orders that were settled: scrap at what pieces had cost up to the step that lost them.',
    sql: `select 100 * sum(scrap_amount) / nullif(sum(actual_cost_amount), 0) as scrap,
        100 * sum(scrap_amount) / nullif((select sum(coalesce(credit_amount, 0) - coalesce(debit_amount, 0)) from erp.journal_entry_lines where account_code in ('410100', '410200')), 0) as of_sales,
        100 * sum(abs(usage_variance_amount)) / nullif(sum(actual_cost_amount), 0) as usage
      from erp.production_orders where settled_at is not null`,
    lines: [
      {
        what: 'scrap of the cost of production',
        column: 'scrap',
        yardstick: [1.2, 2.8],
        within: 0,
        digits: 1,
        unit: ' %',
      },
      { what: 'scrap of sales', column: 'of_sales', yardstick: [0.8, 2.8], within: 0, digits: 1, unit: ' %' },
      {
        what: 'usage of material beyond the recipe',
        column: 'usage',
        yardstick: [0, 3],
        within: 0,
        digits: 1,
        unit: ' %',
      },
    ],
  },
];

import { addWorkingTime, isWorkingDay, shiftsOfDay } from '../../company/calendar.ts';
import { localDay, nextLocal } from '../../machinery/base/company-time.ts';
import { must } from '../../machinery/base/errors.ts';
import type { AnyRow, Key, Moment } from '../../machinery/base/row-types.ts';
import { DAY_MS, MINUTE_MS } from '../../machinery/base/utc.ts';
import type { LinkSource, RowChange, RowsOf } from '../../machinery/kernel/contract.ts';
import type { Agent, AgentContext, EitherBehaviour, LegacyMessage } from '../../machinery/kernel/legacy.ts';

/**
 * A small factory without its other modules: neighbours of manufacturing that have just the rows and columns that it reads. They keep everything in their
 * rows, so that a simulation of them can be stopped and resumed.
 */

type Any = Record<string, never>;
type Context = AgentContext<Record<string, Any>, Record<string, Any>>;

function neighbour(
  module: string,
  createAgent: (
    tables: (name: string) => AgentContext<Record<string, AnyRow>, never>['tables'][string],
    context: Context,
  ) => Partial<Agent>,
  links: object[] = [],
): EitherBehaviour {
  return {
    module,
    held: {},
    links,
    createAgent: (context) => ({
      open: () => {},
      restore: () => {},
      due: () => Number.POSITIVE_INFINITY,
      step: () => {},
      ...createAgent((name) => must(context.tables[name], name) as never, context as never),
    }),
  };
}

/** Machines by type: how many, and shifts a day. A line each. */
export const MACHINES = { lathe: [2, 3], grinder: [1, 3], assembly_station: [2, 2], test_station: [1, 2] } as const;
type Type = keyof typeof MACHINES;
const TYPES = Object.keys(MACHINES) as Type[];
const ROUTES: Type[][] = [
  ['lathe', 'grinder', 'lathe'],
  ['assembly_station', 'test_station', 'assembly_station'],
];
const ROUTINGS = 12;
const ORDERS_PER_DAY = 9;
const LOAD = 0.6;
const keyOf = (type: Type) => TYPES.indexOf(type) + 1;

export const master = neighbour('master', (table) => ({
  open() {
    table('bill_of_materials').add({ bom_id: 1, base_quantity: 1000 });
    table('departments').add({ department_id: 1, cost_center_code: 'CC-1' });
    for (let person = 1; person <= 40; person++) table('employees').add({ employee_id: person, department_id: 1 });
    for (const type of TYPES) {
      const [count, shifts] = MACHINES[type];
      const line = { production_line_id: keyOf(type), factory_id: 1, department_id: 1, status: 'active' };
      table('production_lines').add({ ...line, shifts_per_day: shifts, supervisor_employee_id: 40 });
      for (let i = 0; i < count; i++)
        table('machines').add({
          ...line,
          machine_id: table('machines').nextKey(),
          machine_code: type,
          machine_type: type,
        });
    }
  },
}));

export const hr = neighbour('hr', (table, { parameters }) => ({
  open(now) {
    for (const [index, type] of ['first', 'second', 'third'].entries())
      table('shift_schedules').add({
        shift_schedule_id: index + 1,
        factory_id: 1,
        shift_type: type,
        valid_from: 0,
        valid_to: null,
      });
    for (let person = 1; person < 40; person++) {
      for (const type of TYPES)
        table('employee_skills').add({
          employee_skill_id: table('employee_skills').nextKey(),
          employee_id: person,
          skill_id: keyOf(type),
          proficiency_level: 'proficient',
          valid_from: 0,
          valid_to: null,
          status: 'active',
        });
      for (let day = localDay(now) - 1; day <= localDay(parameters.end) + 9; day++)
        for (const shift of shiftsOfDay(day, 3).filter(({ number }) => number === (person % 3) + 1))
          table('employee_shifts').add({
            employee_shift_id: table('employee_shifts').nextKey(),
            employee_id: person,
            shift_schedule_id: shift.number,
            shift_date: day,
            planned_start_at: shift.start,
            planned_end_at: shift.end,
            break_minutes: 3000,
            factory_id: 1,
            production_line_id: null,
            status: 'planned',
          });
    }
  },
}));

/** What ERP has received of every simulation so far. */
export const received: LegacyMessage[] = [];

export const erp = neighbour(
  'erp',
  (table, { draws }) => {
    let next: Moment = 0;
    const release = (now: Moment) => {
      const draw = draws.of('day', now, 'release');
      for (let left = isWorkingDay(localDay(now)) ? draw.poisson(ORDERS_PER_DAY / 2) : 0; left > 0; left--) {
        const key = table('production_orders').nextKey();
        const routing = draw.integer(1, ROUTINGS);
        table('production_orders').add({
          production_order_id: key,
          production_order_number: `MO-${key}`,
          order_type: 'standard',
          ncr_id: null,
          product_id: routing % 2 === 0 ? routing : null,
          material_id: routing % 2 === 0 ? null : routing,
          factory_id: 1,
          bom_id: 1,
          bom_revision: 'A',
          routing_id: routing,
          routing_revision: '1',
          lot_number: `LOT-${key}`,
          planned_quantity: 1000 * Math.max(1, Math.round(draw.lognormal(18, 0.5))),
          unit_of_measure: 'pcs',
          priority: draw.weighted([
            ['normal', 0.95],
            ['urgent', 0.05],
          ]),
          sales_order_number: null,
          planned_start_at: now,
          planned_end_at: now + draw.integer(3, 10) * DAY_MS,
          destination_warehouse_id: 1,
        });
      }
    };
    return {
      open() {
        for (const type of TYPES) {
          const centre = { work_center_id: keyOf(type), production_line_id: keyOf(type), machine_type: type };
          table('work_centers').add({ ...centre, efficiency_pct: 950_000 });
        }
        for (let routing = 1; routing <= ROUTINGS; routing++) {
          table('routing').add({ routing_id: routing, base_quantity: 1000 });
          for (const [index, type] of must(ROUTES[(routing + 1) % 2], 'route').entries()) {
            const [count, shifts] = MACHINES[type];
            const uses = ROUTES.flat().filter((one) => one === type).length;
            const minutes = (LOAD * count * shifts * 450) / ((uses * ORDERS_PER_DAY) / 2);
            const key = table('routing_operations').nextKey();
            table('routing_operations').add({
              routing_operation_id: key,
              routing_id: routing,
              operation_sequence: (index + 1) * 10,
              work_center_id: keyOf(type),
              required_skill_id: keyOf(type),
              setup_minutes: 2000,
              teardown_minutes: 100,
              move_minutes: 1500,
              wait_minutes: 0,
              crew_size: 1,
              labour_seconds: 6000,
              cycle_seconds: Math.round(
                (((minutes - 21) * 6000) / 20) * draws.of('steps', key, 'cycle').between(0.7, 1.2),
              ),
            });
          }
        }
      },
      restore: (now) => {
        next = Math.min(nextLocal(now, 7), nextLocal(now, 13));
      },
      due: () => next,
      step(now, { messages }) {
        received.push(...messages);
        if (now < next) return;
        release(now);
        next = Math.min(nextLocal(now + 1, 7), nextLocal(now + 1, 13));
      },
    };
  },
  [
    {
      flow: 'erp-to-manufacturing',
      on: {
        production_orders: ({ row }: RowChange, source: LinkSource<RowsOf>) => {
          const steps = source.by('routing_operations', 'routing_id' as never, row.routing_id as never) as AnyRow[];
          const { product_id, material_id, lot_number, unit_of_measure, planned_quantity } = row as AnyRow;
          const operations = steps
            .filter((step) => step.routing_id === (row as AnyRow).routing_id)
            .map(({ routing_operation_id, operation_sequence, work_center_id, required_skill_id, ...step }) => ({
              table: 'operations',
              columns: {
                ...{ product_id, material_id, lot_number, unit_of_measure, planned_quantity },
                ...{ routing_operation_id, operation_sequence, work_center_id, required_skill_id },
                work_order_id: (row as AnyRow).production_order_id,
                operation_code: `OP-${work_center_id}`,
                operation_name: 'Step',
                operation_type: 'milling',
                minimum_proficiency_level: 'basic',
                inspection_plan_id: null,
                planned_setup_minutes: step.setup_minutes,
                planned_teardown_minutes: step.teardown_minutes,
                planned_crew_size: step.crew_size,
                is_quality_gate: false,
                confirmation_type: 'each',
              },
            }));
          // Operations first: the order of arrival within a step must not matter.
          return [...operations, { table: 'work_orders', columns: { ...(row as AnyRow) } }];
        },
      },
    },
  ],
);

type Run = AnyRow &
  Record<'machine_id' | 'planned_start_at' | 'operation_id' | 'ended_at' | 'planned_quantity', number>;

/** Machines that run what is dispatched, one run after the other, for about the planned time. All that will happen to a run is in its row. */
export const operations = neighbour(
  'operations',
  (table, { draws, copies }) => {
    const runs = () => [...table('production_runs').held()] as Run[];
    const begin = (run: Run, now: Moment) => {
      const draw = draws.of('production_runs', run.operation_id, 'run');
      const { shifts_per_day } = must(
        copies['master.production_lines']?.get(run.production_line_id as Key),
        'line',
      ) as AnyRow;
      const shifts = shifts_per_day as number;
      const pieces = run.planned_quantity / 1000;
      const fates = Array.from({ length: pieces }, () => draw.uniform());
      const scrap = fates.filter((fate) => fate < 0.01).length;
      const rework = fates.filter((fate) => fate > 0.99).length;
      const length = pieces * (run.ideal_cycle_seconds as number) * 10 * draw.lognormal(1.05, 0.05);
      const stop = draw.chance(0.05) ? Math.round(draw.lognormal(75, 0.8)) * MINUTE_MS : 0;
      const setup = addWorkingTime(now, 1, shifts) - 1;
      const started = addWorkingTime(setup, Math.round(draw.lognormal(20, 0.3)) * MINUTE_MS, shifts);
      table('production_runs').change(run, {
        status: 'setup',
        setup_started_at: setup,
        started_at: started,
        ended_at: addWorkingTime(started, Math.round(length) + stop, shifts),
        good_quantity: (pieces - scrap - rework) * 1000,
        scrap_quantity: scrap * 1000,
        rework_quantity: rework * 1000,
        run_seconds: length / 1000,
        stop_seconds: stop / 1000,
      });
    };
    const momentOf = (own: Run[]) => {
      const current = own.find(({ status }) => status === 'setup');
      return current ? current.ended_at : must(own[0], 'run').planned_start_at;
    };
    const queues = () =>
      Map.groupBy(
        runs().sort((a, b) => a.planned_start_at - b.planned_start_at),
        (run) => run.machine_id,
      );
    return {
      due: () => Math.min(...[...queues().values()].map(momentOf)),
      step(now, { messages }) {
        for (const { columns } of messages)
          table('production_runs').add({
            ...columns,
            production_run_id: table('production_runs').nextKey(),
            status: 'planned',
            updated_at: now,
          });
        for (const own of queues().values()) {
          if (momentOf(own) > now) continue;
          const current = own.find(({ status }) => status === 'setup');
          if (current) {
            table('production_runs').change(current, { status: 'completed' });
            table('production_runs').release(current);
          }
          const next = own.find(({ status }) => status === 'planned');
          if (next && next.planned_start_at <= now) begin(next, now);
        }
      },
    };
  },
  [
    {
      flow: 'operations-to-manufacturing',
      on: {
        production_runs: ({ row, before }: RowChange) => {
          const run = row as AnyRow;
          if (run.status === 'planned' || (before && !('status' in before))) return [];
          const isDone = run.status === 'completed';
          const { setup_started_at, started_at, ended_at, run_seconds, stop_seconds } = run;
          return [
            {
              table: 'mes_integration_log',
              columns: {
                message_type: isDone ? 'run_completed' : 'run_started',
                entity_id: run.production_run_id,
                document_number: run.work_order_number,
                work_order_id: run.work_order_id,
                operation_id: run.operation_id,
                machine_id: run.machine_id,
                occurred_at: run.updated_at,
                reported_good_quantity: isDone ? run.good_quantity : null,
                reported_scrap_quantity: isDone ? run.scrap_quantity : null,
                reported_rework_quantity: isDone ? run.rework_quantity : null,
                payload: isDone
                  ? { setup_started_at, started_at, ended_at, run_seconds, stop_seconds }
                  : { setup_started_at },
              },
            },
          ];
        },
      },
    },
  ],
);

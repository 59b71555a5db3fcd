import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { everyDay } from '../../company/schedules.ts';
import { must } from '../../machinery/base/errors.ts';
import { DAY_MS, HOUR_MS } from '../../machinery/base/utc.ts';
import type { AnyBehaviour, Process, RunParameters } from '../../machinery/kernel/contract.ts';
import { Simulation } from '../../machinery/kernel/simulation.ts';
import type { ModuleRestart } from '../../machinery/kernel/state.ts';
import { behaviours } from '../../modules/behaviours.ts';
import { historyWithStops, randomStops, stoppedAt } from '../support/restart.ts';

/** Whatever stops an agent between two steps: rows are all that it has to go on from. */
const DAYS = 10;
const START = Date.UTC(2026, 2, 3, 4, 11);

function parametersOf(seed: number): RunParameters {
  return { seed, scale: 0.1, start: START, end: START + DAYS * DAY_MS, sensorInterval: 6 * HOUR_MS };
}

/** Tables that are the same whatever the seed: they are law, or the way in which every company of the kind works. */
const STANDING = [
  'financial.chart_of_accounts',
  'financial.fiscal_periods',
  'financial.fiscal_years',
  'financial.tax_codes',
  'hr.job_roles',
  'hr.leave_types',
  'hr.onboarding_checklist_items',
  'hr.shift_schedules',
  'hr.skills_catalog',
  'hr.training_courses',
  'maintenance.failure_codes',
  'service.escalation_rules',
  'service.resolution_codes',
  'service.service_queues',
  'service.sla_definitions',
];

const wholes = new Map<number, Record<string, string[]>>();

/** The history of a seed without stops. */
function wholeOf(seed: number): Record<string, string[]> {
  const whole = wholes.get(seed) ?? historyWithStops(behaviours, parametersOf(seed), []);
  wholes.set(seed, whole);
  return whole;
}

/** Tables that differ from those of a history without stops. */
function differing(all: AnyBehaviour[], seed: number, whole = historyWithStops(all, parametersOf(seed), [])): string[] {
  const stopped = historyWithStops(all, parametersOf(seed), randomStops(seed, { count: 6, days: DAYS }));
  return Object.keys(whole).filter((table) => JSON.stringify(stopped[table]) !== JSON.stringify(whole[table]));
}

describe('all modules, stopped at random moments and begun again from what the databases keep', () => {
  it.each([11, 12])('make the rows of a history without stops, with seed %d', (seed) => {
    expect(differing(behaviours, seed, wholeOf(seed))).toEqual([]);
  });

  it('make other rows with another seed', () => {
    const [one, other] = [wholeOf(11), wholeOf(12)];
    const same = Object.keys(one).filter(
      (table) => one[table]?.length !== 0 && JSON.stringify(one[table]) === JSON.stringify(other[table]),
    );
    expect(same.filter((table) => !STANDING.includes(table))).toEqual([]);
  });

  it('control: a process that counts in its head does not', () => {
    const people = behaviours.filter(({ module }) => ['master', 'hr'].includes(module));
    expect(differing(withProcess(people, 'hr', countingInItsHead()), 11)).toEqual(['hr.employee_skills']);
  });
});

describe('a restart that reads other rows than the agent held', () => {
  const stopped = new Simulation({ catalog: loadCatalog(), behaviours, parameters: parametersOf(14) });
  stopped.open();
  const restarts = stoppedAt(stopped, START + 3 * DAY_MS);
  const resume = (all: ModuleRestart[]) =>
    new Simulation({ catalog: loadCatalog(), behaviours, parameters: parametersOf(14) }).resume(all);
  const heldOf = (module: string) =>
    must(
      restarts.find((one) => one.module === module),
      `restart of ${module}`,
    ).held;
  const without = (module: string, table: string, index: number) =>
    restarts.map((one) =>
      one.module === module
        ? { ...one, held: { ...one.held, [table]: must(one.held[table], table).toSpliced(index, 1) } }
        : one,
    );

  it.each(behaviours.map(({ module }) => module))('is refused with the name of the table of %s', (module) => {
    const tables = Object.entries(heldOf(module)).flatMap(([table, rows]) => (rows.length > 1 ? [table] : []));
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables)
      expect(() => resume(without(module, table, 1))).toThrow(
        new RegExp(`^${module}\\.${table}: the agent held \\d+ open rows`),
      );
  });

  it('control: the rows that it held are taken', () => {
    expect(() => resume(restarts)).not.toThrow();
  });
});

function withProcess(all: AnyBehaviour[], module: string, process: Process<AnyModule>): AnyBehaviour[] {
  return all.map((one) =>
    one.module === module && !('createAgent' in one) ? { ...one, processes: [...one.processes, process] } : one,
  );
}

type AnyModule = AnyBehaviour['processes'][number] extends Process<infer M> ? M : never;

/** Changes a row every day by what it has counted since its agent was started. */
function countingInItsHead(): Process<AnyModule> {
  const counts = new WeakMap<object, number>();
  return {
    name: 'counting',
    schedule: [
      {
        at: everyDay.at('12:00'),
        act: (context) => {
          const count = (counts.get(context) ?? 0) + 1;
          counts.set(context, count);
          const skills = must(context.tables.employee_skills, 'skills of people');
          skills.change(skills.must(1), { assessment_score_pct: count });
        },
      },
    ],
  };
}

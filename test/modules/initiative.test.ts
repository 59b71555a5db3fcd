import { expect, test } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { must } from '../../machinery/base/errors.ts';
import { DAY_MS, HOUR_MS } from '../../machinery/base/utc.ts';
import { assemble } from '../../machinery/kernel/assembly.ts';
import type { AnyBehaviour } from '../../machinery/kernel/contract.ts';
import { Links } from '../../machinery/kernel/links.ts';
import { ModuleRuntime } from '../../machinery/kernel/module-runtime.ts';
import { Simulation } from '../../machinery/kernel/simulation.ts';
import { behaviours } from '../../modules/behaviours.ts';
import { stoppedAt } from '../support/restart.ts';

/**
 * Invariant: an agent without initiative invents nothing. With an empty inbox it gives no document a number in a working day, draws nothing, and keeps its clocks.
 */
const DAYS = 6;
const START = Date.UTC(2026, 2, 3, 4, 11);
const parameters = {
  seed: 21,
  scale: 0.1,
  start: START,
  end: START + (DAYS + 1) * DAY_MS,
  sensorInterval: 6 * HOUR_MS,
};
const catalog = loadCatalog();
const simulation = new Simulation({ catalog, behaviours, parameters });
simulation.open();
const restarts = stoppedAt(simulation, START + DAYS * DAY_MS);

/** Tables to which clocks add rows: figures and costs of a day, calls for help where a promise is late, traces of periods. */
const OF_CLOCKS = /figures|metrics|kpis|quality_costs|daily|escalations|ticket_comments|performance|_log$|_trail$/;

/** Ranges of which they give numbers: what the inspections of a day that is over have cost. */
const OF_FIGURES = ['QCO'];

/** Lets an agent live a working day with an empty inbox; gives the ranges that gave numbers, and the tables with new rows. */
function day(behaviour: AnyBehaviour, hasInitiative: boolean): { numbered: string[]; added: string[] } {
  const { module } = behaviour;
  const restart = must(
    restarts.find((one) => one.module === module),
    module,
  );
  const runtime = new ModuleRuntime({
    ...{ catalog, behaviour, parameters, hasInitiative },
    links: new Links(catalog, behaviours),
  });
  // Rows are changed where they stand: the next one begins with its own.
  runtime.resume({ ...structuredClone(restart), underWay: [] });
  const before = runtime.checkpoint().numbers;
  while (runtime.next < parameters.end) runtime.step(runtime.next);
  const after = runtime.checkpoint().numbers;
  const added = [...runtime.stores].flatMap(([table, store]) =>
    store.lastKey > (restart.lastKeys[table] ?? 0) ? [`${module}.${table}`] : [],
  );
  return {
    numbered: Object.keys(after).filter((range) => JSON.stringify(after[range]) !== JSON.stringify(before[range])),
    added,
  };
}

test.each(behaviours.map((behaviour) => [behaviour.module, behaviour] as const))(
  '%s takes what arrives and invents nothing',
  (_, behaviour) => {
    const { numbered, added } = day(behaviour, false);
    expect(numbered.filter((range) => !OF_FIGURES.includes(range))).toEqual([]);
    expect(added.filter((table) => !OF_CLOCKS.test(table))).toEqual([]);
  },
);

test('control: with initiative the same day brings documents', () => {
  const brought = behaviours.flatMap((behaviour) => day(behaviour, true).added);
  expect(brought.length).toBeGreaterThan(30);
});

test('what is drawn is initiative: behaviours that call it a clock are not assembled', () => {
  const [first] = behaviours as [AnyBehaviour];
  const demand = { drawn: () => 0, act: () => {}, clock: true } as const;
  const processes = [{ name: 'demand', schedule: [demand] }];
  expect(() => assemble(catalog, [{ ...first, processes }])).toThrow(/demand\.schedule\.0 is drawn/);
});

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../../machinery/base/errors.ts';
import type { AnyRow } from '../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../machinery/base/utc.ts';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { tableCodec } from '../../machinery/engines/postgres/encoding.ts';
import { loadHistory } from '../../machinery/history/history.ts';
import type { AnyBehaviour, RunParameters } from '../../machinery/kernel/contract.ts';
import { Simulation } from '../../machinery/kernel/simulation.ts';
import { refreshCopies } from '../../machinery/sync/refresh-copies.ts';
import { readCheckpoint, readRestart } from '../../machinery/writing/checkpoint.ts';
import { behaviours } from '../../modules/behaviours.ts';
import { openPlatform, quickFolder, removePlatform } from '../support/platform.ts';

/** One rule says which rows are held: in memory while the agent runs, and as SQL when it is started again. */
const START = Date.UTC(2026, 3, 20, 7);
const parameters: RunParameters = {
  seed: 21,
  scale: 0.1,
  start: START,
  end: START + 9.4 * DAY_MS,
  sensorInterval: 6 * HOUR_MS,
};

const platform = openPlatform(join(quickFolder(), 'home'), { layout: 'minimal' });
let simulation: Simulation;

beforeAll(async () => {
  platform.home.prepare();
  await platform.startEngines();
  await platform.provisionTables();
  await loadHistory(platform, behaviours, parameters);
  await refreshCopies(platform);
  simulation = new Simulation({ catalog: platform.catalog, behaviours, parameters });
  simulation.open();
  simulation.run(parameters.end);
});
afterAll(() => removePlatform({ platform, home: platform.home }));

async function restartOf(behaviour: AnyBehaviour) {
  return readRestart(platform, behaviour, await readCheckpoint(platform, behaviour.module));
}

function resume(one: AnyBehaviour, restart: Awaited<ReturnType<typeof restartOf>>): void {
  new Simulation({ catalog: platform.catalog, behaviours: [one], parameters }).resume([restart]);
}

describe.each(behaviours)('$module', (behaviour) => {
  const lines = (table: string, rows: Iterable<AnyRow>) => {
    const spec = must(platform.catalog.moduleSpec(behaviour.module).tables[table], table);
    const codec = tableCodec(table, spec);
    return [...rows].map((row) => codec.values(row).join('\t'));
  };

  it('reads by SQL the rows that it held in memory', async () => {
    const { held } = await restartOf(behaviour);
    for (const [table, store] of simulation.stores(behaviour.module))
      expect(lines(table, held[table] ?? []), table).toEqual(lines(table, store.held()));
    resume(behaviour, await restartOf(behaviour));
  });
});

describe('control', () => {
  it('a newer version that holds rows by another rule goes on with those', async () => {
    const financial = must(
      behaviours.find(({ module }) => module === 'financial'),
      'financial',
    );
    if ('createAgent' in financial) throw new Error('financial is no behaviour of the kernel');
    const { lifecycle } = financial;
    const held = { ...lifecycle.held, fiscal_periods: { column: 'status', in: ['future', 'open', 'closing'] } };
    const changed = { ...financial, lifecycle: { ...lifecycle, held } };
    const restart = await restartOf(changed);
    const before = (await restartOf(financial)).held.fiscal_periods ?? [];
    expect(restart.held.fiscal_periods?.length).toBeLessThan(before.length);
    resume(changed, restart);
    // The same rows are refused where the rule is that of before.
    expect(() => resume(financial, restart)).toThrow(/^financial\.fiscal_periods: the agent held \d+ open rows/);
  });

  it('rows that were changed by hand while the agent was stopped are refused', async () => {
    const hr = must(
      behaviours.find(({ module }) => module === 'hr'),
      'hr',
    );
    const { server, nameThere } = platform.databaseOf('hr');
    await withPostgres(server, nameThere, (client) =>
      client.query(
        "update hr.employee_shifts set status = 'worked' where status = 'planned' and employee_shift_id = (select min(employee_shift_id) from hr.employee_shifts where status = 'planned')",
      ),
    );
    const restart = await restartOf(hr);
    expect(() => resume(hr, restart)).toThrow(/^hr\.employee_shifts: the agent held/);
  });
});

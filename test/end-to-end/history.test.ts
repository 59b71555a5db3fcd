import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sleep } from '../../machinery/base/clock.ts';
import { must } from '../../machinery/base/errors.ts';
import { Home } from '../../machinery/base/home.ts';
import { mapParallel } from '../../machinery/base/parallel.ts';
import { quoteQualified, withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { Simulation } from '../../machinery/kernel/simulation.ts';
import { refreshCopies } from '../../machinery/sync/refresh-copies.ts';
import { readCheckpoint, readRestart } from '../../machinery/writing/checkpoint.ts';
import { TransactionalWriter } from '../../machinery/writing/transactional-writer.ts';
import { behaviours } from '../../modules/index.ts';
import { openPlatform, quickFolder } from '../support/platform.ts';
import { genims, startGenims } from '../support/run.ts';

/** One model, whatever stops in between: the rows of a history follow from its parameters alone. */
const folder = quickFolder();
const home = (name: string) => join(folder, name);
const at = (name: string) => ({ GENIMS_HOME: home(name) });
const homes: string[] = [];

afterAll(async () => {
  await mapParallel(homes, 2, destroy);
  rmSync(folder, { recursive: true, force: true });
});

async function up(name: string, ...options: string[]): Promise<void> {
  homes.push(name);
  const outcome = await genims(['up', '--quiet', '--layout', 'minimal', '--scale', '0.1', ...options], at(name));
  expect(outcome.stderr).toBe('');
  expect(outcome.code).toBe(0);
}

/** Rows and digest of every table of the simulated modules, by name. */
async function digests(name: string): Promise<Record<string, string>> {
  const platform = opened(name);
  const found: Record<string, string> = {};
  for (const { module } of behaviours) {
    const { server, nameThere } = platform.databaseOf(module);
    await withPostgres(server, nameThere, async (client) => {
      for (const table of Object.keys(platform.catalog.moduleSpec(module).tables)) {
        const { rows } = await client.query<{ digest: string }>(
          `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from ${quoteQualified(`${module}.${table}`)} t`,
        );
        found[`${module}.${table}`] = rows[0]?.digest ?? '';
      }
    });
  }
  return found;
}

const opened = (name: string) => openPlatform(home(name), { layout: 'minimal' });

/** A second home that is as the first one stands, which is taken down for it: both have the same ports, so that only one may run. */
async function copy(from: string, to: string): Promise<void> {
  expect(await genims(['down', '--quiet'], at(from))).toMatchObject({ code: 0, stderr: '' });
  homes.push(to);
  expect(spawnSync('cp', ['-a', home(from), home(to)]).status).toBe(0);
  new Home(home(to)).updateState((state) => {
    expect(state.places).toEqual({ engines: join(home(from), 'engines') });
    state.places = { engines: join(home(to), 'engines') };
  });
}

async function destroy(name: string): Promise<void> {
  await genims(['destroy', '--yes', '--quiet'], at(name));
}

/** The last days as daemons make them: a transaction a step, and twice a new process that knows nothing but the databases. */
async function live(name: string): Promise<void> {
  const platform = opened(name);
  await platform.startEngines();
  const copied = new Set(platform.catalog.modules.flatMap(({ referenceCopies }) => referenceCopies));
  for (const until of ['2026-06-13', '2026-06-14', '2026-06-15']) {
    const checkpoints = await mapParallel(behaviours, 1, ({ module }) => readCheckpoint(platform, module));
    const { parameters } = must(checkpoints[0], 'checkpoint');
    const simulation = new Simulation({ catalog: platform.catalog, behaviours, parameters });
    simulation.resume(
      await mapParallel(behaviours, 1, (one) => readRestart(platform, one, checkpoints[behaviours.indexOf(one)])),
    );
    const writer = new TransactionalWriter(platform);
    for (const module of simulation.steps(Date.parse(until))) {
      await writer.write(simulation, module);
      // Rows may refer to what is new in a copy, so copies are brought at once, as synchronisation does for daemons.
      const changed = new Set(simulation.lastChanges(module).map(({ table }) => `${module}.${table}`));
      const originals = [...changed.intersection(copied)];
      if (originals.length > 0) await refreshCopies(platform, originals);
    }
    for (const module of simulation.modules) await writer.write(simulation, module);
    await writer.close();
    // A new process finds the copies as the one before it left them.
    await refreshCopies(platform);
  }
}

describe('history', () => {
  test('interrupted, gone on with, live, or in one run: the rows are the same', async () => {
    await up('whole', '--days', '16', '--until', '2026-06-15');
    const whole = await digests('whole');
    const empty = Object.keys(whole).filter((table) => whole[table]?.startsWith('0 '));
    expect(empty.filter((table) => table.startsWith('master.'))).toEqual([]);
    await destroy('whole');

    // Killed while it loads, then made again.
    homes.push('parts');
    const options = ['up', '--layout', 'minimal', '--scale', '0.1', '--days', '13', '--until', '2026-06-12'];
    const first = startGenims(options, at('parts'));
    await new Promise<void>((resolve) => {
      let printed = '';
      first.child.stderr?.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        if (/Simulating/.test(printed)) resolve();
      });
      void first.outcome.then(() => resolve());
    });
    first.child.kill('SIGKILL');
    await first.outcome;
    await up('parts', '--days', '13', '--until', '2026-06-12');
    const before = await digests('parts');
    expect(before).not.toEqual(whole);

    await copy('parts', 'live');
    await live('live');
    expect(await digests('live')).toEqual(whole);
    await destroy('live');
    await opened('parts').startEngines();

    // Killed at several moments while it goes on; each time the next call ends what was begun.
    for (const wait of [700, 1100, 1500, 1900]) {
      const { child, outcome } = startGenims(['advance', '--until', '2026-06-15'], at('parts'));
      await sleep(wait);
      child.kill('SIGKILL');
      await outcome;
    }
    const advanced = await genims(['advance', '--until', '2026-06-15', '--json'], at('parts'));
    expect(JSON.parse(advanced.stdout)).toMatchObject({ ok: true });
    expect(await digests('parts')).toEqual(whole);
    const verified = await genims(['verify', '--json'], at('parts'));
    expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true });

    // Nothing further to do, and parameters that differ are refused.
    const again = await genims(['advance', '--until', '2026-06-15', '--json'], at('parts'));
    expect(JSON.parse(again.stdout)).toMatchObject({ ok: true, rows: 0 });
    const refused = await genims(['up', '--seed', '2', '--json'], at('parts'));
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.stdout)).toMatchObject({ ok: false, error: { code: 'PARAMETERS_DIFFER' } });
  }, 600_000);
});

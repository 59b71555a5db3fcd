import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/context.ts';
import { must } from '../../machinery/base/errors.ts';
import { connectPostgres, type PostgresClient } from '../../machinery/engines/postgres/connect.ts';
import { behaviours } from '../../modules/index.ts';
import { mutations } from '../laws/index.ts';
import { openPlatform, temporaryFolder } from '../support/platform.ts';
import { genims } from '../support/run.ts';

/**
 * The laws of the simulated modules on a history of their own: each holds, and each finds the violation that is made for it. A mutation is made in a
 * transaction that is rolled back; where a constraint of the database would refuse it, it drops the constraint first.
 */
const folder = temporaryFolder();
const home = join(folder, 'home');
const catalog = loadCatalog();
const laws = behaviours
  .map(({ module }) => module)
  // Master has a test of its own, over a year.
  .filter((module) => module !== 'master')
  .flatMap((module) => {
    const checks = join(catalog.moduleFolder(module), 'checks');
    return readdirSync(checks).map((name) => ({
      module,
      name: name.replace('.sql', ''),
      text: readFileSync(join(checks, name), 'utf8'),
    }));
  });
const clients = new Map<string, PostgresClient>();

beforeAll(async () => {
  const outcome = await genims(['up', '--days', '30', '--scale', '0.3', '--until', '2026-06-15', '--json'], {
    GENIMS_HOME: home,
  });
  expect(JSON.parse(outcome.stdout)).toMatchObject({ ok: true, verify: { ok: true } });
  const platform = openPlatform(home);
  for (const { module } of behaviours) {
    const { server, nameThere } = platform.databaseOf(module);
    clients.set(module, await connectPostgres(server, nameThere));
  }
}, 300_000);

afterAll(async () => {
  for (const client of clients.values()) await client.end();
  await genims(['destroy', '--yes', '--quiet'], { GENIMS_HOME: home });
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('laws', () => {
  it('each has its mutation, and each mutation its law', () => {
    const named = Object.entries(mutations).flatMap(([module, all]) =>
      Object.keys(all).map((name) => `${module}/${name}`),
    );
    expect(laws.map(({ module, name }) => `${module}/${name}`).sort()).toEqual(named.sort());
  });

  it.each(laws)('$module/$name holds, and finds its violation', async ({ module, name, text }) => {
    const client = must(clients.get(module), `connection to ${module}`);
    expect((await client.query(text)).rows).toEqual([]);
    await client.query('begin');
    try {
      await client.query(must(mutations[module]?.[name], `mutation of ${module}/${name}`));
      expect((await client.query(text)).rowCount).toBeGreaterThan(0);
    } finally {
      await client.query('rollback');
    }
  });
});

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { must } from '../../machinery/base/errors.ts';
import { connectPostgres, type PostgresClient } from '../../machinery/engines/postgres/connect.ts';
import { readGroundTruth } from '../../machinery/history/ground-truth.ts';
import { wrongPaths } from '../../machinery/history/trace.ts';
import type { Connections } from '../../machinery/verification/connections.ts';
import { floorChecks } from '../../machinery/verification/floor-checks.ts';
import { lendExtracts, readLaws } from '../../machinery/verification/laws.ts';
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
  .flatMap((module) => readLaws(catalog.moduleFolder(module), module));
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

  it.each(laws)('$module/$name holds, and finds its violation', async (law) => {
    const { module, name, sql } = law;
    const client = must(clients.get(module), `connection to ${module}`);
    await lendExtracts(law, client, async (other) => must(clients.get(other), `connection to ${other}`));
    expect((await client.query(sql)).rows).toEqual([]);
    await client.query('begin');
    try {
      await client.query(must(mutations[module]?.[name], `mutation of ${module}/${name}`));
      expect((await client.query(sql)).rowCount).toBeGreaterThan(0);
    } finally {
      await client.query('rollback');
    }
  });
});

describe('floors', () => {
  it('control: a table whose rows are gone is found', async () => {
    const client = must(clients.get('manufacturing'), 'connection');
    const platform = openPlatform(home);
    const check = must(
      floorChecks(platform).find(({ id }) => id === 'floors/manufacturing'),
      'check',
    );
    const context = { platform, connections: { postgres: async () => client } as unknown as Connections };
    expect((await check.run(context)).violations).toBe(0);
    await client.query('begin');
    try {
      await client.query('delete from manufacturing.electronic_batch_records');
      expect((await check.run(context)).examples[0]).toMatch(/electronic_batch_records: 0 rows/);
    } finally {
      await client.query('rollback');
    }
  });
});

describe('ground truth', () => {
  const truths = () => readGroundTruth(openPlatform(home));

  it('has at least eight kinds of cause, with consequences in all databases of this path', () => {
    expect(new Set(truths().map((truth) => truth.kind)).size).toBeGreaterThanOrEqual(8);
    const touched = new Set(truths().flatMap((truth) => Object.keys(truth.touched ?? {})));
    const databases = new Set([...touched].map((table) => table.split('.')[0]));
    expect([...databases].sort()).toEqual(expect.arrayContaining(['erp', 'manufacturing', 'operations']));
  });

  it('is told kind by kind in the documentation', () => {
    const text = readFileSync(join(import.meta.dirname, '../../docs/ground-truth.md'), 'utf8');
    expect([...new Set(truths().map(({ kind }) => kind))].filter((kind) => !text.includes(`\`${kind}\``))).toEqual([]);
  });

  it('follows paths that exist', () => {
    expect(wrongPaths(catalog, [...new Set(truths().flatMap((truth) => truth.consequences))])).toEqual([]);
  });

  it('control: a consequence that is gone is missed by law 46', async () => {
    const platform = openPlatform(home);
    const path = platform.home.file('ground-truth.jsonl');
    const text = readFileSync(path, 'utf8');
    const [first, ...others] = truths();
    const invented = { ...must(first, 'truth'), touched: { 'operations.machine_faults': [999_999_999] } };
    try {
      writeFileSync(path, [invented, ...others].map((truth) => `${JSON.stringify(truth)}\n`).join(''));
      const { checks } = JSON.parse((await genims(['verify', '--json'], { GENIMS_HOME: home })).stdout) as {
        checks: { id: string; violations: number; detail?: { examples: string[] } }[];
      };
      expect(checks.find(({ id }) => id === 'law/46')).toMatchObject({
        violations: 1,
        detail: { examples: ['operations.machine_faults 999999999 is missing'] },
      });
    } finally {
      writeFileSync(path, text);
    }
  }, 120_000);
});

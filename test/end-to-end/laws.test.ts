import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { must } from '../../machinery/base/errors.ts';
import { tableOf } from '../../machinery/catalog/catalog.ts';
import { connectPostgres, type PostgresClient } from '../../machinery/engines/postgres/connect.ts';
import { readGroundTruth } from '../../machinery/history/ground-truth.ts';
import { wrongPaths } from '../../machinery/history/trace.ts';
import type { Connections } from '../../machinery/verification/connections.ts';
import { declaredLaws } from '../../machinery/verification/declared-laws.ts';
import { floorChecks } from '../../machinery/verification/floor-checks.ts';
import { type Law, lendExtracts, readLaws } from '../../machinery/verification/laws.ts';
import { behaviours } from '../../modules/behaviours.ts';
import { mutations } from '../laws/index.ts';
import { checkOf, openPlatform, quickFolder } from '../support/platform.ts';
import { genims } from '../support/run.ts';

/**
 * The laws of the simulated modules on a history of their own: each holds, and each finds the violation that is made for it, by the machinery where the manifest
 * declares it, by hand where it is a query. A violation is made in a transaction that is rolled back; where a constraint of the database would refuse it, it
 * drops the constraint first.
 */
const folder = quickFolder();
const home = join(folder, 'home');
const catalog = loadCatalog();
const simulated = behaviours.map(({ module }) => module);
const queries = simulated.flatMap((module) => readLaws(catalog.moduleFolder(module), module));
const declared = simulated.flatMap((module) => declaredLaws(catalog, module));
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

/** Whether the law holds, with the rows of others that it needs lent to its connection. */
async function holds(law: Law): Promise<void> {
  await lendExtracts(law, clientOf(law), async (other) => must(clients.get(other), `connection to ${other}`));
  expect((await clientOf(law).query(law.sql)).rows).toEqual([]);
}

/** Makes a violation and takes it back: rows that it changed, and rows that the law found then. */
async function found(law: Law, violation: string): Promise<{ changed: number; found: number }> {
  await clientOf(law).query('begin');
  try {
    const results = [await clientOf(law).query(violation)].flat();
    return { changed: results.at(-1)?.rowCount ?? 0, found: (await clientOf(law).query(law.sql)).rowCount ?? 0 };
  } finally {
    await clientOf(law).query('rollback');
  }
}

function clientOf({ module }: Law): PostgresClient {
  return must(clients.get(module), `connection to ${module}`);
}

describe('laws that are queries', () => {
  it('each has its mutation, and each mutation its law', () => {
    const named = Object.entries(mutations).flatMap(([module, all]) =>
      Object.keys(all).map((name) => `${module}/${name}`),
    );
    expect(queries.map(({ module, name }) => `${module}/${name}`).sort()).toEqual(named.sort());
  });

  it.each(queries)('$module/$name holds, and finds its violation', async (law) => {
    await holds(law);
    const mutation = must(mutations[law.module]?.[law.name], `mutation of ${law.module}/${law.name}`);
    expect((await found(law, mutation)).found).toBeGreaterThan(0);
  });
});

describe('laws that manifests declare', () => {
  it.each(declared)('$module/$name holds, and finds its violations', async (law) => {
    await holds(law);
    const made = [];
    for (const violation of law.violations) made.push({ violation, ...(await found(law, violation)) });
    const changing = made.filter(({ changed }) => changed > 0);
    expect(changing.filter((one) => one.found === 0)).toEqual([]);
    // A table that stays empty until a neighbour comes has no row to break.
    const staysEmpty = typeof catalog.module(law.module).floors?.[tableOf(law.examines)] === 'string';
    expect(changing.length > 0 || staysEmpty).toBe(true);
  });

  it('each has a name of its own', () => {
    const names = [...queries, ...declared].map(({ module, name }) => `${module}/${name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('floors', () => {
  it.each(simulated)('control: tables of %s whose rows are gone are found', async (module) => {
    const client = must(clients.get(module), 'connection');
    const platform = openPlatform(home);
    const check = floorChecks(platform).find(({ id }) => id === `floors/${module}`);
    const floors = Object.entries(catalog.module(module).floors ?? {});
    if (!check) return expect(floors).toEqual([]);
    const context = { platform, connections: { postgres: async () => client } as unknown as Connections };
    expect((await check.run(context)).violations).toBe(0);
    // In 23 of 83 days at this scale a quarter of the share of 241 rows is the first that makes five; rows that are rarer may be missing.
    const counted = floors.filter(([, floor]) => Number(floor) >= 241).map(([table]) => `${module}.${table}`);
    await client.query('begin');
    try {
      await client.query(`truncate ${counted.join(', ')} cascade`);
      expect((await check.run(context)).violations).toBe(counted.length);
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
      expect(await checkOf(platform, 'law/46')).toMatchObject({
        violations: 1,
        detail: { examples: ['operations.machine_faults 999999999 is missing'] },
      });
    } finally {
      writeFileSync(path, text);
    }
  });
});

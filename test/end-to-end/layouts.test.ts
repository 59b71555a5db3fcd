import { MongoClient } from 'mongodb';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { Home } from '../../machinery/base/home.ts';
import type { Layout } from '../../machinery/catalog/manifest.ts';
import { evaluatedEnvironment } from '../support/environment.ts';
import { OwnHome } from '../support/own-home.ts';

/** What the three layouts must have, as the catalogue of the enterprise says. */
const EXPECTED: Record<Layout, { databases: number; tables: number }> = {
  maximum: { databases: 13, tables: 343 },
  balanced: { databases: 8, tables: 328 },
  minimal: { databases: 5, tables: 319 },
};

const catalog = loadCatalog();
const homes = { balanced: new OwnHome(), minimal: new OwnHome() };
const found = new Map<Layout, Found>();

interface Found {
  environment: Record<string, string>;
  databases: Map<string, FoundDatabase>;
  passwords: Record<string, string>;
}

interface FoundDatabase {
  url: string;
  /** Variables that lead to it. */
  variables: string[];
  /** Qualified name of each table that is no copy, in order. */
  tables: string[];
  copies: string[];
}

/** Three platforms at the same time, in homes of their own; seen with the clients that anybody has. */
beforeAll(async () => {
  await Promise.all((['balanced', 'minimal'] as const).map((layout) => homes[layout].provision(layout)));
  const paths = { maximum: inject('sharedHome'), balanced: homes.balanced.path, minimal: homes.minimal.path };
  for (const layout of ['maximum', 'balanced', 'minimal'] as const) found.set(layout, await look(paths[layout]));
}, 240_000);

afterAll(() => {
  for (const home of Object.values(homes)) home.discard();
});

describe.each(Object.keys(EXPECTED) as Layout[])('layout %s', (layout) => {
  const here = () => found.get(layout) as Found;

  test('has the databases and tables of the catalogue, counted from outside', async () => {
    const { databases, environment } = here();
    expect([...databases.keys()].sort()).toEqual(
      catalog
        .databases(layout)
        .map((one) => one.name)
        .sort(),
    );
    expect(databases.size).toBe(EXPECTED[layout].databases);
    expect([...databases.values()].reduce((sum, one) => sum + one.tables.length, 0)).toBe(EXPECTED[layout].tables);
    expect(await countMysqlTables(environment)).toBe(65);
    expect(await countCollections(environment)).toBe(32);
  });

  test('each database answers to its own prefix and to those of its modules', () => {
    for (const { name, prefixes } of catalog.databases(layout))
      expect(here().databases.get(name)?.variables.sort()).toEqual(prefixes.map((prefix) => `${prefix}_URL`).sort());
  });

  test('unqualified names work, the database’s first module before the others', async () => {
    for (const { name, modules } of catalog.databases(layout)) {
      const { url, tables } = here().databases.get(name) as FoundDatabase;
      const first = modules[0]?.module ?? '';
      const expected = new Map<string, string>();
      for (const table of tables.toReversed()) expected.set(shortName(table), table);
      for (const table of tables.filter((one) => one.startsWith(`${first}.`))) expected.set(shortName(table), table);
      const resolved = await rows<{ name: string; is: string | null }>(
        url,
        `select name, (select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = to_regclass(name)) as is
         from unnest($1::text[]) name`,
        [[...expected.keys()]],
      );
      for (const { name: short, is } of resolved) {
        const candidates = tables.filter((table) => shortName(table) === short);
        if (candidates.length === 1 || candidates.includes(`${first}.${short}`)) expect(is).toBe(expected.get(short));
        else expect(candidates).toContain(is);
      }
    }
  });

  test('beside its owner a table has no copy, everywhere else it has one', () => {
    for (const { name, modules } of catalog.databases(layout)) {
      const { tables, copies } = here().databases.get(name) as FoundDatabase;
      const wanted = new Set(modules.flatMap((one) => one.referenceCopies));
      for (const table of wanted) {
        const ownerIsHere = modules.some((one) => table.startsWith(`${one.module}.`));
        expect([table, copies.includes(table), tables.includes(table)]).toEqual([table, !ownerIsHere, ownerIsHere]);
      }
      expect(copies.filter((copy) => !wanted.has(copy))).toEqual([]);
    }
  });

  test('modules of other teams stay out of reach, also in the same database', async () => {
    for (const { name, modules } of catalog.databases(layout))
      for (const own of modules) {
        const strangers = modules.filter((one) => one.ownerTeam !== own.ownerTeam);
        const role = `genims_${own.module}_ro`;
        const url = new URL((here().databases.get(name) as FoundDatabase).url);
        url.username = role;
        url.password = here().passwords[`postgres/${role}`] ?? '';
        const client = new pg.Client({ connectionString: url.href });
        await client.connect();
        try {
          // Its own tables by their short names, whichever module comes first in the database.
          await client.query(`select from ${Object.keys(own.tables)[0]} limit 1`);
          for (const { module, tables } of strangers)
            for (const table of Object.keys(tables).filter((one) => !own.referenceCopies.includes(`${module}.${one}`)))
              await expect(
                client.query(`select from ${module}.${table} limit 1`),
                `${role}, ${module}.${table}`,
              ).rejects.toMatchObject({ code: '42501' });
        } finally {
          await client.end();
        }
      }
  });
});

test('the qualified name of each table is the same in every layout', () => {
  const names = (layout: Layout) =>
    [...(found.get(layout) as Found).databases.values()]
      .flatMap((one) => one.tables)
      .filter((table) => !table.startsWith('genims.'))
      .sort();
  expect(names('maximum')).toHaveLength(catalog.modules.reduce((sum, one) => sum + Object.keys(one.tables).length, 0));
  expect(names('balanced')).toEqual(names('maximum'));
  expect(names('minimal')).toEqual(names('maximum'));
});

test('the three platforms share no server', () => {
  const ports = [...found.values()].flatMap(({ environment }) =>
    [...new Set(Object.values(environment).map((url) => new URL(url).port))].sort(),
  );
  expect(new Set(ports).size).toBe(9);
});

test('another layout is refused in a home that has one', async () => {
  const error = await homes.minimal.refused(['up', '--empty', '--layout', 'maximum']);
  expect(error).toMatchObject({ exit: 2, code: 'PARAMETERS_DIFFER' });
});

async function look(path: string): Promise<Found> {
  const environment = evaluatedEnvironment(path);
  const databases = new Map<string, FoundDatabase>();
  for (const [variable, url] of Object.entries(environment).filter(([name]) => name.startsWith('POSTGRES_'))) {
    const name = new URL(url).pathname.slice(1);
    const known = databases.get(name);
    if (known) {
      expect(known.url).toBe(url);
      known.variables.push(variable);
      continue;
    }
    const tables = await rows<{ name: string; copy: boolean }>(
      url,
      `select n.nspname || '.' || c.relname as name, coalesce(obj_description(c.oid, 'pg_class') like 'Reference copy of %', false) as copy
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    databases.set(name, {
      url,
      variables: [variable],
      tables: tables.filter((one) => !one.copy).map((one) => one.name),
      copies: tables.filter((one) => one.copy).map((one) => one.name),
    });
  }
  return { environment, databases, passwords: new Home(path).secrets };
}

async function rows<T extends pg.QueryResultRow>(url: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function countMysqlTables(environment: Record<string, string>): Promise<number> {
  let count = 0;
  for (const [, url] of Object.entries(environment).filter(([name]) => name.startsWith('MYSQL_'))) {
    const connection = await mysql.createConnection(url);
    try {
      const [result] = await connection.query<RowDataPacket[]>('show full tables where table_type = ?', ['BASE TABLE']);
      count += result.length;
    } finally {
      await connection.end();
    }
  }
  return count;
}

async function countCollections({ MONGODB_URL = '' }: Record<string, string>): Promise<number> {
  const client = await new MongoClient(MONGODB_URL).connect();
  try {
    return (await client.db().listCollections().toArray()).length;
  } finally {
    await client.close();
  }
}

function shortName(qualified: string): string {
  return qualified.slice(qualified.indexOf('.') + 1);
}

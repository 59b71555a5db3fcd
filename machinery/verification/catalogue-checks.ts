import { join } from 'node:path';
import { ownerOf, tableOf } from '../catalog/catalog.ts';
import { introspectMysql } from '../catalog/introspect-mysql.ts';
import { introspectPostgres } from '../catalog/introspect-postgres.ts';
import {
  compareSchemas,
  type Difference,
  describeDifference,
  readCommitted,
  type SchemaSpec,
  type TableSpec,
} from '../catalog/schema-spec.ts';
import { collectionIndexes } from '../provisioning/mongodb-database.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type PlacedDatabase, schemaNames } from '../provisioning/postgres-databases.ts';
import { type Check, type CheckContext, type Finding, finding } from './check.ts';

const KINDS: Difference['kind'][] = ['tables', 'columns', 'constraints', 'indexes', 'comments', 'functions'];

/** The provisioned databases against the committed catalogue. One introspection serves all of these checks. */
export function catalogueChecks(): Check[] {
  const comparison = once(compareAll);
  return [
    {
      id: 'catalog/databases',
      remedy: 'Run `./genims up`, which creates what is missing.',
      run: checkDatabases,
    },
    ...KINDS.map(
      (kind): Check => ({
        id: `catalog/${kind}`,
        remedy: 'Undo the change that is named; `./genims up` creates missing databases, not missing parts of them.',
        async run(context) {
          const { differences, examined } = await comparison(context);
          return finding(examined[kind], differences.filter((one) => one.kind === kind).map(describeDifference));
        },
      }),
    ),
    {
      id: 'catalog/collections',
      remedy: 'Run `./genims up`, which creates missing collections and indexes.',
      run: checkCollections,
    },
  ];
}

function once<T>(work: (context: CheckContext) => Promise<T>): (context: CheckContext) => Promise<T> {
  let result: Promise<T> | undefined;
  return (context) => (result ??= work(context));
}

async function checkDatabases({ platform, connections }: CheckContext): Promise<Finding> {
  const wrong: string[] = [];
  const attempt = async (name: string, connect: () => Promise<unknown>) => {
    try {
      await connect();
    } catch (error) {
      wrong.push(`${name}: ${(error as Error).message}`);
    }
  };
  const [databases, stores, documents] = [platform.databases(), platform.stores(), platform.documents()];
  for (const one of databases) await attempt(one.name, () => connections.postgres(one));
  for (const one of stores) await attempt(one.store.database, () => connections.mysql(one));
  for (const one of documents) await attempt(one.store.database, () => connections.mongodb(one));
  return finding(databases.length + stores.length + documents.length, wrong);
}

type Counts = Record<Difference['kind'], number>;

async function compareAll({
  platform,
  connections,
}: CheckContext): Promise<{ differences: Difference[]; examined: Counts }> {
  const differences: Difference[] = [];
  const examined: Counts = { tables: 0, columns: 0, constraints: 0, indexes: 0, comments: 0, functions: 0 };
  const compare = (name: string, expected: SchemaSpec, found: SchemaSpec) => {
    differences.push(...compareSchemas(name, expected, found));
    count(expected, examined);
  };
  for (const database of platform.databases()) {
    const found = await introspectPostgres(await connections.postgres(database), schemaNames(database));
    for (const [schema, expected] of expectedSchemas(platform, database))
      compare(schema, expected, found.get(schema) ?? { tables: {} });
  }
  for (const placed of platform.stores())
    compare(
      placed.store.database,
      platform.catalog.storeSpec(placed.store.store),
      await introspectMysql(await connections.mysql(placed), placed.nameThere),
    );
  return { differences, examined };
}

/** What each schema of a database must hold: the modules' own tables, the copies, and the platform's tables. */
export function expectedSchemas({ catalog }: Platform, database: PlacedDatabase): Map<string, SchemaSpec> {
  const expected = new Map<string, SchemaSpec>();
  for (const { module } of database.modules) expected.set(module, catalog.moduleSpec(module));
  for (const { table, owner } of database.copies) {
    const original = catalog.moduleSpec(owner).tables[tableOf(table)];
    const spec = expected.get(ownerOf(table)) ?? { tables: {}, functions: {} };
    if (original) spec.tables[tableOf(table)] = copySpec(table, original);
    expected.set(ownerOf(table), spec);
  }
  const platform = readCommitted(join(import.meta.dirname, '..', 'provisioning'));
  const holdsRegistry = database.modules.some((one) => one.holdsRegistry);
  const tables = Object.entries(platform.tables).filter(([name]) => holdsRegistry || name !== 'database_registry');
  expected.set(PLATFORM_SCHEMA, { ...platform, tables: Object.fromEntries(tables) });
  return expected;
}

function copySpec(table: string, original: TableSpec): TableSpec {
  const columns = Object.entries(original.columns).map(([name, { type, nullable, comment }]) => [
    name,
    { type, nullable, comment },
  ]);
  return {
    comment: `Reference copy of ${table}, kept by synchronisation; read-only here. ${original.comment}`,
    columns: Object.fromEntries(columns),
    primaryKey: original.primaryKey,
    uniques: original.uniques,
    foreignKeys: {},
    checks: {},
    indexes: {},
  };
}

function count(spec: SchemaSpec, into: Counts): void {
  for (const table of Object.values(spec.tables)) {
    const columns = Object.keys(table.columns).length;
    into.tables++;
    into.columns += columns;
    into.comments += columns + 1;
    into.constraints += 1 + Object.keys({ ...table.uniques, ...table.foreignKeys, ...table.checks }).length;
    into.indexes += Object.keys(table.indexes).length;
  }
  into.functions += Object.keys(spec.functions ?? {}).length + Object.keys(spec.triggers ?? {}).length;
}

async function checkCollections({ platform, connections }: CheckContext): Promise<Finding> {
  const wrong: string[] = [];
  let examined = 0;
  const capabilities = platform.home.state.mongodb;
  for (const documents of platform.documents()) {
    const db = (await connections.mongodb(documents)).db(documents.nameThere);
    const expected = Object.assign({}, ...Object.values(documents.store.categories)) as Record<
      string,
      Parameters<typeof collectionIndexes>[0]
    >;
    const found = new Set((await db.listCollections({}, { nameOnly: true }).toArray()).map((one) => one.name));
    for (const [name, manifest] of Object.entries(expected)) {
      examined++;
      if (!found.has(name)) {
        wrong.push(`${documents.nameThere}.${name}: missing`);
        continue;
      }
      const indexes = new Set((await db.collection(name).indexes()).map((index) => index.name));
      for (const index of capabilities ? collectionIndexes(manifest, capabilities) : [])
        if (!indexes.has(index.name)) wrong.push(`${documents.nameThere}.${name}: index ${index.name} is missing`);
    }
    for (const name of found)
      if (!expected[name] && !name.startsWith('system.'))
        wrong.push(`${documents.nameThere}.${name}: not in the catalogue`);
  }
  return finding(examined, wrong);
}

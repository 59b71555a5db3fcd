import { join } from 'node:path';
import { mapParallel } from '../base/parallel.ts';
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
import type { PostgresClient } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA, schemaNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { type Check, type CheckContext, finding, once } from './check.ts';
import { checkCollections } from './collection-checks.ts';
import { checkDatabases } from './database-checks.ts';
import { foreignRoutines } from './routine-checks.ts';

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
          const wrong = differences.filter((one) => one.kind === kind).map(describeDifference);
          if (kind === 'functions') wrong.push(...(await foreignRoutines(context)));
          return finding(examined[kind], wrong);
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
  await mapParallel(platform.databases(), 3, async (database) => {
    const client = await connections.postgres(database);
    differences.push(...(await missingDefaults(client, database)));
    const found = await introspectPostgres(client, schemaNames(database));
    for (const [schema, expected] of expectedSchemas(platform, database))
      compare(schema, expected, found.get(schema) ?? { tables: {} });
  });
  for (const placed of platform.stores())
    compare(
      placed.store.database,
      platform.catalog.storeSpec(placed.store.store),
      await introspectMysql(await connections.mysql(placed), placed.nameThere),
    );
  return { differences, examined };
}

/** Partitioned tables that would refuse a row outside their days. */
async function missingDefaults(client: PostgresClient, { modules }: PlacedDatabase): Promise<Difference[]> {
  const tables = modules.flatMap(({ module, partitions }) =>
    (partitions ?? []).map(({ table }) => `${module}.${table}`),
  );
  const { rows } = await client.query<{ name: string }>(
    'select name from unnest($1::text[]) name where not exists (select from pg_partitioned_table where partrelid = to_regclass(name) and partdefid <> 0)',
    [tables],
  );
  return rows.map(({ name }) => ({
    kind: 'tables',
    what: `${name} (default partition ${tableOf(name)}_default)`,
    expected: 'partition',
    found: undefined,
  }));
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

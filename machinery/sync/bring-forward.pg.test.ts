import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../cli/catalog.ts';
import { modules, sharedDatabases } from '../../modules/index.ts';
import { stores } from '../../stores/index.ts';
import { sharedPlatform, temporaryFolder } from '../../test/support/platform.ts';
import { insertRow, sampleRow } from '../../test/support/sample-row.ts';
import { Home } from '../base/home.ts';
import { randomSuffix } from '../base/random.ts';
import { Catalog } from '../catalog/catalog.ts';
import { introspectPostgres } from '../catalog/introspect-postgres.ts';
import { compareSchemas, formatSchemaSpec } from '../catalog/schema-spec.ts';
import { type PostgresClient, withMaintenance, withPostgres } from '../engines/postgres/connect.ts';
import { roleNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { applySchemas, createDatabase, type PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { bringCopiesForward, databasesBehind } from './bring-forward.ts';

/**
 * Databases that an older version made, with rows in them, against a checkout in which a table that others copy has one column more.
 *
 * Invariant: with the migration that stands for the change they become what fresh ones are, and keep their rows, also in the copies; without one, or with one
 * that was edited after it was applied, they are left as they are.
 */
const folder = temporaryFolder();
const TABLES = 'modules/master/schema/020_equipment.sql';
const MIGRATION = 'modules/master/migrations/001_fire_class.sql';
const COLUMN = '  fire_class text not null,\n';
const COMMENT = "comment on column master.warehouses.fire_class is 'Class of fire load, by the insurer.';\n";
const AT = '2026-01-05T00:00:00Z';
const INDEX = 'create index warehouses_fire_class_ix on master.warehouses (fire_class);\n';

const shared = sharedPlatform();
const present = new Catalog({ root: ROOT, modules, stores, sharedDatabases });
const made: string[] = [];

beforeAll(() => {
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));
  for (const { module } of modules)
    cpSync(join(ROOT, 'modules', module, 'schema'), join(folder, 'modules', module, 'schema'), { recursive: true });
  edit(TABLES, (sql) => sql.replace('  opened_on date not null,\n', `${COLUMN}  opened_on date not null,\n`) + COMMENT);
  edit('modules/master/schema/900_indexes.sql', (sql) => sql + INDEX);
  const spec = structuredClone(present.moduleSpec('master'));
  Object.assign(spec.tables.warehouses?.columns ?? {}, {
    fire_class: { type: 'text', nullable: false, comment: 'Class of fire load, by the insurer.' },
  });
  edit('modules/master/schema/catalogue.json', () => formatSchemaSpec(spec));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await inServer(async (client) => {
    for (const name of made) {
      await client.query(`drop database if exists ${name} with (force)`);
      for (const role of rolesOf(name)) await client.query(`drop role if exists ${role}`);
    }
  });
});

const inServer = <T>(work: (client: PostgresClient) => Promise<T>) =>
  withPostgres(shared.engines.local.postgres.superuser(), 'postgres', work);

/** Roles that belong to one database alone. */
const rolesOf = (name: string) => [roleNames.capture(name), roleNames.sync(name)];

/** The checkout with the change, read anew; the migration only where it has been written. */
const newer = () => new Catalog({ root: folder, modules, stores, sharedDatabases });

/** Databases of master data and of transport, which copies warehouses, as a platform of their own. */
class Pair {
  readonly names = { master: `forward_${randomSuffix()}`, tms: `forward_${randomSuffix()}` };
  private readonly home = new Home(join(folder, randomSuffix()));

  constructor() {
    mkdirSync(this.home.path);
    made.push(...Object.values(this.names));
  }

  async create(catalog: Catalog): Promise<void> {
    await inServer(async (client) => {
      for (const role of Object.values(this.names).flatMap(rolesOf)) await client.query(`create role ${role}`);
    });
    await withMaintenance(shared.databaseOf('master').server, async (client) => {
      for (const name of Object.values(this.names)) await createDatabase(client, name, shared.platformId);
    });
    await this.apply(catalog);
  }

  async apply(catalog: Catalog): Promise<void> {
    for (const database of this.databases(catalog))
      await applySchemas(database, { home: this.home, catalog, platformId: shared.platformId, version: 'test' });
  }

  platform(catalog: Catalog): Platform {
    const databases = this.databases(catalog);
    return Object.create(shared, {
      catalog: { value: catalog },
      databases: { value: () => databases },
      databaseOf: { value: (module: string) => databases.find(({ name }) => name.includes(module)) },
    });
  }

  query(module: 'master' | 'tms', sql: string): Promise<Record<string, unknown>[]> {
    return withPostgres(shared.engines.local.postgres.superuser(), this.names[module], async (client) => {
      const { rows } = await client.query(sql);
      return rows;
    });
  }

  async spec(module: 'master' | 'tms', schema: string) {
    return withPostgres(shared.engines.local.postgres.superuser(), this.names[module], async (client) =>
      (await introspectPostgres(client, [schema])).get(schema),
    );
  }

  private databases(catalog: Catalog): PlacedDatabase[] {
    const { server } = shared.databaseOf('master');
    return (['master', 'tms'] as const).map((module) => ({
      ...catalog.databaseOf(module, 'maximum'),
      server,
      nameThere: this.names[module],
    }));
  }
}

test('an older version with rows becomes what a fresh one is, and so do the copies of others', async () => {
  const pair = new Pair();
  await pair.create(present);
  const { warehouses, companies } = present.moduleSpec('master').tables;
  if (!warehouses || !companies) throw new Error('no tables');
  const rows = [
    `set session_replication_role = replica; ${insertRow('master.companies', sampleRow(companies, { country_code: 'IN' }))}`,
    insertRow('master.warehouses', sampleRow(warehouses, { country_code: 'IN', created_at: AT, updated_at: AT })),
  ];
  await pair.query('master', rows.join(';'));
  await pair.query('tms', rows[1] ?? '');

  // Nobody has written a migration: nothing is touched.
  await expect(pair.apply(newer())).rejects.toMatchObject({
    code: 'SCHEMA_CHANGED',
    message: expect.stringContaining('master/schema/020_equipment.sql, and no migration stands for the change'),
  });
  mkdirSync(join(folder, 'modules/master/migrations'));
  const migration = [
    '-- Changes schema/020_equipment.sql, schema/900_indexes.sql.',
    "alter table master.warehouses add column fire_class text not null default 'K2';",
    'alter table master.warehouses alter column fire_class drop default;',
    COMMENT + INDEX,
  ].join('\n');
  writeFileSync(join(folder, MIGRATION), migration);

  expect((await databasesBehind(pair.platform(newer()))).map(({ database }) => database.nameThere)).toEqual([
    pair.names.master,
    pair.names.tms,
  ]);
  await pair.apply(newer());
  // As after an interruption: the copy has the column and not yet its values.
  await pair.apply(newer());
  expect(await pair.query('tms', 'select fire_class from master.warehouses')).toEqual([{ fire_class: null }]);
  expect(await bringCopiesForward(pair.platform(newer()))).toBe(1);
  expect(await bringCopiesForward(pair.platform(newer()))).toBe(0);
  for (const module of ['master', 'tms'] as const)
    expect(await pair.query(module, 'select fire_class from master.warehouses')).toEqual([{ fire_class: 'K2' }]);

  const fresh = new Pair();
  await fresh.create(newer());
  expect(await databasesBehind(fresh.platform(newer()))).toEqual([]);
  for (const module of ['master', 'tms'] as const) {
    const [expected, found] = [await fresh.spec(module, 'master'), await pair.spec(module, 'master')];
    if (!expected || !found) throw new Error('no schema');
    expect(expected.tables.warehouses?.columns.fire_class?.nullable).toBe(false);
    expect(compareSchemas('master', expected, found)).toEqual([]);
  }

  writeFileSync(join(folder, MIGRATION), migration.replaceAll('K2', 'K3'));
  for (const one of [pair, fresh])
    await expect(one.apply(newer())).rejects.toMatchObject({
      code: 'SCHEMA_CHANGED',
      message: expect.stringContaining('has had another master/migrations/001_fire_class.sql'),
    });
});

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clock } from '../base/clock.ts';
import { GenimsError, must } from '../base/errors.ts';
import type { Catalog, PostgresDatabase } from '../catalog/catalog.ts';
import { tableOf } from '../catalog/catalog.ts';
import { type PostgresClient, quoteName } from '../engines/postgres/connect.ts';
import { copyTableStatements } from './copies.ts';
import { PLATFORM_SCHEMA, roleNames } from './naming.ts';

/** A file that a database is made from, or brought forward by. */
export interface SchemaFile {
  module: string;
  /** Name in the schema folder; of a migration with its folder. */
  name: string;
  sql: string;
  checksum: string;
  /** Role that owns what the file creates; undefined for the platform's own account. */
  role: string | undefined;
}

export interface Schema {
  /** Tables: the platform's, reference copies, those of modules. */
  tables: SchemaFile[];
  /** Indexes and foreign keys: what is built on tables, and would only slow down a bulk load. */
  builtOn: SchemaFile[];
  /** Reference copies, which follow from the tables of their owners. */
  copies: (SchemaFile & { table: string })[];
  migrations: Migration[];
}

/** A step from older schema files to the present ones. */
export interface Migration extends SchemaFile {
  /** Schema files whose change it stands for. */
  changes: readonly string[];
}

/** Name by which a database remembers a file. */
export const keyOf = ({ module, name }: SchemaFile): string => `${module}/${name}`;

/** Everything that the database is made from, each part in the order of application. */
export function schemaOf(database: PostgresDatabase, catalog: Catalog): Schema {
  const schema: Schema = { tables: [], builtOn: [], copies: [], migrations: [] };
  const holdsRegistry = database.modules.some((one) => one.holdsRegistry);
  const folders = [
    { module: PLATFORM_SCHEMA, folder: import.meta.dirname, role: undefined },
    ...database.modules.map(({ module }) => ({
      module,
      folder: catalog.moduleFolder(module),
      role: roleNames.owner(module),
    })),
  ];
  for (const copy of database.copies) {
    const table = must(catalog.moduleSpec(copy.owner).tables[tableOf(copy.table)], `catalogue of ${copy.table}`);
    const sql = copyTableStatements(copy, table).join(';\n');
    schema.copies.push({ ...fileOf('copies', `000_${copy.table}.sql`, sql, undefined), table: copy.table });
  }
  const copies: SchemaFile[] = [...schema.copies];
  for (const { module, folder, role } of folders) {
    const names = sqlFiles(join(folder, 'schema')).filter((name) => holdsRegistry || !name.includes('registry'));
    for (const name of names) {
      const file = fileOf(module, name, readFileSync(join(folder, 'schema', name), 'utf8'), role);
      (Number.parseInt(name, 10) < 800 ? schema.tables : schema.builtOn).push(file);
    }
    for (const name of sqlFiles(join(folder, 'migrations'))) {
      const sql = readFileSync(join(folder, 'migrations', name), 'utf8');
      const changes = changedBy(`${module}/migrations/${name}`, sql);
      // What concerns the register alone is nothing for the other databases.
      if (changes.some((one) => names.includes(one)))
        schema.migrations.push({ ...fileOf(module, `migrations/${name}`, sql, role), changes });
    }
    schema.tables.push(...copies.splice(0));
  }
  return schema;
}

const HEAD = /^-- Changes ((?:schema\/[a-z0-9_]+\.sql(?:, )?)+)\.\n/;

/** The schema files that a migration names in its first line. */
export function changedBy(path: string, sql: string): string[] {
  const named = HEAD.exec(sql)?.[1];
  if (named === undefined)
    throw new GenimsError('INTERNAL', `${path} must begin with "-- Changes schema/<file>.sql[, schema/<file>.sql].".`);
  return named.split(', ').map((one) => one.replace('schema/', ''));
}

function fileOf(module: string, name: string, sql: string, role: string | undefined): SchemaFile {
  return { module, name, sql, role, checksum: createHash('sha256').update(sql).digest('hex') };
}

function sqlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

/** Checksums of the files that a database was made from and brought forward by. */
export async function appliedFiles(client: PostgresClient): Promise<Map<string, string>> {
  const there = await client.query<{ there: boolean }>(
    `select to_regclass('${PLATFORM_SCHEMA}.schema_migrations') is not null as there`,
  );
  if (!there.rows[0]?.there) return new Map();
  const rows = await client.query<{ key: string; checksum: string }>(
    `select module || '/' || file as key, checksum from ${PLATFORM_SCHEMA}.schema_migrations`,
  );
  return new Map(rows.rows.map((row) => [row.key, row.checksum]));
}

/** Runs a file and remembers it, with at least a millisecond: 0 tells what was there without it. */
export async function applyFile(client: PostgresClient, file: SchemaFile, version: string): Promise<void> {
  const started = clock.monotonic();
  try {
    await client.query(`${file.role ? `set local role ${quoteName(file.role)};` : ''}\n${file.sql};\nreset role`);
  } catch (error) {
    const { position, detail } = error as { position?: string; detail?: string };
    const at = Number(position ?? 0);
    const line = file.sql.slice(0, at).split('\n').length - 1;
    const path = `${file.module}/${file.name.includes('/') ? '' : 'schema/'}${file.name}`;
    throw new GenimsError(
      'INTERNAL',
      `${path}${at > 0 ? `, near line ${line}` : ''}: ${(error as Error).message}${detail ? ` (${detail})` : ''}`,
      { cause: error },
    );
  }
  await remember(client, file, version, Math.max(1, Math.round(clock.monotonic() - started)));
}

/** Remembers that what a file makes is there, as it stands now. */
export async function remember(
  client: PostgresClient,
  { module, name, checksum }: SchemaFile,
  version: string,
  duration = 0,
): Promise<void> {
  await client.query(
    `insert into ${PLATFORM_SCHEMA}.schema_migrations (module, file, checksum, platform_version, applied_at, duration_ms) values ($1, $2, $3, $4, $5, $6)
     on conflict (module, file) do update set checksum = excluded.checksum, platform_version = excluded.platform_version, applied_at = excluded.applied_at`,
    [module, name, checksum, version, clock.now(), duration],
  );
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { clock } from '../base/clock.ts';
import { GenimsError, systemCode } from '../base/errors.ts';
import type { Home } from '../base/home.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { SqlStoreManifest } from '../catalog/manifest.ts';
import { readSchemaFile, type SchemaSpec } from '../catalog/schema-spec.ts';
import { address, type Server } from '../engines/contract.ts';
import { type MysqlConnection, mysqlRows, quoteMysqlName, withMysql } from '../engines/mysql/connect.ts';
import { isCreated, noteCreated, noteElsewhere } from './ownership.ts';
import { bringStoreForward } from './store-changes.ts';

export interface PlacedStore {
  store: SqlStoreManifest;
  server: Server;
  nameThere: string;
}

const MONTHS_AHEAD = 3;

/** Creates the database if it is not there; gives whether it did. */
export async function ensureMysqlDatabase(
  { store, server, nameThere }: PlacedStore,
  { home, catalog }: { home: Home; catalog: Catalog },
): Promise<boolean> {
  return withMysql({ ...server, database: undefined }, undefined, async (connection) => {
    const found = await mysqlRows(connection, 'select 1 from information_schema.schemata where schema_name = ?', [
      nameThere,
    ]);
    if (found.length > 0) {
      if (server.origin !== 'local' && !isCreated(home, server, nameThere))
        await refuseForeignTables(connection, store, { server, nameThere, catalog });
      noteElsewhere(home, { database: store.database, server, nameThere });
      return false;
    }
    noteElsewhere(home, { database: store.database, server, nameThere });
    noteCreated(home, server, nameThere);
    try {
      await connection.query(
        `create database ${quoteMysqlName(nameThere)} character set utf8mb4 collate utf8mb4_unicode_ci`,
      );
    } catch (error) {
      if (systemCode(error) !== 'ER_DBACCESS_DENIED_ERROR') throw error;
      throw new GenimsError(
        'SERVER_UNSUITABLE',
        `Account ${server.user} on ${address(server)} (${server.origin}) may not create database ${nameThere}.`,
        {
          remedy: `Have an administrator run: create database ${nameThere} character set utf8mb4; grant all on ${nameThere}.* to the account with grant option`,
        },
      );
    }
    return true;
  });
}

/** A database that we did not create may be used when it is empty, or holds nothing but our own tables. */
async function refuseForeignTables(
  connection: MysqlConnection,
  store: SqlStoreManifest,
  { server, nameThere, catalog }: { server: Server; nameThere: string; catalog: Catalog },
): Promise<void> {
  const tables = await mysqlRows<{ name: string; comment: string }>(
    connection,
    'select table_name as name, table_comment as comment from information_schema.tables where table_schema = ?',
    [nameThere],
  );
  const expected = catalog.storeSpec(store.store).tables;
  const foreign = tables.filter(({ name, comment }) => expected[name]?.comment !== comment);
  if (foreign.length > 0)
    throw new GenimsError(
      'NOT_OURS',
      `Database ${nameThere} on ${address(server)} has table ${foreign.map((row) => row.name).join(', ')}, which this platform did not create.`,
    );
}

/**
 * Applies the store's schema files, unless everything that is `expected` is there. Every statement creates only what is missing, and each takes
 * effect whole or not at all, so an interrupted run is finished by the next. Tables of an older version are brought forward before. Gives the number of tables and triggers made.
 */
export async function applyStoreSchema(
  { store, server, nameThere }: PlacedStore,
  { folder, expected }: { folder: string; expected?: SchemaSpec },
): Promise<number> {
  return withMysql(server, nameThere, async (connection) => {
    if (expected !== undefined) await bringStoreForward(connection, nameThere, { folder, expected });
    const before = await objects(connection, nameThere);
    const complete =
      expected !== undefined &&
      Object.keys(expected.tables).every((name) => before.has(name)) &&
      Object.keys(expected.triggers ?? {}).every((name) => before.has(name));
    if (!complete) {
      for (const name of readdirSync(join(folder, 'schema'))
        .filter((one) => one.endsWith('.sql'))
        .sort())
        for (const statement of statementsOf(readSchemaFile(folder, name))) {
          try {
            await connection.query(statement);
          } catch (error) {
            throw new GenimsError(
              'INTERNAL',
              `${store.store}/schema/${name}: ${(error as Error).message}\n${statement.slice(0, 200)}`,
              { cause: error },
            );
          }
        }
    }
    for (const table of store.monthlyPartitions ?? []) await ensureMonths(connection, nameThere, table);
    return (await objects(connection, nameThere)).size - before.size;
  });
}

/** Statements end with a semicolon at the end of a line; the files keep to that. */
function statementsOf(sql: string): string[] {
  return sql
    .split(/;\s*$/m)
    .map((statement) => statement.replace(/^\s*(--.*\n\s*)*/, '').trim())
    .filter((statement) => statement !== '');
}

async function objects(connection: MysqlConnection, database: string): Promise<Set<string>> {
  const rows = await mysqlRows<{ name: string }>(
    connection,
    'select table_name as name from information_schema.tables where table_schema = ? union all select trigger_name from information_schema.triggers where trigger_schema = ?',
    [database, database],
  );
  return new Set(rows.map((row) => row.name));
}

/** Splits the open end of a table partitioned by month until the months ahead have partitions of their own. */
async function ensureMonths(connection: MysqlConnection, database: string, table: string): Promise<void> {
  const rows = await mysqlRows<{ name: string }>(
    connection,
    'select partition_name as name from information_schema.partitions where table_schema = ? and table_name = ?',
    [database, table],
  );
  const known = new Set(rows.map((row) => row.name));
  const now = clock.now();
  const missing: string[] = [];
  for (let ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
    const name = `p_${monthStart(now, ahead).slice(0, 7).replace('-', '')}`;
    if (!known.has(name)) missing.push(`partition ${name} values less than ('${monthStart(now, ahead + 1)}')`);
  }
  if (missing.length > 0)
    await connection.query(
      `alter table ${quoteMysqlName(table)} reorganize partition p_max into (${missing.join(', ')}, partition p_max values less than (maxvalue))`,
    );
}

function monthStart(now: Date, ahead: number): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).toISOString().slice(0, 10);
}

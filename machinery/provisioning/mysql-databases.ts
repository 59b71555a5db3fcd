import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { clock } from '../base/clock.ts';
import { GenimsError, systemCode } from '../base/errors.ts';
import type { Home } from '../base/home.ts';
import { generatePassword } from '../base/random.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { SqlStoreManifest } from '../catalog/manifest.ts';
import { readSchemaFile, type SchemaSpec } from '../catalog/schema-spec.ts';
import { address, type Server, secretName } from '../engines/contract.ts';
import {
  databasePattern,
  type MysqlConnection,
  mysqlRows,
  quoteMysqlName,
  withMysql,
} from '../engines/mysql/connect.ts';
import { accountNames } from './naming.ts';
import { isCreated, noteCreated, noteElsewhere } from './ownership.ts';

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
 * effect whole or not at all, so an interrupted run is finished by the next. Gives the number of tables and triggers made.
 */
export async function applyStoreSchema(
  { store, server, nameThere }: PlacedStore,
  { folder, expected }: { folder: string; expected?: SchemaSpec },
): Promise<number> {
  return withMysql(server, nameThere, async (connection) => {
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

/** Makes accounts and grants for the stores on one server. The audit can only be added to, by privilege as well as by trigger. */
export async function ensureMysqlAccounts(server: Server, stores: PlacedStore[], home: Home): Promise<void> {
  await withMysql({ ...server, database: undefined }, undefined, async (connection) => {
    // Local engines listen on loopback; elsewhere an account must be able to come from the platform's machine.
    const host = server.origin === 'local' ? '127.0.0.1' : '%';
    const created = new Set<string>();
    for (const { store, nameThere } of stores)
      for (const { account, privileges } of accountsOf(store)) {
        const who = `'${account}'@'${host}'`;
        if (!created.has(account)) {
          created.add(account);
          const password = home.secret(secretName('mysql', account), generatePassword);
          await connection.query(`create user if not exists ${who} identified by ?`, [password]);
          if (server.origin !== 'local' && !(await isOwnAccount(server, account, home)))
            throw new GenimsError(
              'NOT_OURS',
              `Account ${account} on ${address(server)} (${server.origin}) was there already and has a password that is not this platform's.`,
            );
        }
        await connection.query(`grant ${privileges} on ${databasePattern(nameThere)}.* to ${who}`);
      }
  });
}

/** Whether the account takes the password that this home made for it: an account carries no other mark that every server has. */
export async function isOwnAccount(server: Server, account: string, home: Home): Promise<boolean> {
  const password = home.secrets[secretName('mysql', account)];
  if (password === undefined) return false;
  try {
    await withMysql({ ...server, user: account, password, database: undefined }, undefined, async () => {});
    return true;
  } catch (error) {
    if (systemCode((error as Error).cause) === 'ER_ACCESS_DENIED_ERROR') return false;
    throw error;
  }
}

/** Accounts of a store with their privileges. */
export function accountsOf(store: SqlStoreManifest): { account: string; privileges: string }[] {
  const readers = store.readers.map((reader) => ({
    account: accountNames.reader(reader),
    privileges: 'select, show view',
  }));
  if (!store.appendOnly)
    return [
      { account: accountNames.etl, privileges: 'select, insert, update, delete, create temporary tables' },
      ...readers,
    ];
  return [
    { account: accountNames.auditWriter, privileges: 'select, insert' },
    // Dropping a partition needs both; rows themselves stay out of its reach.
    { account: accountNames.retention, privileges: 'select, alter, drop' },
    ...readers,
  ];
}

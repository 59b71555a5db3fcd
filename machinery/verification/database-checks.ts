import { must } from '../base/errors.ts';
import { type MysqlConnection, mysqlRows } from '../engines/mysql/connect.ts';
import type { PostgresClient } from '../engines/postgres/connect.ts';
import { searchPath } from '../provisioning/grants.ts';
import type { PlacedStore } from '../provisioning/mysql-databases.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { type CheckContext, type Finding, finding } from './check.ts';

/** That every database is there, is ours, and has the settings that names, text and moments rely on. */
export async function checkDatabases({ platform, connections }: CheckContext): Promise<Finding> {
  const wrong: string[] = [];
  const attempt = async (name: string, look: () => Promise<string[]>) => {
    try {
      wrong.push(...(await look()).map((one) => `${name}: ${one}`));
    } catch (error) {
      wrong.push(`${name}: ${(error as Error).message}`);
    }
  };
  const [databases, stores, documents] = [platform.databases(), platform.stores(), platform.documents()];
  for (const one of databases)
    await attempt(one.name, async () => postgresFaults(await connections.postgres(one), one));
  for (const one of stores)
    await attempt(one.store.database, async () => mysqlFaults(await connections.mysql(one), one));
  for (const one of documents)
    await attempt(one.store.database, async () => {
      await (await connections.mongodb(one)).db(one.nameThere).command({ ping: 1 });
      return [];
    });
  return finding(databases.length + stores.length + documents.length, wrong);
}

interface DatabaseRow {
  encoding: string;
  owned: boolean;
  connectable: boolean;
  settings: string[] | null;
}

async function postgresFaults(client: PostgresClient, database: PlacedDatabase): Promise<string[]> {
  const { rows } = await client.query<DatabaseRow>(
    `select pg_encoding_to_char(encoding) as encoding, pg_has_role(datdba, 'USAGE') as owned, datallowconn as connectable,
       (select setconfig from pg_db_role_setting s where s.setdatabase = d.oid and s.setrole = 0) as settings
     from pg_database d where datname = current_database()`,
  );
  const row = must(rows[0], `database ${database.nameThere}`);
  const settings = new Map(
    row.settings
      ?.map((one) => one.split('=', 2) as [string, string])
      .map(([name, value]) => [name.toLowerCase(), value]),
  );
  const expectedPath = searchPath(database, must(database.modules[0], `module of ${database.name}`).module).join(', ');
  const path = settings.get('search_path')?.replaceAll('"', '');
  return [
    ...(row.encoding === 'UTF8' ? [] : [`its encoding is ${row.encoding}, expected UTF8`]),
    ...(row.owned ? [] : ['it does not belong to the platform’s account']),
    ...(row.connectable ? [] : ['it takes no connections']),
    ...(path === expectedPath ? [] : [`its search_path is ${path ?? 'not set'}, expected ${expectedPath}`]),
    ...(settings.get('timezone') === 'UTC'
      ? []
      : [`its time zone is ${settings.get('timezone') ?? 'not set'}, expected UTC`]),
  ];
}

async function mysqlFaults(connection: MysqlConnection, { nameThere }: PlacedStore): Promise<string[]> {
  const [row] = await mysqlRows<{ charset: string; collation: string }>(
    connection,
    'select default_character_set_name as charset, default_collation_name as collation from information_schema.schemata where schema_name = ?',
    [nameThere],
  );
  const { charset, collation } = must(row, `database ${nameThere}`);
  return charset === 'utf8mb4' && collation === 'utf8mb4_unicode_ci'
    ? []
    : [`its text is ${charset}, ${collation}, expected utf8mb4, utf8mb4_unicode_ci`];
}

import type { EngineName } from '../base/config.ts';
import { mapParallel } from '../base/parallel.ts';
import { withMongodb } from '../engines/mongodb/connect.ts';
import { mysqlRows, quoteMysqlName, withMysql } from '../engines/mysql/connect.ts';
import { quoteQualified, withPostgres } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';

export interface DatabaseCount {
  name: string;
  engine: EngineName;
  /** Tables or collections, without reference copies and partitions. */
  tables: number;
  /** Rows or documents in them; platform tables do not count. */
  rows: number;
  bytes: number;
}

/** What is in the databases now, counted from the databases. */
export async function countDatabases(platform: Platform): Promise<DatabaseCount[]> {
  const postgres = await mapParallel(platform.databases(), 3, (database) =>
    withPostgres(database.server, database.nameThere, async (client): Promise<DatabaseCount> => {
      const schemas = database.modules.map((one) => one.module);
      const tables = await client.query<{ schema: string; name: string }>(
        "select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition",
        [[...schemas, PLATFORM_SCHEMA]],
      );
      const copied = new Set(database.copies.map((copy) => copy.table));
      const own = tables.rows.map((row) => `${row.schema}.${row.name}`).filter((name) => !copied.has(name));
      const business = own.filter((name) => !name.startsWith(`${PLATFORM_SCHEMA}.`));
      const rows = await client.query<{ rows: string; bytes: string }>(
        `select coalesce(sum(n), 0)::text as rows, pg_database_size(current_database())::text as bytes from (${['select 0::bigint as n', ...business.map((name) => `select count(*) from ${quoteQualified(name)}`)].join(' union all ')}) counts`,
      );
      return {
        name: database.nameThere,
        engine: 'postgres',
        tables: own.length,
        rows: Number(rows.rows[0]?.rows),
        bytes: Number(rows.rows[0]?.bytes),
      };
    }),
  );
  const mysql = await mapParallel(platform.stores(), 3, ({ server, nameThere }) =>
    withMysql(server, nameThere, async (connection): Promise<DatabaseCount> => {
      const tables = await mysqlRows<{ name: string; bytes: string | null }>(
        connection,
        "select table_name as name, data_length + index_length as bytes from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'",
        [nameThere],
      );
      const counts = tables.map(({ name }) => `select count(*) as n from ${quoteMysqlName(name)}`);
      const [row] = await mysqlRows<{ total: string }>(
        connection,
        `select coalesce(sum(n), 0) as total from (${['select 0 as n', ...counts].join(' union all ')}) counts`,
      );
      return {
        name: nameThere,
        engine: 'mysql',
        tables: tables.length,
        rows: Number(row?.total),
        bytes: tables.reduce((sum, one) => sum + Number(one.bytes ?? 0), 0),
      };
    }),
  );
  const mongodb = await mapParallel(platform.documents(), 1, ({ server, nameThere }) =>
    withMongodb(server, async (client): Promise<DatabaseCount> => {
      const db = client.db(nameThere);
      const names = (await db.listCollections({}, { nameOnly: true }).toArray())
        .map((one) => one.name)
        .filter((name) => !name.startsWith('system.'));
      const counts = await mapParallel(names, 4, (name) => db.collection(name).countDocuments());
      const stats = await db.command({ dbStats: 1 }).catch(() => ({ dataSize: 0 }));
      return {
        name: nameThere,
        engine: 'mongodb',
        tables: names.length,
        rows: counts.reduce((sum, n) => sum + n, 0),
        bytes: Number(stats.dataSize ?? 0),
      };
    }),
  );
  return [...postgres, ...mysql, ...mongodb];
}

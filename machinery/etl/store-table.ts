import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MysqlConnection, mysqlRows, quoteMysqlName } from '../engines/mysql/connect.ts';
import { type Bench, duckType } from './workshop.ts';

/** Rows that are read at once. */
const PAGE = 20_000;

export interface StoreTable {
  connection: MysqlConnection;
  database: string;
  table: string;
  /** Its name in the bench. */
  as: string;
  /** Condition on its rows; all of them where it is left out. */
  where?: string;
}

/** Brings a table of a store into the workshop, page by page, as it stands in the transaction of the connection. */
export async function takeStoreTable(
  bench: Bench,
  { connection, database, table, as, where = 'true' }: StoreTable,
): Promise<void> {
  const columns = await mysqlRows<{ name: string; type: string; part: string }>(
    connection,
    `select c.column_name as name, c.column_type as type, c.column_key = 'PRI' as part from information_schema.columns c where c.table_schema = ? and c.table_name = ? order by c.ordinal_position`,
    [database, table],
  );
  const from = `${quoteMysqlName(database)}.${quoteMysqlName(table)}`;
  const key = columns.filter(({ part }) => Number(part) === 1).map(({ name }) => quoteMysqlName(name));
  const file = join(bench.folder, `${as}.store.csv`);
  writeFileSync(file, '');
  for (let offset = 0; ; offset += PAGE) {
    const [rows] = (await connection.query({
      sql: `select * from ${from} where ${where} order by ${key.join(', ')} limit ${PAGE} offset ${offset}`,
      rowsAsArray: true,
    })) as unknown as [unknown[][]];
    appendFileSync(file, rows.map((row) => `${row.map(field).join(',')}\n`).join(''));
    if (rows.length < PAGE) break;
  }
  await bench.take(
    as,
    columns.map(({ name, type }) => ({ name, type: duckType(type, `${database}.${table}.${name}`) })),
    file,
  );
}

function field(value: unknown): string {
  return value === null ? '' : `"${String(value).replaceAll('"', '""')}"`;
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asGenimsError, GenimsError } from '../base/errors.ts';
import { type MysqlConnection, quoteMysqlName } from '../engines/mysql/connect.ts';
import { withAsOf } from './computed-rows.ts';
import type { LoadDefinition } from './definition.ts';
import type { AsOf, SourceState } from './source-state.ts';
import { duckType, type Workshop } from './workshop.ts';

export interface InputContext {
  workshop: Workshop;
  sources: SourceState;
  asOf: AsOf;
  /** Where the store's own tables are read, within the run's transaction. */
  connection: MysqlConnection;
  database: string;
}

/** Brings all inputs of a definition into the workshop. */
export async function computeInputs(
  { inputs, store, table }: LoadDefinition,
  { workshop, sources, asOf, connection, database }: InputContext,
): Promise<void> {
  for (const input of inputs) {
    const { name, module, query } = input;
    try {
      if (module === undefined) await takeStoreTable(workshop, { connection, database, table: name, store });
      else await sources.fetch(workshop, { ...input, module }, { sql: withAsOf(query, asOf, 'postgres'), name });
    } catch (error) {
      const told = asGenimsError(error);
      throw new GenimsError(told.code, `${store}/loads/${table}.sql, ${name}: ${told.message}`, { cause: error });
    }
  }
}

/** Brings a table of the store into the workshop, as it stands in the run's transaction. */
async function takeStoreTable(
  workshop: Workshop,
  {
    connection,
    database,
    table,
    store,
  }: { connection: MysqlConnection; database: string; table: string; store: string },
): Promise<void> {
  const from = `${quoteMysqlName(database)}.${quoteMysqlName(table)}`;
  const [columns] = (await connection.query(
    'select column_name as name, column_type as type from information_schema.columns where table_schema = ? and table_name = ? order by ordinal_position',
    [database, table],
  )) as unknown as [{ name: string; type: string }[]];
  const [rows] = (await connection.query({ sql: `select * from ${from}`, rowsAsArray: true })) as unknown as [
    unknown[][],
  ];
  const file = join(workshop.folder, 'store.csv');
  writeFileSync(file, rows.map((row) => `${row.map(field).join(',')}\n`).join(''));
  await workshop.take(
    table,
    columns.map(({ name, type }) => ({ name, type: duckType(type, `${store}.${table}.${name}`) })),
    file,
  );
}

function field(value: unknown): string {
  return value === null ? '' : `"${String(value).replaceAll('"', '""')}"`;
}

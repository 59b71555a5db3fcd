import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asGenimsError, GenimsError, must } from '../base/errors.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import { type MysqlConnection, quoteMysqlName } from '../engines/mysql/connect.ts';
import { withAsOf } from './computed-rows.ts';
import type { LoadDefinition } from './definition.ts';
import { condition, type Dialect, type GrainSet, span } from './grains.ts';
import type { AsOf, SourceState } from './source-state.ts';
import { duckType, type Workshop } from './workshop.ts';

export interface InputContext {
  workshop: Workshop;
  sources: SourceState;
  asOf: AsOf;
  /** Where the store's own tables are read, within the run's transaction. */
  connection: MysqlConnection;
  database: string;
  /** Of the target. */
  spec: TableSpec;
}

/** Brings the inputs of a definition into the workshop: what belongs to the grains, or all where there are none. */
export async function computeInputs(
  { inputs, store, table }: LoadDefinition,
  { workshop, sources, asOf, connection, database, spec }: InputContext,
  grains?: GrainSet,
): Promise<void> {
  const typed = (dialect: Dialect) => ({ dialect, typeOf: (column: string) => grainType(spec, column) });
  const within = grains && span(grains, (column) => grainType(spec, column));
  for (const { name, module, by, query } of inputs) {
    try {
      if (module === undefined) {
        const where = grains && condition(grains, by, typed('mysql'));
        await takeStoreTable(workshop, { connection, database, table: name, store, where });
        continue;
      }
      const where = grains && condition(grains, by, typed('postgres'));
      const given = withAsOf(query, asOf, 'postgres', where === undefined ? undefined : within);
      await sources.fetch(
        workshop,
        { module, name },
        where === undefined ? given : `select * from (${given}) q where ${where}`,
      );
    } catch (error) {
      const told = asGenimsError(error);
      throw new GenimsError(told.code, `${store}/loads/${table}.sql, ${name}: ${told.message}`, { cause: error });
    }
  }
}

/** The type of a column of the grain as PostgreSQL and DuckDB both spell it. */
export function grainType(spec: TableSpec, column: string): string {
  const type = must(spec.columns[column], `column ${column} of the grain`).type.replace(/\(.*/, '');
  return { date: 'date', datetime: 'timestamptz', varchar: 'text', char: 'text', int: 'integer' }[type] ?? type;
}

/** Brings a table of the store into the workshop, as it stands in the run's transaction. */
async function takeStoreTable(
  workshop: Workshop,
  given: { connection: MysqlConnection; database: string; table: string; store: string; where: string | undefined },
): Promise<void> {
  const { connection, database, table, store, where = 'true' } = given;
  const from = `${quoteMysqlName(database)}.${quoteMysqlName(table)}`;
  const [columns] = (await connection.query(
    'select column_name as name, column_type as type from information_schema.columns where table_schema = ? and table_name = ? order by ordinal_position',
    [database, table],
  )) as unknown as [{ name: string; type: string }[]];
  const [rows] = (await connection.query({
    sql: `select * from ${from} where ${where}`,
    rowsAsArray: true,
  })) as unknown as [unknown[][]];
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

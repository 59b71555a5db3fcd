import { asGenimsError, GenimsError, must } from '../base/errors.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import type { MysqlConnection } from '../engines/mysql/connect.ts';
import { withAsOf } from './computed-rows.ts';
import type { LoadDefinition } from './definition.ts';
import { condition, type Dialect, type GrainSet, span } from './grains.ts';
import type { AsOf, SourceState } from './source-state.ts';
import { takeStoreTable } from './store-table.ts';
import type { Workshop } from './workshop.ts';

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
        await takeStoreTable(workshop, {
          connection,
          database,
          table: name,
          ...(where === undefined ? {} : { where }),
        });
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

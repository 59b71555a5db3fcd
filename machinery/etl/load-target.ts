import { clock } from '../base/clock.ts';
import { GenimsError, must } from '../base/errors.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import { type MysqlConnection, quoteMysqlName } from '../engines/mysql/connect.ts';
import { ComputedRows } from './computed-rows.ts';
import type { LoadDefinition } from './definition.ts';
import { condition, type Grains, grainType, MOMENT, scopeOf, storedGrains } from './grains.ts';
import type { InputTables } from './input-tables.ts';
import { keptSpan } from './kept-span.ts';
import { openTarget } from './open-target.ts';
import type { EarlierRows } from './pending-grains.ts';
import type { AsOf, SourceState } from './source-state.ts';
import type { StoreConnections } from './store-connections.ts';
import type { LoadResult, Writer } from './target.ts';
import { type Bench, duckName, duckText } from './workshop.ts';

export interface LoadContext {
  catalog: Catalog;
  stores: StoreConnections;
  inputs: InputTables;
  bench: Bench;
  sources: SourceState;
  asOf: AsOf;
  connection: MysqlConnection;
  database: string;
  runId: string;
  /** Number of the run. */
  run: string;
}

/** Of a target with versions, what its rows were since the last load. */
type Earlier = readonly EarlierRows[];

/** What a run has done so far, which the targets that read its tables follow. */
export interface LoadedTable {
  result: LoadResult;
  /** What was computed of it. */
  grains: Grains;
  definition: LoadDefinition;
  spec: TableSpec;
}

/** Makes a target what its definition gives: as a whole, or for the grains. */
export async function loadTarget(
  definition: LoadDefinition,
  grains: Grains,
  spec: TableSpec,
  context: LoadContext & { earlier: Earlier },
): Promise<LoadResult> {
  const { inputs, bench, asOf, runId, run, earlier } = context;
  const writer: Writer = { runId, run, loadedAt: clock.now().toISOString().replace('T', ' ').replace('Z', '') };
  const kept = keptSpan(context.catalog, definition, asOf.today);
  const target = await openTarget(context.catalog, context.stores, definition, kept);
  const sum: LoadResult = { computed: 0, inserted: 0, updated: 0, deleted: 0 };
  await refuse(definition, context);
  const add = ({ computed, inserted, updated, deleted }: LoadResult) => {
    sum.computed += computed;
    sum.inserted += inserted;
    sum.updated += updated;
    sum.deleted += deleted;
  };
  for (const [index, set] of (grains.isWhole ? [undefined] : grains.all).entries()) {
    await inputs.stand(definition, { ...context, spec }, set);
    // A target that is empty begins with what holds now.
    if (index === 0 && earlier.length > 0 && (await target.count()) > 0)
      for (const one of earlier)
        add(await target.replace(await earlierRows(one, definition, { bench, spec, asOf }), writer));
    const typeOf = (column: string) => grainType(spec, column);
    const only = set && condition(set, definition.grain, { dialect: 'duckdb', typeOf });
    const rows = await ComputedRows.make(bench, definition, {
      ...{ spec, asOf, kept },
      ...(only === undefined ? {} : { only }),
    });
    add(await target.replace(rows, writer, set));
  }
  await inputs.release(definition);
  inputs.forget(definition.table);
  return sum;
}

/** The rows of a target as they were when those of an input were earlier ones. The inputs stand on the bench. */
async function earlierRows(
  { input, rows }: EarlierRows,
  definition: LoadDefinition,
  { bench, ...context }: { bench: Bench; spec: TableSpec; asOf: AsOf },
): Promise<ComputedRows> {
  await bench.run(`create or replace table ${EARLIER} as select * from ${duckName(input)} limit 0`);
  const names = Object.keys(rows[0] ?? {});
  const literal = (text: string | null | undefined) =>
    text == null ? 'null' : duckText(text.replace(MOMENT, '$1 $2'));
  const values = rows.map((row) => `(${names.map((name) => literal(row[name])).join(', ')})`);
  await bench.run(`insert into ${EARLIER} (${names.map(duckName).join(', ')}) values ${values.join(', ')}`);
  const sql = `with ${duckName(input)} as (select * from ${EARLIER}) select * from (${definition.sql}) stated`;
  return ComputedRows.make(bench, { ...definition, sql }, context);
}

const EARLIER = 'earlier';

/** Errors: LOAD_REFUSED with what stands in the way. */
async function refuse({ store, table, refusals }: LoadDefinition, { sources }: LoadContext): Promise<void> {
  for (const { module, query } of refusals) {
    const { rows } = await sources.alone(module, (client) =>
      client.query<Record<string, string>>(`select * from (${query}) q limit 20`),
    );
    const found = rows.map((row) => Object.values(row)[0]);
    if (found.length > 0)
      throw new GenimsError('LOAD_REFUSED', `${store}.${table} is not loaded: ${found.join('; ')}.`);
  }
}

/**
 * Adds what follows from the store's own tables that the run has written before: where one is read by columns, their rows as they were and as they are; else the whole target, where anything of it
 * has changed.
 */
export async function followTables(
  definition: LoadDefinition,
  grains: Grains,
  { loaded, touched }: { loaded: ReadonlyMap<string, LoadedTable>; touched: ReadonlyMap<string, string[]> },
): Promise<void> {
  for (const { module, name, by } of definition.inputs) {
    const before = module === undefined && loaded.get(name);
    if (!before) continue;
    const { inserted, updated, deleted } = before.result;
    if (inserted + updated + deleted === 0) continue;
    if (before.grains.isWhole || by.length === 0) grains.isWhole = true;
    else grains.add(by, touched.get(keyOf(name, by)) ?? []);
  }
}

/** Grains of others to which the rows of a table count that are about to be computed, or have just been. */
export async function countsFor(
  { definition, grains, spec }: Omit<LoadedTable, 'result'>,
  followers: readonly LoadDefinition[],
  { connection, database }: Pick<LoadContext, 'connection' | 'database'>,
  touched: Map<string, string[]>,
): Promise<void> {
  const from = `${quoteMysqlName(database)}.${quoteMysqlName(definition.table)}`;
  for (const { inputs } of followers)
    for (const { module, name, by } of inputs) {
      if (module !== undefined || name !== definition.table || by.length === 0 || grains.isWhole) continue;
      const found = new Set(touched.get(keyOf(name, by)));
      for (const set of grains.all) {
        const where = must(scopeOf(set, definition, spec), 'condition of grains');
        for (const one of await storedGrains(connection, { from, by, where })) found.add(one);
      }
      touched.set(keyOf(name, by), [...found]);
    }
}

function keyOf(table: string, by: readonly string[]): string {
  return `${table} ${by.join(', ')}`;
}

import { GenimsError, must } from '../base/errors.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import { type MysqlConnection, mysqlRows, quoteMysqlName, quoteMysqlText } from '../engines/mysql/connect.ts';
import type { PostgresClient } from '../engines/postgres/connect.ts';
import { quoteName, quoteQualified, quoteText } from '../engines/postgres/connect.ts';
import type { RowTexts } from './changed-rows.ts';
import type { Scope } from './computed-rows.ts';
import { LOAD_COLUMNS, type LoadDefinition } from './definition.ts';
import { duckName, duckText } from './workshop.ts';

/** Grains of a target beyond which it is computed as a whole. */
const MOST = 1500;

/** Values of some columns of the grain, as texts: the rows that have them are computed anew. */
export interface GrainSet {
  columns: string[];
  /** JSON arrays of texts, each once. */
  values: string[];
}

/** What of a target has to be computed anew: all of it, or the rows of some grains. */
export class Grains {
  isWhole = false;
  private readonly sets = new Map<string, Set<string>>();

  static from(sets: GrainSet[] | 'whole'): Grains {
    const grains = new Grains();
    if (sets === 'whole') grains.isWhole = true;
    else for (const { columns, values } of sets) grains.add(columns, values);
    return grains;
  }

  add(columns: readonly string[], values: Iterable<string>): void {
    if (columns.length === 0) this.isWhole = true;
    if (this.isWhole) return;
    const key = columns.join(', ');
    const set = this.sets.get(key) ?? new Set<string>();
    this.sets.set(key, set);
    for (const value of values) set.add(value);
    if (set.size > MOST) this.isWhole = true;
    if (set.size === 0) this.sets.delete(key);
  }

  get isEmpty(): boolean {
    return !this.isWhole && this.sets.size === 0;
  }

  get all(): GrainSet[] {
    return [...this.sets].map(([columns, values]) => ({ columns: columns.split(', '), values: [...values] }));
  }

  toJSON(): GrainSet[] | 'whole' {
    return this.isWhole ? 'whole' : this.all;
  }
}

/**
 * The grains to which changed rows count: the query is evaluated with the rows as they were, and again with the rows as they are, in the place of their table. What comes out both times the same
 * has not changed: so a change in a column that the query does not read touches nothing.
 */
export async function grainsOf(
  client: PostgresClient,
  { by, ...reading }: ChangedQuery & { by: readonly string[] },
  { before, after }: { before: RowTexts[]; after: RowTexts[] },
): Promise<string[]> {
  const evaluated = (parameter: string) =>
    `select to_jsonb(q)${[...LOAD_COLUMNS].map((name) => ` - ${quoteText(name)}`).join('')} as r from (${withRows(reading, parameter)}) q`;
  const [was, is] = [evaluated('$1'), evaluated('$2')];
  const { rows } = await client.query<{ grain: string }>(
    `select distinct jsonb_build_array(${by.map((name) => `r ->> ${quoteText(name)}`).join(', ')})::text as grain
     from (((${was}) except all (${is})) union all ((${is}) except all (${was}))) changed`,
    [JSON.stringify(before), JSON.stringify(after)],
  );
  return rows.map(({ grain }) => grain);
}

/** What a query gives with other rows of a table in the place of those that stand there, as texts. */
export async function rowsWith(
  client: PostgresClient,
  reading: ChangedQuery,
  rows: readonly RowTexts[],
): Promise<RowTexts[]> {
  const found = await client.query<{ row: RowTexts }>(
    `select (select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(q))) as row from (${withRows(reading, '$1')}) q`,
    [JSON.stringify(rows)],
  );
  return found.rows.map(({ row }) => row);
}

/** A query that reads a table of which rows have changed, under the names that it has there. */
export interface ChangedQuery {
  query: string;
  table: string;
  spellings: readonly string[];
}

/** The query with the rows of a parameter in the place of the table. */
function withRows({ query, table, spellings }: ChangedQuery, parameter: string): string {
  const changed = spellings.reduce((sql, as) => inPlaceOf(sql, as), query);
  return `with changed_rows as (select * from jsonb_populate_recordset(null::${quoteQualified(table)}, ${parameter}::jsonb)) select * from (${changed}) given`;
}

/** The query with the changed rows where it names the table; its alias, or its name, stays what columns are told by. */
function inPlaceOf(query: string, table: string): string {
  const plain = table.split('.').at(-1) ?? table;
  return query.replace(
    new RegExp(
      `\\b(from|join)(\\s+)${table.replace('.', '\\.')}\\b(?!\\.)(?!\\s*\\()(\\s+(?!where|join|left|cross|full|inner|group|order|on|using|limit|union|window|having)[a-z_0-9]+)?`,
      'g',
    ),
    (_, word: string, space: string, alias: string | undefined) => `${word}${space}changed_rows${alias ?? ` ${plain}`}`,
  );
}

/** Grains of the rows that a table of the store has, of those that a condition holds. */
export async function storedGrains(
  connection: MysqlConnection,
  { from, by, where }: { from: string; by: readonly string[]; where: string },
): Promise<string[]> {
  const rows = await mysqlRows<Record<string, string | number | null>>(
    connection,
    `select distinct ${by.map((name) => `t.${quoteMysqlName(name)}`).join(', ')} from ${from} t where ${where}`,
  );
  return rows.map((row) => JSON.stringify(by.map((name) => (row[name] === null ? null : String(row[name])))));
}

/** A moment as PostgreSQL writes it, with its zone; nothing else that may be in a grain looks like it, such as the code of a cost centre with a T. */
export const MOMENT = /^(\d{4}-\d\d-\d\d)T([\d:.]+)(?:\+00(?::00)?)?$/;

export type Dialect = 'postgres' | 'mysql' | 'duckdb';

/** The condition that a row is of one of the grains, on those of the columns that it has; undefined where it has none of them. */
export function condition(
  { columns, values }: GrainSet,
  has: readonly string[],
  {
    dialect,
    alias,
    typeOf,
    named,
  }: {
    dialect: Dialect;
    alias?: string;
    typeOf: (column: string) => string;
    /** How the columns are called where they are not called as in the grain. */
    named?: ReadonlyMap<string, string>;
  },
): string | undefined {
  const shared = columns.filter((name) => has.includes(name));
  if (shared.length === 0) return undefined;
  const quote = { postgres: quoteName, mysql: quoteMysqlName, duckdb: duckName }[dialect];
  const text = { postgres: quoteText, mysql: quoteMysqlText, duckdb: duckText }[dialect];
  const literal = (value: string | null, column: string) => {
    if (value === null) return 'null';
    const plain = dialect === 'postgres' ? value : value.replace(MOMENT, '$1 $2');
    return dialect === 'mysql'
      ? text(plain)
      : `cast(${text(plain)} as ${dialect === 'duckdb' ? typeOf(column).replace('timestamptz', 'timestamp') : typeOf(column)})`;
  };
  const tuples = new Set(
    values.map((value) => {
      const all = JSON.parse(value) as (string | null)[];
      return `(${shared.map((name) => literal(all[columns.indexOf(name)] ?? null, name)).join(', ')})`;
    }),
  );
  if (tuples.size === 0) throw new GenimsError('INTERNAL', `No grains of ${columns.join(', ')}.`);
  return `(${shared.map((name) => named?.get(name) ?? `${alias ? `${alias}.` : ''}${quote(name)}`).join(', ')}) in (${[...tuples].join(', ')})`;
}

/** What a module's query has to compute of the grains. */
export function scopeIn(set: GrainSet, typeOf: (column: string) => string): Scope {
  const plain = (column: string) => column.split('.').at(-1) ?? column;
  return {
    ...span(set, typeOf),
    among: (columns) => {
      const named = new Map(columns.map((column) => [plain(column), column]));
      return condition(set, [...named.keys()], { dialect: 'postgres', typeOf, named }) ?? 'true';
    },
  };
}

/** First and last day of the grains, by their column that is a day or moment, with a day on both sides; all of time where none is. */
function span({ columns, values }: GrainSet, typeOf: (column: string) => string): { from: string; to: string } {
  const everything = { from: '-infinity', to: 'infinity' };
  const index = columns.findIndex((name) => /^(date|timestamp)/.test(typeOf(name)));
  if (index < 0) return everything;
  const days = values
    .flatMap((value) => (JSON.parse(value) as (string | null)[])[index] ?? [])
    .map((text) => text.slice(0, 10))
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return everything;
  const shifted = (day: string, by: number) => new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString();
  return { from: shifted(first, -1), to: shifted(last, 2) };
}

/** The condition that a row of a store's table, called t, is of one of the grains. */
export function scopeOf(set: GrainSet, { grain }: LoadDefinition, spec: TableSpec): string | undefined {
  return condition(set, grain, { dialect: 'mysql', alias: 't', typeOf: (column) => grainType(spec, column) });
}

/** The type of a column of the grain as PostgreSQL and DuckDB both spell it. */
export function grainType(spec: TableSpec, column: string): string {
  const type = must(spec.columns[column], `column ${column} of the grain`).type.replace(/\(.*/, '');
  return { date: 'date', datetime: 'timestamptz', varchar: 'text', char: 'text', int: 'integer' }[type] ?? type;
}

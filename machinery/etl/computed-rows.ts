import { GenimsError } from '../base/errors.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import { LOAD_COLUMNS, type LoadDefinition, valueColumns } from './definition.ts';
import type { KeptSpan } from './kept-span.ts';
import type { AsOf } from './source-state.ts';
import { type Bench, duckName, duckText, duckType } from './workshop.ts';

const ROWS = 'computed';
/** Rows of one statement that inserts. */
const AT_ONCE = 1000;

/** A column of the computed rows, with its type in the target. */
export interface ComputedColumn {
  name: string;
  type: string;
  nullable: boolean;
}

/** What is computed: between which moments it lies, and the condition on columns of the grain. */
export interface Scope {
  from: string;
  to: string;
  among(columns: readonly string[]): string;
}

const EVERYTHING: Scope = { from: '-infinity', to: 'infinity', among: () => 'true' };

/**
 * SQL with the company's day and moment in place of `:today`, `:now` and `:since`, and in a module's query what is computed: its span in place of `:from` and `:to`, its grains in place of `:grains(columns)`, columns of a
 * table with the names of those of the grain.
 */
export function withAsOf(
  sql: string,
  { now, today, since }: AsOf,
  engine: 'postgres' | 'duckdb',
  { from, to, among } = EVERYTHING,
): string {
  const literal = (moment: string) =>
    engine === 'postgres' ? `timestamptz '${moment}'` : `timestamp '${moment.replace('T', ' ').replace('Z', '')}'`;
  return sql
    .replace(/(?<!:):today\b/g, `date '${today}'`)
    .replace(/(?<!:):now\b/g, literal(now))
    .replace(/(?<!:):since\b/g, literal(since))
    .replace(/(?<!:):from\b/g, `timestamptz '${from}'`)
    .replace(/(?<!:):to\b/g, `timestamptz '${to}'`)
    .replace(/(?<!:):grains\(([a-z_0-9., ]+)\)/g, (_, columns: string) => among(columns.split(/,\s*/)));
}

/** Columns that a definition gives, with the hash of attributes where the target keeps one. */
export function computedColumns({ form }: LoadDefinition, spec: TableSpec): ComputedColumn[] {
  const hash = spec.columns.row_hash && { name: 'row_hash', type: 'char(64)', nullable: false };
  return [...valueColumns(spec, form), ...(hash ? [hash] : [])];
}

/** The rows of a target as a definition gives them, on a bench of the workshop, in the types of the target. */
export class ComputedRows {
  readonly columns: ComputedColumn[];
  readonly definition: LoadDefinition;
  private readonly bench: Bench;

  private constructor(bench: Bench, definition: LoadDefinition, columns: ComputedColumn[]) {
    this.bench = bench;
    this.definition = definition;
    this.columns = columns;
  }

  /** Joins the inputs, which stand on the bench. `only` is a condition on the rows, of which those from `kept` on are taken. */
  static async make(
    bench: Bench,
    definition: LoadDefinition,
    { spec, asOf, kept, only = 'true' }: { spec: TableSpec; asOf: AsOf; kept?: KeptSpan | undefined; only?: string },
  ): Promise<ComputedRows> {
    const { form, grain, store, table } = definition;
    const columns = valueColumns(spec, form);
    const what = `${store}/loads/${table}.sql`;
    const typed = columns.map(
      ({ name, type }) => `cast(${duckName(name)} as ${duckType(type, `${table}.${name}`)}) as ${duckName(name)}`,
    );
    const isHashed = spec.columns.row_hash !== undefined;
    const isKept = kept === undefined ? 'true' : `${duckName(kept.column)} >= date ${duckText(kept.from)}`;
    if (isHashed) {
      const attributes = columns
        .filter(({ name }) => !LOAD_COLUMNS.has(name))
        .map(({ name }) => shown(name, 'VARCHAR'));
      typed.push(`sha256(concat_ws('|', ${attributes.join(', ')})) as row_hash`);
    }
    // Rounding is that of the cast, half away from zero, wherever a row is computed.
    const inner = `select ${typed.slice(0, isHashed ? -1 : undefined).join(', ')} from (${withAsOf(definition.sql, asOf, 'duckdb')}) given where (${only}) and ${isKept}`;
    const outer = isHashed ? `select *, ${typed.at(-1)} from (${inner}) typed` : inner;
    try {
      await bench.run(`create or replace table ${ROWS} as ${outer}`);
    } catch (error) {
      throw new GenimsError('INTERNAL', `${what}: ${(error as Error).message}`, { cause: error });
    }
    const key = grain.map(duckName).join(', ');
    const twice = await bench.rows(
      `select concat_ws(', ', ${grain.map((name) => `${duckName(name)}::varchar`).join(', ')}) from ${ROWS} group by ${key} having count(*) > 1 limit 1`,
    );
    if (twice[0])
      throw new GenimsError('INTERNAL', `${what} gives two rows of the grain ${grain.join(', ')}: ${twice[0][0]}.`);
    return new ComputedRows(bench, definition, computedColumns(definition, spec));
  }

  async count(): Promise<number> {
    return Number((await this.bench.rows(`select count(*)::varchar from ${ROWS}`))[0]?.[0]);
  }

  /** The rows as lists of SQL values in parentheses, some hundreds at once; `more` are values that every row has at its end. */
  values(more: readonly string[] = []): AsyncGenerator<string> {
    const literals = this.columns.map(({ name, type }) => literal(name, duckType(type, name)));
    const tail = more.map((value) => duckText(value));
    return this.bench.texts(
      `select string_agg(row, ',') from (select '(' || concat_ws(',', ${[...literals, ...tail].join(', ')}) || ')' as row, row_number() over () // ${AT_ONCE} as part from ${ROWS}) parts group by part`,
    );
  }

  /** The rows by the names of their columns: moments as texts of ISO 8601, truth as it is, all else as texts. */
  async records(): Promise<Record<string, unknown>[]> {
    const texts = this.columns.map(({ name, type }) => {
      const column = duckName(name);
      const kind = duckType(type, name);
      if (kind === 'BOOLEAN') return column;
      return kind === 'TIMESTAMP' ? `strftime(${column}, '%Y-%m-%dT%H:%M:%S.%fZ')` : `${column}::varchar`;
    });
    const rows = await this.bench.rows(`select ${texts.join(', ')} from ${ROWS}`);
    return rows.map((row) => Object.fromEntries(this.columns.map(({ name }, index) => [name, row[index]])));
  }

  /** Number and digest of the rows, as `storedDigest` gives them of the same rows in the target. */
  async digest(): Promise<{ rows: number; digest: string }> {
    const texts = this.columns
      .filter(({ name }) => !LOAD_COLUMNS.has(name))
      .map(({ name, type }) => shown(name, duckType(type, name)));
    const [found] = await this.bench.rows(
      `select count(*)::varchar, coalesce(bit_xor(('0x' || substr(md5(concat_ws('|', ${texts.join(', ')})), 1, 16))::ubigint), 0)::varchar from ${ROWS}`,
    );
    return { rows: Number(found?.[0]), digest: String(found?.[1]) };
  }
}

/** A value as text, equal in DuckDB and MySQL; null is told from every text. */
function shown(name: string, type: string): string {
  const column = duckName(name);
  const text =
    type === 'TIMESTAMP'
      ? `strftime(${column}, '%Y-%m-%d %H:%M:%S.%f')`
      : type === 'BOOLEAN'
        ? `${column}::int::varchar`
        : `${column}::varchar`;
  return `coalesce(${text}, '\\N')`;
}

/** The expression of a value as SQL of MySQL. */
function literal(name: string, type: string): string {
  const column = duckName(name);
  if (type === 'VARCHAR')
    return `coalesce('''' || replace(replace(${column}, '\\', '\\\\'), '''', '''''') || '''', 'null')`;
  if (type === 'DATE' || type === 'TIMESTAMP') return `coalesce('''' || ${column}::varchar || '''', 'null')`;
  return `coalesce(${column}::varchar, 'null')`;
}

import { must } from '../base/errors.ts';
import type { AnyRow, Key } from '../base/row-types.ts';
import { untilVisible } from '../capture/visibility.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import { tableCodec } from '../engines/postgres/encoding.ts';
import type { TableChange } from '../kernel/changes.ts';
import type { LinkSource, RowsOf } from '../kernel/contract.ts';
import type { SourceSession } from './source-session.ts';

/** Rows that a link asked for and that are not at hand. */
class Missing extends Error {
  readonly table: string;
  readonly column: string;
  readonly value: unknown;

  constructor(table: string, column: string, value: unknown) {
    super(`${table}.${column} = ${String(value)}`);
    this.table = table;
    this.column = column;
    this.value = value;
  }
}

/** More rows than a link of one transaction can reasonably ask for. */
const MOST = 100_000;

/**
 * The rows of a source module that the links of one transaction may read: those that it changed, and others as they stand in the database now. Links read of those only what
 * never changes, so it does not matter that they are read later than the transaction.
 */
export class SourceRows {
  private readonly catalog: Catalog;
  private readonly module: string;
  private readonly session: SourceSession;

  constructor(catalog: Catalog, module: string, session: SourceSession) {
    this.catalog = catalog;
    this.module = module;
    this.session = session;
  }

  /** Evaluates what reads rows of a transaction, as often as it takes until all that it asks for is at hand: it is pure, so that changes nothing. */
  async evaluate<Value>(
    { xid, changes }: { xid: number; changes: readonly TableChange[] },
    read: (source: LinkSource<RowsOf>) => Value,
  ): Promise<Value> {
    const fetched = new Map<string, readonly AnyRow[]>();
    const source = this.sourceOf(changes, fetched);
    for (let times = 0; times < MOST; times++)
      try {
        return read(source);
      } catch (error) {
        if (!(error instanceof Missing)) throw error;
        if (fetched.size === 0) await this.session.use((client) => untilVisible(client, [xid]));
        fetched.set(error.message, await this.fetch(error));
      }
    throw new RangeError(`Links of ${this.module} ask for more than ${MOST} rows in one transaction.`);
  }

  private sourceOf(changes: readonly TableChange[], fetched: Map<string, readonly AnyRow[]>): LinkSource<RowsOf> {
    const find = (table: string, column: string, value: unknown): readonly AnyRow[] => {
      const missing = new Missing(table, column, value);
      const rows = fetched.get(missing.message);
      if (!rows) throw missing;
      return rows;
    };
    return {
      get: (table, key) => {
        const column = this.keyOf(table);
        const changed = changes.find((one) => one.table === table && one.change.row[column] === key)?.change.row;
        return must(changed ?? find(table, column, key)[0], `${this.module}.${table} ${key}`);
      },
      by: (table, column, value) => {
        const key = this.keyOf(table);
        const changed = new Map<unknown, AnyRow>();
        for (const one of changes) if (one.table === table) changed.set(one.change.row[key], one.change.row);
        const others = find(table, column, value).filter((row) => !changed.has(row[key]));
        const own = [...changed.values()].filter((row) => row[column] === value);
        return [...others, ...own].sort((a, b) => (a[key] as Key) - (b[key] as Key)) as never;
      },
    };
  }

  private async fetch({ table, column, value }: Missing): Promise<AnyRow[]> {
    const name = `${this.module}.${table}`;
    const codec = tableCodec(name, this.spec(table));
    const encode = must(
      codec.columns.find((one) => one.name === column),
      `column ${name}.${column}`,
    );
    const { rows } = await this.session.use((client) =>
      client.query<(string | null)[]>({
        text: `select ${codec.columns.map((one) => `${quoteName(one.name)}::text`).join(', ')} from ${quoteQualified(name)}
        where ${quoteName(column)} = $1::${encode.type} order by ${quoteName(this.keyOf(table))}`,
        values: [value === null ? null : encode.encode(value)],
        rowMode: 'array',
      }),
    );
    return rows.map((values) => codec.row(values));
  }

  private keyOf(table: string): string {
    return must(this.spec(table).primaryKey[0], `key of ${this.module}.${table}`);
  }

  private spec(table: string) {
    return must(this.catalog.moduleSpec(this.module).tables[table], `catalogue of ${this.module}.${table}`);
  }
}

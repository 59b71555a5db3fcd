import { must } from '../base/errors.ts';
import { type PostgresClient, quoteName, quoteQualified, transaction } from '../engines/postgres/connect.ts';
import type { ArchivedRow, ArchivedTransaction } from './contract.ts';
import type { ArchivedTable } from './read-archive.ts';

type Change = ArchivedTransaction['changes'][number];
type RowChange = Exclude<Change, { kind: 'truncate' }>;

/** Rows that one statement takes. */
const AT_ONCE = 1000;

/** Applies archived transactions to a restored database, each as one. Tables that it does not have, those of a neighbour in a merged layout, are passed by. */
export class ChangeApplier {
  applied = { transactions: 0, changes: 0 };
  private readonly client: PostgresClient;
  private readonly tables: ReadonlyMap<string, ArchivedTable>;
  private readonly there: ReadonlySet<string>;

  constructor(client: PostgresClient, tables: ReadonlyMap<string, ArchivedTable>, there: ReadonlySet<string>) {
    this.client = client;
    this.tables = tables;
    this.there = there;
  }

  async apply({ changes }: ArchivedTransaction): Promise<void> {
    const own = changes.filter((change) =>
      change.kind === 'truncate' ? change.tables.some((table) => this.there.has(table)) : this.there.has(change.table),
    );
    if (own.length === 0) return;
    await transaction(this.client, async () => {
      for (const group of groups(own, (table) => this.keyOf(table))) await this.write(group);
    });
    this.applied.transactions++;
    this.applied.changes += own.length;
  }

  private keyOf(table: string): string[] {
    return must(this.tables.get(table), `description of ${table}`).key;
  }

  private async write(group: readonly Change[]): Promise<void> {
    const [first] = group;
    if (!first) return;
    if (first.kind === 'truncate') {
      const tables = first.tables.filter((table) => this.there.has(table));
      await this.client.query(`truncate ${tables.map(quoteQualified).join(', ')}`);
      return;
    }
    const { table } = first;
    const { types } = must(this.tables.get(table), `description of ${table}`);
    const key = this.keyOf(table);
    const name = quoteQualified(table);
    const columns = first.kind === 'delete' ? key : Object.keys(first.row);
    const typed = (column: string, prefix = '') =>
      `r.${quoteName(`${prefix}${column}`)}::${must(types[column], `type of ${table}.${column}`)}`;
    const same = key.map((column) => `t.${quoteName(column)} = ${typed(column, 'key ')}`).join(' and ');
    const keys = key.map((column) => `${quoteName(`key ${column}`)} text`);
    const values = columns.map((column) => `${quoteName(column)} text`);
    if (first.kind === 'insert')
      await this.run(
        `insert into ${name} (${columns.map(quoteName).join(', ')}) overriding system value select ${columns.map((column) => typed(column)).join(', ')}
         from jsonb_to_recordset($1) as r (${values.join(', ')})`,
        group.map((one) => (one as typeof first).row),
      );
    else if (first.kind === 'delete')
      await this.run(
        `delete from ${name} t using jsonb_to_recordset($1) as r (${keys.join(', ')}) where ${same}`,
        group.map((one) => prefixed((one as typeof first).key)),
      );
    else {
      // A key is set only where it changes: columns that number themselves take no value.
      const set = first.key ? columns : columns.filter((column) => !key.includes(column));
      if (set.length === 0) return;
      await this.run(
        `update ${name} t set ${set.map((column) => `${quoteName(column)} = ${typed(column)}`).join(', ')}
         from jsonb_to_recordset($1) as r (${[...keys, ...values].join(', ')}) where ${same}`,
        group.map((one) => {
          const { row, key: before } = one as typeof first;
          return { ...row, ...prefixed(before ?? keyed(row, key)) };
        }),
      );
    }
  }

  /** Every row has to be met: one that is not says that what is restored is not what was archived. */
  private async run(sql: string, rows: readonly ArchivedRow[]): Promise<void> {
    const { rowCount } = await this.client.query(sql, [JSON.stringify(rows)]);
    if (rowCount !== rows.length)
      throw new Error(`${rowCount} of ${rows.length} archived changes met a row: ${sql.slice(0, 60)}`);
  }
}

/** Changes that one statement can carry: of one table and kind, with the same columns, no row twice. */
function groups(changes: readonly Change[], keyOf: (table: string) => string[]): Change[][] {
  const all: Change[][] = [];
  let shape: string | undefined;
  let met = new Set<string>();
  for (const change of changes) {
    const own = change.kind === 'truncate' ? undefined : shapeOf(change);
    const identity = change.kind === 'truncate' ? '' : identityOf(change, keyOf(change.table));
    const last = all.at(-1);
    if (!last || own === undefined || own !== shape || met.has(identity) || last.length >= AT_ONCE) {
      all.push([change]);
      met = new Set();
    } else last.push(change);
    met.add(identity);
    shape = own;
  }
  return all;
}

function shapeOf(change: RowChange): string {
  const columns = change.kind === 'delete' ? [] : Object.keys(change.row);
  // A row whose key changes may take the place of the next one.
  const isMoved = change.kind === 'update' && change.key !== undefined;
  return `${change.kind} ${change.table} ${isMoved ? JSON.stringify(change.key) : ''} ${columns.join(' ')}`;
}

function identityOf(change: RowChange, key: string[]): string {
  return JSON.stringify(change.kind === 'delete' ? change.key : keyed(change.row, key));
}

function keyed(row: ArchivedRow, key: readonly string[]): ArchivedRow {
  return Object.fromEntries(key.map((column) => [column, row[column] ?? null]));
}

function prefixed(row: ArchivedRow): ArchivedRow {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [`key ${column}`, value]));
}

/** Sequences are not in the log of rows: each goes on after the greatest number that its column holds. */
export async function setSequences(client: PostgresClient, schemas: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(
    `select s.oid::regclass::text as sequence, d.refobjid::regclass::text as table, a.attname as column
     from pg_class s join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
       join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
     where s.relkind = 'S' and s.relnamespace = any($1::regnamespace[])`,
    [schemas],
  );
  for (const { sequence, table, column } of rows)
    await client.query(
      `select setval('${sequence}', greatest((select last_value from ${sequence}), (select coalesce(max(${quoteName(column)}), 0) from ${table})),
         (select is_called from ${sequence}) or (select coalesce(max(${quoteName(column)}), 0) from ${table}) >= (select last_value from ${sequence}))`,
    );
}

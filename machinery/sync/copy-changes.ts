import { systemCode } from '../base/errors.ts';
import type { CapturedChange, CapturedRow } from '../capture/contract.ts';
import { UNCHANGED } from '../capture/contract.ts';
import { type PostgresClient, quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import { copyIn } from './copy-in.ts';
import { type KeyOf, keyTextOf } from './transaction-changes.ts';

interface Pending {
  /** Rows that begin here, as long as nothing but such rows has come: nothing looks for them, so they need no key. */
  inserted: CapturedRow[];
  /** What the copy shows in the end, by key: a row, or that there is none. */
  rows: Map<string, CapturedRow | { gone: CapturedRow }>;
  /** Those that begin here: they were not there before. */
  added: Set<string>;
}

/**
 * Changes of reference copies that wait for one target, gathered: a row that changes many times is written once, as it is in the end. The order between tables does not matter, as
 * copies refer to nothing.
 */
export class CopyChanges {
  private readonly keyOf: KeyOf;
  private tables = new Map<string, Pending>();
  /** Tables that were emptied before what is pending. */
  private readonly emptied = new Set<string>();
  count = 0;

  constructor(keyOf: KeyOf) {
    this.keyOf = keyOf;
  }

  add(change: CapturedChange): void {
    this.count++;
    if (change.kind === 'truncate') {
      for (const { name } of change.relations) {
        this.tables.delete(name);
        this.emptied.add(name);
      }
      return;
    }
    const { name } = change.relation;
    const pending = this.of(name);
    const { rows, added } = pending;
    if (change.kind === 'insert' && rows.size === 0) {
      pending.inserted.push(change.after);
      return;
    }
    const key = this.keyOf(name);
    lookUp(pending, key);
    if (change.kind === 'delete') rows.set(keyTextOf(change.before, key), { gone: change.before });
    else {
      // A key that changed leaves its former row behind.
      if (change.kind === 'update' && change.before) {
        const former = keyTextOf(change.before, key);
        if (former !== keyTextOf(change.after, key)) rows.set(former, { gone: change.before });
      }
      const id = keyTextOf(change.after, key);
      const known = rows.get(id);
      if (change.kind === 'insert' && known === undefined) added.add(id);
      // Large values that did not change are those of the row before, or of what is pending.
      const before = change.kind === 'update' ? change.before : undefined;
      const earlier = before ?? (known && !('gone' in known) ? known : undefined);
      rows.set(id, earlier && change.after.hasUnchanged ? merged(earlier, change.after) : change.after);
    }
  }

  /** Writes everything, inside the caller's transaction. */
  async write(client: PostgresClient): Promise<void> {
    for (const table of this.emptied) await client.query(`delete from ${quoteQualified(table)}`);
    for (const [table, { inserted, rows, added }] of this.tables) {
      const gone: CapturedRow[] = [];
      const there: CapturedRow[] = [];
      const fresh: CapturedRow[] = [];
      for (const one of inserted) (one.isBinary ? fresh : there).push(one);
      for (const [id, one] of rows)
        if ('gone' in one) gone.push(one.gone);
        else (added.has(id) && one.isBinary ? fresh : there).push(one);
      for (const some of chunks(gone)) await this.remove(client, table, some);
      for (const [, same] of Map.groupBy(fresh, ({ relation }) => relation))
        if (!(await this.fill(client, table, same))) for (const row of same) there.push(row);
      // Rows that brought the same columns go together.
      for (const [, same] of Map.groupBy(there, (row) => shownColumns(row).join()))
        for (const some of chunks(same)) await this.put(client, table, some);
    }
  }

  private of(table: string): Pending {
    let pending = this.tables.get(table);
    if (!pending) {
      pending = { inserted: [], rows: new Map(), added: new Set() };
      this.tables.set(table, pending);
    }
    return pending;
  }

  /** New rows in the form in which they came. False where they are few, or some are there already, and nothing was written. */
  private async fill(client: PostgresClient, table: string, rows: readonly CapturedRow[]): Promise<boolean> {
    if (rows.length < MANY) return false;
    await client.query('savepoint before_fill');
    try {
      await copyIn(client, table, rows);
    } catch (error) {
      if (systemCode(error) !== '23505') throw error;
      await client.query('rollback to savepoint before_fill');
      return false;
    }
    await client.query('release savepoint before_fill');
    return true;
  }

  private async remove(client: PostgresClient, table: string, rows: readonly CapturedRow[]): Promise<void> {
    if (rows.length === 0) return;
    const key = this.keyOf(table);
    const [first] = rows as [CapturedRow];
    await client.query(
      `delete from ${quoteQualified(table)} c using jsonb_to_recordset($1) as r (${key.map((name) => `${quoteName(name)} text`).join(', ')})
       where ${key.map((name) => `c.${quoteName(name)} = r.${quoteName(name)}::${typeOf(first, name)}`).join(' and ')}`,
      [JSON.stringify(rows.map((row) => textsOf(row, key)))],
    );
  }

  private async put(client: PostgresClient, table: string, rows: readonly CapturedRow[]): Promise<void> {
    const [first] = rows as [CapturedRow];
    const key = this.keyOf(table);
    const columns = shownColumns(first);
    const isWhole = columns.length === first.relation.columns.length;
    const texts = JSON.stringify(rows.map((row) => textsOf(row, columns)));
    const record = `jsonb_to_recordset($1) as r (${columns.map((name) => `${quoteName(name)} text`).join(', ')})`;
    const value = (name: string) => `r.${quoteName(name)}::${typeOf(first, name)}`;
    const others = columns.filter((name) => !key.includes(name));
    if (!isWhole) {
      // The row is there: what did not come did not change.
      await client.query(
        `update ${quoteQualified(table)} c set ${others.map((name) => `${quoteName(name)} = ${value(name)}`).join(', ')}
         from ${record} where ${key.map((name) => `c.${quoteName(name)} = ${value(name)}`).join(' and ')}`,
        [texts],
      );
      return;
    }
    const insert = `insert into ${quoteQualified(table)} (${columns.map(quoteName).join(', ')}) select ${columns.map(value).join(', ')} from ${record}`;
    await client.query('savepoint before_copy');
    try {
      await client.query(
        `${insert} on conflict (${key.map(quoteName).join(', ')}) do ${others.length === 0 ? 'nothing' : `update set ${others.map((name) => `${quoteName(name)} = excluded.${quoteName(name)}`).join(', ')}`}`,
        [texts],
      );
    } catch (error) {
      if (systemCode(error) !== '23505') throw error;
      // Rows have exchanged unique values, which no order of single updates allows.
      await client.query('rollback to savepoint before_copy');
      await this.remove(client, table, rows);
      await client.query(insert, [texts]);
    }
    await client.query('release savepoint before_copy');
  }
}

/** Puts rows that only began here under their keys, as something else follows. */
function lookUp(pending: Pending, key: readonly string[]): void {
  for (const row of pending.inserted) {
    const id = keyTextOf(row, key);
    pending.rows.set(id, row);
    pending.added.add(id);
  }
  pending.inserted = [];
}

/** Rows from which on it is worth another statement to write new ones as they came. */
const MANY = 50;
/** Rows that one statement takes, and bytes of them: more would only need memory. */
const [MOST_ROWS, MOST_BYTES] = [5_000, 16 * 2 ** 20];

function* chunks(rows: readonly CapturedRow[]): Iterable<readonly CapturedRow[]> {
  let chunk: CapturedRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    if (chunk.length === MOST_ROWS || (chunk.length > 0 && bytes + row.size > MOST_BYTES)) {
      yield chunk;
      [chunk, bytes] = [[], 0];
    }
    chunk.push(row);
    bytes += row.size;
  }
  if (chunk.length > 0) yield chunk;
}

/** Columns of a row whose values are known. */
function shownColumns(row: CapturedRow): string[] {
  return row.relation.columns.flatMap(({ name }, index) => (row.raw(index) === UNCHANGED ? [] : [name]));
}

function textsOf(row: CapturedRow, columns: readonly string[]): Record<string, string | null> {
  const wanted = new Set(columns);
  return Object.fromEntries(
    row.relation.columns.flatMap(({ name }, index) => {
      const text = wanted.has(name) ? row.text(index) : UNCHANGED;
      return text === UNCHANGED ? [] : [[name, text] as const];
    }),
  );
}

function typeOf(row: CapturedRow, column: string): string {
  return row.relation.columns.find(({ name }) => name === column)?.type ?? 'text';
}

/** A later version of a row with the large values that it left out. */
function merged(before: CapturedRow, after: CapturedRow): CapturedRow {
  if (before.relation !== after.relation) return after;
  const pick = (index: number) => (after.raw(index) === UNCHANGED ? before : after);
  return {
    relation: after.relation,
    raw: (index) => pick(index).raw(index),
    isText: (index) => pick(index).isText(index),
    value: (index) => pick(index).value(index),
    text: (index) => pick(index).text(index),
    get hasUnchanged() {
      return after.relation.columns.some((_, index) => pick(index).raw(index) === UNCHANGED);
    },
    isBinary: false,
    size: before.size + after.size,
    copyInto: (out, at) => after.copyInto(out, at),
  };
}

import { type CapturedChange, type CapturedRow, UNCHANGED } from '../capture/contract.ts';
import { keyTextOf } from '../sync/transaction-changes.ts';

/** Changed rows of a table beyond which everything that reads it is computed anew: then that costs less. */
const MOST = 20_000;

/** A row as texts by column; only columns that somebody reads. */
export type RowTexts = Record<string, string | null>;

interface Changed {
  before: RowTexts | undefined;
  after: RowTexts | undefined;
}

/** Rows that have changed, by table: each as it was before the first change and as it is after the last one. */
export class ChangedRows {
  private readonly tables = new Map<string, Map<string, Changed>>();
  /** Tables of which so much has changed that it is not kept. */
  private readonly whole = new Set<string>();
  private readonly wanted: (table: string) => readonly string[] | undefined;
  private readonly keyOf: (table: string) => readonly string[];

  /** `wanted` gives the columns of a table that are read, undefined where nobody reads it. */
  constructor(wanted: (table: string) => readonly string[] | undefined, keyOf: (table: string) => readonly string[]) {
    this.wanted = wanted;
    this.keyOf = keyOf;
  }

  add(change: CapturedChange): void {
    if (change.kind === 'truncate') {
      for (const { name } of change.relations) if (this.wanted(name)) this.giveUp(name);
      return;
    }
    const { name, identity } = change.relation;
    const columns = this.wanted(name);
    if (!columns || this.whole.has(name)) return;
    // Where the log tells nothing of the row before, nobody knows what it counted for.
    if (change.kind !== 'insert' && identity !== 'full') {
      this.giveUp(name);
      return;
    }
    const before = change.kind === 'insert' ? undefined : change.before;
    const after = change.kind === 'delete' ? undefined : change.after;
    const rows = this.tables.get(name) ?? new Map<string, Changed>();
    this.tables.set(name, rows);
    const row = after ?? before;
    if (!row) return;
    const key = keyTextOf(row, this.keyOf(name));
    const earlier = before && keyTextOf(before, this.keyOf(name));
    if (earlier !== undefined && earlier !== key)
      this.put(rows, earlier, { before: texts(before, columns), after: undefined });
    this.put(rows, key, {
      before: earlier === key ? texts(before, columns) : undefined,
      after: texts(after, columns, before),
    });
    if (rows.size > MOST) this.giveUp(name);
  }

  /** Tables with changes. */
  get names(): string[] {
    return [...new Set([...this.tables.keys(), ...this.whole])];
  }

  /** What has changed in a table; `whole` where it is not kept. */
  of(table: string): { before: RowTexts[]; after: RowTexts[] } | 'whole' {
    if (this.whole.has(table)) return 'whole';
    const changed = [...(this.tables.get(table)?.values() ?? [])];
    return {
      before: changed.map(({ before }) => before).filter((row) => row !== undefined),
      after: changed.map(({ after }) => after).filter((row) => row !== undefined),
    };
  }

  private put(rows: Map<string, Changed>, key: string, { before, after }: Changed): void {
    const known = rows.get(key);
    const first = known ? known.before : before;
    if (first === undefined && after === undefined) rows.delete(key);
    else rows.set(key, { before: first, after });
  }

  private giveUp(table: string): void {
    this.whole.add(table);
    this.tables.delete(table);
  }
}

function texts(row: CapturedRow | undefined, columns: readonly string[], before?: CapturedRow): RowTexts | undefined {
  if (!row) return undefined;
  const found: RowTexts = {};
  for (const [index, { name }] of row.relation.columns.entries()) {
    if (!columns.includes(name)) continue;
    const text = row.text(index);
    const value = text === UNCHANGED ? before?.text(index) : text;
    found[name] = typeof value === 'string' ? value : null;
  }
  return found;
}

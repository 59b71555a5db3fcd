import { type CapturedChange, type CapturedRow, UNCHANGED } from '../capture/contract.ts';
import { keyTextOf } from '../sync/transaction-changes.ts';

/** Changed rows of a table beyond which everything that reads it is computed anew: then that costs less. */
const MOST = 20_000;

/** A row as texts by column; only columns that somebody reads. */
export type RowTexts = Record<string, string | null>;

interface Changed {
  before: RowTexts | undefined;
  after: RowTexts | undefined;
  /** As it was in between, in order; only where somebody asks for it. */
  between: RowTexts[];
}

export interface ChangedRowsInput {
  /** Columns of a table that are read, undefined where nobody reads it. */
  wanted: (table: string) => readonly string[] | undefined;
  keyOf: (table: string) => readonly string[];
  /** Whether every state of a row of the table is wanted. */
  hasVersions: (table: string) => boolean;
}

/** Rows that have changed, by table: each as it was before the first change and as it is after the last one, and of tables with versions as it was in between. */
export class ChangedRows {
  private readonly tables = new Map<string, Map<string, Changed>>();
  /** Tables of which so much has changed that it is not kept. */
  private readonly whole = new Set<string>();
  private readonly wanted: (table: string) => readonly string[] | undefined;
  private readonly keyOf: (table: string) => readonly string[];
  private readonly hasVersions: (table: string) => boolean;
  private states = 0;

  constructor({ wanted, keyOf, hasVersions }: ChangedRowsInput) {
    this.wanted = wanted;
    this.keyOf = keyOf;
    this.hasVersions = hasVersions;
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
      this.put(rows, earlier, { before: texts(before, columns), after: undefined, between: [] });
    this.put(rows, key, {
      before: earlier === key ? texts(before, columns) : undefined,
      after: texts(after, columns, before),
      between: this.statesBefore(name, rows.get(key)),
    });
    if (rows.size > MOST || this.states > MOST) this.giveUp(name);
  }

  /** Tables with changes. */
  get names(): string[] {
    return [...new Set([...this.tables.keys(), ...this.whole])];
  }

  /** What has changed in a table, of rows that differ in one of the words, which may be names of columns, or in any column where there are no words; `whole` where it is not kept. */
  of(table: string, words: ReadonlySet<string> | undefined): { before: RowTexts[]; after: RowTexts[] } | 'whole' {
    if (this.whole.has(table)) return 'whole';
    const differs = ({ before, after }: Changed) =>
      before === undefined ||
      after === undefined ||
      Object.keys(after).some((column) => (words?.has(column) ?? true) && before[column] !== after[column]);
    const changed = [...(this.tables.get(table)?.values() ?? [])].filter(differs);
    return {
      before: changed.map(({ before }) => before).filter((row) => row !== undefined),
      after: changed.map(({ after }) => after).filter((row) => row !== undefined),
    };
  }

  /** States of rows of a table before the last one, oldest first: the rows of the first list are each followed by that of the next. Nothing where not all is kept. */
  earlier(table: string): RowTexts[][] {
    const changed = [...(this.tables.get(table)?.values() ?? [])];
    const states = changed.map(({ before, between }) => (before ? [before, ...between] : between));
    const most = states.reduce((length, one) => Math.max(length, one.length), 0);
    return Array.from({ length: most }, (_, index) =>
      states.map((one) => one[index]).filter((row) => row !== undefined),
    );
  }

  private put(rows: Map<string, Changed>, key: string, { before, after, between }: Changed): void {
    const known = rows.get(key);
    const first = known ? known.before : before;
    if (first === undefined && after === undefined) rows.delete(key);
    else rows.set(key, { before: first, after, between });
  }

  private statesBefore(table: string, known: Changed | undefined): RowTexts[] {
    if (!known || !this.hasVersions(table)) return [];
    if (known.after) this.states++;
    return known.after ? [...known.between, known.after] : known.between;
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

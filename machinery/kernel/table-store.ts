import { GenimsError } from '../base/errors.ts';
import type { AnyRow, Moment } from '../base/row-types.ts';
import type { Changes } from './changes.ts';
import type { Table } from './contract.ts';

export interface TableStoreOptions {
  name: string;
  key: string;
  hasUpdatedAt: boolean;
  now: () => Moment;
  /** Keeps what changes, as links and copies follow from it. Left out where nobody is concerned. */
  changes?: Changes | undefined;
}

/** What a writer has to do for one row that is final, or that is written as it stands. */
export interface PendingRow {
  row: AnyRow;
  /** The row is in the database already. */
  stored: boolean;
}

/**
 * The held rows of one table. Invariant: every row is handed to the writer exactly once per run: when it is released, or when
 * the run ends. A row read from the database is handed over only if it was changed.
 */
export class TableStore implements Table<AnyRow> {
  readonly name: string;
  private readonly options: TableStoreOptions;
  private rows = new Map<number, AnyRow>();
  private highest = 0;
  private inOrder = true;
  private readonly stored = new Set<number>();
  private readonly changed = new Set<number>();
  private finished: PendingRow[] = [];
  private last = 0;
  private taken: ReadonlySet<number> = new Set();

  constructor(options: TableStoreOptions) {
    this.name = options.name;
    this.options = options;
  }

  get lastKey(): number {
    return this.last;
  }

  get size(): number {
    return this.rows.size;
  }

  nextKey(): number {
    do this.last++;
    while (this.taken.has(this.last));
    return this.last;
  }

  add(row: AnyRow): AnyRow {
    const key = this.keyOf(row);
    if (this.rows.has(key)) throw new GenimsError('INTERNAL', `${this.name}: key ${key} is added twice`);
    this.rows.set(key, row);
    // Keys may be given before their rows are added; what `held` shows must not depend on it.
    if (key < this.highest) this.inOrder = false;
    else this.highest = key;
    this.changed.add(key);
    this.options.changes?.inserted(this.name, row);
    return row;
  }

  change(row: AnyRow, columns: AnyRow): void {
    const key = this.keyOf(row);
    if (this.rows.get(key) !== row)
      throw new GenimsError('INTERNAL', `${this.name}: key ${key} is changed after its release`);
    const { changes, hasUpdatedAt, now } = this.options;
    let differs = false;
    let before: AnyRow | undefined;
    for (const column in columns) {
      const value = row[column];
      const next = columns[column];
      if (value === next) continue;
      if (!differs) {
        differs = true;
        before = changes?.beforeOf(this.name, row);
      }
      if (before !== undefined && !(column in before)) before[column] = value;
      row[column] = next;
    }
    if (!differs) return;
    if (hasUpdatedAt) row.updated_at = now();
    // A row that is not in the database yet counts as changed from the beginning.
    if (this.stored.size > 0) this.changed.add(key);
  }

  release(row: AnyRow): void {
    const key = this.keyOf(row);
    if (!this.rows.delete(key)) throw new GenimsError('INTERNAL', `${this.name}: key ${key} is released twice`);
    this.hand(key, row);
    this.stored.delete(key);
  }

  append(row: AnyRow): AnyRow {
    this.finished.push({ row, stored: false });
    this.options.changes?.inserted(this.name, row);
    return row;
  }

  get(key: number): AnyRow | undefined {
    return this.rows.get(key);
  }

  held(): Iterable<AnyRow> {
    if (!this.inOrder) {
      this.rows = new Map([...this.rows].sort(([a], [b]) => a - b));
      this.inOrder = true;
    }
    return this.rows.values();
  }

  /** Goes on after the highest key that the table has, and passes over those that are `taken`. */
  continueAfter(lastKey: number, taken: number[] = []): void {
    this.last = lastKey;
    this.taken = new Set(taken);
  }

  /** A row read from the database. Rows come in the order of their keys, as they were added. */
  load(row: AnyRow): void {
    const key = this.keyOf(row);
    this.rows.set(key, row);
    this.highest = key;
    this.stored.add(key);
  }

  /** Takes what is final since the last call. */
  takeFinished(): PendingRow[] {
    const finished = this.finished;
    this.finished = [];
    return finished;
  }

  /** Hands over the changed rows that stay open, as they stand now; they go on being held. */
  flush(): void {
    for (const key of [...this.changed].sort((a, b) => a - b)) {
      const row = this.rows.get(key);
      if (!row) continue;
      this.hand(key, row);
      this.stored.add(key);
    }
  }

  private hand(key: number, row: AnyRow): void {
    if (this.changed.delete(key)) this.finished.push({ row, stored: this.stored.has(key) });
  }

  private keyOf(row: AnyRow): number {
    const key = row[this.options.key];
    if (typeof key !== 'number') throw new GenimsError('INTERNAL', `${this.name}: a row has no ${this.options.key}`);
    return key;
  }
}

import { GenimsError } from '../base/errors.ts';
import type { AnyRow, Moment } from '../base/row-types.ts';
import type { Changes } from './changes.ts';
import type { Table } from './contract.ts';
import { HeldKeys } from './held-keys.ts';
import { blankOf, type Filler, fillersOf, type StoredTable } from './new-rows.ts';
import { RowIndex } from './row-index.ts';
import type { StateRules } from './state-rules.ts';

export interface TableStoreOptions {
  table: string;
  /** Qualified name, for errors. */
  name: string;
  spec: StoredTable;
  now: () => Moment;
  /** Keeps what changes, as links and copies follow from it. Left out where nobody is concerned. */
  changes?: Changes | undefined;
  /** The lifecycle's states; left out for a table without. */
  states?: StateRules | undefined;
  /** Rows are written at once and never held. */
  isNeverHeld?: boolean;
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
  readonly table: string;
  readonly name: string;
  readonly key: string;
  readonly isNeverHeld: boolean;
  /** Called when the first row is touched after `takeTouched`. */
  whenTouched: (() => void) | undefined;
  /** Rows added or changed since the last call of `takeTouched`. */
  private touched: AnyRow[] = [];
  private readonly options: TableStoreOptions;
  /** All columns in their order with their defaults, so that rows of a table are alike and cheap to reach into. */
  private readonly blank: Readonly<AnyRow>;
  /** Columns that get something when a row is added: its key, moments. */
  private readonly late: readonly Extract<Filler, { late: unknown }>[];
  /** Columns that a new row must have from whoever makes it. */
  private readonly required: readonly string[];
  private readonly hasUpdatedAt: boolean;
  private readonly indexes = new Map<string, RowIndex>();
  private rows = new Map<number, AnyRow>();
  private highest = 0;
  private inOrder = true;
  /** Count and digest of what is held. */
  readonly heldKeys = new HeldKeys();
  private readonly stored = new Set<number>();
  private readonly changed = new Set<number>();
  private finished: PendingRow[] = [];
  private last = 0;
  private taken: ReadonlySet<number> = new Set();
  private isOpening = false;

  constructor(options: TableStoreOptions) {
    this.table = options.table;
    this.name = options.name;
    this.key = options.spec.primaryKey[0] ?? '';
    this.options = options;
    this.isNeverHeld = options.isNeverHeld ?? false;
    const fillers = fillersOf(options.spec);
    this.blank = blankOf(options.spec, fillers);
    this.late = fillers.filter((filler) => 'late' in filler);
    const filled = new Set(fillers.map(({ column }) => column));
    this.required = Object.keys(options.spec.columns).filter((column) => !filled.has(column));
    this.hasUpdatedAt = 'updated_at' in options.spec.columns;
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

  /** Opening rows may be in states in which later ones do not begin. */
  set opening(isOpening: boolean) {
    this.isOpening = isOpening;
  }

  add(given: AnyRow): AnyRow {
    const row = this.filled(given);
    this.options.states?.begin(this.name, row, this.isOpening);
    if (this.isNeverHeld) return this.append(row);
    const key = this.keyOf(row);
    if (this.rows.has(key)) throw new GenimsError('INTERNAL', `${this.name}: key ${key} is added twice`);
    this.rows.set(key, row);
    this.heldKeys.add(key);
    // Keys may be given before their rows are added; what `held` shows must not depend on it.
    if (key < this.highest) this.inOrder = false;
    else this.highest = key;
    this.changed.add(key);
    this.touch(row);
    for (const index of this.indexes.values()) index.add(row);
    this.options.changes?.inserted(this.table, row);
    return row;
  }

  receive(brought: Readonly<AnyRow>, own: AnyRow = {}): AnyRow {
    const row = { ...brought, ...own };
    const lacking = this.required.filter((column) => row[column] === undefined || row[column] === null);
    if (lacking.length > 0)
      throw new GenimsError('INTERNAL', `${this.name}: a message brings no ${lacking.join(', ')}`);
    return this.add(row);
  }

  change(row: AnyRow, columns: AnyRow): void {
    const key = this.keyOf(row);
    if (this.rows.get(key) !== row)
      throw new GenimsError('INTERNAL', `${this.name}: key ${key} is changed after its release`);
    const { changes, states, now } = this.options;
    states?.follow(this.name, row, columns, key);
    let differs = false;
    let before: AnyRow | undefined;
    for (const column in columns) {
      const value = row[column];
      const next = columns[column];
      if (value === next) continue;
      if (!differs) {
        differs = true;
        before = changes?.beforeOf(this.table, row);
      }
      if (before !== undefined && !(column in before)) before[column] = value;
      row[column] = next;
      this.indexes.get(column)?.move(row, value);
    }
    if (!differs) return;
    if (this.hasUpdatedAt) row.updated_at = now();
    this.touch(row);
    // A row that is not in the database yet counts as changed from the beginning.
    if (this.stored.size > 0) this.changed.add(key);
  }

  release(row: AnyRow): void {
    const key = this.keyOf(row);
    if (!this.rows.delete(key)) throw new GenimsError('INTERNAL', `${this.name}: key ${key} is released twice`);
    this.heldKeys.remove(key);
    for (const index of this.indexes.values()) index.remove(row);
    this.hand(key, row);
    this.stored.delete(key);
  }

  /** A new row that is final from the beginning, as a reading is: written, never held. Its key may have several columns. */
  append(row: AnyRow): AnyRow {
    this.finished.push({ row, stored: false });
    this.options.changes?.inserted(this.table, row);
    return row;
  }

  get(key: number): AnyRow | undefined {
    return this.rows.get(key);
  }

  /** A row that has left and that no writer has taken yet: what follows from a step may still read it. */
  leaving(key: number): AnyRow | undefined {
    return this.finished.findLast(({ row }) => row[this.key] === key)?.row;
  }

  must(key: number | null): AnyRow {
    const row = key === null ? undefined : this.rows.get(key);
    if (row === undefined) throw new GenimsError('INTERNAL', `${this.name}: no row ${key} is held`);
    return row;
  }

  by(column: string, value: unknown): readonly AnyRow[] {
    let index = this.indexes.get(column);
    if (!index) {
      index = new RowIndex(column, this.key);
      this.indexes.set(column, index);
      for (const row of this.held()) index.add(row);
    }
    return index.at(value);
  }

  held(): Iterable<AnyRow> {
    if (!this.inOrder) {
      this.rows = new Map([...this.rows].sort(([a], [b]) => a - b));
      this.inOrder = true;
    }
    return this.rows.values();
  }

  isHeld(row: AnyRow): boolean {
    return this.rows.get(row[this.key] as number) === row;
  }

  /** Rows added or changed since the last call that were held then; one may come more than once. */
  takeTouched(): readonly AnyRow[] {
    const { touched } = this;
    if (touched.length > 0) this.touched = [];
    return touched;
  }

  /** Goes on after the highest key that the table has, and passes over those that are `taken`. */
  continueAfter(lastKey: number, taken: readonly number[] = []): void {
    this.last = lastKey;
    this.taken = new Set(taken);
  }

  /** A row read from the database. Rows come in the order of their keys, as they were added. */
  load(row: AnyRow): void {
    const key = this.keyOf(row);
    this.rows.set(key, row);
    this.heldKeys.add(key);
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

  private touch(row: AnyRow): void {
    const { touched } = this;
    if (touched.length === 0) this.whenTouched?.();
    if (touched[touched.length - 1] !== row) touched.push(row);
  }

  private filled(given: AnyRow): AnyRow {
    const row = { ...this.blank };
    for (const column in given) {
      const value = given[column];
      if (value !== undefined) row[column] = value;
    }
    for (const { column, late } of this.late)
      if (row[column] === undefined) row[column] = late === 'now' ? this.options.now() : this.nextKey();
    return row;
  }

  private hand(key: number, row: AnyRow): void {
    if (this.changed.delete(key)) this.finished.push({ row, stored: this.stored.has(key) });
  }

  private keyOf(row: AnyRow): number {
    const key = row[this.key];
    if (typeof key !== 'number') throw new GenimsError('INTERNAL', `${this.name}: a row has no ${this.key}`);
    return key;
  }
}

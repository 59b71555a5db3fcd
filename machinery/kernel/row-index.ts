import type { AnyRow } from '../base/row-types.ts';

const NONE: readonly AnyRow[] = [];

interface Group {
  rows: AnyRow[];
  /** Somebody may be going through the rows: the next change makes a list of its own. */
  isLent: boolean;
}

/** Held rows of a table by the value of one column, in the order of their keys. What was given is not changed by later changes of rows. */
export class RowIndex {
  private readonly column: string;
  private readonly key: string;
  private readonly groups = new Map<unknown, Group>();

  constructor(column: string, key: string) {
    this.column = column;
    this.key = key;
  }

  at(value: unknown): readonly AnyRow[] {
    const group = this.groups.get(value);
    if (!group) return NONE;
    group.isLent = true;
    return group.rows;
  }

  add(row: AnyRow): void {
    const rows = this.own(row[this.column]);
    const key = row[this.key] as number;
    let at = rows.length;
    while (at > 0 && (rows[at - 1]?.[this.key] as number) > key) at--;
    if (at === rows.length) rows.push(row);
    else rows.splice(at, 0, row);
  }

  remove(row: AnyRow, value = row[this.column]): void {
    const rows = this.own(value);
    const at = placeOf(rows, this.key, row[this.key] as number);
    if (rows[at] === row) rows.splice(at, 1);
    if (rows.length === 0) this.groups.delete(value);
  }

  /** The row has changed its place. */
  move(row: AnyRow, before: unknown): void {
    this.remove(row, before);
    this.add(row);
  }

  private own(value: unknown): AnyRow[] {
    const group = this.groups.get(value);
    if (!group) {
      const rows: AnyRow[] = [];
      this.groups.set(value, { rows, isLent: false });
      return rows;
    }
    if (group.isLent) {
      group.rows = [...group.rows];
      group.isLent = false;
    }
    return group.rows;
  }
}

/** Where the row with a key stands among rows in the order of their keys. */
function placeOf(rows: readonly AnyRow[], column: string, key: number): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle]?.[column] as number) < key) from = middle + 1;
    else to = middle;
  }
  return from;
}

import type { AnyRow } from '../base/row-types.ts';
import type { RowChange } from './contract.ts';

export interface TableChange {
  table: string;
  change: RowChange;
}

/**
 * The changes of one step, one per row, in the order of their first change: several changes of a row are one, from what it was before to what it is after, as a
 * committed transaction shows them.
 */
export class Changes {
  private byRow = new Map<AnyRow, TableChange>();

  inserted(table: string, row: AnyRow): void {
    this.byRow.set(row, { table, change: { kind: 'insert', row } });
  }

  /** Where a row that is about to change keeps what its columns held before the step; undefined for one that is new in it. */
  beforeOf(table: string, row: AnyRow): AnyRow | undefined {
    const known = this.byRow.get(row);
    if (known) return known.change.before;
    const before: AnyRow = {};
    this.byRow.set(row, { table, change: { kind: 'update', row, before } });
    return before;
  }

  /** Takes out what has changed since the last call. */
  take(): readonly TableChange[] {
    if (this.byRow.size === 0) return [];
    const taken = [...this.byRow.values()];
    this.byRow.clear();
    return taken;
  }
}

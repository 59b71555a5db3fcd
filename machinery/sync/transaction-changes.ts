import type { AnyRow } from '../base/row-types.ts';
import type { CapturedChange, CapturedRelation, CapturedRow } from '../capture/contract.ts';
import { UNCHANGED } from '../capture/contract.ts';
import type { TableChange } from '../kernel/changes.ts';

/** A row that was inserted or updated, with its values as rows in memory have them. Large values that did not change come from the row before. */
export function rowOf(after: CapturedRow, before?: CapturedRow): AnyRow {
  const row: AnyRow = {};
  for (const [index, { name }] of after.relation.columns.entries()) {
    const value = after.value(index);
    row[name] = value === UNCHANGED ? before?.value(index) : value;
  }
  return row;
}

/** Whether the value of a column is another one after the change. */
function differs(after: CapturedRow, before: CapturedRow, index: number): boolean {
  const [now, was] = [after.raw(index), before.raw(index)];
  if (typeof now === 'symbol' || now === was) return false;
  if (now === null || was === null || typeof was === 'symbol') return true;
  return !now.equals(was);
}

/**
 * The inserts and updates of one module in a transaction, one for each row, in the order of their first change: from what it was before the transaction to
 * what it is after it, as links see it in memory. Rows that were removed again are left out.
 */
export class TransactionChanges {
  private readonly byRow = new Map<string, TableChange>();
  private readonly keyOf: KeyOf;

  constructor(keyOf: KeyOf) {
    this.keyOf = keyOf;
  }

  add(change: CapturedChange): void {
    if (change.kind === 'truncate') {
      for (const relation of change.relations)
        for (const id of [...this.byRow.keys()]) if (id.startsWith(`${relation.table} `)) this.byRow.delete(id);
      return;
    }
    const { table } = change.relation;
    const row = change.kind === 'delete' ? change.before : change.after;
    const id = `${table} ${keyTextOf(row, this.keyOf(change.relation.name))}`;
    if (change.kind === 'delete') {
      this.byRow.delete(id);
      return;
    }
    if (change.kind === 'insert') {
      this.byRow.set(id, { table, change: { kind: 'insert', row: rowOf(change.after) } });
      return;
    }
    const { before, after } = change;
    const known = this.byRow.get(id);
    const earlier: AnyRow = known?.change.before ? { ...known.change.before } : {};
    if (before && known?.change.kind !== 'insert')
      for (const [index, { name }] of after.relation.columns.entries())
        if (differs(after, before, index) && !(name in earlier)) earlier[name] = before.value(index);
    this.byRow.set(id, {
      table,
      change:
        known?.change.kind === 'insert'
          ? { kind: 'insert', row: rowOf(after, before) }
          : { kind: 'update', row: rowOf(after, before), before: earlier },
    });
  }

  get all(): readonly TableChange[] {
    return [...this.byRow.values()];
  }
}

/** Key columns of a qualified table. The replica identity is no help: it may be the whole row. */
export type KeyOf = (table: string) => readonly string[];

/** Places of key columns, by table and key: rows come in hundreds of thousands. */
const places = new WeakMap<CapturedRelation, Map<string, readonly number[]>>();

function placesOf(relation: CapturedRelation, key: readonly string[]): readonly number[] {
  let known = places.get(relation);
  if (!known) {
    known = new Map();
    places.set(relation, known);
  }
  const name = key.join();
  let found = known.get(name);
  if (!found) {
    found = relation.columns.flatMap((column, index) => (key.includes(column.name) ? [index] : []));
    known.set(name, found);
  }
  return found;
}

/** The key of a row as text. */
export function keyTextOf(row: CapturedRow, key: readonly string[]): string {
  const indexes = placesOf(row.relation, key);
  const [first] = indexes;
  if (indexes.length === 1 && first !== undefined) return String(row.text(first));
  return indexes.map((index) => String(row.text(index))).join(' ');
}

import { must } from '../base/errors.ts';
import type { HeldRule, HeldRules } from '../base/lifecycle.ts';
import type { AnyRow } from '../base/row-types.ts';
import { holds, partsOf } from './held.ts';
import type { TableStore } from './table-store.ts';

/** Rows of `table` may leave when a row of another table does; `by` leads there. */
interface Dependent {
  table: string;
  by: string;
  /** The dependent rows point to the row that left, or the row that left pointed to them. */
  points: 'here' | 'there';
  /** Not only when the row leaves: a condition on it has the other one held. */
  isConditional: boolean;
}

const NONE: readonly Dependent[] = [];

/** Lets rows go that are final: those that their rule holds no more, and whatever was held because of them. */
export class Releases {
  private readonly rules: HeldRules;
  private readonly stores: ReadonlyMap<string, TableStore>;
  private readonly dependents = new Map<string, Dependent[]>();

  constructor(rules: HeldRules, stores: ReadonlyMap<string, TableStore>) {
    this.rules = rules;
    this.stores = stores;
    for (const [table, rule] of Object.entries(rules)) this.dependOn(table, rule);
  }

  /** Looks at the rows that were touched in a step; called when nothing in the step follows any more. */
  end(touched: ReadonlyMap<AnyRow, TableStore>): void {
    for (const [row, store] of touched) this.look(store, row);
  }

  /** Lets a row go that nothing holds, and looks at those that it held. */
  private look(store: TableStore, row: AnyRow): void {
    const rule = this.rules[store.table];
    if (rule === undefined || rule === 'always' || !store.isHeld(row)) return;
    const stays = holds(rule, row, store.key, this.store);
    if (!stays) store.release(row);
    for (const { table, by, points, isConditional } of this.dependents.get(store.table) ?? NONE) {
      if (stays && !isConditional) continue;
      const other = this.store(table);
      const rows = points === 'here' ? other.by(by, row[store.key]) : [other.get(row[by] as number)];
      for (const one of rows) if (one) this.look(other, one);
    }
  }

  private dependOn(table: string, rule: HeldRule): void {
    for (const part of partsOf(rule)) {
      if ('with' in part) this.depend(part.with, { table, by: part.by, points: 'here', isConditional: false });
      if (!('referredBy' in part)) continue;
      const { referredBy, by, that } = part;
      this.depend(referredBy, { table, by, points: 'there', isConditional: that !== undefined });
      if (that) this.dependOn(referredBy, that);
    }
  }

  private depend(on: string, dependent: Dependent): void {
    this.dependents.set(on, [...(this.dependents.get(on) ?? []), dependent]);
  }

  private readonly store = (table: string): TableStore => must(this.stores.get(table), `store of ${table}`);
}

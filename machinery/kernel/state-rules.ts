import { GenimsError } from '../base/errors.ts';
import type { StateMachine } from '../base/lifecycle.ts';
import type { AnyRow } from '../base/row-types.ts';

/** The states of one table, executed: a row begins in one that its lifecycle begins with, and goes where it leads. */
export class StateRules {
  private readonly column: string;
  private readonly begins: ReadonlySet<unknown>;
  private readonly opens: ReadonlySet<unknown>;
  private readonly follows: ReadonlyMap<unknown, ReadonlySet<unknown>>;

  constructor({ column = 'status', begins, opens, follows }: StateMachine) {
    this.column = column;
    this.begins = new Set(begins);
    this.opens = new Set(opens ?? Object.keys(follows));
    this.follows = new Map(Object.entries(follows).map(([state, next]) => [state, new Set(next)]));
  }

  begin(table: string, row: AnyRow, isOpening: boolean): void {
    const state = row[this.column];
    if (this.begins.has(state) || (isOpening && this.opens.has(state))) return;
    throw new GenimsError(
      'INTERNAL',
      `${table}: a row begins with ${this.column} ${state}, which its lifecycle does not have.`,
    );
  }

  /** Checks a change before it is made; staying is no step. */
  follow(table: string, row: AnyRow, columns: AnyRow, key: number): void {
    const next = columns[this.column];
    if (next === undefined) return;
    const state = row[this.column];
    if (state === next || this.follows.get(state)?.has(next)) return;
    throw new GenimsError(
      'INTERNAL',
      `${table} ${key}: ${this.column} goes from ${state} to ${next}, which its lifecycle does not have.`,
    );
  }
}

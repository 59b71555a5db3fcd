import { GenimsError } from '../base/errors.ts';
import type { AnyRow } from '../base/row-types.ts';
import type { CopyTable } from './contract.ts';

/** The rows of one reference copy that an agent keeps. */
export class CopyStore implements CopyTable<AnyRow> {
  readonly rows = new Map<number, AnyRow>();
  /** Qualified name of the original. */
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  get(key: number): AnyRow | undefined {
    return this.rows.get(key);
  }

  must(key: number | null): AnyRow {
    const row = key === null ? undefined : this.rows.get(key);
    if (row === undefined) throw new GenimsError('INTERNAL', `The copy of ${this.name} has no row ${key}.`);
    return row;
  }

  all(): Iterable<AnyRow> {
    return this.rows.values();
  }

  get size(): number {
    return this.rows.size;
  }

  forget(key: number): void {
    this.rows.delete(key);
  }
}

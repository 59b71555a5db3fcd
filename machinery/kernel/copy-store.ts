import type { AnyRow } from '../base/row-types.ts';
import type { CopyTable } from './contract.ts';

/** The rows of one reference copy that an agent keeps. */
export class CopyStore implements CopyTable<AnyRow> {
  readonly rows = new Map<number, AnyRow>();

  get(key: number): AnyRow | undefined {
    return this.rows.get(key);
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

import type { ComputedColumn, ComputedRows } from './computed-rows.ts';
import type { GrainSet } from './grains.ts';

export interface LoadResult {
  computed: number;
  inserted: number;
  updated: number;
  deleted: number;
}

/** The run that writes: what every row that it writes bears. */
export interface Writer {
  runId: string;
  run: string;
  loadedAt: string;
}

/** What a definition fills: a table, or a collection. What is equal is left alone. */
export interface Target {
  /** Makes the rows of the grains, or all where there are none, those that were computed for them. */
  replace(rows: ComputedRows, writer: Writer, grains?: GrainSet): Promise<LoadResult>;
  /** Grains of rows that differ from those computed, with what is wrong, at most `limit`. Nothing is changed. */
  compare(rows: ComputedRows, limit: number): Promise<{ differing: number; examples: string[] }>;
  /** Number and digest of the rows, as `ComputedRows.digest` gives them, where the server computes it. */
  digest?(columns: readonly ComputedColumn[]): Promise<{ rows: number; digest: string }>;
  count(): Promise<number>;
}

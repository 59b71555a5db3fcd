export const PERIODS = ['daily', 'weekly', 'monthly'] as const;
export type Period = (typeof PERIODS)[number];

export type FindingKind =
  | 'health'
  | 'growth'
  | 'dead rows'
  | 'stale statistics'
  | 'unused index'
  | 'duplicate index'
  | 'missing index'
  | 'bloat'
  | 'slow query'
  | 'loads'
  | 'capacity'
  | 'access'
  | 'tuning';

/** Something that a round of upkeep found. */
export interface Finding {
  database: string;
  kind: FindingKind;
  object: string;
  /** What was measured. */
  evidence: string;
  /** What was done about it; null where nothing was. */
  did: string | null;
  /** Why it was left, or what a person should decide; null where it was mended. */
  left: string | null;
}

/** From when on something is worth being told or mended. */
export interface Thresholds {
  /** Rows, and share of the rows of the table, that are dead, or changed since its statistics were taken. */
  changedRows: number;
  changedShare: number;
  /** Reads of a table by other indexes, after which one that was never read is unused. */
  readsBeside: number;
  /** Rows of a table, and reads of it from end to end, for which an index is missed. */
  missingRows: number;
  missingScans: number;
  /** Bytes, and times its estimated size, from which something is bloated. */
  bloatBytes: number;
  bloatTimes: number;
  slowMilliseconds: number;
}

export const THRESHOLDS: Thresholds = {
  ...{ changedRows: 500, changedShare: 0.2, readsBeside: 10_000, missingRows: 10_000, missingScans: 100 },
  ...{ bloatBytes: 4 * 2 ** 20, bloatTimes: 2, slowMilliseconds: 5000 },
};

export interface UpkeepRun {
  period: Period;
  at: string;
  seconds: number;
  found: number;
  mended: number;
}

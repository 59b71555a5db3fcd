/**
 * The changes of a database between two backups, as files that anyone's tools read: gzip of one JSON document a line. Each transaction is a line that begins it, its changes in order, and a line that ends
 * it; a table is described before its first row. Values are the texts of their columns' types.
 */
export type ArchivedLine =
  | { kind: 'begin'; position: string; at: string; xid: number; origin?: string }
  | { kind: 'table'; table: string; key: string[]; types: Record<string, string> }
  | { kind: 'insert'; table: string; row: ArchivedRow }
  /** `key` is that of the row before, where it has changed; columns that the log did not hold, as they did not change, are left out of `row`. */
  | { kind: 'update'; table: string; row: ArchivedRow; key?: ArchivedRow }
  | { kind: 'delete'; table: string; key: ArchivedRow }
  | { kind: 'truncate'; tables: string[] }
  | { kind: 'commit'; position: string };

export type ArchivedRow = Record<string, string | null>;

/** What is archived without a gap from one position of a database on: until its slot is made anew. */
export interface ChainManifest {
  /** Of this document's form. */
  format: 1;
  /** Name of the database in the catalogue. */
  database: string;
  layout: string;
  /** Identity of the platform. */
  platform: string;
  begunAt: string;
  /** Position of the log from which on everything is archived. */
  from: string;
  /** First sign of the key that segments are encrypted with; null where they are not. */
  key: string | null;
}

/** A file of a chain, as its list says. */
export interface Segment {
  name: string;
  bytes: number;
  /** Of the file as it lies in the destination. */
  sha256: string;
  /** Positions of its first and last transaction, and when they were committed. */
  from: string;
  to: string;
  firstAt: string;
  lastAt: string;
  transactions: number;
  changes: number;
}

/** A transaction as it was archived. */
export interface ArchivedTransaction {
  position: number;
  /** When it was committed, milliseconds since 1970. */
  at: number;
  origin: string | undefined;
  changes: Extract<ArchivedLine, { kind: 'insert' | 'update' | 'delete' | 'truncate' }>[];
}

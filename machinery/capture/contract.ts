import type { Server } from '../engines/contract.ts';
import type { PostgresClient } from '../engines/postgres/connect.ts';

/**
 * What change capture gives to whoever applies changes. It knows no destination.
 *
 * A **position** is a place in the source's write-ahead log. Everything here is measured at one kind of place: the end of a commit. So a sink's
 * cursor, the position of a transaction, that of a snapshot and what is acknowledged are compared with each other directly:
 *
 * - a transaction is new to a sink when `transaction.position > cursor`;
 * - it is not contained in a snapshot when `transaction.position > snapshot.position`;
 * - `acknowledge(cursor)` with the smallest cursor of all sinks, once it is durable.
 *
 * `sources.ts` says where the sources of a platform are, `slots.ts` makes, copies, drops and measures slots, `open-capture.ts` opens a CaptureStream, `open-snapshot.ts` a
 * Snapshot, `origins.ts` marks what is not to be carried.
 */

/** Place in the write-ahead log of one server, as a number: exact up to 9 petabytes of log. */
export type Position = number;

/** A database whose changes are captured, entered as its capture role. */
export interface CaptureSource {
  server: Server;
  /** Its name on that server. */
  database: string;
  /** One for all destinations; a sink that is far behind may have a copy of it for a while. */
  slot: string;
  publication: string;
}

export interface CaptureOptions {
  /** Folder for large transactions; what is left in it of a stream before is removed. */
  spool: string;
  /**
   * The smallest cursor of all sinks, where there is one: the stream goes on from there. The slot must still have what follows, else CAPTURE_GAP. Left out: from where
   * the slot was acknowledged.
   */
  from?: Position;
  /** Origins whose transactions are not delivered; by default those of `origins.ts`, which have been carried already. */
  skips?: ReadonlySet<string>;
  /** Bytes of small transactions that may wait for the consumer, 4 MB by default; then the source is held back. */
  waitingLimit?: number;
  /** Bytes from which a transaction is spilled to a file, 2 MB by default. */
  spillFrom?: number;
  /** Bytes by which the log has to grow until a batch without transactions tells the new position, 4 MB by default. */
  idleStep?: number;
  /** Milliseconds between heartbeats of a database without changes, 10 seconds by default. */
  heartbeat?: number;
}

/** How a table tells its rows apart in updates and deletes. */
export type ReplicaIdentity = 'key' | 'full' | 'index' | 'nothing';

export interface CapturedColumn {
  name: string;
  /** Type as SQL spells it, such as `numeric(12,2)` or `timestamp with time zone`. */
  type: string;
  typeOid: number;
  typeModifier: number;
  /** Whether it belongs to the replica identity. */
  isKey: boolean;
}

/**
 * A table as it was when the change was made. Another object whenever its columns may have changed, the same one as long as they have not: what is
 * derived from it can be kept in a WeakMap.
 */
export interface CapturedRelation {
  oid: number;
  schema: string;
  table: string;
  /** `schema.table`. */
  name: string;
  columns: readonly CapturedColumn[];
  identity: ReplicaIdentity;
}

/** The value of a large column that an update did not touch: the log does not hold it. Neither a value nor null. */
export const UNCHANGED = Symbol('unchanged');
export type Unchanged = typeof UNCHANGED;

/** A row as it came, its values not decoded until they are asked for. Columns are those of its relation, in that order. */
export interface CapturedRow {
  readonly relation: CapturedRelation;
  /** The bytes of PostgreSQL's binary format, as COPY BINARY takes them; valid as long as the row is held. */
  raw(column: number): Buffer | null | Unchanged;
  /** Whether `raw` is text: the type has no binary format. None of the types that the platform uses is such a type. */
  isText(column: number): boolean;
  /** The decoded value, in the forms of rows in memory: whole numbers, scaled decimals, moments in milliseconds, days, JSON, texts. */
  value(column: number): unknown;
  /** The value as PostgreSQL's text, as it can be bound as a parameter with a cast to the column's type. */
  text(column: number): string | null | Unchanged;
  /** Whether a column came as UNCHANGED. */
  readonly hasUnchanged: boolean;
  /** Whether every value came, and in binary form, as it goes into COPY without being decoded. */
  readonly isBinary: boolean;
  /** Bytes that `copyInto` needs at most. */
  readonly size: number;
  /**
   * Writes the row as one of COPY BINARY, without decoding, and gives where it ends. A row that is not binary is refused: it cannot be copied.
   */
  copyInto(out: Buffer, at: number): number;
}

/** Place of a change in its transaction, from 0: (position, ordinal) is its identity, the same however often and in whatever pieces it is sent. */
export interface Place {
  ordinal: number;
}

export interface Insert extends Place {
  kind: 'insert';
  relation: CapturedRelation;
  after: CapturedRow;
}

export interface Update extends Place {
  kind: 'update';
  relation: CapturedRelation;
  /**
   * The whole row where the relation's identity is `full`; else its key alone (other columns null), and only where the key changed. UNCHANGED columns of `after` have their value here
   * where the identity is `full`.
   */
  before: CapturedRow | undefined;
  after: CapturedRow;
}

export interface Delete extends Place {
  kind: 'delete';
  relation: CapturedRelation;
  /** The whole row where the relation's identity is `full`; else its key alone, other columns null. */
  before: CapturedRow;
}

export interface Truncate extends Place {
  kind: 'truncate';
  /** Emptied at once: one may refer to another. */
  relations: readonly CapturedRelation[];
  restartsIdentity: boolean;
}

export type CapturedChange = Insert | Update | Delete | Truncate;

/** What the source's session said in its transaction by `pg_logical_emit_message`: who did it, for which flow, how far its clock is. */
export interface TransactionMessage {
  prefix: string;
  content: Buffer;
}

/** One committed transaction. It can be read as often as needed, by several at once, until it is acknowledged. */
export interface CapturedTransaction {
  /** Where its commit ends. */
  position: Position;
  /** When the source committed it, milliseconds since 1970. */
  committedAt: number;
  xid: number;
  /** Who brought it, where it was not a session of its own: a replication origin, or what `markOrigin` said. */
  origin: string | undefined;
  messages: readonly TransactionMessage[];
  changeCount: number;
  /** Bytes of its changes. */
  bytes: number;
  /**
   * Its changes in order, in batches that fit into memory. A small transaction is one batch that is at hand; one that was spilled is read from its file. Read with
   * `for await`.
   */
  changes(): Iterable<readonly CapturedChange[]> | AsyncIterable<readonly CapturedChange[]>;
}

export interface CaptureBatch {
  /** In the order of their commits. Empty where only the position moved on: nothing of this database was committed, but the log grew. */
  transactions: readonly CapturedTransaction[];
  /** With these, everything that was committed before here has been delivered: what a sink that has applied them all writes into its cursor. */
  position: Position;
}

/** What `status` says of a stream. */
export interface CaptureState {
  phase: 'connecting' | 'streaming' | 'waiting' | 'closed';
  /** Why it waits, in plain words. */
  reason: string | undefined;
  /** Newest place that the server told. */
  received: Position;
  delivered: Position;
  acknowledged: Position;
  /** Bytes that wait to be read by the consumer, and bytes spilled to files. */
  waitingBytes: number;
  spilledBytes: number;
  /** Times that the connection had to be made anew. */
  reconnects: number;
}

/**
 * The changes of one source database, each transaction once and in commit order, over any number of lost connections. Invariant: what is not acknowledged is sent again by
 * the source after the process ends. What was acknowledged may be, where the source has not taken notice: the cursor that is given as `from` leaves it out.
 */
export interface CaptureStream {
  readonly slot: string;
  /**
   * What is ready, at least one transaction or a new position; waits where there is nothing. Not reading holds the source back without losing the connection.
   * Undefined after `close`. Errors: CAPTURE_SLOT_LOST, CAPTURE_GAP, CAPTURE_REFUSED; lost connections are none, they are made anew.
   */
  read(): Promise<CaptureBatch | undefined>;
  /**
   * Everything before here is durable wherever it has to be; a transaction’s or batch’s position. Spilled files of older transactions are removed. The source may
   * forget what was acknowledged, so a sink's cursor must be durable first. Smaller values than before change nothing.
   */
  acknowledge(position: Position): void;
  state(): CaptureState;
  /** Tells the source what was acknowledged last, and ends the connection. */
  close(): Promise<void>;
}

/** A table of a snapshot. */
export interface SnapshotTable {
  relation: CapturedRelation;
  /** Its rows as one stream of COPY BINARY with header and trailer, in chunks of any size. */
  chunks(): AsyncIterable<Buffer>;
  /** The same rows, taken apart in batches. */
  rows(): AsyncIterable<readonly CapturedRow[]>;
}

/**
 * All tables of a source at one moment, for a sink that begins. Changes after `position` come by the stream, none is missing and none is in both. Resuming is by table: a sink keeps the
 * position with every table it has finished, opens another snapshot for those that are missing, and ignores for each table the transactions up to its own position.
 */
export interface Snapshot {
  readonly position: Position;
  /** By which other sessions of the server take part in it while it is open. */
  readonly name: string;
  /** Opens a connection of its own, pinned to the snapshot, so several tables can be read at once. */
  table(name: string): Promise<SnapshotTable>;
  /** A connection of its own, pinned to the snapshot, for queries; ended by `close`. */
  session(): Promise<PostgresClient>;
  /** Ends all connections; tables under way fail. */
  close(): Promise<void>;
}

/** What the source keeps for a slot. */
export interface SlotState {
  slot: string;
  isActive: boolean;
  /** Process of the server that serves it. */
  activePid: number | undefined;
  acknowledged: Position | undefined;
  /** Bytes of log that the server keeps because of this slot. */
  retainedBytes: number;
  /** Bytes that may still come until the server gives the slot up; undefined without a limit. */
  spareBytes: number | undefined;
  /** The server has removed log that the slot needed: it is of no use any more. */
  isLost: boolean;
}

/** `16/B374D848` as PostgreSQL writes it. */
export function formatPosition(position: Position): string {
  const high = Math.floor(position / 2 ** 32);
  return `${high.toString(16).toUpperCase()}/${(position % 2 ** 32).toString(16).toUpperCase()}`;
}

export function parsePosition(text: string): Position {
  const match = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i.exec(text);
  if (!match) throw new RangeError(`"${text}" is no position of a write-ahead log`);
  return Number.parseInt(match[1] ?? '', 16) * 2 ** 32 + Number.parseInt(match[2] ?? '', 16);
}

import type { AnyRow, Key, Moment } from '../base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../base/utc.ts';
import type { FlowMode } from '../catalog/manifest.ts';

/** Time from a change at its source until it takes effect, by the flow's mode. Copies travel in real time. */
export function arrival(at: Moment, mode: FlowMode): Moment {
  if (mode === 'real_time') return at + MINUTE_MS;
  if (mode === 'hourly') return (Math.floor(at / HOUR_MS) + 1) * HOUR_MS + 5 * MINUTE_MS;
  return (Math.floor(at / (24 * HOUR_MS)) + 1) * 24 * HOUR_MS;
}

/** Something on its way to a module: a message of a link, or a row of a reference copy. Columns are values as rows hold them. */
export interface Delivery {
  kind: 'message' | 'copy';
  flow: string;
  /** Module that it comes from. */
  source: string;
  /** When its source changed. */
  sent: Moment;
  /** Its transaction at the source; 0 where the fast clock carries it, as a module has one step at a moment. */
  commit: number;
  /** Its place among what that transaction sent over the flow. */
  ordinal: number;
  /** Moment of effect. */
  at: Moment;
  /** A message brings columns of this table of the receiver; a copy is of this table, qualified. */
  table: string;
  columns: AnyRow;
}

/** A delivery with its receiver. */
export interface Sent {
  module: string;
  delivery: Delivery;
}

/** A message that its receiver could not take; the rows in memory are not to be used any more. */
export class RefusedMessage extends Error {
  readonly delivery: Delivery;

  constructor(delivery: Delivery, cause: unknown) {
    super(`${delivery.flow} has brought ${delivery.table}, which cannot be taken: ${(cause as Error).message}`, {
      cause,
    });
    this.delivery = delivery;
  }
}

/** A row of a copy that is new or has changed; the copy holds it already. */
export interface CopiedRow {
  table: string;
  key: Key;
  row: AnyRow;
}

/** What a step takes: messages and changed rows of copies, in their order. */
export interface Inbox {
  messages: Delivery[];
  copied: CopiedRow[];
}

/** An inbox is ordered by (moment of effect, flow, commit at the source, ordinal); copies come first, so that a message finds what it refers to. */
export function isBefore(a: Delivery, b: Delivery): boolean {
  if (a.at !== b.at) return a.at < b.at;
  if (a.kind !== b.kind) return a.kind === 'copy';
  if (a.flow !== b.flow) return a.flow < b.flow;
  // Commits of a source are in the order of its moments.
  if (a.sent !== b.sent) return a.sent < b.sent;
  if (a.commit !== b.commit) return a.commit < b.commit;
  return a.ordinal < b.ordinal;
}

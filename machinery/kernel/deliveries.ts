import type { Moment } from '../base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../base/utc.ts';
import type { FlowMode } from '../catalog/manifest.ts';
import type { Message } from './contract.ts';

/** Time from a change at its source until it takes effect, by the flow's mode. Copies travel in real time. */
export function arrival(at: Moment, mode: FlowMode): Moment {
  if (mode === 'real_time') return at + MINUTE_MS;
  if (mode === 'hourly') return (Math.floor(at / HOUR_MS) + 1) * HOUR_MS + 5 * MINUTE_MS;
  return (Math.floor(at / (24 * HOUR_MS)) + 1) * 24 * HOUR_MS;
}

/** Something on its way to a module: what a link maps, or a row of a reference copy. */
export type Delivery = Message & {
  kind: 'link' | 'copy';
  /** When its source changed, and its place among what that change caused: the last words in an order that is total. */
  sent: Moment;
  ordinal: number;
};

/** A delivery to a module that goes on elsewhere. */
export interface Sent {
  module: string;
  delivery: Delivery;
}

/** An inbox is ordered by (time, flow, key); copies come first, so that a message finds what it refers to. */
export function isBefore(a: Delivery, b: Delivery): boolean {
  if (a.at !== b.at) return a.at < b.at;
  if (a.kind !== b.kind) return a.kind === 'copy';
  if (a.flow !== b.flow) return a.flow < b.flow;
  if (a.key !== b.key) return a.key < b.key;
  if (a.table !== b.table) return a.table < b.table;
  if (a.sent !== b.sent) return a.sent < b.sent;
  return a.ordinal < b.ordinal;
}

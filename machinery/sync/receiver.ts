import type { CapturedTransaction, Position } from '../capture/contract.ts';
import type { Work } from './translator.ts';

/** Changes that a receiver takes in a moment. */
export const FEW = 500;

/** Of what may wait for a receiver in memory, the part that waits for one that fails: the rest stays in the log. */
const WHILE_FAILING = 0.1;

/** By how much what may wait for a receiver in memory is less than for one that works. */
export function roomOf({ failingFor }: Pick<Receiver, 'failingFor'>): number {
  return failingFor > 0 ? WHILE_FAILING : 1;
}

/** Whoever is given the transactions of sources, in their order: a database, or a store. */
export interface Receiver {
  readonly name: string;
  /** More of a source waits for it than may be held in memory. */
  isOverfull(source: string): boolean;
  /** Nothing of a source waits for it. */
  isDone(source: string): boolean;
  /** What waits of a source it takes in a moment. */
  isNearlyDone(source: string): boolean;
  /** Seconds for which nothing could be applied. */
  readonly failingFor: number;
  /** Everything of a source up to here is durable, or was never for this receiver. What did not concern it may be noted now and then, or at once where that is urgent. */
  doneUpTo(source: string, delivered: Position, isUrgent?: boolean): Position;
  /** Gives a transaction, after what was given before. What was applied already is passed over. */
  take(source: string, transaction: CapturedTransaction, works: ReadonlyMap<string, Work>): void;
  /** Forgets what waits of a source: it is given again, from another stream. While that is so the receiver is behind. */
  detach(source: string): void;
  /** What comes next of a source comes in time again. */
  rejoin(source: string): void;
}

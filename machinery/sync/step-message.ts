import { GenimsError } from '../base/errors.ts';
import type { Moment } from '../base/row-types.ts';

/** Prefix of the message by which a transaction says of itself what change capture cannot see. */
export const STEP_PREFIX = 'genims.step';

/** Prefix of a canary: a transaction that brings nothing, by which it is measured how long changes take. */
export const CANARY_PREFIX = 'genims.canary';

/**
 * What a daemon says in each of its transactions: for whom it acts, at which moment of the company, and how far it has come. What is not said by a daemon (a change
 * made by hand, an application) has the moment of its commit and the session as its actor.
 */
export interface StepMessage {
  module: string;
  /** Moment of the step. */
  at: Moment;
  /** The watermark: whatever the module changes from now on, it changes at this moment or later. */
  reached: Moment;
  /** When it acts next if nothing more arrives. */
  next: Moment;
  /** Who acts: the role of the daemon. */
  actor: string;
}

export function stepText(message: StepMessage): string {
  return JSON.stringify(message);
}

/** Errors: INTERNAL for a message that is none. */
export function parseStep(content: Buffer): StepMessage {
  try {
    const { module, at, reached, next, actor } = JSON.parse(content.toString()) as StepMessage;
    if (typeof module === 'string' && [at, reached, next].every(Number.isSafeInteger))
      return { module, at, reached, next, actor };
  } catch {
    // Said below.
  }
  throw new GenimsError(
    'INTERNAL',
    `A transaction says of itself what is no step: ${content.toString().slice(0, 200)}`,
  );
}

import { sleep } from '../base/clock.ts';
import { sha256 } from '../base/digest.ts';
import { asGenimsError } from '../base/errors.ts';
import type { CaptureSource, CaptureStream, Position } from '../capture/contract.ts';
import { openCapture } from '../capture/open-capture.ts';
import { dropSlot } from '../capture/slots.ts';
import type { Receiver } from './receiver.ts';
import type { Translator } from './translator.ts';

/** Time between two looks at whether there is room again, milliseconds. */
const LOOK_EVERY = 50;

export interface DetachedInput {
  /** Name of the source database in the catalogue. */
  source: string;
  /** With the receiver's own copy of the slot. */
  capture: CaptureSource;
  receiver: Receiver;
  translator: Translator;
  spool: string;
}

/** Name of a receiver's own copy of a slot. */
export function copyName(slot: string, receiver: string): string {
  return `${slot.slice(0, 15)}_${sha256(receiver).slice(0, 8)}_behind`;
}

/**
 * A receiver that is down or slow, with a copy of the slot of its own: the server keeps for it what it has not taken, and nobody else waits. Invariant: it is given what its copy of the slot has not been told
 * of as durable, so that nothing is left out when the process ends.
 */
export class DetachedReceiver {
  readonly receiver: Receiver;
  private readonly input: DetachedInput;
  private readonly stream: CaptureStream;
  /** It is given nothing after this. */
  private end = Number.POSITIVE_INFINITY;
  private delivered: Position = 0;
  private isStopped = false;
  private failure: string | undefined;
  private readonly loop: Promise<void>;

  constructor(input: DetachedInput) {
    this.input = input;
    this.receiver = input.receiver;
    this.stream = openCapture(input.capture, { spool: input.spool });
    this.loop = this.run().catch((error) => {
      this.failure = asGenimsError(error).message;
    });
  }

  /** A failure cannot be mended by waiting: the server has given up its copy of the slot. */
  state(): { receiver: string; failure: string | undefined } {
    return { receiver: this.receiver.name, failure: this.failure };
  }

  /** Whether what is missing up to a position is little, and what it was given nearly taken: then the others wait only for a moment. */
  isNear(position: Position, bytes: number): boolean {
    const isRead = this.delivered > 0 && position - this.delivered <= bytes;
    return isRead && this.receiver.isNearlyDone(this.input.source);
  }

  /** It is to be given what is up to a position and nothing after it. */
  endAt(position: Position): void {
    this.end = position;
  }

  /** Everything up to where it is to end is durable. */
  get isOver(): boolean {
    const { source } = this.input;
    if (this.delivered < this.end || !this.receiver.isDone(source)) return false;
    // The slot of the others may have been told of all that: the cursor follows before the copy of the slot goes.
    return this.receiver.doneUpTo(source, this.end, true) >= this.end;
  }

  /** Everything up to where it is to end was given, though not all of it is durable. */
  get isGiven(): boolean {
    return this.delivered >= this.end;
  }

  acknowledge(): void {
    const done = this.receiver.doneUpTo(this.input.source, this.delivered);
    if (done > 0 && this.delivered > 0) this.stream.acknowledge(Math.min(done, this.delivered));
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.acknowledge();
    await this.stream.close();
    await this.loop;
  }

  /** Gives its copy of the slot back. */
  async drop(): Promise<void> {
    await this.stop();
    await dropSlot(this.input.capture);
  }

  private async run(): Promise<void> {
    const { source, translator } = this.input;
    while (!this.isStopped && this.delivered < this.end) {
      const batch = await this.stream.read();
      if (!batch) return;
      for (const transaction of batch.transactions) {
        if (this.isStopped || transaction.position > this.end) break;
        const { works } = await translator.translate(transaction);
        this.receiver.take(source, transaction, works);
        while (!this.isStopped && this.receiver.isOverfull(source)) await sleep(LOOK_EVERY);
      }
      this.delivered = Math.min(batch.position, this.end);
      this.acknowledge();
    }
  }
}

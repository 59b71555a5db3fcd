import { clock, sleep } from '../base/clock.ts';
import { asGenimsError } from '../base/errors.ts';
import type { CaptureSource, CaptureState, CaptureStream, Position, SlotState } from '../capture/contract.ts';
import { openCapture } from '../capture/open-capture.ts';
import { copySlot, slotStates } from '../capture/slots.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import { copyName, DetachedReceiver } from './detached-receiver.ts';
import type { Receiver } from './receiver.ts';
import type { Translation, Translator } from './translator.ts';

/** Time for which a receiver that works may hold the others back, milliseconds; one that fails may not. */
const PATIENCE = 500;
/** Bytes of log by which a detached receiver may be behind to join again, and milliseconds that the others wait for it then. */
const [NEAR, JOINING] = [4 * 2 ** 20, 500];
/** Milliseconds for which cursors are waited for at the end. */
const SETTLING = 1000;
/** Bytes of log that one that fails may hold back. */
const FAR = 64 * 2 ** 20;
/** Time until another attempt to join, and to get a slot, milliseconds. */
const [BETWEEN_ATTEMPTS, LATER] = [10_000, 1000];

export interface PumpInput {
  /** Name of the source database in the catalogue. */
  source: string;
  capture: CaptureSource;
  translator: Translator;
  receivers: readonly Receiver[];
  /** Folder for large transactions, of the source and of a receiver that is behind. */
  spoolOf: (name: string) => string;
  /** Hears of every transaction, after it was given to its receivers. */
  carried: (translation: Translation, position: Position) => void;
}

export interface PumpState {
  source: string;
  capture: CaptureState;
  transactions: number;
  /** Receivers that are behind, and have copies of the slot of their own. */
  detached: { receiver: string; failure: string | undefined }[];
  /** Why it stands, in plain words. */
  failure: string | undefined;
}

/**
 * Carries the transactions of one source to its receivers, in the order of their commits. What is acknowledged to the source is what every receiver has made durable; one that is down or slow gets a copy of the
 * slot and delays nobody, catches up from there and joins again.
 */
export class SourcePump {
  private readonly input: PumpInput;
  private readonly stream: CaptureStream;
  private readonly detached = new Map<string, DetachedReceiver>();
  private delivered: Position = 0;
  /** Position of the last transaction that receivers were given. */
  private given: Position = 0;
  private nextAttempt = 0;
  private transactions = 0;
  private failure: string | undefined;
  private isStopped = false;
  private readonly loop: Promise<void>;

  private constructor(input: PumpInput, slots: ReadonlyMap<string, SlotState>) {
    const { capture, receivers, source, spoolOf } = input;
    this.input = input;
    this.stream = openCapture(capture, { spool: spoolOf(source) });
    // Those that were behind when the process before ended have their copies still.
    for (const receiver of receivers) if (slots.has(copyName(capture.slot, receiver.name))) this.follow(receiver);
    this.loop = this.run().catch((error) => {
      this.failure = asGenimsError(error).message;
    });
  }

  static async open(input: PumpInput): Promise<SourcePump> {
    const { server, database } = input.capture;
    return new SourcePump(input, await withPostgres(server, database, slotStates));
  }

  state(): PumpState {
    const { stream } = this;
    const { source } = this.input;
    const detached = [...this.detached.values()].map((one) => one.state());
    return { source, capture: stream.state(), transactions: this.transactions, detached, failure: this.failure };
  }

  /** Tells the source what is durable everywhere. */
  acknowledge(): void {
    const { stream } = this;
    const { source } = this.input;
    let smallest = this.delivered;
    for (const receiver of this.attached) smallest = Math.min(smallest, receiver.doneUpTo(source, this.delivered));
    if (smallest > 0) stream.acknowledge(smallest);
    for (const one of this.detached.values()) one.acknowledge();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.settle();
    this.acknowledge();
    await this.stream.close();
    await this.loop;
    await Promise.all([...this.detached.values()].map((one) => one.stop()));
  }

  /** Cursors come to where everything was given, so that the slot does too; not for longer than a moment, and not of those that fail. */
  private async settle(): Promise<void> {
    const { source } = this.input;
    const began = clock.monotonic();
    const isBehind = (one: Receiver) =>
      one.failingFor === 0 && one.doneUpTo(source, this.delivered, true) < this.delivered;
    while (this.attached.some(isBehind) && clock.monotonic() - began < SETTLING) await sleep(5);
  }

  private get attached(): readonly Receiver[] {
    const { receivers } = this.input;
    return this.detached.size === 0 ? receivers : receivers.filter(({ name }) => !this.detached.has(name));
  }

  private async run(): Promise<void> {
    const { stream } = this;
    const { source, translator, carried } = this.input;
    for (let batch = await stream.read(); batch && !this.isStopped; batch = await stream.read()) {
      for (const transaction of batch.transactions) {
        const translation = await translator.translate(transaction);
        this.transactions++;
        for (const receiver of this.attached) receiver.take(source, transaction, translation.works);
        this.given = transaction.position;
        carried(translation, transaction.position);
        await this.room();
      }
      this.delivered = batch.position;
      this.acknowledge();
      for (const receiver of this.attached) if (this.isFarBehind(receiver)) await this.detach(receiver);
      if (this.detached.size > 0) await this.joinAll();
    }
  }

  /** One that fails holds the log back for all, even where little of it concerns it. */
  private isFarBehind(receiver: Receiver): boolean {
    return receiver.failingFor > 0 && this.delivered - receiver.doneUpTo(this.input.source, this.delivered) > FAR;
  }

  private async room(): Promise<void> {
    const began = clock.monotonic();
    for (;;) {
      const full = this.attached.filter((one) => one.isOverfull(this.input.source));
      if (full.length === 0 || this.isStopped) return;
      const isLong = clock.monotonic() - began > PATIENCE;
      for (const receiver of full) if (isLong || receiver.failingFor > 0) await this.detach(receiver);
      await sleep(20);
    }
  }

  /** What waits for the receiver is forgotten: the copy of the slot stands before it, as it was not acknowledged. */
  private async detach(receiver: Receiver): Promise<void> {
    const { capture } = this.input;
    try {
      await copySlot(capture, copyName(capture.slot, receiver.name));
    } catch {
      // The server is away, or has no slot to spare: then the others wait, as nothing may be lost.
      await sleep(LATER);
      return;
    }
    this.follow(receiver);
  }

  private follow(receiver: Receiver): void {
    const { source, capture, translator, spoolOf } = this.input;
    receiver.detach(source);
    const copy = { ...capture, slot: copyName(capture.slot, receiver.name) };
    this.detached.set(
      receiver.name,
      new DetachedReceiver({
        source,
        capture: copy,
        receiver,
        translator,
        spool: spoolOf(`${source} ${receiver.name}`),
      }),
    );
  }

  private async joinAll(): Promise<void> {
    if (clock.monotonic() < this.nextAttempt) return;
    for (const one of [...this.detached.values()])
      if (!(await this.join(one))) this.nextAttempt = clock.monotonic() + BETWEEN_ATTEMPTS;
  }

  /** A receiver that has nearly caught up is given the rest, up to where the others are, and goes on with them. They wait for that, not for longer than a moment. False where the moment was not enough. */
  private async join(one: DetachedReceiver): Promise<boolean> {
    const { receiver } = one;
    if (!one.isNear(this.given, NEAR) || receiver.failingFor > 0) return true;
    one.endAt(this.given);
    const began = clock.monotonic();
    while (!this.isStopped && !one.isOver && clock.monotonic() - began < JOINING) await sleep(5);
    if (this.isStopped) return true;
    if (one.isOver) {
      await one.drop();
      this.detached.delete(receiver.name);
      receiver.rejoin(this.input.source);
      return true;
    }
    if (one.isGiven) {
      // It goes on from its copy of the slot, which was told only what is durable.
      await one.stop();
      this.follow(receiver);
    } else one.endAt(Number.POSITIVE_INFINITY);
    return false;
  }
}

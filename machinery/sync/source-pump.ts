import { sleep } from '../base/clock.ts';
import { asGenimsError } from '../base/errors.ts';
import type { CaptureState, CaptureStream, Position } from '../capture/contract.ts';
import type { SyncTarget } from './sync-target.ts';
import type { TransactionSink } from './transaction-sink.ts';
import type { Translation, Translator } from './translator.ts';

/** Transactions that may wait for a target before the source is held back. */
const MOST_WAITING = 5_000;

export interface PumpInput {
  /** Name of the source database in the catalogue. */
  source: string;
  stream: CaptureStream;
  translator: Translator;
  targets: ReadonlyMap<string, SyncTarget>;
  /** Stores that take whole transactions. */
  sinks: readonly TransactionSink[];
  /** Hears of every transaction, after it was given to its targets. */
  carried: (translation: Translation, position: Position) => void;
}

export interface PumpState {
  source: string;
  capture: CaptureState;
  transactions: number;
  /** Why it stands, in plain words. */
  failure: string | undefined;
}

/** Carries the transactions of one source to its targets, in the order of their commits. What is acknowledged to the source is what every target has made durable. */
export class SourcePump {
  private readonly input: PumpInput;
  private delivered: Position = 0;
  private transactions = 0;
  private failure: string | undefined;
  private isStopped = false;
  private readonly loop: Promise<void>;

  constructor(input: PumpInput) {
    this.input = input;
    this.loop = this.run().catch((error) => {
      this.failure = asGenimsError(error).message;
    });
  }

  state(): PumpState {
    const { source, stream } = this.input;
    return { source, capture: stream.state(), transactions: this.transactions, failure: this.failure };
  }

  /** Tells the source what is durable everywhere. */
  acknowledge(): void {
    const { source, stream, targets, sinks } = this.input;
    let smallest = this.delivered;
    for (const target of [...targets.values(), ...sinks])
      smallest = Math.min(smallest, target.doneUpTo(source, this.delivered));
    if (smallest > 0) stream.acknowledge(smallest);
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.acknowledge();
    await this.input.stream.close();
    await this.loop;
  }

  private async run(): Promise<void> {
    const { source, stream, translator, targets, sinks, carried } = this.input;
    for (let batch = await stream.read(); batch && !this.isStopped; batch = await stream.read()) {
      for (const transaction of batch.transactions) {
        const translation = await translator.translate(transaction);
        this.transactions++;
        for (const [name, target] of targets) {
          const work = translation.works.get(name);
          if (work) target.give({ source, position: transaction.position, committedAt: transaction.committedAt, work });
        }
        for (const sink of sinks) sink.give(source, transaction);
        carried(translation, transaction.position);
        await this.room();
      }
      this.delivered = batch.position;
      this.acknowledge();
    }
  }

  private async room(): Promise<void> {
    const { targets, sinks } = this.input;
    while (!this.isStopped && [...targets.values(), ...sinks].some(({ length }) => length > MOST_WAITING))
      await sleep(20);
  }
}

import { clock, sleep } from '../base/clock.ts';
import { asGenimsError } from '../base/errors.ts';
import type { CapturedTransaction, Position } from '../capture/contract.ts';
import { FEW, type Receiver, roomOf } from './receiver.ts';

const [FIRST_PAUSE, LONGEST_PAUSE] = [100, 5_000];
/** Changes that are made durable together at most, and milliseconds for which they are gathered. */
const [MOST_AT_ONCE, GATHER] = [10_000, 100];

/** Transactions, and bytes of them, of one source that may wait; below some nobody counts. */
const [SOME_WAITING, MOST_WAITING, MOST_BYTES] = [100, 2_000, 32 * 2 ** 20];

/** A transaction of a source database as a sink is given it. */
export interface Handed {
  source: string;
  transaction: CapturedTransaction;
  /** When it was read from the source's stream, milliseconds since 1970. */
  receivedAt: number;
}

/** A store that takes whole transactions, with cursors of its own. */
export interface SinkWriter {
  readonly name: string;
  /** Connects and reads how far each source has been taken. */
  open(): Promise<ReadonlyMap<string, Position>>;
  /** Makes transactions and the cursors of their sources durable, all or in a way that can be repeated; gives the changes taken. */
  apply(batch: readonly Handed[]): Promise<number>;
  close(): Promise<void>;
}

/** Of which databases a store begins anew: of all of them, of none, or of those that are named. */
export type Anew = boolean | readonly string[];

export function isAnew(anew: Anew, database: string): boolean {
  return typeof anew === 'boolean' ? anew : anew.includes(database);
}

export interface SinkState {
  sink: string;
  waiting: number;
  applied: number;
  /** Why nothing is applied, in plain words. */
  reason: string | undefined;
  failingFor: number;
}

/** Latencies that are remembered: so many, and where there are twice as many the older half goes. */
const LAGS = 1000;

/** Gives transactions to a store in the order of their commits, again and again until they are durable there. */
export class TransactionSink implements Receiver {
  readonly name: string;
  private readonly writer: SinkWriter;
  private queue: Handed[] = [];
  private cursors = new Map<string, Position>();
  private isOpen = false;
  /** Its cursors were read once: until then nothing of any source may be forgotten. */
  private isKnown = false;
  private isStopped = false;
  private wake: (() => void) | undefined;
  private failingSince: number | undefined;
  private reason: string | undefined;
  private applied = 0;
  /** Seconds from commit to durable of the last transactions. */
  readonly lags: number[] = [];
  private readonly loop: Promise<void>;

  constructor(writer: SinkWriter) {
    this.writer = writer;
    this.name = writer.name;
    this.loop = this.run();
  }

  doneUpTo(source: string, delivered: Position): Position {
    if (!this.isKnown) return 0;
    const cursor = this.cursors.get(source) ?? 0;
    return this.isDone(source) ? Math.max(delivered, cursor) : cursor;
  }

  isDone(source: string): boolean {
    return !this.queue.some((one) => one.source === source);
  }

  isNearlyDone(source: string): boolean {
    return this.queue.reduce((sum, one) => sum + (one.source === source ? one.transaction.changeCount : 0), 0) <= FEW;
  }

  isOverfull(source: string): boolean {
    if (this.queue.length < SOME_WAITING) return false;
    const room = roomOf(this);
    let [count, bytes] = [0, 0];
    for (const one of this.queue)
      if (one.source === source) {
        count++;
        bytes += one.transaction.bytes;
      }
    return count > MOST_WAITING * room || bytes > MOST_BYTES * room;
  }

  get failingFor(): number {
    return this.failingSince === undefined ? 0 : (clock.monotonic() - this.failingSince) / 1000;
  }

  detach(source: string): void {
    this.queue = this.queue.filter((one) => one.source !== source);
  }

  rejoin(): void {}

  take(source: string, transaction: CapturedTransaction): void {
    if (transaction.changeCount === 0 || transaction.position <= (this.cursors.get(source) ?? 0)) return;
    this.queue.push({ source, transaction, receivedAt: clock.now().getTime() });
    this.wake?.();
  }

  state(): SinkState {
    return {
      sink: this.name,
      waiting: this.queue.length,
      applied: this.applied,
      reason: this.reason,
      failingFor: this.failingFor,
    };
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.wake?.();
    await this.loop;
    await this.writer.close();
  }

  private async run(): Promise<void> {
    for (let pause = FIRST_PAUSE; !this.isStopped; ) {
      if (this.isOpen && this.queue.length === 0) {
        await new Promise<void>((resolve) => {
          this.wake = resolve;
          if (this.isStopped || this.queue.length > 0) resolve();
        });
        if (!this.isStopped) await sleep(GATHER);
        continue;
      }
      try {
        if (!this.isOpen) await this.connect();
        await this.applySome();
        this.failingSince = undefined;
        this.reason = undefined;
        pause = FIRST_PAUSE;
      } catch (error) {
        this.failed(error);
        this.isOpen = false;
        await this.writer.close().catch(() => {});
        await sleep(pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      }
    }
  }

  /** What the store has taken is not given again, whatever became of the answer. */
  private async connect(): Promise<void> {
    try {
      this.cursors = new Map(await this.writer.open());
    } catch (error) {
      await this.writer.close().catch(() => {});
      throw error;
    }
    this.isOpen = true;
    this.isKnown = true;
    this.queue = this.queue.filter(({ source, transaction }) => transaction.position > (this.cursors.get(source) ?? 0));
  }

  private async applySome(): Promise<void> {
    const some = this.some();
    if (some.length === 0) return;
    this.applied += await this.writer.apply(some);
    const now = clock.now().getTime();
    for (const { source, transaction } of some) {
      this.cursors.set(source, transaction.position);
      this.lags.push((now - transaction.committedAt) / 1000);
    }
    if (this.lags.length > 2 * LAGS) this.lags.splice(0, this.lags.length - LAGS);
    const done = new Set(some);
    this.queue = this.queue.filter((one) => !done.has(one));
  }

  private some(): Handed[] {
    this.queue = this.queue.filter(({ source, transaction }) => transaction.position > (this.cursors.get(source) ?? 0));
    let size = 0;
    const until = this.queue.findIndex(({ transaction }) => {
      size += transaction.changeCount;
      return size > MOST_AT_ONCE;
    });
    return this.queue.slice(0, until < 0 ? undefined : Math.max(1, until));
  }

  private failed(error: unknown): void {
    this.failingSince ??= clock.monotonic();
    this.reason = asGenimsError(error).message;
  }
}

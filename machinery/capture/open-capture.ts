import { clock, sleep } from '../base/clock.ts';
import { asGenimsError, GenimsError } from '../base/errors.ts';
import { connectPostgres, type PostgresClient } from '../engines/postgres/connect.ts';
import { type AssembledTransaction, TransactionAssembler } from './assembler.ts';
import type { CaptureBatch, CaptureOptions, CaptureSource, CaptureState, CaptureStream, Position } from './contract.ts';
import { formatPosition } from './contract.ts';
import { HEARTBEAT_PREFIX, SKIPPED_ORIGINS } from './origins.ts';
import { checkedSlot, isTransient, refusal, requirePublication } from './refusals.ts';
import { DATA_AT, ReplicationConnection } from './replication-connection.ts';
import { slotStates } from './slots.ts';
import { SpoolFolder } from './spool.ts';

const DEFAULTS = { waitingLimit: 4 * 2 ** 20, spillFrom: 2 * 2 ** 20, idleStep: 4 * 2 ** 20, heartbeat: 10_000 };
/** What a waiting transaction costs beside its changes. */
const TRANSACTION_BYTES = 1024;
/** Pauses between attempts to connect, milliseconds. */
const [FIRST_PAUSE, LONGEST_PAUSE] = [100, 5_000];

/** Opens the stream of a source. It connects by itself, and again whenever the connection is lost; what cannot be mended is thrown by `read`. */
export function openCapture(source: CaptureSource, options: CaptureOptions): CaptureStream {
  return new Capture(source, options);
}

class Capture implements CaptureStream {
  readonly slot: string;
  private readonly source: CaptureSource;
  private readonly options: CaptureOptions & typeof DEFAULTS;
  private readonly assembler: TransactionAssembler;
  private readonly loop: Promise<void>;
  private connection: ReplicationConnection | undefined;
  private systemIdentifier: string | undefined;

  private phase: CaptureState['phase'] = 'connecting';
  private reason: string | undefined;
  private connections = 0;
  private failure: GenimsError | undefined;
  private wake: (() => void) | undefined;
  private stopped = Promise.withResolvers<void>();

  /** Transactions that wait for the consumer, and their bytes. */
  private ready: AssembledTransaction[] = [];
  private waitingBytes = 0;
  /** Those that the consumer has and whose files it may read. */
  private held: AssembledTransaction[] = [];

  private received: Position = 0;
  /** Up to here everything that was committed is in `ready`, or was. */
  private complete: Position = 0;
  private delivered: Position;
  private acknowledged: Position = 0;
  private told: Position = 0;
  private heardAt = clock.monotonic();
  private beatAt = clock.monotonic();
  /** Bytes of log until the next batch without transactions: any, while the server holds back more than a step for this slot. */
  private step: number;

  constructor(source: CaptureSource, options: CaptureOptions) {
    this.source = source;
    this.slot = source.slot;
    this.options = { ...DEFAULTS, ...options };
    this.step = this.options.idleStep;
    this.delivered = options.from ?? 0;
    this.assembler = new TransactionAssembler({
      folder: new SpoolFolder(options.spool),
      spillFrom: this.options.spillFrom,
      skips: options.skips ?? SKIPPED_ORIGINS,
      committed: (position, transaction) => this.committed(position, transaction),
    });
    this.loop = this.run();
  }

  async read(): Promise<CaptureBatch | undefined> {
    for (;;) {
      if (this.phase === 'closed') return undefined;
      if (this.ready.length > 0 || this.complete - this.delivered >= this.step) return this.take();
      if (this.failure) throw this.failure;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  acknowledge(position: Position): void {
    if (position > this.delivered)
      throw new GenimsError(
        'INTERNAL',
        `${formatPosition(position)} of slot ${this.slot} is acknowledged, but only ${formatPosition(this.delivered)} was delivered.`,
      );
    this.acknowledged = Math.max(this.acknowledged, position);
    let done = 0;
    for (; (this.held[done]?.position ?? Number.POSITIVE_INFINITY) <= position; done++) this.held[done]?.discard();
    if (done > 0) this.held.splice(0, done);
  }

  state(): CaptureState {
    return {
      phase: this.phase,
      reason: this.reason,
      received: this.received,
      delivered: this.delivered,
      acknowledged: this.acknowledged,
      waitingBytes: this.waitingBytes,
      spilledBytes:
        this.assembler.spilledBytes +
        [...this.ready, ...this.held].reduce((sum, one) => sum + (one.isSpilled ? one.bytes : 0), 0),
      reconnects: Math.max(0, this.connections - 1),
    };
  }

  async close(): Promise<void> {
    this.phase = 'closed';
    this.stopped.resolve();
    this.notify();
    await this.loop;
    for (const one of [...this.ready, ...this.held]) one.discard();
    this.assembler.reset();
  }

  private take(): CaptureBatch {
    const transactions = this.ready;
    this.ready = [];
    this.waitingBytes = 0;
    this.held.push(...transactions.filter((one) => one.isSpilled));
    this.delivered = Math.max(this.delivered, this.complete);
    this.connection?.setPaused(false);
    return { transactions, position: this.delivered };
  }

  private notify(): void {
    const { wake } = this;
    this.wake = undefined;
    wake?.();
  }

  private committed(position: Position, transaction: AssembledTransaction | undefined): void {
    this.received = Math.max(this.received, position);
    // After a lost connection the server may send again what was on its way when it went.
    if (position <= this.complete) {
      transaction?.discard();
      return;
    }
    this.complete = position;
    if (transaction) {
      this.ready.push(transaction);
      this.waitingBytes += TRANSACTION_BYTES + (transaction.isSpilled ? 0 : transaction.bytes);
      if (this.waitingBytes > this.options.waitingLimit) this.connection?.setPaused(true);
    }
    this.notify();
  }

  /** The log is at `position` and nothing of this database is under way. */
  private reached(position: Position): void {
    this.received = Math.max(this.received, position);
    if (this.assembler.isInTransaction || position <= this.complete) return;
    this.complete = position;
    if (this.complete - this.delivered >= this.step) this.notify();
  }

  private async run(): Promise<void> {
    let pause = FIRST_PAUSE;
    while (!this.closed()) {
      const { connections } = this;
      try {
        await this.follow();
      } catch (error) {
        if (this.closed()) break;
        if (!isTransient(error)) {
          this.failure = refusal(error, this.source);
          this.reason = this.failure.message;
          this.phase = 'waiting';
          this.notify();
          return;
        }
        this.reason = asGenimsError(error).message;
      }
      if (this.closed()) break;
      this.phase = 'waiting';
      pause = this.connections > connections ? FIRST_PAUSE : Math.min(LONGEST_PAUSE, pause * 2);
      await Promise.race([sleep(pause), this.stopped.promise]);
    }
  }

  private closed(): boolean {
    return this.phase === 'closed';
  }

  /** One connection, from its beginning to its end. */
  private async follow(): Promise<void> {
    const connection = await ReplicationConnection.open(this.source);
    let timer: NodeJS.Timeout | undefined;
    const heartbeat = new Heartbeat(this.source);
    try {
      await this.begin(connection);
      const ended = Promise.withResolvers<void>();
      this.assembler.reset();
      this.connection = connection;
      connection.start(this.source, this.delivered, {
        data: (frame) => {
          this.heard();
          this.heardAt = clock.monotonic();
          const position = this.assembler.accept(frame, DATA_AT);
          if (position !== undefined) this.reached(position);
        },
        keepAlive: (position, wantsReply) => {
          this.heard();
          this.reached(position);
          if (wantsReply) this.tell(connection);
        },
        ended: (error) => (error ? ended.reject(error) : ended.resolve()),
      });
      connection.setPaused(this.waitingBytes > this.options.waitingLimit);
      timer = setInterval(() => this.tick(connection, heartbeat, ended.reject), Math.min(1000, connection.timeout / 8));
      await Promise.race([ended.promise, this.stopped.promise]);
      this.tell(connection);
    } finally {
      clearInterval(timer);
      this.connection = undefined;
      await Promise.all([heartbeat.close(), connection.close({ patience: this.closed() ? 5000 : 0 })]);
    }
  }

  /** The first frame tells that the server really sends: the slot may still be in use by another process. */
  private heard(): void {
    if (this.phase === 'streaming' || this.closed()) return;
    this.connections++;
    this.phase = 'streaming';
    this.reason = undefined;
  }

  /** Looks at the slot before the server is asked to send, and refuses what would leave something out. */
  private async begin(connection: ReplicationConnection): Promise<void> {
    const identifier = await connection.systemIdentifier();
    const hasChanged = this.systemIdentifier !== undefined && this.systemIdentifier !== identifier;
    // Without a cursor, and before the first frame, the stream begins wherever the slot is.
    const hasBegun = this.options.from !== undefined || this.received > 0;
    const acknowledged = await checkedSlot(connection.client, this.source, {
      delivered: hasBegun ? this.delivered : 0,
      hasChanged,
    });
    this.systemIdentifier = identifier;
    if (!hasBegun) this.delivered = acknowledged;
    // What is still in `ready` was received whole; what was on its way comes again.
    this.complete = Math.max(this.complete, this.delivered);
    this.acknowledged = Math.max(this.acknowledged, acknowledged);
    this.told = acknowledged;
  }

  private tell(connection: ReplicationConnection): void {
    const isNew = this.acknowledged > this.told;
    connection.sendStatus(this.received, isNew ? this.acknowledged : undefined);
    this.told = this.acknowledged;
  }

  private tick(connection: ReplicationConnection, heartbeat: Heartbeat, fail: (error: Error) => void): void {
    if (this.acknowledged > this.told || connection.isStatusDue) this.tell(connection);
    if (connection.isSilent) fail(new Error(`the server has said nothing for ${2 * connection.timeout} ms`));
    const now = clock.monotonic();
    if (now - this.beatAt < this.options.heartbeat) return;
    this.beatAt = now;
    heartbeat.beat(now - this.heardAt >= this.options.heartbeat, (retained) => this.heldBack(retained), fail);
  }

  /**
   * A slot moves the place from which it has to read on by one noted place for each position that is acknowledged. After a burst of a neighbour it would stay where it was until the log has grown
   * by another step.
   */
  private heldBack(retained: number): void {
    this.step = retained > this.options.idleStep ? 1 : this.options.idleStep;
    if (this.complete - this.delivered >= this.step) this.notify();
  }
}

/**
 * Looks after the source from beside the stream. Where nothing is committed it writes a message: with it the log that other databases of the server have written meanwhile is over, and can be acknowledged.
 */
class Heartbeat {
  private readonly source: CaptureSource;
  private client: Promise<PostgresClient> | undefined;

  constructor(source: CaptureSource) {
    this.source = source;
  }

  /** `tell` hears how many bytes of log the server keeps for the slot. */
  beat(isIdle: boolean, tell: (retained: number) => void, fail: (error: Error) => void): void {
    this.send(isIdle).then(tell, (error: unknown) => {
      this.client = undefined;
      // A heart that cannot beat is no fault of its own: the stream itself notices a server that is gone.
      if (error instanceof GenimsError && error.code === 'CAPTURE_REFUSED') fail(error);
    });
  }

  async close(): Promise<void> {
    const client = await this.client?.catch(() => undefined);
    await client?.end().catch(() => {});
  }

  private async send(isIdle: boolean): Promise<number> {
    this.client ??= connectPostgres(this.source.server, this.source.database);
    const client = await this.client;
    await requirePublication(client, this.source);
    if (isIdle) await client.query("select pg_logical_emit_message(false, $1, '')", [HEARTBEAT_PREFIX]);
    return (await slotStates(client)).get(this.source.slot)?.retainedBytes ?? 0;
  }
}

import type { Duplex, DuplexOptions } from 'node:stream';
import type { Submittable } from 'pg';
import { both } from 'pg-copy-streams';
import { clock } from '../base/clock.ts';
import { must } from '../base/errors.ts';
import { connectPostgres, type PostgresClient, quoteName, quoteText } from '../engines/postgres/connect.ts';
import { type CaptureSource, formatPosition, type Position } from './contract.ts';

declare module 'pg-copy-streams' {
  /** The package has it; its types do not. */
  export function both(text: string, options: DuplexOptions & { alignOnCopyDataFrame: true }): Duplex & Submittable;
}

/** What the server sends in a frame: messages of the plug-in, or its own place. */
const FRAME = { data: 0x77, keepAlive: 0x6b, status: 0x72 } as const;
/** Frames of data have three numbers before the message. */
export const DATA_AT = 25;
const STATUS_SIZE = 34;
const POSTGRES_EPOCH_MS = Date.UTC(2000, 0, 1);
/** Frames that may wait in the driver while nobody reads. */
const FRAMES_AHEAD = 16;
/** Frames that are much within a time, and for how long more then gather; milliseconds. */
const [BURST, BURST_WITHIN, BREATH] = [512, 20, 1];
/** Where the server has no limit of its own. */
const DEFAULT_TIMEOUT = 60_000;

export interface FrameHandler {
  /** A message of the plug-in, from DATA_AT on. */
  data(frame: Buffer): void;
  /** Everything that was committed before is sent. */
  keepAlive(position: Position, wantsReply: boolean): void;
  /** Nothing comes any more; undefined after `close`. */
  ended(error: Error | undefined): void;
}

/** One connection to the sender of the log. */
export class ReplicationConnection {
  /** `wal_sender_timeout`: the server ends a connection that says nothing for so long. Milliseconds. */
  readonly timeout: number;
  readonly client: PostgresClient;
  private stream: (Duplex & Submittable) | undefined;
  private lastStatus = clock.monotonic();
  private lastFrame = clock.monotonic();
  private hasEnded = false;
  /** Nobody wants more for now. */
  private isHeld = false;
  private frames = 0;
  private breathedAt = clock.monotonic();
  private isClosing = false;

  private constructor(client: PostgresClient, timeout: number) {
    this.client = client;
    this.timeout = timeout;
  }

  static async open({ server, database }: Pick<CaptureSource, 'server' | 'database'>): Promise<ReplicationConnection> {
    const client = await connectPostgres(server, database, { replication: true });
    try {
      const { rows } = await client.query<{ setting: string }>(
        "select setting from pg_settings where name = 'wal_sender_timeout'",
      );
      const timeout = Number(must(rows[0], 'wal_sender_timeout').setting);
      return new ReplicationConnection(client, timeout > 0 ? timeout : DEFAULT_TIMEOUT);
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
  }

  /** Which server this is: another one at the same address has another number. */
  async systemIdentifier(): Promise<string> {
    const { rows } = await this.client.query<{ systemid: string }>('IDENTIFY_SYSTEM');
    return must(rows[0], 'answer of IDENTIFY_SYSTEM').systemid;
  }

  /** Begins to send what was committed after `position`. */
  start({ slot, publication }: CaptureSource, position: Position, handler: FrameHandler): void {
    const options = [
      "proto_version '2'",
      `publication_names ${quoteText(quoteName(publication))}`,
      "binary 'true'",
      "messages 'true'",
      "streaming 'on'",
    ];
    // Without these two options frames flow into each other without a trace.
    const framed = { readableObjectMode: true, alignOnCopyDataFrame: true } as const;
    const stream = both(
      `START_REPLICATION SLOT ${quoteName(slot)} LOGICAL ${formatPosition(position)} (${options.join(', ')})`,
      { ...framed, readableHighWaterMark: FRAMES_AHEAD },
    );
    this.stream = stream;
    const end = (error: Error | undefined) => {
      if (this.hasEnded) return;
      this.hasEnded = true;
      handler.ended(error);
    };
    stream.on('data', (frame: Buffer) => {
      this.lastFrame = clock.monotonic();
      // Thrown in a listener, an error would end the process.
      try {
        if (!this.isClosing && !this.hasEnded) take(frame, handler);
        if (++this.frames >= BURST) this.breathe();
      } catch (error) {
        end(error as Error);
      }
    });
    stream.on('error', (error: Error) => end(this.isClosing ? undefined : error));
    const ended = () => end(this.isClosing ? undefined : new Error('the server has ended the connection'));
    stream.on('end', ended);
    this.client.on('end', ended);
    this.lastFrame = clock.monotonic();
    this.client.query(stream);
  }

  /** Stops reading, or goes on. The server then waits with the rest; statuses are sent nevertheless. */
  setPaused(isPaused: boolean): void {
    if (!this.stream || this.isHeld === isPaused) return;
    this.isHeld = isPaused;
    // Not heard from while nobody listened.
    this.lastFrame = clock.monotonic();
    if (isPaused) this.stream.pause();
    else this.stream.resume();
  }

  /**
   * Lets what comes gather for a moment while much comes: the server sends each change by itself, and read one by one they cost both ends several times as much. A stream that has little to say
   * is read at once.
   */
  private breathe(): void {
    const now = clock.monotonic();
    const isMuch = now - this.breathedAt < BURST_WITHIN;
    this.frames = 0;
    this.breathedAt = now;
    if (!isMuch || this.isHeld) return;
    this.stream?.pause();
    setTimeout(() => {
      if (!this.isHeld) this.stream?.resume();
    }, BREATH);
  }

  /**
   * Tells how far the log was received and, where given, what is durable. Without the latter the server keeps what it knows, and a server that shuts down does not wait for the consumer,
   * but only until everything was received.
   */
  sendStatus(received: Position, durable: Position | undefined): void {
    if (!this.stream || this.hasEnded) return;
    const status = Buffer.alloc(STATUS_SIZE);
    status[0] = FRAME.status;
    status.writeBigUInt64BE(BigInt(Math.max(received, durable ?? 0)), 1);
    status.writeBigUInt64BE(BigInt(durable ?? 0), 9);
    status.writeBigUInt64BE(BigInt(durable ?? 0), 17);
    status.writeBigInt64BE(BigInt(clock.now().getTime() - POSTGRES_EPOCH_MS) * 1000n, 25);
    this.stream.write(status);
    this.lastStatus = clock.monotonic();
  }

  /** Whether the server would soon miss a status. */
  get isStatusDue(): boolean {
    return clock.monotonic() - this.lastStatus >= this.timeout * 0.75;
  }

  /** Whether the server has said nothing for longer than it ever is silent: it asks after half of its limit. */
  get isSilent(): boolean {
    return this.stream !== undefined && !this.isHeld && clock.monotonic() - this.lastFrame >= 2 * this.timeout;
  }

  /** Ends the connection; the server has `patience` milliseconds to take notice of the last status. */
  async close({ patience }: { patience: number }): Promise<void> {
    this.isClosing = true;
    const { stream } = this;
    if (stream && !this.hasEnded && patience > 0) {
      const ended = new Promise<void>((resolve) => {
        stream.once('end', resolve);
        stream.once('error', () => resolve());
        setTimeout(resolve, patience).unref();
      });
      stream.end();
      stream.resume();
      await ended;
    }
    await this.client.end().catch(() => {});
  }
}

function take(frame: Buffer, handler: FrameHandler): void {
  if (frame[0] === FRAME.data) handler.data(frame);
  else if (frame[0] === FRAME.keepAlive)
    handler.keepAlive(frame.readUInt32BE(1) * 2 ** 32 + frame.readUInt32BE(5), frame[17] === 1);
}

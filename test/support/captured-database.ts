import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { GenimsError } from '../../machinery/base/errors.ts';
import { randomSuffix } from '../../machinery/base/random.ts';
import type {
  CaptureBatch,
  CapturedChange,
  CapturedRow,
  CapturedTransaction,
  CaptureOptions,
  CaptureSource,
  CaptureStream,
} from '../../machinery/capture/contract.ts';
import { openCapture } from '../../machinery/capture/open-capture.ts';
import { createSlot } from '../../machinery/capture/slots.ts';
import type { Server } from '../../machinery/engines/contract.ts';
import { connectPostgres, type PostgresClient, withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { temporaryFolder } from './platform.ts';

const END = 'test.end';

/** A database of a test's own whose changes are captured, on a server on which other tests may work. */
export class CapturedDatabase {
  readonly name = `captured_${randomSuffix()}`;
  readonly source: CaptureSource;
  readonly folder = temporaryFolder();
  /** A session that writes; made by `make`. */
  client!: PostgresClient;
  private readonly server: Server;
  private marks = 0;
  private readonly streams = new Set<CaptureStream>();

  private constructor(server: Server) {
    this.server = server;
    this.source = { server, database: this.name, slot: this.name, publication: 'changes' };
  }

  /** `tables` makes what is captured; `settings` hold for every session of the database, the sender of its log included. */
  static async make(server: Server, tables: string, settings: Record<string, string> = {}): Promise<CapturedDatabase> {
    const made = new CapturedDatabase(server);
    await made.maintain(`create database ${made.name}`);
    for (const [name, value] of Object.entries(settings))
      await made.maintain(`alter database ${made.name} set ${name} = '${value}'`);
    made.client = await connectPostgres(server, made.name);
    await made.client.query(`${tables}; create publication changes for all tables`);
    await createSlot(made.source);
    return made;
  }

  query(sql: string) {
    return this.client.query(sql);
  }

  /** Another session, which the caller ends. */
  session(): Promise<PostgresClient> {
    return connectPostgres(this.server, this.name);
  }

  /** A new connection of the writing session, after the server was away. */
  async reconnect(): Promise<void> {
    await this.client.end().catch(() => {});
    this.client = await connectPostgres(this.server, this.name);
  }

  open(options: Partial<CaptureOptions> = {}): CaptureStream {
    const stream = openCapture(this.source, { spool: join(this.folder, `spool-${randomSuffix()}`), ...options });
    this.streams.add(stream);
    return stream;
  }

  /** Marks the end of what was written until now. */
  end(): Promise<unknown> {
    return this.query(`select pg_logical_emit_message(true, '${END}', '${++this.marks}')`);
  }

  /** Reads up to the newest mark; gives the transactions before it, without the marks. Acknowledges nothing. */
  async read(
    stream: CaptureStream,
    each: (batch: CaptureBatch) => void | Promise<void> = () => {},
  ): Promise<CapturedTransaction[]> {
    const found: CapturedTransaction[] = [];
    await this.follow(stream, async (batch) => {
      await each(batch);
      found.push(...batch.transactions.filter((one) => markOf(one) === undefined));
    });
    return found;
  }

  /** Reads up to the newest mark, and keeps nothing. */
  async follow(stream: CaptureStream, each: (batch: CaptureBatch) => void | Promise<void>): Promise<void> {
    for (;;) {
      const batch = await stream.read();
      if (!batch) return;
      await each(batch);
      if (batch.transactions.some((one) => markOf(one) === String(this.marks))) return;
    }
  }

  /** Also those that a failed test left open: a slot serves one at a time. */
  async closeStreams(): Promise<void> {
    await Promise.all([...this.streams].map((stream) => stream.close()));
    this.streams.clear();
  }

  async discard(): Promise<void> {
    await this.closeStreams();
    await this.client.end().catch(() => {});
    await this.maintain(
      `select pg_drop_replication_slot(slot_name) from pg_replication_slots where database = '${this.name}'`,
    );
    await this.maintain(`drop database if exists ${this.name} with (force)`);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private maintain(sql: string) {
    return withPostgres(this.server, 'postgres', (client) => client.query(sql));
  }
}

function markOf({ messages }: CapturedTransaction): string | undefined {
  return messages.find(({ prefix }) => prefix === END)?.content.toString();
}

/** The failure with which a stream ends; until then its position may move on, as other databases of the server write. */
export async function failureOf(stream: CaptureStream): Promise<GenimsError> {
  for (;;) {
    try {
      expect((await stream.read())?.transactions).toEqual([]);
    } catch (error) {
      if (error instanceof GenimsError) return error;
      throw error;
    }
  }
}

export async function changesOf(transaction: CapturedTransaction): Promise<CapturedChange[]> {
  const found: CapturedChange[] = [];
  for await (const batch of transaction.changes()) found.push(...batch);
  return found;
}

/** Changes in short: `insert 1`, `update 1 -> 2`, by the first column. */
export function told(changes: readonly CapturedChange[]): string[] {
  return changes.map(inShort);
}

function inShort(change: CapturedChange): string {
  const key = (row: CapturedRow | undefined) => String(row?.text(0));
  switch (change.kind) {
    case 'insert':
      return `insert ${key(change.after)}`;
    case 'update':
      return `update ${change.before ? `${key(change.before)} -> ` : ''}${key(change.after)}`;
    case 'delete':
      return `delete ${key(change.before)}`;
    case 'truncate':
      return `truncate ${change.relations.map(({ table }) => table).join(', ')}`;
  }
}

import { clock, sleep } from '../base/clock.ts';
import { asGenimsError, GenimsError } from '../base/errors.ts';
import type { Moment } from '../base/row-types.ts';
import type { CapturedTransaction, Position } from '../capture/contract.ts';
import { markOrigin, ORIGINS } from '../capture/origins.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { connectPostgres, type PostgresClient, transaction } from '../engines/postgres/connect.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { INBOX_CHANNEL, InboxRows } from '../writing/inbox.ts';
import { CopyChanges } from './copy-changes.ts';
import { type Cursor, type LogIdentity, markOf, readCursors, writeMarks } from './cursors.ts';
import { Freshness } from './freshness.ts';
import { FEW, type Receiver, roomOf } from './receiver.ts';
import type { KeyOf } from './transaction-changes.ts';
import type { Work } from './translator.ts';

/** Streams under which a database holds what modules promise begin with this word. */
export const PROMISE = 'promise';
/** Rows of copies and messages that one transaction at the target takes at most, so that a target that was away catches up in steps. */
const MOST_AT_ONCE = 20_000;
/** Transactions, and rows and messages, of one source that may wait in memory; below some nobody counts. */
const [SOME_WAITING, MOST_WAITING, MOST_CHANGES] = [100, 2_000, 50_000];
/** Time for which a locked copy is waited for until another attempt. */
const LOCK_PATIENCE = '10s';
const [FIRST_PAUSE, LONGEST_PAUSE] = [100, 5_000];
/** A cursor follows what does not concern its database in steps of so many bytes of log, and at least so often, milliseconds. */
const [PASS_BYTES, PASS_EVERY] = [4 * 2 ** 20, 3000];

type TargetDatabase = Pick<PlacedDatabase, 'name' | 'server' | 'nameThere'>;

export interface SyncTargetInput {
  catalog: Catalog;
  database: TargetDatabase;
  keyOf: KeyOf;
  /** Whether anything of a source ever concerns the database. */
  hears: (source: string) => boolean;
  /** Whose positions those of a source are. */
  logs: ReadonlyMap<string, LogIdentity>;
}

interface Waiting {
  source: string;
  position: Position;
  /** When the source committed it; null where only its position counts. */
  committedAt: number | null;
  work: Work | undefined;
}

export interface TargetState {
  database: string;
  /** Transactions that wait to be applied here. */
  waiting: number;
  /** Changes and messages applied since the process began. */
  applied: number;
  /** Why nothing is applied, in plain words. */
  reason: string | undefined;
  /** Seconds for which nothing could be applied. */
  failingFor: number;
}

/**
 * One database that changes are applied to. Invariant: the cursor of a source stands in the transaction of the rows that it accounts for, so a transaction of the source takes effect exactly
 * once, however often it is sent.
 */
export class SyncTarget implements Receiver {
  readonly name: string;
  private readonly database: TargetDatabase;
  private readonly catalog: Catalog;
  private readonly keyOf: KeyOf;
  private client: PostgresClient | undefined;
  private queue: Waiting[] = [];
  /** What modules promise, to be told when everything that was given before is applied. */
  private promises = new Map<string, Moment>();
  private cursors = new Map<string, Cursor>();
  private readonly hears: SyncTargetInput['hears'];
  private readonly logs: SyncTargetInput['logs'];
  /** Its cursors were read once: until then nothing of any source may be forgotten. */
  private isKnown = false;
  /** Sources of which it is behind. */
  private readonly behind = new Set<string>();
  private wake: (() => void) | undefined;
  private isStopped = false;
  private failingSince: number | undefined;
  private reason: string | undefined;
  private applied = 0;
  private readonly freshness = new Freshness();
  private readonly passedAt = new Map<string, number>();
  /** Seconds from commit at the source to commit here, of the last transactions. */
  readonly lags: number[] = [];
  private readonly loop: Promise<void>;

  constructor({ catalog, database, keyOf, hears, logs }: SyncTargetInput) {
    this.catalog = catalog;
    this.database = database;
    this.name = database.name;
    this.keyOf = keyOf;
    this.hears = hears;
    this.logs = logs;
    this.loop = this.run();
  }

  /** Reads from the target itself how far each source has been applied here. One that cannot be reached is asked again when something is to be applied. */
  async open(): Promise<void> {
    await this.connection().catch((error: unknown) => this.failed(error));
  }

  doneUpTo(source: string, delivered: Position, isUrgent = false): Position {
    if (!this.isKnown) return 0;
    if (!this.hears(source)) return delivered;
    const cursor = this.positionOf(source);
    if (this.isDone(source) && delivered > cursor) this.pass(source, delivered, isUrgent);
    return cursor;
  }

  /**
   * Nothing up to a position concerns the database. Its cursor moves there now and then: what the source is told of as durable never goes beyond a cursor, so a cursor that stands
   * before it is that of an older state.
   */
  private pass(source: string, position: Position, isUrgent: boolean): void {
    const now = clock.monotonic();
    const isFar = isUrgent || position - this.positionOf(source) > PASS_BYTES;
    if (!isFar && now - (this.passedAt.get(source) ?? Number.NEGATIVE_INFINITY) < PASS_EVERY) return;
    this.passedAt.set(source, now);
    this.queue.push({ source, position, committedAt: null, work: undefined });
    this.wake?.();
  }

  private positionOf(source: string): Position {
    return this.cursors.get(source)?.position ?? 0;
  }

  isDone(source: string): boolean {
    return !this.queue.some((one) => one.source === source);
  }

  isNearlyDone(source: string): boolean {
    return this.queue.reduce((sum, one) => sum + (one.source === source ? sizeOf(one) : 0), 0) <= FEW;
  }

  isOverfull(source: string): boolean {
    if (this.queue.length < SOME_WAITING) return false;
    const room = roomOf(this);
    let [count, size] = [0, 0];
    for (const one of this.queue)
      if (one.source === source) {
        count++;
        size += sizeOf(one);
      }
    return count > MOST_WAITING * room || size > MOST_CHANGES * room;
  }

  get failingFor(): number {
    return this.failingSince === undefined ? 0 : (clock.monotonic() - this.failingSince) / 1000;
  }

  take(source: string, { position, committedAt }: CapturedTransaction, works: ReadonlyMap<string, Work>): void {
    const work = works.get(this.name);
    if (!work || position <= this.positionOf(source)) return;
    this.queue.push({ source, position, committedAt, work });
    this.wake?.();
  }

  detach(source: string): void {
    this.behind.add(source);
    this.queue = this.queue.filter((one) => one.source !== source);
  }

  rejoin(source: string): void {
    this.behind.delete(source);
    this.wake?.();
  }

  /** Tells the daemons of this database what modules promise, after everything that was given before. */
  promise(promises: Iterable<readonly [string, Moment]>): void {
    for (const [module, moment] of promises) this.promises.set(module, moment);
    this.wake?.();
  }

  state(): TargetState {
    return {
      database: this.name,
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
    await this.client?.end().catch(() => {});
  }

  private async run(): Promise<void> {
    for (let pause = FIRST_PAUSE; !this.isStopped; ) {
      if (this.isIdle) {
        await new Promise<void>((resolve) => {
          this.wake = resolve;
          if (this.isStopped || !this.isIdle) resolve();
        });
        continue;
      }
      try {
        await this.applySome();
        pause = FIRST_PAUSE;
      } catch (error) {
        this.failed(error);
        await sleep(pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      }
    }
  }

  private async applySome(): Promise<void> {
    const client = await this.connection();
    const some = this.some();
    const copies = new CopyChanges(this.keyOf);
    const inboxes = new Map<string, Work['sent'][number]['delivery'][]>();
    // One that is behind cannot keep what others promise.
    const promises = some.length === this.queue.length && this.behind.size === 0 ? [...this.promises] : [];
    if (some.length === 0 && promises.length === 0) {
      this.works();
      return;
    }
    const cursors = new Map<string, Cursor>();
    const committed = new Map<string, number | null>();
    const canaries = new Map<string, number>();
    for (const one of some) {
      const { source, position, committedAt, work } = one;
      const cursor = cursors.get(source) ?? this.cursors.get(source);
      const reached = work?.reached ? { ...cursor?.reached, ...work.reached } : cursor?.reached;
      const log = this.logs.get(source);
      cursors.set(source, { ...cursor, source, position, ...(log && { log }), ...(reached && { reached }) });
      committed.set(source, committedAt ?? committed.get(source) ?? null);
      for (const change of work?.copies ?? []) copies.add(change);
      for (const { module, delivery } of work?.sent ?? [])
        if (isNew(delivery, cursor)) inboxes.set(module, [...(inboxes.get(module) ?? []), delivery]);
      if (work?.isCanary && committedAt !== null) canaries.set(source, committedAt);
    }
    await transaction(client, async () => {
      await markOrigin(client, ORIGINS.synchronisation);
      await copies.write(client);
      for (const [module, deliveries] of inboxes) await new InboxRows(this.catalog, module).add(client, deliveries);
      for (const [source, committedAt] of canaries) await this.freshness.write(client, source, committedAt);
      await writeMarks(client, [
        ...promises.map(([module, moment]) => ({
          ...{ stream: `${PROMISE} ${module}`, source: module, position: String(moment), committedAt: null, state: {} },
        })),
        ...[...cursors.values()].map((cursor) => markOf(cursor, committed.get(cursor.source) ?? null)),
      ]);
      if (inboxes.size > 0 || promises.length > 0) await client.query(`notify ${INBOX_CHANNEL}`);
    });
    const now = clock.now().getTime();
    for (const [source, committedAt] of canaries) this.freshness.arrived(source, now - committedAt);
    for (const [source, cursor] of cursors) this.cursors.set(source, cursor);
    for (const [module, moment] of promises) if (this.promises.get(module) === moment) this.promises.delete(module);
    for (const { committedAt, work } of some) {
      this.applied += (work?.copies.length ?? 0) + (work?.sent.length ?? 0);
      if (work && committedAt !== null) this.lags.push((now - committedAt) / 1000);
    }
    if (this.lags.length > 2000) this.lags.splice(0, this.lags.length - 1000);
    const done = new Set(some);
    this.queue = this.queue.filter((one) => !done.has(one));
    this.works();
  }

  private works(): void {
    this.failingSince = undefined;
    this.reason = undefined;
  }

  private get isIdle(): boolean {
    return this.queue.length === 0 && (this.promises.size === 0 || this.behind.size > 0);
  }

  private some(): Waiting[] {
    const some: Waiting[] = [];
    let size = 0;
    // What was given while its cursor was not known, or before a connection was lost whose commit had come through, is applied already.
    this.queue = this.queue.filter((one) => one.position > this.positionOf(one.source));
    for (const one of this.queue) {
      size += sizeOf(one);
      if (some.length > 0 && size > MOST_AT_ONCE) break;
      some.push(one);
    }
    return some;
  }

  private async connection(): Promise<PostgresClient> {
    if (this.client) return this.client;
    const client = await connectPostgres(this.database.server, this.database.nameThere);
    this.client = client;
    // Whoever locks a copy is told as the reason.
    await client.query(`set lock_timeout = '${LOCK_PATIENCE}'`);
    const cursors = await readCursors(client);
    for (const { source, position } of this.cursors.values())
      if ((cursors.get(source)?.position ?? 0) < position)
        throw new GenimsError(
          'DATABASE_OLDER',
          `${this.name} was set back while changes flowed: what it had taken of ${source} is missing.`,
        );
    this.cursors = cursors;
    this.isKnown = true;
    return client;
  }

  private failed(error: unknown): void {
    this.failingSince ??= clock.monotonic();
    this.reason = asGenimsError(error).message;
    const { client } = this;
    this.client = undefined;
    client?.end().catch(() => {});
  }
}

function sizeOf({ work }: Waiting): number {
  return (work?.copies.length ?? 0) + (work?.sent.length ?? 0);
}

/** A source that was set back sends again what it lives a second time: that was taken already. Rows of copies are as they are. */
function isNew({ kind, source, sent }: Work['sent'][number]['delivery'], cursor: Cursor | undefined): boolean {
  return kind === 'copy' || sent >= (cursor?.taken?.[source] ?? Number.NEGATIVE_INFINITY);
}

import { clock, sleep } from '../base/clock.ts';
import { asGenimsError } from '../base/errors.ts';
import type { Moment } from '../base/row-types.ts';
import { formatPosition, type Position, parsePosition } from '../capture/contract.ts';
import { markOrigin, ORIGINS } from '../capture/origins.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { connectPostgres, type PostgresClient, transaction } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { INBOX_CHANNEL, InboxRows } from '../writing/inbox.ts';
import { CopyChanges } from './copy-changes.ts';
import { Freshness } from './freshness.ts';
import type { KeyOf } from './transaction-changes.ts';
import type { Work } from './translator.ts';

/** Streams under which a database holds what modules promise begin with this word. */
export const PROMISE = 'promise';
/** Rows of copies and messages that one transaction at the target takes at most, so that a target that was away catches up in steps. */
const MOST_AT_ONCE = 20_000;
const [FIRST_PAUSE, LONGEST_PAUSE] = [100, 5_000];

interface Waiting {
  source: string;
  position: Position;
  /** When the source committed it. */
  committedAt: number;
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
export class SyncTarget {
  readonly name: string;
  private readonly database: PlacedDatabase;
  private readonly catalog: Catalog;
  private readonly keyOf: KeyOf;
  private client: PostgresClient | undefined;
  private queue: Waiting[] = [];
  /** What modules promise, to be told when everything that was given before is applied. */
  private promises = new Map<string, Moment>();
  private readonly cursors = new Map<string, Position>();
  private wake: (() => void) | undefined;
  private isStopped = false;
  private failingSince: number | undefined;
  private reason: string | undefined;
  private applied = 0;
  private readonly freshness = new Freshness();
  /** Seconds from commit at the source to commit here, of the last transactions. */
  readonly lags: number[] = [];
  private readonly loop: Promise<void>;

  constructor(catalog: Catalog, database: PlacedDatabase, keyOf: KeyOf) {
    this.catalog = catalog;
    this.database = database;
    this.name = database.name;
    this.keyOf = keyOf;
    this.loop = this.run();
  }

  /** How far the changes of a source have been applied here, from the target itself. Waits until the target can be reached. */
  async cursorOf(source: string): Promise<Position> {
    for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE))
      try {
        const client = await this.connection();
        const { rows } = await client.query<{ position: string }>(
          `select position from ${PLATFORM_SCHEMA}.sync_checkpoints where stream_id = $1`,
          [streamOf(source)],
        );
        const position = rows[0] ? parsePosition(rows[0].position) : 0;
        this.cursors.set(source, position);
        return position;
      } catch (error) {
        if (this.isStopped) return 0;
        this.failed(error);
        await sleep(pause);
      }
  }

  /** Everything of a source up to here is applied, or was never for this target. */
  doneUpTo(source: string, delivered: Position): Position {
    const first = this.queue.find((one) => one.source === source);
    return first ? Math.max(this.cursors.get(source) ?? 0, 0) : Math.max(delivered, this.cursors.get(source) ?? 0);
  }

  get length(): number {
    return this.queue.length;
  }

  /** Gives work, after what was given before. Work that was applied already is passed over. */
  give(waiting: Waiting): void {
    if (waiting.position <= (this.cursors.get(waiting.source) ?? 0)) return;
    this.queue.push(waiting);
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
      failingFor: this.failingSince === undefined ? 0 : (clock.monotonic() - this.failingSince) / 1000,
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
    const promises = some.length === this.queue.length ? [...this.promises] : [];
    const positions = new Map<string, Waiting>();
    const canaries = new Map<string, number>();
    for (const one of some) {
      positions.set(one.source, one);
      for (const change of one.work?.copies ?? []) copies.add(change);
      for (const { module, delivery } of one.work?.sent ?? [])
        inboxes.set(module, [...(inboxes.get(module) ?? []), delivery]);
      if (one.work?.isCanary) canaries.set(one.source, one.committedAt);
    }
    await transaction(client, async () => {
      await markOrigin(client, ORIGINS.synchronisation);
      await copies.write(client);
      for (const [module, deliveries] of inboxes) await new InboxRows(this.catalog, module).add(client, deliveries);
      for (const [source, committedAt] of canaries) await this.freshness.write(client, source, committedAt);
      await mark(client, [
        ...promises.map(([module, moment]) => ({
          ...{ stream: `${PROMISE} ${module}`, source: module, position: String(moment), committedAt: null },
        })),
        ...[...positions].map(([source, { position, committedAt }]) => ({
          ...{ stream: streamOf(source), source, position: formatPosition(position), committedAt },
        })),
      ]);
      await client.query(`notify ${INBOX_CHANNEL}`);
    });
    const now = clock.now().getTime();
    for (const [source, committedAt] of canaries) this.freshness.arrived(source, now - committedAt);
    for (const [source, { position }] of positions) this.cursors.set(source, position);
    for (const [module, moment] of promises) if (this.promises.get(module) === moment) this.promises.delete(module);
    for (const { committedAt, work } of some) {
      this.applied += (work?.copies.length ?? 0) + (work?.sent.length ?? 0);
      if (work) this.lags.push((now - committedAt) / 1000);
    }
    if (this.lags.length > 2000) this.lags.splice(0, this.lags.length - 1000);
    this.queue.splice(0, some.length);
    this.failingSince = undefined;
    this.reason = undefined;
  }

  private get isIdle(): boolean {
    return this.queue.length === 0 && this.promises.size === 0;
  }

  private some(): Waiting[] {
    const some: Waiting[] = [];
    let size = 0;
    for (const one of this.queue) {
      size += (one.work?.copies.length ?? 0) + (one.work?.sent.length ?? 0);
      if (some.length > 0 && size > MOST_AT_ONCE) break;
      some.push(one);
    }
    return some;
  }

  private async connection(): Promise<PostgresClient> {
    if (this.client) return this.client;
    const client = await connectPostgres(this.database.server, this.database.nameThere);
    this.client = client;
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

interface Mark {
  stream: string;
  source: string;
  position: string;
  /** Milliseconds since 1970. */
  committedAt: number | null;
}

async function mark(client: PostgresClient, marks: readonly Mark[]): Promise<void> {
  await client.query({
    name: 'sync mark',
    text: `insert into ${PLATFORM_SCHEMA}.sync_checkpoints (stream_id, source, position, source_committed_at)
      select stream, source, position, to_timestamp("committedAt" / 1000) from jsonb_to_recordset($1) as r (stream text, source text, position text, "committedAt" double precision)
      on conflict (stream_id) do update set position = excluded.position, source_committed_at = excluded.source_committed_at,
        applied_changes = sync_checkpoints.applied_changes + 1, updated_at = now()`,
    values: [JSON.stringify(marks)],
  });
}

/** Stream of the changes of a database. */
export function streamOf(source: string): string {
  return `capture ${source}`;
}

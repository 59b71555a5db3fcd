import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { clock } from '../base/clock.ts';
import { must } from '../base/errors.ts';
import {
  type CapturedChange,
  type CapturedRow,
  type CapturedTransaction,
  type CaptureSource,
  type CaptureStream,
  formatPosition,
  type Position,
  parsePosition,
  UNCHANGED,
} from '../capture/contract.ts';
import { openCapture } from '../capture/open-capture.ts';
import { createSlot, dropSlot, slotStates } from '../capture/slots.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { archiveSource, ensureArchivePublication, primaryKeys } from './archive-source.ts';
import { ChainFolder } from './chain-folder.ts';
import type { ArchivedLine, ArchivedRow } from './contract.ts';

/** A segment is closed after so many milliseconds, or bytes of its lines. */
const [SEGMENT_TIME, SEGMENT_BYTES] = [60_000, 8 * 2 ** 20];
/** Prefix of a transaction that brings nothing, by which it is known that nothing was before it. */
const MARK = 'genims.mark';
/** Nothing is passed by: what synchronisation and the fast clock write belongs to the state of the database. */
const NOTHING: ReadonlySet<string> = new Set();

export interface ArchiverInput {
  platform: Platform;
  database: PlacedDatabase;
  destination: string;
  key: Buffer | undefined;
}

/** Turns transactions into lines; describes each table before its first row. */
export class TransactionLines {
  private readonly keys: ReadonlyMap<string, string[]>;
  private told = new Set<string>();

  constructor(keys: ReadonlyMap<string, string[]>) {
    this.keys = keys;
  }

  /** A file that begins describes its tables itself. */
  begin(): void {
    this.told = new Set();
  }

  async *of(transaction: CapturedTransaction): AsyncGenerator<string> {
    const { position, committedAt, xid, origin } = transaction;
    const at = new Date(committedAt).toISOString();
    const begun = { kind: 'begin' as const, position: formatPosition(position), at, xid };
    yield text(origin === undefined ? begun : { ...begun, origin });
    for await (const changes of transaction.changes())
      for (const change of changes) {
        if (change.kind !== 'truncate') yield* this.describe(change);
        yield text(this.line(change));
      }
    yield text({ kind: 'commit', position: formatPosition(position) });
  }

  private *describe({ relation }: Exclude<CapturedChange, { kind: 'truncate' }>): Generator<string> {
    const { name, columns } = relation;
    if (this.told.has(name)) return;
    this.told.add(name);
    yield text({
      ...{ kind: 'table', table: name, key: this.keyOf(name) },
      types: Object.fromEntries(columns.map((column) => [column.name, column.type])),
    });
  }

  private keyOf(table: string): string[] {
    return must(this.keys.get(table), `key of ${table}`);
  }

  private line(change: CapturedChange): ArchivedLine {
    if (change.kind === 'truncate') return { kind: 'truncate', tables: change.relations.map(({ name }) => name) };
    const { name: table } = change.relation;
    const keyed = (row: CapturedRow) => rowOf(row, this.keyOf(table));
    if (change.kind === 'insert') return { kind: 'insert', table, row: rowOf(change.after) };
    if (change.kind === 'delete') return { kind: 'delete', table, key: keyed(change.before) };
    const [before, after] = [change.before && keyed(change.before), keyed(change.after)];
    const line = { kind: 'update' as const, table, row: rowOf(change.after) };
    return before && JSON.stringify(before) !== JSON.stringify(after) ? { ...line, key: before } : line;
  }
}

function text(line: ArchivedLine): string {
  return JSON.stringify(line);
}

/** The columns that the log holds, or those of a key. */
function rowOf(row: CapturedRow, only?: readonly string[]): ArchivedRow {
  return Object.fromEntries(
    row.relation.columns.flatMap(({ name }, index) => {
      if (only && !only.includes(name)) return [];
      const value = row.text(index);
      return value === UNCHANGED ? [] : [[name, value]];
    }),
  );
}

/**
 * Archives the changes of one database as they come. What is in a segment on the disk is acknowledged, nothing else; what waits for its segment lies in the home as well, where the restore of a dropped database finds
 * it.
 */
export class Archiver {
  private readonly input: ArchiverInput;
  private readonly source: CaptureSource;
  private readonly waitingFile: string;
  private chain: ChainFolder | undefined;
  private stream: CaptureStream | undefined;
  private lines: string[] = [];
  private size = 0;
  private openedAt = 0;
  private first: CapturedTransaction | undefined;
  private last: CapturedTransaction | undefined;
  private counts = { transactions: 0, changes: 0 };
  /** Everything up to here was seen. */
  private seen: { position: Position; at: number } | undefined;
  private markedAt = Number.NEGATIVE_INFINITY;
  private isStopped = false;
  /** Segments written, and their changes. */
  written = { segments: 0, changes: 0 };

  constructor(input: ArchiverInput) {
    this.input = input;
    this.source = archiveSource(input.platform, input.database);
    this.waitingFile = waitingFileOf(input.platform, input.database);
  }

  /** Goes on with the chain whose slot is there, or begins one. True where it began, and a backup has to follow. */
  async open(): Promise<boolean> {
    const { platform, database, destination, key } = this.input;
    const { server, nameThere, name } = database;
    const found = await withPostgres(server, nameThere, async (client) => {
      await ensureArchivePublication(client, database);
      return { keys: await primaryKeys(client), slot: (await slotStates(client)).get(this.source.slot) };
    });
    const last = ChainFolder.list(destination, name, key).at(-1);
    const cursor = last && cursorOf(last);
    const goesOn =
      last?.manifest.platform === platform.platformId &&
      found.slot?.isLost === false &&
      (found.slot.acknowledged ?? 0) <= (cursor ?? 0);
    if (last && goesOn) this.chain = last;
    else {
      if (found.slot) await dropSlot(this.source);
      await createSlot(this.source);
      const made = await withPostgres(server, nameThere, slotStates);
      this.chain = ChainFolder.begin(
        destination,
        {
          ...{ database: name, layout: platform.layout, platform: platform.platformId },
          begunAt: clock.now().toISOString(),
          from: formatPosition(made.get(this.source.slot)?.acknowledged ?? 0),
        },
        key,
      );
    }
    mkdirSync(dirname(this.waitingFile), { recursive: true, mode: 0o700 });
    rmSync(this.waitingFile, { force: true });
    this.stream = openCapture(this.source, {
      spool: platform.home.file('spool', `${name} archive`),
      skips: NOTHING,
      ...(goesOn && cursor !== undefined ? { from: cursor } : {}),
    });
    this.transactions = new TransactionLines(found.keys);
    return !goesOn;
  }

  private transactions = new TransactionLines(new Map());

  /** Reads until it is stopped. Errors: those of capture. */
  async run(): Promise<void> {
    const stream = must(this.stream, 'stream of the archive');
    for (let batch = await stream.read(); batch; batch = await stream.read()) {
      for (const transaction of batch.transactions) {
        if (transaction.changeCount > 0) await this.take(transaction);
        this.seen = { position: transaction.position, at: transaction.committedAt };
        if (this.size >= SEGMENT_BYTES) await this.flush();
      }
      await this.flushIfDue();
      if (this.isStopped) return;
    }
  }

  /** Called again and again: closes a segment that is old enough, and lets a mark tell that nothing is missing. */
  async tend(): Promise<void> {
    const now = clock.monotonic();
    if (now - this.markedAt < SEGMENT_TIME / 2) return;
    this.markedAt = now;
    await withPostgres(this.source.server, this.source.database, (client) =>
      client.query("select pg_logical_emit_message(true, $1, '')", [MARK]),
    );
  }

  /** Closes the segment under way, and the stream. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.stream?.close();
  }

  /** What was read is written; after `run` has ended. */
  async end(): Promise<void> {
    await this.flush();
    rmSync(this.waitingFile, { force: true });
  }

  private async take(transaction: CapturedTransaction): Promise<void> {
    if (this.lines.length === 0) {
      this.openedAt = clock.monotonic();
      this.transactions.begin();
    }
    const lines: string[] = [];
    for await (const line of this.transactions.of(transaction)) lines.push(line);
    for (const line of lines) this.size += line.length + 1;
    appendFileSync(this.waitingFile, `${lines.join('\n')}\n`, { mode: 0o600 });
    for (const line of lines) this.lines.push(line);
    this.first ??= transaction;
    this.last = transaction;
    this.counts.transactions++;
    this.counts.changes += transaction.changeCount;
  }

  private async flushIfDue(): Promise<void> {
    const { seen, lines } = this;
    if (lines.length > 0 && clock.monotonic() - this.openedAt >= SEGMENT_TIME) await this.flush();
    else if (lines.length === 0 && seen) this.reach(seen);
  }

  private async flush(): Promise<void> {
    const { first, last, chain, seen } = this;
    if (first && last && chain) {
      await chain.add(this.lines, {
        ...{ from: formatPosition(first.position), to: formatPosition(last.position) },
        ...{ firstAt: new Date(first.committedAt).toISOString(), lastAt: new Date(last.committedAt).toISOString() },
        ...this.counts,
      });
      this.written = {
        segments: this.written.segments + 1,
        changes: this.written.changes + this.counts.changes,
      };
      this.lines = [];
      this.size = 0;
      this.first = undefined;
      this.last = undefined;
      this.counts = { transactions: 0, changes: 0 };
      rmSync(this.waitingFile, { force: true });
    }
    if (seen) this.reach(seen);
  }

  private reach({ position, at }: { position: Position; at: number }): void {
    this.chain?.reached({ position: formatPosition(position), at: new Date(at).toISOString() });
    this.stream?.acknowledge(position);
    this.seen = undefined;
  }
}

/** Lines that wait for their segment. */
export function waitingFileOf({ home }: Platform, { name }: Pick<PlacedDatabase, 'name'>): string {
  return home.file('archive', `${name}.ndjson`);
}

/** Up to where a chain holds everything. */
export function cursorOf(chain: ChainFolder): Position {
  const ends = [chain.from, chain.segments().at(-1)?.to, chain.until()?.position];
  return Math.max(...ends.flatMap((one) => (one === undefined ? [] : [parsePosition(one)])));
}

/**
 * Fault: the PostgreSQL server of a source is ended by kill -9, or stopped, again and again while its changes are captured; and its log outgrows what it may keep.
 *
 * Invariant: every transaction that was committed is delivered once, in order, over all connections; capture connects again by itself, and does not keep a server from stopping. A slot that the server has
 * given up is named, not passed over.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { poll, sleep } from '../../machinery/base/clock.ts';
import type { CaptureStream } from '../../machinery/capture/contract.ts';
import { openSnapshot } from '../../machinery/capture/open-snapshot.ts';
import { slotStates } from '../../machinery/capture/slots.ts';
import { CapturedDatabase, changesOf, told } from '../support/captured-database.ts';
import { kill, OwnHome } from '../support/own-home.ts';
import { openPlatform } from '../support/platform.ts';

const OLDEST = '/usr/lib/postgresql/15/bin';
const hasOldest = existsSync(join(OLDEST, 'postgres'));
if (!hasOldest) process.stdout.write(`killed-source: PostgreSQL 15 is skipped, as there is none in ${OLDEST}\n`);

describe.each([
  { what: 'the bundled PostgreSQL', environment: {} },
  ...(hasOldest ? [{ what: 'PostgreSQL 15', environment: { GENIMS_POSTGRES_BIN: OLDEST } }] : []),
])('$what', ({ environment }) => {
  const home = new OwnHome();
  const platform = openPlatform(home.path, { layout: 'minimal', environment });
  let database: CapturedDatabase;

  beforeAll(async () => {
    platform.home.prepare();
    platform.home.updateState((state) => {
      state.parameters = { layout: 'minimal', empty: true };
    });
    await platform.engines.start(['postgres']);
    database = await CapturedDatabase.make(
      platform.engines.local.postgres.superuser(),
      'create table rows (id bigint primary key, text text)',
      { logical_decoding_work_mem: '64kB' },
    );
  });
  afterEach(() => database.closeStreams());
  afterAll(() => home.discard());

  /** Adds rows in transactions of very different size until it is told to end, or the server is gone; gives the last row that was acknowledged. */
  async function write(first: number, isOver: () => boolean): Promise<number> {
    const session = await database.session();
    let last = first - 1;
    try {
      for (let size = 1; !isOver(); size = size > 2000 ? 1 : size * 5) {
        await session.query(
          `insert into rows select n, repeat('z', 80) from generate_series(${last + 1}, ${last + size}) n`,
        );
        last += size;
      }
    } catch {
      // It may or may not have been committed: the next rows begin where the table ends.
    } finally {
      await session.end().catch(() => {});
    }
    return last;
  }

  const streaming = (stream: CaptureStream) =>
    poll(async () => (stream.state().phase === 'streaming' ? true : undefined), { limit: 20_000 });

  test('killed five times, and stopped twice', async () => {
    const stream = database.open();
    const seen: number[] = [];
    const positions: number[] = [];
    const reading = database.read(stream, async ({ transactions, position }) => {
      for (const one of transactions) {
        positions.push(one.position);
        for (const change of await changesOf(one))
          if (change.kind === 'insert') seen.push(change.after.value(0) as number);
      }
      // Now and then, so that what is sent again overlaps with what was delivered.
      if (positions.length % 3 === 0) stream.acknowledge(position);
    });
    for (let round = 0; round < 7; round++) {
      await database.reconnect();
      await streaming(stream);
      const { rows } = await database.query('select coalesce(max(id), 0) + 1 as next from rows');
      let isOver = false;
      const writing = write(Number(rows[0]?.next), () => isOver);
      await sleep(300);
      if (round % 3 === 2) await platform.engines.stop();
      else kill(home.server('postgres'), 'SIGKILL');
      isOver = true;
      await writing;
      await platform.engines.start(['postgres']);
    }
    await database.reconnect();
    await database.end();
    await reading;
    const { rows } = await database.query('select count(*)::integer as rows, max(id)::integer as last from rows');
    expect(rows[0]?.rows).toBe(rows[0]?.last);
    expect(seen.length).toBe(rows[0]?.rows);
    expect(seen.every((id, i) => id === i + 1)).toBe(true);
    expect(positions.every((position, i) => position > (positions[i - 1] ?? 0))).toBe(true);
    expect(stream.state().reconnects).toBeGreaterThanOrEqual(7);
    stream.acknowledge(stream.state().delivered);
    await stream.close();
  });

  test('a server stops although a sink does not come on', async () => {
    const stream = database.open();
    await database.query('truncate rows');
    await database.end();
    await database.read(stream);
    const { acknowledged } = stream.state();
    await platform.engines.stop();
    await platform.engines.start(['postgres']);
    await database.reconnect();
    await streaming(stream);
    const kept = (await slotStates(database.client)).get(database.source.slot)?.acknowledged;
    // Before version 17 a server that stops forgets what was acknowledged last.
    expect(kept, 'nothing was acknowledged for it').toBeLessThanOrEqual(acknowledged);
    await stream.close();
  });

  test('a snapshot, and the changes after it', async () => {
    const source = await CapturedDatabase.make(
      platform.engines.local.postgres.superuser(),
      'create table rows (id bigint primary key); insert into rows select n from generate_series(1, 1000) n',
    );
    const snapshot = await openSnapshot(source.source);
    await source.query('insert into rows values (1001)');
    const rows: unknown[] = [];
    for await (const batch of (await snapshot.table('public.rows')).rows())
      rows.push(...batch.map((row) => row.value(0)));
    await snapshot.close();
    expect(rows).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1));
    await source.end();
    const later = (await source.read(source.open())).filter(({ position }) => position > snapshot.position);
    expect((await Promise.all(later.map(changesOf))).map(told)).toEqual([['insert 1001']]);
    await source.discard();
  });

  test('a log that outgrows its limit: the slot is given up, and that is said', async () => {
    const stream = database.open();
    await database.end();
    await database.read(stream);
    stream.acknowledge(stream.state().delivered);
    await stream.close();
    await database.query("alter system set max_slot_wal_keep_size = '1MB'");
    await database.query("alter system set max_wal_size = '32MB'");
    await database.query("alter system set min_wal_size = '32MB'");
    await database.query('select pg_reload_conf()');
    const lost = await poll(
      async () => {
        await database.query(
          "truncate rows; insert into rows select n, repeat('w', 1000) from generate_series(1, 50000) n",
        );
        await database.query('checkpoint');
        return (await slotStates(database.client)).get(database.source.slot)?.isLost ? true : undefined;
      },
      { limit: 60_000 },
    );
    expect(lost).toBe(true);
    await expect(database.open().read()).rejects.toMatchObject({
      code: 'CAPTURE_SLOT_LOST',
      message: expect.stringContaining('given up'),
    });
  });
});

/**
 * Fault: a database in which nothing happens stands beside a busy one on the same server.
 *
 * Invariant: it holds back less than 64 MB of the server's log, by heartbeats and idle batches alone; a control without a reader shows that it would hold back everything.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { poll } from '../../machinery/base/clock.ts';
import { slotStates } from '../../machinery/capture/slots.ts';
import { CapturedDatabase } from '../support/captured-database.ts';
import { OwnHome } from '../support/own-home.ts';

const LIMIT = 64 * 2 ** 20;
const home = new OwnHome();
let idle: CapturedDatabase;
let forgotten: CapturedDatabase;
let busy: CapturedDatabase;

beforeAll(async () => {
  const platform = home.platform('minimal');
  platform.home.prepare();
  platform.home.updateState((state) => {
    state.parameters = { layout: 'minimal', empty: true };
  });
  await platform.engines.start(['postgres']);
  const server = platform.engines.local.postgres.superuser();
  idle = await CapturedDatabase.make(server, 'create table rows (id bigint primary key)');
  forgotten = await CapturedDatabase.make(server, 'create table rows (id bigint primary key)');
  busy = await CapturedDatabase.make(server, 'create table rows (id bigint, text text)');
});
afterAll(() => home.discard());

test('it follows the log of its server', async () => {
  const stream = idle.open({ heartbeat: 1000 });
  const consumer = (async () => {
    for (;;) {
      const batch = await stream.read();
      if (!batch) return;
      expect(batch.transactions).toEqual([]);
      stream.acknowledge(batch.position);
    }
  })();
  for (let round = 0; round < 10; round++) {
    await busy.query("insert into rows select n, repeat('v', 1000) from generate_series(1, 20000) n");
    // The server moves the place from which it has to read on whenever it notes which transactions run.
    await busy.query('checkpoint');
  }
  const retained = async (of: CapturedDatabase) =>
    (await slotStates(of.client)).get(of.source.slot)?.retainedBytes ?? Number.POSITIVE_INFINITY;
  const small = await poll(
    async () => {
      await busy.query('checkpoint');
      return (await retained(idle)) < LIMIT ? true : undefined;
    },
    { limit: 30_000, every: 500 },
  );
  expect(small, `${await retained(idle)} bytes`).toBe(true);
  expect(await retained(forgotten)).toBeGreaterThan(3 * LIMIT);
  await stream.close();
  await consumer;
});

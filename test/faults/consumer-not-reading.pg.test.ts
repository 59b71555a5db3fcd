/**
 * Fault: the consumer does not read for several times as long as the server waits for a sign of life, while much is written; or the server falls silent.
 *
 * Invariant: the connection is kept by statuses, memory does not grow with what waits, and afterwards everything comes, once and in order. A server that says nothing is given up and connected to again.
 */
import { connect, createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { poll, sleep } from '../../machinery/base/clock.ts';
import { openCapture } from '../../machinery/capture/open-capture.ts';
import { CapturedDatabase, changesOf, told } from '../support/captured-database.ts';
import { sharedPlatform } from '../support/platform.ts';

const TIMEOUT_MS = 1_000;
let database: CapturedDatabase;
const server = () => sharedPlatform().engines.local.postgres.superuser();

beforeAll(async () => {
  database = await CapturedDatabase.make(server(), 'create table rows (id bigint primary key, text text)', {
    wal_sender_timeout: `${TIMEOUT_MS}ms`,
  });
});
afterEach(() => database.closeStreams());
afterAll(() => database.discard());

test('several timeouts without reading', async () => {
  const stream = database.open({ waitingLimit: 100_000 });
  for (let i = 0; i < 50; i++)
    await database.query(
      `insert into rows select n, repeat('p', 500) from generate_series(${i * 1000 + 1}, ${i * 1000 + 1000}) n`,
    );
  await database.end();
  await sleep(6 * TIMEOUT_MS);
  expect(stream.state()).toMatchObject({ phase: 'streaming', reconnects: 0, delivered: stream.state().acknowledged });
  expect(stream.state().waitingBytes).toBeLessThan(4e6);
  const rows = (await Promise.all((await database.read(stream)).map(changesOf))).flat();
  expect(rows.map((one) => one.kind === 'insert' && one.after.value(0))).toEqual(
    Array.from({ length: 50_000 }, (_, i) => i + 1),
  );
  expect(stream.state().reconnects).toBe(0);
  stream.acknowledge(stream.state().delivered);
  await stream.close();
});

test('nothing to read for several timeouts', async () => {
  const stream = database.open();
  await poll(async () => (stream.state().phase === 'streaming' ? true : undefined), { limit: 10_000 });
  await sleep(4 * TIMEOUT_MS);
  expect(stream.state()).toMatchObject({ phase: 'streaming', reconnects: 0 });
  await stream.close();
});

test('a network that swallows everything, without ending the connection', async () => {
  const between = await swallower(server());
  const stream = openCapture(
    { ...database.source, server: { ...database.source.server, port: between.port } },
    { spool: `${database.folder}/silent` },
  );
  await database.end();
  await database.read(stream);
  await database.query('insert into rows values (-1)');
  await database.end();
  expect((await Promise.all((await database.read(stream)).map(changesOf))).map(told)).toEqual([['insert -1']]);
  between.swallow(true);
  await database.query('insert into rows values (-2)');
  await database.end();
  const reading = database.read(stream);
  await poll(async () => (stream.state().phase === 'streaming' ? undefined : true), { limit: 20_000 });
  expect(stream.state().reason).toMatch(/has said nothing/);
  between.swallow(false);
  expect((await Promise.all((await reading).map(changesOf))).map(told)).toEqual([['insert -2']]);
  expect(stream.state().reconnects).toBe(1);
  stream.acknowledge(stream.state().delivered);
  await stream.close();
  between.close();
});

/** Stands between a client and the server, and may let nothing through. */
async function swallower({ host, port }: { host: string; port: number }) {
  const sockets = new Set<Socket>();
  let isSwallowing = false;
  const listener = createServer((client) => {
    const upstream = connect(port, host);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => void (isSwallowing || to.write(bytes)));
      const ended = () => void (isSwallowing || to.destroy());
      from.on('close', ended);
      from.on('error', ended);
    }
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  return {
    port: (listener.address() as { port: number }).port,
    swallow(value: boolean) {
      isSwallowing = value;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      listener.close();
    },
  };
}

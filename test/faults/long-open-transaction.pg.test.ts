/**
 * Fault: a session leaves its transaction open for long, with changes in it, while others commit; capture starts anew meanwhile.
 *
 * Invariant: the others are delivered and acknowledged without waiting for it; when it commits, it is delivered whole and in its place, and only then may the server forget what it needs.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slotStates } from '../../machinery/capture/slots.ts';
import { CapturedDatabase, changesOf, told } from '../support/captured-database.ts';
import { sharedPlatform } from '../support/platform.ts';

let database: CapturedDatabase;
beforeAll(async () => {
  const server = sharedPlatform().engines.local.postgres.superuser();
  database = await CapturedDatabase.make(server, 'create table rows (id bigint primary key, text text)', {
    logical_decoding_work_mem: '64kB',
  });
});
afterAll(() => database.discard());

test.for([
  { name: 'small enough to be sent whole', rows: 10 },
  { name: 'so large that it is sent before its end', rows: 5000 },
])('$name', async ({ rows }) => {
  await database.query('truncate rows');
  await database.end();
  let stream = database.open();
  await database.read(stream);
  stream.acknowledge(stream.state().delivered);

  const open = await database.session();
  await open.query(`begin; insert into rows select -n, repeat('x', 100) from generate_series(1, ${rows}) n`);
  for (let round = 1; round <= 3; round++) {
    await database.query(`insert into rows values (${round})`);
    await database.end();
    const found = await database.read(stream);
    expect((await Promise.all(found.map(changesOf))).map(told)).toEqual([[`insert ${round}`]]);
    stream.acknowledge(stream.state().delivered);
    // What was received of the open one is lost with the stream, and sent again.
    const from = stream.state().delivered;
    await stream.close();
    expect((await slotStates(database.client)).get(database.source.slot)?.acknowledged).toBe(from);
    stream = database.open({ from });
  }
  await open.query(`insert into rows values (-${rows + 1}); commit`);
  await open.end();
  await database.end();
  const [late, ...others] = await database.read(stream);
  expect(others).toEqual([]);
  expect(late && told(await changesOf(late))).toEqual(Array.from({ length: rows + 1 }, (_, i) => `insert -${i + 1}`));
  expect(stream.state().spilledBytes, 'of transactions that were not acknowledged').toBe(0);
  stream.acknowledge(stream.state().delivered);
  await stream.close();
});

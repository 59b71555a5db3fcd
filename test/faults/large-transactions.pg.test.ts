/**
 * Fault: transactions far larger than memory should hold: 500,000 rows in one, a value of 10 MB, several open at once, with parts rolled back.
 *
 * Invariant: they are delivered whole, in order, without what was rolled back, and memory stays flat; files of what was acknowledged are removed.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CapturedTransaction } from '../../machinery/capture/contract.ts';
import { CapturedDatabase, changesOf, told } from '../support/captured-database.ts';
import { sharedPlatform } from '../support/platform.ts';

let database: CapturedDatabase;
beforeAll(async () => {
  const server = sharedPlatform().engines.local.postgres.superuser();
  database = await CapturedDatabase.make(
    server,
    'create table rows (id bigint primary key, text text); create table others (id bigint primary key)',
    { logical_decoding_work_mem: '64kB' },
  );
});
afterEach(() => database.closeStreams());
afterAll(() => database.discard());

const files = () =>
  readdirSync(database.folder).flatMap((name) => readdirSync(join(database.folder, name)).map(() => name));

/** Goes through all rows; gives how many there were, whether they were in order, and the most memory that was in use. */
async function count(transaction: CapturedTransaction | undefined) {
  let [rows, next, most, inOrder] = [0, 0, 0, true];
  for await (const changes of transaction?.changes() ?? []) {
    rows += changes.length;
    for (const change of changes)
      inOrder &&= change.ordinal === next++ && change.kind === 'insert' && change.after.value(0) === next;
    const { heapUsed, external } = process.memoryUsage();
    most = Math.max(most, heapUsed + external);
  }
  return { rows, inOrder, most };
}

test('500,000 rows in one transaction, in memory that does not grow with them', async () => {
  const stream = database.open();
  const { heapUsed, external } = process.memoryUsage();
  await database.query("insert into rows select n, repeat('x', 500) from generate_series(1, 500000) n");
  await database.end();
  const [transaction] = await database.read(stream);
  expect(transaction?.changeCount).toBe(500_000);
  expect(transaction?.bytes).toBeGreaterThan(250e6);
  for (let reader = 1; reader <= 2; reader++) {
    const { rows, inOrder, most } = await count(transaction);
    expect({ rows, inOrder }).toEqual({ rows: 500_000, inOrder: true });
    // Far less than the 250 MB of the transaction; how much garbage waits depends on the machine.
    expect(most - heapUsed - external).toBeLessThan(180e6);
  }
  expect(files()).toHaveLength(1);
  expect(stream.state().spilledBytes).toBe(transaction?.bytes);
  stream.acknowledge(stream.state().delivered);
  expect(files()).toEqual([]);
  await database.query('truncate rows');
  await database.end();
  await database.read(stream);
  stream.acknowledge(stream.state().delivered);
});

test('several at once, with savepoints that are rolled back at every depth, and one that is given up', async () => {
  const stream = database.open({ spillFrom: 10_000 });
  const sessions = await Promise.all([1, 2, 3].map(() => database.session()));
  const expected: string[][] = sessions.map(() => []);
  for (const session of sessions) await session.query('begin');
  let id = 0;
  const insert = async (which: number, isKept: boolean) => {
    const [first, last] = [id + 1, id + 700];
    id = last;
    await sessions[which]?.query(
      `insert into rows select n, repeat('y', 100) from generate_series(${first}, ${last}) n`,
    );
    if (isKept) for (let n = first; n <= last; n++) expected[which]?.push(`insert ${n}`);
  };
  for (let round = 0; round < 4; round++)
    for (const which of [0, 1, 2]) {
      const session = sessions[which];
      await insert(which, true);
      await session?.query('savepoint a');
      await insert(which, round % 2 === 0);
      await session?.query('savepoint b');
      await insert(which, false);
      await session?.query('rollback to b');
      await insert(which, round % 2 === 0);
      await session?.query(round % 2 === 0 ? 'release a' : 'rollback to a');
      await database.query(`insert into others values (${10 * round + which + 1})`);
    }
  await sessions[2]?.query('rollback');
  await sessions[1]?.query('commit');
  await sessions[0]?.query('commit');
  await Promise.all(sessions.map((session) => session.end()));
  await database.end();
  const found = await Promise.all(
    (await database.read(stream)).map(async (one) => ({ count: one.changeCount, changes: await changesOf(one) })),
  );
  expect(
    found.every((one) => one.count === one.changes.length && one.changes.every(({ ordinal }, i) => ordinal === i)),
  ).toBe(true);
  const [first, second] = found.slice(-2);
  expect(found.slice(0, -2).map(({ changes }) => told(changes)[0])).toHaveLength(12);
  expect(first && told(first.changes)).toEqual(expected[1]);
  expect(second && told(second.changes)).toEqual(expected[0]);
  stream.acknowledge(stream.state().delivered);
  expect(files()).toEqual([]);
});

test('a table that gets a column within one, in a savepoint that stays and in one that is rolled back', async () => {
  const stream = database.open({ spillFrom: 10_000 });
  const rows = (from: number) => `insert into widening (id) select n from generate_series(${from}, ${from + 1999}) n`;
  await database.query('create table widening (id bigint primary key)');
  await database.query(
    `begin; ${rows(1)}; savepoint a; alter table widening add column gone text; ${rows(10_001)}; rollback to a; ${rows(20_001)};
     savepoint b; alter table widening add column kept integer default 7; ${rows(30_001)}; release b; ${rows(40_001)}; commit`,
  );
  await database.query('insert into widening (id) values (0)');
  await database.end();
  const changes = (await Promise.all((await database.read(stream)).map(changesOf))).flat();
  const shapes = changes.map((one) =>
    one.kind === 'insert' ? one.relation.columns.map(({ name }) => name).join() : '',
  );
  expect(Object.entries(Object.groupBy(shapes, (one) => one)).map(([shape, of]) => [shape, of?.length])).toEqual([
    ['id', 4000],
    ['id,kept', 4001],
  ]);
  expect(changes.at(-1)).toMatchObject({ kind: 'insert' });
  const last = changes.at(-1);
  expect(last?.kind === 'insert' && [last.after.value(0), last.after.value(1)]).toEqual([0, 7]);
  stream.acknowledge(stream.state().delivered);
});

test('a value of 10 MB', async () => {
  const stream = database.open();
  await database.query(
    "insert into rows values (0, repeat('abcdefghij', 1000000)); update rows set id = -1 where id = 0",
  );
  await database.end();
  const [transaction] = await database.read(stream);
  const [insert, update] = transaction ? await changesOf(transaction) : [];
  expect(insert?.kind === 'insert' && insert.after.text(1)).toBe('abcdefghij'.repeat(1_000_000));
  expect(update?.kind === 'update' && update.after.value(0)).toBe(-1);
  expect(update?.kind === 'update' && update.after.hasUnchanged).toBe(true);
  stream.acknowledge(stream.state().delivered);
});

test('10,000 tiny ones are each delivered, in order', async () => {
  const stream = database.open();
  await database.query('truncate others');
  await database.query('do $$ begin for i in 1..10000 loop insert into others values (i); commit; end loop; end $$');
  await database.end();
  const transactions = (await database.read(stream)).slice(1);
  const ids = (await Promise.all(transactions.map(changesOf))).map(
    (changes) => changes.length === 1 && changes[0]?.kind === 'insert' && changes[0].after.value(0),
  );
  expect(ids).toEqual(Array.from({ length: 10_000 }, (_, i) => i + 1));
  expect(transactions.every(({ position }, i) => position > (transactions[i - 1]?.position ?? 0))).toBe(true);
  stream.acknowledge(stream.state().delivered);
});

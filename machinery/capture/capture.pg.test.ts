import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CapturedDatabase, changesOf, told } from '../../test/support/captured-database.ts';
import { sharedPlatform } from '../../test/support/platform.ts';
import { poll } from '../base/clock.ts';
import { UNCHANGED } from './contract.ts';
import { markOrigin, ORIGINS } from './origins.ts';
import { currentPosition, moveSlotPast, slotStates } from './slots.ts';

const TABLES = `
  create table plain (id bigint primary key, text text);
  create table entire (id bigint primary key, text text, more text);
  alter table entire replica identity full;
  create table large (id bigint primary key, text text, more text);
  alter table large alter column text set storage external;
  create table large_entire (id bigint primary key, text text, more text);
  alter table large_entire alter column text set storage external;
  alter table large_entire replica identity full;
  create table child (id bigint primary key, plain_id bigint references plain);
  create table series (id bigint, at date, primary key (id, at)) partition by range (at);
  create table series_1 partition of series for values from ('2026-01-01') to ('2026-02-01');
`;
/** Longer than a page can hold, so that it is stored apart. */
const LONG = "repeat('0123456789', 1000)";

const server = () => sharedPlatform().engines.local.postgres.superuser();
let database: CapturedDatabase;

beforeAll(async () => {
  database = await CapturedDatabase.make(server(), TABLES);
});
afterEach(() => database.closeStreams());
afterAll(() => database.discard());

/** What the transactions of `sql` give, each as its changes in short. */
async function captured(sql: string): Promise<string[][]> {
  const stream = database.open();
  await database.query(sql);
  await database.end();
  const transactions = await database.read(stream);
  const found = await Promise.all(transactions.map(async (one) => told(await changesOf(one))));
  stream.acknowledge(stream.state().delivered);
  await stream.close();
  return found;
}

describe('changes', () => {
  test('come in order, by transaction, in that of their commits', async () => {
    const other = await database.session();
    await other.query('begin; insert into plain values (1, $$begun first$$)');
    expect(
      await captured(`begin; insert into plain values (2, 'a'), (3, 'b'); update plain set text = 'c' where id = 3; delete from plain where id = 2; commit;
        update plain set id = 4 where id = 3`),
    ).toEqual([['insert 2', 'insert 3', 'update 3', 'delete 2'], ['update 3 -> 4']]);
    await other.query('commit');
    await other.end();
    expect(await captured('select 1')).toEqual([['insert 1']]);
  });

  test('have a position that grows, an ordinal from 0, a moment and a number', async () => {
    const stream = database.open();
    const { rows } = await database
      .query(
        'begin; insert into plain values (10, null); insert into plain values (11, null); select txid_current()::bigint as xid, extract(epoch from now()) * 1000 as now; commit',
      )
      .then((results) => (results as unknown as { rows: { xid: string; now: string }[] }[])[3] ?? { rows: [] });
    await database.query('insert into plain values (12, null)');
    await database.end();
    const [first, second] = await database.read(stream);
    const changes = first ? await changesOf(first) : [];
    expect(changes.map(({ ordinal }) => ordinal)).toEqual([0, 1]);
    expect(first?.xid).toBe(Number(rows[0]?.xid));
    expect(first?.changeCount).toBe(2);
    expect(Math.abs((first?.committedAt ?? 0) - Number(rows[0]?.now))).toBeLessThan(60_000);
    expect(second?.position).toBeGreaterThan(first?.position ?? Number.POSITIVE_INFINITY);
    stream.acknowledge(stream.state().delivered);
    await stream.close();
  });

  test('of several tables that are emptied at once are one change', async () => {
    await captured('insert into child values (1, 4)');
    expect(await captured('truncate plain, child restart identity')).toEqual([['truncate plain, child']]);
  });

  test('of a partitioned table are those of the whole', async () => {
    const stream = database.open();
    await database.query('alter publication changes set (publish_via_partition_root = true)');
    await database.query("insert into series values (1, '2026-01-05')");
    await database.end();
    const [transaction] = await database.read(stream);
    const [change] = transaction ? await changesOf(transaction) : [];
    expect(change?.kind === 'insert' && change.relation.name).toBe('public.series');
    stream.acknowledge(stream.state().delivered);
    await stream.close();
  });

  test('rolled back savepoints and transactions leave nothing', async () => {
    expect(
      await captured(`begin; insert into plain values (20, null); savepoint a; insert into plain values (21, null); rollback to a;
        insert into plain values (22, null); commit; begin; insert into plain values (23, null); rollback`),
    ).toEqual([['insert 20', 'insert 22']]);
  });
});

describe('rows before and after', () => {
  test('a key that changes comes with its old value, other columns null', async () => {
    const stream = database.open();
    await database.query(
      "insert into plain values (30, 'x'); update plain set id = 31 where id = 30; delete from plain where id = 31",
    );
    await database.end();
    const [transaction] = await database.read(stream);
    const [, update, removed] = transaction ? await changesOf(transaction) : [];
    expect(
      update?.kind === 'update' && [update.before?.value(0), update.before?.value(1), update.after.value(1)],
    ).toEqual([30, null, 'x']);
    expect(removed?.kind === 'delete' && [removed.before.value(0), removed.before.value(1)]).toEqual([31, null]);
    stream.acknowledge(stream.state().delivered);
    await stream.close();
  });

  test('with full identity the whole old row comes', async () => {
    const stream = database.open();
    await database.query("insert into entire values (1, 'x', 'y'); update entire set more = null; delete from entire");
    await database.end();
    const [transaction] = await database.read(stream);
    const [, update, removed] = transaction ? await changesOf(transaction) : [];
    expect(update?.kind === 'update' && update.relation.identity).toBe('full');
    expect(update?.kind === 'update' && update.before && [0, 1, 2].map((i) => update.before?.value(i))).toEqual([
      1,
      'x',
      'y',
    ]);
    expect(removed?.kind === 'delete' && [0, 1, 2].map((i) => removed.before.value(i))).toEqual([1, 'x', null]);
    stream.acknowledge(stream.state().delivered);
    await stream.close();
  });

  test('a large value that was not touched is neither a value nor null, and is in the old row where that is whole', async () => {
    const stream = database.open();
    for (const table of ['large', 'large_entire'])
      await database.query(
        `insert into ${table} values (1, ${LONG}, 'a'); update ${table} set more = 'b'; update ${table} set text = null`,
      );
    await database.end();
    const [first, second] = await database.read(stream);
    const [, untouched, emptied] = first ? await changesOf(first) : [];
    if (untouched?.kind !== 'update' || emptied?.kind !== 'update') throw new Error('no updates');
    expect([untouched.after.raw(1), untouched.after.value(1), untouched.after.text(1)]).toEqual([
      UNCHANGED,
      UNCHANGED,
      UNCHANGED,
    ]);
    expect(untouched.after.hasUnchanged).toBe(true);
    expect(() => untouched.after.copyInto(Buffer.alloc(untouched.after.size), 0)).toThrow(/public\.large\.text/);
    expect([untouched.after.value(2), emptied.after.value(1), emptied.after.hasUnchanged]).toEqual(['b', null, false]);
    const [, whole] = second ? await changesOf(second) : [];
    expect(whole?.kind === 'update' && whole.after.value(1)).toBe(UNCHANGED);
    expect(whole?.kind === 'update' && whole.before?.text(1)).toHaveLength(10_000);
    stream.acknowledge(stream.state().delivered);
    await stream.close();
  });
});

describe('columns that change', () => {
  test('while rows are added: each row has the columns of its moment, without a restart', async () => {
    const stream = database.open();
    await database.query('create table growing (id bigint primary key)');
    for (let round = 1; round <= 3; round++) {
      await database.query(`insert into growing (id) values (${round})`);
      await database.query(
        `begin; insert into growing (id) values (${10 * round}); alter table growing add column c${round} numeric(10,2) default ${round}; insert into growing (id) values (${10 * round + 1}); commit`,
      );
    }
    await database.end();
    const changes = (await Promise.all((await database.read(stream)).map(changesOf))).flat();
    expect(
      changes.map(
        (one) =>
          one.kind === 'insert' &&
          one.relation.columns.map((column) => one.after.text(one.relation.columns.indexOf(column))),
      ),
    ).toEqual([
      ['1'],
      ['10'],
      ['11', '1.00'],
      ['2', '1.00'],
      ['20', '1.00'],
      ['21', '1.00', '2.00'],
      ['3', '1.00', '2.00'],
      ['30', '1.00', '2.00'],
      ['31', '1.00', '2.00', '3.00'],
    ]);
    const relations = new Set(changes.map((one) => one.kind === 'insert' && one.relation));
    expect(relations.size).toBe(4);
    expect([...relations].at(-1)).toMatchObject({ columns: [{ type: 'bigint' }, { type: 'numeric(10,2)' }, {}, {}] });
    stream.acknowledge(stream.state().delivered);
    await stream.close();
  });
});

describe('messages and origins', () => {
  test('what a session says in its transaction comes with it, also where nothing was changed', async () => {
    const stream = database.open();
    await database.query(
      "begin; select pg_logical_emit_message(true, 'actor', 'somebody'); insert into plain values (40, null); commit",
    );
    await database.query("select pg_logical_emit_message(true, 'watermark', '2026-01-01')");
    await database.end();
    const transactions = await database.read(stream);
    expect(transactions.map((one) => one.messages.map(({ prefix, content }) => `${prefix} ${content}`))).toEqual([
      ['actor somebody'],
      ['watermark 2026-01-01'],
    ]);
    stream.acknowledge(stream.state().delivered);
    await stream.close();
  });

  test.each(Object.values(ORIGINS))(
    'what %s has written is not carried again, but its position is passed',
    async (origin) => {
      const stream = database.open();
      await database.query('begin');
      await markOrigin(database.client, origin);
      await database.query('insert into entire select n from generate_series(1, 1000) n');
      await database.query('commit');
      await database.query('delete from entire where id = 7');
      await database.end();
      const transactions = await database.read(stream);
      expect((await Promise.all(transactions.map(changesOf))).map(told)).toEqual([['delete 7']]);
      await database.query('begin');
      await markOrigin(database.client, origin);
      await database.query('truncate entire; commit');
      stream.acknowledge(stream.state().delivered);
      await stream.close();
    },
  );

  test('an origin of the server is told', async () => {
    const name = database.name;
    await database.query(
      `select pg_replication_origin_create('${name}'); select pg_replication_origin_session_setup('${name}')`,
    );
    const stream = database.open();
    await database.query('insert into plain values (50, null)');
    await database.query(`select pg_replication_origin_session_reset(); select pg_replication_origin_drop('${name}')`);
    await database.end();
    expect((await database.read(stream)).map((one) => one.origin)).toEqual([name]);
    stream.acknowledge(stream.state().delivered);
    await stream.close();
  });
});

describe('what is acknowledged', () => {
  test('never comes again, what is not does, with the same identity', async () => {
    await captured('select 1');
    await database.query('insert into plain values (60, null)');
    await database.query('insert into plain values (61, null); insert into plain values (62, null)');
    await database.end();
    const identities = async (from?: number) => {
      const stream = database.open(from === undefined ? {} : { from });
      const transactions = await database.read(stream);
      const found = await Promise.all(
        transactions.map(async (one) => (await changesOf(one)).map(({ ordinal }) => `${one.position}/${ordinal}`)),
      );
      return { stream, transactions, found: found.flat() };
    };
    const first = await identities();
    expect(first.found).toHaveLength(3);
    await first.stream.close();
    const second = await identities();
    expect(second.found).toEqual(first.found);
    const cursor = second.transactions[0]?.position ?? 0;
    second.stream.acknowledge(cursor);
    await second.stream.close();
    const third = await identities(cursor);
    expect(third.found).toEqual(first.found.slice(1));
    await third.stream.close();
    await captured('select 1');
  });

  test('is not beyond what was delivered', async () => {
    const stream = database.open();
    await database.end();
    await database.read(stream);
    const { delivered } = stream.state();
    expect(() => stream.acknowledge(delivered + 1)).toThrow(/only .* was delivered/);
    await stream.close();
  });

  test('a cursor older than the slot is refused: something would be missing', async () => {
    await captured('select 1');
    const stream = database.open({ from: 1 });
    await expect(stream.read()).rejects.toMatchObject({ code: 'CAPTURE_GAP' });
    await stream.close();
  });

  test('a cursor beyond the end of the log is refused: the source is older than its copy', async () => {
    const stream = database.open({ from: (await currentPosition(database.client)) + 2 ** 30 });
    await expect(stream.read()).rejects.toMatchObject({ code: 'CAPTURE_GAP' });
    await stream.close();
  });

  test('moves on without changes where only the log grows, so that an idle database holds nothing back', async () => {
    const stream = database.open({ idleStep: 1 });
    const mark = await currentPosition(database.client);
    await database
      .query(
        'create table unseen (id bigint); insert into unseen select n from generate_series(1, 1000) n; select pg_switch_wal()',
      )
      .catch(() => {});
    const passed = await poll(
      async () => {
        const batch = await stream.read();
        return batch && batch.position > mark ? batch : undefined;
      },
      { limit: 20_000 },
    );
    stream.acknowledge(passed?.position ?? 0);
    await stream.close();
    const state = (await slotStates(database.client)).get(database.source.slot);
    expect(state?.acknowledged).toBe(passed?.position);
    expect(state).toMatchObject({ isLost: false, isActive: false });
  });

  test('a slot can be moved past what was written', async () => {
    await database.query('insert into plain values (70, null)');
    await moveSlotPast(database.source);
    expect(await captured('insert into plain values (71, null)')).toEqual([['insert 71']]);
  });
});

/**
 * Measures one stream from PostgreSQL to PostgreSQL that catches up, ours and the server's own logical replication in turn, on a server of the bench's own: `npm run bench:sync -- [rows]`.
 *
 * Rows have four columns and a primary key (a number, a text of 32 characters, a decimal, a moment) and are in the log before the time begins, 50 in a transaction. `inserts` are rows alone; `mixed` is as many changes, of ten six inserts, three
 * updates and a delete. Ours captures, gathers up to 20,000 changes and writes them as copies are written, with its cursor in the same transaction; the time ends when the last one is visible at the target. Left out: a network, links,
 * several targets, a server with other work.
 */
import { clock, poll } from '../../machinery/base/clock.ts';
import { formatPosition } from '../../machinery/capture/contract.ts';
import type { Server } from '../../machinery/engines/contract.ts';
import { connectPostgres, type PostgresClient, transaction } from '../../machinery/engines/postgres/connect.ts';
import { CopyChanges } from '../../machinery/sync/copy-changes.ts';
import { CapturedDatabase } from '../support/captured-database.ts';
import { OwnHome } from '../support/own-home.ts';

const ROUNDS = 5;
const MOST_AT_ONCE = 20_000;
const TABLE = 'create table public.rows (id bigint primary key, text text, amount numeric(12,2), at timestamptz)';
const insert = (from: string, count: number) =>
  `insert into public.rows select n, md5(n::text), n, now() from generate_series(${from}, ${from} + ${count - 1}) n`;

/** Transactions of 50 changes. */
const LOADS: Record<string, (rows: number) => string> = {
  inserts: (rows) =>
    `do $$ begin for i in 0..${rows / 50 - 1} loop ${insert('i * 50 + 1', 50)}; commit; end loop; end $$`,
  mixed: (rows) => `do $$ begin for i in 0..${rows / 50 - 1} loop ${insert('i * 50 + 1', 30)};
    update public.rows set amount = amount + 1 where id between i * 50 + 1 and i * 50 + 15; delete from public.rows where id between i * 50 + 26 and i * 50 + 30; commit; end loop; end $$`,
};

async function main(rows: number): Promise<void> {
  const home = new OwnHome();
  const platform = home.platform('minimal');
  platform.home.prepare();
  platform.home.updateState((state) => {
    state.parameters = { layout: 'minimal', empty: true };
  });
  try {
    await platform.engines.start(['postgres']);
    const server = platform.engines.local.postgres.superuser();
    const rates = new Map<string, number[]>();
    for (let round = 1; round <= ROUNDS; round++)
      for (const [what, load] of Object.entries(LOADS))
        for (const [by, measure] of Object.entries({ ours, native })) {
          const [source, target] = [
            await CapturedDatabase.make(server, TABLE),
            await CapturedDatabase.make(server, TABLE),
          ];
          await source.query("select pg_create_logical_replication_slot('native_' || current_database(), 'pgoutput')");
          await source.query(load(rows));
          await source.query('insert into public.rows values (0)');
          await source.end();
          const began = clock.monotonic();
          const close = await measure(source, target, server);
          const seconds = (clock.monotonic() - began) / 1000;
          await close();
          await compare(source, target);
          rates.set(`${what}, ${by}`, [...(rates.get(`${what}, ${by}`) ?? []), rows / seconds]);
          process.stdout.write(
            `${what}, ${by}: ${rows.toLocaleString('en')} changes in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds).toLocaleString('en')}/s; memory ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB\n`,
          );
          if (by === 'native') await target.query('drop subscription native');
          else await source.query("select pg_drop_replication_slot('native_' || current_database())");
          await target.discard();
          await source.discard();
        }
    for (const [what, all] of rates) {
      const sorted = all.toSorted((a, b) => a - b).map((rate) => Math.round(rate).toLocaleString('en'));
      process.stdout.write(
        `${what}: median of ${ROUNDS} rounds ${sorted[(ROUNDS - 1) / 2]}/s, ${sorted[0]} to ${sorted.at(-1)}\n`,
      );
    }
  } finally {
    home.discard();
  }
}

/** Gives what is left to do when everything is visible. */
type Close = () => Promise<unknown>;

async function ours(source: CapturedDatabase, target: CapturedDatabase): Promise<Close> {
  await target.query('create table cursor (id int primary key, position text); insert into cursor values (1)');
  const stream = source.open();
  const client = await target.session();
  let pending = new CopyChanges(() => ['id']);
  let writing: Promise<void> = Promise.resolve();
  // While one part is written the next one is read, as in synchronisation.
  const write = async (position: number) => {
    await writing;
    const part = pending;
    pending = new CopyChanges(() => ['id']);
    writing = transaction(client, async () => {
      await part.write(client);
      await client.query('update cursor set position = $1', [formatPosition(position)]);
    }).then(() => stream.acknowledge(position));
  };
  let last = 0;
  await source.follow(stream, async ({ transactions, position }) => {
    for (const one of transactions)
      for await (const changes of one.changes()) for (const change of changes) pending.add(change);
    last = position;
    if (pending.count >= MOST_AT_ONCE) await write(position);
  });
  await write(last);
  await writing;
  return () => Promise.all([client.end(), stream.close()]);
}

async function native(source: CapturedDatabase, target: CapturedDatabase, server: Server): Promise<Close> {
  const text = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const { host, port, user, password = '' } = server;
  const where = `host=${text(host)} port=${port} user=${text(user)} password=${text(password)} dbname=${source.name}`;
  const client = await connectPostgres(server, target.name);
  await client.query(
    `create subscription native connection '${where.replaceAll("'", "''")}' publication changes with (create_slot = false, slot_name = 'native_${source.name}', copy_data = false, binary = true)`,
  );
  await poll(async () => ((await has(client)) ? true : undefined), { limit: 600_000, every: 20 });
  return () => client.end();
}

/** The row that was inserted last. */
async function has(client: PostgresClient): Promise<boolean> {
  return (await client.query('select from public.rows where id = 0')).rowCount === 1;
}

async function compare(source: CapturedDatabase, target: CapturedDatabase): Promise<void> {
  const digest = 'select count(*) as rows, sum(hashtextextended(r::text, 0)) as digest from public.rows r';
  const [a, b] = [(await source.query(digest)).rows[0], (await target.query(digest)).rows[0]];
  if (JSON.stringify(a) !== JSON.stringify(b))
    throw new Error(`The target differs: ${JSON.stringify(b)}, not ${JSON.stringify(a)}`);
}

await main(Number(process.argv[2] ?? 200_000));

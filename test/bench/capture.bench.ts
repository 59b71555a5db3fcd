/**
 * Measures how fast changes are captured that wait in the log, on a PostgreSQL of the bench's own: `node test/bench/capture.bench.ts [rows]`.
 *
 * Rows have four columns (a number, a text of 32 characters, a decimal, a moment); they are in the log before the time begins, and each is turned into a row of COPY BINARY, as a sink would do. Rows a second are of the
 * whole: server, connection, transactions put together, large ones through a file. Processor is that of this process alone; memory is the most of it, of which a Node that does nothing takes about 60 MB. Left out: a
 * network, sinks, tables with more columns, a server with other work.
 */
import { clock } from '../../machinery/base/clock.ts';
import { formatPosition } from '../../machinery/capture/contract.ts';
import { CapturedDatabase } from '../support/captured-database.ts';
import { OwnHome } from '../support/own-home.ts';

const ROUNDS = 3;

async function main(rows: number): Promise<void> {
  const home = new OwnHome();
  const platform = home.platform('minimal');
  platform.home.prepare();
  platform.home.updateState((state) => {
    state.parameters = { layout: 'minimal', empty: true };
  });
  try {
    await platform.engines.start(['postgres']);
    const database = await CapturedDatabase.make(
      platform.engines.local.postgres.superuser(),
      'create table rows (id bigint, text text, amount numeric(12,2), at timestamptz)',
    );
    const insert = (from: string, count: number) =>
      `insert into rows select n, md5(n::text), n, now() from generate_series(${from}, ${from} + ${count - 1}) n`;
    const transactions = (count: number, each: number) =>
      `do $$ begin for i in 1..${count} loop ${insert('i', each)}; commit; end loop; end $$`;
    for (let round = 1; round <= ROUNDS; round++) {
      await measure(database, 'one transaction', rows, insert('1', rows));
      await measure(database, 'transactions of 50 rows', rows, transactions(Math.ceil(rows / 50), 50));
      await measure(database, 'transactions of one row', Math.ceil(rows / 10), transactions(Math.ceil(rows / 10), 1));
    }
    await database.discard();
  } finally {
    home.discard();
  }
}

async function measure(database: CapturedDatabase, what: string, rows: number, sql: string): Promise<void> {
  await database.query(sql);
  await database.end();
  const stream = database.open();
  const target = Buffer.alloc(2 ** 20);
  let [captured, most] = [0, 0];
  const began = clock.monotonic();
  const before = process.cpuUsage();
  await database.follow(stream, async ({ transactions, position }) => {
    for (const one of transactions)
      for await (const changes of one.changes()) {
        let at = 0;
        for (const change of changes) {
          if (change.kind !== 'insert') continue;
          if (at + change.after.size > target.length) at = 0;
          at = change.after.copyInto(target, at);
          captured++;
        }
        most = Math.max(most, process.memoryUsage.rss());
      }
    stream.acknowledge(position);
  });
  const seconds = (clock.monotonic() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  if (captured !== rows)
    throw new Error(`${captured} rows of ${rows} were captured up to ${formatPosition(stream.state().delivered)}`);
  const perSecond = (time: number) => Math.round(rows / time).toLocaleString('en');
  process.stdout.write(
    `${what}: ${rows.toLocaleString('en')} rows in ${seconds.toFixed(1)} s, ${perSecond(seconds)} rows/s; processor ${perSecond((user + system) / 1e6)} rows/s; memory ${Math.round(most / 2 ** 20)} MB\n`,
  );
  await stream.close();
}

await main(Number(process.argv[2] ?? 500_000));

/**
 * Measures how fast the audit catches up with changes that wait in the log: `node test/bench/audit.bench.ts [changes]`, on engines of the bench's own.
 *
 * Half of the changes are inserts, half are updates, of a table of the platform with 32 columns, in transactions of 50; each becomes a row with its images and its place in the chain, and each transaction one more.
 * Changes a second are of the whole, of one source, from the start of its stream to the last commit in the audit. Left out: a network, a server with other work.
 */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beginRecord } from '../../machinery/audit/begin-record.ts';
import { ChangeLogWriter } from '../../machinery/audit/change-log.ts';
import { clock, sleep } from '../../machinery/base/clock.ts';
import { must } from '../../machinery/base/errors.ts';
import { readFileIfAny } from '../../machinery/base/files.ts';
import { openCapture } from '../../machinery/capture/open-capture.ts';
import { captureSource } from '../../machinery/capture/sources.ts';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { TransactionSink } from '../../machinery/sync/transaction-sink.ts';
import { makePlatform, removePlatform, temporaryFolder } from '../support/platform.ts';
import { insertRow, sampleRow } from '../support/sample-row.ts';

const [MODULE, TABLE, KEY, NUMBER, CHANGED] = [
  ...['manufacturing', 'material_transactions', 'material_transaction_id'],
  ...['transaction_number', 'lot_number'],
] as const;

async function main(changes: number): Promise<void> {
  const own = await makePlatform(join(temporaryFolder(), 'home'), { layout: 'minimal' });
  const { platform } = own;
  try {
    await beginRecord(platform);
    const { nameThere } = platform.databaseOf(MODULE);
    const half = changes / 2;
    const table = `${MODULE}.${TABLE}`;
    // Without keys to other tables: they are no part of what is measured.
    await withPostgres(platform.engines.local.postgres.superuser(), nameThere, async (client) => {
      const spec = must(platform.catalog.moduleSpec(MODULE).tables[TABLE], TABLE);
      await client.query('set session_replication_role = replica');
      for (const name of Object.keys(spec.checks)) await client.query(`alter table ${table} drop constraint ${name}`);
      await client.query(insertRow(table, sampleRow(spec, { [KEY]: 1, [NUMBER]: 'N1' })));
      const columns = Object.keys(spec.columns).filter((one) => one !== KEY && one !== NUMBER);
      await client.query(`do $$ begin
        for i in 1..${half / 50} loop
          insert into ${table} (${KEY}, ${NUMBER}, ${columns.join(', ')}) overriding system value
            select n, 'N' || n, ${columns.join(', ')} from ${table}, generate_series(i * 50 + 1, i * 50 + 50) n where ${KEY} = 1;
          commit;
          update ${table} set ${CHANGED} = 'L' || i where ${KEY} between i * 50 + 1 and i * 50 + 50;
          commit;
        end loop; end $$`);
    });
    const began = clock.monotonic();
    const before = process.cpuUsage();
    const engines = ['mysql', 'postgres'] as const;
    const spent = () => engines.map((name) => secondsOf(platform.engines.local[name].processes()));
    const spentBefore = spent();
    const source = platform.databaseOf(MODULE);
    const stream = openCapture(captureSource(platform, source), { spool: platform.home.file('spool', source.name) });
    const sink = new TransactionSink(new ChangeLogWriter(platform));
    while (sink.state().applied < changes) {
      const batch = await stream.read();
      for (const transaction of batch?.transactions ?? []) sink.take(source.name, transaction);
      while (
        sink.state().waiting > 1000 ||
        (sink.state().waiting > 0 && sink.state().applied + sink.state().waiting * 50 >= changes)
      )
        await sleep(5);
      if (batch) stream.acknowledge(sink.doneUpTo(source.name, batch.position));
    }
    const seconds = (clock.monotonic() - began) / 1000;
    const { user, system } = process.cpuUsage(before);
    const ofEngines = spent().map(
      (one, index) => `${engines[index]} ${(one - (spentBefore[index] ?? 0)).toFixed(1)} s`,
    );
    await sink.stop();
    await stream.close();
    process.stdout.write(
      `${changes} changes in ${seconds.toFixed(1)} s: ${Math.round(changes / seconds)} a second; ${Math.round(changes / ((user + system) / 1e6))} a second of this process's processor (${((user + system) / 1e6).toFixed(1)} s; ${ofEngines.join(', ')}); ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB\n`,
    );
  } finally {
    await removePlatform(own);
  }
}

/** Processor that running processes and their children have taken, in seconds; only Linux tells it. */
function secondsOf(pids: number[]): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const fields = readFileIfAny(`/proc/${name}/stat`)?.split(') ')[1]?.split(' ') ?? [];
      const isOurs = pids.includes(Number(name)) || pids.includes(Number(fields[1]));
      return isOurs ? [Number(fields[11]) + Number(fields[12])] : [];
    });
  return all.reduce((sum, one) => sum + one, 0) / 100;
}

await main(Number(process.argv[2] ?? 100_000));

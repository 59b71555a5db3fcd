/**
 * Measures how long changes take from their commit to where they are seen, with everything on one machine: `npm run bench:latency -- [seconds] [changes a second]`, on engines of the bench's own.
 *
 * Rows of a table of master data are inserted and updated, twenty in a transaction, evenly over the time; every other database has copies of them, the audit records them, documents follow. Measured are transactions, from
 * commit at the source to commit at a target. In the second half one target cannot be reached: the others' latency then, the memory of this process, and how long it takes to catch up. Left out: agents, a network.
 */
import { beginRecord } from '../../machinery/audit/begin-record.ts';
import { ChangeLogWriter } from '../../machinery/audit/change-log.ts';
import { clock, poll, sleep } from '../../machinery/base/clock.ts';
import { must } from '../../machinery/base/errors.ts';
import { beginDocuments } from '../../machinery/documents/begin-streaming.ts';
import { DocumentWriter } from '../../machinery/documents/document-writer.ts';
import { connectPostgres, withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { quantile } from '../../machinery/sync/freshness.ts';
import { Synchronisation } from '../../machinery/sync/synchronisation.ts';
import { provisionTestPlatform, removePlatform } from '../support/platform.ts';
import { insertRow, sampleRow } from '../support/sample-row.ts';

const TABLE = 'master.companies';
const IN_TRANSACTION = 20;

async function main(seconds: number, rate: number): Promise<void> {
  const own = await provisionTestPlatform({ layout: 'minimal' });
  const { platform } = own;
  const source = platform.databaseOf('master');
  const writer = await connectPostgres(source.server, source.nameThere);
  const say = (text: string) => process.stdout.write(`${text}\n`);
  try {
    await beginRecord(platform);
    await beginDocuments(platform, clock.now().getTime());
    const synchronisation = await Synchronisation.start({
      ...{ platform, behaviours: [], momentOf: (at: number) => at },
      sinks: [new ChangeLogWriter(platform), new DocumentWriter(platform)],
    });
    const spec = must(platform.catalog.moduleSpec('master').tables.companies, TABLE);
    const row = sampleRow(spec, { company_id: 1, base_currency_code: 'INR', country_code: 'IN' });
    const columns = Object.keys(row).filter((name) => !['company_id', 'company_code', 'tax_identifier'].includes(name));
    await writer.query(insertRow(TABLE, row));
    let next = 2;
    const change = () => {
      const from = next;
      next += IN_TRANSACTION / 2;
      return writer.query(
        `begin; insert into ${TABLE} (company_id, company_code, tax_identifier, ${columns.join(', ')}) overriding system value
           select n, 'C' || n, 'T' || n, ${columns.join(', ')} from ${TABLE}, generate_series(${from}, ${next - 1}) n where company_id = 1;
         update ${TABLE} set legal_name = 'as of ' || ${from} where company_id between ${from} and ${next - 1}; commit`,
      );
    };
    /** Changes at the rate for some seconds; tells latency and memory. */
    const run = async (what: string, duration: number) => {
      const began = clock.monotonic();
      let memory = 0;
      synchronisation.forgetLags();
      let sent = 0;
      for (; clock.monotonic() - began < duration * 1000; sent += IN_TRANSACTION) {
        await change();
        memory = Math.max(memory, process.memoryUsage.rss());
        const ahead = (sent / rate) * 1000 - (clock.monotonic() - began);
        if (ahead > 0) await sleep(ahead);
      }
      const { lags, sinks, sources } = synchronisation.state();
      const told = (share: number) => Math.round((quantile(lags, share) ?? 0) * 1000);
      say(
        `${what}: ${Math.round(sent / duration)} changes/s, half within ${told(0.5)} ms, 99 % within ${told(0.99)} ms of the last ${lags.length}; memory at most ${Math.round(memory / 2 ** 20)} MB; waiting in stores ${sinks.map(({ waiting }) => waiting).join(', ')}; behind ${sources.flatMap(({ detached }) => detached.map(({ receiver }) => receiver)).join(', ') || 'nobody'}`,
      );
    };
    await run('all targets', seconds / 2);
    const stopped = must(
      platform.databases().find(({ copies }) => copies.some(({ table }) => table === TABLE)),
      'target',
    );
    const allow = (connections: boolean) =>
      withPostgres(platform.engines.local.postgres.superuser(), 'postgres', (client) =>
        client.query(
          `alter database ${stopped.nameThere} allow_connections ${connections};
           select pg_terminate_backend(pid) from pg_stat_activity where datname = '${stopped.nameThere}' and ${!connections}`,
        ),
      );
    await allow(false);
    await run(`without ${stopped.name}`, seconds / 2);
    await allow(true);
    const began = clock.monotonic();
    await poll(
      () =>
        withPostgres(stopped.server, stopped.nameThere, async (client) => {
          const { rows } = await client.query<{ last: string }>(`select max(company_id) as last from ${TABLE}`);
          return Number(rows[0]?.last) === next - 1 ? true : undefined;
        }),
      { limit: 600_000, every: 250 },
    );
    say(`it has caught up after ${((clock.monotonic() - began) / 1000).toFixed(1)} s`);
    await synchronisation.stop();
  } finally {
    await writer.end();
    await removePlatform(own);
  }
}

await main(Number(process.argv[2] ?? 120), Number(process.argv[3] ?? 1000));

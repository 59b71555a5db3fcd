/**
 * Measures how long changes take from their commit to where they are seen, with everything on one machine: `npm run bench:latency -- [seconds] [changes a second] [seconds of them with a target away]`, on engines of the bench's own.
 *
 * Rows of a table of master data are inserted and updated, twenty in a transaction, evenly over the time; every other database has copies of them, the audit records them, documents follow. Measured are transactions, from
 * commit at the source to commit at a target, in a process that does nothing but carry. In the second part, a half if nothing else is said, one target cannot be reached: the others' latency then, and how long it takes to catch up. Left out: agents, a network.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { beginRecord } from '../../machinery/audit/begin-record.ts';
import { clock, poll, sleep } from '../../machinery/base/clock.ts';
import { must } from '../../machinery/base/errors.ts';
import { UNIT_FLAGS } from '../../machinery/daemons/units.ts';
import { beginDocuments } from '../../machinery/documents/begin-streaming.ts';
import { connectPostgres, withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { quantile } from '../../machinery/sync/freshness.ts';
import { makePlatform, removePlatform, temporaryFolder } from '../support/platform.ts';
import { insertRow, sampleRow } from '../support/sample-row.ts';
import type { CarrierState } from './carrier.ts';

const TABLE = 'master.companies';
const IN_TRANSACTION = 20;
/** Seconds between two questions to the process that carries, and between two lines about its memory. */
const [ASK, LINE] = [1, 60];

const say = (text: string) => process.stdout.write(`${text}\n`);

/** The process that carries, and what it has told since a part began. */
class Carrier {
  private readonly child: ChildProcess;
  private lags = new Map<string, number[]>();
  private memory: number[] = [];
  private state: CarrierState | undefined;

  private constructor(child: ChildProcess) {
    this.child = child;
  }

  static async start(home: string): Promise<Carrier> {
    const child = fork(join(import.meta.dirname, 'carrier.ts'), [home], { execArgv: [...UNIT_FLAGS] });
    await once(child, 'message');
    return new Carrier(child);
  }

  begin(): void {
    this.lags = new Map();
    this.memory = [];
  }

  async ask(): Promise<void> {
    const answer = once(this.child, 'message') as Promise<[CarrierState]>;
    this.child.send('tell');
    const [state] = await answer;
    this.state = state;
    for (const [name, some] of Object.entries(state.lags)) {
      const known = this.lags.get(name) ?? [];
      for (const one of some) known.push(one);
      this.lags.set(name, known);
    }
    this.memory.push(Math.round(state.bytes / 2 ** 20));
  }

  /** What receivers of each kind saw, and what the process took of memory, minute by minute. */
  report(kindOf: (receiver: string) => string): string[] {
    const told = (lags: readonly number[], share: number) => `${Math.round((quantile(lags, share) ?? 0) * 1000)} ms`;
    const kinds = Map.groupBy(this.lags, ([name]) => kindOf(name));
    const minutes = this.memory.filter((_, index) => (index + 1) % (LINE / ASK) === 0);
    const waiting = Object.entries(this.state?.waiting ?? {}).map(([name, count]) => `${name} ${count}`);
    return [
      ...[...kinds].map(([kind, receivers]) => {
        const all = receivers.flatMap(([, lags]) => lags);
        return `  ${kind}: half within ${told(all, 0.5)}, 99 % within ${told(all, 0.99)}, of ${all.length} transactions`;
      }),
      `  memory of the process that carries: at most ${Math.max(...this.memory)} MB${minutes.length === 0 ? '' : `; at each minute ${minutes.join(', ')}`}`,
      `  waiting at the end: ${waiting.join(', ')}; behind: ${this.state?.behind.join(', ') || 'nobody'}`,
    ];
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.send('stop');
    await ended;
  }
}

async function main(seconds: number, rate: number, away: number): Promise<void> {
  const own = await makePlatform(join(temporaryFolder(), 'home'), { layout: 'minimal' });
  const { platform } = own;
  const source = platform.databaseOf('master');
  const writer = await connectPostgres(source.server, source.nameThere);
  try {
    await beginRecord(platform);
    await beginDocuments(platform, clock.now().getTime());
    const carrier = await Carrier.start(own.home.path);
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
    const databases = new Set(platform.databases().map(({ name }) => name));
    const kindOf = (receiver: string) => (databases.has(receiver) ? 'copies' : receiver);
    /** Changes at the rate for some seconds; tells latency and memory. */
    const run = async (what: string, duration: number) => {
      await carrier.ask();
      carrier.begin();
      const began = clock.monotonic();
      let [sent, asked] = [0, 0];
      for (; clock.monotonic() - began < duration * 1000; sent += IN_TRANSACTION) {
        await change();
        const passed = clock.monotonic() - began;
        if (passed > (asked + 1) * ASK * 1000) {
          asked++;
          await carrier.ask();
        }
        const ahead = (sent / rate) * 1000 - (clock.monotonic() - began);
        if (ahead > 0) await sleep(ahead);
      }
      await carrier.ask();
      say(`${what}, ${Math.round(sent / duration)} changes/s for ${duration} s`);
      for (const line of carrier.report(kindOf)) say(line);
    };
    await run('all targets', seconds - away);
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
    await run(`without ${stopped.name}`, away);
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
    await carrier.stop();
  } finally {
    await writer.end();
    await removePlatform(own);
  }
}

const [seconds = 120, rate = 1000, away = seconds / 2] = process.argv.slice(2).map(Number);
await main(seconds, rate, away);

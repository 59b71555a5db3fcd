/**
 * Measures the stores on histories of the bench's own: `node test/bench/stores.bench.ts [scale] [days] …`, by default 0.1 36 360.
 *
 * For each number of days: the time in which `up` loads reporting and analytics, and that of an hourly run after an hour of live operation, the median of three such hours of a working day. A run's time is to follow the changes, not
 * the length of history. On the last history ten analytical questions, each asked of the server and of the Parquet mirror, the best of three. Left out: a network, a server with other work, the first reading of files.
 */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { loadCatalog } from '../../cli/catalog.ts';
import { clock } from '../../machinery/base/clock.ts';
import { must } from '../../machinery/base/errors.ts';
import { HOUR_MS } from '../../machinery/base/utc.ts';
import { liveUntil } from '../../machinery/daemons/live-until.ts';
import { withMysql } from '../../machinery/engines/mysql/connect.ts';
import { loadJob } from '../../machinery/etl/jobs.ts';
import { mirrorFolder } from '../../machinery/etl/mirror.ts';
import { runJob } from '../../machinery/etl/run-job.ts';
import type { Platform } from '../../machinery/provisioning/platform.ts';
import { behaviours } from '../../modules/behaviours.ts';
import { openPlatform, temporaryFolder } from '../support/platform.ts';
import { genims } from '../support/run.ts';

const ROUNDS = 3;
/** Targets of a run that are told. */
const SLOWEST = 8;
/** Where histories end, and hours after it from which on hours are measured: half past nine in the morning of a Monday. */
const [END, FIRST_HOUR] = [Date.UTC(2026, 5, 15), 4];
const catalog = loadCatalog();

/** Questions in the words that MariaDB, MySQL and DuckDB share. */
const QUESTIONS: [string, string][] = [
  [
    'OEE by line',
    'select production_line_key, sum(ideal_run_seconds * good_count / nullif(total_count, 0)) / nullif(sum(planned_seconds), 0) as oee from fact_machine_hour group by production_line_key order by 1',
  ],
  [
    'energy by hour of the day',
    'select hour_of_day, sum(energy_kwh) as kwh, sum(good_count) as good from fact_machine_hour group by hour_of_day order by 1',
  ],
  [
    'stops by machine and month',
    'select m.machine_code, d.calendar_month_code, sum(f.unplanned_stop_seconds) as seconds from fact_machine_hour f join dim_machine m on m.machine_key = f.machine_key join dim_date d on d.date_key = f.hour_date_key group by m.machine_code, d.calendar_month_code order by 3 desc limit 20',
  ],
  [
    'stock by day and warehouse',
    'select snapshot_date_key, warehouse_key, sum(value_amount) as inr from fact_inventory_snapshot group by snapshot_date_key, warehouse_key order by 1, 2',
  ],
  [
    'slow movers',
    'select item_type, item_id, avg(on_hand_quantity) as stock, max(days_since_movement) as days from fact_inventory_snapshot group by item_type, item_id order by days desc limit 20',
  ],
  [
    'margin by product family',
    'select p.product_family, sum(f.net_amount) as inr from fact_sales_order_line f join dim_product p on p.product_key = f.product_key group by p.product_family order by 2 desc',
  ],
  [
    'best customers',
    'select c.customer_code, sum(f.net_amount) as inr, count(*) as order_lines from fact_sales_order_line f join dim_customer c on c.customer_key = f.customer_key group by c.customer_code order by 2 desc limit 10',
  ],
  [
    'scrap by month and product',
    'select d.calendar_month_code, f.product_key, sum(f.scrap_quantity) as scrap, sum(f.good_quantity) as good from fact_production f join dim_date d on d.date_key = f.completed_date_key group by d.calendar_month_code, f.product_key order by 3 desc limit 20',
  ],
  [
    'attendance by department',
    'select department_code, count(*) as days from fact_attendance group by department_code order by 2 desc',
  ],
  [
    'repairs by line',
    'select production_line_key, count(*) as orders, sum(total_cost_amount) as inr from fact_maintenance group by production_line_key order by 3 desc',
  ],
];

async function main(scale: string, lengths: readonly string[]): Promise<void> {
  for (const days of lengths) {
    const folder = temporaryFolder();
    const home = join(folder, 'home');
    try {
      const options = ['--days', days, '--scale', scale, '--until', '2026-06-15', '--layout', 'minimal'];
      await genims(['up', ...options, '--json'], { GENIMS_HOME: home });
      const open = () => openPlatform(home, { layout: 'minimal' });
      await fills(open(), days);
      await hour(open, days);
      if (days === lengths.at(-1)) await questions(open());
    } finally {
      await genims(['destroy', '--yes', '--quiet'], { GENIMS_HOME: home });
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function fills(platform: Platform, days: string): Promise<void> {
  const rows = await asked(
    platform,
    "select job_id, duration_seconds, rows_read from etl_runs where trigger_type = 'history' and rows_read > 0",
  );
  const told = rows.map(([job, seconds, read]) => `${job} ${Number(seconds).toFixed(1)} s for ${read} rows`);
  process.stdout.write(`${days} days, at up: ${told.join(', ')}\n`);
}

/** An hour of the company as its agents live it, in the working day after the first run of the day: that one computes as a whole what follows the day. */
async function hour(open: () => Platform, days: string): Promise<void> {
  const job = loadJob(catalog, 'reporting-hourly');
  await liveUntil(open(), behaviours, END + FIRST_HOUR * HOUR_MS);
  await runJob(open(), { job, trigger: 'manual' });
  const seconds: number[] = [];
  let computed = 0;
  const targets = new Map<string, { seconds: number; computed: number }>();
  for (let round = 1; round <= ROUNDS; round++) {
    await liveUntil(open(), behaviours, END + (FIRST_HOUR + round) * HOUR_MS);
    const began = clock.monotonic();
    const { rows, targets: each } = await runJob(open(), { job, trigger: 'manual' });
    seconds.push((clock.monotonic() - began) / 1000);
    computed += rows.computed;
    for (const [target, one] of Object.entries(each)) {
      const sum = targets.get(target) ?? { seconds: 0, computed: 0 };
      targets.set(target, { seconds: sum.seconds + one.seconds, computed: sum.computed + one.computed });
    }
  }
  const median = must(seconds.sort((a, b) => a - b)[1], 'median');
  process.stdout.write(
    `${days} days, hourly run after an hour of live operation: ${median.toFixed(2)} s, ${Math.round(computed / ROUNDS)} rows computed\n`,
  );
  const slowest = [...targets].sort(([, a], [, b]) => b.seconds - a.seconds).slice(0, SLOWEST);
  const told = slowest.map(
    ([target, one]) => `${target} ${(one.seconds / ROUNDS).toFixed(2)} s (${Math.round(one.computed / ROUNDS)})`,
  );
  process.stdout.write(`  of which, with rows: ${told.join(', ')}\n`);
}

async function questions(platform: Platform): Promise<void> {
  await runJob(platform, { job: loadJob(catalog, 'analytics-nightly'), trigger: 'manual' });
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const duck = await instance.connect();
  const folder = mirrorFolder(platform.home, 'analytics');
  for (const table of new Set(QUESTIONS.flatMap(([, sql]) => sql.match(/\b(?:fact|dim)_[a-z_]+\b(?!\.)/g) ?? [])))
    if (!table.endsWith('_key'))
      await duck.run(`create view ${table} as select * from '${join(folder, table)}/**/*.parquet'`);
  const placed = must(
    platform.stores().find(({ store }) => store.store === 'analytics'),
    'analytics',
  );
  await withMysql(placed.server, placed.nameThere, async (connection) => {
    for (const [question, sql] of QUESTIONS) {
      const server = await best(async () => ((await connection.query(sql))[0] as unknown[]).length);
      const mirror = await best(async () => (await duck.runAndReadAll(sql)).currentRowCount);
      process.stdout.write(
        `${question}: server ${server.ms} ms, mirror ${mirror.ms} ms, ${server.rows} and ${mirror.rows} rows\n`,
      );
    }
  });
  duck.closeSync();
  instance.closeSync();
}

async function best(ask: () => Promise<number>): Promise<{ ms: string; rows: number }> {
  let [least, rows] = [Number.POSITIVE_INFINITY, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const began = clock.monotonic();
    rows = await ask();
    least = Math.min(least, clock.monotonic() - began);
  }
  return { ms: least.toFixed(1), rows };
}

async function asked(platform: Platform, sql: string): Promise<unknown[][]> {
  const placed = must(
    platform.stores().find(({ store }) => store.store === 'analytics'),
    'analytics',
  );
  return withMysql(placed.server, placed.nameThere, async (connection) => {
    const [rows] = (await connection.query({ sql, rowsAsArray: true })) as unknown as [unknown[][]];
    return rows;
  });
}

const [scale = '0.1', ...lengths] = process.argv.slice(2);
await main(scale, lengths.length > 0 ? lengths : ['36', '360']);

/**
 * Measures making a history against a raw COPY restore of the same rows, in one run:
 * `node test/bench/history.bench.ts [days] [scale]`.
 *
 * History: simulation, COPY into tables without indexes and foreign keys, reference copies, indexes and foreign keys. Restore: the rows of the modules and of the copies from
 * files that `copy to` wrote, into the same tables of a second platform, indexes and keys; both on PostgreSQL engines of the bench's own with the
 * settings of every platform. Starting engines and making empty tables is in neither. Peak memory is that of this process, which
 * simulates and feeds the restore.
 */

import { chmodSync, createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { to } from 'pg-copy-streams';
import { loadCatalog, ROOT } from '../../cli/catalog.ts';
import { clock } from '../../machinery/base/clock.ts';
import { parseConfig } from '../../machinery/base/config.ts';
import { Home } from '../../machinery/base/home.ts';
import { mapParallel } from '../../machinery/base/parallel.ts';
import { createReporter } from '../../machinery/base/reporter.ts';
import { DAY_MS, HOUR_MS } from '../../machinery/base/utc.ts';
import { quoteQualified, withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { CopyInto } from '../../machinery/engines/postgres/copy.ts';
import { loadHistory } from '../../machinery/history/history.ts';
import { Platform } from '../../machinery/provisioning/platform.ts';
import { refreshCopies } from '../../machinery/sync/refresh-copies.ts';
import { behaviours } from '../../modules/behaviours.ts';

const END = Date.UTC(2026, 5, 15);

interface Dump {
  database: string;
  table: string;
  file: string;
}

async function main(days: number, scale: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'genims-bench-'));
  chmodSync(folder, 0o755);
  const made = open(join(folder, 'made'));
  const restored = open(join(folder, 'restored'));
  try {
    for (const platform of [made, restored]) {
      platform.home.prepare();
      await platform.startEngines();
      await platform.provisionTables();
    }
    const history = await measure(async () => {
      const parameters = { seed: 1, scale, start: END - days * DAY_MS, end: END, sensorInterval: HOUR_MS };
      const { rows } = await loadHistory(made, behaviours, parameters);
      await refreshCopies(made);
      await made.provision();
      return rows;
    });
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    const dumps = await dump(made, folder);
    const restore = await measure(async () => {
      await mapParallel([...Map.groupBy(dumps, (one) => one.database).values()], 2, (some) => copyBack(restored, some));
      await restored.provision();
      return history.result;
    });
    const bytes = dumps.reduce((sum, one) => sum + statSync(one.file).size, 0);
    print(
      `${days} days at scale ${scale}: ${count(history.result)} rows of modules, ${Math.round(bytes / 1e6)} MB with copies`,
    );
    print(`history ${seconds(history.ms)}, ${count((history.result / history.ms) * 1000)} rows/s end to end`);
    print(`restore ${seconds(restore.ms)}, ${count((restore.result / restore.ms) * 1000)} rows/s`);
    print(`ratio ${(history.ms / restore.ms).toFixed(2)}; peak memory of this process ${peak} MB`);
  } finally {
    for (const platform of [made, restored]) await platform.engines.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function open(path: string): Platform {
  const catalog = loadCatalog();
  return new Platform({
    catalog,
    home: new Home(path),
    config: parseConfig({}, catalog.serverSlots()),
    reporter: createReporter('quiet'),
    layout: 'maximum',
    version: 'bench',
    packages: join(ROOT, 'node_modules', '.cache', 'genims'),
  });
}

async function measure<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const started = clock.monotonic();
  const result = await work();
  return { result, ms: clock.monotonic() - started };
}

/** Writes every table of the simulated modules, and every reference copy, to a file of its own. */
async function dump(platform: Platform, folder: string): Promise<Dump[]> {
  const simulated = new Set(behaviours.map((one) => one.module));
  const dumps: Dump[] = [];
  for (const { name, server, nameThere, modules, copies } of platform.databases()) {
    const tables = [
      ...modules
        .filter(({ module }) => simulated.has(module))
        .flatMap(({ module }) =>
          Object.keys(platform.catalog.moduleSpec(module).tables).map((table) => `${module}.${table}`),
        ),
      ...copies.map((copy) => copy.table),
    ];
    await withPostgres(server, nameThere, async (client) => {
      for (const table of tables) {
        const file = join(folder, `${name}.${table}`);
        const query = to(`copy (select * from ${quoteQualified(table)}) to stdout`);
        await pipeline(client.query(query), createWriteStream(file));
        dumps.push({ database: name, table, file });
      }
    });
  }
  return dumps;
}

async function copyBack(platform: Platform, dumps: Dump[]): Promise<void> {
  const database = platform.databases().find((one) => one.name === dumps[0]?.database);
  if (!database) throw new Error('The second platform lacks a database of the first.');
  await withPostgres(database.server, database.nameThere, async (client) => {
    for (const { table, file } of dumps) {
      const into = new CopyInto(client, `copy ${quoteQualified(table)} from stdin`);
      for await (const part of createReadStream(file, { highWaterMark: 1 << 20 })) await into.write(part as Buffer);
      await into.end();
    }
  });
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

await main(Number(process.argv[2] ?? 90), Number(process.argv[3] ?? 1));

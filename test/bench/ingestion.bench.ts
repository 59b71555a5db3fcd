/**
 * Measures the ingestion of one million readings against a plain `copy` of the same rows into the same table, in turns, in one run:
 * `node test/bench/ingestion.bench.ts [rows]`.
 *
 * Both write into the partitioned table with its key, its checks and its foreign key, each time for a sensor without readings, as the same
 * role, on a PostgreSQL of the bench's own. The plain copy gets its rows ready in the form of the table: it parses no CSV, recognises no
 * date, looks for no reading that is there already and counts no repeated moment. The time of the ingestion is that of the whole call, from
 * opening the file to the commit. Left out: network, other sessions, readings that are there already, and rows in daily
 * partitions (the recording lies before them, in the default partition).
 */
import { chmodSync, createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { loadCatalog, ROOT } from '../../cli/catalog.ts';
import { clock } from '../../machinery/base/clock.ts';
import { parseConfig } from '../../machinery/base/config.ts';
import { Home } from '../../machinery/base/home.ts';
import { createReporter } from '../../machinery/base/reporter.ts';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { CopyInto } from '../../machinery/engines/postgres/copy.ts';
import { ingestRecording } from '../../machinery/ingestion/ingest-recording.ts';
import { moduleServer } from '../../machinery/provisioning/connections.ts';
import { Platform } from '../../machinery/provisioning/platform.ts';

const ROUNDS = 3;
const MACHINE = 'BENCH-1';

async function main(rows: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'genims-bench-'));
  chmodSync(folder, 0o755);
  const catalog = loadCatalog();
  const platform = new Platform({
    catalog,
    home: new Home(join(folder, 'home')),
    config: parseConfig({}, catalog.serverSlots()),
    reporter: createReporter('quiet'),
    layout: 'maximum',
    version: 'bench',
    packages: join(ROOT, 'node_modules', '.cache', 'genims'),
  });
  try {
    platform.home.prepare();
    await platform.startEngines();
    await platform.provision();
    await compare(platform, folder, rows);
  } finally {
    await platform.engines.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(platform: Platform, folder: string, rows: number): Promise<void> {
  const csv = join(folder, 'recording.csv');
  const small = join(folder, 'small.csv');
  const ready = join(folder, 'rows.tsv');
  await writeRows(csv, rows, (moment, value) => `${moment},${value}\n`, 'timestamp,value\n');
  await writeRows(small, 1, (moment, value) => `${moment},${value}\n`, 'timestamp,value\n');
  await writeRows(
    ready,
    rows,
    (moment, value) => `${moment}+00\t1\t${value}\tgood\timport\t2026-01-01 00:00:00+00\n`,
    '',
  );
  const ingest = (file: string, type: string) =>
    ingestRecording({ platform, kind: 'sensors', file, machine: MACHINE, type, unit: '1', createMachine: true });
  await ingest(small, 'first');

  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const raw = await rawCopy(platform, ready, `raw_${round}`);
    const started = clock.monotonic();
    const { added } = await ingest(csv, `ingested_${round}`);
    const ingested = clock.monotonic() - started;
    if (added !== rows) throw new Error(`${added} of ${rows} readings arrived.`);
    ratios.push(raw / ingested);
    print(
      `round ${round}: copy ${rate(rows, raw)}, ingestion ${rate(rows, ingested)}, ratio ${(raw / ingested).toFixed(2)}`,
    );
  }
  const median = ratios.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  print(`ingestion runs at ${(median * 100).toFixed(0)} % of the speed of a plain copy (median of ${ROUNDS})`);
  print(`peak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

/** Copies the rows for a sensor made for them; gives milliseconds from the first byte to the commit. */
async function rawCopy(platform: Platform, file: string, type: string): Promise<number> {
  const { server, nameThere } = moduleServer(platform, 'operations');
  return withPostgres(server, nameThere, async (client) => {
    const target = JSON.stringify({ machine_code: MACHINE, sensor_type: type, unit_of_measure: '1' });
    const { rows } = await client.query<{ key: string }>('select key from operations.register_sensor($1::jsonb)', [
      target,
    ]);
    const started = clock.monotonic();
    await client.query('begin');
    const into = new CopyInto(client, 'copy operations.sensor_data from stdin');
    const sensor = `${rows[0]?.key}\t`;
    let rest = '';
    for await (const part of createReadStream(file, {
      encoding: 'latin1',
      highWaterMark: 256 * 1024,
    }) as AsyncIterable<string>) {
      const text = rest + part;
      const end = text.lastIndexOf('\n') + 1;
      rest = text.slice(end);
      if (end > 0) await into.write(`${sensor}${text.slice(0, end - 1).replaceAll('\n', `\n${sensor}`)}\n`);
    }
    await into.end();
    await client.query('commit');
    return clock.monotonic() - started;
  });
}

async function writeRows(
  path: string,
  rows: number,
  line: (moment: string, value: string) => string,
  header: string,
): Promise<void> {
  const file = createWriteStream(path);
  file.write(header);
  const first = Date.UTC(2015, 0, 1);
  for (let at = 0; at < rows; at += 10_000) {
    const text = Array.from({ length: Math.min(10_000, rows - at) }, (_, i) => {
      const moment = new Date(first + (at + i) * 60_000).toISOString().slice(0, 19).replace('T', ' ');
      return line(moment, (70 + (((at + i) * 7919) % 100_000) / 10_000).toFixed(8));
    });
    if (!file.write(text.join(''))) await new Promise((resolve) => file.once('drain', resolve));
  }
  file.end();
  await finished(file);
}

function rate(rows: number, milliseconds: number): string {
  return `${Math.round((rows / milliseconds) * 1000).toLocaleString('en-US')} rows/s`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

await main(Number(process.argv[2] ?? 1_000_000));

import type { BackupWork, SourceOf } from '../backup/contract.ts';
import { chosenBackup, dropRestored, restoreInto } from '../backup/restore.ts';
import { runBackups } from '../backup/run-backup.ts';
import { clock } from '../base/clock.ts';
import { GenimsError, must } from '../base/errors.ts';
import { randomSuffix } from '../base/random.ts';
import { connectPostgres, type PostgresClient, quoteName } from '../engines/postgres/connect.ts';
import type { Load, Measured, SessionSettings, Variant } from './contract.ts';
import { postgresLoads } from './postgres-loads.ts';

/** Rounds of each load with each variant, by turns, so that what else the machine does concerns both; the first warms up and is not counted. */
const ROUNDS = 5;

export interface Benched {
  database: string;
  writeProfile: string;
  /** Rows of the copy. */
  rows: number;
  before: Variant;
  after: Variant;
  loads: Measured[];
}

/**
 * Measures a module's database as it is used, with two ways of setting its server: in a copy beside the running one, restored from the last backup, which is made where there is none, and dropped afterwards. Without
 * `wanted` settings, those that the server has are set against what PostgreSQL comes with; with them, they against those that it has. What only a whole server can have, such as shared buffers, is in both.
 * Errors: USAGE for a setting that a session cannot have.
 */
export async function benchDatabase(
  work: BackupWork,
  source: SourceOf<'postgres'>,
  wanted: SessionSettings = {},
): Promise<Benched> {
  const { database, module } = source;
  const isThere = (await work.destination.list()).some((one) => one.source === source.name);
  if (!isThere) await runBackups(work, [source], 'for a benchmark');
  const into = `genims_bench_${source.name}_${randomSuffix()}`;
  const { rows } = await restoreInto(work, source, { backup: await chosenBackup(work, source), into });
  const client = await connectPostgres(database.server, into);
  try {
    await client.query('analyze');
    const hasWanted = Object.keys(wanted).length > 0;
    const own = { name: 'as the server is set', settings: {} };
    const [before, after] = hasWanted
      ? [own, { name: 'as wanted', settings: wanted }]
      : [{ name: 'as PostgreSQL comes', settings: await defaults(client) }, own];
    const loads: Measured[] = [];
    for (const load of await postgresLoads(client, work.platform.catalog, module.module))
      loads.push(await measure(client, load, { before, after }));
    return { database: database.name, writeProfile: module.writeProfile, rows, before, after, loads };
  } finally {
    await client.end().catch(() => {});
    await dropRestored(work.platform.home, source, into);
  }
}

/** What PostgreSQL comes with, of the settings that a session may have, concern speed and were set otherwise for the server. */
async function defaults(client: PostgresClient): Promise<SessionSettings> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `select name, boot_val as value from pg_settings
     where context in ('user', 'superuser') and setting is distinct from boot_val and source = 'configuration file' and category ~ '^(Query Tuning|Resource Usage|Write-Ahead)' order by 1`,
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

async function measure(
  client: PostgresClient,
  load: Load,
  { before, after }: { before: Variant; after: Variant },
): Promise<Measured> {
  const taken = new Map<Variant, number[]>([
    [before, []],
    [after, []],
  ]);
  for (let round = 0; round <= ROUNDS; round++)
    for (const [variant, times] of taken) {
      await apply(client, variant.settings);
      const began = clock.monotonic();
      await load.round();
      if (round > 0) times.push((clock.monotonic() - began) / load.times);
    }
  const median = (variant: Variant) =>
    must(taken.get(variant)?.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)], 'median');
  return { kind: load.kind, table: load.table, before: median(before), after: median(after) };
}

async function apply(client: PostgresClient, settings: SessionSettings): Promise<void> {
  await client.query('reset all');
  for (const [name, value] of Object.entries(settings)) {
    if (!/^[a-z_.]+$/.test(name)) throw unknown(name, value);
    await client.query('select set_config($1, $2, false)', [name, value]).catch(() => {
      throw unknown(name, value);
    });
  }
}

function unknown(name: string, value: string): GenimsError {
  return new GenimsError('USAGE', `A session cannot have ${quoteName(name)} set to "${value}".`, {
    remedy: 'Name settings that a session may have, such as --set work_mem=64MB; others are those of the whole server.',
  });
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { sleep } from '../../machinery/base/clock.ts';
import { connectPostgres, type PostgresClient } from '../../machinery/engines/postgres/connect.ts';
import { compareTargets } from '../../machinery/etl/compare.ts';
import { loadJobs } from '../../machinery/etl/jobs.ts';
import { runJob } from '../../machinery/etl/run-job.ts';
import { DrawSource } from '../support/draw-source.ts';
import { openPlatform, temporaryFolder } from '../support/platform.ts';
import { RANDOM_CHANGES } from '../support/random-changes.ts';
import { genims, startGenims } from '../support/run.ts';

/** What runs compute of what has changed is what a rebuild computes of everything, whatever changes, is removed, is committed late, and wherever a run is killed. */
const ROUNDS = 6;
const CHANGES = 6;

const folder = temporaryFolder();
const home = join(folder, 'home');
const platform = () => openPlatform(home, { layout: 'minimal' });
const jobs = loadJobs(loadCatalog());
const draws = new DrawSource(20260615);
const clients = new Map<string, PostgresClient>();

beforeAll(async () => {
  const outcome = await genims(
    ['up', '--days', '10', '--scale', '0.2', '--until', '2026-06-15', '--layout', 'minimal', '--json'],
    { GENIMS_HOME: home },
  );
  expect(JSON.parse(outcome.stdout)).toMatchObject({ ok: true });
}, 400_000);

afterAll(async () => {
  for (const client of clients.values()) await client.end();
  await genims(['destroy', '--yes', '--quiet'], { GENIMS_HOME: home });
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

async function client(module: string, use: string): Promise<PostgresClient> {
  const of = platform();
  const { nameThere } = of.databaseOf(module);
  const known = clients.get(`${use} ${nameThere}`);
  if (known) return known;
  const made = await connectPostgres(of.engines.local.postgres.superuser(), nameThere);
  // What a rule of the database would refuse is not what is tried here.
  await made.query('set session_replication_role = replica');
  clients.set(`${use} ${nameThere}`, made);
  return made;
}

/** A random change; false where a check of the table refuses it. */
async function change(use: string, only?: string): Promise<boolean> {
  const all = RANDOM_CHANGES.filter(([module]) => only === undefined || module === only);
  const [module, statement] = draws.pick(all);
  const at = draws.next();
  const sql = statement(
    (table, key) =>
      `${key} = (select t.${key} from ${table} order by t.${key} offset floor(${at} * (select count(*) from ${table})) limit 1)`,
  );
  const connection = await client(module, use);
  await connection.query('savepoint before').catch(() => {});
  return connection.query(sql).then(
    ({ rowCount }) => (rowCount ?? 0) > 0,
    async () => {
      await connection.query('rollback to savepoint before').catch(() => {});
      return false;
    },
  );
}

it(`${ROUNDS} rounds: incremental equals rebuild`, async () => {
  let changed = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    // One transaction begins before the runs and ends after them.
    const late = await client('erp', 'late');
    await late.query('begin');
    await change('late', 'erp');
    for (let i = 0; i < CHANGES; i++) changed += Number(await change('now'));
    if (round % 4 === 0) {
      const { child, outcome } = startGenims(['etl', 'run', 'reporting-hourly', '--quiet'], { GENIMS_HOME: home });
      await sleep(600 + draws.next() * 1500);
      child.kill('SIGKILL');
      await outcome;
    }
    for (const job of jobs) await runJob(platform(), { job, trigger: 'manual' });
    await late.query('commit');
    for (const job of jobs) expect((await runJob(platform(), { job, trigger: 'manual' })).mode).toBe('incremental');
    for (const job of jobs)
      for (const one of await compareTargets(platform(), job))
        expect({ round, table: one.table, differing: one.differing, examples: one.examples }).toEqual({
          round,
          table: one.table,
          differing: 0,
          examples: [],
        });
  }
  expect(changed).toBeGreaterThan(ROUNDS);
}, 900_000);

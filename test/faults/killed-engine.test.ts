/**
 * Fault: the server process of an engine is ended by kill -9 while the platform is in use.
 *
 * Invariant: `up` brings the engine back, and every write that was acknowledged before is there, no matter how often it happens.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../machinery/base/errors.ts';
import type { EngineName } from '../../machinery/engines/contract.ts';
import { DURABLE, withMongodb } from '../../machinery/engines/mongodb/connect.ts';
import { mysqlRows, withMysql } from '../../machinery/engines/mysql/connect.ts';
import { connectPostgres, withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { kill, OwnHome } from '../support/own-home.ts';

interface Writer {
  /** One write under this number, acknowledged when it resolves. */
  write(number: number): Promise<unknown>;
  /** The numbers that are there, in order. */
  read(): Promise<number[]>;
}

const home = new OwnHome();
const platform = () => home.platform('minimal');

beforeAll(() => home.provision());
afterAll(() => home.discard());

const inMaster = <T>(work: Parameters<typeof withPostgres<T>>[2]) => {
  const { server, nameThere } = platform().databaseOf('master');
  return withPostgres(server, nameThere, work);
};
const inAnalytics = <T>(work: Parameters<typeof withMysql<T>>[2]) => {
  const placed = must(
    platform()
      .stores()
      .find(({ store }) => store.store === 'analytics'),
    'store analytics',
  );
  return withMysql(placed.server, placed.nameThere, work);
};
const inDocuments = <T>(work: (found: ReturnType<typeof collectionOf>) => Promise<T>) => {
  const { server, nameThere } = must(platform().documents()[0], 'document store');
  return withMongodb(server, (client) => work(collectionOf(client, nameThere)));
};
const collectionOf = (client: Parameters<Parameters<typeof withMongodb>[1]>[0], database: string) =>
  client.db(database).collection<{ _id: string; line: number }>('system_logs');

const WRITERS: Record<EngineName, Writer> = {
  postgres: {
    write: (number) =>
      inMaster((client) =>
        client.query(
          "insert into genims.sync_checkpoints (stream_id, source, position, position_ordinal) values ($1, 'test', '0/1', $2)",
          [`killed-engine-${number}`, number],
        ),
      ),
    read: () =>
      inMaster(async (client) => {
        const { rows } = await client.query<{ number: string }>(
          "select position_ordinal as number from genims.sync_checkpoints where source = 'test' order by 1",
        );
        return rows.map((row) => Number(row.number));
      }),
  },
  mysql: {
    write: (number) =>
      inAnalytics((connection) =>
        connection.query(
          `insert into etl_runs (run_number, job_id, target_database, trigger_type, run_mode, attempt_number, window_to, started_at, source_count,
             target_count, rows_read, rows_inserted, rows_updated, rows_deleted, rows_unchanged, rows_rejected, software_version, status)
           values (?, 'reporting-hourly', 'test', 'manual', 'full', ?, '2026-01-01', '2026-01-01', 0, 0, 0, 0, 0, 0, 0, 0, 'test', 'running')`,
          [`ETL-${number}`, number],
        ),
      ),
    read: () =>
      inAnalytics(async (connection) => {
        const rows = await mysqlRows<{ number: number }>(
          connection,
          'select attempt_number as number from etl_runs order by 1',
        );
        return rows.map((row) => Number(row.number));
      }),
  },
  mongodb: {
    // Only that it is kept matters here, not whether it is a good log line.
    write: (number) =>
      inDocuments((found) =>
        found.insertOne(
          { _id: `killed-engine-${number}`, line: number },
          { writeConcern: DURABLE, bypassDocumentValidation: true },
        ),
      ),
    read: () => inDocuments(async (found) => (await found.find().sort({ line: 1 }).toArray()).map((one) => one.line)),
  },
};
const ENGINES = Object.keys(WRITERS) as EngineName[];
let written = 0;

async function writeEverywhere(): Promise<void> {
  written++;
  for (const engine of ENGINES) await WRITERS[engine].write(written);
}

async function expectEverything(): Promise<void> {
  const all = Array.from({ length: written }, (_, i) => i + 1);
  for (const engine of ENGINES) expect(await WRITERS[engine].read(), engine).toEqual(all);
}

test.for([1, 2])('round %i: each engine in turn', async () => {
  for (const engine of ENGINES) {
    await writeEverywhere();
    const before = home.server(engine);
    kill(before, 'SIGKILL');
    await home.startEngines();
    expect(home.server(engine)).not.toBe(before);
    await expectEverything();
  }
});

test('all engines at once, while a session of PostgreSQL is busy and outlives its server', async () => {
  await writeEverywhere();
  const { server, nameThere } = platform().databaseOf('master');
  const session = await connectPostgres(server, nameThere);
  const { rows } = await session.query<{ pid: number }>('select pg_backend_pid() as pid');
  const busy = session
    .query('do $$ begin for i in 1..2000000000 loop perform 1; end loop; end $$')
    .catch((error: Error) => error.message);
  for (const engine of ENGINES) kill(home.server(engine), 'SIGKILL');
  expect((await home.up()).changed, 'nothing had to be made again').toBe(false);
  expect(await busy).toMatch(/terminated/i);
  expect(home.processes()).not.toContain(rows[0]?.pid);
  await session.end().catch(() => {});
  await expectEverything();
});

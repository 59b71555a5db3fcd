/**
 * Fault: the connection over which synchronisation reads rows beside the log is lost, between two readings or in the middle of one.
 *
 * Invariant: it is made anew and the reading done again, so the stream of the source goes on; what is wrong with the reading itself is told.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type PostgresClient, withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { SourceSession } from '../../machinery/sync/source-session.ts';
import { sharedPlatform } from '../support/platform.ts';

const server = () => sharedPlatform().engines.local.postgres.superuser();
let session: SourceSession;
beforeEach(() => {
  session = new SourceSession(server(), 'postgres');
});
afterEach(() => session.end());

async function placeOf(client: PostgresClient): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid ?? 0;
}
const end = (pid: number) =>
  withPostgres(server(), 'postgres', (client) => client.query('select pg_terminate_backend($1, 5000)', [pid]));

test('between two readings', async () => {
  const first = await session.use(placeOf);
  await end(first);
  expect(await session.use(placeOf)).not.toBe(first);
});

test('in the middle of one', async () => {
  const pids: number[] = [];
  const read = await session.use(async (client) => {
    const pid = await placeOf(client);
    pids.push(pid);
    if (pids.length === 1) void end(pid);
    await client.query(pids.length === 1 ? 'select pg_sleep(60)' : 'select 1');
    return pid;
  });
  expect(pids).toHaveLength(2);
  expect(read).toBe(pids[1]);
});

test('control: what is wrong with the reading is told, and the connection stays', async () => {
  const first = await session.use(placeOf);
  await expect(session.use((client) => client.query('select 1 / 0'))).rejects.toThrow('division by zero');
  expect(await session.use(placeOf)).toBe(first);
});

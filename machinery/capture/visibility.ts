import { sleep } from '../base/clock.ts';
import { GenimsError, must } from '../base/errors.ts';
import type { PostgresClient } from '../engines/postgres/connect.ts';

/** How long a commit that was sent may stay unseen before it is taken for a fault, milliseconds: the server has only its own list left to change. */
const PATIENCE = 30_000;

/** Whether the present state of a session sees what a transaction committed, by its number. */
export async function visibility(client: PostgresClient): Promise<(xid: number) => boolean> {
  const { rows } = await client.query<{ snapshot: string }>('select pg_current_snapshot()::text as snapshot');
  const [xmin = '', xmax = '', running = ''] = must(rows[0], 'snapshot').snapshot.split(':');
  // The log tells numbers without their epoch.
  const short = (xid: string) => Number(BigInt(xid) & 0xffffffffn);
  const under = new Set(running === '' ? [] : running.split(',').map(short));
  const isBefore = (xid: number, other: string) => ((xid - short(other)) | 0) < 0;
  return (xid) => isBefore(xid, xmin) || (isBefore(xid, xmax) && !under.has(xid));
}

/**
 * Waits until a session sees what captured transactions committed. A commit is sent from the log a moment before other sessions see it: who reads further rows
 * at once may find the database without them.
 */
export async function untilVisible(client: PostgresClient, xids: readonly number[]): Promise<void> {
  for (let waited = 0, pause = 1; ; waited += pause, pause = Math.min(100, pause * 2)) {
    const sees = await visibility(client);
    const unseen = xids.filter((xid) => !sees(xid));
    if (unseen.length === 0) return;
    if (waited > PATIENCE)
      throw new GenimsError('INTERNAL', `Transactions ${unseen.join(', ')} were sent and are not seen.`);
    await sleep(pause);
  }
}

import { parentPort, workerData } from 'node:worker_threads';
import pg from 'pg';
import { ACKNOWLEDGE_EVERY, type Carried, MirrorCarrier } from './mirror-carrier.ts';

/** What a carrier that ends in the middle is told. */
export interface MortalCarrierTask {
  carried: Carried;
  /** It ends before this statement of all that it sends, when those before it are done; the first is 1. */
  at: number;
  /** A control: rows and cursors are not written in one transaction. */
  isCareless: boolean;
}

/**
 * Carries in a thread of its own and ends at one of its statements, with nothing done in order: what is durable is changed by statements only, so between two of them one await is as good as another.
 * Told to stop before, it does.
 */
async function carry({ carried, at, isCareless }: MortalCarrierTask): Promise<void> {
  const { query } = pg.Client.prototype;
  let sent = 0;
  pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
    const isCursor = (given[0] as { name?: string }).name === 'sync mark';
    if (isCareless && isCursor) Reflect.apply(query, this, ['commit; begin']);
    if (++sent === at) process.exit();
    return Reflect.apply(query, this, given) as never;
  } as typeof query;
  const carrier = await MirrorCarrier.start(carried);
  const timer = setInterval(() => carrier.pump.acknowledge(), ACKNOWLEDGE_EVERY);
  parentPort?.once('message', async () => {
    clearInterval(timer);
    await carrier.stop();
    parentPort?.postMessage('stopped in order');
    process.exit();
  });
}

await carry(workerData as MortalCarrierTask);

import { sleep } from '../base/clock.ts';
import { mapParallel } from '../base/parallel.ts';
import { currentPosition } from '../capture/slots.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import { Synchronisation, type SynchronisationInput } from './synchronisation.ts';

/** Prefix of a transaction that brings nothing: when it has arrived, so has everything before it. */
const MARK = 'genims.mark';
const LOOK_EVERY = 50;

/** Carries everything that waits in the logs of the databases to where it belongs, and ends. No other process may carry them meanwhile. */
export async function carryWaiting(input: SynchronisationInput): Promise<void> {
  const synchronisation = await Synchronisation.start(input);
  try {
    await allCarried(input.platform, synchronisation);
  } finally {
    await synchronisation.stop();
  }
}

/** Waits until everything that is committed now has been carried. */
export async function allCarried(platform: Platform, synchronisation: Synchronisation): Promise<void> {
  const marks = await mapParallel(platform.databases(), 4, ({ name, server, nameThere }) =>
    withPostgres(server, nameThere, async (client) => {
      const position = await currentPosition(client);
      await client.query('select pg_logical_emit_message(true, $1, $2::text)', [MARK, name]);
      return { name, position };
    }),
  );
  for (;;) {
    const { sources, targets, sinks } = synchronisation.state();
    const failed = sources.find(({ failure }) => failure !== undefined);
    if (failed) throw new Error(`${failed.source}: ${failed.failure}`);
    const hasArrived = marks.every(({ name, position }) =>
      sources.some((one) => one.source === name && one.capture.delivered >= position),
    );
    const isBehind = sources.some(({ detached }) => detached.length > 0);
    if (hasArrived && !isBehind && [...targets, ...sinks].every(({ waiting }) => waiting === 0)) return;
    await sleep(LOOK_EVERY);
  }
}

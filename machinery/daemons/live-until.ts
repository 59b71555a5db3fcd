import { ChangeLogWriter } from '../audit/change-log.ts';
import { clock } from '../base/clock.ts';
import { GenimsError } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import type { Moment } from '../base/row-types.ts';
import { DocumentWriter } from '../documents/document-writer.ts';
import type { AnyBehaviour } from '../kernel/contract.ts';
import { Links } from '../kernel/links.ts';
import { moduleServer } from '../provisioning/connections.ts';
import type { Platform } from '../provisioning/platform.ts';
import { allCarried } from '../sync/carry-waiting.ts';
import { Synchronisation } from '../sync/synchronisation.ts';
import { CompanyClock } from './company-clock.ts';
import { ModuleDaemon } from './module-daemon.ts';

/** A clock without pace: the company's time is up at once, and only what agents wait for of each other takes time. */
const AT_ONCE = 1e15;
/** Time between two looks whether synchronisation goes on, milliseconds. */
const WATCH_EVERY = 500;

/** What was lived. */
export interface Lived {
  steps: number;
  /** Messages and rows of copies that agents took. */
  messages: number;
  seconds: number;
}

/**
 * Lets all agents live until a moment, in one process and as fast as the machine can: the daemons' own code, each agent in its own database and as its own role, with synchronisation between them. Ended at any moment, the next call goes on from
 * the databases.
 */
export async function liveUntil(platform: Platform, behaviours: AnyBehaviour[], until: Moment): Promise<Lived> {
  const { catalog } = platform;
  const began = clock.monotonic();
  const lived: Lived = { steps: 0, messages: 0, seconds: 0 };
  const links = new Links(catalog, behaviours);
  const agents = new Set(behaviours.map(({ module }) => module));
  const company = new CompanyClock({ wall: 0, company: until, speed: AT_ONCE, until });
  const failure = Promise.withResolvers<never>();
  const daemons: ModuleDaemon[] = [];
  const synchronisation = await Synchronisation.start({
    ...{ platform, behaviours },
    momentOf: () => until,
    sinks: [new ChangeLogWriter(platform), new DocumentWriter(platform, () => until)],
  });
  const watch = setInterval(() => {
    const failed = synchronisation.state().sources.find((one) => one.failure !== undefined);
    if (failed) failure.reject(new GenimsError('INTERNAL', `${failed.source}: ${failed.failure}`));
  }, WATCH_EVERY);
  try {
    await mapParallel(behaviours, 4, async (behaviour) => {
      const { server, nameThere } = moduleServer(platform, behaviour.module);
      daemons.push(
        await ModuleDaemon.open({
          ...{ catalog, behaviour, links, agents, server, database: nameThere, clock: company },
          patience: Number.POSITIVE_INFINITY,
          tell({ steps, messages }) {
            lived.steps += steps;
            lived.messages += messages;
          },
          refused: ({ message }) => failure.reject(new GenimsError('INTERNAL', message)),
        }),
      );
    });
    await Promise.race([failure.promise, Promise.all(daemons.map((daemon) => daemon.run()))]);
    await allCarried(platform, synchronisation);
  } finally {
    clearInterval(watch);
    for (const daemon of daemons) daemon.stop();
    await synchronisation.stop();
  }
  lived.seconds = (clock.monotonic() - began) / 1000;
  return lived;
}

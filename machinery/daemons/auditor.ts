import { dirname } from 'node:path';
import { Checkpoints } from '../audit/checkpoints.ts';
import { readEngineLogs } from '../audit/engine-logs.ts';
import { runFeeds } from '../audit/feeds.ts';
import { clock } from '../base/clock.ts';
import type { Moment } from '../base/row-types.ts';
import { LogCarrier } from '../documents/log-carrier.ts';
import type { Platform } from '../provisioning/platform.ts';
import { reviewAccess } from '../verification/access-review.ts';
import { CompanyClock } from './company-clock.ts';
import { ownState } from './daemon-home.ts';
import type { Logger } from './log.ts';
import type { UnitInput } from './run-unit.ts';
import { thrown } from './thrown.ts';

/** Time between two rounds, milliseconds: what is changed in the audit is found within twice this time. */
const ROUND = 15_000;
/** Time between two looks at what modules hold for the audit, milliseconds. */
const FEED_EVERY = 600_000;

/** Recomputes the audit's chains again and again, records their heads, and says what does not agree; once more before it ends. */
export async function runAuditor(
  { platform, folder, unit, restarts, ready, signingKey, setting }: UnitInput,
  log: Logger,
): Promise<void> {
  const state = ownState(clock.now(), restarts);
  const checkpoints = new Checkpoints(platform, signingKey);
  const logs = new LogCarrier(platform, dirname(folder.logOf(unit)));
  const stopped = Promise.withResolvers<void>();
  const company = new CompanyClock(setting);
  let isStopped = false;
  let fedAt = Number.NEGATIVE_INFINITY;
  ready(() => {
    isStopped = true;
    stopped.resolve();
  });
  folder.keep(unit, state);
  log.info('at work');
  try {
    while (!isStopped) {
      if (clock.monotonic() - fedAt > FEED_EVERY) {
        fedAt = clock.monotonic();
        await feed(platform, company.now(), log);
      }
      await logs.carry().catch((error) => log.warn(thrown(error), 'logs cannot be carried'));
      await readEngineLogs(platform).catch((error) => log.warn(thrown(error), 'logs of engines cannot be read'));
      await round(checkpoints, log).then(
        () => {
          state.steps++;
        },
        async (error) => {
          log.warn(thrown(error), 'the audit cannot be looked at');
          await checkpoints.close();
        },
      );
      folder.keep(unit, state);
      const timer = Promise.withResolvers<void>();
      const id = setTimeout(timer.resolve, ROUND);
      await Promise.race([stopped.promise, timer.promise]);
      clearTimeout(id);
    }
    await round(checkpoints, log);
  } finally {
    await checkpoints.close();
  }
}

async function feed(platform: Platform, now: Moment, log: Logger): Promise<void> {
  try {
    const added = (await runFeeds(platform, now)) + (await reviewAccess(platform, now));
    if (added > 0) log.info({ added }, 'entries');
  } catch (error) {
    log.warn(thrown(error), 'entries cannot be added');
  }
}

async function round(checkpoints: Checkpoints, log: Logger): Promise<void> {
  const began = clock.monotonic();
  const { examined, checkpoints: written, breaks } = await checkpoints.round();
  for (const { table, chain, rowId, what } of breaks)
    log.error({ table, chain, rowId, what }, 'the audit was changed by somebody else');
  if (written > 0) log.info({ examined, written, milliseconds: Math.round(clock.monotonic() - began) }, 'checkpoints');
}

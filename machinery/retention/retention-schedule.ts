import { clock } from '../base/clock.ts';
import { localDay, localMoment } from '../base/company-time.ts';
import { mapParallel } from '../base/parallel.ts';
import type { Moment } from '../base/row-types.ts';
import type { Platform } from '../provisioning/platform.ts';
import { readCheckpoint } from '../writing/checkpoint.ts';

/** Hour of company time at which what is kept no longer goes: after the night of backups, before upkeep. */
const AT = 6;

/** The last moment of the company at or before `now` at which retention comes: once a day. */
export function retentionDue(now: Moment): Moment {
  const today = localMoment(localDay(now), AT);
  return today <= now ? today : localMoment(localDay(now) - 1, AT);
}

/**
 * The moment to which all modules have come, by which the time of rows is over. Not the wall clock: of a company that stands in the past, or was stopped for a season, it would take rows that are as young
 * as the company is. Without history it is the wall clock.
 */
export async function companyMoment(platform: Platform): Promise<Moment> {
  const modules = platform.databases().flatMap((database) => database.modules.map(({ module }) => module));
  const checkpoints = await mapParallel(modules, 4, (module) => readCheckpoint(platform, module));
  const moments = checkpoints.flatMap((one) => (one ? [one.moment] : []));
  return moments.length === 0 ? clock.now().getTime() : Math.min(...moments);
}

import { localDay, localMoment } from '../base/company-time.ts';
import type { Moment } from '../base/row-types.ts';

/** Hour of company time at which what is kept no longer goes: after the night of backups, before upkeep. */
const AT = 6;

/** The last moment of the company at or before `now` at which retention comes: once a day. */
export function retentionDue(now: Moment): Moment {
  const today = localMoment(localDay(now), AT);
  return today <= now ? today : localMoment(localDay(now) - 1, AT);
}

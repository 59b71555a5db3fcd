import { localDay, localMoment } from '../base/company-time.ts';
import type { Day, Moment } from '../base/row-types.ts';
import { DAY_MS } from '../base/utc.ts';
import type { Period } from './contract.ts';

/** Hours of company time at which upkeep comes: after the night of backups, before drills. */
const AT = 6.5;

/** Whether a round of a period is made on a day: weekly ones on Sunday, when plant and offices rest, monthly ones on the first. */
const IS_DAY: Record<Period, (day: Day) => boolean> = {
  daily: () => true,
  weekly: (day) => new Date(day * DAY_MS).getUTCDay() === 0,
  monthly: (day) => new Date(day * DAY_MS).getUTCDate() === 1,
};

/** The last moment at or before `now` at which a round of the period comes. */
export function upkeepDue(period: Period, now: Moment): Moment {
  let day = localDay(now);
  while (localMoment(day, AT) > now || !IS_DAY[period](day)) day--;
  return localMoment(day, AT);
}

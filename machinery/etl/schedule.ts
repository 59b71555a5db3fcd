import { localDay, localMoment } from '../base/company-time.ts';
import { GenimsError } from '../base/errors.ts';
import type { Moment } from '../base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../base/utc.ts';

/** The last moment at or before `now` at which a schedule comes, in company time: every day at an hour, or every hour. Errors: another cron expression. */
export function lastDue(schedule: string, now: Moment): Moment {
  const match = /^(\d{1,2}) (\d{1,2}|\*) \* \* \*$/.exec(schedule);
  if (!match) throw new GenimsError('INTERNAL', `Schedule "${schedule}" is neither of every hour nor of every day.`);
  const minutes = Number(match[1]);
  if (match[2] === '*') {
    // Company time is half an hour off the hours of UTC.
    const hour = localMoment(localDay(now), 0) % HOUR_MS;
    const due = Math.floor((now - hour) / HOUR_MS) * HOUR_MS + hour + minutes * MINUTE_MS;
    return due > now ? due - HOUR_MS : due;
  }
  const at = Number(match[2]) + minutes / 60;
  const today = localMoment(localDay(now), at);
  return today > now ? localMoment(localDay(now) - 1, at) : today;
}

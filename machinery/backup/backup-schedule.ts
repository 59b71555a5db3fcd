import { localDay, localMoment } from '../base/company-time.ts';
import type { Moment } from '../base/row-types.ts';
import { DAY_MS } from '../base/utc.ts';

/** The night over which backups are spread, in hours of company time: from 22:00 to 06:00. */
const [NIGHT_BEGINS, NIGHT_LASTS] = [22, 8];
/** Hours of company time at which drills are made, one source a day or more, so that each has its turn once a week. */
const DRILLS_AT = 7;
const WEEK = 7;

/** The last moment at or before `now` at which the backup of the source at `place` of `count` comes: each has its own part of the night. */
export function backupDue(place: number, count: number, now: Moment): Moment {
  const hours = NIGHT_BEGINS + (NIGHT_LASTS * place) / count;
  const slot = localMoment(localDay(now), hours);
  return now - ((((now - slot) % DAY_MS) + DAY_MS) % DAY_MS);
}

/** The last moment at or before `now` at which the drill of the source at `place` comes: once a week, on a day of its own as far as days go. */
export function drillDue(place: number, now: Moment): Moment {
  const today = localDay(now);
  const back = (((today - place) % WEEK) + WEEK) % WEEK;
  const due = localMoment(today - back, DRILLS_AT);
  return due > now ? due - WEEK * DAY_MS : due;
}

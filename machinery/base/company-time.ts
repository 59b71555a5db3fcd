import type { Day, Moment } from './row-types.ts';
import { DAY_MS, HOUR_MS } from './utc.ts';

/** Company time is Indian time (Asia/Kolkata), which has no summer time. */
const OFFSET = 5.5 * HOUR_MS;

export function localDay(moment: Moment): Day {
  return Math.floor((moment + OFFSET) / DAY_MS);
}

/** Moment of a local time, in hours after midnight. */
export function localMoment(day: Day, hours: number): Moment {
  return Math.round(day * DAY_MS - OFFSET + hours * HOUR_MS);
}

/** First moment at or after `moment` at which it is `hour` local time. */
export function nextLocal(moment: Moment, hour: number): Moment {
  const today = localMoment(localDay(moment), hour);
  return today >= moment ? today : today + DAY_MS;
}

/** A time of day such as `13:30` in hours after midnight. */
export function hourOf(time: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!match) throw new RangeError(`"${time}" is no time of day (HH:MM)`);
  return Number(match[1]) + Number(match[2]) / 60;
}

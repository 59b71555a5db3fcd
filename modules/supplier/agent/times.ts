import { isWorkingDay, workingDayFrom } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../machinery/base/utc.ts';

export const OFFICE_FROM = 9;
export const OFFICE_HOURS = 9;

/** The moment itself in office hours, else one in the next office hours; different moments stay apart. */
export function inOffice(moment: Moment): Moment {
  const day = localDay(moment);
  const hour = (moment - localMoment(day, 0)) / HOUR_MS;
  if (isWorkingDay(day) && hour >= OFFICE_FROM && hour < OFFICE_FROM + OFFICE_HOURS) return Math.round(moment);
  const next = hour < OFFICE_FROM ? workingDayFrom(day) : workingDayFrom(day + 1);
  return localMoment(next, OFFICE_FROM + (hour / 24) * OFFICE_HOURS);
}

/** A drawn number of days after a moment, in office hours. */
export function daysAfter(moment: Moment, days: number): Moment {
  return inOffice(moment + days * DAY_MS);
}

/** A drawn value within a range. */
export function within(draw: Draw, [low, high]: readonly [number, number]): number {
  return draw.between(low, high);
}

/** A whole number within a range. */
export function whole(draw: Draw, [low, high]: readonly [number, number]): number {
  return draw.integer(low, high);
}

/** Key of draws that belong to a row and a day. */
export function onDay(key: Key, day: Day): number {
  return key * 100_000 + day;
}

/** First day of the month of a day, and of the months around it. */
export function monthOf(day: Day, later = 0): Day {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1) / DAY_MS;
}

/** A digest as documents carry it: 64 hexadecimal digits. */
export function digestOf(draw: Draw): string {
  return Array.from({ length: 16 }, () => draw.integer(0, 65_535).toString(16).padStart(4, '0')).join('');
}

import { localDay, localMoment } from '../machinery/base/company-time.ts';
import type { Moment } from '../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../machinery/base/utc.ts';
import { isWorkingDay, workingDayFrom } from './calendar.ts';

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

/** A number of days after a moment, in office hours. */
export function daysAfter(moment: Moment, days: number): Moment {
  return inOffice(moment + days * DAY_MS);
}

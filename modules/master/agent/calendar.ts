import { isSunday } from '../../../company/calendar.ts';
import { nextLocal } from '../../../machinery/base/company-time.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';

const STEP_HOUR = 1;

/** Days in a year on which master data are worked on: not on Sundays. */
export const WORKING_DAYS = 313;

/** First daily step at or after a moment: 01:00 local time. */
export function stepFrom(moment: Moment): Moment {
  return nextLocal(moment, STEP_HOUR);
}

/** The step at 01:00 takes in what was decided on the day before; on Sundays nothing is. */
export function decidesOn(day: Day): boolean {
  return !isSunday(day - 1);
}

export function yearOf(day: Day): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** Day of a date such as 2018-09-03. */
export function dayOfDate(text: string): Day {
  return Date.parse(`${text}T00:00:00Z`) / DAY_MS;
}

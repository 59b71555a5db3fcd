import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../machinery/simulation/contract.ts';

/** The group keeps Indian time, which has no summer time. */
const OFFSET = 5.5 * HOUR_MS;
const STEP_HOUR = 1;

/** Days in a year on which master data are worked on: not on Sundays. */
export const WORKING_DAYS = 313;

export function localDay(moment: Moment): Day {
  return Math.floor((moment + OFFSET) / DAY_MS);
}

/** Moment of a local time, in hours after midnight. */
export function localMoment(day: Day, hours: number): Moment {
  return Math.round(day * DAY_MS - OFFSET + hours * HOUR_MS);
}

/** First daily step at or after a moment: 01:00 local time. */
export function stepFrom(moment: Moment): Moment {
  const today = localMoment(localDay(moment), STEP_HOUR);
  return today >= moment ? today : today + DAY_MS;
}

/** The step at 01:00 takes in what was decided on the day before; on Sundays nothing is. */
export function decidesOn(day: Day): boolean {
  return !isSunday(day - 1);
}

export function isSunday(day: Day): boolean {
  return (day + 4) % 7 === 0;
}

export function yearOf(day: Day): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** Day of a date such as 2018-09-03. */
export function dayOfDate(text: string): Day {
  return Date.parse(`${text}T00:00:00Z`) / DAY_MS;
}

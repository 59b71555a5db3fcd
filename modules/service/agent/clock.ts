import { isWorkingDay } from '../../../company/calendar.ts';
import { hourOf, localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import type { SlaDefinitionsRow } from '../rows.ts';

/** The desk works from opening to closing on working days of the company; the clocks of most promises run then. */
export const DESK = { opens: '09:00', closes: '18:00' } as const;
const OPENS = hourOf(DESK.opens);
const CLOSES = hourOf(DESK.closes);

type Calendar = Pick<SlaDefinitionsRow, 'is_always_open'>;
const OFFICE: Calendar = { is_always_open: false };

/** Time on a clock in `[from, to)`, minutes, in whole hundredths. */
export function minutesBetween(from: Moment, to: Moment, calendar = OFFICE): number {
  if (to <= from) return 0;
  if (calendar.is_always_open) return inHundredths(to - from);
  let sum = 0;
  for (let day = localDay(from); day <= localDay(to); day++) {
    if (!isWorkingDay(day)) continue;
    sum += Math.max(0, Math.min(to, localMoment(day, CLOSES)) - Math.max(from, localMoment(day, OPENS)));
  }
  return inHundredths(sum);
}

/** The moment at which so many minutes, in hundredths, have passed on a clock. */
export function afterMinutes(from: Moment, minutes: number, calendar = OFFICE): Moment {
  let rest = Math.round((minutes * MINUTE_MS) / 100);
  if (calendar.is_always_open) return from + rest;
  for (let day = localDay(from); ; day++) {
    if (!isWorkingDay(day)) continue;
    const start = Math.max(from, localMoment(day, OPENS));
    const end = localMoment(day, CLOSES);
    if (start >= end) continue;
    if (start + rest <= end) return start + rest;
    rest -= end - start;
  }
}

/** The first moment at or after one at which the desk is open. */
export function whenOpen(from: Moment): Moment {
  for (let day = localDay(from); ; day++) {
    if (!isWorkingDay(day)) continue;
    const start = localMoment(day, OPENS);
    if (from <= start) return start;
    if (from < localMoment(day, CLOSES)) return from;
  }
}

/** Hours of work, as minutes in hundredths. */
export function workHours(hours: number): number {
  return Math.round(hours * 60 * 100);
}

function inHundredths(duration: number): number {
  return Math.round((duration * 100) / MINUTE_MS);
}

/** Milliseconds of so many hours. */
export function hours(count: number): number {
  return Math.round(count * HOUR_MS);
}

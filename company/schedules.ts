import { hourOf, localDay, localMoment } from '../machinery/base/company-time.ts';
import type { Day, Moment } from '../machinery/base/row-types.ts';
import { isWorkingDay } from './calendar.ts';

/** Moments by the calendar of the company: the first one at or after a moment. What processes give as their schedule. */
type Schedule = (from: Moment) => Moment;

/** A kind of day, with times of it, company time. */
export interface Days {
  /** At these times of each such day, as `HH:MM`. */
  at(...times: readonly string[]): Schedule;
}

/** Days that are looked through for the next one of a kind before there is taken to be none. */
const FAR = 1000;

/** Days that a condition selects. */
export function daysWhere(isOne: (day: Day) => boolean): Days {
  return {
    at(...times) {
      const hours = times.map(hourOf).sort((a, b) => a - b);
      return (from) => {
        const first = localDay(from);
        for (let day = first; day < first + FAR; day++)
          if (isOne(day))
            for (const hour of hours) {
              const moment = localMoment(day, hour);
              if (moment >= from) return moment;
            }
        return Number.POSITIVE_INFINITY;
      };
    },
  };
}

export const everyDay = daysWhere(() => true);
export const workdays = daysWhere(isWorkingDay);

/** Working days that are these days of the week, Sunday being 0. */
export function workdaysOf(...weekdays: readonly number[]): Days {
  return daysWhere((day) => isWorkingDay(day) && weekdays.includes((day + 4) % 7));
}

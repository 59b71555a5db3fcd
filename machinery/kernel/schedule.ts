import type { Moment } from '../base/row-types.ts';

/** Moments by the calendar: the first one at or after a moment. */
export type Schedule = (from: Moment) => Moment;

/** The moments of several schedules. */
export function anyOf(...schedules: readonly Schedule[]): Schedule {
  return (from) => {
    let first = Number.POSITIVE_INFINITY;
    for (const schedule of schedules) first = Math.min(first, schedule(from));
    return first;
  };
}

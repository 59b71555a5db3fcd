import { isWorkingDay } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { NEVER } from '../../../machinery/kernel/contract.ts';
import type { Context } from './context.ts';

const FAR = 1000;

/** What comes in from outside on working days, by draws alone: `perDay` is the mean of a day at scale 1, hours are local. */
export interface Arrivals {
  concern: string;
  perDay: (day: Day) => number;
  from: number;
  to: number;
}

/** The first moment at or after another at which something comes. */
export function nextArrival(from: Moment, context: Context, arrivals: Arrivals): Moment {
  const first = localDay(from);
  for (let day = first; day < first + FAR; day++) {
    const next = arrivalsOf(context, day, arrivals).find((moment) => moment >= from);
    if (next !== undefined) return next;
  }
  return NEVER;
}

/** The moments of a day, whole seconds, each once. */
export function arrivalsOf(
  { draws, parameters }: Context,
  day: Day,
  { concern, perDay, from, to }: Arrivals,
): Moment[] {
  if (!isWorkingDay(day)) return [];
  const draw = draws.of('day', day, concern);
  const moments = Array.from(
    { length: draw.poisson(perDay(day) * parameters.scale) },
    () => localMoment(day, 0) + Math.floor(draw.between(from, to) * 3600) * 1000,
  );
  return [...new Set(moments)].sort((a, b) => a - b);
}

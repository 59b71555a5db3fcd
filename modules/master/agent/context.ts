import { isSunday } from '../../../company/calendar.ts';
import { daysWhere, everyDay } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Shares } from '../../../machinery/base/lifecycle.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import type { Context as AnyContext } from '../../../machinery/kernel/contract.ts';
import { type Lag, lifecycle } from '../lifecycle.ts';
import type { Types } from '../rows.ts';

export type Context = AnyContext<Types>;

const NIGHT = '01:00';
/** Days in a year on which master data are worked on: not on Sundays. */
const WORKING_DAYS = 313;
export const NEVER = Number.POSITIVE_INFINITY;

/** Every night, Sundays included: what was decided earlier comes true on its day. */
export const everyNight = everyDay.at(NIGHT);
/** The nights that take in what was decided on the day before; on Sundays nothing is. */
export const nightsAfterWork = daysWhere((day) => !isSunday(day - 1)).at(NIGHT);
/** The night with which a day begins. */
export const nightOf = (day: Day): Moment => localMoment(day, 1);

export const today = ({ now }: Context): Day => localDay(now);

export function yearOf(day: Day): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** Day of a date such as 2018-09-03. */
export function dayOfDate(text: string): Day {
  return Date.parse(`${text}T00:00:00Z`) / DAY_MS;
}

/** The day on which history begins, seen from the company. */
export class Opening {
  readonly context: Context;
  readonly today: Day;
  /** Day on which the system was introduced; what is older was taken over then. */
  readonly introduced: Day;
  readonly scale: number;

  constructor(context: Context) {
    this.context = context;
    this.today = today(context);
    this.introduced = this.today - Math.round(365.25 * lifecycle.systemYears);
    this.scale = context.parameters.scale;
  }

  /** Rows of a table at this scale, from its number at scale 1. */
  count(base: number, exponent = 1): number {
    return Math.max(1, Math.round(base * this.scale ** exponent));
  }

  /** When a row about something of `day` was entered: that day, in office hours, or when the system was introduced. */
  entered(day: Day, key: Key, draw: Draw): Moment {
    if (day > this.introduced) return localMoment(Math.min(day, this.today - 1), draw.between(9, 18));
    return localMoment(this.introduced, 9) + key * 20_000;
  }

  /** Days on which `count` things began, in order: from `first` on, more and more often as the company grew. */
  beginnings(entity: string, count: number, first: Day): Day[] {
    const draw = this.context.draws.of(entity, 0, 'beginnings');
    const span = this.today - 1 - first;
    return Array.from({ length: count }, () => first + Math.floor(span * Math.sqrt(draw.uniform()))).sort(
      (a, b) => a - b,
    );
  }
}

/** The draws of this day; one sequence per concern. */
export function drawOfDay(context: Context, concern: string): Draw {
  return context.draws.of('day', today(context), concern);
}

/** Events of this day among `count` things of which each has `rate` a year. */
export function eventsToday(
  context: Context,
  concern: string,
  { count, rate }: { count: number; rate: number },
): number {
  return drawOfDay(context, concern).poisson((count * rate) / WORKING_DAYS);
}

/** The rows that an event happens to today, each with `rate` a year. */
export function happensTo<Row>(
  context: Context,
  concern: string,
  { rows, rate }: { rows: readonly Row[]; rate: number },
): Row[] {
  const draw = drawOfDay(context, concern);
  const probability = 1 - Math.exp(-rate / WORKING_DAYS);
  return rows.filter(() => draw.chance(probability));
}

/** Days until something follows from a row: a function of the row's key, so that it needs no place to be kept. */
export function lagOf(context: Context, entity: string, key: Key, lag: Lag): number {
  const [shortest, longest] = lifecycle.lags[lag];
  return context.draws.of(entity, key, lag).integer(shortest, longest);
}

/** `count` items in the proportions of the shares, as even as whole numbers can be; in a random order. */
export function apportioned<T>(shares: Shares<T>, count: number, draw: Draw): T[] {
  const exact = shares.map(([item, share]) => ({ item, whole: Math.floor(share * count), rest: (share * count) % 1 }));
  const missing = count - exact.reduce((sum, one) => sum + one.whole, 0);
  for (const one of exact.toSorted((a, b) => b.rest - a.rest).slice(0, missing)) one.whole++;
  return draw.shuffled(exact.flatMap(({ item, whole }) => Array<T>(whole).fill(item)));
}

/** Number or code of a row, from its key: CUS-00042. */
export function code(prefix: string, key: Key, digits = 5): string {
  return `${prefix}-${String(key).padStart(digits, '0')}`;
}

import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Shares } from '../../../machinery/base/lifecycle.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import type { AgentContext } from '../../../machinery/kernel/legacy.ts';
import { type Lag, lifecycle } from '../lifecycle.ts';
import type { CopyRows, Rows } from '../rows.ts';
import { WORKING_DAYS } from './calendar.ts';

export type Context = AgentContext<Rows, CopyRows>;

/** The day on which history begins, seen from the company. */
export class Opening {
  readonly context: Context;
  readonly now: Moment;
  readonly today: Day;
  /** Day on which the system was introduced; what is older was taken over then. */
  readonly introduced: Day;
  readonly scale: number;

  constructor(context: Context, now: Moment) {
    this.context = context;
    this.now = now;
    this.today = localDay(now);
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

/** One daily step. */
export interface Today {
  context: Context;
  now: Moment;
  day: Day;
  /** The draws of this day; one sequence per concern. */
  draw(concern: string): Draw;
}

/** Events of this day among `count` rows of which each has `ratePerYear`. */
export function eventsToday(today: Today, concern: string, count: number, ratePerYear: number): number {
  return today.draw(concern).poisson((count * ratePerYear) / WORKING_DAYS);
}

/** The rows that an event happens to today, each with `ratePerYear`. */
export function happensTo<Row>(today: Today, concern: string, rows: Iterable<Row>, ratePerYear: number): Row[] {
  const draw = today.draw(concern);
  const probability = 1 - Math.exp(-ratePerYear / WORKING_DAYS);
  const chosen: Row[] = [];
  for (const row of rows) if (draw.chance(probability)) chosen.push(row);
  return chosen;
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

export function rowsWhere<Row>(rows: Iterable<Row>, holds: (row: Row) => boolean): Row[] {
  const found: Row[] = [];
  for (const row of rows) if (holds(row)) found.push(row);
  return found;
}

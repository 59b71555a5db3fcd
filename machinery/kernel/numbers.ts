import { localDay } from '../base/company-time.ts';
import type { Day, Moment } from '../base/row-types.ts';
import { DAY_MS } from '../base/utc.ts';

/**
 * Number ranges of a module's documents, such as SO-2026-000123. A range counts on without gaps from 1, whatever the year; its last numbers are
 * part of the agent's checkpoint, because a document that bears the highest number may be final and no longer held.
 */
export class Numbers {
  private readonly last = new Map<string, number>();
  /** The local day of the last number and its year, as most numbers are given on the day of the one before. */
  private today: Day = Number.NaN;
  private year = Number.NaN;

  /** The next number of a range, in the local year of `now`. */
  next(prefix: string, now: Moment): string {
    const number = (this.last.get(prefix) ?? 0) + 1;
    this.last.set(prefix, number);
    return `${prefix}-${this.yearOf(now)}-${String(number).padStart(6, '0')}`;
  }

  private yearOf(now: Moment): number {
    const day = localDay(now);
    if (day !== this.today) {
      this.today = day;
      this.year = new Date(day * DAY_MS).getUTCFullYear();
    }
    return this.year;
  }

  /** The last number of every range, to be kept. */
  state(): Record<string, number> {
    return Object.fromEntries([...this.last].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  restore(state: Record<string, number>): void {
    this.last.clear();
    for (const [prefix, number] of Object.entries(state)) this.last.set(prefix, number);
  }
}

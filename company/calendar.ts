import { localDay, localMoment } from '../machinery/base/company-time.ts';
import type { Day, Moment } from '../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../machinery/base/utc.ts';

/** Public holidays with a fixed date (month, day) that all sites keep: Republic Day, Labour Day, Independence Day, Gandhi's birthday, Christmas. */
const FIXED_HOLIDAYS = new Set(['01-26', '05-01', '08-15', '10-02', '12-25']);

const WORKING = 1;
const FREE = 2;
/** What was found of a day, as days are asked for over and over again; 0 where nothing was yet. It reaches to the year 2149, later days are worked out each time. */
const kindOfDay = new Uint8Array(65_536);

/** Begin of the first shift, local hours. Shifts of a day follow each other, the third ends at this hour of the next day. */
const FIRST_SHIFT_HOUR = 6;
const SHIFT_HOURS = 8;
/** The unpaid break of a shift: from four hours after its begin, for half an hour. */
const BREAK_FROM = 4 * HOUR_MS;
const BREAK_LENGTH = 0.5 * HOUR_MS;

/** One shift of a working day: `[start, end)` with its break. `number` is 1, 2 or 3; `day` is the local day on which it begins. */
export interface Shift {
  day: Day;
  number: number;
  start: Moment;
  end: Moment;
  breakStart: Moment;
  breakEnd: Moment;
}

export function isSunday(day: Day): boolean {
  return (day + 4) % 7 === 0;
}

/** First day of the month of a day, or of a month `later`. */
export function firstOfMonth(day: Day, later = 0): Day {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1) / DAY_MS;
}

export function isHoliday(day: Day): boolean {
  return FIXED_HOLIDAYS.has(new Date(day * DAY_MS).toISOString().slice(5, 10));
}

/** Six days a week, without public holidays. */
export function isWorkingDay(day: Day): boolean {
  const known = kindOfDay[day];
  if (known) return known === WORKING;
  const isWorking = !isSunday(day) && !isHoliday(day);
  kindOfDay[day] = isWorking ? WORKING : FREE;
  return isWorking;
}

/** The first working day at or after `day`. */
export function workingDayFrom(day: Day): Day {
  let found = day;
  while (!isWorkingDay(found)) found++;
  return found;
}

/** The day that is `count` working days after `day` (before it when negative). */
export function addWorkingDays(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  let found = day;
  for (let left = Math.abs(count); left > 0; ) {
    found += step;
    if (isWorkingDay(found)) left--;
  }
  return found;
}

/** Working days in `[from, to)`. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0;
  for (let day = from; day < to; day++) if (isWorkingDay(day)) count++;
  return count;
}

/** Shifts by day and their number, as they are asked for over and over again. */
const shifts = new Map<number, readonly Shift[]>();

/** The shifts of a working day where `shiftsPerDay` are worked; none on Sundays and holidays. */
export function shiftsOfDay(day: Day, shiftsPerDay: number): readonly Shift[] {
  const id = day * 4 + shiftsPerDay;
  const known = shifts.get(id);
  if (known) return known;
  const made = isWorkingDay(day) ? Array.from({ length: shiftsPerDay }, (_, index) => shiftOf(day, index)) : [];
  shifts.set(id, made);
  return made;
}

function shiftOf(day: Day, index: number): Shift {
  const start = localMoment(day, FIRST_SHIFT_HOUR + index * SHIFT_HOURS);
  return {
    day,
    number: index + 1,
    start,
    end: start + SHIFT_HOURS * HOUR_MS,
    breakStart: start + BREAK_FROM,
    breakEnd: start + BREAK_FROM + BREAK_LENGTH,
  };
}

/** The shift under way at a moment, break included; undefined when nobody works. */
export function shiftAt(moment: Moment, shiftsPerDay: number): Shift | undefined {
  // The day of a shift begins with the first one: before six the third of yesterday runs.
  const day = localDay(moment - FIRST_SHIFT_HOUR * HOUR_MS);
  return shiftsOfDay(day, shiftsPerDay).find((shift) => shift.start <= moment && moment < shift.end);
}

/** The first shift that ends after a moment: the one under way, or the next. */
export function shiftFrom(moment: Moment, shiftsPerDay: number): Shift {
  for (let day = localDay(moment - FIRST_SHIFT_HOUR * HOUR_MS); ; day++) {
    const found = shiftsOfDay(day, shiftsPerDay).find((shift) => shift.end > moment);
    if (found) return found;
  }
}

/** The moment at which `duration` of working time, breaks left out, has passed since `from`. */
export function addWorkingTime(from: Moment, duration: number, shiftsPerDay: number): Moment {
  let moment = from;
  let left = duration;
  for (;;) {
    const shift = shiftFrom(moment, shiftsPerDay);
    for (const [start, end] of [
      [shift.start, shift.breakStart],
      [shift.breakEnd, shift.end],
    ] as const) {
      const begin = Math.max(moment, start);
      if (begin >= end) continue;
      if (begin + left <= end) return begin + left;
      left -= end - begin;
    }
    moment = shift.end;
  }
}

/** Working time, breaks left out, in `[from, to)`. */
export function workingTimeBetween(from: Moment, to: Moment, shiftsPerDay: number): number {
  let sum = 0;
  for (let moment = from; moment < to; ) {
    const shift = shiftFrom(moment, shiftsPerDay);
    const overlap = (start: Moment, end: Moment) => Math.max(0, Math.min(to, end) - Math.max(moment, start));
    sum += overlap(shift.start, shift.breakStart) + overlap(shift.breakEnd, shift.end);
    moment = shift.end;
  }
  return sum;
}

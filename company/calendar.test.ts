import { describe, expect, it } from 'vitest';
import { localDay, localMoment, nextLocal } from '../machinery/base/company-time.ts';
import { HOUR_MS, MINUTE_MS } from '../machinery/base/utc.ts';
import {
  addWorkingDays,
  addWorkingTime,
  isWorkingDay,
  shiftAt,
  shiftFrom,
  shiftsOfDay,
  workingTimeBetween,
} from './calendar.ts';

const at = (text: string) => Date.parse(text);
/** Monday, 8 June 2026, in India. */
const MONDAY = localDay(at('2026-06-08T12:00:00+05:30'));

describe('the calendar of the group', () => {
  it('keeps Indian days', () => {
    expect(localDay(at('2026-06-08T00:00:00+05:30'))).toBe(localDay(at('2026-06-08T23:59:59+05:30')));
    expect(localMoment(MONDAY, 6)).toBe(at('2026-06-08T06:00:00+05:30'));
    expect(nextLocal(at('2026-06-08T07:00:00+05:30'), 6)).toBe(at('2026-06-09T06:00:00+05:30'));
    expect(nextLocal(at('2026-06-08T06:00:00+05:30'), 6)).toBe(at('2026-06-08T06:00:00+05:30'));
  });

  it('works six days a week and no public holidays', () => {
    expect(isWorkingDay(MONDAY)).toBe(true);
    expect(isWorkingDay(MONDAY - 1)).toBe(false);
    expect(isWorkingDay(localDay(at('2026-08-15T12:00:00+05:30')))).toBe(false);
    expect(addWorkingDays(MONDAY, 6)).toBe(MONDAY + 7);
    expect(addWorkingDays(MONDAY, -1)).toBe(MONDAY - 2);
  });

  it('has the third shift end on the day after', () => {
    const shifts = shiftsOfDay(MONDAY, 3);
    expect(shifts.map((shift) => shift.end - shift.start)).toEqual([8 * HOUR_MS, 8 * HOUR_MS, 8 * HOUR_MS]);
    expect(shiftAt(at('2026-06-09T05:00:00+05:30'), 3)).toEqual(shifts[2]);
    expect(shiftAt(at('2026-06-09T05:00:00+05:30'), 2)).toBeUndefined();
    expect(shiftFrom(at('2026-06-08T03:00:00+05:30'), 3)).toEqual(shifts[0]);
  });

  it('adds working time over breaks, nights and Sundays, and measures it', () => {
    const start = at('2026-06-06T09:00:00+05:30');
    const end = addWorkingTime(start, 14 * HOUR_MS, 2);
    // Saturday: an hour, the break, 3.5 hours and the second shift without its break; the rest on Monday.
    expect(end).toBe(at('2026-06-08T08:00:00+05:30'));
    expect(workingTimeBetween(start, end, 2)).toBe(14 * HOUR_MS);
    for (let minutes = 7; minutes < 4000; minutes += 391)
      expect(workingTimeBetween(start, addWorkingTime(start, minutes * MINUTE_MS, 3), 3)).toBe(minutes * MINUTE_MS);
  });
});

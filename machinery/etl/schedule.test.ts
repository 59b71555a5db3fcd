import { expect, it } from 'vitest';
import { lastDue } from './schedule.ts';

const at = (text: string) => Date.parse(text);

it.each([
  ['0 * * * *', '2026-06-08T10:17:00+05:30', '2026-06-08T10:00:00+05:30'],
  ['5 * * * *', '2026-06-08T10:04:59+05:30', '2026-06-08T09:05:00+05:30'],
  ['0 * * * *', '2026-06-08T10:00:00+05:30', '2026-06-08T10:00:00+05:30'],
  ['0 2 * * *', '2026-06-08T01:59:00+05:30', '2026-06-07T02:00:00+05:30'],
  ['30 4 * * *', '2026-06-08T23:00:00+05:30', '2026-06-08T04:30:00+05:30'],
])('%s came last before %s at %s, in company time', (schedule, now, due) => {
  expect(lastDue(schedule, at(now))).toBe(at(due));
});

it('refuses what it does not know', () => {
  expect(() => lastDue('*/5 * * * *', 0)).toThrow(/neither/);
});

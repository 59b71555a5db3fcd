import { expect, test } from 'vitest';
import { upkeepDue } from './upkeep-schedule.ts';

test('rounds of upkeep come after the night: every day, on Sundays, on the first of a month', () => {
  const due = (period: 'daily' | 'weekly' | 'monthly', now: string) =>
    new Date(upkeepDue(period, Date.parse(now))).toISOString();
  // Half past six in company time is one o'clock UTC; 2026-11-29 is a Sunday.
  expect(due('daily', '2026-12-02T00:59:00Z')).toBe('2026-12-01T01:00:00.000Z');
  expect(due('daily', '2026-12-02T01:00:00Z')).toBe('2026-12-02T01:00:00.000Z');
  expect(due('weekly', '2026-12-02T12:00:00Z')).toBe('2026-11-29T01:00:00.000Z');
  expect(due('monthly', '2026-12-01T00:59:00Z')).toBe('2026-11-01T01:00:00.000Z');
  expect(due('monthly', '2026-12-31T12:00:00Z')).toBe('2026-12-01T01:00:00.000Z');
});

import { expect, test } from 'vitest';
import { retentionDue } from './retention-schedule.ts';

test('retention comes once a day of the company, at six in its morning', () => {
  const due = (now: string) => new Date(retentionDue(Date.parse(now))).toISOString();
  // Six in company time is half past midnight UTC.
  expect(due('2026-12-02T00:29:00Z')).toBe('2026-12-01T00:30:00.000Z');
  expect(due('2026-12-02T00:30:00Z')).toBe('2026-12-02T00:30:00.000Z');
  expect(due('2026-12-02T20:00:00Z')).toBe('2026-12-02T00:30:00.000Z');
});

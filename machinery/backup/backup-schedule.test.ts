import { expect, test } from 'vitest';
import { HOUR_MS } from '../base/utc.ts';
import { backupDue, drillDue } from './backup-schedule.ts';

const NOW = Date.parse('2026-11-30T18:30:00Z'); // midnight in company time
const DAY = 24 * HOUR_MS;

test('each source has its own part of the night, and has come once within the last day', () => {
  const all = Array.from({ length: 17 }, (_, place) => backupDue(place, 17, NOW));
  expect(new Set(all.map((due) => due % DAY)).size).toBe(17);
  expect(all.every((due) => due <= NOW && due > NOW - DAY)).toBe(true);
  expect(new Date(backupDue(0, 17, NOW)).toISOString()).toBe('2026-11-30T16:30:00.000Z');
});

test('drills come once a week, spread over its days', () => {
  const all = Array.from({ length: 17 }, (_, place) => drillDue(place, NOW));
  expect(all.every((due) => due <= NOW && due > NOW - 7 * DAY)).toBe(true);
  expect(new Set(all).size).toBe(7);
});

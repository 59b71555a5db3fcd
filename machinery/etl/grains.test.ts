import { expect, test } from 'vitest';
import { condition } from './grains.ts';

/** Invariant: a grain finds the rows that it names, in every engine, whatever its texts look like. */
const set = {
  columns: ['cost_center_code', 'hour_at'],
  values: ['["CC-GPL-IT", "2026-11-30T18:00:00+00:00"]', '["T+00", "2026-11-30T18:30:00.5+00:00"]'],
};
const typeOf = (column: string) => (column === 'hour_at' ? 'timestamptz' : 'text');

test.each([
  [
    'duckdb',
    `("cost_center_code", "hour_at") in ((cast('CC-GPL-IT' as text), cast('2026-11-30 18:00:00' as timestamp)), (cast('T+00' as text), cast('2026-11-30 18:30:00.5' as timestamp)))`,
  ],
  [
    'mysql',
    "(`cost_center_code`, `hour_at`) in (('CC-GPL-IT', '2026-11-30 18:00:00'), ('T+00', '2026-11-30 18:30:00.5'))",
  ],
  [
    'postgres',
    `("cost_center_code", "hour_at") in ((cast('CC-GPL-IT' as text), cast('2026-11-30T18:00:00+00:00' as timestamptz)), (cast('T+00' as text), cast('2026-11-30T18:30:00.5+00:00' as timestamptz)))`,
  ],
] as const)('texts stay as they are, moments are spelled as %s has them', (dialect, expected) => {
  expect(condition(set, set.columns, { dialect, typeOf })).toBe(expected);
});

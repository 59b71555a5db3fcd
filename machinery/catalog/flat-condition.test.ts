import { expect, test } from 'vitest';
import { flatCondition } from './flat-condition.ts';

test('brackets around a conjunction within another one say nothing', () => {
  expect(flatCondition('CHECK ((((a >= 0) AND (a <= 9)) AND (b > 0)))')).toBe(
    'CHECK (((a >= 0) AND (a <= 9) AND (b > 0)))',
  );
  expect(flatCondition("CHECK (((c = 'x (AND) y'::text) AND ((d < 1) AND ((e) IS NULL))))")).toBe(
    "CHECK (((c = 'x (AND) y'::text) AND (d < 1) AND ((e) IS NULL)))",
  );
});

test('others stay: what is alternative, negated or not understood', () => {
  for (const text of [
    'CHECK (((a > 0) AND ((b > 0) OR (c > 0))))',
    'CHECK (((a > 0) OR ((b > 0) AND (c > 0))))',
    'CHECK (((a > 0) AND (NOT ((b > 0) AND (c > 0)))))',
    "CHECK ((a = 'it''s (one'::text))",
    'CHECK (((a > 0) AND (b > 0))',
  ])
    expect(flatCondition(text)).toBe(text);
});

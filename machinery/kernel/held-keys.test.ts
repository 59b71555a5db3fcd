import { expect, it } from 'vitest';
import { HeldKeys } from './held-keys.ts';

function of(...keys: number[]): HeldKeys {
  const held = new HeldKeys();
  for (const key of keys) held.add(key);
  return held;
}

it('says the same of the same keys, however they came to be held', () => {
  const held = of(7, 2 ** 40, 3, 12);
  held.remove(12);
  expect(`${held}`).toBe(`${of(3, 7, 2 ** 40)}`);
  expect(`${of()}`).toBe('0 0000000000000000');
});

it('says something else of other keys', () => {
  const sets = [[], [1], [2], [3], [1, 2], [1, 3], [2, 3], [4, 5], [2 ** 33 + 1], [2 ** 34 + 1]];
  expect(new Set(sets.map((keys) => `${of(...keys)}`)).size).toBe(sets.length);
});

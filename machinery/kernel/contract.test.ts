import { describe, expect, it } from 'vitest';
import { becomes, type RowChange } from './contract.ts';

interface Toy {
  state: string;
  size: number;
}

const isMended = (state: string) => state === 'mended';

describe('what a column becomes', () => {
  it.each<[string, RowChange<Toy>, boolean]>([
    ['a new row that holds it', { kind: 'insert', row: { state: 'mended', size: 1 } }, true],
    ['a new row that does not', { kind: 'insert', row: { state: 'open', size: 1 } }, false],
    ['a row that holds it now', { kind: 'update', row: { state: 'mended', size: 1 }, before: { state: 'open' } }, true],
    [
      'a row that holds it no more',
      { kind: 'update', row: { state: 'open', size: 1 }, before: { state: 'mended' } },
      false,
    ],
    [
      'a row in which something else changed',
      { kind: 'update', row: { state: 'mended', size: 2 }, before: { size: 1 } },
      false,
    ],
    [
      'a row that changed and changed back',
      { kind: 'update', row: { state: 'mended', size: 1 }, before: { state: 'mended' } },
      false,
    ],
  ])('%s', (_, change, expected) => {
    expect(becomes(change, 'state', isMended)).toBe(expected);
  });
});

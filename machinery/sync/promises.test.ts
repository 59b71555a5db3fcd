import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { HOUR_MS, MINUTE_MS } from '../base/utc.ts';
import { Promises } from './promises.ts';

/**
 * Invariant: a promise is never later than a change that is still to come, and a module that nobody can reach before nine o'clock promises nine o'clock, however many of them tell each other
 * something.
 */
const NINE = Date.UTC(2026, 10, 30, 9);
const agents = new Set(['erp', 'manufacturing', 'operations']);

function promises(next: Record<string, number>): Promises {
  const all = new Promises({ catalog: loadCatalog(), agents });
  for (const [module, moment] of Object.entries(next)) says(all, module, NINE - HOUR_MS, moment);
  return all;
}

function says(all: Promises, module: string, reached: number, next: number): void {
  all.stepped({ module, at: reached, reached, next, actor: module });
}

describe('promises', () => {
  test('reach as far as somebody has something to do, and what follows from it', () => {
    const all = promises({ erp: NINE, manufacturing: NINE + HOUR_MS, operations: NINE + HOUR_MS });
    expect(Object.fromEntries(all.all())).toEqual({
      erp: NINE,
      manufacturing: NINE + MINUTE_MS,
      operations: NINE + 2 * MINUTE_MS,
    });
    expect(all.released(all.all())).toEqual(['erp']);
    // Told once.
    expect(all.released(all.all())).toEqual([]);
  });

  test('account for what is on its way, until its receiver has passed it', () => {
    const all = promises({ erp: NINE, manufacturing: NINE, operations: NINE });
    const early = NINE - 30 * MINUTE_MS;
    all.sent('manufacturing', early);
    expect(all.all().get('manufacturing')).toBe(early);
    // It has stepped elsewhere, and not taken it yet.
    says(all, 'manufacturing', early, NINE);
    expect(all.all().get('manufacturing')).toBe(early);
    says(all, 'manufacturing', early + 1, NINE);
    expect(all.all().get('manufacturing')).toBe(NINE);
  });

  test('say nothing of what may follow from a module that has not spoken', () => {
    const all = promises({ erp: NINE, operations: NINE });
    expect(all.all().get('manufacturing')).toBe(Number.NEGATIVE_INFINITY);
    // What a module has reached it has reached, whoever is silent.
    expect(all.all().get('erp')).toBe(NINE - HOUR_MS);
    expect(all.released(all.all())).toEqual([]);
  });
});

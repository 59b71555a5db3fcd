import { describe, expect, it } from 'vitest';
import { must } from '../base/errors.ts';
import type { HeldRules } from '../base/lifecycle.ts';
import type { AnyRow } from '../base/row-types.ts';
import { heldCondition } from './held.ts';
import { Releases } from './releases.ts';
import { TableStore } from './table-store.ts';

const KEYS = { wishes: 'wish_id', wish_lines: 'wish_line_id', jobs: 'job_id', parts: 'part_id' } as const;
type Name = keyof typeof KEYS;

/** A wish is kept as long as a job serves one of its lines; lines stay with their wish. */
const RULES: HeldRules = {
  jobs: { column: 'status', in: ['open'] },
  wish_lines: { with: 'wishes', by: 'wish_id' },
  wishes: {
    any: [
      { column: 'status', in: ['open'] },
      { referredBy: 'wish_lines', by: 'wish_id', that: { referredBy: 'jobs', by: 'wish_line_id' } },
    ],
  },
  parts: { column: 'amount', not: 0 },
};

function toyshop() {
  const columns = Object.fromEntries(
    ['status', 'wish_id', 'wish_line_id', 'amount'].map((name) => [name, { type: 'text', nullable: true }]),
  );
  const stores = new Map(
    Object.entries(KEYS).map(([table, key]) => {
      const spec = { columns: { ...columns, [key]: { type: 'bigint', nullable: false } }, primaryKey: [key] };
      return [table, new TableStore({ table, name: `toyshop.${table}`, spec, now: () => 0 })];
    }),
  );
  const store = (table: Name) => must(stores.get(table), table);
  const releases = new Releases(RULES, stores);
  return {
    add: (table: Name, row: AnyRow) => store(table).add(row),
    end: (...touched: [Name, AnyRow][]) => releases.end(new Map(touched.map(([table, row]) => [row, store(table)]))),
    sizes: () => Object.fromEntries([...stores].map(([table, { size }]) => [table, size])),
    change: (table: Name, row: AnyRow, columns: AnyRow) => store(table).change(row, columns),
  };
}

describe('what is held', () => {
  it('is a whole for a condition on its parts, and lets it go with the last of what it serves', () => {
    const { add, end, sizes, change } = toyshop();
    const wish = add('wishes', { wish_id: 1, status: 'done' });
    const lines = [1, 2].map((key) => add('wish_lines', { wish_line_id: key, wish_id: 1 }));
    const jobs = [1, 2].map((key) => add('jobs', { job_id: key, wish_line_id: 2, status: 'open' }));
    end(['wishes', wish], ...lines.map((line) => ['wish_lines', line] as [Name, AnyRow]));
    expect(sizes()).toEqual({ wishes: 1, wish_lines: 2, jobs: 2, parts: 0 });
    for (const [index, job] of jobs.entries()) {
      change('jobs', job, { status: 'done' });
      end(['jobs', job]);
      expect(sizes()).toEqual(
        index === 0 ? { wishes: 1, wish_lines: 2, jobs: 1, parts: 0 } : { wishes: 0, wish_lines: 0, jobs: 0, parts: 0 },
      );
    }
  });

  it('may hang on a number that is not 0, also one that is not known yet', () => {
    const { add, end, sizes } = toyshop();
    const parts = [0, -1, null].map((amount, index) => add('parts', { part_id: index + 1, amount }));
    end(...parts.map((part) => ['parts', part] as [Name, AnyRow]));
    expect(sizes().parts).toBe(2);
  });

  it('is the same in SQL', () => {
    const input = { module: 'toyshop', rules: RULES, keyOf: (table: string) => KEYS[table as Name] };
    expect(heldCondition(input, 'wishes')).toBe(
      '(t."status" in (\'open\') or exists (select from "toyshop"."wish_lines" h0 where h0."wish_id" = t."wish_id" and exists (select from "toyshop"."jobs" h1 where h1."wish_line_id" = h0."wish_line_id" and h1."status" in (\'open\'))))',
    );
    expect(heldCondition(input, 'parts')).toBe('t."amount" is distinct from 0');
  });
});

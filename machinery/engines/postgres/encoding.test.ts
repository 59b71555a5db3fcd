import { describe, expect, it } from 'vitest';
import type { TableSpec } from '../../catalog/schema-spec.ts';
import { tableCodec } from './encoding.ts';

function spec(columns: Record<string, string>, nullable: string[] = []): TableSpec {
  return {
    comment: '',
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, type]) => [name, { type, nullable: nullable.includes(name), comment: '' }]),
    ),
    primaryKey: [],
    uniques: {},
    foreignKeys: {},
    checks: {},
    indexes: {},
  };
}

describe('rows as text', () => {
  const codec = tableCodec(
    'toy',
    spec(
      {
        id: 'bigint',
        amount: 'numeric(18,2)',
        day: 'date',
        at: 'timestamp with time zone',
        ok: 'boolean',
        words: 'text',
        tags: 'text[]',
        payload: 'jsonb',
        reading: 'numeric',
        note: 'text',
      },
      ['note'],
    ),
  );
  const row = {
    id: 42,
    amount: -5,
    day: 20_000,
    at: Date.UTC(2026, 1, 3, 4, 5, 6, 7),
    ok: true,
    words: 'tab\t, line\n, backslash \\ and \\N',
    tags: ['a', 'b "c", d', 'e\\f', 'new\nline,\ttab'],
    payload: { a: [1, null, 'x\ty'] },
    reading: '74.93588199999998',
    note: null,
  };

  it('are one text for each column', () => {
    expect(codec.values(row)).toEqual([
      '42',
      '-0.05',
      '2024-10-04',
      '2026-02-03 04:05:06.007+00',
      't',
      row.words,
      '{"a","b \\"c\\", d","e\\\\f","new\nline,\ttab"}',
      '{"a":[1,null,"x\\ty"]}',
      row.reading,
      null,
    ]);
  });

  it('come back as they were', () => {
    const texts = [
      '42',
      '-0.05',
      '2024-10-04',
      '2026-02-03 04:05:06.007+00',
      'true',
      row.words,
      '{a,"b \\"c\\", d","e\\\\f","new\nline,\ttab"}',
      '{"a": [1, null, "x\\ty"]}',
      row.reading,
      null,
    ];
    expect(codec.row(texts)).toEqual(row);
  });

  it('refuse what a column cannot hold exactly, and what is missing', () => {
    expect(() => codec.values({ ...row, id: 1.5 })).toThrow('toy.id');
    expect(() => codec.values({ ...row, amount: 0.5 })).toThrow('no exact decimal');
    expect(() => codec.values({ ...row, at: 0.5 })).toThrow('whole milliseconds');
    expect(() => codec.values({ ...row, words: null })).toThrow('toy.words has no value');
  });
});

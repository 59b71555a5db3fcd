import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedPlatform } from '../../../test/support/platform.ts';
import { Draws } from '../../base/draw.ts';
import type { AnyRow } from '../../base/row-types.ts';
import type { TableSpec } from '../../catalog/schema-spec.ts';
import { connectPostgres, type PostgresClient } from './connect.ts';
import { CopyInto } from './copy.ts';
import { CopyRows } from './copy-rows.ts';
import { tableCodec } from './encoding.ts';

const TYPES = {
  large: 'bigint',
  middle: 'integer',
  small: 'smallint',
  ok: 'boolean',
  at: 'timestamp with time zone',
  day: 'date',
  hour: 'time without time zone',
  whole: 'numeric(12,0)',
  price: 'numeric(18,2)',
  quantity: 'numeric(15,3)',
  rate: 'numeric(18,4)',
  factor: 'numeric(15,6)',
  reading: 'numeric',
  words: 'text',
  tags: 'text[]',
  payload: 'jsonb',
};

const spec: TableSpec = {
  comment: '',
  columns: Object.fromEntries(
    Object.entries(TYPES).map(([name, type]) => [name, { type, nullable: true, comment: '' }]),
  ),
  primaryKey: [],
  uniques: {},
  foreignKeys: {},
  checks: {},
  indexes: {},
};

/** A row like another, with some values of its own. */
const EXAMPLE: AnyRow = {
  large: 42,
  middle: -7,
  small: 3,
  ok: true,
  at: Date.UTC(2026, 1, 3, 4, 5, 6, 7),
  day: 20_000,
  hour: '17:30',
  whole: 12,
  price: -5,
  quantity: 1500,
  rate: 123_456_789,
  factor: 1,
  reading: '74.9',
  words: 'tab\t, line\n, backslash \\, \\N, ü, 漢字, 🏭',
  tags: ['a', 'b "c", d', 'é\\f', 'line\n, tab\t'],
  payload: { a: [1, null, 'x\ty "ä"'], b: {} },
};

const LIMITS: AnyRow[] = [
  { large: Number.MAX_SAFE_INTEGER, middle: 2_147_483_647, small: 32_767, ok: false, at: 0, day: 0, hour: '23:59:59' },
  { large: Number.MIN_SAFE_INTEGER, middle: -2_147_483_648, small: -32_768, at: -1, day: -40_000, hour: '00:00' },
  { large: -1, whole: 0, price: 0, quantity: 0, rate: 0, factor: 0, reading: '0', words: '', tags: [], payload: null },
  { large: 4_294_967_296, whole: 999_999_999_999, price: 9_007_199_254_740_991, rate: -9_007_199_254_740_991 },
  { price: 1, quantity: 1, rate: 1, factor: 1, reading: '-0.00000000000000000123' },
  { price: 10_000_00, quantity: 10_000_000, rate: 100_000_000, reading: '123456789012345678901234567890.5' },
  { price: 100_00, rate: 99_999_999, reading: '-0.50' },
  { reading: '74.93588199999998' },
  { reading: '1000' },
  { at: Date.UTC(2026, 0, 1) + 1, words: 'x'.repeat(70_000) },
].map((some) => ({ ...EXAMPLE, ...some }));

/** Every column null once. */
const NULLS: AnyRow[] = Object.keys(TYPES).map((name) => ({ ...EXAMPLE, [name]: null }));

/** Whole numbers of every size with both signs, in every column that takes them. */
function drawn(count: number): AnyRow[] {
  const draw = new Draws(7, 'copy-rows').of('rows', 1, 'values');
  const number = (digits: number) => draw.integer(-1, 1) * Math.floor(draw.uniform() * 10 ** draw.integer(0, digits));
  return Array.from({ length: count }, () => ({
    ...EXAMPLE,
    large: number(15),
    at: number(13),
    whole: number(12),
    price: number(15),
    quantity: number(15),
    rate: number(15),
    factor: number(15),
    reading: (number(12) / 10 ** draw.integer(0, 6)).toFixed(draw.integer(0, 9)),
  }));
}

let client: PostgresClient;

beforeAll(async () => {
  const { server, nameThere } = sharedPlatform().databaseOf('master');
  client = await connectPostgres(server, nameThere);
  const columns = Object.entries(TYPES).map(([name, type]) => `${name} ${type}`);
  for (const table of ['by_copy', 'by_text'])
    await client.query(`create temporary table ${table} (number integer, ${columns.join(', ')})`);
});
afterAll(() => client?.end());

describe('rows in the binary format of COPY', () => {
  it('are the rows that text brings, to the last digit', async () => {
    const rows = [EXAMPLE, ...LIMITS, ...NULLS, ...drawn(500)];
    const numbered = new CopyRows('by_copy', {
      ...spec,
      columns: { number: { type: 'integer', nullable: false }, ...spec.columns },
    });
    const codec = tableCodec('by_text', spec);
    for (const [number, row] of rows.entries()) {
      numbered.add({ number, ...row });
      const values = codec.values(row);
      const places = values.map((_, i) => `$${i + 2}::text::${Object.values(TYPES)[i]}`);
      await client.query(`insert into by_text values ($1, ${places.join(', ')})`, [number, ...values]);
    }
    const copy = new CopyInto(client, `copy by_copy from stdin (format binary)`);
    await copy.write(Buffer.from(numbered.take()));
    await copy.end();
    const { rows: differing } = await client.query(
      `select c.number, c::text as copied, t::text as read from by_copy c full join by_text t using (number)
       where c::text is distinct from t::text`,
    );
    expect(differing).toEqual([]);
    const { rows: counts } = await client.query('select count(*)::integer as rows from by_copy');
    expect(counts).toEqual([{ rows: rows.length }]);
  });

  it('begin anew after they were taken', async () => {
    const rows = new CopyRows('toy', spec);
    expect(rows.take()).toHaveLength(0);
    rows.add(EXAMPLE);
    const first = rows.take();
    rows.add(EXAMPLE);
    expect(rows.take()).toEqual(first);
  });

  it.each([
    [{ large: 1.5 }, /toy\.large is 1\.5, which is no whole number/],
    [{ middle: 2 ** 31 }, /toy\.middle/],
    [{ small: 40_000 }, /toy\.small/],
    [{ price: 0.5 }, /toy\.price/],
    [{ day: 0.5 }, /toy\.day/],
    [{ at: Date.UTC(2300, 0, 1) }, /toy\.at/],
    [{ reading: '1e5' }, /toy\.reading is 1e5, which is no decimal/],
    [{ hour: 'noon' }, /toy\.hour/],
    [{ at: Date.UTC(2026, 0, 1) + 0.75 }, 'toy.at'],
  ])('refuse what the column cannot hold: %o', (some, says) => {
    expect(() => new CopyRows('toy', spec).add({ ...EXAMPLE, ...some })).toThrow(says);
  });

  it('refuse a row without a value that its table needs', () => {
    const strict: TableSpec = { ...spec, columns: { words: { type: 'text', nullable: false, comment: '' } } };
    expect(() => new CopyRows('toy', strict).add({ words: null })).toThrow('toy.words has no value');
    expect(() => new CopyRows('toy', { ...spec, columns: { net: { type: 'inet', nullable: true } } })).toThrow(
      'toy.net has type inet',
    );
  });
});

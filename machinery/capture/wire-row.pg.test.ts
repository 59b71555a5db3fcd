import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CapturedDatabase, changesOf } from '../../test/support/captured-database.ts';
import { sharedPlatform } from '../../test/support/platform.ts';
import { CopyInto } from '../engines/postgres/copy.ts';
import { tableCodec } from '../engines/postgres/encoding.ts';
import type { CapturedRow } from './contract.ts';
import { openSnapshot } from './open-snapshot.ts';

const TYPES = {
  id: 'bigint',
  whole: 'integer',
  small: 'smallint',
  truth: 'boolean',
  words: 'text',
  money: 'numeric(18,2)',
  measure: 'numeric(15,6)',
  exact: 'numeric',
  day: 'date',
  clock: 'time without time zone',
  moment: 'timestamp with time zone',
  tree: 'jsonb',
  list: 'text[]',
};
const NAMES = Object.keys(TYPES);
const HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const END = Buffer.from([0xff, 0xff]);

const ROWS = [
  `(1, 0, 0, true, '', 0, 0, 0, '2026-06-15', '00:00', '2026-06-15 12:34:56+00', '{}', '{}')`,
  `(9007199254740991, 2147483647, 32767, false, 'ä€😀 "x" \\ \n', 90071992547409.91, -0.000001, 123456789012345678901234567890.123456789, '1969-12-31', '23:59:59', '1969-12-31 23:59:59.999+00', '{"a": [1, null, "b"]}', '{a,"b c","d\\"e","\\\\"}')`,
  `(-9007199254740991, -2147483648, -32768, null, null, -12.50, 1000000, -0.00001, '0001-01-01', '12:30:15', '2262-01-01 00:00:00.001+00', '[]', '{"",NULL}')`,
  `(2, null, null, null, null, 10000, 0.1, 1e20, null, null, null, null, null)`,
  `(3, 1, 1, true, 'x', 100000000.01, 123456789.123456, 10.100, '2024-02-29', '01:02:03', '2000-01-01 00:00:00+00', '1', '{x}')`,
];

let database: CapturedDatabase;
/** What the server shows of each row, in the order of the rows. */
let shown: Record<string, string | null>[];
let captured: CapturedRow[];

beforeAll(async () => {
  const columns = Object.entries(TYPES).map(([name, type]) => `${name} ${type}`);
  database = await CapturedDatabase.make(
    sharedPlatform().engines.local.postgres.superuser(),
    `create table every_type (${columns.join(', ')}, primary key (id)); create table again (like every_type)`,
  );
  await database.query(`insert into every_type values ${ROWS.join(', ')}`);
  await database.end();
  const stream = database.open();
  const [transaction] = await database.read(stream);
  captured = (transaction ? await changesOf(transaction) : []).map((change) => {
    if (change.kind !== 'insert') throw new Error(change.kind);
    return change.after;
  });
  // As the protocol sends it; a cast would spell it out.
  const truth = "case truth when true then 't' when false then 'f' end as truth";
  const texts = NAMES.map((name) => (name === 'truth' ? truth : `${name}::text`));
  shown = (await database.query(`select ${texts.join(', ')} from every_type`)).rows;
});
afterAll(() => database.discard());

describe('values of every type that the platform uses', () => {
  test('are told with their types', () => {
    expect(Object.fromEntries(captured[0]?.relation.columns.map(({ name, type }) => [name, type]) ?? [])).toEqual(
      TYPES,
    );
    expect(captured).toHaveLength(ROWS.length);
  });

  test.each(NAMES.filter((name) => name !== 'list'))('%s: its text is that of the server', (name) => {
    const column = NAMES.indexOf(name);
    expect(captured.map((row) => row.text(column))).toEqual(shown.map((row) => row[name]));
  });

  test('list: its text is read by the server as the same array', async () => {
    const texts = captured.map((row) => row.text(NAMES.indexOf('list')));
    for (const [index, text] of texts.entries()) {
      const { rows } = await database.client.query('select $1::text[]::text as text', [text]);
      expect(rows[0].text).toBe(shown[index]?.list);
    }
  });

  test('are decoded as rows in memory have them', () => {
    const codec = tableCodec('every_type', {
      columns: Object.fromEntries(Object.entries(TYPES).map(([name, type]) => [name, { type, nullable: true }])),
    } as unknown as Parameters<typeof tableCodec>[1]);
    for (const [index, row] of captured.entries()) {
      const texts = NAMES.map((name) => shown[index]?.[name] ?? null);
      const expected = codec.row(texts);
      // The codec reads arrays without nulls; the platform has no others.
      const columns = NAMES.filter((name) => !(name === 'list' && texts[NAMES.indexOf(name)]?.includes('NULL')));
      expect(columns.map((name) => [name, row.value(NAMES.indexOf(name))])).toEqual(
        columns.map((name) => [name, expected[name]]),
      );
    }
  });

  test('a whole number that cannot be held exactly is refused, and still has its text', async () => {
    await database.query('insert into every_type (id) values (9223372036854775807)');
    await database.end();
    await database.closeStreams();
    const stream = database.open();
    const last = (await database.read(stream)).at(-1);
    const [change] = last ? await changesOf(last) : [];
    expect(change?.kind === 'insert' && change.after.text(0)).toBe('9223372036854775807');
    expect(() => change?.kind === 'insert' && change.after.value(0)).toThrow(/too large/);
  });
});

describe('rows are copied without being decoded', () => {
  async function copied(rows: readonly CapturedRow[]): Promise<void> {
    await database.query('truncate again');
    const copy = new CopyInto(database.client, `copy again (${NAMES.join(', ')}) from stdin (format binary)`);
    await copy.write(HEADER);
    for (const row of rows) {
      const bytes = Buffer.alloc(row.size);
      const end = row.copyInto(bytes, 0);
      expect(end).toBeLessThanOrEqual(row.size);
      await copy.write(bytes.subarray(0, end));
    }
    await copy.write(END);
    await copy.end();
  }

  test('whole', async () => {
    await copied(captured);
    const { rows } = await database.query(
      `select count(*)::integer as same from every_type e join again a on a is not distinct from e::text::again`,
    );
    expect(rows[0]?.same).toBe(ROWS.length);
  });

  test('from a snapshot too', async () => {
    const snapshot = await openSnapshot(database.source);
    const table = await snapshot.table('public.every_type');
    const rows: CapturedRow[] = [];
    for await (const batch of table.rows()) rows.push(...batch);
    await snapshot.close();
    expect(table.relation.columns.map(({ type }) => type)).toEqual(Object.values(TYPES));
    expect(rows.slice(0, ROWS.length).map((row) => NAMES.map((_, column) => row.text(column)))).toEqual(
      captured.map((row) => NAMES.map((_, column) => row.text(column))),
    );
    await copied(rows.slice(0, ROWS.length));
    const { rows: found } = await database.query('select count(*)::integer as rows from again');
    expect(found[0]?.rows).toBe(ROWS.length);
  });
});

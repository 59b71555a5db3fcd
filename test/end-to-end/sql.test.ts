import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { ROOT } from '../../cli/catalog.ts';
import { childEnvironment } from '../../machinery/base/config.ts';
import { genims } from '../support/run.ts';

const sql = (...args: string[]) => genims(['sql', ...args], { GENIMS_HOME: inject('sharedHome') });
const document = async (...args: string[]) => {
  const { code, stdout, stderr } = await sql(...args, '--json');
  return { code, stderr, ...(JSON.parse(stdout) as Answer) };
};
interface Answer {
  ok: boolean;
  rows: Record<string, unknown>[];
  rowCount: number;
  notices?: string[];
  error?: { code: string; message: string };
}

const NUMBERS = {
  hr: (n: number) => `select g from generate_series(1, ${n}) g`,
  analytics: (n: number) =>
    `with recursive d as (select 0 as n union all select n + 1 from d where n < 999) select a.n * 1000 + b.n + 1 as g from d a cross join d b having g <= ${n}`,
};

describe.each(['hr', 'analytics'] as const)('answers of any length from %s', (name) => {
  test.each([0, 1, 1000, 1001, 130_000])('%i rows', async (n) => {
    const { code, stdout } = await sql(name, NUMBERS[name](n));
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(n + 2);
    expect(lines.at(-1)).toBe(n === 1 ? '(1 row)' : `(${n} rows)`);
    expect(new Set(lines.slice(1, -1).map(Number)).size).toBe(n);
  });

  test('250000 rows as one document', async () => {
    const { code, rows, rowCount, ok } = await document(name, NUMBERS[name](250_000));
    expect({ code, ok, rowCount, length: rows.length }).toEqual({
      code: 0,
      ok: true,
      rowCount: 250_000,
      length: 250_000,
    });
  });

  test('up to the limit, and no silent end there', async () => {
    const cut = await document(name, NUMBERS[name](5000), '--max-rows', '4321');
    expect(cut).toMatchObject({ code: 1, ok: false, rowCount: 4321, error: { code: 'SQL_LIMIT' } });
    expect(cut.rows).toHaveLength(4321);
    expect(await document(name, NUMBERS[name](4321), '--max-rows', '4321')).toMatchObject({ code: 0, ok: true });
  });

  test('not for longer than it may take', async () => {
    const sleep = name === 'hr' ? 'select pg_sleep(60)' : 'select sleep(60)';
    const { code, stderr } = await sql(name, sleep, '--timeout', '0.5');
    expect(code).toBe(1);
    expect(stderr).toMatch(/SQL_LIMIT.* more than 0\.5 s/);
  });

  test('a reader who has seen enough ends it', () => {
    const line = `'${join(ROOT, 'genims')}' sql ${name} "${NUMBERS[name](900_000)}" | head -n 2`;
    const { stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line], {
      env: childEnvironment({ GENIMS_HOME: inject('sharedHome') }),
      encoding: 'utf8',
    });
    expect({ lines: stdout.trimEnd().split('\n').length, stderr }).toEqual({ lines: 2, stderr: '' });
  });
});

test.each(['0', '-1', 'x', '1e3', ''])('a limit of "%s" is refused', async (limit) => {
  expect((await sql('hr', 'select 1', `--max-rows=${limit}`)).code).toBe(2);
  expect((await sql('hr', 'select 1', `--timeout=${limit}`)).code).toBe(2);
});

test('values of PostgreSQL are the server’s own', async () => {
  const statement = `select interval '1 day 2 hours' as i, '\\x00ff'::bytea as b, E'a\\nb\\x1b' as c, array[1,2] as ints, array['x',null] as texts,
    array[1.10] as decimals, array[[true],[false]] as flags, true as t, 'NaN'::float8 as n, 'Infinity'::float4 as inf, 0.1::float8 as f, 9007199254740993 as big,
    1.50::numeric as d, '{"a": 12345678901234567890}'::jsonb as j, timestamptz '2024-02-29 12:00+05:30' as at, date '0044-03-15 BC' as day,
    null as nothing, int4range(1, 3) as r, point(1, 2) as p, 2::smallint as s`;
  const { rows } = await document('hr', statement);
  expect(rows).toEqual([
    {
      i: '1 day 02:00:00',
      b: '\\x00ff',
      c: 'a\nb\u001b',
      ints: [1, 2],
      texts: ['x', null],
      decimals: ['1.10'],
      flags: [[true], [false]],
      t: true,
      n: 'NaN',
      inf: 'Infinity',
      f: 0.1,
      big: '9007199254740993',
      d: '1.50',
      j: { a: expect.any(Number) },
      at: '2024-02-29 06:30:00+00',
      day: '0044-03-15 BC',
      nothing: null,
      r: '[1,3)',
      p: '(1,2)',
      s: 2,
    },
  ]);
  expect((await sql('hr', statement)).stdout).toContain('{"a": 12345678901234567890}');
  expect((await sql('hr', "select E'a\\nb\\x1b' as c")).stdout).toBe('c\na\\nb\\u001b\n(1 row)\n');
});

test('values of MariaDB or MySQL are the server’s own', async () => {
  const statement = `select x'00ff' as b, b'101' as bits, cast('1.50' as decimal(10,2)) as d, cast(9007199254740993 as signed) as big, 7 as i, 1.5e0 as f,
    cast('2024-02-29 12:00:00' as datetime(3)) as at, cast('-12:30:00' as time) as span, null as nothing, 'é🙂' as t, st_geomfromtext('point(1 2)') as g`;
  const { rows } = await document('analytics', statement);
  expect(rows).toEqual([
    {
      b: '0x00ff',
      bits: expect.stringMatching(/^(0x0)?5$/),
      d: '1.50',
      big: '9007199254740993',
      i: 7,
      f: 1.5,
      at: '2024-02-29 12:00:00.000',
      span: '-12:30:00',
      nothing: null,
      t: 'é🙂',
      g: expect.stringMatching(/^0x/),
    },
  ]);
});

describe('what the server says beside the answer is told', () => {
  test('of MariaDB or MySQL', async () => {
    expect(await document('analytics', "select cast('x' as signed) as n")).toMatchObject({
      code: 0,
      notices: [expect.stringMatching(/^WARNING: Truncated incorrect INTEGER/)],
    });
    expect((await sql('analytics', "select cast('x' as signed) as n")).stderr).toMatch(/WARNING/);
  });

  test('of PostgreSQL', async () => {
    const { stderr, stdout } = await sql('hr', `select 1 as ${'long_'.repeat(20)}name`);
    expect(stderr).toMatch(/^NOTICE: identifier .* will be truncated/);
    expect(stdout).toMatch(/\(1 row\)/);
  });
});

test('an error names the place, and is the whole of a document that was not begun', async () => {
  expect(await document('hr', 'selec 1')).toMatchObject({
    code: 1,
    ok: false,
    error: { code: 'SQL_FAILED', message: expect.stringMatching(/^hr: syntax error/) },
  });
  // 1/0 only after rows have gone out.
  const late = await document('hr', 'select 1 / (5000 - g) as q from generate_series(1, 9000) g');
  expect(late).toMatchObject({ code: 1, ok: false, error: { code: 'SQL_FAILED' } });
  expect(late.rows.length).toBe(late.rowCount);
});

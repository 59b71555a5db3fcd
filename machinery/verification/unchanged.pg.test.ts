import { afterAll, beforeAll, expect, test } from 'vitest';
import { provisionTestPlatform, removePlatform, type TestPlatform } from '../../test/support/platform.ts';
import { insertRow, sampleRow } from '../../test/support/sample-row.ts';
import { must } from '../base/errors.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import { rowsMark } from './unchanged.ts';
import { allChecks, verifyChanged, verifyPlatform } from './verify.ts';

let own: TestPlatform;
beforeAll(async () => {
  own = await provisionTestPlatform({ layout: 'minimal' });
}, 240_000);
afterAll(() => removePlatform(own));

/** Statements as somebody who can do everything, without triggers where it says so. The session ends, so that the server has counted. */
const change = (module: string, statement: string) =>
  withPostgres(own.platform.engines.local.postgres.superuser(), own.platform.databaseOf(module).nameThere, (client) =>
    client.query(statement),
  );

const company = () => {
  const spec = must(own.platform.catalog.moduleSpec('master').tables.companies, 'companies');
  const row = sampleRow(spec, { company_id: 1, base_currency_code: 'INR', country_code: 'IN' });
  return insertRow('master.companies', row);
};

/** In order: a row must be there before it is changed. */
const CHANGES: [what: string, () => Promise<unknown>][] = [
  ['a row', () => change('master', company())],
  ['a column of a row', () => change('master', "update master.companies set legal_name = 'X2'")],
  [
    'a row changed while triggers are off',
    () => change('master', "set session_replication_role = replica; update master.companies set legal_name = 'X3'"),
  ],
  ['a row less', () => change('master', 'delete from master.companies')],
  ['an emptied table', () => change('erp', 'truncate erp.sales_orders cascade')],
  ['a trigger switched off', () => change('erp', 'alter table erp.sales_order_lines disable trigger all')],
  ['a trigger switched on', () => change('erp', 'alter table erp.sales_order_lines enable trigger all')],
  [
    'a key that is not valid',
    () =>
      change(
        'hr',
        'alter table hr.employee_skills add constraint later_fk foreign key (employee_skill_id) references hr.employee_skills not valid',
      ),
  ],
  ['a table more', () => change('quality', 'create table quality.theirs (n int)')],
  ['a table less', () => change('quality', 'drop table quality.theirs')],
];

test('what changes no row is seen as no change: verification, reading, statistics, a restart', async () => {
  const mark = await rowsMark(own.platform, []);
  await verifyPlatform(own.platform);
  await change('erp', 'select count(*) from erp.sales_orders');
  await change('erp', 'vacuum analyze erp.sales_orders');
  expect(await rowsMark(own.platform, [])).toBe(mark);
  await own.platform.engines.stop();
  await own.platform.startEngines();
  expect(await rowsMark(own.platform, [])).toBe(mark);
});

test('every change of rows, and of what guards them, is seen', async () => {
  let before = await rowsMark(own.platform, []);
  for (const [what, happen] of CHANGES) {
    await happen();
    const mark = await rowsMark(own.platform, []);
    expect(mark, what).not.toBe(before);
    expect(await rowsMark(own.platform, []), what).toBe(mark);
    before = mark;
  }
  const checks = [{ id: 'law/of-a-newer-checkout', remedy: '', run: () => Promise.reject(new Error('not run')) }];
  expect(await rowsMark(own.platform, checks)).not.toBe(before);
  await change('hr', 'alter table hr.employee_skills drop constraint later_fk');
  await change('master', 'delete from master.companies');
});

test('rows that were found right are looked at again only after a change; what was found wrong, always', {
  timeout: 300_000,
}, async () => {
  const all = allChecks(own.platform).flatMap(({ checks }) => checks).length;
  const first = await verifyChanged(own.platform);
  expect({ ok: first.ok, checks: first.checks.length, at: first.rowsVerifiedAt }).toEqual({
    ok: true,
    checks: all,
    at: undefined,
  });
  const again = await verifyChanged(own.platform);
  expect(again.ok).toBe(true);
  expect(again.checks.length).toBeLessThan(all / 10);
  expect(again.rowsVerifiedAt).toBe(own.home.state.verified?.at);
  const kinds = new Set(again.checks.map(({ id }) => id.split('/')[0]));
  // What streams have written is no row of a module: the audit, what is held, and the laws of both (50 and 51) are looked at each time.
  // So is whether what moves is fresh, and whether a database was set back.
  const anew = [
    'access',
    'agent',
    'audit',
    'catalog',
    'engine',
    'freshness',
    'holds',
    'inbox',
    'keys',
    'law',
    'stream',
  ];
  expect([...kinds].sort()).toEqual(anew);
  const laws = again.checks.map(({ id }) => id).filter((id) => id.startsWith('law/'));
  expect(laws.sort()).toEqual(['law/50', 'law/51']);

  await change('erp', 'alter table erp.sales_order_lines disable trigger all');
  for (let round = 0; round < 2; round++) {
    const wrong = await verifyChanged(own.platform);
    expect({ ok: wrong.ok, at: wrong.rowsVerifiedAt, checks: wrong.checks.length }).toEqual({
      ok: false,
      at: undefined,
      checks: all,
    });
  }
  await change('erp', 'alter table erp.sales_order_lines enable trigger all');
  expect((await verifyChanged(own.platform)).rowsVerifiedAt).toBeUndefined();
  expect((await verifyChanged(own.platform)).rowsVerifiedAt).toBeDefined();
});

test('where the server counts from nothing, after a crash or a reset, changes do not stay unseen', async () => {
  await change('master', 'select pg_stat_reset()');
  const nothing = await rowsMark(own.platform, []);
  await change('master', company());
  await change('master', 'select pg_stat_reset()');
  expect(await rowsMark(own.platform, [])).not.toBe(nothing);
  await change('master', 'delete from master.companies');
  const before = await rowsMark(own.platform, []);
  for (const pid of own.platform.engines.local.postgres.processes()) process.kill(pid, 'SIGKILL');
  await own.platform.startEngines();
  expect(await rowsMark(own.platform, [])).not.toBe(before);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { CapturedDatabase } from '../../test/support/captured-database.ts';
import { sharedPlatform } from '../../test/support/platform.ts';
import { transaction } from '../engines/postgres/connect.ts';
import { CopyChanges } from './copy-changes.ts';

/** Invariant: what was gathered of a table makes its copy equal, in whatever order and number its changes came. */
const TABLE = `create table public.rows (id bigint primary key, note text, amount numeric(12,2));
  alter table public.rows alter note set storage external`;
const insert = (from: number, to: number, note: string) =>
  `insert into public.rows select n, ${note}, n from generate_series(${from}, ${to}) n`;
const LARGE = 'repeat(md5(n::text), 200)';

let source: CapturedDatabase;
let target: CapturedDatabase;
beforeEach(async () => {
  const server = sharedPlatform().engines.local.postgres.superuser();
  [source, target] = [await CapturedDatabase.make(server, TABLE), await CapturedDatabase.make(server, TABLE)];
});
afterEach(() => Promise.all([source.discard(), target.discard()]));

test.each<[string, string[], string?]>([
  ['rows alone', [insert(1, 300, 'md5(n::text)')]],
  ['a few rows', [insert(1, 3, 'md5(n::text)')]],
  ['nothing in a column', [insert(1, 300, 'null')]],
  [
    'a new row with a large value changes in another column',
    [insert(1, 80, LARGE), 'update rows set amount = amount + 1'],
  ],
  ['new rows go again', [insert(1, 300, 'md5(n::text)'), 'delete from rows where id % 3 = 0']],
  [
    'rows go and come again',
    [insert(1, 300, 'md5(n::text)'), 'delete from rows where id <= 100', insert(1, 100, LARGE)],
  ],
  ['a key changes', [insert(1, 300, 'md5(n::text)'), 'update rows set id = id + 1000 where id <= 20']],
  ['a table is emptied between', [insert(1, 300, LARGE), 'truncate rows', insert(200, 290, 'null')]],
  [
    'a table gets a column between',
    [
      insert(1, 100, 'md5(n::text)'),
      'alter table rows add more int',
      'insert into rows select n, null, 1, n from generate_series(101, 200) n',
    ],
  ],
  ['rows that are there already are written over', [insert(1, 300, LARGE)], insert(1, 50, 'null')],
])('%s', async (_, statements, before = '') => {
  const stream = source.open();
  await target.query(before);
  for (const statement of statements) {
    await source.query(statement);
    if (statement.startsWith('alter')) await target.query(statement);
  }
  await source.end();
  const changes = new CopyChanges(() => ['id']);
  await source.follow(stream, async ({ transactions }) => {
    for (const one of transactions)
      for await (const some of one.changes()) for (const change of some) changes.add(change);
  });
  await transaction(target.client, () => changes.write(target.client));
  const rows = 'select * from public.rows order by id';
  const [expected, found] = [await source.query(rows), await target.query(rows)];
  expect(expected.rowCount).toBeGreaterThan(0);
  expect(found.rows).toEqual(expected.rows);
});

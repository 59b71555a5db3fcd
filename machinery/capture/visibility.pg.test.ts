import { afterEach, beforeEach, expect, test } from 'vitest';
import { CapturedDatabase } from '../../test/support/captured-database.ts';
import { sharedPlatform } from '../../test/support/platform.ts';
import { untilVisible, visibility } from './visibility.ts';

/** Invariant: nobody reads further rows of a transaction before its database shows it. */
let database: CapturedDatabase;
beforeEach(async () => {
  database = await CapturedDatabase.make(
    sharedPlatform().engines.local.postgres.superuser(),
    'create table rows (id bigint primary key)',
  );
});
afterEach(() => database.discard());

test('a transaction is waited for until other sessions see it', async () => {
  const reader = await database.session();
  try {
    await database.query('begin; insert into rows values (1)');
    const { rows } = await database.query('select pg_current_xact_id()::text::bigint % 4294967296 as xid');
    const xid = Number(rows[0].xid);
    expect((await visibility(reader))(xid)).toBe(false);
    let isSeen = false;
    const waiting = untilVisible(reader, [xid]).then(() => {
      isSeen = true;
    });
    await database.query('select pg_sleep(0.05)');
    expect(isSeen).toBe(false);
    await database.query('commit');
    await waiting;
    expect((await reader.query('select id from rows')).rowCount).toBe(1);
    expect((await visibility(reader))(xid)).toBe(true);
  } finally {
    await reader.end();
  }
});

import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GenimsError, must } from '../../machinery/base/errors.ts';
import { mysqlRows, withMysql } from '../../machinery/engines/mysql/connect.ts';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { readOnlyServer } from '../../machinery/provisioning/connections.ts';
import type { AnswerSink, StatementInput } from '../../machinery/statements/contract.ts';
import { readMysql, runInReadingSession as runInMysql } from '../../machinery/statements/mysql-session.ts';
import { readPostgres, runInReadingSession as runInPostgres } from '../../machinery/statements/postgres-session.ts';
import { MYSQL_ATTEMPTS, MYSQL_READINGS, POSTGRES_ATTEMPTS, POSTGRES_READINGS } from '../support/attempts.ts';
import { provisionTestPlatform, removePlatform, type TestPlatform } from '../support/platform.ts';

/**
 * Fault: whoever may run `sql` tries to write with it. Invariant: a statement that does not only read is refused before the server sees it; and a session
 * that is given one all the same leaves nothing behind, not even in the role's own account where the server can keep a role from that.
 */
let bench: TestPlatform;
beforeAll(async () => {
  bench = await provisionTestPlatform();
});
afterAll(() => removePlatform(bench));

const silent: AnswerSink = { columns: async () => {}, rows: async () => {}, notice: () => {} };
const input = (name: string, statement: string): StatementInput => ({
  ...must(readOnlyServer(bench.platform, name), name),
  statement,
  limits: { rows: 1000, seconds: 5 },
  signal: new AbortController().signal,
  sink: silent,
});
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => new Error('It was run.'),
    (thrown: unknown) => thrown as GenimsError,
  );
  return error instanceof GenimsError ? error.code : error.message;
};
const REFUSED = /^SQL_(NOT_READING|FAILED)$/;
const FILE = '/tmp/genims-left-behind';

describe('PostgreSQL', () => {
  /** Everything that an attempt could have changed. */
  const state = () =>
    withPostgres(bench.platform.engines.local.postgres.superuser(), 'genims_quality_db', async (client) => {
      const facts = {
        accounts: 'select rolname, rolpassword, rolcanlogin from pg_authid order by 1',
        members: 'select roleid, member from pg_auth_members order by 1, 2',
        settings: 'select setdatabase, setrole, setconfig from pg_db_role_setting order by 1, 2',
        largeObjects: 'select oid, lomowner from pg_largeobject_metadata order by 1',
        relations:
          "select relnamespace::regnamespace::text, relname, relkind, relowner from pg_class where relnamespace <> 'pg_toast'::regnamespace order by 1, 2",
        functions: 'select count(*)::int from pg_proc',
        schemas: "select nspname from pg_namespace where nspname !~ '^pg_(toast_)?temp' order by 1",
        rows: 'select count(*)::int from quality.ncr_headers',
        sequence: 'select last_value, is_called from quality.ncr_headers_ncr_id_seq',
        slots: 'select slot_name from pg_replication_slots order by 1',
        prepared: 'select count(*)::int from pg_prepared_xacts',
        locks: "select count(*)::int from pg_locks where locktype = 'advisory'",
      };
      const found: Record<string, unknown[]> = {};
      for (const [name, sql] of Object.entries(facts)) found[name] = (await client.query(sql)).rows;
      return { ...found, file: existsSync(FILE) };
    });
  let before: Awaited<ReturnType<typeof state>>;
  beforeAll(async () => {
    before = await state();
  });

  test('there are enough attempts', () => {
    expect(new Set(POSTGRES_ATTEMPTS).size).toBeGreaterThanOrEqual(60);
  });

  test.each(POSTGRES_ATTEMPTS)('is refused: %s', async (statement) => {
    expect(await refusal(readPostgres(input('quality', statement)))).toMatch(REFUSED);
  });

  test('nothing of it was done', async () => expect(await state()).toEqual(before));

  test('nor is it done by a session that gets the statement all the same', async () => {
    for (const statement of POSTGRES_ATTEMPTS) {
      await runInPostgres(input('quality', statement)).catch(() => {});
      expect({ statement, state: await state() }).toEqual({ statement, state: before });
    }
  });

  test('large objects and temporary tables are refused to the role itself, in a session without any guard', async () => {
    const { server, database } = input('quality', '');
    await withPostgres(server, database, async (client) => {
      await client.query('set default_transaction_read_only = off');
      for (const statement of [
        'select lo_create(0)',
        "select lo_from_bytea(0, 'x')",
        'select lo_creat(-1)',
        'create temp table t (n int)',
        'create table t (n int)',
      ])
        await expect(client.query(statement), statement).rejects.toMatchObject({ code: '42501' });
    });
    expect(await state()).toEqual(before);
  });

  test.each(POSTGRES_READINGS)('control: is run: %s', async (statement) => {
    expect(await readPostgres(input('quality', statement))).toBeGreaterThanOrEqual(0);
  });

  test('control: a change is seen', async () => {
    const superuser = bench.platform.engines.local.postgres.superuser();
    await withPostgres(superuser, 'genims_quality_db', (client) => client.query('select lo_create(4711)'));
    expect(await state()).not.toEqual(before);
    await withPostgres(superuser, 'genims_quality_db', (client) => client.query('select lo_unlink(4711)'));
    expect(await state()).toEqual(before);
  });
});

describe('MariaDB or MySQL', () => {
  const state = () =>
    withMysql(bench.platform.engines.local.mysql.superuser(), 'genims_analytics_db', async (connection) => {
      const facts = {
        accounts: 'select user, host, authentication_string from mysql.user order by 1, 2',
        tables:
          "select table_schema, table_name from information_schema.tables where table_schema <> 'sys' order by 1, 2",
        columns: "select count(*) from information_schema.columns where table_schema = 'genims_analytics_db'",
        routines: 'select routine_schema, routine_name from information_schema.routines order by 1, 2',
        rows: 'select (select count(*) from dim_date), (select count(*) from etl_runs)',
        schemas: 'select schema_name from information_schema.schemata order by 1',
        readOnly: 'select @@global.read_only',
        lock: "select is_used_lock('a')",
      };
      const found: Record<string, unknown[]> = {};
      for (const [name, sql] of Object.entries(facts)) found[name] = await mysqlRows(connection, sql);
      return { ...found, file: existsSync(FILE) };
    });
  let before: Awaited<ReturnType<typeof state>>;
  beforeAll(async () => {
    before = await state();
  });

  test('there are enough attempts', () => {
    expect(new Set(MYSQL_ATTEMPTS).size).toBeGreaterThanOrEqual(60);
  });

  test.each(MYSQL_ATTEMPTS)('is refused: %s', async (statement) => {
    expect(await refusal(readMysql(input('analytics', statement)))).toMatch(REFUSED);
  });

  test('nothing of it was done', async () => expect(await state()).toEqual(before));

  test('nor is it done by a session that gets the statement all the same, its own password excepted', async () => {
    for (const statement of MYSQL_ATTEMPTS.filter((one) => !/password|identified/.test(one))) {
      await runInMysql(input('analytics', statement)).catch(() => {});
      expect({ statement, state: await state() }).toEqual({ statement, state: before });
    }
  });

  test.each(MYSQL_READINGS)('control: is run: %s', async (statement) => {
    expect(await readMysql(input('analytics', statement))).toBeGreaterThanOrEqual(0);
  });
});

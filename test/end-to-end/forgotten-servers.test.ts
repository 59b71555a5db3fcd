import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withMysql } from '../../machinery/engines/mysql/connect.ts';
import { OwnHome } from '../support/own-home.ts';
import { SecondServers, secondServersMissing } from '../support/second-servers.ts';

const missing = secondServersMissing();
if (missing !== undefined) process.stderr.write(`Skipped: variables of servers left out later, as ${missing}.\n`);

const PASSWORD = encodeURIComponent('p@ss/w:rd');
const UP = ['up', '--empty', '--layout', 'minimal'];

/** What the state knows to be on a server of the user's own is never taken for gone, and never made anew elsewhere, because a variable is missing. */
describe.skipIf(missing !== undefined)('variables that named a server, left out in a later call', () => {
  const servers = new SecondServers();
  const home = new OwnHome();
  let all: Record<string, string> = {};

  beforeAll(async () => {
    await servers.start();
    await servers.asAdministrator((client) => client.query('create database company_customers owner dba'));
    all = {
      POSTGRES_URL: `postgresql://dba:${PASSWORD}@127.0.0.1:${servers.postgres.port}`,
      POSTGRES_CUSTOMER_URL: `postgresql://dba:${PASSWORD}@127.0.0.1:${servers.postgres.port}/company_customers`,
      MYSQL_AUDIT_URL: `mysql://dba:${PASSWORD}@127.0.0.1:${servers.mysql.port}/company_audit`,
      MONGODB_URL: `${servers.mongodbUrl}/company_documents`,
    };
  }, 240_000);
  afterAll(async () => {
    home.discard();
    await servers.discard();
  });

  const without = (...names: string[]) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => !names.includes(key)));

  /** Everything of ours on those servers. */
  async function everything(): Promise<string[]> {
    const postgres = await servers.asAdministrator(async (client) => {
      const { rows } = await client.query<{ name: string }>(
        "select datname as name from pg_database where datname ~ '^(genims|company)' union all select rolname from pg_roles where rolname like 'genims\\_%'",
      );
      return rows.map((row) => row.name);
    });
    const mysql = await withMysql(servers.mysql, undefined, async (connection) => {
      const [rows] = await connection.query(
        "select schema_name as name from information_schema.schemata where schema_name like 'company%' union all select user from mysql.user where user like 'genims\\_%'",
      );
      return (rows as { name: string }[]).map((row) => row.name);
    });
    const collections = await servers.asMongodb((client) => client.db('company_documents').listCollections().toArray());
    return [...postgres, ...mysql, ...collections.map((one) => one.name)].sort();
  }
  let made: string[] = [];

  test('the platform is made on them', async () => {
    const { code, stdout, stderr } = await home.run([...UP, '--json'], all);
    expect(code, `${stdout}\n${stderr}`).toBe(0);
    made = await everything();
    expect(made.length).toBeGreaterThan(60);
  });

  test.for([
    [['POSTGRES_URL'], /genims_master_db, genims_operations_db/],
    [['POSTGRES_CUSTOMER_URL'], /genims_customer_db/],
    [['POSTGRES_URL', 'POSTGRES_CUSTOMER_URL'], /genims_customer_db.* roles of this platform/],
    [['MYSQL_AUDIT_URL'], /genims_audit_db/],
    [['MONGODB_URL'], /genims_production/],
    [
      ['POSTGRES_URL', 'POSTGRES_CUSTOMER_URL', 'MYSQL_AUDIT_URL', 'MONGODB_URL'],
      /genims_audit_db.*genims_production|genims_production.*genims_audit_db/,
    ],
  ] as const)('%s', async ([names, told]) => {
    const some = without(...names);
    // Every command asks in one place: all of them are tried where all names are left out.
    const commands = [['destroy', '--yes'], UP, ['up'], ['verify'], ['env'], ['sql', 'audit', 'select 1']];
    for (const args of names.length > 2 ? commands : commands.slice(0, 2)) {
      const error = await home.refused(args, some);
      expect({ args, code: error.code }).toEqual({ args, code: 'SERVER_NOT_NAMED' });
      expect(error.message).toMatch(told);
      for (const name of names) if (name !== 'POSTGRES_URL' || names.length > 1) expect(error.message).toContain(name);
      expect(error.message + error.remedy).not.toMatch(/p@ss|p%40ss/);
    }
    const status = await home.run(['status'], some);
    expect(status.code, status.stderr).toBe(0);
    expect(status.stdout).toMatch(told);
    expect(await everything()).toEqual(made);
  });

  test('a name that leads to another place, where nothing of ours is', async () => {
    const elsewhere = {
      ...all,
      POSTGRES_CUSTOMER_URL: all.POSTGRES_CUSTOMER_URL?.replace('company_customers', 'postgres') ?? '',
    };
    for (const args of [UP, ['destroy', '--yes']])
      expect(await home.refused(args, elsewhere)).toMatchObject({ code: 'SERVER_NOT_NAMED' });
    expect(await everything()).toEqual(made);
  });

  test('the same servers under another address are found again, and stay so', async () => {
    const moved = Object.fromEntries(
      Object.entries(all).map(([name, url]) => [name, url.replace('127.0.0.1', 'localhost')]),
    );
    const { code, stdout, stderr } = await home.run([...UP, '--json'], moved);
    expect(code, `${stdout}\n${stderr}`).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, changed: false });
    expect(await home.refused(['destroy', '--yes'], all)).toMatchObject({ code: 'SERVER_NOT_NAMED' });
    const back = await home.run([...UP, '--json'], all);
    expect(back.code, `${back.stdout}\n${back.stderr}`).toBe(0);
    expect(await everything()).toEqual(made);
  });

  test('a removal that meets a server that is away goes on where it stopped, and then nothing is left', async () => {
    const away = { ...all, MONGODB_URL: 'mongodb://127.0.0.1:1/company_documents?serverSelectionTimeoutMS=500' };
    // Another address is another server; the removal with the right one is complete.
    expect(await home.refused(['destroy', '--yes'], away)).toMatchObject({ code: 'SERVER_NOT_NAMED' });
    expect(await everything()).toEqual(made);
    const { code, stderr } = await home.run(['destroy', '--yes'], all);
    expect(code, stderr).toBe(0);
    expect(await everything()).toEqual(['company_customers']);
    expect(await home.run(['destroy', '--yes'])).toMatchObject({ code: 0 });
  });
});

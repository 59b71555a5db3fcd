import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withMysql } from '../../machinery/engines/mysql/connect.ts';
import { evaluatedEnvironment } from '../support/environment.ts';
import { OwnHome } from '../support/own-home.ts';
import { SecondServers, secondServersMissing } from '../support/second-servers.ts';

const missing = secondServersMissing();
if (missing !== undefined) process.stderr.write(`Skipped: servers named in the environment, as ${missing}.\n`);

/** Characters that an address must escape, and a shell as well. */
const PASSWORD = 'p@ss/w:rd';

/**
 * Servers of the user's own, which others use too: real ones, a PostgreSQL 15 and a second MariaDB, with accounts that are no administrators.
 * What the platform did not create there it neither changes nor drops.
 */
describe.skipIf(missing !== undefined)('servers named in the environment', () => {
  const servers = new SecondServers();
  const mixed = new OwnHome();
  const whole = new OwnHome();

  beforeAll(async () => {
    await servers.start();
    await servers.asAdministrator(async (client) => {
      for (const name of ['company_erp', 'foreign_erp', 'bystander'])
        await client.query(`create database ${name} owner dba`);
    });
    for (const database of ['company_erp', 'bystander']) await keepSomething(database);
    await servers.asAdministrator(async (client) => {
      await client.query('alter database company_erp set search_path = public, ours_not');
      await client.query("alter database company_erp set timezone = 'Asia/Kolkata'");
    });
  }, 240_000);

  afterAll(async () => {
    mixed.discard();
    whole.discard();
    await servers.discard();
  });

  /** `POSTGRES_ERP_*` for a database of that server. */
  const erp = (values: Record<string, string> = {}): Record<string, string> => {
    const all = {
      HOST: '127.0.0.1',
      PORT: String(servers.postgres.port),
      DB: 'company_erp',
      USER: 'dba',
      PASSWORD,
      ...values,
    };
    return Object.fromEntries(Object.entries(all).map(([name, value]) => [`POSTGRES_ERP_${name}`, value]));
  };
  const postgresUrl = (query = '', { host = '127.0.0.1', user = 'dba', password = PASSWORD } = {}) =>
    `postgresql://${user}:${encodeURIComponent(password)}@${host}:${servers.postgres.port}/${query}`;
  const mysqlUrl = () => `mysql://dba:${encodeURIComponent(PASSWORD)}@127.0.0.1:${servers.mysql.port}`;

  const everything = () =>
    servers.asAdministrator(async (client) => {
      const databases = await client.query('select datname as name from pg_database order by 1');
      const roles = await client.query(
        "select rolname as name from pg_roles where rolname not like 'pg\\_%' order by 1",
      );
      return { databases: databases.rows.map((row) => row.name), roles: roles.rows.map((row) => row.name) };
    });

  async function keepSomething(database: string): Promise<void> {
    await servers.asAdministrator(async (client) => {
      await client.query(
        "set role dba; create table public.keepsake (word text); insert into public.keepsake values ('here before'); create schema ours_not; create table ours_not.kept (n int); insert into ours_not.kept values (7)",
      );
    }, database);
  }

  const kept = (database: string) =>
    servers.asAdministrator(async (client) => {
      const { rows } = await client.query('select word, n from public.keepsake, ours_not.kept');
      const schemas = await client.query(
        "select nspname as name from pg_namespace where nspname !~ '^(pg_|information_schema)' order by 1",
      );
      const settings = await client.query(
        'select setconfig from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase where d.datname = current_database()',
      );
      const everyone = await client.query(
        "select array(select privilege_type from pg_database d cross join aclexplode(coalesce(datacl, acldefault('d', datdba))) where datname = current_database() and grantee = 0) as database, has_schema_privilege('public', 'public', 'usage') as usage",
      );
      return {
        rows,
        schemas: schemas.rows.map((row) => row.name),
        settings: settings.rows,
        everyone: everyone.rows,
      };
    }, database);

  describe('are refused before anything is made, where they', () => {
    test('do not answer, or refuse the account', async () => {
      for (const values of [
        { PASSWORD: 'wrong-one' },
        { PORT: '1' },
        { USER: 'nobody_there', PASSWORD: 'wrong-one' },
      ]) {
        const { code, stdout, stderr } = await mixed.run(['up', '--empty', '--json'], erp(values));
        expect(code).toBe(1);
        expect(JSON.parse(stdout).error).toMatchObject({
          code: 'SERVER_UNREACHABLE',
          message: expect.stringMatching(/127\.0\.0\.1:\d+.*POSTGRES_ERP_HOST/),
        });
        expect(stdout + stderr).not.toMatch(/wrong-one|p@ss|p%40ss/);
      }
      const url = mysqlUrl().replace(encodeURIComponent(PASSWORD), 'wrong-one');
      const error = await mixed.refused(['up', '--empty'], { MYSQL_REPORTING_URL: `${url}/company_reports` });
      expect(error).toMatchObject({
        code: 'SERVER_UNREACHABLE',
        message: expect.stringContaining('MYSQL_REPORTING_URL'),
      });
      expect(JSON.stringify(error)).not.toContain('wrong-one');
    });

    test('have an account that may not create roles, or not the databases that are missing', async () => {
      const noRoles = await mixed.refused(
        ['up', '--empty'],
        erp({ USER: 'no_roles', PASSWORD: 'secret-1', DB: 'new_erp' }),
      );
      expect(noRoles).toMatchObject({
        code: 'SERVER_UNSUITABLE',
        message: expect.stringContaining('account no_roles may not create roles'),
        remedy: expect.stringContaining('alter role "no_roles" createrole'),
      });
      const noDatabases = await mixed.refused(
        ['up', '--empty'],
        erp({ USER: 'no_databases', PASSWORD: 'secret-2', DB: 'new_erp' }),
      );
      expect(noDatabases).toMatchObject({
        code: 'SERVER_UNSUITABLE',
        message: expect.stringMatching(/account no_databases may not create databases, and new_erp is not there/),
        remedy: expect.stringContaining('alter role "no_databases" createdb'),
      });
    });

    test('have roles of our names that are not ours', async () => {
      await servers.asAdministrator((client) =>
        client.query("create role genims_erp_owner; comment on role genims_erp_owner is 'Of someone else.'"),
      );
      try {
        const before = await everything();
        const error = await mixed.refused(['up', '--empty'], erp());
        expect(error).toMatchObject({ code: 'NOT_OURS', message: expect.stringContaining('Role genims_erp_owner') });
        expect(await everything()).toEqual(before);
      } finally {
        await servers.asAdministrator((client) => client.query('drop role genims_erp_owner'));
      }
    });

    test('hold something of others in a schema of our name', async () => {
      await servers.asAdministrator(async (client) => {
        await client.query(
          "set role dba; create schema erp; create table erp.sales_orders (theirs text); insert into erp.sales_orders values ('precious')",
        );
      }, 'foreign_erp');
      const error = await mixed.refused(['up', '--empty'], erp({ DB: 'foreign_erp' }));
      expect(error).toMatchObject({ code: 'NOT_OURS', message: expect.stringContaining('schema erp') });
      const found = await servers.asAdministrator(async (client) => {
        const { rows } = await client.query(
          "select (select string_agg(nspname, ',' order by nspname) from pg_namespace where nspname in ('erp', 'master', 'genims')) as schemas, theirs from erp.sales_orders",
        );
        return rows;
      }, 'foreign_erp');
      expect(found).toEqual([{ schemas: 'erp', theirs: 'precious' }]);
    });

    test('have accounts of our names that are not ours', async () => {
      const accounts = () =>
        withMysql(servers.mysql, undefined, async (connection) => {
          const [rows] = await connection.query(
            "select concat(user, '@', host) as name from mysql.user where user like 'genims\\_%'",
          );
          return rows;
        });
      await withMysql(servers.mysql, undefined, (connection) =>
        connection.query("create user 'genims_etl'@'%' identified by 'of someone else'"),
      );
      const own = new OwnHome();
      const environment = { MYSQL_REPORTING_URL: `${mysqlUrl()}/company_accounts` };
      try {
        const error = await own.refused(['up', '--empty'], environment);
        expect(error).toMatchObject({ code: 'NOT_OURS', message: expect.stringContaining('Account genims_etl') });
        const destroyed = await own.run(['destroy', '--yes'], environment);
        expect(destroyed.code, destroyed.stderr).toBe(0);
        expect(await accounts()).toEqual([{ name: 'genims_etl@%' }]);
      } finally {
        own.discard();
        await withMysql(servers.mysql, undefined, (connection) => connection.query("drop user 'genims_etl'@'%'"));
      }
    });

    test('are named twice for one database, differently', async () => {
      const other = { POSTGRES_FIN_URL: postgresUrl('other_db') };
      const merged = new OwnHome();
      const error = await merged.refused(['up', '--empty', '--layout', 'balanced'], { ...erp(), ...other });
      merged.discard();
      expect(error).toMatchObject({
        exit: 2,
        code: 'CONFIG_CONFLICT',
        message: expect.stringContaining('POSTGRES_FIN_URL'),
      });
    });
  });

  test('one database, some stores and the documents on servers of their own, the rest local, and back', async () => {
    await withMysql(servers.mysql, undefined, async (connection) => {
      await connection.query('create database company_reports');
      await connection.query("create table company_reports.keepsake (word varchar(20)) comment 'Theirs.'");
    });
    const mysql = { MYSQL_REPORTING_URL: `${mysqlUrl()}/company_reports` };
    // A table of others in the store's database: it cannot be told apart from one that would be in the way.
    const refused = await mixed.refused(['up', '--empty'], { ...erp(), ...mysql });
    expect(refused).toMatchObject({ code: 'NOT_OURS', message: expect.stringContaining('keepsake') });
    const reports = { MYSQL_REPORTING_URL: `${mysqlUrl()}/company_figures` };
    await withMysql(servers.mysql, undefined, (connection) => connection.query('create database company_figures'));

    const audit = { MYSQL_AUDIT_URL: `${mysqlUrl()}/company_audit` };
    const documents = { MONGODB_URL: `${servers.mongodbUrl}/company_documents` };
    await servers.asMongodb(async (client) => {
      await client.db('company_documents').collection('keepsake').insertOne({ word: 'here before' });
    });

    const environment = { ...erp(), ...reports, ...audit, ...documents };
    const { databases } = await mixedUp(environment);
    expect(databases).toEqual(
      expect.arrayContaining([
        'company_erp',
        'company_figures',
        'company_audit',
        'company_documents',
        'genims_master_db',
      ]),
    );
    expect(databases).not.toContain('genims_erp_db');
    expect((await kept('company_erp')).rows).toEqual([{ word: 'here before', n: 7 }]);

    // What env prints leads back to the same servers; the home's own engines count as local.
    const printed = evaluatedEnvironment(mixed.path, environment);
    expect(printed.POSTGRES_ERP_URL).toBe(postgresUrl('company_erp'));
    expect(printed).toMatchObject(audit);
    const again = await mixed.run(['up', '--empty', '--json'], printed);
    expect(JSON.parse(again.stdout)).toMatchObject({ ok: true, changed: false, verify: { failed: 0 } });

    const status = JSON.parse((await mixed.run(['status', '--json'], environment)).stdout);
    const engines = status.engines.map(({ name, source, version, running }: Record<string, string>) => {
      const product = `${name} ${version?.split('.')[0]}`;
      return [running, source?.startsWith('named by') ? `${product}, ${source}` : `${product}, local`].join(' ');
    });
    expect(engines.sort()).toEqual([
      expect.stringMatching(/^true mongodb \d+, named by MONGODB_URL$/),
      expect.stringMatching(/^true mysql \d+, local$/),
      expect.stringMatching(/^true mysql \d+, named by MYSQL_(REPORTING|AUDIT)_URL$/),
      expect.stringMatching(/^true postgres \d+, (local|named by POSTGRES_ERP_HOST)$/),
      expect.stringMatching(/^true postgres \d+, (local|named by POSTGRES_ERP_HOST)$/),
    ]);
    // Which comes first depends on the version of the local one.
    expect(engines).toContain('true postgres 15, named by POSTGRES_ERP_HOST');

    const destroyed = await mixed.run(['destroy', '--yes'], environment);
    expect(destroyed.code, destroyed.stderr).toBe(0);
    expect(await kept('company_erp')).toEqual({
      rows: [{ word: 'here before', n: 7 }],
      schemas: ['ours_not', 'public'],
      settings: [{ setconfig: ['search_path=public, ours_not', 'TimeZone=Asia/Kolkata'] }],
      everyone: [{ database: ['TEMPORARY', 'CONNECT'], usage: true }],
    });
    expect((await everything()).roles.filter((name) => name.startsWith('genims_'))).toEqual([]);
    await withMysql(servers.mysql, undefined, async (connection) => {
      const [tables] = await connection.query(
        "select concat(table_schema, '.', table_name) as name from information_schema.tables where table_schema like 'company%'",
      );
      expect(tables).toEqual([{ name: 'company_reports.keepsake' }]);
      const [accounts] = await connection.query("select user from mysql.user where user like 'genims\\_%'");
      expect(accounts).toEqual([]);
    });
    await servers.asMongodb(async (client) => {
      const left = await client.db('company_documents').listCollections().toArray();
      expect(left.map((one) => one.name).filter((name) => !name.startsWith('system.'))).toEqual(['keepsake']);
    });
  }, 300_000);

  /** `up` with some databases elsewhere; gives the names of all databases. */
  async function mixedUp(environment: Record<string, string>): Promise<{ databases: string[] }> {
    const { code, stdout, stderr } = await mixed.run(['up', '--empty', '--json'], environment);
    expect(code, `${stdout}\n${stderr}`).toBe(0);
    const document = JSON.parse(stdout);
    expect(document.verify).toMatchObject({ ok: true, failed: 0 });
    return { databases: document.databases.map((one: { name: string }) => one.name) };
  }

  test('TLS as in libpq: the authority and the name are checked where the mode says so', async () => {
    const attempt = (query: string, host?: string) =>
      // The database is not there and may not be made by this account: a connection that comes about is refused for that.
      whole.refused(['up', '--empty'], {
        POSTGRES_URL: postgresUrl(query, {
          user: 'no_databases',
          password: 'secret-2',
          ...(host === undefined ? {} : { host }),
        }),
      });
    const ca = `sslrootcert=${servers.file('ca.crt')}`;
    const connects = { code: 'SERVER_UNSUITABLE' };
    const fails = (reason: RegExp) => ({ code: 'SERVER_UNREACHABLE', message: expect.stringMatching(reason) });
    expect(await attempt('?sslmode=require')).toMatchObject(connects);
    expect(await attempt(`?sslmode=verify-ca&${ca}`)).toMatchObject(connects);
    expect(await attempt(`?sslmode=verify-full&${ca}`, 'localhost')).toMatchObject(connects);
    // The certificate is for localhost, not for the address.
    expect(await attempt(`?sslmode=verify-full&${ca}`)).toMatchObject(fails(/altnames|does not match/i));
    const stranger = `sslrootcert=${servers.file('stranger.crt')}`;
    expect(await attempt(`?sslmode=verify-ca&${stranger}`)).toMatchObject(fails(/certificate/i));
    expect(await attempt(`?sslmode=verify-full&${stranger}`, 'localhost')).toMatchObject(fails(/certificate/i));
  });

  test('whole engines, over TLS, leave nothing behind', async () => {
    const before = await everything();
    const environment = {
      POSTGRES_URL: postgresUrl(`?sslmode=verify-full&sslrootcert=${servers.file('ca.crt')}`, { host: 'localhost' }),
      MYSQL_URL: mysqlUrl(),
    };
    const first = await whole.run(['up', '--empty', '--json'], environment);
    expect(first.code, `${first.stdout}\n${first.stderr}`).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ ok: true, changed: true, verify: { ok: true, failed: 0 } });
    expect((await everything()).databases).toEqual(expect.arrayContaining(['genims_master_db', 'genims_erp_db']));
    const roles = await servers.asAdministrator(async (client) => {
      const { rows } = await client.query(
        "select shobj_description(oid, 'pg_authid') as mark, rolsuper from pg_roles where rolname = 'genims_erp_owner'",
      );
      return rows;
    });
    expect(roles).toEqual([{ mark: expect.stringMatching(/^GenIMS platform /), rolsuper: false }]);

    const printed: Record<string, string> = { ...environment, ...evaluatedEnvironment(whole.path, environment) };
    expect(printed.MYSQL_AUDIT_URL).toContain('genims_audit_writer');
    const again = await whole.run(['up', '--empty', '--json'], printed);
    expect(again.code, `${again.stdout}\n${again.stderr}`).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ ok: true, changed: false });

    const destroyed = await whole.run(['destroy', '--yes'], environment);
    expect(destroyed.code, destroyed.stderr).toBe(0);
    expect(await everything()).toEqual(before);
    expect((await kept('bystander')).rows).toEqual([{ word: 'here before', n: 7 }]);
  }, 300_000);

  test('a server without logical decoding is refused', async () => {
    await servers.restartWithoutLogicalWal();
    const error = await whole.refused(['up', '--empty'], { POSTGRES_URL: postgresUrl() });
    expect(error).toMatchObject({
      code: 'SERVER_UNSUITABLE',
      message: expect.stringContaining('wal_level is replica'),
      remedy: expect.stringContaining("alter system set wal_level = 'logical'"),
    });
  });
});

import { address, type Server, serverKey } from '../engines/contract.ts';
import { detectCapabilities } from '../engines/mongodb/capabilities.ts';
import { mysqlRows, mysqlVersion, SUPPORTED_MYSQL } from '../engines/mysql/connect.ts';
import { inspectAccount } from '../provisioning/postgres-roles.ts';
import { type Check, finding } from './check.ts';

/** That every server answers, in a version and with settings that the platform can rely on. */
export const engineChecks: Check[] = [
  {
    id: 'engine/postgres',
    remedy: 'Start the engines with `./genims up`; change the setting that is named on the server.',
    async run({ platform, connections }) {
      const wrong: string[] = [];
      const databases = firstOfEachServer(platform.databases());
      for (const database of databases) {
        const client = await connections.postgres(database);
        const { rows } = await client.query<{ name: string; setting: string }>(
          "select name, setting from pg_settings where name in ('server_version_num', 'wal_level', 'fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses', 'password_encryption')",
        );
        const setting = new Map(rows.map((row) => [row.name, row.setting]));
        const expect = (name: string, fits: (value: string) => boolean, expected: string) => {
          const value = setting.get(name) ?? '';
          if (!fits(value)) wrong.push(`${address(database.server)}: ${name} is ${value}, expected ${expected}`);
        };
        expect('server_version_num', (value) => Number(value) >= 150000, 'PostgreSQL 15 or newer');
        expect('wal_level', (value) => value === 'logical', 'logical');
        expect('fsync', (value) => value === 'on', 'on');
        expect('full_page_writes', (value) => value === 'on', 'on');
        expect('synchronous_commit', (value) => value !== 'off', 'on');
        if (database.server.origin === 'local') {
          const { superuser } = await inspectAccount(client);
          if (superuser) wrong.push(`${address(database.server)}: account ${database.server.user} is a superuser`);
          expect('listen_addresses', (value) => value === '127.0.0.1', '127.0.0.1');
          expect('password_encryption', (value) => value === 'scram-sha-256', 'scram-sha-256');
        }
      }
      return finding(databases.length, wrong);
    },
  },
  {
    id: 'engine/mysql',
    remedy: 'Start the engines with `./genims up`; change the setting that is named on the server.',
    async run({ platform, connections }) {
      const wrong: string[] = [];
      const stores = firstOfEachServer(platform.stores());
      for (const store of stores) {
        const connection = await connections.mysql(store);
        const [row] = await mysqlRows<{ flush: number; doublewrite: string; mode: string }>(
          connection,
          'select @@innodb_flush_log_at_trx_commit as flush, @@innodb_doublewrite as doublewrite, @@global.sql_mode as mode',
        );
        const where = address(store.server);
        const { product, version, supported } = await mysqlVersion(connection);
        if (!supported) wrong.push(`${where}: version is ${product} ${version}, expected ${SUPPORTED_MYSQL}`);
        if (Number(row?.flush) !== 1)
          wrong.push(`${where}: innodb_flush_log_at_trx_commit is ${row?.flush}, expected 1`);
        if (/^(0|off)$/i.test(String(row?.doublewrite)))
          wrong.push(`${where}: innodb_doublewrite is ${row?.doublewrite}, expected ON`);
        if (!/STRICT_(ALL|TRANS)_TABLES/.test(row?.mode ?? ''))
          wrong.push(`${where}: sql_mode is ${row?.mode}, expected a strict one`);
      }
      return finding(stores.length, wrong);
    },
  },
  {
    id: 'engine/mongodb',
    remedy: 'Start the engines with `./genims up`; check the server that is named.',
    async run({ platform, connections }) {
      const wrong: string[] = [];
      const all = platform.documents();
      for (const documents of all) {
        const client = await connections.mongodb(documents);
        const info = await client.db('admin').command({ buildInfo: 1 });
        const [major = 0, minor = 0] = String(info.version).split('.').map(Number);
        if (major < 4 || (major === 4 && minor < 4))
          wrong.push(`${address(documents.server)}: version is ${info.version}, expected 4.4 or newer`);
        const known = platform.home.state.mongodb;
        const found = await detectCapabilities(client, `${documents.nameThere}_probe`);
        for (const key of Object.keys(found) as (keyof typeof found)[])
          if (known?.[key] !== found[key])
            wrong.push(
              `${address(documents.server)}: ${key} is ${found[key]}, but the collections were made for ${known?.[key]}`,
            );
      }
      return finding(all.length, wrong);
    },
  },
];

function firstOfEachServer<T extends { server: Server }>(placed: T[]): T[] {
  return [...Map.groupBy(placed, (one) => serverKey(one.server)).values()].flatMap((group) => group.slice(0, 1));
}

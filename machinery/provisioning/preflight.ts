import { GenimsError } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import { address, type Server, serverKey } from '../engines/contract.ts';
import { withMongodb } from '../engines/mongodb/connect.ts';
import { mysqlRows, mysqlVersion, SUPPORTED_MYSQL, withMysql } from '../engines/mysql/connect.ts';
import { withMaintenance } from '../engines/postgres/connect.ts';
import type { Platform } from './platform.ts';
import { inspectAccount } from './postgres-roles.ts';

/** Looks at every named server before anything is started or created anywhere, and names what it, or the account, lacks. */
export async function preflight(platform: Platform): Promise<void> {
  await mapParallel(platform.namedServers(), 4, (server) => {
    if (server.engine === 'postgres') {
      const here = platform.namedPlaces().filter((one) => serverKey(one.server) === serverKey(server));
      return checkPostgres(
        server,
        here.map((one) => one.nameThere),
      );
    }
    if (server.engine === 'mysql') return checkMysql(server);
    return withMongodb(server, async (client) => void (await client.db('admin').command({ buildInfo: 1 })));
  });
}

function unsuitable(server: Server, what: string, remedy: string): GenimsError {
  return new GenimsError('SERVER_UNSUITABLE', `${address(server)} (${server.origin}): ${what}.`, { remedy });
}

async function checkPostgres(server: Server, databases: string[]): Promise<void> {
  await withMaintenance(server, async (client) => {
    const account = await inspectAccount(client);
    if (account.serverVersion < 150000)
      throw unsuitable(
        server,
        `PostgreSQL ${Math.floor(account.serverVersion / 10000)} is too old`,
        'Name a server with PostgreSQL 15 to 18.',
      );
    const { rows } = await client.query<{ level: string }>("select current_setting('wal_level') as level");
    if (rows[0]?.level !== 'logical')
      throw unsuitable(
        server,
        `wal_level is ${rows[0]?.level}; change capture needs logical`,
        "Have an administrator run: alter system set wal_level = 'logical', and restart the server.",
      );
    if (!account.mayCreateRoles)
      throw unsuitable(
        server,
        `account ${account.name} may not create roles`,
        `Have an administrator run: alter role "${account.name}" createrole`,
      );
    if (account.mayCreateDatabases) return;
    const missing = await client.query<{ name: string }>(
      'select name from unnest($1::text[]) name where not exists (select from pg_database where datname = name)',
      [databases],
    );
    if (missing.rows.length > 0)
      throw unsuitable(
        server,
        `account ${account.name} may not create databases, and ${missing.rows.map((row) => row.name).join(', ')} is not there`,
        `Have an administrator run: alter role "${account.name}" createdb, or create the databases with that account as their owner.`,
      );
  });
}

async function checkMysql(server: Server): Promise<void> {
  await withMysql({ ...server, database: undefined }, undefined, async (connection) => {
    const { product, version, supported } = await mysqlVersion(connection);
    if (!supported)
      throw unsuitable(server, `${product} ${version} is too old`, `Name a server with ${SUPPORTED_MYSQL}.`);
    const grants = (await mysqlRows<Record<string, string>>(connection, 'show grants'))
      .flatMap((one) => Object.values(one))
      .join('\n');
    if (!/ALL PRIVILEGES ON \*\.\*|CREATE USER/i.test(grants))
      throw unsuitable(
        server,
        `account ${server.user} may not create accounts`,
        `Have an administrator run: grant create user on *.* to the account, and grant all on the platform's databases with grant option.`,
      );
  });
}

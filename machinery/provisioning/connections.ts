import { ConnectionString } from 'mongodb-connection-string-url';
import { GenimsError, must } from '../base/errors.ts';
import { address, isSocket, type Server, secretName } from '../engines/contract.ts';
import { mongodbUrl } from '../engines/mongodb/connect.ts';
import { accountNames, roleNames } from './naming.ts';
import type { Platform } from './platform.ts';

/**
 * Every connection of the owner as (variable, URL). A database answers to its own name and to those of its modules. The audit's is that of
 * its writer: nobody, its owner included, may change the audit. Where the audit's server is named by its own variable it is the one that was
 * named: the line replaces that variable in a shell that evaluates it, and the platform would have lost its account.
 */
export function connections(platform: Platform): [string, string][] {
  const found = new Map<string, string>();
  for (const { prefixes, server, nameThere } of platform.databases())
    for (const prefix of prefixes) found.set(`${prefix}_URL`, url('postgresql', server, nameThere));
  for (const { store, server, nameThere } of platform.stores()) {
    const isNamedAlone = server.origin.startsWith(`${store.env}_`);
    const account = store.appendOnly && !isNamedAlone ? asRole(platform, server, accountNames.auditWriter) : server;
    found.set(`${store.env}_URL`, url('mysql', account, nameThere));
  }
  for (const { store, server, nameThere } of platform.documents())
    found.set(`${store.env}_URL`, withDatabase(mongodbUrl(server), nameThere));
  return [...found];
}

/** The server, entered as a role or account that the platform made. Errors: NOT_UP where `up` has not made it yet. */
export function asRole({ home }: Platform, server: Server, role: string): Server {
  const password = home.secrets[secretName(server.engine, role)];
  if (password === undefined)
    throw new GenimsError('NOT_UP', `Account ${role} on ${address(server)} was not made yet.`);
  return { ...server, user: role, password };
}

/** The database of a module, entered as the module's read-write role. */
export function moduleServer(platform: Platform, module: string): { server: Server; nameThere: string } {
  const { server, nameThere } = platform.databaseOf(module);
  return { server: asRole(platform, server, roleNames.readWrite(module)), nameThere };
}

/** The connection of a module's or store's read-only role, for looking without being able to change. */
export function readOnlyServer(platform: Platform, name: string): { server: Server; database: string } | undefined {
  const database = platform.databases().find((one) => one.modules.some(({ module }) => module === name));
  if (database)
    return { server: asRole(platform, database.server, roleNames.readOnly(name)), database: database.nameThere };
  const placed = platform.stores().find(({ store }) => store.store === name);
  if (!placed) return undefined;
  return {
    server: asRole(platform, placed.server, accountNames.reader(must(placed.store.readers[0], `reader of ${name}`))),
    database: placed.nameThere,
  };
}

function url(scheme: string, server: Server, database: string): string {
  const account = `${encodeURIComponent(server.user)}:${encodeURIComponent(server.password)}`;
  const options = new URLSearchParams();
  if (server.origin !== 'local') {
    if (server.sslMode !== undefined) options.set('sslmode', server.sslMode);
    for (const [name, file] of [
      ['sslrootcert', server.sslRootCert],
      ['sslcert', server.sslCert],
      ['sslkey', server.sslKey],
    ] as const)
      if (file !== undefined) options.set(name, file);
  }
  const where = isSocket(server) ? socketOptions(server, options) : address(server);
  const query = options.size > 0 ? `?${options}` : '';
  return `${scheme}://${account}@${where}/${encodeURIComponent(database)}${query}`;
}

/** What stands for the host where that is a socket, whose path goes into the options; clients of MySQL need a host all the same. */
function socketOptions(server: Server, options: URLSearchParams): string {
  if (server.engine === 'mysql') {
    options.set('socket', server.host);
    return 'localhost';
  }
  options.set('host', server.host);
  options.set('port', String(server.port));
  return '';
}

function withDatabase(connection: string, database: string): string {
  const url = new ConnectionString(connection);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

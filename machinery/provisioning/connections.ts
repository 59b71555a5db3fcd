import { address, type Server } from '../engines/contract.ts';
import { mongodbUrl } from '../engines/mongodb/connect.ts';
import { accountNames, roleNames, secretName } from './naming.ts';
import type { Platform } from './platform.ts';

/**
 * Every connection of the owner as (variable, URL). A database answers to its own name and to those of its modules. The audit's is that of
 * its writer: nobody, its owner included, may change the audit.
 */
export function connections(platform: Platform): [string, string][] {
  const found = new Map<string, string>();
  for (const { prefixes, server, nameThere } of platform.databases())
    for (const prefix of prefixes) found.set(`${prefix}_URL`, url('postgresql', server, nameThere));
  for (const { store, server, nameThere } of platform.stores()) {
    const writer = store.appendOnly ? asAccount(platform, server, accountNames.auditWriter) : server;
    found.set(`${store.env}_URL`, url('mysql', writer, nameThere));
  }
  for (const { store, server, nameThere } of platform.documents())
    found.set(`${store.env}_URL`, withDatabase(mongodbUrl(server), nameThere));
  return [...found];
}

function asAccount(platform: Platform, server: Server, account: string): Server {
  const password = platform.home.secrets[secretName('mysql', account)];
  return password === undefined ? server : { ...server, user: account, password };
}

/** The connection of a module's or store's read-only role, for looking without being able to change. */
export function readOnlyServer(platform: Platform, name: string): { server: Server; database: string } | undefined {
  const database = platform.databases().find((one) => one.modules.some(({ module }) => module === name));
  if (database) {
    const role = roleNames.readOnly(name);
    const password = platform.home.secrets[secretName('postgres', role)] ?? '';
    return { server: { ...database.server, user: role, password }, database: database.nameThere };
  }
  const placed = platform.stores().find(({ store }) => store.store === name);
  if (!placed) return undefined;
  return {
    server: asAccount(platform, placed.server, accountNames.reader(placed.store.readers[0] ?? '')),
    database: placed.nameThere,
  };
}

function url(scheme: string, server: Server, database: string): string {
  const account = `${encodeURIComponent(server.user)}:${encodeURIComponent(server.password)}`;
  const options = new URLSearchParams();
  if (server.origin !== 'local' && scheme === 'postgresql') {
    if (server.sslMode !== undefined) options.set('sslmode', server.sslMode);
    if (server.sslRootCert !== undefined) options.set('sslrootcert', server.sslRootCert);
  }
  const query = options.size > 0 ? `?${options}` : '';
  return `${scheme}://${account}@${address(server)}/${encodeURIComponent(database)}${query}`;
}

function withDatabase(connection: string, database: string): string {
  const [base = '', query] = connection.split('?');
  const hosts = /^(mongodb(?:\+srv)?:\/\/[^/]+)/.exec(base)?.[1] ?? base;
  return `${hosts}/${database}${query === undefined ? '' : `?${query}`}`;
}

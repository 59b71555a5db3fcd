import mysql, { type Connection, type SslOptions } from 'mysql2/promise';
import { GenimsError, systemCode } from '../../base/errors.ts';
import { address, isSocket, namedBy, remedyFor, type Server, tlsFiles, tlsModes } from '../contract.ts';

export type MysqlConnection = Connection;

/**
 * Opens a connection that speaks UTC and utf8mb4; decimals, big integers and moments arrive as text. Caller ends it.
 * Errors: SERVER_UNREACHABLE with address and account, without the password.
 */
export async function connectMysql(server: Server, database?: string): Promise<MysqlConnection> {
  const target = database ?? server.database;
  let last: unknown;
  for (const mode of tlsModes(server)) {
    const ssl = mode === 'disable' ? undefined : tls(mode, server);
    let connection: MysqlConnection | undefined;
    try {
      connection = await mysql.createConnection({
        ...(isSocket(server) ? { socketPath: server.host } : { host: server.host, port: server.port }),
        user: server.user,
        password: server.password,
        ...(target === undefined ? {} : { database: target }),
        ...(ssl === undefined ? {} : { ssl }),
        charset: 'utf8mb4_unicode_ci',
        timezone: 'Z',
        dateStrings: true,
        supportBigNumbers: true,
        bigNumberStrings: true,
        connectTimeout: 10_000,
      });
      // A server that goes away ends the connection; the next query reports it. Without a listener the process would end.
      connection.on('error', () => {});
      await connection.query("set time_zone = '+00:00', names utf8mb4 collate utf8mb4_unicode_ci");
      return connection;
    } catch (error) {
      last = error;
      connection?.destroy();
      if (!/does not support secure connection/i.test((error as Error).message)) break;
    }
  }
  const message = (last as Error)?.message || systemCode(last) || 'no answer';
  throw new GenimsError(
    'SERVER_UNREACHABLE',
    `MySQL at ${address(server)}${target === undefined ? '' : `, database ${target}`}, account ${server.user}${namedBy(server)}: ${message}.`,
    { ...remedyFor(server), cause: last },
  );
}

function tls(mode: string, server: Server): SslOptions {
  return {
    ...tlsFiles(server),
    rejectUnauthorized: mode === 'verify-ca' || mode === 'verify-full',
    verifyIdentity: mode === 'verify-full',
  };
}

/** Runs `work` with a connection and ends it, also after an error. */
export async function withMysql<T>(
  server: Server,
  database: string | undefined,
  work: (connection: MysqlConnection) => Promise<T>,
): Promise<T> {
  const connection = await connectMysql(server, database);
  try {
    return await work(connection);
  } finally {
    await connection.end().catch(() => {});
  }
}

/** A name in backticks; names reach SQL only through this. */
export function quoteMysqlName(name: string): string {
  return mysql.escapeId(name, true);
}

/** A database's name for a grant, where an underscore would stand for any character. */
export function databasePattern(name: string): string {
  return quoteMysqlName(name.replaceAll('_', '\\_'));
}

export function quoteMysqlText(text: string): string {
  return mysql.escape(text);
}

/** The rows of a query as objects. */
export async function mysqlRows<T>(connection: MysqlConnection, sql: string, values: unknown[] = []): Promise<T[]> {
  const [rows] = await connection.query(sql, values);
  return rows as T[];
}

/** Product and version of the server, such as MariaDB and 10.11.6, and whether the platform can work with it. */
export async function mysqlVersion(
  connection: MysqlConnection,
): Promise<{ product: 'MariaDB' | 'MySQL'; version: string; supported: boolean }> {
  const [row] = await mysqlRows<{ version: string }>(connection, 'select version() as version');
  const text = row?.version ?? '';
  const product = /mariadb/i.test(text) ? 'MariaDB' : 'MySQL';
  const [major = 0, minor = 0] = text.split('.').map((part) => Number.parseInt(part, 10));
  const [oldestMajor, oldestMinor] = product === 'MariaDB' ? [10, 11] : [8, 4];
  const supported = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  return { product, version: text.split('-')[0] ?? '', supported };
}

/** The versions that `mysqlVersion` calls supported, for messages. */
export const SUPPORTED_MYSQL = 'MySQL 8.4 or MariaDB 10.11, or newer';

import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { Socket, type SocketConstructorOpts } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import pg from 'pg';
import { GenimsError, systemCode } from '../../base/errors.ts';
import { generateSalt } from '../../base/random.ts';
import { address, namedBy, remedyFor, type Server, tlsFiles, tlsModes } from '../contract.ts';

export type PostgresClient = pg.Client;

/** A socket that reads nothing ahead of whoever takes its data: what has gathered on its way then comes in one piece. Known to the class, but not to its types. */
const UNREAD: SocketConstructorOpts & { readableHighWaterMark: number } = { readableHighWaterMark: 1 };

// Exact types stay exact: bigint, numeric and moments arrive as text, never as a rounded number or a local Date.
const AS_TEXT = [20, 1700, 1082, 1114, 1184] as const;
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (AS_TEXT as readonly number[]).includes(oid)
      ? (value: string) => value
      : pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
};

/**
 * Opens a connection whose session speaks UTC and ISO. `database` goes before the server's own. Caller ends it. A connection for `replication` is one to the server's sender of its log, which
 * takes SQL too, without parameters.
 * Errors: SERVER_UNREACHABLE with address and account, without the password.
 */
export async function connectPostgres(
  server: Server,
  database?: string,
  { replication = false }: { replication?: boolean } = {},
): Promise<PostgresClient> {
  const target = database ?? server.database ?? 'postgres';
  const { user, host, port, password } = server;
  const options = {
    ...{ host, port, user, password, database: target, types, connectionTimeoutMillis: 10_000 },
    // Known to the driver, but not to its types.
    ...(replication ? { replication: 'database', stream: () => new Socket(UNREAD) } : {}),
  };
  let last: unknown;
  for (const mode of tlsModes(server)) {
    const client = new pg.Client({
      ...options,
      application_name: 'genims',
      options: '-c timezone=UTC -c datestyle=ISO -c extra_float_digits=1',
      ssl: mode === 'disable' ? false : tls(mode, server),
    });
    try {
      await client.connect();
      // A server that goes away ends the connection; the next query reports it. Without a listener the process would end.
      client.on('error', () => {});
      return client;
    } catch (error) {
      last = error;
      // `prefer` goes on without TLS only where the server has none.
      if (!/does not support SSL/i.test((error as Error).message)) break;
    }
  }
  throw new GenimsError(
    'SERVER_UNREACHABLE',
    `PostgreSQL at ${address(server)}, database ${target}, account ${user}${namedBy(server)}: ${reason(last)}.`,
    { ...remedyFor(server), cause: last },
  );
}

function tls(mode: string, server: Server): ConnectionOptions {
  const ca = tlsFiles(server);
  // Without the name to compare with, an address would be compared with `localhost`.
  if (mode === 'verify-full') return { ...ca, rejectUnauthorized: true, host: server.host };
  if (mode === 'verify-ca') return { ...ca, rejectUnauthorized: true, checkServerIdentity: () => undefined };
  return { ...ca, rejectUnauthorized: false };
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map((one) => (one as Error).message).join('; ');
  const message = (error as Error)?.message ?? String(error);
  return message === '' ? (systemCode(error) ?? 'no answer') : message;
}

/** Runs `work` with a connection and ends it, also after an error. */
export async function withPostgres<T>(
  server: Server,
  database: string | undefined,
  work: (client: PostgresClient) => Promise<T>,
): Promise<T> {
  const client = await connectPostgres(server, database);
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Runs `work` with a connection from which databases and roles are made and dropped: to the server's named database, or to another one where
 * that is not there yet, or is `avoid`.
 */
export async function withMaintenance<T>(
  server: Server,
  work: (client: PostgresClient) => Promise<T>,
  { avoid }: { avoid?: string } = {},
): Promise<T> {
  const names = [server.database ?? 'postgres', 'postgres', 'template1'].filter((name) => name !== avoid);
  for (const [index, name] of names.entries()) {
    let client: PostgresClient;
    try {
      client = await connectPostgres(server, name);
    } catch (error) {
      const cause = (error as GenimsError).cause;
      if (systemCode(cause) === NO_SUCH_DATABASE && index < names.length - 1) continue;
      throw error;
    }
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => {});
    }
  }
  throw new GenimsError('INTERNAL', `No database to connect to on ${address(server)}.`);
}

const NO_SUCH_DATABASE = '3D000';

/** Runs `work` in a transaction: all of it takes effect, or nothing. */
export async function transaction<T>(client: PostgresClient, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

/** A name in double quotes; names reach SQL only through this. */
export const quoteName = pg.escapeIdentifier;
export const quoteText = pg.escapeLiteral;

/** `schema.table` with both parts quoted. */
export function quoteQualified(name: string): string {
  return name.split('.').map(quoteName).join('.');
}

/**
 * What PostgreSQL stores for a password (RFC 5803), computed here so that the password itself is never in a statement, and so in no log.
 */
export function scramVerifier(password: string, salt = generateSalt(), iterations = 4096): string {
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256');
  const hmac = (text: string) => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${hmac('Server Key').toString('base64')}`;
}

import { systemCode } from '../base/errors.ts';
import type { Server } from '../engines/contract.ts';
import { connectMysql, type MysqlConnection } from '../engines/mysql/connect.ts';
import { connectPostgres, type PostgresClient } from '../engines/postgres/connect.ts';
import { asRole } from '../provisioning/connections.ts';
import type { PlacedStore } from '../provisioning/mysql-databases.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';

/** One try: a statement, and whether it must be allowed. */
export interface Attempt {
  sql: string;
  allowed: boolean;
}

function entrance(platform: Platform, role: string, server: Server): Server {
  return { ...asRole(platform, server, role), database: undefined };
}

/** What PostgreSQL says to a role that may not connect to the database, or that its server does not know. */
const NOT_LET_IN = new Set(['42501', '28000', '28P01']);

/** Whether the role can enter the database at all. Errors: SERVER_UNREACHABLE for anything else than a refusal. */
export async function enters(platform: Platform, role: string, database: PlacedDatabase): Promise<boolean> {
  try {
    const client = await connectPostgres(entrance(platform, role, database.server), database.nameThere);
    await client.end();
    return true;
  } catch (error) {
    if (NOT_LET_IN.has(systemCode((error as Error).cause) ?? '')) return false;
    throw error;
  }
}

/** What a session of the role must begin with. */
export interface Session {
  /** Module whose tables an unqualified name means first; undefined for a role that takes what the database says. */
  module?: string;
  readOnly: boolean;
}

export interface RoleTries {
  role: string;
  database: PlacedDatabase;
  session: Session;
  attempts: Attempt[];
}

/** Enters as the role and tries everything; gives what came out otherwise than it must. */
export async function tryAll(platform: Platform, { role, database, session, attempts }: RoleTries): Promise<string[]> {
  let client: PostgresClient;
  try {
    client = await connectPostgres(entrance(platform, role, database.server), database.nameThere);
  } catch (error) {
    return [`${role} cannot enter ${database.name}: ${(error as Error).message}`];
  }
  const wrong: string[] = [];
  try {
    wrong.push(...(await sessionFaults(client, role, session)));
    // A reader's sessions are read-only by default, which it could lift itself: its privileges must refuse as well.
    await client.query('set default_transaction_read_only = off');
    for (const { sql, allowed } of attempts) {
      // One round trip where it is allowed; a refused statement leaves the transaction open.
      const outcome = await client.query(`begin; ${sql}; rollback`).then(
        () => 'allowed' as const,
        async (error: unknown) => {
          await client.query('rollback');
          return systemCode(error) === '42501' ? ('refused' as const) : (error as Error);
        },
      );
      if (outcome instanceof Error) wrong.push(`${role}: ${sql}: ${outcome.message}`);
      else if ((outcome === 'allowed') !== allowed)
        wrong.push(`${role}: ${sql}: ${outcome}, must be ${allowed ? 'allowed' : 'refused'}`);
    }
  } finally {
    await client.end();
  }
  return wrong;
}

async function sessionFaults(client: PostgresClient, role: string, { module, readOnly }: Session): Promise<string[]> {
  const { rows } = await client.query<{ path: string; readOnly: string }>(
    `select split_part(current_setting('search_path'), ',', 1) as path, current_setting('default_transaction_read_only') as "readOnly"`,
  );
  const [first, found] = [rows[0]?.path.replaceAll('"', '').trim(), rows[0]?.readOnly === 'on'];
  return [
    ...(module === undefined || first === module
      ? []
      : [`${role}: unqualified names mean ${first} first, expected ${module}`]),
    ...(found === readOnly ? [] : [`${role}: sessions are ${found ? 'read-only' : 'not read-only'} by default`]),
  ];
}

const REFUSED = new Set([
  'ER_TABLEACCESS_DENIED_ERROR',
  'ER_DBACCESS_DENIED_ERROR',
  'ER_COLUMNACCESS_DENIED_ERROR',
  'ER_ACCESS_DENIED_ERROR',
  'ER_SPECIFIC_ACCESS_DENIED_ERROR',
]);

export interface AccountTries {
  account: string;
  placed: PlacedStore;
  attempts: Attempt[];
  /** Looks at more with the account's connection; gives what is wrong. */
  look(connection: MysqlConnection): Promise<string[]>;
}

/** Enters as the account and tries everything; gives what came out otherwise than it must. */
export async function tryAllMysql(
  platform: Platform,
  { account, placed, attempts, look }: AccountTries,
): Promise<string[]> {
  const connection = await connectMysql(entrance(platform, account, placed.server)).catch((error: Error) => error);
  if (connection instanceof Error) return [`${account} cannot enter ${placed.nameThere}: ${connection.message}`];
  const wrong: string[] = [];
  try {
    wrong.push(...(await look(connection)));
    for (const { sql, allowed } of attempts) {
      const outcome = await connection.query(sql).then(
        () => 'allowed' as const,
        (error: unknown) => (REFUSED.has(systemCode(error) ?? '') ? ('refused' as const) : (error as Error)),
      );
      if (outcome instanceof Error) wrong.push(`${account}: ${sql}: ${outcome.message}`);
      else if ((outcome === 'allowed') !== allowed)
        wrong.push(`${account}: ${sql}: ${outcome}, must be ${allowed ? 'allowed' : 'refused'}`);
    }
  } finally {
    await connection.end();
  }
  return wrong;
}

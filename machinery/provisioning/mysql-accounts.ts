import { GenimsError, systemCode } from '../base/errors.ts';
import type { Home } from '../base/home.ts';
import { generatePassword } from '../base/random.ts';
import type { SqlStoreManifest } from '../catalog/manifest.ts';
import { address, type Server, secretName } from '../engines/contract.ts';
import { databasePattern, type MysqlConnection, withMysql } from '../engines/mysql/connect.ts';
import type { PlacedStore } from './mysql-databases.ts';
import { accountNames } from './naming.ts';
import { isCreated, noteCreated } from './ownership.ts';

/**
 * Makes accounts and grants for the stores on one server. The audit can only be added to, by privilege as well as by trigger. Every account may change
 * its own password, so one of ours that has another is put back. Gives a line for each of these.
 */
export async function ensureMysqlAccounts(server: Server, stores: PlacedStore[], home: Home): Promise<string[]> {
  return withMysql({ ...server, database: undefined }, undefined, async (connection) => {
    // Local engines listen on loopback; elsewhere an account must be able to come from the platform's machine.
    const host = server.origin === 'local' ? '127.0.0.1' : '%';
    const repaired: string[] = [];
    const looked = new Set<string>();
    for (const { store, nameThere } of stores)
      for (const { account, privileges } of accountsOf(store)) {
        if (!looked.has(account)) {
          looked.add(account);
          if (await ensureAccount(connection, { server, account, host, home }))
            repaired.push(
              `Account ${account} on ${address(server)} had another password or was locked; it is as before.`,
            );
        }
        await connection.query(`grant ${privileges} on ${databasePattern(nameThere)}.* to '${account}'@'${host}'`);
      }
    return repaired;
  });
}

interface AccountPlace {
  server: Server;
  account: string;
  host: string;
  home: Home;
}

/** Makes the account, or makes sure that it is ours and can be entered; tells whether it had to be put back. */
async function ensureAccount(
  connection: MysqlConnection,
  { server, account, host, home }: AccountPlace,
): Promise<boolean> {
  const who = `'${account}'@'${host}'`;
  const password = home.secret(secretName('mysql', account), generatePassword);
  const isMade = await connection.query(`create user ${who} identified by ?`, [password]).then(
    () => true,
    (error: unknown) => {
      if (systemCode(error) === 'ER_CANNOT_USER') return false;
      throw error;
    },
  );
  // On a server of others an account carries no other mark than that this home knows of having made it, or its password.
  const isOurs = isMade || server.origin === 'local' || isCreated(home, server, who);
  const isOpen = isMade || (await isOwnAccount(server, account, home));
  if (!isOurs && !isOpen)
    throw new GenimsError(
      'NOT_OURS',
      `Account ${account} on ${address(server)} (${server.origin}) was there already and has a password that is not this platform's.`,
    );
  if (server.origin !== 'local' && !isCreated(home, server, who)) noteCreated(home, server, who);
  if (isOpen) return false;
  await connection.query(`alter user ${who} identified by ? account unlock`, [password]);
  return true;
}

/**
 * What servers say of another password, of an account that is locked, and of one whose password has expired. By number, as the driver knows those of MariaDB
 * by other names.
 */
const SHUT = new Set([1045, 3118, 4151, 1820, 1862]);

/** Whether the account takes the password that this home made for it: an account carries no other mark that every server has. */
export async function isOwnAccount(server: Server, account: string, home: Home): Promise<boolean> {
  const password = home.secrets[secretName('mysql', account)];
  if (password === undefined) return false;
  try {
    await withMysql({ ...server, user: account, password, database: undefined }, undefined, async () => {});
    return true;
  } catch (error) {
    if (SHUT.has(((error as Error).cause as { errno?: number } | undefined)?.errno ?? 0)) return false;
    throw error;
  }
}

/** Accounts of a store with their privileges. */
export function accountsOf(store: SqlStoreManifest): { account: string; privileges: string }[] {
  const readers = store.readers.map((reader) => ({
    account: accountNames.reader(reader),
    privileges: 'select, show view',
  }));
  if (!store.appendOnly)
    return [
      { account: accountNames.etl, privileges: 'select, insert, update, delete, create temporary tables' },
      ...readers,
    ];
  return [
    { account: accountNames.auditWriter, privileges: 'select, insert' },
    // Dropping a partition needs both; rows themselves stay out of its reach.
    { account: accountNames.retention, privileges: 'select, alter, drop' },
    ...readers,
  ];
}

import { type MysqlConnection, mysqlRows } from '../engines/mysql/connect.ts';
import { accountsOf } from '../provisioning/mysql-accounts.ts';
import type { PlacedStore } from '../provisioning/mysql-databases.ts';

/** What an account was given, by database; `*` for the whole server. */
export type AccountGrants = Map<string, string[]>;

/** The privileges of the account that is connected. Any account may ask for its own. */
export async function ownGrants(connection: MysqlConnection): Promise<AccountGrants> {
  const rows = await mysqlRows<Record<string, string>>(connection, 'show grants');
  const grants: AccountGrants = new Map();
  for (const line of rows.flatMap((row) => Object.values(row))) {
    const match = /^grant (.+?) on (?:\w+ )?(\S+?)\.(\S+) to /i.exec(line);
    const [, privileges = '', database = '', object = ''] = match ?? [];
    // A role, or whatever else a future server lists, is given to the account as a whole; what it says may hold a secret.
    const target = match ? plainName(database) : '*';
    const given = match ? privileges.toLowerCase().split(/, (?![^(]*\))/) : ['a grant that is not on a database'];
    if (/with grant option/i.test(line)) given.push('grant option');
    const where = object === '*' || !match ? '' : ` on table ${plainName(object)}`;
    const real = given.filter((one) => one !== 'usage').map((one) => `${one}${where}`);
    if (real.length > 0) grants.set(target, [...(grants.get(target) ?? []), ...real]);
  }
  return grants;
}

function plainName(quoted: string): string {
  return quoted.replaceAll('`', '').replaceAll('\\_', '_').replaceAll('\\%', '%');
}

/** In what an account's grants differ from what the stores of its server promise, as far as `placed` is where to tell it. */
export function compareAccountGrants(
  account: string,
  grants: AccountGrants,
  { placed, stores }: { placed: PlacedStore; stores: PlacedStore[] },
): { examined: number; wrong: string[] } {
  const wantedOn = (store: PlacedStore) =>
    accountsOf(store.store)
      .find((one) => one.account === account)
      ?.privileges.split(', ') ?? [];
  const home = stores.find((store) => wantedOn(store).length > 0);
  const told = [...grants.keys()].filter((database) =>
    stores.some((store) => store.nameThere === database) ? database === placed.nameThere : home === placed,
  );
  const wrong: string[] = [];
  let examined = 0;
  for (const database of new Set([placed.nameThere, ...told])) {
    const wanted = database === placed.nameThere ? wantedOn(placed) : [];
    const found = grants.get(database) ?? [];
    for (const privilege of new Set([...wanted, ...found])) {
      examined++;
      if (!wanted.includes(privilege)) wrong.push(`${account}: ${privilege} on ${database} is granted, must not be`);
      else if (!found.includes(privilege)) wrong.push(`${account}: ${privilege} on ${database} is missing`);
    }
  }
  return { examined, wrong };
}

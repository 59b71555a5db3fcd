import { systemCode } from '../base/errors.ts';
import type { Home } from '../base/home.ts';
import { mapParallel } from '../base/parallel.ts';
import { address, type Server, secretName } from '../engines/contract.ts';
import {
  type PostgresClient,
  quoteName,
  quoteText,
  scramVerifier,
  withMaintenance,
  withPostgres,
} from '../engines/postgres/connect.ts';
import { roleSettings } from './grants.ts';
import { roleNames } from './naming.ts';
import type { PlacedDatabase } from './postgres-databases.ts';
import { markOf } from './postgres-roles.ts';

// PostgreSQL lets every role change its own password and settings, whatever its privileges. So `up` looks at each and puts back what was changed.

/** Puts roles of one server back as they must be. Gives a line per role of which something was changed. */
export async function repairRoles(
  databases: PlacedDatabase[],
  { home, platformId }: { home: Home; platformId: string },
): Promise<string[]> {
  const [first] = databases;
  if (!first) return [];
  const { server } = first;
  const found = new Map<string, string[]>();
  const note = (role: string, what: string) => found.set(role, [...(found.get(role) ?? []), what]);
  const places = entrances(databases);
  await withMaintenance(server, async (client) => {
    const own = await ownRoles(client, platformId);
    for (const { name, limits } of own) {
      if (!places.has(name) || limits.length === 0) continue;
      await client.query(`alter role ${quoteName(name)} login valid until 'infinity' connection limit -1`);
      note(name, limits.join(' and '));
    }
    for (const role of await repairSettings(client, databases, new Set(own.map(({ name }) => name))))
      note(role, 'other settings');
  });
  const locked = await mapParallel(places, 4, async ([role, database]) =>
    (await isLockedOut(home, server, role, database)) ? [role] : [],
  );
  await withMaintenance(server, async (client) => {
    for (const role of locked.flat()) {
      const password = home.secrets[secretName('postgres', role)] ?? '';
      await client.query(`alter role ${quoteName(role)} password ${quoteText(scramVerifier(password))}`);
      note(role, 'another password');
    }
  });
  return [...found].map(
    ([role, what]) => `Role ${role} on ${address(server)} had ${what.join(' and ')}; it is as before.`,
  );
}

/** For every role of the server's databases one that it may enter. */
function entrances(databases: PlacedDatabase[]): Map<string, string> {
  const places = new Map<string, string>();
  for (const { nameThere, modules } of databases) {
    for (const { module, ownerTeam } of modules)
      for (const role of [
        roleNames.owner(module),
        roleNames.readWrite(module),
        roleNames.readOnly(module),
        roleNames.team(ownerTeam),
      ])
        places.set(role, nameThere);
    for (const role of [roleNames.capture(nameThere), roleNames.sync(nameThere)]) places.set(role, nameThere);
  }
  return places;
}

/** Roles with our mark, and what keeps each from entering. */
async function ownRoles(client: PostgresClient, platformId: string): Promise<{ name: string; limits: string[] }[]> {
  const { rows } = await client.query<{ name: string; limits: string[] }>(
    `select rolname as name, array_remove(array[
       case when not rolcanlogin then 'no right to log in' end,
       case when rolvaliduntil < 'infinity' then 'an end of validity' end,
       case when rolconnlimit >= 0 then 'a limit of connections' end], null) as limits
     from pg_roles where shobj_description(oid, 'pg_authid') = $1`,
    [markOf(platformId)],
  );
  return rows;
}

/** What only a superuser sets: that statements of people are told in the log. */
const OF_THE_SUPERUSER = "array['log_statement=all']";

/** Gives roles the settings that they must have, in each database and beyond, and no others; tells which had other ones. */
async function repairSettings(
  client: PostgresClient,
  databases: PlacedDatabase[],
  own: Set<string>,
): Promise<Set<string>> {
  const { rows } = await client.query<{ role: string; database: string | null; settings: string[] }>(
    `select rolname as role, datname as database, setconfig as settings from pg_db_role_setting s join pg_roles r on r.oid = s.setrole
     left join pg_database d on d.oid = s.setdatabase where rolname = any($1) and setconfig <> ${OF_THE_SUPERUSER}`,
    [[...own]],
  );
  const changed = new Set<string>();
  const here = new Map(rows.map((row) => [`${row.role} ${row.database ?? ''}`, row]));
  for (const database of databases)
    for (const [role, settings] of roleSettings(database)) {
      const key = `${role} ${database.nameThere}`;
      const is = (here.get(key)?.settings ?? []).map((one) => one.replaceAll('"', ''));
      here.delete(key);
      const must = [...settings].map(([name, values]) => `${name}=${values.join(', ')}`);
      if (!own.has(role) || is.sort().join('\n') === must.sort().join('\n')) continue;
      const head = `alter role ${quoteName(role)} in database ${quoteName(database.nameThere)}`;
      await client.query(`${head} reset all`);
      for (const [name, values] of settings)
        await client.query(`${head} set ${name} = ${values.map(quoteName).join(', ')}`);
      changed.add(role);
    }
  // What is left is of databases in which the role has no settings of ours, or of all.
  for (const { role, database } of here.values()) {
    const where = database === null ? '' : ` in database ${quoteName(database)}`;
    await client.query(`alter role ${quoteName(role)}${where} reset all`);
    changed.add(role);
  }
  return changed;
}

/** Whether the server refuses the role with the password that this home made for it. */
async function isLockedOut(home: Home, server: Server, role: string, database: string): Promise<boolean> {
  const password = home.secrets[secretName('postgres', role)];
  if (password === undefined) return false;
  try {
    await withPostgres({ ...server, user: role, password }, database, async () => {});
    return false;
  } catch (error) {
    const code = systemCode((error as Error).cause);
    if (code === '28P01' || code === '28000') return true;
    // What else is in the way, such as a privilege that was taken, verification tells of.
    return false;
  }
}

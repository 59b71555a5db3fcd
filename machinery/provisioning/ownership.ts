import type { BorrowedDatabase, Home } from '../base/home.ts';
import { address, type Server } from '../engines/contract.ts';
import { type PostgresClient, quoteName } from '../engines/postgres/connect.ts';

// What this home made on servers that may be others' too, and how it found what it did not make. Only the former is ever dropped.

/** How the home calls something on a server. */
export function keyOf(server: Server, name: string): string {
  return `${server.engine}://${address(server)}/${name}`;
}

/** Notes a database, or `database.collection`, before it is made: a killed command must not leave something that nobody may drop. */
export function noteCreated(home: Home, server: Server, name: string): void {
  home.updateState((state) => {
    state.created = [...new Set([...(state.created ?? []), keyOf(server, name)])];
  });
}

/** Forgets a database that was dropped, and what was in it. */
export function forgetCreated(home: Home, server: Server, name: string): void {
  const key = keyOf(server, name);
  home.updateState((state) => {
    state.created = (state.created ?? []).filter((one) => one !== key && !one.startsWith(`${key}.`));
  });
}

/** Whether this home made it. */
export function isCreated(home: Home, server: Server, name: string): boolean {
  return home.state.created?.includes(keyOf(server, name)) ?? false;
}

/** A database on a server that the environment names, whatever its engine. */
export interface NamedPlace {
  /** Its name in the catalogue. */
  database: string;
  server: Server;
  nameThere: string;
}

/** Stands for the roles of a server, which belong to none of its databases. */
export const ROLES = '';

/** Notes a database before anything is made in it, where it lies on a server of the user's own. */
export function noteElsewhere(home: Home, { database, server, nameThere }: NamedPlace): void {
  note(home, server, nameThere, { origin: server.origin, database });
}

/** Notes that roles are about to be made on the server. */
export function noteRoles(home: Home, server: Server): void {
  note(home, server, ROLES, { origin: server.origin });
}

function note(home: Home, server: Server, name: string, what: { origin: string; database?: string }): void {
  const key = keyOf(server, name);
  const known = home.state.elsewhere?.[key];
  if (server.origin === 'local' || (known?.origin === what.origin && known.database === what.database)) return;
  home.updateState((state) => {
    state.elsewhere = { ...state.elsewhere, [key]: what };
  });
}

/** Forgets a database that was removed from its server, or the server's roles. */
export function forgetElsewhere(home: Home, server: Server, name: string): void {
  home.updateState((state) => {
    delete state.elsewhere?.[keyOf(server, name)];
  });
}

/** Whether anything was made in the database, or roles on the server. */
export function isElsewhere(home: Home, server: Server, name: string): boolean {
  return home.state.elsewhere?.[keyOf(server, name)] !== undefined;
}

const FOUND = `
select array(select privilege_type from aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) where grantee = 0) as "onDatabase",
  array(select a.privilege_type from pg_namespace n cross join aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
    where n.nspname = 'public' and a.grantee = 0) as "onPublic",
  coalesce((select setconfig from pg_db_role_setting s where s.setdatabase = d.oid and s.setrole = 0), '{}') as settings
from pg_database d where datname = current_database()`;

/** Notes how a database that was there before is set up, before the platform changes that for its own use. Only the first look counts. */
export async function noteBorrowed(
  home: Home,
  client: PostgresClient,
  { server, nameThere }: { server: Server; nameThere: string },
): Promise<void> {
  const key = keyOf(server, nameThere);
  if (isCreated(home, server, nameThere) || home.state.borrowed?.[key] !== undefined) return;
  const { rows } = await client.query<BorrowedDatabase>(FOUND);
  const [found] = rows;
  if (found)
    home.updateState((state) => {
      state.borrowed = { ...state.borrowed, [key]: found };
    });
}

/** Gives everyone back what they had in the database, and the database its own settings. */
export async function returnBorrowed(
  home: Home,
  client: PostgresClient,
  { server, nameThere }: { server: Server; nameThere: string },
): Promise<void> {
  const database = quoteName(nameThere);
  const { onDatabase = [], onPublic = [], settings = [] } = home.state.borrowed?.[keyOf(server, nameThere)] ?? {};
  if (onDatabase.length > 0) await client.query(`grant ${onDatabase.join(', ')} on database ${database} to public`);
  if (onPublic.length > 0) await client.query(`grant ${onPublic.join(', ')} on schema public to public`);
  for (const name of ['search_path', 'timezone']) {
    await client.query(`alter database ${database} reset ${name}`);
    const before = settings.find((one) => one.toLowerCase().startsWith(`${name}=`));
    if (before === undefined) continue;
    await client.query('select set_config($1, $2, false)', [name, before.slice(name.length + 1)]);
    await client.query(`alter database ${database} set ${name} from current`);
  }
}

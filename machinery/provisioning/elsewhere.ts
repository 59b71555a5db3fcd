import { GenimsError, must } from '../base/errors.ts';
import { withMongodb } from '../engines/mongodb/connect.ts';
import { mysqlRows, withMysql } from '../engines/mysql/connect.ts';
import { type PostgresClient, withMaintenance, withPostgres } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from './naming.ts';
import { keyOf, type NamedPlace, noteElsewhere, ROLES } from './ownership.ts';
import type { Platform } from './platform.ts';
import { markOf } from './postgres-roles.ts';

// Variables that name a server of the user's own may be missing in a later call, or lead somewhere else. What the home remembers of such servers keeps it
// from taking that for a platform without those databases.

/** Refuses a call in which no variable names a server that holds something of this platform. */
export function requireNamed(platform: Platform): void {
  const missing = unnamed(platform);
  if (missing.length > 0) throw notNamed(platform, missing);
}

/**
 * The same for `up`, which also finds a server again that has moved to another address, or is named by another: everything that was noted there must be where
 * its variables lead now, as whole as it was.
 */
export async function settleNamed(platform: Platform): Promise<void> {
  const missing = unnamed(platform);
  if (missing.length === 0) return;
  const places = new Map(platform.namedPlaces().map((place) => [place.database, place]));
  const moved = new Map<string, NamedPlace>();
  for (const { key, database } of missing) {
    const place = database === undefined ? undefined : places.get(database);
    if (place !== undefined && (await holdsOurs(platform, place))) moved.set(key, place);
  }
  // Roles go with the databases of their server. Where none was made yet, they would be left behind.
  const goesWith = (roles: Unnamed) => missing.some(({ at, key }) => at === roles.at && moved.has(key));
  const left = missing.filter((one) => !moved.has(one.key) && !(one.database === undefined && goesWith(one)));
  if (left.length > 0) throw notNamed(platform, left);
  platform.home.updateState((state) => {
    for (const { key } of missing) delete state.elsewhere?.[key];
    // What this home made as a whole, it may also remove at the new address.
    state.created = (state.created ?? []).map((made) => {
      const key = [...moved.keys()].find((one) => made === one || made.startsWith(`${one}.`));
      const place = key === undefined ? undefined : moved.get(key);
      return key && place ? keyOf(place.server, place.nameThere) + made.slice(key.length) : made;
    });
  });
  for (const place of moved.values()) noteElsewhere(platform.home, place);
}

interface Unnamed {
  key: string;
  origin: string;
  /** Address of the server, with the engine before it. */
  at: string;
  database: string | undefined;
}

function unnamed(platform: Platform): Unnamed[] {
  const places = platform.namedPlaces();
  const named = new Set(places.flatMap(({ server, nameThere }) => [keyOf(server, nameThere), keyOf(server, ROLES)]));
  return Object.entries(platform.home.state.elsewhere ?? {})
    .filter(([key]) => !named.has(key))
    .map(([key, { origin, database }]) => ({
      key,
      origin,
      database,
      at: key.slice(0, key.indexOf('/', key.indexOf('://') + 3)),
    }));
}

function notNamed(platform: Platform, missing: Unnamed[]): GenimsError {
  const told = [...Map.groupBy(missing, (one) => one.at)].map(([at, group]) => {
    const names = group.flatMap(({ database }) => database ?? []).sort();
    const roles = group.some(({ database }) => database === undefined) ? ['roles'] : [];
    const origins = [...new Set(group.map(({ origin }) => origin))].sort().join(', ');
    return `${[...names, ...roles].join(', ')} of this platform: on ${at} (named by ${origins} then, by nothing now)`;
  });
  return new GenimsError('SERVER_NOT_NAMED', `${told.join('; ')}.`, {
    remedy: `Set the variables as they were when that server was used, in the environment or in \`.env\`, and run the command again; nothing was changed. A server that has moved: name its new address and run \`./genims up\`. One that is gone for good: run \`./genims down\` and remove ${platform.home.path}.`,
    detail: missing.map(({ key, origin }) => ({ place: key, origin })),
  });
}

/** Whether the database is there and is this platform's: by its mark where the engine can carry one, else by all that is in it. */
async function holdsOurs(platform: Platform, { database, server, nameThere }: NamedPlace): Promise<boolean> {
  if (server.engine === 'postgres') {
    const there = await withMaintenance(server, (client) =>
      found(client, 'select 1 from pg_database where datname = $1', [nameThere]),
    );
    return there && withPostgres(server, nameThere, (client) => isMarked(client, platform));
  }
  if (server.engine === 'mysql') {
    const store = must(
      platform.catalog.sqlStores.find((one) => one.database === database),
      `store ${database}`,
    );
    return withMysql({ ...server, database: undefined }, undefined, async (connection) =>
      areNames(
        await mysqlRows(connection, 'select table_name as name from information_schema.tables where table_schema = ?', [
          nameThere,
        ]),
        Object.keys(store.tables),
      ),
    );
  }
  const store = must(
    platform.catalog.documentStores.find((one) => one.database === database),
    `store ${database}`,
  );
  return withMongodb(server, async (client) => {
    const collections = await client.db(nameThere).listCollections({}, { nameOnly: true }).toArray();
    const ours = Object.values(store.categories).flatMap((one) => Object.keys(one));
    return areNames(
      collections.filter((one) => ours.includes(one.name)),
      ours,
    );
  });
}

function areNames(found: { name: string }[], wanted: string[]): boolean {
  return [...found.map((one) => one.name)].sort().join() === wanted.toSorted().join();
}

/** Whether the platform's schema in this database was made by this platform. */
export function isMarked(client: PostgresClient, platform: Platform): Promise<boolean> {
  return found(client, "select 1 from pg_namespace where nspname = $1 and obj_description(oid, 'pg_namespace') = $2", [
    PLATFORM_SCHEMA,
    markOf(platform.platformId),
  ]);
}

async function found(client: PostgresClient, query: string, values: string[]): Promise<boolean> {
  const { rowCount } = await client.query(query, values);
  return rowCount !== 0;
}

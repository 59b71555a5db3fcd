import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '../base/errors.ts';
import { address, type Server, serverKey } from '../engines/contract.ts';
import { withMongodb } from '../engines/mongodb/connect.ts';
import { quoteMysqlName, withMysql } from '../engines/mysql/connect.ts';
import { type PostgresClient, quoteName, withMaintenance, withPostgres } from '../engines/postgres/connect.ts';
import { asRole } from './connections.ts';
import { isMarked, requireNamed } from './elsewhere.ts';
import { accountsOf, isOwnAccount } from './mysql-accounts.ts';
import type { PlacedStore } from './mysql-databases.ts';
import { PUBLICATION, partitionSchema, roleNames, schemaNames, slotPattern } from './naming.ts';
import { forgetElsewhere, isCreated, isElsewhere, type NamedPlace, ROLES, returnBorrowed } from './ownership.ts';
import type { Platform } from './platform.ts';
import type { PlacedDatabase } from './postgres-databases.ts';
import { markOf } from './postgres-roles.ts';

export interface DestroyStep {
  what: string;
  run(): Promise<void>;
}

/**
 * What there is to remove, in order: first what lies on servers named in the environment, then the local engines and the home. Nothing that
 * the platform did not create is touched: databases that were there before keep all but our own schemas, tables and roles.
 */
export function destroySteps(platform: Platform): DestroyStep[] {
  const { home, engines } = platform;
  if (!existsSync(home.path) || readdirSync(home.path).every((name) => name === 'lock')) return [];
  requireNamed(platform);
  const steps = [...elsewhereSteps(platform)];
  for (const engine of engines.known())
    steps.push({
      what: `local ${engine.name} in ${engine.folder}`,
      run: () => engine.remove(),
    });
  steps.push({
    what: `${home.path} with state and passwords`,
    async run() {
      const folder = home.state.places?.engines;
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
      for (const name of readdirSync(home.path))
        if (name !== 'lock') rmSync(join(home.path, name), { recursive: true, force: true });
    },
  });
  return steps;
}

/** What lies on servers that are not this home's; a local engine takes everything in it along. Each step forgets what it has removed. */
function elsewhereSteps(platform: Platform): DestroyStep[] {
  const { home, catalog, layout } = platform;
  const places = platform.namedPlaces();
  const made = Map.groupBy(
    places.filter(({ server, nameThere }) => isElsewhere(home, server, nameThere)),
    ({ server }) => server.engine,
  );
  const withRoles = places.filter(({ server }) => server.engine === 'postgres' && isElsewhere(home, server, ROLES));
  const steps = [
    ...(made.get('postgres') ?? []).map((place) =>
      postgresDatabaseStep(platform, {
        ...must(
          catalog.databases(layout).find(({ name }) => name === place.database),
          `database ${place.database}`,
        ),
        ...place,
      }),
    ),
    ...[...Map.groupBy(withRoles, ({ server }) => serverKey(server)).values()].map((group) =>
      postgresRolesStep(platform, must(group[0], 'database of a server').server),
    ),
    ...(made.get('mysql') ?? []).map((place) =>
      mysqlStep(platform, {
        store: must(
          catalog.sqlStores.find(({ database }) => database === place.database),
          `store ${place.database}`,
        ),
        ...place,
      }),
    ),
    ...(made.get('mongodb') ?? []).map((place) => mongodbStep(platform, place)),
  ];
  return steps.map(({ what, server, name, run }) => ({
    what,
    async run() {
      await run();
      forgetElsewhere(home, server, name);
    },
  }));
}

/** A step on a server of the user's own, with what of that server the home forgets afterwards. */
interface ElsewhereStep extends DestroyStep {
  server: Server;
  name: string;
}

function postgresDatabaseStep(platform: Platform, database: PlacedDatabase): ElsewhereStep {
  const { server, nameThere } = database;
  const where = `${nameThere} on ${address(server)}`;
  if (isCreated(platform.home, server, nameThere))
    return {
      server,
      name: nameThere,
      what: `database ${where}`,
      run: () =>
        withMaintenance(
          server,
          async (client) => {
            await dropSlots(client, platform, database);
            await client.query(`drop database if exists ${quoteName(nameThere)} with (force)`);
          },
          { avoid: nameThere },
        ),
    };
  return {
    server,
    name: nameThere,
    what: `our schemas in database ${where}, which was there before`,
    run: () =>
      withPostgres(server, nameThere, async (client) => {
        if (!(await isMarked(client, platform))) return;
        await dropSlots(client, platform, database);
        await client.query(`drop publication if exists ${quoteName(PUBLICATION)}`);
        const schemas = [
          ...schemaNames(database),
          ...database.modules.filter((one) => one.partitions).map((one) => partitionSchema(one.module)),
        ];
        await client.query(`drop schema if exists ${schemas.map(quoteName).join(', ')} cascade`);
        // Privileges on the database itself would keep the roles from being dropped.
        for (const role of await ownRoles(client, platform)) await client.query(`drop owned by ${quoteName(role)}`);
        await returnBorrowed(platform.home, client, database);
      }),
  };
}

/** A slot that stays behind would keep the server's log for ever. Its role drops it, as the platform's own account may lack the right to. */
async function dropSlots(
  client: PostgresClient,
  platform: Platform,
  { server, nameThere }: PlacedDatabase,
): Promise<void> {
  const pattern = slotPattern(platform.platformId, nameThere);
  const { rows } = await client.query<{ name: string }>(
    'select slot_name as name from pg_replication_slots where database = $1 and slot_name like $2',
    [nameThere, pattern],
  );
  if (rows.length === 0) return;
  await withPostgres(asRole(platform, server, roleNames.capture(nameThere)), nameThere, async (capture) => {
    for (const { name } of rows) {
      await capture.query(
        'select pg_terminate_backend(active_pid, 5000) from pg_replication_slots where slot_name = $1 and active',
        [name],
      );
      await capture.query('select pg_drop_replication_slot($1)', [name]);
    }
  });
}

function postgresRolesStep(platform: Platform, server: Server): ElsewhereStep {
  return {
    server,
    name: ROLES,
    what: `our roles on ${address(server)}`,
    run: () =>
      withMaintenance(server, async (client) => {
        const roles = await ownRoles(client, platform);
        if (roles.length > 0) await client.query(`drop role ${roles.map(quoteName).join(', ')}`);
      }),
  };
}

async function ownRoles(client: PostgresClient, platform: Platform): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select rolname as name from pg_roles where shobj_description(oid, 'pg_authid') = $1",
    [markOf(platform.platformId)],
  );
  return rows.map((row) => row.name);
}

function mysqlStep(platform: Platform, { store, server, nameThere }: PlacedStore): ElsewhereStep {
  const created = isCreated(platform.home, server, nameThere);
  const where = `${nameThere} on ${address(server)}`;
  return {
    server,
    name: nameThere,
    what: created
      ? `database ${where} and its accounts`
      : `our tables and accounts of ${where}, which was there before`,
    run: () =>
      withMysql({ ...server, database: undefined }, undefined, async (connection) => {
        if (created) await connection.query(`drop database if exists ${quoteMysqlName(nameThere)}`);
        else {
          const tables = Object.keys(store.tables).map(
            (table) => `${quoteMysqlName(nameThere)}.${quoteMysqlName(table)}`,
          );
          await connection.query('set foreign_key_checks = 0');
          await connection.query(`drop table if exists ${tables.join(', ')}`);
        }
        for (const { account } of accountsOf(store))
          if (await isOwnAccount(server, account, platform.home)) await connection.query(`drop user '${account}'@'%'`);
      }),
  };
}

function mongodbStep({ home }: Platform, { server, nameThere }: NamedPlace): ElsewhereStep {
  return {
    server,
    name: nameThere,
    what: `our collections in ${nameThere} on ${address(server)}`,
    run: () =>
      withMongodb(server, async (client) => {
        const db = client.db(nameThere);
        for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray())
          if (isCreated(home, server, `${nameThere}.${name}`)) await db.collection(name).drop();
      }),
  };
}

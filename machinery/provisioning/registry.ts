import { must } from '../base/errors.ts';
import type { EngineName, Server } from '../engines/contract.ts';
import { type PostgresClient, withPostgres } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from './naming.ts';
import type { Platform } from './platform.ts';

interface Entry {
  name: string;
  engine: EngineName;
  server: Server;
  modules: string[];
  ownerTeam: string | null;
  sizeBudgetMb: number | null;
  retention: string;
}

/** Brings the register of databases in line with where they are; writes only what differs. */
export async function registerDatabases(platform: Platform): Promise<void> {
  const entries = entriesOf(platform);
  await inRegister(platform, async (client) => {
    for (const { name, engine, server, modules, ownerTeam, sizeBudgetMb, retention } of entries)
      await client.query(
        `insert into ${PLATFORM_SCHEMA}.database_registry as r (database_name, engine, host, port, topology, modules, owner_team, size_budget_mb, retention)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (database_name) do update set engine = excluded.engine, host = excluded.host, port = excluded.port, topology = excluded.topology,
           modules = excluded.modules, owner_team = excluded.owner_team, size_budget_mb = excluded.size_budget_mb, retention = excluded.retention, updated_at = now()
         where (r.engine, r.host, r.port, r.topology, r.modules, r.owner_team, r.size_budget_mb, r.retention)
           is distinct from (excluded.engine, excluded.host, excluded.port, excluded.topology, excluded.modules, excluded.owner_team, excluded.size_budget_mb, excluded.retention)`,
        [name, engine, server.host, server.port, platform.layout, modules, ownerTeam, sizeBudgetMb, retention],
      );
  });
}

/** Notes that a verification of the whole platform has run. */
export async function recordVerification(platform: Platform, ok: boolean, at: Date): Promise<void> {
  await inRegister(platform, (client) =>
    client.query(
      `update ${PLATFORM_SCHEMA}.database_registry set last_verified_at = $1, last_verified_ok = $2, updated_at = $1`,
      [at, ok],
    ),
  );
}

/** Runs `work` with a connection to the database that holds the register of all others. */
export function inRegister<T>(platform: Platform, work: (client: PostgresClient) => Promise<T>): Promise<T> {
  const holder = must(
    platform.databases().find((one) => one.modules.some((module) => module.holdsRegistry)),
    'database that holds the register',
  );
  return withPostgres(holder.server, holder.nameThere, work);
}

function entriesOf(platform: Platform): Entry[] {
  const databases = platform.databases().map(
    ({ nameThere, server, modules }): Entry => ({
      name: nameThere,
      engine: 'postgres',
      server,
      modules: modules.map((one) => one.module),
      ownerTeam: [...new Set(modules.map((one) => one.ownerTeam))].join(', '),
      sizeBudgetMb: modules.reduce((sum, one) => sum + one.sizeBudgetMb, 0),
      retention: `backups ${Math.max(...modules.map((one) => one.backup.keepDays))} days${modules.some((one) => one.backup.archive) ? ', archived' : ''}`,
    }),
  );
  const stores = platform.stores().map(
    ({ nameThere, server, store }): Entry => ({
      name: nameThere,
      engine: 'mysql',
      server,
      modules: [store.store],
      ownerTeam: null,
      sizeBudgetMb: null,
      retention: `data ${store.retentionMonths} months, backups ${store.backup.keepDays} days`,
    }),
  );
  const documents = platform.documents().map(
    ({ nameThere, server, store }): Entry => ({
      name: nameThere,
      engine: 'mongodb',
      server,
      modules: [store.store],
      ownerTeam: null,
      sizeBudgetMb: null,
      retention: 'by collection, 30 days to unlimited',
    }),
  );
  return [...databases, ...stores, ...documents];
}

import { clock } from '../base/clock.ts';
import type { EngineName } from '../base/config.ts';
import { mapParallel } from '../base/parallel.ts';
import type { Moment } from '../base/row-types.ts';
import type { CompanyClock } from '../daemons/company-clock.ts';
import { withMongodb } from '../engines/mongodb/connect.ts';
import { mysqlRows, withMysql } from '../engines/mysql/connect.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';

/** What a database costs and how it is used. Rows are the engine's own estimate: a monitor that counts them would be the load that it looks for. */
export interface MeasuredDatabase {
  name: string;
  engine: EngineName;
  bytes: number;
  rows: number;
  /** Bytes that it is planned for; null where the catalogue plans none. */
  budgetBytes: number | null;
  /** Connections of the server that are taken, and how many it has. */
  connections: number;
  connectionLimit: number | null;
  longestTransactionSeconds: number;
  deadlocks: number;
}

export async function measureDatabases(platform: Platform): Promise<MeasuredDatabase[]> {
  const postgres = await mapParallel(platform.databases(), 3, ({ name, modules, server, nameThere }) =>
    withPostgres(server, nameThere, async (client): Promise<MeasuredDatabase> => {
      const { rows } = await client.query<Record<string, string>>(
        `select pg_database_size(current_database()) as bytes, (select coalesce(sum(n_live_tup), 0) from pg_stat_user_tables) as rows,
           (select count(*) from pg_stat_activity where backend_type = 'client backend') as connections, current_setting('max_connections') as limit,
           (select coalesce(extract(epoch from max(now() - xact_start)), 0) from pg_stat_activity
             where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()) as longest,
           (select deadlocks from pg_stat_database where datname = current_database()) as deadlocks`,
      );
      const row = rows[0] ?? {};
      return {
        ...{ name, engine: 'postgres', bytes: Number(row.bytes), rows: Number(row.rows) },
        budgetBytes: modules.reduce((sum, { sizeBudgetMb }) => sum + sizeBudgetMb, 0) * 2 ** 20,
        ...{ connections: Number(row.connections), connectionLimit: Number(row.limit) },
        ...{ longestTransactionSeconds: Number(row.longest), deadlocks: Number(row.deadlocks) },
      };
    }),
  );
  const mysql = await mapParallel(platform.stores(), 3, ({ store, server, nameThere }) =>
    withMysql(server, nameThere, async (connection): Promise<MeasuredDatabase> => {
      const [size] = await mysqlRows<{ bytes: string; total: string }>(
        connection,
        "select coalesce(sum(data_length + index_length), 0) as bytes, coalesce(sum(table_rows), 0) as total from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'",
        [nameThere],
      );
      const [used] = await mysqlRows<Record<string, string>>(
        connection,
        "select count(*) as connections, @@max_connections as most, (select coalesce(max(timestampdiff(second, trx_started, now())), 0) from information_schema.innodb_trx where trx_mysql_thread_id <> connection_id()) as longest from information_schema.processlist where command not in ('Daemon', 'Binlog Dump')",
      );
      const deadlocks = await mysqlRows<{ count: string }>(
        connection,
        "select count as count from information_schema.innodb_metrics where name = 'lock_deadlocks'",
      );
      return {
        ...{ name: store.database, engine: 'mysql', bytes: Number(size?.bytes), rows: Number(size?.total) },
        ...{ budgetBytes: null, connections: Number(used?.connections), connectionLimit: Number(used?.most) },
        ...{ longestTransactionSeconds: Number(used?.longest), deadlocks: Number(deadlocks[0]?.count ?? 0) },
      };
    }),
  );
  const mongodb = await mapParallel(platform.documents(), 1, ({ store, server, nameThere }) =>
    withMongodb(server, async (client): Promise<MeasuredDatabase> => {
      const stats = await client
        .db(nameThere)
        .command({ dbStats: 1 })
        .catch(() => ({ dataSize: 0, objects: 0 }));
      const { connections } = await client
        .db('admin')
        .command({ serverStatus: 1 })
        .catch(() => ({ connections: undefined }));
      const { current = 0, available } = (connections ?? {}) as { current?: number; available?: number };
      return {
        ...{
          name: store.database,
          engine: 'mongodb',
          bytes: Number(stats.dataSize ?? 0),
          rows: Number(stats.objects ?? 0),
        },
        ...{
          budgetBytes: null,
          connections: current,
          connectionLimit: available === undefined ? null : current + available,
        },
        ...{ longestTransactionSeconds: 0, deadlocks: 0 },
      };
    }),
  );
  return [...postgres, ...mysql, ...mongodb];
}

/** How long an agent at work has left the oldest message of its module that is due, seconds of the wall clock. */
export interface InboxAge {
  module: string;
  waiting: number;
  oldestSeconds: number;
}

/** Where an agent stands, by the company's clock, and since when, by the wall clock. */
export interface AgentStanding {
  moment: Moment;
  movedAt: number;
}

/**
 * How long an agent has left a message: what it has passed by counts from the moment of effect, what it has not come to yet from when it came to where it stands. So one that catches up with the clock, as all do that
 * begin where history ended, leaves nothing; one that stands still does. Of an agent that says nothing here the clock alone is known.
 */
export function leftFor(effectiveAt: Moment, now: number, company: CompanyClock, agent?: AgentStanding): number {
  const { speed } = company.setting;
  const late = Math.max(0, company.at(now) - effectiveAt) / speed;
  if (!agent) return late;
  return Math.min(late, Math.max((agent.moment - effectiveAt) / speed, now - agent.movedAt));
}

export async function inboxAges(
  platform: Platform,
  { company, agents }: { company: CompanyClock | undefined; agents: ReadonlyMap<string, AgentStanding | undefined> },
): Promise<InboxAge[]> {
  if (company === undefined) return [];
  const now = clock.now().getTime();
  const ages = await mapParallel(platform.databases(), 3, ({ modules, server, nameThere }) =>
    withPostgres(server, nameThere, async (client) => {
      const { rows } = await client.query<{ module: string; waiting: string; oldest: string }>(
        `select module, count(*) as waiting, (extract(epoch from min(effective_at)) * 1000)::bigint as oldest
         from ${PLATFORM_SCHEMA}.sync_inbox where status = 'waiting' group by module`,
      );
      return modules
        .filter(({ module }) => agents.has(module))
        .map(({ module }): InboxAge => {
          const found = rows.find((row) => row.module === module);
          const left = found ? leftFor(Number(found.oldest), now, company, agents.get(module)) : 0;
          return { module, waiting: Number(found?.waiting ?? 0), oldestSeconds: Math.round(left / 1000) };
        });
    }),
  );
  return ages.flat();
}

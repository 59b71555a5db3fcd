import { asGenimsError } from '../base/errors.ts';
import { address, type EngineStatus, type Server } from '../engines/contract.ts';
import { withMongodb } from '../engines/mongodb/connect.ts';
import { mysqlVersion, withMysql } from '../engines/mysql/connect.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import { requireNamed } from '../provisioning/elsewhere.ts';
import type { Platform } from '../provisioning/platform.ts';
import { countDatabases, type DatabaseCount } from './counts.ts';

export interface PlatformStatus {
  engines: EngineStatus[];
  databases: DatabaseCount[];
  /** Why the databases cannot be listed though all engines run: they are not made yet, or a server refuses. */
  problem?: string;
}

/** Engines and databases as they are now. Databases are empty when an engine is not running, as nothing can be asked then. */
export async function statusOf(platform: Platform): Promise<PlatformStatus> {
  if (platform.home.state.parameters === undefined) return { engines: [], databases: [] };
  try {
    requireNamed(platform);
  } catch (error) {
    return { engines: [], databases: [], problem: asGenimsError(error).message };
  }
  const local = localStates(platform);
  const ready = local.length === platform.localEngines().length && local.every((one) => one.running);
  if (!ready) return { engines: local, databases: [] };
  const engines = [...local, ...(await namedServers(platform))];
  if (!engines.every((one) => one.running)) return { engines, databases: [] };
  try {
    return { engines, databases: await countDatabases(platform) };
  } catch (error) {
    // A call of `up` that did not come to its end leaves engines without all their databases: that is a state, no failure.
    return { engines, databases: [], problem: asGenimsError(error).message };
  }
}

/** Local engines and named servers as they are now. */
export async function engineStates(platform: Platform): Promise<EngineStatus[]> {
  return [...localStates(platform), ...(await namedServers(platform))];
}

function localStates(platform: Platform): EngineStatus[] {
  return platform.localEngines().flatMap((name) => platform.engines.statusOf(name) ?? []);
}

/** Servers that the environment names, each asked who it is. */
async function namedServers(platform: Platform): Promise<EngineStatus[]> {
  return Promise.all(
    platform.namedServers().map(async (server) => {
      const base = { name: server.engine, source: `named by ${server.origin}`, address: address(server) };
      try {
        return { ...base, ...(await describe(server)), running: true };
      } catch {
        // Whatever the reason, `up` and `verify` tell it; a screen of states goes on to the next server.
        return { ...base, product: 'unknown', version: 'unknown', running: false };
      }
    }),
  );
}

async function describe(server: Server): Promise<{ product: string; version: string }> {
  if (server.engine === 'postgres')
    return withPostgres(server, undefined, async (client) => {
      const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version");
      return { product: 'PostgreSQL', version: rows[0]?.version.split(' ')[0] ?? '' };
    });
  if (server.engine === 'mysql')
    return withMysql({ ...server, database: undefined }, undefined, async (connection) => {
      const { product, version } = await mysqlVersion(connection);
      return { product, version };
    });
  return withMongodb(server, async (client) => {
    const info = await client.db('admin').command({ buildInfo: 1 });
    return { product: 'MongoDB', version: String(info.version) };
  });
}

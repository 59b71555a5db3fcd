import type { MysqlConnection } from '../engines/mysql/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type LoadJob, runKeeper } from './jobs.ts';
import { Runs } from './runs.ts';
import { StoreConnections } from './store-connections.ts';
import type { Bench } from './workshop.ts';

/** Where one job is at work in a session: connections of its own, as a job's rows are one transaction, and a bench in the workshop. */
export class LoadLane {
  readonly stores: StoreConnections;
  readonly bench: Bench;
  private readonly platform: Platform;

  constructor(platform: Platform, bench: Bench) {
    this.platform = platform;
    this.bench = bench;
    this.stores = new StoreConnections(platform);
  }

  /** The runs of all jobs, with the connection to the store that keeps them. */
  runs(): Promise<{ runs: Runs; connection: MysqlConnection }> {
    return runsOf(this.platform, this.stores);
  }

  /** Where the store's own tables are read; a store of documents has none, and its runs are kept elsewhere. */
  storeOf({ store }: LoadJob): Promise<{ connection: MysqlConnection; database: string }> {
    return this.stores.of(store.engine === 'mysql' ? store.store : runKeeper(this.platform.catalog).store);
  }

  async close(): Promise<void> {
    this.bench.close();
    await this.stores.close();
  }
}

/** The runs of all jobs, with the connection to the store that keeps them. */
export async function runsOf(
  { catalog }: Platform,
  stores: StoreConnections,
): Promise<{ runs: Runs; connection: MysqlConnection }> {
  const keeper = runKeeper(catalog);
  const { connection, database } = await stores.of(keeper.store);
  return { runs: new Runs(connection, database, keeper.keepsRuns), connection };
}

import { GenimsError, must } from '../base/errors.ts';
import { type MysqlConnection, mysqlRows } from '../engines/mysql/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { ChangeLog } from './change-log.ts';
import type { LoadDefinition } from './definition.ts';
import { InputTables } from './input-tables.ts';
import { type LoadJob, runKeeper } from './jobs.ts';
import { PendingGrains } from './pending-grains.ts';
import { Runs } from './runs.ts';
import { type AsOf, SourceState } from './source-state.ts';
import { StoreConnections } from './store-connections.ts';
import { Workshop } from './workshop.ts';

/** Zone of the company's day. */
export const COMPANY_ZONE = 'Asia/Kolkata';
const LOCK = 'genims etl';
/** Seconds that a run waits for another one. */
const PATIENCE = 60;

/**
 * One state of the sources with which one job is run, or several, one after the other: connections, the place of the only run, what each target has to compute, and what was brought into the workshop. Every
 * job of a session has the same vector of positions.
 */
export class LoadSession {
  readonly platform: Platform;
  readonly stores: StoreConnections;
  readonly sources: SourceState;
  private readonly definitions: readonly LoadDefinition[];
  private begun: Promise<{ pending: PendingGrains; log: ChangeLog | undefined }> | undefined;
  private collected: Promise<void> | undefined;
  private tables: InputTables | undefined;

  /** `definitions` are the targets that it may load. */
  constructor(platform: Platform, definitions: readonly LoadDefinition[]) {
    this.platform = platform;
    this.stores = new StoreConnections(platform);
    this.sources = new SourceState(platform);
    this.definitions = definitions;
  }

  /** The runs of all jobs, with the connection to the store that keeps them. */
  async runs(): Promise<{ runs: Runs; connection: MysqlConnection }> {
    const keeper = runKeeper(this.platform.catalog);
    const { connection, database } = await this.stores.of(keeper.store);
    return { runs: new Runs(connection, database, keeper.keepsRuns), connection };
  }

  /** Takes the place of the only run, and the state of the sources after the slots that tell what comes after it. Done once. */
  begin(): Promise<unknown> {
    this.begun ??= (async () => {
      const { connection } = await this.runs();
      await lock(connection);
      const pending = new PendingGrains(this.platform);
      const log = await pending.prepare();
      await this.sources.take(this.platform.catalog.modules.map(({ module }) => module));
      return { pending, log };
    })();
    return this.begun;
  }

  /** How far the company is. */
  async asOf(): Promise<AsOf> {
    await this.sources.take(this.platform.catalog.modules.map(({ module }) => module));
    return this.sources.asOf(COMPANY_ZONE);
  }

  /** What each target has to compute, with what the log tells up to the state of the sources. */
  async pending(asOf: AsOf): Promise<PendingGrains> {
    const { pending, log } = must(await this.begun, 'session that has begun');
    this.collected ??= pending.collect(log, this.sources, asOf);
    await this.collected;
    return pending;
  }

  /** Where the store's own tables are read; a store of documents has none, and its runs are kept elsewhere. */
  storeOf({ store }: LoadJob): Promise<{ connection: MysqlConnection; database: string }> {
    return this.stores.of(store.engine === 'mysql' ? store.store : runKeeper(this.platform.catalog).store);
  }

  async inputs(): Promise<InputTables> {
    this.tables ??= new InputTables(
      await Workshop.open(this.platform.home.file('etl', 'workshop')),
      this.sources,
      this.definitions,
    );
    return this.tables;
  }

  async close(): Promise<void> {
    await this.sources.close();
    this.tables?.workshop.close();
    await this.stores.close();
  }
}

/** One run at a time, over all processes: two would compute the same. */
async function lock(connection: MysqlConnection): Promise<void> {
  const [row] = await mysqlRows<{ got: string | number | null }>(
    connection,
    `select get_lock('${LOCK}', ${PATIENCE}) as got`,
  );
  if (Number(row?.got) !== 1) throw new GenimsError('ETL_BUSY', `Another run has been at work for ${PATIENCE} s.`);
}

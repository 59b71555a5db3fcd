import { GenimsError, must } from '../base/errors.ts';
import { type MysqlConnection, mysqlRows } from '../engines/mysql/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { ChangeLog } from './change-log.ts';
import type { LoadDefinition } from './definition.ts';
import { InputTables } from './input-tables.ts';
import { LoadLane, runsOf } from './load-lane.ts';
import { PendingGrains } from './pending-grains.ts';
import type { Runs } from './runs.ts';
import { type AsOf, SourceState } from './source-state.ts';
import { StoreConnections } from './store-connections.ts';
import { Workshop } from './workshop.ts';

/** Zone of the company's day. */
export const COMPANY_ZONE = 'Asia/Kolkata';
const LOCK = 'genims etl';
/** Seconds that a run waits for another one. */
const PATIENCE = 60;

/**
 * One state of the sources with which one job is run, or several, in lanes beside each other: the place of the only run, what each target has to compute, and what was brought into the workshop. Every job of a session
 * has the same vector of positions.
 */
export class LoadSession {
  readonly platform: Platform;
  readonly sources: SourceState;
  private readonly stores: StoreConnections;
  private readonly definitions: readonly LoadDefinition[];
  private begun: Promise<{ pending: PendingGrains; log: ChangeLog | undefined }> | undefined;
  private collected: Promise<void> | undefined;
  private opened: Promise<Workshop> | undefined;
  private tables: InputTables | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  /** `definitions` are the targets that it may load. */
  constructor(platform: Platform, definitions: readonly LoadDefinition[]) {
    this.platform = platform;
    this.stores = new StoreConnections(platform);
    this.sources = new SourceState(platform);
    this.definitions = definitions;
  }

  /** The runs of all jobs, with the connection that holds the place of the only run. */
  runs(): Promise<{ runs: Runs; connection: MysqlConnection }> {
    return runsOf(this.platform, this.stores);
  }

  /** Where one of its jobs is at work; the caller closes it. */
  async lane(): Promise<LoadLane> {
    return new LoadLane(this.platform, await (await this.workshop()).bench());
  }

  /** Work of a lane that others may not do at the same time. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const before = this.turn;
    const mine = (async () => {
      await before.catch(() => {});
      return work();
    })();
    this.turn = mine;
    return mine;
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

  async inputs(): Promise<InputTables> {
    const workshop = await this.workshop();
    this.tables ??= new InputTables(workshop, this.sources, this.definitions);
    return this.tables;
  }

  private workshop(): Promise<Workshop> {
    this.opened ??= Workshop.open(this.platform.home.file('etl', 'workshop'));
    return this.opened;
  }

  async close(): Promise<void> {
    await this.sources.close();
    await this.opened?.then((workshop) => workshop.close());
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

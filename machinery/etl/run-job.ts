import { clock } from '../base/clock.ts';
import { asGenimsError, GenimsError } from '../base/errors.ts';
import { type MysqlConnection, mysqlRows } from '../engines/mysql/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import { ComputedRows } from './computed-rows.ts';
import { computeInputs } from './inputs.ts';
import { type LoadJob, runKeeper, tablesRead } from './jobs.ts';
import { type RunMode, Runs, type Trigger, type Watermark } from './runs.ts';
import { SourceState } from './source-state.ts';
import { StoreConnections } from './store-connections.ts';
import { type LoadResult, TargetTable } from './target-table.ts';
import { Workshop } from './workshop.ts';

/** Zone of the company's day. */
export const COMPANY_ZONE = 'Asia/Kolkata';
const LOCK = 'genims etl';
/** Seconds that a run waits for another one. */
const PATIENCE = 60;

export interface RunReport {
  job: string;
  run: string;
  ok: true;
  mode: RunMode;
  asOf: string;
  seconds: number;
  rows: { computed: number; inserted: number; updated: number; deleted: number };
  targets: Record<string, LoadResult & { seconds: number }>;
  positions: Record<string, string>;
}

export interface RunRequest {
  job: LoadJob;
  trigger: Trigger;
  /** Tables to which the run is restricted. */
  only?: readonly string[];
}

/** Runs a job: computes its targets from one state of the sources and makes the store equal to it, rows and watermarks in one transaction. A run that fails is recorded too. */
export async function runJob(platform: Platform, { job, trigger, only }: RunRequest): Promise<RunReport> {
  const { catalog } = platform;
  const definitions = job.definitions.filter(({ table }) => only === undefined || only.includes(table));
  const stores = new StoreConnections(platform);
  const sources = new SourceState(platform);
  let workshop: Workshop | undefined;
  const started = clock.monotonic();
  const seconds = () => (clock.monotonic() - started) / 1000;
  try {
    const keeper = runKeeper(catalog);
    const kept = await stores.of(keeper.store);
    const { connection, database } = await stores.of(job.store.store);
    const runs = new Runs(kept.connection, kept.database, keeper.keepsRuns);
    await lock(kept.connection);
    const modules = new Set(definitions.flatMap(({ inputs }) => inputs.flatMap(({ module }) => module ?? [])));
    await sources.take([...modules]);
    const asOf = await sources.asOf(COMPANY_ZONE);
    const mode: RunMode = 'full';
    const from = await runs.readUpTo(job.id);
    const run = await runs.begin({
      job: job.id,
      database: job.store.database,
      trigger,
      mode,
      from,
      to: asOf.now,
      version: platform.version,
    });
    try {
      workshop = await Workshop.open(platform.home.file('etl', job.id));
      const targets: RunReport['targets'] = {};
      await stores.begin();
      for (const definition of definitions) {
        const begun = clock.monotonic();
        const spec = catalog.storeSpec(definition.store).tables[definition.table];
        if (!spec) throw new GenimsError('INTERNAL', `${definition.store} has no table ${definition.table}.`);
        const target = new TargetTable(connection, database, { definition, spec });
        await computeInputs(definition, { workshop, sources, asOf, connection, database });
        const rows = await ComputedRows.make(workshop, definition, { spec, asOf });
        const result = await target.replace(rows, { runId: run.id, loadedAt: asMysql(clock.now()) });
        targets[definition.table] = { ...result, seconds: Number(((clock.monotonic() - begun) / 1000).toFixed(2)) };
      }
      const positions = await sources.positions();
      const watermarks = definitions.flatMap((definition) => watermarksOf(platform, definition, positions, targets));
      const isMoved = (target: string) => {
        const { inserted = 0, updated = 0, deleted = 0 } = targets[target] ?? {};
        return inserted + updated + deleted > 0;
      };
      await runs.succeed(run.id, { seconds: seconds(), targets, watermarks, isMoved }, job.id, asOf.now);
      await stores.commit(kept.connection);
      const sum = (pick: (one: LoadResult) => number) =>
        Object.values(targets).reduce((total, one) => total + pick(one), 0);
      return {
        ...{
          job: job.id,
          run: run.number,
          ok: true,
          mode,
          asOf: asOf.now,
          seconds: Number(seconds().toFixed(2)),
          targets,
        },
        rows: {
          computed: sum((one) => one.computed),
          inserted: sum((one) => one.inserted),
          updated: sum((one) => one.updated),
          deleted: sum((one) => one.deleted),
        },
        positions: Object.fromEntries([...positions].map(([module, { position }]) => [module, position])),
      };
    } catch (thrown) {
      const error = asGenimsError(thrown);
      await stores.rollback();
      await runs.fail(run.id, seconds(), error).catch(() => {});
      throw error;
    }
  } finally {
    workshop?.close();
    await Promise.all([sources.close(), stores.close()]);
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

function watermarksOf(
  { catalog, layout }: Platform,
  { table, inputs }: LoadJob['definitions'][number],
  positions: Map<string, { position: string }>,
  targets: RunReport['targets'],
): Watermark[] {
  return inputs.flatMap(({ module, query }) => {
    if (module === undefined) return [];
    const { name } = catalog.databaseOf(module, layout);
    return tablesRead(catalog, module, query).map((source) => ({
      sourceDatabase: name,
      sourceTable: `${module}.${source}`,
      targetTable: table,
      position: positions.get(module)?.position ?? '0/0',
      rowsRead: targets[table]?.computed ?? 0,
    }));
  });
}

export function asMysql(at: Date): string {
  return at.toISOString().replace('T', ' ').replace('Z', '');
}

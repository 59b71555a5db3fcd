import { mysqlRows, quoteMysqlName } from '../engines/mysql/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import { loadJobs, runKeeper } from './jobs.ts';
import { type RunRow, Runs } from './runs.ts';
import { StoreConnections } from './store-connections.ts';

export interface JobStatus {
  job: string;
  schedule: string;
  last: RunRow | null;
  /** Share of the runs of 30 days that succeeded. */
  successRate: number | null;
}

export interface TargetStatus {
  target: string;
  job: string | null;
  rows: number | null;
  waitsFor: string | null;
}

/** The jobs with their last runs, and every table of their stores with its rows or what it waits for. */
export async function etlStatus(platform: Platform): Promise<{ jobs: JobStatus[]; targets: TargetStatus[] }> {
  const { catalog } = platform;
  const stores = new StoreConnections(platform);
  try {
    const keeper = runKeeper(catalog);
    const kept = await stores.of(keeper.store);
    const runs = new Runs(kept.connection, kept.database, keeper.keepsRuns);
    const all = loadJobs(catalog);
    const jobs: JobStatus[] = [];
    for (const { id, schedule } of all)
      jobs.push({
        job: id,
        schedule,
        last: (await runs.latest(id, 1))[0] ?? null,
        successRate: await runs.successRate(id),
      });
    const targets: TargetStatus[] = [];
    for (const { definitions, id, store } of all) {
      const { connection, database } = await stores.of(store.store);
      for (const { table } of definitions) {
        const [row] = await mysqlRows<{ rows: string }>(
          connection,
          `select count(*) as \`rows\` from ${quoteMysqlName(database)}.${quoteMysqlName(table)}`,
        );
        targets.push({ target: `${store.store}.${table}`, job: id, rows: Number(row?.rows), waitsFor: null });
      }
    }
    for (const { store, waits } of catalog.sqlStores)
      for (const [table, waitsFor] of Object.entries(waits ?? {}))
        targets.push({ target: `${store}.${table}`, job: null, rows: null, waitsFor });
    return { jobs, targets };
  } finally {
    await stores.close();
  }
}

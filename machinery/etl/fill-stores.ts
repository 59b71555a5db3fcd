import { counted, reportStep } from '../base/reporter.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type LoadJob, loadJobs, runKeeper } from './jobs.ts';
import { COMPANY_ZONE, type RunReport, runJob } from './run-job.ts';
import { Runs, type Trigger } from './runs.ts';
import { SourceState } from './source-state.ts';
import { StoreConnections } from './store-connections.ts';

/** Jobs whose stores do not hold what the modules have come to: those that never ran, and those that the agents have left behind. */
export async function jobsBehind(platform: Platform): Promise<LoadJob[]> {
  const { catalog } = platform;
  const stores = new StoreConnections(platform);
  const sources = new SourceState(platform);
  try {
    const keeper = runKeeper(catalog);
    const kept = await stores.of(keeper.store);
    const runs = new Runs(kept.connection, kept.database, keeper.keepsRuns);
    await sources.take(catalog.modules.map(({ module }) => module));
    const { now } = await sources.asOf(COMPANY_ZONE);
    const behind: LoadJob[] = [];
    for (const job of loadJobs(catalog)) {
      const at = await runs.readUpTo(job.id);
      if (at === undefined || Date.parse(at) < Date.parse(now)) behind.push(job);
    }
    return behind;
  } finally {
    await Promise.all([sources.close(), stores.close()]);
  }
}

/** Runs every job that is behind. */
export async function fillStores(platform: Platform, trigger: Trigger): Promise<RunReport[]> {
  const reports: RunReport[] = [];
  for (const job of await jobsBehind(platform))
    reports.push(
      await reportStep(
        platform.reporter,
        `Loading ${job.store.store}, ${job.id}`,
        () => runJob(platform, { job, trigger }),
        ({ rows }) => `${counted(rows.computed)} rows, ${counted(rows.inserted + rows.updated + rows.deleted)} changed`,
      ),
    );
  return reports;
}

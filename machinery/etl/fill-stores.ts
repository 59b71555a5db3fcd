import { asGenimsError } from '../base/errors.ts';
import { counted, reportStep } from '../base/reporter.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type LoadJob, loadJobs, runKeeper } from './jobs.ts';
import { PendingGrains } from './pending-grains.ts';
import { COMPANY_ZONE, lock, type RunReport, runJob } from './run-job.ts';
import type { Trigger } from './runs.ts';
import { jobsReadUpTo } from './runs-of-jobs.ts';
import { SourceState } from './source-state.ts';
import { StoreConnections } from './store-connections.ts';

/** Jobs whose stores do not hold what the modules have come to: those that never ran, and those that the agents have left behind. */
export async function jobsBehind(platform: Platform): Promise<LoadJob[]> {
  const sources = new SourceState(platform);
  try {
    const served = await jobsReadUpTo(platform);
    await sources.take(platform.catalog.modules.map(({ module }) => module));
    const now = Date.parse((await sources.asOf(COMPANY_ZONE)).now);
    return loadJobs(platform.catalog).filter(({ id }) => (served.get(id) ?? Number.NEGATIVE_INFINITY) < now);
  } finally {
    await sources.close();
  }
}

/** Runs every job that is behind. One that fails is recorded and told, and verification will say so; the others go on. */
export async function fillStores(platform: Platform, trigger: Trigger): Promise<RunReport[]> {
  const reports: RunReport[] = [];
  for (const job of await jobsBehind(platform))
    await reportStep(
      platform.reporter,
      `Loading ${job.store.store}, ${job.id}`,
      () => runJob(platform, { job, trigger }),
      ({ rows }) => `${counted(rows.computed)} rows, ${counted(rows.inserted + rows.updated + rows.deleted)} changed`,
    ).then(
      (report) => reports.push(report),
      (error) => platform.reporter.warn(`${job.id}: ${asGenimsError(error).message}`),
    );
  return reports;
}

/** What each target still has to compute, of what the modules have changed since it was loaded. */
export async function pendingGrains(platform: Platform): Promise<PendingGrains> {
  const stores = new StoreConnections(platform);
  const sources = new SourceState(platform);
  try {
    const { connection } = await stores.of(runKeeper(platform.catalog).store);
    await lock(connection);
    const pending = new PendingGrains(platform);
    const log = await pending.prepare();
    await sources.take(platform.catalog.modules.map(({ module }) => module));
    await pending.collect(log, sources, await sources.asOf(COMPANY_ZONE));
    return pending;
  } finally {
    await Promise.all([sources.close(), stores.close()]);
  }
}

import { asGenimsError } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import { counted, reportStep } from '../base/reporter.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type LoadJob, loadJobs } from './jobs.ts';
import { COMPANY_ZONE, LoadSession } from './load-session.ts';
import { PendingGrains } from './pending-grains.ts';
import { type RunReport, runJob } from './run-job.ts';
import type { Trigger } from './runs.ts';
import { jobsReadUpTo } from './runs-of-jobs.ts';
import { SourceState } from './source-state.ts';

/** Jobs whose stores do not hold what the modules have come to: those that never ran, those that the agents have left behind. */
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

/** Runs every job that is behind, or all of them where definitions or tables have changed, all from one state of the modules, stores beside each other. One that fails is recorded and told, and verification will say so; the others go on. */
export async function fillStores(platform: Platform, trigger: Trigger): Promise<RunReport[]> {
  const reports: RunReport[] = [];
  // What other definitions have loaded, or into other tables, is loaded again.
  const isKnown = new PendingGrains(platform).isKnown;
  const jobs = isKnown ? await jobsBehind(platform) : loadJobs(platform.catalog);
  const session = new LoadSession(
    platform,
    jobs.flatMap(({ definitions }) => definitions),
  );
  try {
    const lanes = [...Map.groupBy(jobs, ({ store }) => store.store).values()];
    await mapParallel(lanes, lanes.length, async (some) => {
      for (const job of some)
        await reportStep(
          platform.reporter,
          `Loading ${job.store.store}, ${job.id}`,
          () => runJob(platform, { job, trigger }, session),
          ({ rows }) =>
            `${counted(rows.computed)} rows, ${counted(rows.inserted + rows.updated + rows.deleted)} changed`,
        ).then(
          (report) => reports.push(report),
          (error) => platform.reporter.warn(`${job.id}: ${asGenimsError(error).message}`),
        );
    });
    return reports;
  } finally {
    await session.close();
  }
}

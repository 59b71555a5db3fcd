import { clock } from '../base/clock.ts';
import { type LoadJob, type ReportJob, scheduledJobs } from '../etl/jobs.ts';
import { runJob } from '../etl/run-job.ts';
import { jobsReadUpTo } from '../etl/runs-of-jobs.ts';
import { lastDue } from '../etl/schedule.ts';
import type { Platform } from '../provisioning/platform.ts';
import { runReport } from '../reports/run-report.ts';
import { CompanyClock } from './company-clock.ts';
import { ownState } from './daemon-home.ts';
import type { Logger } from './log.ts';
import type { UnitInput } from './run-unit.ts';
import { thrown } from './thrown.ts';

/** Time between two looks at the clock, milliseconds. */
const LOOK_EVERY = 1000;
/** Attempts to run a job for one of its times, and pause before the second, milliseconds; each pause is twice as long as the one before. */
const [MOST_ATTEMPTS, FIRST_PAUSE] = [5, 10_000];

/**
 * Runs the loads of stores by the company's clock, one at a time. After a pause each job is caught up once, however often it was missed. A run that fails is recorded, told and tried again some
 * times, as a server may have been away; then the job's next time is waited for.
 */
export async function runLoader(
  { platform, folder, unit, setting, restarts, ready }: UnitInput,
  log: Logger,
): Promise<void> {
  const state = ownState(clock.now(), restarts);
  const company = new CompanyClock(setting);
  const stopped = Promise.withResolvers<void>();
  let isStopped = false;
  ready(() => {
    isStopped = true;
    stopped.resolve();
  });
  const jobs = scheduledJobs(platform.catalog);
  const served = await jobsReadUpTo(platform);
  const attempts = new Map<string, { count: number; after: number }>();
  // The first runs may take a while: it is up before them.
  folder.keep(unit, { ...state, moment: company.now() });
  log.info('at work');
  while (!isStopped) {
    for (const job of jobs) {
      const due = lastDue(job.schedule, company.now());
      const before = attempts.get(job.id);
      const isServed = (served.get(job.id) ?? 0) >= due && before === undefined;
      if (isStopped || isServed || clock.monotonic() < (before?.after ?? 0)) continue;
      served.set(job.id, due);
      await runScheduled(platform, job).then(
        ({ changed, ...told }) => {
          attempts.delete(job.id);
          state.steps++;
          state.messages += changed;
          log.info({ job: job.id, ...told }, 'run');
        },
        (error) => {
          const count = (before?.count ?? 0) + 1;
          log.error({ job: job.id, attempt: count, ...thrown(error) }, 'run failed');
          if (count >= MOST_ATTEMPTS) attempts.delete(job.id);
          else attempts.set(job.id, { count, after: clock.monotonic() + FIRST_PAUSE * 2 ** (count - 1) });
        },
      );
    }
    folder.keep(unit, { ...state, moment: company.now() });
    const timer = Promise.withResolvers<void>();
    const id = setTimeout(timer.resolve, LOOK_EVERY);
    await Promise.race([stopped.promise, timer.promise]);
    clearTimeout(id);
  }
}

async function runScheduled(
  platform: Platform,
  job: LoadJob | ReportJob,
): Promise<{ changed: number } & Record<string, unknown>> {
  if (!('definitions' in job)) {
    const { run, seconds, files } = await runReport(platform, job, 'schedule');
    return { run, seconds, files: files.length, changed: files.length };
  }
  const { run, mode, seconds, rows } = await runJob(platform, { job, trigger: 'schedule' });
  return { run, mode, seconds, ...rows, changed: rows.inserted + rows.updated + rows.deleted };
}

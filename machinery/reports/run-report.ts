import { clock } from '../base/clock.ts';
import { asGenimsError } from '../base/errors.ts';
import { registerFiles } from '../documents/register-files.ts';
import { type ReportJob, reportJobs } from '../etl/jobs.ts';
import { LoadSession } from '../etl/load-session.ts';
import type { Trigger } from '../etl/runs.ts';
import { lastDue } from '../etl/schedule.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type ReportFile, writeDailyReport } from './daily-report.ts';

export interface ReportRun {
  job: string;
  run: string;
  ok: true;
  asOf: string;
  seconds: number;
  files: ReportFile[];
}

/** Makes the report of the last whole day, as far as the company is, and records the run, also where it fails. */
export async function runReport(platform: Platform, job: ReportJob, trigger: Trigger): Promise<ReportRun> {
  const session = new LoadSession(platform, []);
  const began = clock.monotonic();
  const seconds = () => (clock.monotonic() - began) / 1000;
  try {
    const { runs } = await session.runs();
    const asOf = await session.asOf();
    const run = await runs.begin({
      ...{ job: job.id, database: job.store.database, trigger, mode: 'full', from: undefined, to: asOf.now },
      version: platform.version,
    });
    try {
      const files = await writeDailyReport(platform, job, { now: Date.parse(asOf.now), run: run.number });
      await registerFiles(
        platform,
        files.map(({ path, format, hash, bytes, number }) => ({
          ...{ path, bytes, sha256: hash, by: job.id, isEncrypted: false, isVerified: false },
          mediaType: format === 'pdf' ? 'application/pdf' : 'text/csv',
          record: { collection: `${job.store.store}.${job.store.reports?.table ?? ''}`, record_id: number },
        })),
        clock.now(),
      );
      const targets = {
        [job.store.reports?.table ?? '']: { ...NOTHING, inserted: files.length, computed: files.length },
      };
      const none = { watermarks: [], isMoved: () => false };
      await runs.succeed(run.id, { seconds: seconds(), targets, ...none }, job.id, asOf.now);
      return { job: job.id, run: run.number, ok: true, asOf: asOf.now, seconds: Number(seconds().toFixed(2)), files };
    } catch (thrown) {
      const error = asGenimsError(thrown);
      await runs.fail(run.id, seconds(), error).catch(() => {});
      throw error;
    }
  } finally {
    await session.close();
  }
}

const NOTHING = { computed: 0, inserted: 0, updated: 0, deleted: 0 };

/** Makes the reports that are due and not made yet. */
export async function makeDueReports(platform: Platform): Promise<ReportRun[]> {
  const made: ReportRun[] = [];
  for (const job of reportJobs(platform.catalog)) {
    const session = new LoadSession(platform, []);
    try {
      const { runs } = await session.runs();
      const readUpTo = await runs.readUpTo(job.id);
      const due = lastDue(job.schedule, Date.parse((await session.asOf()).now));
      if (readUpTo !== undefined && Date.parse(readUpTo) >= due) continue;
    } finally {
      await session.close();
    }
    made.push(await runReport(platform, job, 'history'));
  }
  return made;
}

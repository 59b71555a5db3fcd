import { GenimsError } from '../machinery/base/errors.ts';
import { compareJobs, compareTargets, type TargetComparison } from '../machinery/etl/compare.ts';
import { etlStatus } from '../machinery/etl/etl-status.ts';
import { jobOfTarget, loadJob, loadJobs, reportJobs } from '../machinery/etl/jobs.ts';
import { type RunReport, runJob } from '../machinery/etl/run-job.ts';
import type { Platform } from '../machinery/provisioning/platform.ts';
import { runReport } from '../machinery/reports/run-report.ts';
import { type CommonOptions, Context } from './context.ts';
import { columns } from './text.ts';

const ACTIONS = ['status', 'run', 'rebuild', 'verify'] as const;

export async function run(options: CommonOptions, given = 'status', name?: string): Promise<void> {
  const action = ACTIONS.find((one) => one === given);
  if (!action) throw new GenimsError('USAGE', `etl takes ${ACTIONS.join(', ')}, not "${given}".`);
  const context = new Context(options);
  const platform = context.platform();
  const { catalog } = context;
  if (action === 'status') {
    platform.requireRunning();
    const status = await etlStatus(platform);
    context.print({ ok: true, ...status }, () =>
      [
        columns(
          ['job', 'last run', 'status', 'as of', 'seconds', 'rows', 'changed', 'succeeded in 30 days'],
          status.jobs.map(({ job, last, successRate }) => [
            job,
            last?.startedAt.slice(0, 19) ?? 'never',
            last?.status ?? '',
            last?.asOf.slice(0, 19) ?? '',
            last?.seconds?.toFixed(1) ?? '',
            String(last?.rowsRead ?? ''),
            last ? String(last.inserted + last.updated + last.deleted) : '',
            successRate === null ? '' : `${Math.round(successRate * 100)} %`,
          ]),
        ),
        '',
        columns(
          ['target', 'job', 'rows', 'waits for'],
          status.targets.map((one) => [
            one.target,
            one.job ?? '',
            one.rows === null ? '' : String(one.rows),
            one.waitsFor ?? '',
          ]),
        ),
      ].join('\n'),
    );
    return;
  }
  if (action !== 'verify' && name === undefined)
    throw new GenimsError(
      'USAGE',
      action === 'run' ? 'etl run needs the name of a job.' : 'etl rebuild needs the name of a target.',
    );
  if (action === 'run') {
    const report = reportJobs(catalog).find(({ id }) => id === name);
    const job = report ?? loadJob(catalog, name ?? '');
    platform.requireRunning();
    if (!('definitions' in job)) {
      const made = await runReport(platform, job, 'manual');
      context.print(made, () => made.files.map(({ path, findings }) => `${path}, ${findings} findings`).join('\n'));
      return;
    }
    told(context, await runJob(platform, { job, trigger: 'manual' }));
    return;
  }
  if (action === 'rebuild') {
    const { job, definition } = jobOfTarget(catalog, name ?? '');
    platform.requireRunning();
    told(context, await runJob(platform, { job, trigger: 'rebuild', only: [definition.table] }));
    return;
  }
  platform.requireRunning();
  const targets = await (name === undefined ? compareJobs(platform, loadJobs(catalog)) : compareChosen(platform, name));
  const differing = targets.filter((one) => one.differing > 0);
  context.print({ ok: differing.length === 0, targets }, () =>
    [
      columns(
        ['target', 'rows', 'differing', 'ms'],
        targets.map((one) => [`${one.store}.${one.table}`, String(one.rows), String(one.differing), String(one.ms)]),
      ),
      ...differing.flatMap((one) => one.examples.map((example) => `${one.store}.${one.table} ${example}`)),
    ].join('\n'),
  );
  if (differing.length > 0) process.exitCode = 1;
}

function compareChosen(platform: Platform, name: string): Promise<TargetComparison[]> {
  const job = loadJobs(platform.catalog).find((one) => one.id === name);
  if (job) return compareTargets(platform, job);
  const found = jobOfTarget(platform.catalog, name);
  return compareTargets(platform, found.job, [found.definition.table]);
}

function told(context: Context, report: RunReport): void {
  context.print(report, () =>
    [
      columns(
        ['target', 'computed', 'inserted', 'updated', 'deleted', 'seconds'],
        Object.entries(report.targets).map(([table, one]) => [
          table,
          String(one.computed),
          String(one.inserted),
          String(one.updated),
          String(one.deleted),
          one.seconds.toFixed(2),
        ]),
      ),
      `${report.run}: ${report.job} as of ${report.asOf}, ${report.seconds} s.`,
    ].join('\n'),
  );
}

import { readSigningKey } from '../machinery/audit/checkpoints.ts';
import { GenimsError } from '../machinery/base/errors.ts';
import { runRetention } from '../machinery/retention/run-retention.ts';
import { companyMoment } from '../machinery/writing/checkpoint.ts';
import { type CommonOptions, Context } from './context.ts';
import { columns } from './text.ts';

export interface RetentionOptions extends CommonOptions {
  dryRun?: boolean;
}

export async function run(options: RetentionOptions, action = 'run'): Promise<void> {
  if (action !== 'run') throw new GenimsError('USAGE', `retention takes run, not "${action}".`);
  const context = new Context(options);
  const platform = context.platform();
  platform.requireRunning();
  const dryRun = options.dryRun === true;
  const steps = await context.home.withLock(
    async () =>
      runRetention({
        ...{ platform, dryRun, now: await companyMoment(platform) },
        signingKey: readSigningKey(context.config.auditKey),
      }),
    { patience: 5000 },
  );
  const failed = steps.filter(({ status }) => status === 'failed');
  context.print({ ok: failed.length === 0, dryRun, steps }, () =>
    steps.length === 0
      ? 'Everything is within the time that it is kept.'
      : columns(
          ['database', 'table', 'partition', 'rows', 'status', ''],
          steps.map((one) => [
            ...[one.database, one.table, one.partition ?? '', String(one.rows), one.status],
            one.error ?? (one.holds.length > 0 ? one.holds.join(', ') : (one.archive ?? '')),
          ]),
        ),
  );
  if (failed.length > 0) process.exitCode = 1;
}

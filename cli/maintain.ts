import { GenimsError } from '../machinery/base/errors.ts';
import { DaemonHome } from '../machinery/daemons/daemon-home.ts';
import { PERIODS } from '../machinery/upkeep/contract.ts';
import { runUpkeep, upkeepRuns } from '../machinery/upkeep/run-upkeep.ts';
import { lastBackups } from './backup.ts';
import { type CommonOptions, Context } from './context.ts';
import { columns } from './text.ts';

export interface MaintainOptions extends CommonOptions {
  dryRun?: boolean;
}

export async function run(options: MaintainOptions, given?: string): Promise<void> {
  const context = new Context(options);
  if (given === undefined) {
    const runs = upkeepRuns(context.home);
    context.print({ ok: true, runs }, () =>
      runs.length === 0
        ? 'Nothing was looked after yet: ./genims maintain daily, weekly or monthly.'
        : columns(
            ['period', 'at', 'seconds', 'found', 'mended'],
            runs.map((one) => [
              ...[one.period, one.at.slice(0, 19), one.seconds.toFixed(1), String(one.found), String(one.mended)],
            ]),
          ),
    );
    return;
  }
  const period = PERIODS.find((one) => one === given);
  if (!period) throw new GenimsError('USAGE', `maintain takes ${PERIODS.join(', ')}, not "${given}".`);
  const platform = context.platform();
  platform.requireRunning();
  const dryRun = options.dryRun === true;
  const findings = await context.home.withLock(
    () =>
      runUpkeep({
        ...{ platform, period, dryRun, folder: new DaemonHome(context.home) },
        backups: () => lastBackups(context),
      }),
    { patience: 5000 },
  );
  context.print({ ok: true, period, dryRun, findings }, () =>
    findings.length === 0
      ? 'Nothing was found.'
      : findings
          .map(({ database, kind, object, evidence, did, left }) =>
            [`${kind}: ${database} ${object}`, `  ${evidence}`, `  ${did === null ? left : `done: ${did}`}`].join('\n'),
          )
          .join('\n'),
  );
}

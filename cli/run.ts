import { join } from 'node:path';
import { readSigningKey } from '../machinery/audit/checkpoints.ts';
import { clock, sleep } from '../machinery/base/clock.ts';
import { GenimsError } from '../machinery/base/errors.ts';
import { mapParallel } from '../machinery/base/parallel.ts';
import { type ClockSetting, clockFrom } from '../machinery/daemons/company-clock.ts';
import { DaemonHome, ownState } from '../machinery/daemons/daemon-home.ts';
import { openLog } from '../machinery/daemons/log.ts';
import { runUnit } from '../machinery/daemons/run-unit.ts';
import { Supervisor } from '../machinery/daemons/supervisor.ts';
import { UNIT_FLAGS, Units } from '../machinery/daemons/units.ts';
import { Watchdog } from '../machinery/daemons/watchdog.ts';
import type { Platform } from '../machinery/provisioning/platform.ts';
import { readCheckpoint } from '../machinery/writing/checkpoint.ts';
import { behaviours } from '../modules/behaviours.ts';
import { backupWork, lastBackups } from './backup.ts';
import { ROOT } from './catalog.ts';
import { type CommonOptions, Context } from './context.ts';
import { parseLastDay } from './parameters.ts';

export interface RunOptions extends CommonOptions {
  speed?: string;
  until?: string;
  /** Times that a supervisor has started it again; set for its children alone. */
  restarts?: string;
}

/** Milliseconds after which the process of a unit that has failed ends, whatever it has open still: its supervisor waits for its end to start it again. */
const LET_GO = 5_000;

export async function run(options: RunOptions, names: string[]): Promise<void> {
  const context = new Context(options);
  const platform = context.platform();
  platform.requireRunning();
  const folder = new DaemonHome(context.home);
  folder.prepare();
  const units = new Units(context.catalog, new Set(behaviours.map(({ module }) => module))).of(names);
  initiativeOf(context);
  const isChild = options.restarts !== undefined;
  const setting = isChild && folder.clock ? folder.clock : await begin(platform, folder, options);
  if (units.length === 1 && units[0] !== undefined)
    await runUnit({
      ...{ platform, behaviours, folder, unit: units[0], setting },
      patience: context.config.patience,
      initiative: initiativeOf(context),
      restarts: Number(options.restarts ?? 0),
      signingKey: readSigningKey(context.config.auditKey),
      backups: await backupWork(context),
      monitored: {
        webhook: context.config.alertWebhook,
        mail: context.config.alertMail,
        backups: () => lastBackups(context),
      },
      ready: onSignal,
    }).catch((error) => {
      setTimeout(() => process.exit(), LET_GO).unref();
      throw error;
    });
  else await supervise(context, folder, units);
  context.print({ ok: true, units }, () => `Ended: ${units.join(', ')}.`);
}

/** Errors: CONFIG_INVALID for a module that has no agent. */
function initiativeOf({ config: { initiative } }: Context): readonly string[] | undefined {
  const modules = behaviours.map(({ module }) => module);
  const unknown = initiative?.find((module) => !modules.includes(module));
  if (unknown === undefined) return initiative;
  throw new GenimsError(
    'CONFIG_INVALID',
    `GENIMS_INITIATIVE names "${unknown}"; expected all, none, or some of ${modules.join(', ')}.`,
  );
}

/** The clock that all daemons of this run follow. */
async function begin(platform: Platform, folder: DaemonHome, { speed, until }: RunOptions): Promise<ClockSetting> {
  const checkpoints = await mapParallel(behaviours, 4, ({ module }) => readCheckpoint(platform, module));
  const moments = checkpoints.flatMap((one) => (one ? [one.moment] : []));
  if (moments.length === 0)
    throw new GenimsError('NOT_UP', 'There is no history to go on from.', {
      remedy: 'Run `./genims up` without --empty in a new home.',
    });
  const factor = speed === undefined ? 1 : Number(speed);
  if (!(factor > 0 && factor <= 100_000))
    throw new GenimsError('USAGE', `--speed is ${speed}; a number above 0 is expected, 1 being real time.`);
  const end = until === undefined ? undefined : Date.parse(`${parseLastDay('--until', until)}T00:00:00Z`);
  const setting = clockFrom(Math.min(...moments), { speed: factor, ...(end === undefined ? {} : { until: end }) });
  folder.clock = setting;
  return setting;
}

async function supervise(context: Context, folder: DaemonHome, units: readonly string[]): Promise<void> {
  const other = folder.stateOf('supervisor');
  if (other)
    throw new GenimsError('DAEMON_RUNS', `Daemons of this home are supervised by process ${other.pid} already.`);
  folder.keep('supervisor', ownState(clock.now(), 0));
  folder.finished = [];
  const log = openLog(folder.logOf('supervisor'), 'supervisor');
  const supervisor = new Supervisor({
    log,
    start: (unit, restarts) => ({
      command: process.execPath,
      args: [
        ...process.execArgv,
        ...UNIT_FLAGS,
        ...[join(ROOT, 'cli', 'main.ts'), 'run', unit, '--restarts', String(restarts), '--quiet'],
      ],
    }),
  });
  folder.wanted = units;
  let isStopping = false;
  let hasNews = true;
  onSignal(() => {
    isStopping = true;
  });
  process.on('SIGHUP', () => {
    hasNews = true;
  });
  try {
    const { alertWebhook: webhook, alertMail: mail } = context.config;
    const watchdog = new Watchdog({ home: context.home, folder, log, webhook, mail });
    while (!isStopping && !(supervisor.isFinished && !hasNews)) {
      await watchdog.look();
      if (hasNews) {
        hasNews = false;
        await supervisor.follow(folder.wanted);
      }
      folder.finished = [...supervisor.finished];
      await sleep(100);
    }
  } finally {
    folder.finished = [...supervisor.finished];
    await supervisor.stopAll();
    folder.forget('supervisor');
    log.info('ended');
  }
}

/** A signal ends what runs in order; a second one ends the process at once. */
function onSignal(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.removeAllListeners(signal);
    process.once(signal, () => stop());
  }
}

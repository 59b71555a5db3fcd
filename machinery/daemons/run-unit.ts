import { ChangeLogWriter } from '../audit/change-log.ts';
import type { SigningKey } from '../audit/checkpoints.ts';
import type { BackupWork } from '../backup/contract.ts';
import { clock } from '../base/clock.ts';
import { must } from '../base/errors.ts';
import { DocumentWriter } from '../documents/document-writer.ts';
import type { AnyBehaviour } from '../kernel/contract.ts';
import { Links } from '../kernel/links.ts';
import { moduleServer } from '../provisioning/connections.ts';
import type { Platform } from '../provisioning/platform.ts';
import { quantile } from '../sync/freshness.ts';
import { Synchronisation } from '../sync/synchronisation.ts';
import { runAuditor } from './auditor.ts';
import { runBackupKeeper } from './backup-keeper.ts';
import { type ClockSetting, CompanyClock } from './company-clock.ts';
import { type DaemonHome, ownState } from './daemon-home.ts';
import { runLoader } from './loader.ts';
import { type Logger, openLog } from './log.ts';
import { ModuleDaemon } from './module-daemon.ts';
import { type Monitored, runMonitor } from './monitor.ts';
import { thrown } from './thrown.ts';
import { AUDITOR, BACKUP, LOADER, MONITOR, SYNC } from './units.ts';

/** Time between two entries of synchronisation in its log and state, milliseconds. */
const TELL_EVERY = 1000;

export interface UnitInput {
  platform: Platform;
  behaviours: readonly AnyBehaviour[];
  folder: DaemonHome;
  unit: string;
  setting: ClockSetting;
  /** Milliseconds that an agent waits for a module that is silent. */
  patience: number | undefined;
  /** Modules whose agents begin things by themselves; undefined: all. */
  initiative: readonly string[] | undefined;
  /** Times that its supervisor has started it again. */
  restarts: number;
  /** With which checkpoints of the audit are signed. */
  signingKey: SigningKey | undefined;
  /** What backups are made with, and where they go. */
  backups: BackupWork;
  /** What the monitor needs besides. */
  monitored: Monitored;
  /** Told once when it is at work, with the way to end it. */
  ready: (stop: () => void) => void;
}

/** Runs one unit in this process until it is told to stop or the company's clock has come to its end. */
export async function runUnit(input: UnitInput): Promise<void> {
  const { folder, unit } = input;
  folder.prepare();
  const log = openLog(folder.logOf(unit), unit);
  try {
    if (unit === SYNC) await runSync(input, log);
    else if (unit === LOADER) await runLoader(input, log);
    else if (unit === AUDITOR) await runAuditor(input, log);
    else if (unit === BACKUP) await runBackupKeeper(input, log);
    else if (unit === MONITOR) await runMonitor(input, log);
    else await runAgent(input, log);
    log.info('ended');
  } catch (error) {
    log.error(thrown(error), 'failed');
    throw error;
  } finally {
    folder.forget(unit);
  }
}

async function runAgent(
  { platform, behaviours, folder, unit, setting, patience, initiative, restarts, ready }: UnitInput,
  log: Logger,
): Promise<void> {
  const { server, nameThere } = moduleServer(platform, unit);
  const state = ownState(clock.now(), restarts);
  const daemon = await ModuleDaemon.open({
    catalog: platform.catalog,
    behaviour: must(
      behaviours.find(({ module }) => module === unit),
      `behaviour of ${unit}`,
    ),
    links: new Links(platform.catalog, behaviours),
    agents: new Set(behaviours.map(({ module }) => module)),
    server,
    database: nameThere,
    clock: new CompanyClock(setting),
    ...(patience === undefined ? {} : { patience }),
    hasInitiative: initiative?.includes(unit) ?? true,
    refused: (message) => log.error(message, 'refused'),
    tell(cycle) {
      log.info(cycle, 'cycle');
      state.steps += cycle.steps;
      state.messages += cycle.messages;
    },
  });
  const keep = () => {
    const standing = daemon.standing();
    if (standing.moment !== state.moment) state.movedAt = clock.now().getTime();
    folder.keep(unit, Object.assign(state, standing));
  };
  keep();
  const timer = setInterval(keep, TELL_EVERY);
  ready(() => daemon.stop());
  log.info({ moment: state.moment, speed: setting.speed, initiative: initiative?.includes(unit) ?? true }, 'at work');
  try {
    await daemon.run();
  } finally {
    clearInterval(timer);
  }
}

async function runSync(
  { platform, behaviours, folder, setting, restarts, ready }: UnitInput,
  log: Logger,
): Promise<void> {
  const company = new CompanyClock(setting);
  const state = ownState(clock.now(), restarts);
  const synchronisation = await Synchronisation.start({
    platform,
    behaviours,
    momentOf: (committedAt) => company.at(committedAt),
    sinks: [new ChangeLogWriter(platform), new DocumentWriter(platform, () => company.now())],
  });
  const ended = Promise.withResolvers<void>();
  const keep = () => {
    const { sources, targets, sinks, lags } = synchronisation.state();
    const steps = sources.reduce((sum, { transactions }) => sum + transactions, 0);
    const messages = targets.reduce((sum, { applied }) => sum + applied, 0);
    if (steps !== state.steps || messages !== state.messages)
      log.info(
        {
          transactions: steps - state.steps,
          applied: messages - state.messages,
          p50: quantile(lags, 0.5),
          p99: quantile(lags, 0.99),
        },
        'cycle',
      );
    for (const { database, reason } of targets)
      if (reason !== undefined) log.warn({ database, reason }, 'cannot be applied');
    for (const { sink, reason } of sinks) if (reason !== undefined) log.warn({ sink, reason }, 'cannot be applied');
    for (const { source, detached } of sources)
      for (const { receiver, failure } of detached)
        if (failure !== undefined) log.error({ source, receiver, failure }, 'stands still');
    for (const { source, failure } of sources)
      if (failure !== undefined) ended.reject(new Error(`${source}: ${failure}`));
    Object.assign(state, { steps, messages });
    folder.keep('sync', state);
  };
  keep();
  const timer = setInterval(keep, TELL_EVERY);
  ready(() => ended.resolve());
  log.info('at work');
  try {
    await ended.promise;
  } finally {
    clearInterval(timer);
    await synchronisation.stop();
  }
}

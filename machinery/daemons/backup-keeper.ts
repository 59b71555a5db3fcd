import { Archiver } from '../archive/archiver.ts';
import { ChainFolder } from '../archive/chain-folder.ts';
import { pruneChanges } from '../archive/prune-changes.ts';
import { backupDue, drillDue } from '../backup/backup-schedule.ts';
import type { BackupSource, BackupWork } from '../backup/contract.ts';
import { pruneBackups } from '../backup/prune-backups.ts';
import { drill, drills } from '../backup/restore.ts';
import { runBackups } from '../backup/run-backup.ts';
import { backupSources } from '../backup/sources.ts';
import { clock, sleep } from '../base/clock.ts';
import { asGenimsError } from '../base/errors.ts';
import type { Moment } from '../base/row-types.ts';
import type { SnapshotSources } from '../monitoring/snapshot.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { retentionDue } from '../retention/retention-schedule.ts';
import { RETAINED, runRetention } from '../retention/run-retention.ts';
import { PERIODS } from '../upkeep/contract.ts';
import { runUpkeep, upkeepRuns } from '../upkeep/run-upkeep.ts';
import { upkeepDue } from '../upkeep/upkeep-schedule.ts';
import { companyMoment } from '../writing/checkpoint.ts';
import { ownState } from './daemon-home.ts';
import type { Logger } from './log.ts';
import type { UnitInput } from './run-unit.ts';
import { thrown } from './thrown.ts';

/** Time between two looks, between two things done under the home's lock, and until the first of them, milliseconds: daemons that run for a moment make no backups. */
const [LOOK_EVERY, BETWEEN, AT_FIRST] = [1000, 5000, 600_000];
/** Pauses until a database whose changes cannot be archived is tried again, and between two times that what is new is carried to the destination, milliseconds. */
const [AGAIN, CARRY_EVERY] = [5000, 10_000];

/**
 * Archives changes as they come, and makes backups, drills, retention and rounds of upkeep by their schedule, one at a time; those that were missed are caught up once. What fails is told and tried again at its next time; the changes of one database
 * do not wait for another's.
 */
export async function runBackupKeeper(
  { backups, folder, unit, restarts, ready, monitored, signingKey }: UnitInput,
  log: Logger,
): Promise<void> {
  const state = ownState(clock.now(), restarts);
  const stopped = Promise.withResolvers<void>();
  let isStopped = false;
  ready(() => {
    isStopped = true;
    stopped.resolve();
  });
  const hasStopped = () => isStopped;
  folder.keep(unit, state);
  log.info('at work');
  const archives = backups.platform
    .databases()
    .map((database) => archive({ work: backups, database, log, hasStopped, stopped: stopped.promise }));
  const carrying = carry({ work: backups, log, hasStopped, stopped: stopped.promise });
  const failed = new Map<string, number>();
  const retention: RetentionDue = { work: backups, signingKey, doneFor: new Map(), failed, log };
  const began = clock.monotonic();
  let doneAt = began + AT_FIRST - BETWEEN;
  while (!isStopped) {
    if (clock.monotonic() - doneAt >= BETWEEN) {
      const upkeep = { platform: backups.platform, folder, backups: monitored.backups };
      const isDone = async () =>
        (await nextDue(backups, failed, log)) ||
        (await nextRetention(retention)) ||
        (await nextUpkeep({ work: backups, upkeep, failed, log }));
      const done = await isDone().catch((error) => {
        log.warn(thrown(error), 'nothing can be done now');
        return false;
      });
      if (done) state.steps++;
      doneAt = clock.monotonic();
    }
    folder.keep(unit, state);
    await Promise.race([stopped.promise, sleep(LOOK_EVERY)]);
  }
  await Promise.all([...archives, carrying]);
}

interface CarryInput {
  work: BackupWork;
  log: Logger;
  hasStopped: () => boolean;
  stopped: Promise<void>;
}

interface ArchiveInput extends CarryInput {
  database: PlacedDatabase;
}

/** Takes what was made on this machine to where it is kept; that it cannot be is told once. */
async function carry({ work: { destination }, log, hasStopped, stopped }: CarryInput): Promise<void> {
  let told: string | undefined;
  while (!hasStopped()) {
    await destination.carry().then(
      (came) => {
        if (came.length > 0) log.info({ backups: came }, 'carried');
        told = undefined;
      },
      (error: unknown) => {
        const { code, message } = asGenimsError(error);
        if (told !== message) log.error({ code, reason: message }, 'backups cannot be carried');
        told = message;
      },
    );
    await Promise.race([stopped, sleep(CARRY_EVERY)]);
  }
}

/** Archives one database until it is told to stop; begins again where the connection, the slot or the destination was lost. */
async function archive({ work, database, log, hasStopped, stopped }: ArchiveInput): Promise<void> {
  const { platform, destination } = work;
  while (!hasStopped()) {
    const archiver = new Archiver({ platform, database, destination: destination.path, key: destination.key });
    try {
      if (await archiver.open()) log.info({ database: database.name }, 'archiving begins anew');
      let isOver = false;
      const running = archiver.run().finally(() => {
        isOver = true;
      });
      const tending = tend(archiver, () => isOver || hasStopped());
      await Promise.race([running, stopped]);
      await archiver.stop();
      await running;
      await tending;
      await archiver.end();
    } catch (error) {
      await archiver.stop().catch(() => {});
      log.warn({ database: database.name, ...thrown(error) }, 'changes cannot be archived');
      await Promise.race([stopped, sleep(AGAIN)]);
    }
  }
}

async function tend(archiver: Archiver, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await archiver.tend().catch(() => {});
    await sleep(LOOK_EVERY);
  }
}

/** Does one thing that is due; false where nothing is. What failed since its time came is not tried again before its next time. */
async function nextDue(work: BackupWork, failed: Map<string, number>, log: Logger): Promise<boolean> {
  const { platform, destination } = work;
  const now = clock.now().getTime();
  const sources = backupSources(platform);
  const kept = destination.near().filter(({ manifest }) => manifest?.platform === platform.platformId);
  const done = drills(platform.home);
  for (const [place, source] of sources.entries()) {
    const last = Date.parse(kept.findLast((one) => one.source === source.name)?.manifest?.startedAt ?? '') || 0;
    const due = Math.max(backupDue(place, sources.length, now), chainBegan(work, source));
    if (last < due && (failed.get(`${source.name} backup`) ?? 0) < due) {
      await attempt(work, { name: source.name, what: 'backup', log, failed, due }, () =>
        runBackups(work, [source], 'schedule'),
      );
      if (place === sources.length - 1) await prune(work, log);
      return true;
    }
    const drilled = Date.parse(done.find((one) => one.source === source.name)?.at ?? '') || 0;
    const drillAt = drillDue(place, now);
    const hasFailed = (failed.get(`${source.name} drill`) ?? 0) >= drillAt;
    if (last > 0 && last < drillAt && drilled < drillAt && !hasFailed) {
      await attempt(work, { name: source.name, what: 'drill', log, failed, due: drillAt }, () => drill(work, source));
      return true;
    }
  }
  return false;
}

/** What is archived goes on from a backup that was made after it began. */
function chainBegan({ destination }: BackupWork, source: BackupSource): number {
  if (source.engine !== 'postgres') return 0;
  const chain = ChainFolder.list(destination.path, source.database.name, destination.key).at(-1);
  return chain === undefined ? 0 : Date.parse(chain.manifest.begunAt);
}

interface RetentionDue {
  work: BackupWork;
  signingKey: UnitInput['signingKey'];
  /** Moment of the company for which it was made last, by engine: what one does not answer is not missed by the others. */
  doneFor: Map<string, Moment>;
  failed: Map<string, number>;
  log: Logger;
}

/** Archives and removes what an engine keeps no longer, once a day of the company; false where it was today. Where nothing is due it costs a look, so nothing is remembered over a restart. */
async function nextRetention({ work, signingKey, doneFor, failed, log }: RetentionDue): Promise<boolean> {
  const { platform } = work;
  const now = await companyMoment(platform);
  const due = retentionDue(now);
  for (const engine of RETAINED) {
    const last = Math.max(doneFor.get(engine) ?? 0, failed.get(`${engine} retention`) ?? 0);
    if (last >= due) continue;
    await attempt(work, { name: engine, what: 'retention', log, failed, due }, async () => {
      for (const { error, ...step } of await runRetention({ platform, now, signingKey, engines: [engine] }))
        if (error === null) log.info(step, 'time is over');
        else log.error({ ...step, reason: error }, 'cannot be removed');
      doneFor.set(engine, due);
    });
    return true;
  }
  return false;
}

interface UpkeepDue {
  work: BackupWork;
  upkeep: SnapshotSources;
  failed: Map<string, number>;
  log: Logger;
}

/** Does one round of upkeep that is due; false where none is. */
async function nextUpkeep({ work, upkeep, failed, log }: UpkeepDue): Promise<boolean> {
  const runs = upkeepRuns(work.platform.home);
  for (const period of PERIODS) {
    const due = upkeepDue(period, clock.now().getTime());
    const last = Date.parse(runs.findLast((run) => run.period === period)?.at ?? '') || 0;
    if (last >= due || (failed.get(`${period} upkeep`) ?? 0) >= due) continue;
    await attempt(work, { name: period, what: 'upkeep', log, failed, due }, async () => {
      for (const { did, ...finding } of await runUpkeep({ ...upkeep, period }))
        log.info({ ...finding, did }, did === null ? 'found' : 'mended');
    });
    return true;
  }
  return false;
}

interface Attempt {
  /** Of a source, an engine or a period. */
  name: string;
  what: 'backup' | 'drill' | 'retention' | 'upkeep';
  log: Logger;
  failed: Map<string, number>;
  due: number;
}

async function attempt(
  { platform }: BackupWork,
  { name, what, log, failed, due }: Attempt,
  work: () => Promise<unknown>,
): Promise<void> {
  const began = clock.monotonic();
  try {
    await platform.home.withLock(work);
    log.info({ of: name, seconds: Math.round((clock.monotonic() - began) / 10) / 100 }, what);
  } catch (error) {
    const { code, message } = asGenimsError(error);
    // Somebody works on the home: it is tried again when that is over.
    if (code === 'HOME_BUSY') return;
    failed.set(`${name} ${what}`, due);
    log.error({ of: name, reason: message }, `${what} failed`);
  }
}

async function prune(work: BackupWork, log: Logger): Promise<void> {
  const { platform } = work;
  await platform.home.withLock(async () => {
    for (const { backup, does, holds } of await pruneBackups(work, backupSources(platform)))
      log.info({ backup: backup.id, does, holds }, 'pruned');
    for (const changes of await pruneChanges(work, backupSources(platform))) log.info(changes, 'pruned');
  });
}

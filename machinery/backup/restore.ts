import { rmSync } from 'node:fs';
import { clock } from '../base/clock.ts';
import { GenimsError } from '../base/errors.ts';
import { readFileIfAny, writeFileAtomic } from '../base/files.ts';
import type { Home } from '../base/home.ts';
import { randomSuffix } from '../base/random.ts';
import { reportStep } from '../base/reporter.ts';
import { forgetCreated } from '../provisioning/ownership.ts';
import { removeConnectionFiles } from './connection-files.ts';
import type { BackupManifest, BackupSource, BackupWork, Restoring } from './contract.ts';
import type { KeptBackup } from './destination.ts';
import { dropRestoredMongodb, restoreMongodb } from './restore-mongodb.ts';
import { dropRestoredMysql, restoreMysql } from './restore-mysql.ts';
import { dropRestoredPostgres, restorePostgres } from './restore-postgres.ts';
import { namedSources } from './sources.ts';

export interface Restored {
  id: string;
  source: string;
  into: string;
  seconds: number;
  tables: number;
  rows: number;
  /** Foreign keys that only the database of several modules has. */
  outside: string[];
}

/** The backup of a source that is asked for: by its name, the last one up to a moment, or the last one of all. Errors: UNKNOWN_BACKUP. */
export async function chosenBackup(
  { destination }: BackupWork,
  { name }: BackupSource,
  at?: string,
): Promise<KeptBackup> {
  const own = (await destination.list()).filter(({ source }) => source === name);
  const moment = at === undefined ? Number.POSITIVE_INFINITY : Date.parse(at);
  const found =
    own.find(({ id }) => id === at) ?? own.findLast((one) => Date.parse(one.manifest?.startedAt ?? '') <= moment);
  if (found) return found;
  const until = at === undefined ? '' : ` that is called ${at} or was made until then`;
  throw new GenimsError('UNKNOWN_BACKUP', `There is no backup of ${name} in ${destination.name}${until}.`);
}

export interface RestoreInto {
  backup: KeptBackup;
  into: string;
  proved?: (manifest: BackupManifest) => Promise<void>;
  /** Without owners and privileges, whose roles may be those of another layout. */
  isPlain?: boolean;
}

/**
 * Restores a backup into a database that is not there yet, beside the running one, and proves that everything is in it: every table by the digest of the manifest, objects by their number, keys
 * as valid. `proved` is done with it then, while a failure still drops it. Where anything fails the database is dropped again. The caller holds the home's lock. Errors: RESTORE_REFUSED, BACKUP_UNREADABLE, BACKUP_FAILED.
 */
export async function restoreInto(
  work: BackupWork,
  source: BackupSource,
  { backup, into, proved, isPlain = false }: RestoreInto,
): Promise<Restored> {
  const began = clock.monotonic();
  const { home } = work.platform;
  removeConnectionFiles(home);
  await dropInterrupted(work);
  if (!/^[a-z_][a-z0-9_]{0,59}$/.test(into))
    throw new GenimsError(
      'RESTORE_REFUSED',
      `"${into}" is no name for a database; expected small letters, digits and underscores.`,
    );
  const faults = await work.destination.bring(backup);
  const { manifest } = backup;
  if (faults.length > 0 || !manifest)
    throw new GenimsError('BACKUP_UNREADABLE', `Backup ${backup.id}: ${faults.join('; ')}.`, { detail: faults });
  return reportStep(work.platform.reporter, `${backup.id} into ${into}`, async () => {
    let isBegun = false;
    const begin = () => {
      isBegun = true;
      writeFileAtomic(home.file(RESTORING), JSON.stringify({ source: source.name, into }));
    };
    try {
      const differing = await restoreOne(work, source, { kept: backup, manifest, into, isPlain, begin });
      if (differing.length > 0)
        throw new GenimsError(
          'BACKUP_FAILED',
          `What was restored of ${backup.id} is not what was backed up: ${differing.slice(0, 5).join('; ')}.`,
          { detail: differing },
        );
      await proved?.(manifest);
      rmSync(home.file(RESTORING), { force: true });
    } catch (error) {
      // Where it cannot be dropped now, the server being gone, the next restore does it.
      if (isBegun) await dropInterrupted(work).catch(() => {});
      throw error;
    }
    return {
      ...{ id: backup.id, source: source.name, into, seconds: Math.round(clock.monotonic() - began) / 1000 },
      tables: manifest.tables.length,
      rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      outside: manifest.outside,
    };
  });
}

/** Drops what a restore that was killed has left. */
async function dropInterrupted({ platform }: BackupWork): Promise<void> {
  const file = platform.home.file(RESTORING);
  const text = readFileIfAny(file);
  if (text === undefined) return;
  const { source, into } = JSON.parse(text) as { source: string; into: string };
  for (const one of namedSources(platform, [source])) await dropRestored(platform.home, one, into);
  rmSync(file, { force: true });
}

/** The database that is being restored, for who finds it half made. */
const RESTORING = 'restoring.json';

function restoreOne(work: BackupWork, source: BackupSource, how: Restoring): Promise<string[]> {
  if (source.engine === 'postgres') return restorePostgres(work, source, how);
  return source.engine === 'mysql' ? restoreMysql(work, source, how) : restoreMongodb(work, source, how);
}

/** Drops what was restored into a place of its own. */
export async function dropRestored(home: Home, source: BackupSource, into: string): Promise<void> {
  if (source.engine === 'postgres') await dropRestoredPostgres(source, into);
  else if (source.engine === 'mysql') await dropRestoredMysql(source, into);
  else await dropRestoredMongodb(source, into);
  const { server } = source.engine === 'postgres' ? source.database : source.placed;
  forgetCreated(home, server, into);
}

/** When a source's backup was last restored for trial, and how long that took. */
export interface Drill {
  source: string;
  id: string;
  at: string;
  seconds: number;
}

/** Restores the last backup of a source to a scratch place, proves it, drops it, and notes the time it took. */
export async function drill(work: BackupWork, source: BackupSource): Promise<Drill> {
  const into = `genims_drill_${source.name}_${randomSuffix()}`;
  const { id, seconds } = await restoreInto(work, source, { backup: await chosenBackup(work, source), into });
  const { home } = work.platform;
  await dropRestored(home, source, into);
  const done = { source: source.name, id, at: clock.now().toISOString(), seconds };
  const others = drills(home).filter((one) => one.source !== source.name);
  writeFileAtomic(home.file(DRILLS), `${JSON.stringify([...others, done], null, 2)}\n`);
  return done;
}

const DRILLS = 'drills.json';

/** The last drill of every source that had one. */
export function drills(home: Home): Drill[] {
  return JSON.parse(readFileIfAny(home.file(DRILLS)) ?? '[]') as Drill[];
}

import { clock } from '../base/clock.ts';
import { localDay } from '../base/company-time.ts';
import { DAY_MS } from '../base/utc.ts';
import type { MysqlConnection } from '../engines/mysql/connect.ts';
import { asWriter, covers, readHolds, withHoldLock } from '../retention/holds.ts';
import type { BackupSource, BackupWork } from './contract.ts';
import type { BackupAge, Destination, KeptBackup } from './destination.ts';

/** How many times as long the first backup of a month is kept. */
const MONTHLY = 12;

export interface PruneStep {
  backup: KeptBackup;
  /** What becomes of it: where the catalogue says so it goes to the archive, and stays there. */
  does: 'remove' | 'archive' | 'keep';
  /** Legal holds because of which it is kept. */
  holds: string[];
}

/** What pruning would do now. */
export async function pruneSteps(work: BackupWork, sources: readonly BackupSource[]): Promise<PruneStep[]> {
  const { due } = await agedBackups(work, sources);
  return due.length === 0 ? [] : asWriter(work.platform, (connection) => withHolds(work, connection, due));
}

/** Removes, or takes to the archive, what is kept no longer and is on no hold at that moment. */
export async function pruneBackups(work: BackupWork, sources: readonly BackupSource[]): Promise<PruneStep[]> {
  const { due, staying } = await agedBackups(work, sources);
  for (const { backup, age } of staying) await work.destination.settle(backup, age);
  if (due.length === 0) return [];
  return asWriter(work.platform, (connection) =>
    withHoldLock(connection, async () => {
      const steps = await withHolds(work, connection, due);
      for (const { backup, does } of steps)
        if (does === 'remove') await work.destination.remove(backup);
        else if (does === 'archive') await work.destination.archive(backup);
      return steps;
    }),
  );
}

interface DueBackup {
  source: BackupSource;
  backup: KeptBackup;
}

/**
 * What is older than its source keeps it: daily backups for the days of the catalogue, the first of a month twelve times as long. Of each source the last one that can be read stays whatever its age, and so
 * does what another platform left in the same folder.
 */
async function agedBackups(
  { destination, platform }: BackupWork,
  sources: readonly BackupSource[],
): Promise<{ due: DueBackup[]; staying: { backup: KeptBackup; age: BackupAge }[] }> {
  const now = clock.now().getTime();
  const all = (await destination.list()).filter(
    ({ archived, manifest }) => !archived && manifest?.platform === platform.platformId,
  );
  const due: DueBackup[] = [];
  const staying: { backup: KeptBackup; age: BackupAge }[] = [];
  for (const source of sources) {
    const own = all.filter((backup) => backup.source === source.name);
    const aged = own.map((backup) => {
      const since = (now - startOf(backup)) / DAY_MS;
      const left = source.policy.keepDays * (isFirstOfMonth(backup, own) ? MONTHLY : 1) - since;
      return { backup, age: { since, left } };
    });
    const last = aged.some(({ age }) => age.left < 0) ? await lastGood(destination, own) : undefined;
    for (const one of aged)
      if (one.age.left >= 0 || one.backup === last) staying.push(one);
      else due.push({ source, backup: one.backup });
  }
  return { due, staying };
}

/** A backup has rows of every time before it, and persons; it is kept as a whole. */
async function withHolds(
  { platform }: BackupWork,
  connection: MysqlConnection,
  due: readonly DueBackup[],
): Promise<PruneStep[]> {
  const active = (await readHolds(platform, connection)).filter(({ status }) => status === 'active');
  return due.map(({ source, backup }) => {
    const database = source.engine === 'postgres' ? source.module.database.maximum : source.placed.store.database;
    const extent = { database, from: null, to: startOf(backup), personal: true };
    const tables = backup.manifest?.tables ?? [];
    const holds = active
      .filter(({ items }) => tables.some(({ table }) => covers(items, { ...extent, table })))
      .map(({ number }) => number);
    return { backup, does: holds.length > 0 ? 'keep' : source.policy.archive === true ? 'archive' : 'remove', holds };
  });
}

/** The newest that is whole; the newest of all where none is, as it may be mended. */
export async function lastGood(destination: Destination, own: readonly KeptBackup[]): Promise<KeptBackup | undefined> {
  for (const backup of own.toReversed()) if ((await destination.faults(backup)).length === 0) return backup;
  return own.at(-1);
}

function isFirstOfMonth(backup: KeptBackup, own: readonly KeptBackup[]): boolean {
  return own.find((one) => monthOf(one) === monthOf(backup)) === backup;
}

/** Month in company time. */
function monthOf(backup: KeptBackup): string {
  return new Date(localDay(startOf(backup)) * DAY_MS).toISOString().slice(0, 7);
}

function startOf({ manifest }: KeptBackup): number {
  return Date.parse(manifest?.startedAt ?? '');
}

import { clock } from '../base/clock.ts';
import { localDay } from '../base/company-time.ts';
import { DAY_MS } from '../base/utc.ts';
import type { KeptBackup } from './backup-folder.ts';
import { fileFaults } from './check-backup.ts';
import type { BackupSource, BackupWork } from './contract.ts';

/** How many times as long the first backup of a month is kept. */
const MONTHLY = 12;

export interface PruneStep {
  backup: KeptBackup;
  /** What becomes of it: where the catalogue says so it goes to the archive, and stays there. */
  does: 'remove' | 'archive';
}

/**
 * What is older than its source keeps it: daily backups for the days of the catalogue, the first of a month twelve times as long. Of each source the last one that can be read stays whatever its age, and so
 * does what another platform left in the same folder.
 */
export async function pruneSteps(
  { folder, platform }: BackupWork,
  sources: readonly BackupSource[],
): Promise<PruneStep[]> {
  const now = clock.now().getTime();
  const all = folder.list().filter(({ archived, manifest }) => !archived && manifest?.platform === platform.platformId);
  const steps: PruneStep[] = [];
  for (const { name, policy } of sources) {
    const own = all.filter(({ source }) => source === name);
    const old = own.filter((backup) => {
      const keepDays = policy.keepDays * (isFirstOfMonth(backup, own) ? MONTHLY : 1);
      return now - startOf(backup) > keepDays * DAY_MS;
    });
    if (old.length === 0) continue;
    const last = await lastGood(own);
    for (const backup of old)
      if (backup !== last) steps.push({ backup, does: policy.archive === true ? 'archive' : 'remove' });
  }
  return steps;
}

/** The newest that is whole; the newest of all where none is, as it may be mended. */
async function lastGood(own: readonly KeptBackup[]): Promise<KeptBackup | undefined> {
  for (const backup of own.toReversed()) if ((await fileFaults(backup)).length === 0) return backup;
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

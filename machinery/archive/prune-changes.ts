import { join } from 'node:path';
import type { BackupSource, BackupWork } from '../backup/contract.ts';
import { CHANGES } from '../backup/destination.ts';
import { lastGood } from '../backup/prune-backups.ts';
import { clock } from '../base/clock.ts';
import { DAY_MS } from '../base/utc.ts';
import { asWriter, covers, type Hold, readHolds, withHoldLock } from '../retention/holds.ts';
import { ChainFolder } from './chain-folder.ts';
import type { Segment } from './contract.ts';

/** Archived changes of a database that are kept no longer. */
export interface PrunedChanges {
  database: string;
  segments: number;
  /** Moment of the last of them. */
  until: string | null;
  /** Legal holds because of which what is older than it is kept stays. */
  holds: string[];
}

/**
 * Removes archived changes that are older than the backups of their modules are kept, from the beginning of each chain on, so that what stays is without gaps. Whatever a restore from the last good backup of a
 * module goes on with stays, and what is on hold.
 */
export async function pruneChanges(
  work: BackupWork,
  sources: readonly BackupSource[],
  { dryRun = false } = {},
): Promise<PrunedChanges[]> {
  const { destination, platform } = work;
  const byDatabase = Map.groupBy(
    sources.filter((source) => source.engine === 'postgres'),
    ({ database }) => database,
  );
  const done: PrunedChanges[] = [];
  for (const [database, modules] of byDatabase) {
    const chains = ChainFolder.list(destination.path, database.name, destination.key).filter(
      ({ manifest }) => manifest.platform === platform.platformId,
    );
    const limit = await keptFrom(work, modules);
    if (!chains.some((chain) => chain.segments().some((segment) => isBefore(segment, limit)))) continue;
    // What another call removed meanwhile is not looked at again, and a hold is set before or after, not meanwhile.
    const pruned = await asWriter(platform, (connection) =>
      withHoldLock(connection, async () => {
        const holds = (await readHolds(platform, connection)).filter(({ status }) => status === 'active');
        const found: PrunedChanges = { database: database.name, segments: 0, until: null, holds: [] };
        for (const chain of chains) {
          const due = dueSegments(chain, { limit, modules, holds }, found);
          const last = due.at(-1);
          if (last === undefined) continue;
          found.segments += due.length;
          found.until = last.lastAt;
          if (!dryRun) await removeSegments(work, { chain, due, isOver: chain !== chains.at(-1) });
        }
        return found;
      }),
    );
    done.push(pruned);
  }
  return done;
}

/** Moment before which nothing is needed, milliseconds since 1970. */
async function keptFrom({ destination, platform }: BackupWork, modules: readonly BackupSource[]): Promise<number> {
  const kept = destination.near().filter(({ manifest }) => manifest?.platform === platform.platformId);
  let limit = clock.now().getTime();
  for (const { name, policy } of modules) {
    const last = await lastGood(
      destination,
      kept.filter(({ source }) => source === name),
    );
    // Without a backup nobody knows from where on it would be gone on.
    const needed = Date.parse(last?.manifest?.startedAt ?? '') || 0;
    limit = Math.min(limit, needed, clock.now().getTime() - policy.keepDays * DAY_MS);
  }
  return limit;
}

function isBefore({ lastAt }: Segment, limit: number): boolean {
  return Date.parse(lastAt) < limit;
}

interface Limits {
  limit: number;
  modules: readonly BackupSource[];
  holds: readonly Hold[];
}

/** The segments at the beginning of a chain that go; the first that is held keeps all that follow. */
function dueSegments(chain: ChainFolder, { limit, modules, holds }: Limits, found: PrunedChanges): Segment[] {
  const due: Segment[] = [];
  for (const segment of chain.segments()) {
    if (!isBefore(segment, limit)) break;
    const held = holds.filter(({ items }) => modules.some((source) => isHeld(source, segment, items)));
    if (held.length > 0) {
      found.holds = [...new Set([...found.holds, ...held.map(({ number }) => number)])];
      break;
    }
    due.push(segment);
  }
  return due;
}

/** A change has whole rows, also of before; which tables it has is not asked. */
function isHeld(source: BackupSource, { lastAt }: Segment, items: Hold['items']): boolean {
  if (source.engine !== 'postgres') return false;
  const { module } = source;
  const extent = { database: module.database.maximum, from: null, to: Date.parse(lastAt), personal: true };
  return Object.keys(module.tables).some((table) => covers(items, { ...extent, table: `${module.module}.${table}` }));
}

interface Removal {
  chain: ChainFolder;
  due: readonly Segment[];
  /** No segment will follow. */
  isOver: boolean;
}

async function removeSegments({ destination }: BackupWork, { chain, due, isOver }: Removal): Promise<void> {
  const last = due.at(-1);
  if (!last) return;
  const isEmpty = isOver && due.length === chain.segments().length;
  chain.prune(last);
  // Who restores elsewhere is told before anything is gone.
  await destination.carry();
  const place = join(CHANGES, chain.manifest.database, chain.id);
  await destination.removeChanges(due.map(({ name }) => join(place, name)));
  if (!isEmpty) return;
  await destination.removeChanges(ChainFolder.FILES.map((name) => join(place, name)));
  chain.remove();
}

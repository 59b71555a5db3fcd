import { cursorOf, waitingFileOf } from '../archive/archiver.ts';
import { ChainFolder } from '../archive/chain-folder.ts';
import { archivedAfter, TransactionReader, waitingTransactions } from '../archive/read-archive.ts';
import { chainAfter, hasTail, isOwn, Replay, tailTransactions } from '../archive/replay.ts';
import { GenimsError, must } from '../base/errors.ts';
import { parsePosition } from '../capture/contract.ts';
import { type PostgresClient, withPostgres } from '../engines/postgres/connect.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import type { BackupManifest, BackupWork, SourceOf } from './contract.ts';
import type { KeptBackup } from './destination.ts';
import { isThere } from './exchange-postgres.ts';
import { chosenBackup } from './restore.ts';
import { postgresDigests } from './table-digests.ts';

/** From which backup a restore begins, and how far it goes on by archived changes. */
export interface RestorePlan {
  backup: KeptBackup;
  manifest: BackupManifest;
  /** Goes on from the backup; undefined where the backup is all that is restored. */
  chain: ChainFolder | undefined;
  /** Moment up to which changes are taken, milliseconds since 1970; infinite for all of them. */
  until: number;
  /** The database is not there. */
  isGone: boolean;
  /** The log of the running database has what is not archived yet. */
  hasTail: boolean;
  /** Everything that was written is restored. */
  isComplete: boolean;
}

/** Errors: UNKNOWN_BACKUP; RESTORE_REFUSED for a moment that changes are not archived up to; BACKUP_UNREADABLE. */
export async function restorePlan(work: BackupWork, source: SourceOf<'postgres'>, at?: string): Promise<RestorePlan> {
  const { platform, destination } = work;
  const { database } = source;
  const backup = await chosenBackup(work, source, at);
  const { manifest } = backup;
  if (!manifest) throw new GenimsError('BACKUP_UNREADABLE', `Backup ${backup.id}: its manifest cannot be read.`);
  const isGone = !(await isThere(database));
  const alone = { backup, manifest, chain: undefined, until: Number.POSITIVE_INFINITY, isGone };
  await destination.bringChanges(database.name);
  const chain =
    at === backup.id
      ? undefined
      : chainAfter(ChainFolder.list(destination.path, database.name, destination.key), manifest);
  if (!chain) return { ...alone, hasTail: false, isComplete: false };
  const tail = !isGone && (await hasTail({ platform, database, chain }));
  if (at === undefined) {
    if (!tail && !isGone) return { ...alone, hasTail: false, isComplete: false };
    return { ...alone, chain, hasTail: tail, isComplete: true };
  }
  const until = Date.parse(at);
  const known = archivedUntil(work, database, chain);
  if (!tail && until > known)
    throw new GenimsError(
      'RESTORE_REFUSED',
      `Changes of ${database.nameThere} are archived up to ${new Date(known).toISOString()}, not up to ${at}.`,
      { remedy: 'Name an earlier moment with --at, or a backup of ./genims backup list.' },
    );
  return { ...alone, chain, until, hasTail: tail, isComplete: false };
}

/** Moment up to which everything that was committed is archived. */
function archivedUntil({ platform }: BackupWork, database: PlacedDatabase, chain: ChainFolder): number {
  const last = waitingTransactions(waitingFileOf(platform, database), cursorOf(chain), new TransactionReader()).at(-1);
  const moments = [chain.until()?.at, chain.segments().at(-1)?.lastAt, chain.manifest.begunAt];
  return Math.max(last?.at ?? 0, ...moments.flatMap((one) => (one === undefined ? [] : [Date.parse(one)])));
}

/** A table of the module of which something would be lost, and who has been told of it. */
export interface Lost {
  table: string;
  /** Rows of the running database and of the backup, or changes after the moment. */
  now?: number;
  before?: number;
  changes?: number;
  /** Flows that carry the table, each as `flow to module`, and databases with a copy. */
  knownTo: string[];
}

/** What the running database has and the plan does not restore; changes nothing. Of one that is gone only what is archived is known. */
export async function wouldBeLost(
  { platform }: BackupWork,
  source: SourceOf<'postgres'>,
  plan: RestorePlan,
): Promise<Lost[]> {
  const { database, module } = source;
  const databases = platform.databases();
  if (plan.isComplete) return [];
  if (plan.chain) {
    const counts = new Map<string, number>();
    for await (const one of laterTransactions(work(platform, database, plan.chain), plan))
      if (one.at > plan.until && isOwn(one, database))
        for (const change of one.changes)
          if (change.kind !== 'truncate' && change.table.startsWith(`${module.module}.`))
            counts.set(change.table, (counts.get(change.table) ?? 0) + 1);
    return [...counts].map(([table, changes]) => ({ table, changes, knownTo: knownTo(databases, source, table) }));
  }
  if (plan.isGone) return [];
  const now = await withPostgres(database.server, database.nameThere, (client) =>
    postgresDigests(client, [module.module]),
  );
  const backedUp = new Map(plan.manifest.tables.map((one) => [one.table, one]));
  return now.flatMap(({ table, rows, digest }) => {
    const before = backedUp.get(table);
    if (before?.digest === digest) return [];
    return [{ table, now: rows, before: before?.rows ?? 0, knownTo: knownTo(databases, source, table) }];
  });
}

const work = (platform: BackupWork['platform'], database: PlacedDatabase, chain: ChainFolder) => ({
  ...{ platform, database, chain },
});

async function* laterTransactions(input: ReturnType<typeof work>, { manifest, isGone, hasTail: tail }: RestorePlan) {
  const reader = new TransactionReader();
  let after = parsePosition(must(manifest.position, 'position of the backup'));
  for await (const one of archivedAfter(input.chain, { after, reader })) {
    after = one.position;
    yield one;
  }
  if (tail) yield* tailTransactions(input, { after, reader });
  else if (isGone) yield* waitingTransactions(waitingFileOf(input.platform, input.database), after, reader);
}

function knownTo(databases: readonly PlacedDatabase[], { module }: SourceOf<'postgres'>, table: string): string[] {
  const name = table.slice(table.indexOf('.') + 1);
  return [
    ...module.flows.filter(({ sourceTables }) => sourceTables.includes(name)).map(({ id, to }) => `${id} to ${to}`),
    ...databases
      .filter(({ copies }) => copies.some((copy) => copy.table === table))
      .map((database) => `copy in ${database.name}`),
  ];
}

/** Begins to go on from the backup in the restored database, whose session the caller ends; undefined where the backup is all. */
export async function replayOf(
  { platform }: BackupWork,
  { database }: SourceOf<'postgres'>,
  { plan, client }: { plan: RestorePlan; client: PostgresClient },
): Promise<Replay | undefined> {
  const { chain, manifest, until } = plan;
  if (!chain) return undefined;
  return new Replay({
    ...{ platform, database, chain, until, client },
    after: parsePosition(must(manifest.position, 'position of the backup')),
    tables: new Set(manifest.tables.map(({ table }) => table)),
  });
}

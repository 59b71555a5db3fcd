import { setSequences } from '../archive/apply-changes.ts';
import { archiveSource } from '../archive/archive-source.ts';
import { Archiver } from '../archive/archiver.ts';
import type { Replay } from '../archive/replay.ts';
import { recordedUpTo } from '../audit/begin-record.ts';
import { clock } from '../base/clock.ts';
import { asGenimsError, GenimsError } from '../base/errors.ts';
import { randomSuffix } from '../base/random.ts';
import { slotStates } from '../capture/slots.ts';
import { connectPostgres, type PostgresClient, withPostgres } from '../engines/postgres/connect.ts';
import { beginAnew, goOnFromSlot } from '../history/begin-anew.ts';
import { isCreated } from '../provisioning/ownership.ts';
import { ensurePartitions } from '../provisioning/partitions.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { ensurePublication } from '../provisioning/publications.ts';
import { lawsOf } from '../verification/law-checks.ts';
import { BEFORE_EXCHANGE, eraseBeside } from './before-exchange.ts';
import type { BackupSource, BackupWork, SourceOf } from './contract.ts';
import type { KeptBackup } from './destination.ts';
import { exchangePostgres, finishExchange, goOn, isThere, noteExchanging, standStill } from './exchange-postgres.ts';
import { type Restored, restoreInto } from './restore.ts';
import { type RestorePlan, replayOf } from './restore-plan.ts';
import { runBackups } from './run-backup.ts';

/** Stops and starts daemons while the database is exchanged; does nothing where none runs. */
export interface Daemons {
  /** Gives the way to let them run again. */
  pause(units: readonly string[]): Promise<() => Promise<void>>;
  /** Carries what waits in the logs, where no daemon does. */
  carry(): Promise<void>;
}

export interface RestoredInPlace extends Restored {
  /** Seconds in which the module's daemon stood still. */
  stoodStill: number;
  /** What began anew, was taken over or reconciled, and what could not be, in plain words. */
  told: string[];
}

/** In a merged layout a module is not a database, and what a home did not make it does not drop. Errors: RESTORE_REFUSED. */
export function requireOwn({ platform }: BackupWork, { database }: SourceOf<'postgres'>): void {
  const { nameThere, modules, server } = database;
  const why =
    modules.length > 1
      ? `${nameThere} holds ${modules.map(({ module }) => module).join(', ')}, and a backup is of one of them`
      : isCreated(platform.home, server, nameThere)
        ? undefined
        : `${nameThere} was there before this platform, which does not drop it`;
  if (why === undefined) return;
  throw new GenimsError('RESTORE_REFUSED', `The running database is not exchanged: ${why}.`, {
    remedy: 'Restore into a database beside it with --into NAME, and bring back from there what is needed.',
  });
}

export interface RestoredBeside extends Restored {
  /** Rows and documents in which persons were erased again who were erased since. */
  erased: number;
}

/** Restores a store beside the running one. */
export async function restoreStoreBeside(
  work: BackupWork,
  source: BackupSource,
  { backup, into }: { backup: KeptBackup; into: string },
): Promise<RestoredBeside> {
  let erased = 0;
  const restored = await restoreInto(work, source, {
    ...{ backup, into },
    proved: async ({ startedAt }) => {
      erased = await eraseBeside(work.platform, source, { into, asOf: Date.parse(startedAt) });
    },
  });
  return { ...restored, erased };
}

/** Restores a module beside the running one, by its backup and what was archived since. */
export async function restoreBeside(
  work: BackupWork,
  source: SourceOf<'postgres'>,
  { plan, into }: { plan: RestorePlan; into: string },
): Promise<RestoredBeside> {
  const beside = { ...source.database, nameThere: into };
  let erased = 0;
  const followArchive = async () => {
    await makeWhole(beside);
    await withPostgres(beside.server, into, async (client) => {
      const replay = await replayOf(work, source, { plan, client });
      await replay?.archived(plan.isGone);
      if (plan.hasTail) await replay?.tail();
      await setSequences(client, plan.manifest.schemas);
    });
  };
  const restored = await restoreInto(work, source, {
    ...{ backup: plan.backup, into },
    proved: async () => {
      if (plan.chain) await followArchive();
      erased = await eraseBeside(work.platform, source, { into, asOf: asOfPlan(plan) });
    },
  });
  return { ...restored, erased };
}

/** Moment that the rows are of. */
function asOfPlan({ chain, until, manifest }: RestorePlan): number {
  return chain ? Math.min(until, clock.now().getTime()) : Date.parse(manifest.startedAt);
}

/**
 * Restores a module into a database beside the running one, proves it, brings it on by what was archived since, and lets both change their places in one moment; a failure before leaves the running one as it was. The caller
 * holds the home's lock. Errors: those of `restoreInto`, RESTORE_REFUSED, EXCHANGE_REFUSED.
 */
export async function restoreInPlace(
  work: BackupWork,
  source: SourceOf<'postgres'>,
  { plan, daemons }: { plan: RestorePlan; daemons: Daemons },
): Promise<RestoredInPlace> {
  const { platform } = work;
  const { database } = source;
  requireOwn(work, source);
  await finishExchange(platform);
  const into = `genims_restore_${source.name}_${randomSuffix()}`;
  const told: string[] = [];
  let stoodStill = 0;
  const isArchived = !plan.isGone && (await hasArchive(work, source));
  const restored = await restoreInto(work, source, {
    ...{ backup: plan.backup, into },
    proved: async () => {
      await makeWhole({ ...database, nameThere: into });
      const client = await openRestored(source, into);
      try {
        const replay = await replayOf(work, source, { plan, client });
        await replay?.archived(plan.isGone);
        if (plan.hasTail) await replay?.tail();
        if (replay) told.push(followed(replay));
        await requireLaws(work, source, client);
        if (!plan.isGone) await daemons.carry();
        const began = clock.monotonic();
        const resumes = await exchange(work, source, { plan, into, client, replay, daemons, told });
        stoodStill = clock.monotonic() - began;
        try {
          told.push(...(await reconcile(work, source, { plan, replay })));
        } finally {
          for (const resume of resumes.reverse()) await resume();
        }
      } finally {
        await client.end().catch(() => {});
      }
      await finishExchange(platform);
    },
  });
  // What is archived from here on goes on from a backup of here.
  if (isArchived || plan.chain) {
    await beginArchive(work, source);
    const [made] = await runBackups(work, [source], `after its restore from ${plan.backup.id}`);
    if (made) told.push(`changes are archived anew from backup ${made.id} on`);
  }
  return { ...restored, into: database.nameThere, stoodStill: Math.round(stoodStill) / 1000, told };
}

function openRestored({ database }: SourceOf<'postgres'>, into: string): Promise<PostgresClient> {
  return connectPostgres(database.server, into);
}

function followed({ applied, lastAt }: Replay): string {
  const until = lastAt > 0 ? `, the last of ${new Date(lastAt).toISOString()}` : '';
  return `${applied.changes} changes in ${applied.transactions} transactions followed from the archive${until}`;
}

interface ExchangeInput {
  plan: RestorePlan;
  into: string;
  client: PostgresClient;
  replay: Replay | undefined;
  daemons: Daemons;
  told: string[];
}

/** Gives the ways to let the daemons go on that stand still; they do after a failure. */
async function exchange(
  work: BackupWork,
  source: SourceOf<'postgres'>,
  { plan, into, client, replay, daemons, told }: ExchangeInput,
): Promise<(() => Promise<void>)[]> {
  const { platform } = work;
  const { database, module } = source;
  const resumes: (() => Promise<void>)[] = [];
  try {
    if (!plan.isGone) {
      resumes.push(await daemons.pause([module.module]));
      noteExchanging(platform, { database: database.name, replaced: `${into}_replaced` });
      await standStill(platform, database);
      if (plan.hasTail) await replay?.tail();
    }
    resumes.push(await daemons.pause(['sync', 'etl']));
    await setSequences(client, plan.manifest.schemas);
    told.push(...(await prepare(work, source, { plan, client })));
    await client.end();
    await exchangePostgres(platform, database, into);
    return resumes;
  } catch (error) {
    await finishExchange(platform).catch(() => goOn(database));
    for (const resume of resumes.reverse()) await resume();
    throw error;
  }
}

/** What a dump of schemas does not hold: the publication, partitions of the days since, statistics. */
async function makeWhole(beside: PlacedDatabase): Promise<void> {
  await withPostgres(beside.server, beside.nameThere, async (client) => {
    for (const { module, partitions } of beside.modules)
      for (const one of partitions ?? []) await ensurePartitions(client, module, one);
    await ensurePublication(client, beside);
    await client.query('analyze');
  });
}

/** The laws of the module alone; those that look at neighbours hold again when both are in step. */
async function requireLaws({ platform }: BackupWork, { name }: SourceOf<'postgres'>, client: PostgresClient) {
  const broken: string[] = [];
  for (const law of lawsOf(platform.catalog, name).filter(({ extracts }) => extracts.length === 0)) {
    const { rows } = await client.query<{ count: string }>(`select count(*) from (${law.sql}) violations`);
    if (Number(rows[0]?.count) > 0) broken.push(`${law.id}: ${rows[0]?.count} rows`);
  }
  if (broken.length > 0)
    throw new GenimsError('RESTORE_REFUSED', `Rows of the backup break laws of ${name}: ${broken.join('; ')}.`, {
      detail: broken,
      remedy: 'Restore an older backup with --at, or this one beside the running database with --into NAME.',
    });
}

async function prepare(
  { platform }: BackupWork,
  { database }: SourceOf<'postgres'>,
  { plan, client: restored }: Pick<ExchangeInput, 'plan' | 'client'>,
): Promise<string[]> {
  const asOf = asOfPlan(plan);
  const run = async (running: PostgresClient | undefined) => {
    const done: string[] = [];
    for (const step of BEFORE_EXCHANGE) {
      const did = await step({ platform, database, restored, running, asOf });
      if (did !== undefined) done.push(did);
    }
    return done;
  };
  return plan.isGone ? run(undefined) : withPostgres(database.server, database.nameThere, run);
}

/**
 * Where nothing was lost, and the record has the last change too, streams go on as if nothing had been. Else those are brought into step that know another state of the module: copies on both sides, the record
 * of changes, documents, cursors. What came in followed with what was archived, and need not come again.
 */
async function reconcile(
  { platform }: BackupWork,
  { database }: SourceOf<'postgres'>,
  { plan, replay }: { plan: RestorePlan; replay: Replay | undefined },
): Promise<string[]> {
  platform.home.updateState((state) => {
    delete state.verified;
  });
  try {
    // While it stood still everything was carried; of one that is gone the record tells how far that had come.
    const isCarried = async () =>
      !plan.isGone || replay?.lastOwn === 0 || (await recordedUpTo(platform, database.name)) === replay?.lastOwn;
    if (plan.isComplete && (await isCarried())) {
      await goOnFromSlot(platform, database.name);
      return ['streams, inboxes and cursors go on where they were'];
    }
    const changed = [{ database: database.name, asSource: true, asTarget: !plan.chain }];
    const copies = (await beginAnew(platform, changed)).filter(
      ({ added, updated, removed }) => added + updated + removed > 0,
    );
    return [
      'streams, the record of changes and documents begin anew',
      ...(copies.length === 0
        ? []
        : [`copies brought in line: ${copies.map((one) => `${one.table} in ${one.database}`).join(', ')}`]),
    ];
  } catch (error) {
    return [`not in step yet, run ./genims sync repair: ${asGenimsError(error).message}`];
  }
}

async function hasArchive({ platform }: BackupWork, { database }: SourceOf<'postgres'>): Promise<boolean> {
  if (!(await isThere(database))) return false;
  const { slot } = archiveSource(platform, database);
  return (await withPostgres(database.server, database.nameThere, slotStates)).has(slot);
}

/** Where the daemon that archives runs, it does so as well, with the same outcome. */
async function beginArchive({ platform, destination }: BackupWork, { database }: SourceOf<'postgres'>): Promise<void> {
  const archiver = new Archiver({ platform, database, destination: destination.path, key: destination.key });
  await archiver.open();
  await archiver.stop();
}

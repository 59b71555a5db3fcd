import { clock } from '../base/clock.ts';
import { asGenimsError, GenimsError } from '../base/errors.ts';
import { randomSuffix } from '../base/random.ts';
import { tableOf } from '../catalog/catalog.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import { beginAnew } from '../history/begin-anew.ts';
import type { AnyBehaviour } from '../kernel/contract.ts';
import { isCreated } from '../provisioning/ownership.ts';
import { ensurePartitions } from '../provisioning/partitions.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { ensurePublication } from '../provisioning/publications.ts';
import { lawsOf } from '../verification/law-checks.ts';
import type { KeptBackup } from './backup-folder.ts';
import { BEFORE_EXCHANGE } from './before-exchange.ts';
import type { BackupManifest, BackupWork, SourceOf } from './contract.ts';
import { exchangePostgres, finishExchange, goOn, isThere, noteExchanging, standStill } from './exchange-postgres.ts';
import { type Restored, restoreInto } from './restore.ts';
import { postgresDigests } from './table-digests.ts';

/** A table of the module whose rows are others than in the backup, and who has been told of them. */
export interface Differing {
  table: string;
  /** Rows of the running database, and of the backup. */
  now: number;
  before: number;
  /** Flows that carry the table, each as `flow to module`, and databases with a copy. */
  knownTo: string[];
}

/** What a restore in place would change. */
export interface Forecast {
  id: string;
  database: string;
  /** The database is not there: it was dropped, and nothing can be compared. */
  isGone: boolean;
  differing: Differing[];
}

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

/** Looks at what is running beside the backup, and changes nothing. Errors: RESTORE_REFUSED where the database cannot be exchanged. */
export async function forecast(
  { platform, ...work }: BackupWork,
  source: SourceOf<'postgres'>,
  kept: KeptBackup,
): Promise<Forecast> {
  const { database } = source;
  requireOwn({ platform, ...work }, source);
  const { manifest } = kept;
  if (!manifest) throw new GenimsError('BACKUP_UNREADABLE', `Backup ${kept.id}: its manifest cannot be read.`);
  if (!(await isThere(database))) return { id: kept.id, database: database.nameThere, isGone: true, differing: [] };
  const now = await withPostgres(database.server, database.nameThere, (client) =>
    postgresDigests(client, [source.module.module]),
  );
  const then = new Map(manifest.tables.map((one) => [one.table, one]));
  const differing = now.flatMap(({ table, rows, digest }) => {
    const before = then.get(table);
    if (before?.digest === digest) return [];
    return [{ table, now: rows, before: before?.rows ?? 0, knownTo: knownTo(platform.databases(), source, table) }];
  });
  return { id: kept.id, database: database.nameThere, isGone: false, differing };
}

/** In a merged layout a module is not a database, and what a home did not make it does not drop. */
function requireOwn({ platform }: BackupWork, { database }: SourceOf<'postgres'>): void {
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

function knownTo(databases: readonly PlacedDatabase[], { module }: SourceOf<'postgres'>, table: string): string[] {
  return [
    ...module.flows
      .filter(({ sourceTables }) => sourceTables.includes(tableOf(table)))
      .map(({ id, to }) => `${id} to ${to}`),
    ...databases
      .filter(({ copies }) => copies.some((copy) => copy.table === table))
      .map(({ name }) => `copy in ${name}`),
  ];
}

/**
 * Restores a module into a database beside the running one, proves it, and lets both change their places in one moment; a failure before leaves the running one as it was. The caller holds the home's lock. Errors:
 * those of `restoreInto`, RESTORE_REFUSED, EXCHANGE_REFUSED, LAW_BROKEN.
 */
export async function restoreInPlace(
  work: BackupWork,
  source: SourceOf<'postgres'>,
  { backup, daemons, behaviours }: { backup: KeptBackup; daemons: Daemons; behaviours: AnyBehaviour[] },
): Promise<RestoredInPlace> {
  const { platform } = work;
  const { database, module } = source;
  requireOwn(work, source);
  await finishExchange(platform);
  const into = `genims_restore_${source.name}_${randomSuffix()}`;
  const told: string[] = [];
  let stoodStill = 0;
  const restored = await restoreInto(work, source, {
    ...{ backup, into },
    proved: async (manifest) => {
      const beside = { ...database, nameThere: into };
      await makeWhole(beside);
      await requireLaws(work, source, into);
      const resumes: (() => Promise<void>)[] = [];
      const isRunning = await isThere(database);
      if (isRunning) await daemons.carry();
      const began = clock.monotonic();
      try {
        if (isRunning) {
          resumes.push(await daemons.pause([module.module]));
          noteExchanging(platform, { database: database.name, replaced: `${into}_replaced` });
          await standStill(platform, database);
        }
        resumes.push(await daemons.pause(['sync', 'etl']));
        told.push(...(await prepare(work, source, { into, manifest, isRunning })));
        await exchangePostgres(platform, database, into);
        stoodStill = clock.monotonic() - began;
        told.push(...(await reconcile(work, source, behaviours)));
      } catch (error) {
        await finishExchange(platform).catch(() => goOn(database));
        throw error;
      } finally {
        for (const resume of resumes.reverse()) await resume();
      }
      await finishExchange(platform);
    },
  });
  return { ...restored, into: database.nameThere, stoodStill: Math.round(stoodStill) / 1000, told };
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
async function requireLaws({ platform }: BackupWork, { database, name }: SourceOf<'postgres'>, into: string) {
  const broken: string[] = [];
  await withPostgres(database.server, into, async (client) => {
    for (const law of lawsOf(platform.catalog, name).filter(({ extracts }) => extracts.length === 0)) {
      const { rows } = await client.query<{ count: string }>(`select count(*) from (${law.sql}) violations`);
      if (Number(rows[0]?.count) > 0) broken.push(`${law.id}: ${rows[0]?.count} rows`);
    }
  });
  if (broken.length > 0)
    throw new GenimsError('RESTORE_REFUSED', `Rows of the backup break laws of ${name}: ${broken.join('; ')}.`, {
      detail: broken,
      remedy: 'Restore an older backup with --at, or this one beside the running database with --into NAME.',
    });
}

async function prepare(
  { platform }: BackupWork,
  { database }: SourceOf<'postgres'>,
  { into, manifest, isRunning }: { into: string; manifest: BackupManifest; isRunning: boolean },
): Promise<string[]> {
  const asOf = Date.parse(manifest.startedAt);
  return withPostgres(database.server, into, async (restored) => {
    const run = async (running: typeof restored | undefined) => {
      const done: string[] = [];
      for (const step of BEFORE_EXCHANGE)
        done.push(...[await step({ platform, database, restored, running, asOf })].filter((one) => one !== undefined));
      return done;
    };
    return isRunning ? withPostgres(database.server, database.nameThere, run) : run(undefined);
  });
}

/** Brings those into step that know another state of the module: copies on both sides, the record of changes, documents, cursors. */
async function reconcile(
  { platform }: BackupWork,
  { database }: SourceOf<'postgres'>,
  behaviours: AnyBehaviour[],
): Promise<string[]> {
  platform.home.updateState((state) => {
    delete state.verified;
  });
  try {
    const changed = [{ database: database.name, asSource: true, asTarget: true }];
    const copies = (await beginAnew(platform, behaviours, changed)).filter(
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

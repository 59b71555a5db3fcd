import { pruneChanges } from '../machinery/archive/prune-changes.ts';
import { AzureDestination } from '../machinery/backup/azure-destination.ts';
import { BackupFolder, findBackup } from '../machinery/backup/backup-folder.ts';
import { BackupTools } from '../machinery/backup/backup-tools.ts';
import { backupFaults } from '../machinery/backup/check-backup.ts';
import type { BackupWork } from '../machinery/backup/contract.ts';
import type { Destination, KeptBackup } from '../machinery/backup/destination.ts';
import { pruneBackups, pruneSteps } from '../machinery/backup/prune-backups.ts';
import { type Drill, drill, drills } from '../machinery/backup/restore.ts';
import { runBackups } from '../machinery/backup/run-backup.ts';
import { namedSources } from '../machinery/backup/sources.ts';
import { readBackupKey } from '../machinery/backup/stored-files.ts';
import { asGenimsError, GenimsError } from '../machinery/base/errors.ts';
import { type CommonOptions, Context } from './context.ts';
import { columns, megabytes } from './text.ts';

const ACTIONS = ['run', 'list', 'check', 'prune', 'drill'] as const;

export interface BackupOptions extends CommonOptions {
  dryRun?: boolean;
}

export async function run(options: BackupOptions, given = 'list', names: string[] = []): Promise<void> {
  const action = ACTIONS.find((one) => one === given);
  if (!action) throw new GenimsError('USAGE', `backup takes ${ACTIONS.join(', ')}, not "${given}".`);
  const context = new Context(options);
  const actions = { run: runAll, list, check, prune, drill: drillAll };
  await actions[action](context, names, options.dryRun === true);
}

/** What backups of the context's home work with. */
export async function backupWork(context: Context, platform = context.platform(), from?: string): Promise<BackupWork> {
  const { config, home } = context;
  return {
    platform,
    destination: await destinationOf(context, from),
    tools: new BackupTools({
      packages: context.packages,
      postgresBin: config.postgresBin,
      mysqld: home.state.programs?.mysql?.path,
      allowDownloads: config.allowDownloads,
    }),
  };
}

/** Where backups are kept: the container that is named, else a folder. */
export async function destinationOf({ config, home }: Context, from?: string): Promise<Destination> {
  const folder = new BackupFolder(
    from ?? config.backupFolder ?? home.file('backups'),
    config.backupKey === undefined ? undefined : readBackupKey(config.backupKey),
  );
  if (from !== undefined || config.backupAzure === undefined) return folder;
  const { connection, container } = config.backupAzure;
  // The client of Azure is hundreds of modules, which only those need who use it.
  const { AzureContainer } = await import('../machinery/backup/azure-container.ts');
  return new AzureDestination(folder, new AzureContainer(connection, container));
}

async function runAll(context: Context, names: string[], dryRun: boolean): Promise<void> {
  const work = await backupWork(context);
  work.platform.requireRunning();
  const sources = namedSources(work.platform, names);
  const backups = dryRun
    ? []
    : await context.home.withLock(() => runBackups(work, sources, 'asked for'), { patience: 5000 });
  context.print({ ok: true, folder: work.destination.name, sources: sources.map(({ name }) => name), backups }, () =>
    dryRun
      ? `Would back up ${sources.map(({ name }) => name).join(', ')} to ${work.destination.name}.`
      : `${backups.length} backups in ${work.destination.name}.`,
  );
}

async function list(context: Context, names: string[]): Promise<void> {
  const { destination } = await backupWork(context);
  const backups = (await destination.list()).filter(({ source }) => names.length === 0 || names.includes(source));
  context.print({ ok: true, folder: destination.name, backups: backups.map(shown) }, () =>
    backups.length === 0 ? `There is no backup in ${destination.name}.` : table(backups),
  );
}

function shown({ id, source, path, archived, manifest }: KeptBackup) {
  const { startedAt, seconds, bytes, position, tables } = manifest ?? {};
  return {
    ...{ id, source, path, archived, readable: manifest !== undefined },
    ...{ startedAt, seconds, bytes, position, tables: tables?.length },
    rows: tables?.reduce((sum, one) => sum + one.rows, 0),
  };
}

function table(backups: KeptBackup[]): string {
  return columns(
    ['backup', 'tables', 'rows', 'size', 'seconds', 'server', ''],
    backups.map((one) => {
      const { tables, rows, bytes, seconds } = shown(one);
      return [
        one.id,
        ...[tables, rows, bytes === undefined ? '' : megabytes(bytes), seconds?.toFixed(1)].map((cell) =>
          String(cell ?? ''),
        ),
        one.manifest?.server ?? '',
        one.manifest ? (one.archived ? 'archived' : '') : 'its manifest cannot be read',
      ];
    }),
  );
}

async function check(context: Context, ids: string[]): Promise<void> {
  const work = await backupWork(context);
  const backups =
    ids.length === 0
      ? await work.destination.list()
      : await Promise.all(ids.map((id) => findBackup(work.destination, id)));
  const checked = [];
  for (const backup of backups) checked.push({ id: backup.id, faults: await backupFaults(work, backup) });
  const wrong = checked.filter(({ faults }) => faults.length > 0);
  context.print({ ok: wrong.length === 0, checked }, () =>
    wrong.length === 0
      ? `${checked.length} backups can be read to their end.`
      : wrong.map(({ id, faults }) => `${id}: ${faults.join('; ')}`).join('\n'),
  );
  if (wrong.length > 0) process.exitCode = 1;
}

async function prune(context: Context, names: string[], dryRun: boolean): Promise<void> {
  const work = await backupWork(context);
  work.platform.requireRunning();
  const { pruned, changes } = await context.home.withLock(
    async () => {
      const sources = namedSources(work.platform, names);
      const steps = await (dryRun ? pruneSteps : pruneBackups)(work, sources);
      // Segments are of a database, which several modules may share.
      const changes = names.length === 0 ? await pruneChanges(work, sources, { dryRun }) : [];
      return { pruned: steps.map(({ backup: { id }, does, holds }) => ({ id, does, holds })), changes };
    },
    { patience: 5000 },
  );
  context.print({ ok: true, dryRun, pruned, changes }, () =>
    pruned.length + changes.length === 0
      ? 'Everything is within the time that it is kept.'
      : [
          ...pruned.map(({ id, does, holds }) =>
            does === 'keep' ? `${id}: held by ${holds.join(', ')}` : `${id}: ${dryRun ? `would ${does}` : `${does}d`}`,
          ),
          ...changes.map(
            ({ database, segments, until, holds }) =>
              `changes of ${database}: ${segments} segments${until === null ? '' : ` until ${until}`}${dryRun ? ' would go' : ' went'}${holds.length > 0 ? `; older ones are held by ${holds.join(', ')}` : ''}`,
          ),
        ].join('\n'),
  );
}

async function drillAll(context: Context, names: string[], dryRun: boolean): Promise<void> {
  const work = await backupWork(context);
  work.platform.requireRunning();
  const sources = namedSources(work.platform, names);
  const done: Drill[] = [];
  if (!dryRun)
    await context.home.withLock(
      async () => {
        for (const source of sources) done.push(await drill(work, source));
      },
      { patience: 5000 },
    );
  context.print({ ok: true, dryRun, sources: sources.map(({ name }) => name), drills: done }, () =>
    dryRun
      ? `Would restore the last backups of ${sources.map(({ name }) => name).join(', ')} and drop them again.`
      : columns(
          ['backup', 'restored and proved in'],
          done.map(({ id, seconds }) => [id, `${seconds.toFixed(1)} s`]),
        ),
  );
}

/** The last backup and the last drill of a source; null where there was none. */
export interface LastBackup {
  source: string;
  id: string | null;
  at: string | null;
  drilledAt: string | null;
  drillSeconds: number | null;
  /** When the first of those that wait to be carried to the destination was made. */
  waitingSince: string | null;
}

/** Whoever is patient is told what lies on this machine where the destination does not answer. */
export async function lastBackups(context: Context, { isPatient = false } = {}): Promise<LastBackup[]> {
  const { platform, destination } = await backupWork(context);
  const all = await destination.list().catch((error: unknown) => {
    if (!isPatient) throw error;
    context.reporter.warn(asGenimsError(error).message);
    return destination.near();
  });
  const kept = all.filter(({ manifest }) => manifest?.platform === platform.platformId);
  const drilled = drills(context.home);
  return namedSources(platform, []).map(({ name }) => {
    const last = kept.findLast(({ source }) => source === name);
    const drilledLast = drilled.find(({ source }) => source === name);
    return {
      ...{ source: name, id: last?.id ?? null, at: last?.manifest?.startedAt ?? null },
      ...{ drilledAt: drilledLast?.at ?? null, drillSeconds: drilledLast?.seconds ?? null },
      waitingSince: kept.find(({ source, waits }) => source === name && waits)?.manifest?.startedAt ?? null,
    };
  });
}

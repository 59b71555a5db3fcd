import type { BackupSource, BackupWork } from '../machinery/backup/contract.ts';
import { chosenBackup } from '../machinery/backup/restore.ts';
import {
  type Daemons,
  requireOwn,
  restoreBeside,
  restoreInPlace,
  restoreStoreBeside,
} from '../machinery/backup/restore-in-place.ts';
import { type Lost, restorePlan, wouldBeLost } from '../machinery/backup/restore-plan.ts';
import { databaseName, namedSources } from '../machinery/backup/sources.ts';
import { GenimsError, must } from '../machinery/base/errors.ts';
import { DaemonHome } from '../machinery/daemons/daemon-home.ts';
import { SYNC } from '../machinery/daemons/units.ts';
import { carryLive } from '../machinery/history/begin-streams.ts';
import { behaviours } from '../modules/behaviours.ts';
import { backupWork } from './backup.ts';
import { type CommonOptions, Context } from './context.ts';
import { pauseUnits } from './daemons.ts';
import { restoreAll } from './restore-all.ts';
import { columns } from './text.ts';

export interface RestoreOptions extends CommonOptions {
  at?: string;
  into?: string;
  dryRun?: boolean;
  from?: string;
  layout?: string;
}

export async function run(options: RestoreOptions, name: string): Promise<void> {
  if (name === 'all') return restoreAll(new Context(options, options.into), options);
  const context = new Context(options);
  if (options.from !== undefined || options.layout !== undefined)
    throw new GenimsError('USAGE', '--from and --layout are for restore all.');
  const work = await backupWork(context);
  work.platform.requireRunning();
  if (options.into?.includes('/'))
    throw new GenimsError(
      'USAGE',
      `--into is "${options.into}"; expected the name of a database. A home is for restore all.`,
    );
  const [source, more] = namedSources(work.platform, [name]);
  if (more) throw new GenimsError('USAGE', `${name} holds several modules; expected the name of one of them.`);
  if (options.into === undefined) await inPlace(context, work, must(source, name), options);
  else await beside(context, work, must(source, name), { ...options, into: options.into });
}

async function beside(
  context: Context,
  work: BackupWork,
  source: BackupSource,
  { at, into, dryRun }: RestoreOptions & { into: string },
): Promise<void> {
  const plan = source.engine === 'postgres' ? await restorePlan(work, source, at) : undefined;
  const backup = plan?.backup ?? (await chosenBackup(work, source, at));
  if (dryRun) {
    context.print({ ok: true, dryRun: true, id: backup.id, into }, () => `Would restore ${backup.id} into ${into}.`);
    return;
  }
  const restored = await context.home.withLock(
    () =>
      source.engine === 'postgres' && plan
        ? restoreBeside(work, source, { plan, into })
        : restoreStoreBeside(work, source, { backup, into }),
    { patience: 5000 },
  );
  context.print({ ok: true, restored, archived: plan?.chain !== undefined }, () =>
    [
      `${restored.id} is in ${into}: ${restored.tables} tables and ${restored.rows} rows, each table with the digest that it was backed up with, in ${restored.seconds.toFixed(1)} s.`,
      ...(plan?.chain ? ['What was archived since has followed.'] : []),
      ...(restored.erased > 0
        ? [`Persons who were erased since were erased again in ${restored.erased} rows or documents.`]
        : []),
      ...(restored.outside.length > 0
        ? [`Without ${restored.outside.length} keys to other modules of its database, which are not in it.`]
        : []),
    ].join('\n'),
  );
}

/** What would be lost is told before anything happens, and is lost only where a backup or moment was named. */
async function inPlace(
  context: Context,
  work: BackupWork,
  source: BackupSource,
  { at, dryRun }: RestoreOptions,
): Promise<void> {
  if (source.engine !== 'postgres')
    throw new GenimsError('RESTORE_REFUSED', `${databaseName(source)} is running, and a store is not exchanged.`, {
      remedy:
        'Load it anew from the modules, as ./genims etl rebuild does, or restore into a database beside it with --into NAME.',
    });
  requireOwn(work, source);
  const plan = await restorePlan(work, source, at);
  const { backup, isGone, isComplete } = plan;
  const lost = await wouldBeLost(work, source, plan);
  const database = source.database.nameThere;
  const facts = { id: backup.id, database, isGone, isComplete, archived: plan.chain !== undefined, lost };
  if (dryRun) {
    context.print({ ok: true, dryRun: true, ...facts }, () =>
      [
        `Would restore ${backup.id} in the place of ${database}${isGone ? ', which is gone' : ''}${plan.chain ? ', and what was archived since' : ''}.`,
        ...(lost.length > 0 ? [table(lost)] : []),
      ].join('\n'),
    );
    return;
  }
  if (at === undefined && !isComplete && (isGone || lost.length > 0))
    throw new GenimsError(
      'RESTORE_REFUSED',
      isGone
        ? `${database} is gone, and nothing says what was written to it after ${backup.id}.`
        : `Rows of ${database} were written after ${backup.id}, which would be lost: ${lost.map((one) => one.table).join(', ')}.`,
      {
        remedy: `Look at what differs with --dry-run; where it may be lost, say --at ${backup.id}.`,
        detail: lost,
      },
    );
  if (lost.length > 0) context.reporter.note(table(lost));
  const restored = await context.home.withLock(
    () => restoreInPlace(work, source, { plan, daemons: daemonsOf(context, work) }),
    { patience: 5000 },
  );
  context.print({ ok: true, restored, lost }, () =>
    [
      `${restored.id} is in the place of ${restored.into}: ${restored.tables} tables and ${restored.rows} rows, in ${restored.seconds.toFixed(1)} s, of which the module stood still for ${restored.stoodStill.toFixed(1)} s.`,
      ...restored.told.map((line) => `- ${line}`),
    ].join('\n'),
  );
}

function table(lost: readonly Lost[]): string {
  return columns(
    ['table', 'rows now', 'rows before', 'changes', 'known to'],
    lost.map((one) => [
      one.table,
      ...[one.now, one.before, one.changes].map((count) => String(count ?? '')),
      one.knownTo.join(', '),
    ]),
  );
}

function daemonsOf(context: Context, { platform }: BackupWork): Daemons {
  const folder = new DaemonHome(context.home);
  return {
    pause: (units) => pauseUnits(folder, units),
    carry: async () => {
      if (!folder.stateOf(SYNC)) await carryLive(platform, behaviours);
    },
  };
}

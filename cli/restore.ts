import { chosenBackup, restoreInto } from '../machinery/backup/restore.ts';
import { databaseName, namedSources } from '../machinery/backup/sources.ts';
import { GenimsError, must } from '../machinery/base/errors.ts';
import { backupWork } from './backup.ts';
import { type CommonOptions, Context } from './context.ts';

export interface RestoreOptions extends CommonOptions {
  at?: string;
  into?: string;
  dryRun?: boolean;
}

export async function run(options: RestoreOptions, name: string): Promise<void> {
  const context = new Context(options);
  const work = backupWork(context);
  work.platform.requireRunning();
  const [source, more] = namedSources(work.platform, [name]);
  if (more) throw new GenimsError('USAGE', `${name} holds several modules; expected the name of one of them.`);
  const { into } = options;
  const found = must(source, name);
  if (into === undefined)
    throw new GenimsError(
      'RESTORE_REFUSED',
      `${databaseName(found)} is running, and is not exchanged: what its neighbours have taken from it since the backup, and it from them, would not be reconciled.`,
      { remedy: 'Restore into a database beside it with --into NAME, and bring back from there what is needed.' },
    );
  const backup = chosenBackup(work, found, options.at);
  if (options.dryRun) {
    context.print({ ok: true, dryRun: true, id: backup.id, into }, () => `Would restore ${backup.id} into ${into}.`);
    return;
  }
  const restored = await context.home.withLock(() => restoreInto(work, found, { backup, into }), { patience: 5000 });
  context.print({ ok: true, restored }, () =>
    [
      `${restored.id} is in ${into}: ${restored.tables} tables and ${restored.rows} rows, each table with the digest that it was backed up with, in ${restored.seconds.toFixed(1)} s.`,
      ...(restored.outside.length > 0
        ? [`Without ${restored.outside.length} keys to other modules of its database, which are not in it.`]
        : []),
    ].join('\n'),
  );
}

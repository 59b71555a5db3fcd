import { runBackups } from '../machinery/backup/run-backup.ts';
import { backupSources } from '../machinery/backup/sources.ts';
import { asGenimsError, GenimsError } from '../machinery/base/errors.ts';
import { carryLive } from '../machinery/history/begin-streams.ts';
import { type FoundRows, findPerson, identify } from '../machinery/privacy/find-person.ts';
import { eraseFromAll, exportPerson, refusal } from '../machinery/privacy/requests.ts';
import type { Platform } from '../machinery/provisioning/platform.ts';
import { behaviours } from '../modules/behaviours.ts';
import { backupWork } from './backup.ts';
import { type CommonOptions, Context } from './context.ts';
import { refuseDaemons } from './daemons.ts';
import { columns } from './text.ts';

const ACTIONS = ['find', 'export', 'erase'] as const;

export interface GdprOptions extends CommonOptions {
  dryRun?: boolean;
  yes?: boolean;
}

export async function run(options: GdprOptions, given: string, subject: string): Promise<void> {
  const action = ACTIONS.find((one) => one === given);
  if (!action) throw new GenimsError('USAGE', `gdpr takes ${ACTIONS.join(', ')}, not "${given}".`);
  const context = new Context(options);
  const platform = context.platform();
  platform.requireRunning();
  if (action === 'find' || options.dryRun === true) {
    const person = await identify(platform, subject);
    const found = await findPerson(platform, person);
    const refused = action === 'erase' ? ((await refusal(platform, person, found)) ?? null) : null;
    context.print({ ok: true, dryRun: options.dryRun === true, person, found: counted(found), refused }, () =>
      refused === null ? table(found) : `${table(found)}\nWould be refused: ${refused}`,
    );
    return;
  }
  if (action === 'export') {
    const { request, report, found } = await context.home.withLock(() => exportPerson(platform, subject), {
      patience: 5000,
    });
    context.print({ ok: true, request, report, found: counted(found) }, () => `${table(found)}\n${request}: ${report}`);
    return;
  }
  // An agent at work would write what it remembers of the person.
  refuseDaemons(context.home);
  if (options.yes !== true)
    throw new GenimsError('CONFIRMATION_NEEDED', `gdpr erase replaces everything by which ${subject} is recognised.`, {
      remedy: 'See what it is with --dry-run, then repeat the command with --yes.',
    });
  const { request, report, erased, retained } = await context.home.withLock(
    async () => {
      const done = await eraseFromAll(platform, subject, () => carryLive(platform, behaviours));
      await keepErasure(context, platform);
      return done;
    },
    { patience: 5000 },
  );
  context.print({ ok: true, request, report, erased, retained }, () =>
    [
      `${request}: ${erased} rows and documents were changed${retained > 0 ? `; ${retained} of the audit stay, as the law keeps it` : ''}. Proof: ${report}`,
      'Stores follow with their next loads; backups keep the person until their time is over.',
    ].join('\n'),
  );
}

/** Where backups are made, the record of erasures is backed up at once: a platform that is restored from them after the loss of this machine has to know of it. */
async function keepErasure(context: Context, platform: Platform): Promise<void> {
  const work = await backupWork(context, platform);
  if (work.destination.near().length === 0) return;
  const record = backupSources(platform).filter(
    (source) => source.engine === 'mysql' && source.placed.store.privacyRequests !== undefined,
  );
  await runBackups(work, record, 'after an erasure').catch((error: unknown) => {
    context.reporter.warn(
      `No backup knows of the erasure yet, run ./genims backup run: ${asGenimsError(error).message}`,
    );
  });
}

function counted(found: readonly FoundRows[]) {
  return found.map(({ rows, ...of }) => ({ ...of, rows: rows.length }));
}

function table(found: readonly FoundRows[]): string {
  return columns(
    ['database', 'table', 'found by', 'rows'],
    found.map(({ database, table: name, by, rows }) => [database, name, by, String(rows.length)]),
  );
}

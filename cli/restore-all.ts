import { resolve } from 'node:path';
import { lastOfAll, type RestoredSource, restorePlatform } from '../machinery/backup/restore-platform.ts';
import { clock } from '../machinery/base/clock.ts';
import { GenimsError } from '../machinery/base/errors.ts';
import { LAYOUTS, type Layout } from '../machinery/catalog/manifest.ts';
import { type Verification, verifyPlatform } from '../machinery/verification/verify.ts';
import { backupWork, destinationOf } from './backup.ts';
import type { Context } from './context.ts';
import type { RestoreOptions } from './restore.ts';
import { columns } from './text.ts';
import { summarise } from './verify.ts';

interface Outcome {
  layout: Layout;
  /** With more than the name where it was restored. */
  sources: (Pick<RestoredSource, 'id'> & Partial<RestoredSource>)[];
  verification: Verification | undefined;
}

/** A whole platform from the destination alone, in a home that holds none. */
export async function restoreAll(context: Context, { from, layout, at, dryRun }: RestoreOptions): Promise<void> {
  if (at !== undefined) throw new GenimsError('USAGE', 'restore all takes the last backups; --at is for one of them.');
  const { home } = context;
  home.prepare();
  const began = clock.monotonic();
  const result = await home.withLock(
    async (): Promise<Outcome> => {
      if (home.state.parameters !== undefined)
        throw new GenimsError('RESTORE_REFUSED', `There is a platform in ${home.path} already.`, {
          remedy: 'Name an empty home with --into or GENIMS_HOME, or remove this platform with ./genims destroy --yes.',
        });
      const place = from === undefined ? undefined : resolve(from);
      const destination = await destinationOf(context, place);
      const newest = (await destination.list()).findLast(({ manifest }) => manifest !== undefined)?.manifest;
      if (!newest) throw new GenimsError('UNKNOWN_BACKUP', `There is no backup in ${destination.name}.`);
      const wanted = LAYOUTS.find((one) => one === (layout ?? newest.layout));
      if (!wanted) throw new GenimsError('USAGE', `--layout is ${layout}; expected one of ${LAYOUTS.join(', ')}.`);
      const platform = context.platform(wanted);
      await platform.settleNamed();
      await platform.preflight();
      await platform.startEngines();
      const work = await backupWork(context, platform, place);
      const all = await lastOfAll(work);
      if (dryRun)
        return { layout: wanted, sources: all.map(({ backup }) => ({ id: backup.id })), verification: undefined };
      home.updateState((state) => {
        state.parameters = { ...(newest.parameters ?? { empty: true }), layout: wanted };
      });
      const sources = await restorePlatform(work);
      return { layout: wanted, sources, verification: await verifyPlatform(platform) };
    },
    { patience: 5000 },
  );
  const seconds = Math.round(clock.monotonic() - began) / 1000;
  const { verification, ...facts } = result;
  const ok = verification?.ok ?? true;
  context.print(
    {
      ...{ ok, dryRun: dryRun === true, seconds, ...facts },
      ...(verification
        ? {
            verify: {
              ok,
              checks: verification.checks.length,
              failed: verification.checks.filter(({ status }) => status === 'failed').length,
            },
          }
        : {}),
    },
    () =>
      verification
        ? [
            columns(
              ['backup', 'rows', 'changes since', 'seconds'],
              result.sources.map(({ id, rows, changes, seconds: took }) => [
                id,
                ...[rows, changes, took?.toFixed(1)].map((cell) => String(cell ?? '')),
              ]),
            ),
            summarise(verification.checks),
            `The platform is restored in layout ${result.layout}, in ${seconds.toFixed(1)} s.`,
          ].join('\n')
        : `Would restore ${result.sources.map(({ id }) => id).join(', ')} in layout ${result.layout}.`,
  );
  if (!ok) process.exitCode = 1;
}

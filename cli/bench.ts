import { namedSources } from '../machinery/backup/sources.ts';
import { GenimsError } from '../machinery/base/errors.ts';
import { type Benched, benchDatabase } from '../machinery/tuning/bench-database.ts';
import type { SessionSettings } from '../machinery/tuning/contract.ts';
import { backupWork } from './backup.ts';
import { type CommonOptions, Context } from './context.ts';
import { columns } from './text.ts';

export interface BenchOptions extends CommonOptions {
  set?: string[];
}

export async function run(options: BenchOptions, names: string[] = []): Promise<void> {
  const context = new Context(options);
  const work = await backupWork(context);
  work.platform.requireRunning();
  const wanted = settingsOf(options.set ?? []);
  const sources = namedSources(work.platform, names).flatMap((source) => {
    if (source.engine === 'postgres') return [source];
    if (names.includes(source.name))
      throw new GenimsError(
        'USAGE',
        `bench measures modules; ${source.name} is a store, which has no settings of its own.`,
      );
    return [];
  });
  const benched = await context.home.withLock(
    async () => {
      const done: Benched[] = [];
      for (const source of sources) done.push(await benchDatabase(work, source, wanted));
      return done;
    },
    { patience: 5000 },
  );
  context.print({ ok: true, databases: benched }, () => benched.map(told).join('\n\n'));
}

/** Errors: USAGE. */
function settingsOf(given: readonly string[]): SessionSettings {
  return Object.fromEntries(
    given.map((text) => {
      const [, name, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
      if (name === undefined || value === undefined)
        throw new GenimsError('USAGE', `--set takes NAME=VALUE, such as work_mem=64MB, not "${text}".`);
      return [name, value];
    }),
  );
}

function told({ database, writeProfile, rows, before, after, loads }: Benched): string {
  const settings = Object.entries({ ...before.settings, ...after.settings }).map(
    ([name, value]) => `${name} = ${value}`,
  );
  return [
    `${database}, written ${writeProfile}: ${rows.toLocaleString('en')} rows in a copy; milliseconds for one statement, the median of five rounds`,
    columns(
      ['load', 'table', before.name, after.name, 'quicker by'],
      loads.map((one) => [
        ...[one.kind, one.table, one.before.toFixed(3), one.after.toFixed(3)],
        `${Math.round((one.before / one.after - 1) * 100)} %`,
      ]),
    ),
    `${Object.keys(before.settings).length > 0 ? before.name : after.name}: ${settings.length > 0 ? settings.join(', ') : 'nothing differs'}`,
  ].join('\n');
}

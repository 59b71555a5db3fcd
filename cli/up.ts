import { existsSync } from 'node:fs';
import { clock } from '../machinery/base/clock.ts';
import { GenimsError } from '../machinery/base/errors.ts';
import { freeBytes } from '../machinery/base/files.ts';
import type { Layout } from '../machinery/catalog/manifest.ts';
import type { Platform } from '../machinery/provisioning/platform.ts';
import { countDatabases, type DatabaseCount } from '../machinery/verification/counts.ts';
import { verifyPlatform } from '../machinery/verification/verify.ts';
import { type CommonOptions, Context, parseLayout } from './context.ts';
import { columns } from './text.ts';
import { summarise } from './verify.ts';

/** An empty platform takes about 0.6 GB on disk, most of it write-ahead logs made in advance; one that is there needs room to work. */
const NEEDED_BYTES = { first: 1_500_000_000, again: 200_000_000 };

export async function run(options: CommonOptions & { empty?: boolean; layout?: string }): Promise<void> {
  const started = clock.monotonic();
  const context = new Context(options);
  const { home, reporter } = context;
  home.prepare();
  // Refused at once where that can be; what counts is what the home says under its lock.
  settleLayout(context, options.layout);
  const result = await home.withLock(
    async () => {
      const layout = settleLayout(context, options.layout);
      const platform = context.platform(layout);
      checkSpace(platform);
      home.updateState((state) => {
        state.parameters ??= { layout, empty: true };
      });
      reporter.note(`Platform in ${home.path}, layout ${layout}.`);
      await platform.startEngines();
      await platform.preflight();
      const { made } = await platform.provision();
      const verification = await verifyPlatform(platform);
      return { layout, made, verification, databases: await countDatabases(platform) };
    },
    { patience: 5000 },
  );
  const { layout, made, verification, databases } = result;
  const seconds = Number(((clock.monotonic() - started) / 1000).toFixed(2));
  const failed = verification.checks.filter((check) => check.status === 'failed');
  const document = {
    ok: verification.ok,
    seconds,
    layout,
    changed: made > 0,
    databases,
    verify: { ok: verification.ok, checks: verification.checks.length, failed: failed.length },
  };
  context.print(document, () =>
    [
      table(databases),
      '',
      summarise(verification.checks),
      made > 0
        ? `The platform is up after ${seconds} s.`
        : `The platform was there already; nothing was changed (${seconds} s).`,
      options.empty ? '' : 'The databases are empty: this version does not yet make history.',
      'Look inside: ./genims status, ./genims sql master "select 1", or any client with the addresses of ./genims env.',
    ]
      .filter((line, i) => line !== '' || i === 1)
      .join('\n'),
  );
  if (!verification.ok) process.exitCode = 1;
}

/** The first call's layout is kept; a later call that names another one is refused before anything is touched. */
function settleLayout(context: Context, asked: string | undefined): Layout {
  const wanted = asked === undefined ? undefined : parseLayout(asked);
  const kept = context.keptLayout();
  if (kept !== undefined && wanted !== undefined && wanted !== kept)
    throw new GenimsError(
      'PARAMETERS_DIFFER',
      `The platform in ${context.home.path} was made with --layout ${kept}, not ${wanted}.`,
    );
  return kept ?? wanted ?? 'maximum';
}

function checkSpace(platform: Platform): void {
  const { engines } = platform;
  const path = engines.folder;
  const free = freeBytes(path);
  const isThere = platform.localEngines().every((name) => existsSync(engines.local[name].data));
  const needed = isThere ? NEEDED_BYTES.again : NEEDED_BYTES.first;
  if (free < needed) {
    const [has, needs] = [free, needed].map((bytes) => `${(bytes / 1e9).toFixed(1)} GB`);
    throw new GenimsError('DISK_FULL', `${path} has ${has} free; the platform needs ${needs}.`);
  }
}

function table(databases: DatabaseCount[]): string {
  return columns(
    ['database', 'engine', 'tables', 'rows'],
    databases.map((one) => [one.name, one.engine, String(one.tables), String(one.rows)]),
  );
}

import { existsSync } from 'node:fs';
import { Checkpoints, readSigningKey, type SigningKey } from '../machinery/audit/checkpoints.ts';
import { readEngineLogs } from '../machinery/audit/engine-logs.ts';
import { runFeeds } from '../machinery/audit/feeds.ts';
import { finishExchange } from '../machinery/backup/exchange-postgres.ts';
import { clock } from '../machinery/base/clock.ts';
import { asGenimsError, GenimsError } from '../machinery/base/errors.ts';
import { freeBytes } from '../machinery/base/files.ts';
import type { PlatformParameters } from '../machinery/base/home.ts';
import { mapParallel, together } from '../machinery/base/parallel.ts';
import { counted, reportStep } from '../machinery/base/reporter.ts';
import type { Moment } from '../machinery/base/row-types.ts';
import { rolesUnableToCapture } from '../machinery/capture/able.ts';
import { DaemonHome } from '../machinery/daemons/daemon-home.ts';
import { liveUntil } from '../machinery/daemons/live-until.ts';
import { fillStores } from '../machinery/etl/fill-stores.ts';
import { advanceHistory, finishInterrupted } from '../machinery/history/advance.ts';
import { beginStreams } from '../machinery/history/begin-streams.ts';
import { isTraced, traceGroundTruth } from '../machinery/history/ground-truth.ts';
import { type HistoryResult, loadHistory } from '../machinery/history/history.ts';
import type { Platform } from '../machinery/provisioning/platform.ts';
import { isHandedOver } from '../machinery/provisioning/postgres-databases.ts';
import { makeDueReports } from '../machinery/reports/run-report.ts';
import { bringCopiesForward, databasesBehind } from '../machinery/sync/bring-forward.ts';
import { refreshCopies } from '../machinery/sync/refresh-copies.ts';
import { reviewAccess } from '../machinery/verification/access-review.ts';
import { countDatabases, type DatabaseCount } from '../machinery/verification/counts.ts';
import { verifyChanged } from '../machinery/verification/verify.ts';
import { companyMoment, readCheckpoint } from '../machinery/writing/checkpoint.ts';
import { behaviours } from '../modules/behaviours.ts';
import { type CommonOptions, Context } from './context.ts';
import { pauseUnits, resumeUnits } from './daemons.ts';
import { livedFrom, parseLayout, runParameters, settleParameters, type UpOptions } from './parameters.ts';
import { columns } from './text.ts';
import { summarise } from './verify.ts';

/** An empty platform takes about 0.6 GB on disk, most of it write-ahead logs made in advance; one that is there needs room to work. */
const NEEDED_BYTES = { first: 1_500_000_000, again: 200_000_000 };

export async function run(options: CommonOptions & UpOptions): Promise<void> {
  const started = clock.monotonic();
  const context = new Context(options);
  const { home } = context;
  home.prepare();
  // Refused at once where that can be; what counts is what the home says under its lock.
  settleParameters(home, options);
  const result = await home.withLock(
    async () => {
      const parameters = settleParameters(home, options);
      const platform = context.platform(parseLayout(parameters.layout));
      try {
        return await bringUp(platform, parameters, readSigningKey(context.config.auditKey));
      } catch (error) {
        throw tellingWhatRuns(platform, error);
      }
    },
    { patience: 5000 },
  );
  const { layout, loaded, made, verification, databases } = result;
  const seconds = Number(((clock.monotonic() - started) / 1000).toFixed(2));
  const failed = verification.checks.filter((check) => check.status === 'failed');
  const document = {
    ok: verification.ok,
    seconds,
    layout,
    changed: made > 0,
    ...(loaded ? { history: loaded } : {}),
    databases,
    verify: {
      ok: verification.ok,
      checks: verification.checks.length,
      failed: failed.length,
      ...(verification.rowsVerifiedAt === undefined ? {} : { rowsVerifiedAt: verification.rowsVerifiedAt }),
    },
  };
  context.print(document, () =>
    [
      table(databases),
      '',
      summarise(verification.checks),
      verification.rowsVerifiedAt === undefined
        ? ''
        : `The rows have not changed since they were verified on ${verification.rowsVerifiedAt.slice(0, 16).replace('T', ' ')} UTC; ./genims verify looks at all of them again.`,
      describeChange(made, result.started, seconds),
      loaded ? `${counted(loaded.rows)} rows of history were made in ${loaded.seconds.toFixed(1)} s.` : '',
      verification.ok
        ? 'Look inside: ./genims status, ./genims sql master "select 1", or any client with the addresses of ./genims env.'
        : 'The checks that failed are told above, each with what to do; ./genims verify runs them again.',
    ]
      .filter((line, i) => line !== '' || i === 1)
      .join('\n'),
  );
  if (!verification.ok) process.exitCode = 1;
}

async function bringUp(platform: Platform, parameters: PlatformParameters, signingKey: SigningKey | undefined) {
  const { home, layout, reporter } = platform;
  await platform.settleNamed();
  checkSpace(platform);
  home.updateState((state) => {
    state.parameters = parameters;
  });
  reporter.note(`Platform in ${home.path}, layout ${layout}.`);
  // What is wrong with a named server is told before any local engine is fetched and started.
  await platform.preflight();
  const started = await platform.startEngines();
  // Before anything is made: a database whose restore was killed may have no name of its own.
  if (await finishExchange(platform)) reporter.note('An exchange of databases that was interrupted is settled.');
  const goOn = await pauseBehind(platform);
  const { loaded, made } = await provide(platform, parameters).catch((error) => {
    if (goOn)
      reporter.warn('The daemons stand still since; the next ./genims up, or ./genims daemons start, lets them go on.');
    throw error;
  });
  await goOn?.();
  await goOnLeft(platform);
  const streams = reportStep(
    platform.reporter,
    'Streams',
    () => beginStreams(platform),
    ({ tables, documents, entries }) =>
      tables + documents + entries === 0
        ? 'nothing to do'
        : `begin with ${counted(tables)} tables and ${counted(documents)} documents; ${counted(entries)} entries of the audit`,
  );
  // What is lived goes through the streams; what is loaded needs only the rows.
  if (parameters.history?.lived) {
    await streams;
    await liveTheRest(platform, runParameters(parameters.history).end);
  }
  const [, , runs] = await together(
    streams,
    isTraced(platform) ? Promise.resolve() : traceGroundTruth(platform),
    parameters.history === undefined ? Promise.resolve([]) : fillStores(platform, 'history'),
  );
  const reports = parameters.history === undefined ? [] : await makeDueReports(platform);
  if (parameters.history !== undefined) await tellAccess(platform, signingKey);
  const verification = await verifyChanged(platform);
  return {
    layout,
    loaded,
    made: made + runs.length + reports.length,
    started,
    verification,
    databases: await countDatabases(platform),
  };
}

/** Makes what is missing, and brings forward what an older version has made. */
async function provide(platform: Platform, { history }: PlatformParameters) {
  const loaded = history && (await makeHistory(platform, history));
  const { made } = await platform.provision();
  return { loaded, made: made + (await bringCopiesForward(platform)) };
}

/** Daemons stand still while their databases are brought forward by migrations, and go on with the present code. */
async function pauseBehind(platform: Platform): Promise<(() => Promise<void>) | undefined> {
  const folder = new DaemonHome(platform.home);
  if (!folder.stateOf('supervisor') || (await databasesBehind(platform)).length === 0) return undefined;
  platform.reporter.note('The schema has changed: the daemons stand still until the databases are brought forward.');
  return pauseUnits(folder, folder.wanted);
}

/** What an earlier call stopped, and did not live to start again. */
async function goOnLeft({ home, reporter }: Platform): Promise<void> {
  const units = await resumeUnits(new DaemonHome(home));
  if (units.length > 0) reporter.note(`Daemons that an interrupted command had stopped go on: ${units.join(', ')}.`);
}

/** Tells the audit who holds what and who came in, and makes its first checkpoints. What keeps it from that is told by verification, where it is wrong. */
async function tellAccess(platform: Platform, signingKey: SigningKey | undefined): Promise<void> {
  const checkpoints = new Checkpoints(platform, signingKey);
  try {
    await reviewAccess(platform, await companyMoment(platform));
    await readEngineLogs(platform);
    await checkpoints.begin();
  } catch (error) {
    platform.reporter.warn(`The audit was not told of access: ${asGenimsError(error).message}`);
  } finally {
    await checkpoints.close();
  }
}

/** Lives what history has left, or goes on with it: an earlier call may have ended in the middle. */
async function liveTheRest(platform: Platform, until: Moment): Promise<void> {
  const checkpoints = await mapParallel(behaviours, 4, ({ module }) => readCheckpoint(platform, module));
  if (checkpoints.every((one) => one !== undefined && one.moment >= until)) return;
  if ((await rolesUnableToCapture(platform)).length > 0) {
    // Nothing is captured, so nobody would hear of anything: the fast clock makes the same rows.
    await advanceHistory(platform, behaviours, until);
    return;
  }
  await reportStep(
    platform.reporter,
    'Living',
    () => liveUntil(platform, behaviours, until),
    ({ steps, messages }) => `${counted(steps)} steps of ${behaviours.length} agents, ${counted(messages)} messages`,
  );
  await runFeeds(platform, until);
}

/** The failure, with what goes on running after it. */
function tellingWhatRuns(platform: Platform, thrown: unknown): GenimsError {
  const error = asGenimsError(thrown);
  const { code, message, remedy, detail, cause } = error;
  const running = platform.engines.known().filter((engine) => engine.running());
  if (running.length === 0) return error;
  const names = running.map(({ name }) => platform.engines.statusOf(name)?.product ?? name).join(', ');
  return new GenimsError(code, message, {
    remedy: `${remedy}\nStill running in ${platform.engines.folder}: ${names}. ./genims down stops them and keeps all data.`,
    detail,
    cause,
  });
}

function describeChange(made: number, started: boolean, seconds: number): string {
  if (made > 0) return `The platform is up after ${seconds} s.`;
  return started
    ? `The engines were started; all else was there already (${seconds} s).`
    : `The platform was there already; nothing was changed (${seconds} s).`;
}

/**
 * Loads history where there is none yet: tables first, then rows, then the copies that foreign keys will need; `provision` goes on from
 * there. Rows that were handed over are never loaded again.
 */
async function makeHistory(
  platform: Platform,
  history: NonNullable<PlatformParameters['history']>,
): Promise<HistoryResult | undefined> {
  if (behaviours.length === 0) return undefined;
  await platform.provisionTables();
  const handedOver = await mapParallel(behaviours, 4, ({ module }) =>
    isHandedOver(platform.databaseOf(module), module),
  );
  if (handedOver.some(Boolean)) {
    await finishInterrupted(platform, behaviours);
    return undefined;
  }
  const result = await loadHistory(platform, behaviours, runParameters(history), livedFrom(history));
  await reportStep(
    platform.reporter,
    'Reference copies',
    () => refreshCopies(platform),
    (copies) => `${copies.length} copies`,
  );
  return result;
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

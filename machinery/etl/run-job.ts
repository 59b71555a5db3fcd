import { clock } from '../base/clock.ts';
import { asGenimsError } from '../base/errors.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { LoadDefinition } from './definition.ts';
import { type LoadJob, tablesRead } from './jobs.ts';
import type { LoadLane } from './load-lane.ts';
import { COMPANY_ZONE, LoadSession } from './load-session.ts';
import { countsFor, followTables, type LoadedTable, loadTarget } from './load-target.ts';
import { mirrorTables, notMirrored } from './mirror.ts';
import { type RunStep, tellSteps } from './run-logs.ts';
import type { RunMode, Trigger, Watermark } from './runs.ts';
import type { AsOf } from './source-state.ts';
import type { LoadResult } from './target.ts';
import { targetSpec } from './target-spec.ts';

/** Targets of which inputs are brought while one is written. */
const AHEAD = 2;

export interface RunReport {
  job: string;
  run: string;
  ok: true;
  mode: RunMode;
  asOf: string;
  seconds: number;
  rows: { computed: number; inserted: number; updated: number; deleted: number };
  targets: Record<string, LoadResult & { seconds: number }>;
  positions: Record<string, string>;
}

export interface RunRequest {
  job: LoadJob;
  trigger: Trigger;
  /** Tables to which the run is restricted. */
  only?: readonly string[];
}

/**
 * Runs a job: computes what has changed since its last run, from one state of the sources, and makes the store equal to it, rows and watermarks in one transaction. A run that fails is
 * recorded too, and the next one computes the same grains again. Jobs of a session that is `given` are as of one state.
 */
export async function runJob(
  platform: Platform,
  { job, trigger, only }: RunRequest,
  given?: LoadSession,
): Promise<RunReport> {
  const { catalog } = platform;
  const definitions = job.definitions.filter(({ table }) => only === undefined || only.includes(table));
  const started = clock.monotonic();
  const seconds = () => (clock.monotonic() - started) / 1000;
  const session = given ?? new LoadSession(platform, definitions);
  const { sources } = session;
  let lane: LoadLane | undefined;
  try {
    lane = await session.lane();
    const { stores, bench } = lane;
    const kept = await lane.runs();
    const { runs } = kept;
    const { connection, database } = await lane.storeOf(job);
    await session.begin();
    const from = await runs.readUpTo(job.id);
    // What is made anew is to agree with what the job's other targets hold.
    const asOf =
      trigger === 'rebuild' && from !== undefined ? sources.at(from, COMPANY_ZONE) : await sources.asOf(COMPANY_ZONE);
    const pending = await session.pending(asOf);
    const before = from === undefined ? undefined : sources.at(from, COMPANY_ZONE);
    for (const definition of definitions)
      if (trigger === 'rebuild' || isOutOfDate(definition, before, asOf)) pending.of(definition).isWhole = true;
    const mode: RunMode =
      from === undefined || definitions.every((one) => pending.of(one).isWhole) ? 'full' : 'incremental';
    const run = await session.alone(() =>
      runs.begin({
        job: job.id,
        database: job.store.database,
        trigger,
        mode,
        from,
        to: asOf.now,
        version: platform.version,
      }),
    );
    try {
      const inputs = await session.inputs();
      const context = {
        ...{ catalog, stores, inputs, bench, sources, asOf, connection, database },
        ...{ runId: run.id, run: run.number },
      };
      const targets: RunReport['targets'] = {};
      const loaded = new Map<string, LoadedTable>();
      const touched = new Map<string, string[]>();
      const steps: RunStep[] = [];
      await stores.begin();
      const specOf = (definition: LoadDefinition) => targetSpec(catalog, definition);
      for (const [index, definition] of definitions.entries()) {
        const begun = clock.monotonic();
        const startedAt = clock.now();
        const spec = specOf(definition);
        // Sources compute what comes next while the store writes.
        for (const next of definitions.slice(index + 1, index + 1 + AHEAD))
          if (pending.of(next).isWhole) inputs.expect(next, { ...context, spec: specOf(next) });
        const grains = pending.of(definition);
        await followTables(definition, grains, { loaded, touched });
        let result: LoadResult = { computed: 0, inserted: 0, updated: 0, deleted: 0 };
        if (!grains.isEmpty) {
          await countsFor({ definition, grains, spec }, definitions, context, touched);
          result = await loadTarget(definition, grains, spec, { ...context, earlier: pending.earlierOf(definition) });
          await countsFor({ definition, grains, spec }, definitions, context, touched);
        }
        const milliseconds = clock.monotonic() - begun;
        if (!grains.isEmpty) steps.push({ target: definition.table, sources: [], startedAt, milliseconds, result });
        loaded.set(definition.table, { result, grains, definition, spec });
        targets[definition.table] = { ...result, seconds: Number((milliseconds / 1000).toFixed(2)) };
      }
      const positions = await sources.positions();
      const watermarks = definitions.flatMap((definition) => watermarksOf(platform, definition, positions, targets));
      const isMoved = (target: string) => {
        const { inserted = 0, updated = 0, deleted = 0 } = targets[target] ?? {};
        return inserted + updated + deleted > 0;
      };
      await session.alone(async () => {
        await runs.succeed(run.id, { seconds: seconds(), targets, watermarks, isMoved }, job.id, asOf.now);
        await stores.commit(kept.connection);
      });
      pending.done(definitions);
      const others = job.definitions.filter((one) => !definitions.includes(one));
      for (const one of others) await followTables(one, pending.of(one), { loaded, touched });
      if (others.length > 0) pending.keep();
      for (const step of steps)
        step.sources = watermarks
          .filter(({ targetTable }) => targetTable === step.target)
          .map(({ sourceDatabase, sourceTable }) => ({ database: sourceDatabase, table: sourceTable }));
      await tellSteps(catalog, stores, {
        ...{ id: run.id, number: run.number, job: job.id, database: job.store.database, steps },
        ...{ from: mode === 'full' ? undefined : from, to: asOf.now },
      }).catch((error) =>
        platform.reporter.warn(`The steps of ${run.number} are not told: ${asGenimsError(error).message}`),
      );
      if (job.mirrors && trigger !== 'history') {
        const names = definitions.map(({ table }) => table);
        const due = names.filter(
          (table) => isMoved(table) || notMirrored(platform.home, job.store.store, [table]).length > 0,
        );
        await mirrorTables(bench, due, { home: platform.home, store: job.store.store, connection, database });
      }
      const sum = (pick: (one: LoadResult) => number) =>
        Object.values(targets).reduce((total, one) => total + pick(one), 0);
      return {
        ...{
          job: job.id,
          run: run.number,
          ok: true,
          mode,
          asOf: asOf.now,
          seconds: Number(seconds().toFixed(2)),
          targets,
        },
        rows: {
          computed: sum((one) => one.computed),
          inserted: sum((one) => one.inserted),
          updated: sum((one) => one.updated),
          deleted: sum((one) => one.deleted),
        },
        positions: Object.fromEntries([...positions].map(([module, { position }]) => [module, position])),
      };
    } catch (thrown) {
      const error = asGenimsError(thrown);
      await stores.rollback();
      await runs.fail(run.id, seconds(), error).catch(() => {});
      throw error;
    }
  } finally {
    await lane?.close();
    if (given === undefined) await session.close();
  }
}

/** Whether rows of the target follow from the company's day or moment, and that is another one: then it is computed as a whole. */
function isOutOfDate({ inputs, sql }: LoadDefinition, before: AsOf | undefined, asOf: AsOf): boolean {
  const follows = (word: RegExp) => [sql, ...inputs.map(({ query }) => query)].some((text) => word.test(text));
  return (
    (before?.today !== asOf.today && follows(/(?<!:):today\b/)) || (before?.now !== asOf.now && follows(/(?<!:):now\b/))
  );
}

function watermarksOf(
  { catalog, layout }: Platform,
  { table, inputs }: LoadJob['definitions'][number],
  positions: Map<string, { position: string }>,
  targets: RunReport['targets'],
): Watermark[] {
  return inputs.flatMap(({ module, query }) => {
    if (module === undefined) return [];
    const { name } = catalog.databaseOf(module, layout);
    return tablesRead(catalog, module, query).map((source) => ({
      sourceDatabase: name,
      sourceTable: source.name,
      targetTable: table,
      position: positions.get(module)?.position ?? '0/0',
      rowsRead: targets[table]?.computed ?? 0,
    }));
  });
}

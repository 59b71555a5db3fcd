import { clock } from '../base/clock.ts';
import { mapParallel } from '../base/parallel.ts';
import type { Platform } from '../provisioning/platform.ts';
import { ComputedRows, computedColumns } from './computed-rows.ts';
import type { LoadDefinition } from './definition.ts';
import type { LoadJob } from './jobs.ts';
import { keptSpan } from './kept-span.ts';
import { COMPANY_ZONE, LoadSession } from './load-session.ts';
import { openTarget } from './open-target.ts';
import { targetSpec } from './target-spec.ts';

export interface TargetComparison {
  store: string;
  table: string;
  rows: number;
  /** Rows of the target that are not what the definition gives. */
  differing: number;
  examples: string[];
  ms: number;
}

/** Compares the targets of jobs, all as of one state of the modules, stores beside each other. */
export async function compareJobs(platform: Platform, jobs: readonly LoadJob[]): Promise<TargetComparison[]> {
  const session = new LoadSession(
    platform,
    jobs.flatMap(({ definitions }) => definitions),
  );
  try {
    return (await mapParallel(jobs, jobs.length, (job) => compareTargets(platform, job, undefined, session))).flat();
  } finally {
    await session.close();
  }
}

/** Computes targets anew, as of the moment up to which their job had read, and compares them with what stands in the store. Nothing is changed. Jobs of a session that is `given` are as of one state. */
export async function compareTargets(
  platform: Platform,
  job: LoadJob,
  only?: readonly string[],
  given?: LoadSession,
): Promise<TargetComparison[]> {
  const { catalog } = platform;
  const definitions = job.definitions.filter(({ table }) => only === undefined || only.includes(table));
  const session = given ?? new LoadSession(platform, definitions);
  const { sources } = session;
  const lane = await session.lane();
  const { stores, bench } = lane;
  try {
    const { connection, database } = await lane.storeOf(job);
    await sources.take([...new Set(definitions.flatMap(({ inputs }) => inputs.flatMap(({ module }) => module ?? [])))]);
    const { runs } = await lane.runs();
    const readUpTo = await runs.readUpTo(job.id);
    const asOf = readUpTo === undefined ? await sources.asOf(COMPANY_ZONE) : sources.at(readUpTo, COMPANY_ZONE);
    const inputs = await session.inputs();
    const specOf = (definition: LoadDefinition) => targetSpec(catalog, definition);
    const context = { asOf, connection, database, bench };
    const found: TargetComparison[] = [];
    for (const [index, definition] of definitions.entries()) {
      const begun = clock.monotonic();
      const spec = specOf(definition);
      const next = definitions[index + 1];
      if (next) inputs.expect(next, { ...context, spec: specOf(next) });
      const kept = keptSpan(catalog, definition, asOf.today);
      const target = await openTarget(catalog, stores, definition, kept);
      await inputs.stand(definition, { ...context, spec });
      // The server computes its digest meanwhile.
      const [there, rows] = await Promise.all([
        target.digest?.(computedColumns(definition, spec)),
        ComputedRows.make(bench, definition, { spec, asOf, kept }),
      ]);
      const wanted = await rows.digest();
      const isEqual =
        there !== undefined && wanted.rows === there.rows && (wanted.rows === 0 || wanted.digest === there.digest);
      const differences = isEqual ? { differing: 0, examples: [] } : await target.compare(rows, 5);
      await inputs.release(definition);
      found.push({
        store: definition.store,
        table: definition.table,
        rows: wanted.rows,
        ...differences,
        ms: Math.round(clock.monotonic() - begun),
      });
    }
    return found;
  } finally {
    await lane.close();
    if (given === undefined) await session.close();
  }
}

import { clock } from '../base/clock.ts';
import { GenimsError } from '../base/errors.ts';
import type { Platform } from '../provisioning/platform.ts';
import { ComputedRows } from './computed-rows.ts';
import { computeInputs } from './inputs.ts';
import { type LoadJob, runKeeper } from './jobs.ts';
import { COMPANY_ZONE } from './run-job.ts';
import { Runs } from './runs.ts';
import { SourceState } from './source-state.ts';
import { StoreConnections } from './store-connections.ts';
import { TargetTable } from './target-table.ts';
import { Workshop } from './workshop.ts';

export interface TargetComparison {
  store: string;
  table: string;
  rows: number;
  /** Rows of the target that are not what the definition gives. */
  differing: number;
  examples: string[];
  ms: number;
}

/** Computes targets anew, as of the moment up to which their job had read, and compares them with what stands in the store. Nothing is changed. */
export async function compareTargets(
  platform: Platform,
  job: LoadJob,
  only?: readonly string[],
): Promise<TargetComparison[]> {
  const { catalog } = platform;
  const definitions = job.definitions.filter(({ table }) => only === undefined || only.includes(table));
  const stores = new StoreConnections(platform);
  const sources = new SourceState(platform);
  let workshop: Workshop | undefined;
  try {
    const keeper = runKeeper(catalog);
    const kept = await stores.of(keeper.store);
    const { connection, database } = await stores.of(job.store.store);
    await sources.take([...new Set(definitions.flatMap(({ inputs }) => inputs.flatMap(({ module }) => module ?? [])))]);
    const readUpTo = await new Runs(kept.connection, kept.database, keeper.keepsRuns).readUpTo(job.id);
    const asOf = readUpTo === undefined ? await sources.asOf(COMPANY_ZONE) : sources.at(readUpTo, COMPANY_ZONE);
    workshop = await Workshop.open(platform.home.file('etl', `compare-${job.id}`));
    const found: TargetComparison[] = [];
    for (const definition of definitions) {
      const begun = clock.monotonic();
      const spec = catalog.storeSpec(definition.store).tables[definition.table];
      if (!spec) throw new GenimsError('INTERNAL', `${definition.store} has no table ${definition.table}.`);
      const target = new TargetTable(connection, database, { definition, spec });
      await computeInputs(definition, { workshop, sources, asOf, connection, database, spec });
      const rows = await ComputedRows.make(workshop, definition, { spec, asOf });
      const [wanted, there] = [await rows.digest(), await target.digest(rows)];
      const isEqual = wanted.rows === there.rows && (wanted.rows === 0 || wanted.digest === there.digest);
      const differences = isEqual ? { differing: 0, examples: [] } : await target.compare(rows, 5);
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
    workshop?.close();
    await Promise.all([sources.close(), stores.close()]);
  }
}

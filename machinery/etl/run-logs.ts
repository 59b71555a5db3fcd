import { type Document, Long } from 'mongodb';
import type { Catalog } from '../catalog/catalog.ts';
import { addDocuments } from '../documents/collection-writer.ts';
import type { StoreConnections } from './store-connections.ts';
import type { LoadResult } from './target.ts';

/** One target of a run, from its sources. */
export interface RunStep {
  target: string;
  sources: { database: string; table: string }[];
  startedAt: Date;
  milliseconds: number;
  result: LoadResult;
}

export interface ToldRun {
  id: string;
  number: string;
  job: string;
  database: string;
  /** Moments between which the run read; without a begin it read everything. */
  from: string | undefined;
  to: string;
  steps: readonly RunStep[];
}

/** Tells each step of a run that has succeeded, for who looks into what took long. The run itself is recorded with its rows; nothing of it waits for this. */
export async function tellSteps(catalog: Catalog, stores: StoreConnections, run: ToldRun): Promise<void> {
  const store = catalog.documentStores.find(({ runLogs }) => runLogs !== undefined);
  if (store?.runLogs === undefined) return;
  const documents = run.steps.map(
    ({ target, sources, startedAt, milliseconds, result }, index): Document => ({
      ...{ _id: `${run.number}/${index + 1}`, run_number: run.number, etl_run_id: Long.fromString(run.id) },
      ...{ job_id: run.job, step_number: index + 1, step_name: `load ${target}` },
      source_databases: [...new Set(sources.map(({ database }) => database))],
      source_tables: [...new Set(sources.map(({ table }) => table))],
      ...{ target_database: run.database, target_table: target },
      window_from: run.from === undefined ? null : new Date(run.from),
      ...{ window_to: new Date(run.to), started_at: startedAt },
      finished_at: new Date(startedAt.getTime() + milliseconds),
      ...{ duration_ms: Long.fromNumber(Math.round(milliseconds)), rows_read: Long.fromNumber(result.computed) },
      ...{ rows_inserted: Long.fromNumber(result.inserted), rows_updated: Long.fromNumber(result.updated) },
      rows_deleted: Long.fromNumber(result.deleted),
      rows_unchanged: Long.fromNumber(result.computed - result.inserted - result.updated),
      ...{
        rows_rejected: Long.ZERO,
        rejections: [],
        status: 'succeeded',
        error_code: null,
        error_stack_trace_id: null,
      },
    }),
  );
  await addDocuments((await stores.documents(store.store)).collection(store.runLogs), documents);
}

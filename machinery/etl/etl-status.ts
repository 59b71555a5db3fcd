import type { Platform } from '../provisioning/platform.ts';
import { loadJobs, runKeeper, scheduledJobs } from './jobs.ts';
import { COMPANY_ZONE } from './load-session.ts';
import { openTarget } from './open-target.ts';
import { type RunRow, Runs } from './runs.ts';
import { SourceState } from './source-state.ts';
import { StoreConnections } from './store-connections.ts';

export interface JobStatus {
  job: string;
  schedule: string;
  last: RunRow | null;
  /** Share of the runs of 30 days that succeeded. */
  successRate: number | null;
  /** Minutes by which the modules are ahead of what the job has read. */
  lagMinutes: number | null;
  /** Why somebody should look: the last run failed, or an hourly job is more than 65 minutes behind. */
  warning: string | null;
}

/** Minutes after which what is loaded every hour is stale. */
const STALE = 65;

export interface TargetStatus {
  target: string;
  job: string | null;
  rows: number | null;
  /** Modules that have no behaviour yet and so no rows. */
  waitsFor: string | null;
}

/** The jobs with their last runs, and how far they are behind. */
export async function jobStates(platform: Platform): Promise<JobStatus[]> {
  const { catalog } = platform;
  const stores = new StoreConnections(platform);
  const sources = new SourceState(platform);
  try {
    const keeper = runKeeper(catalog);
    const kept = await stores.of(keeper.store);
    const runs = new Runs(kept.connection, kept.database, keeper.keepsRuns);
    await sources.take(catalog.modules.map(({ module }) => module));
    const now = Date.parse((await sources.asOf(COMPANY_ZONE)).now);
    const states: JobStatus[] = [];
    for (const { id, schedule } of scheduledJobs(catalog)) {
      const last = (await runs.latest(id, 1))[0] ?? null;
      const readUpTo = await runs.readUpTo(id);
      const lagMinutes = readUpTo === undefined ? null : Math.max(0, Math.round((now - Date.parse(readUpTo)) / 60_000));
      const isHourly = / \* \* \* \*$/.test(schedule);
      const warning =
        last?.status === 'failed'
          ? `the last run failed: ${last.error}`
          : isHourly && (lagMinutes ?? 0) > STALE
            ? `${lagMinutes} minutes behind the modules`
            : null;
      states.push({ job: id, schedule, last, successRate: await runs.successRate(id), lagMinutes, warning });
    }
    return states;
  } finally {
    await Promise.all([sources.close(), stores.close()]);
  }
}

/** The jobs with their last runs, and every table of their stores with its rows or what it waits for. */
export async function etlStatus(platform: Platform): Promise<{ jobs: JobStatus[]; targets: TargetStatus[] }> {
  const { catalog } = platform;
  const stores = new StoreConnections(platform);
  try {
    const all = loadJobs(catalog);
    const jobs = await jobStates(platform);
    const targets: TargetStatus[] = [];
    for (const { definitions, id, store } of all) {
      for (const definition of definitions) {
        const { table, inputs } = definition;
        const rows = await (await openTarget(catalog, stores, definition)).count();
        const waiting = [
          ...new Set(
            inputs.flatMap(({ module }) =>
              module !== undefined && catalog.module(module).floors === undefined ? module : [],
            ),
          ),
        ];
        targets.push({
          target: `${store.store}.${table}`,
          job: id,
          rows,
          waitsFor: rows === 0 && waiting.length > 0 ? waiting.join(', ') : null,
        });
      }
    }
    return { jobs, targets };
  } finally {
    await stores.close();
  }
}

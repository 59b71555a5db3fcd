import type { Moment } from '../base/row-types.ts';
import type { Platform } from '../provisioning/platform.ts';
import { runKeeper, scheduledJobs } from './jobs.ts';
import { Runs } from './runs.ts';
import { StoreConnections } from './store-connections.ts';

/** The company's moment up to which each job has read; jobs that never ran are left out. */
export async function jobsReadUpTo(platform: Platform): Promise<Map<string, Moment>> {
  const stores = new StoreConnections(platform);
  try {
    const keeper = runKeeper(platform.catalog);
    const { connection, database } = await stores.of(keeper.store);
    const runs = new Runs(connection, database, keeper.keepsRuns);
    const found = new Map<string, Moment>();
    for (const { id } of scheduledJobs(platform.catalog)) {
      const at = await runs.readUpTo(id);
      if (at !== undefined) found.set(id, Date.parse(at));
    }
    return found;
  } finally {
    await stores.close();
  }
}

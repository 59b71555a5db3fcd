import { availableParallelism } from 'node:os';
import type { LanePlan } from '../machinery/history/lane-threads.ts';
import { lanes } from '../modules/index.ts';

/** A thread for each lane, where there are processors for them. */
export function lanePlan(workers = availableParallelism()): LanePlan | undefined {
  return workers < lanes.length ? undefined : { entry: new URL('./lane.ts', import.meta.url), lanes };
}

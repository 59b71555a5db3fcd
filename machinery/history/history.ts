import { setImmediate } from 'node:timers/promises';
import { clock } from '../base/clock.ts';
import { GenimsError } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import { counted, reportStep } from '../base/reporter.ts';
import type { Moment } from '../base/row-types.ts';
import { DAY_MS } from '../base/utc.ts';
import { quoteQualified, withPostgres } from '../engines/postgres/connect.ts';
import type { AnyBehaviour, RunParameters } from '../kernel/contract.ts';
import { Simulation } from '../kernel/simulation.ts';
import type { Simulated } from '../kernel/state.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { isHandedOver } from '../provisioning/postgres-databases.ts';
import { BulkWriter } from '../writing/bulk-writer.ts';
import { readCheckpoint, writeCheckpoint } from '../writing/checkpoint.ts';
import { CopyBuffers, STRETCH } from '../writing/copy-buffers.ts';
import { InboxRows } from '../writing/inbox.ts';
import { keepLabels } from './ground-truth.ts';

export interface HistoryResult {
  rows: number;
  seconds: number;
}

/**
 * Makes the history from `parameters.start` until a moment and loads it into tables that have their primary and unique keys, but no other indexes and no foreign keys yet. A load that was
 * interrupted is begun again: draws are functions of the parameters, so the second attempt makes the rows of the first.
 */
export async function loadHistory(
  platform: Platform,
  behaviours: AnyBehaviour[],
  parameters: RunParameters,
  until: Moment = parameters.end,
): Promise<HistoryResult> {
  const started = clock.monotonic();
  const writer = new BulkWriter(platform, (module, table) => quoteQualified(`${module}.${table}`));
  const modules = behaviours.map((one) => one.module);
  try {
    await mapParallel(modules, 2, (module) => emptyTables(platform, module));
    const { rows, checkpoints, inboxes, labels } = await reportStep(
      platform.reporter,
      'Simulating',
      async (step) => {
        const tell = progress(parameters.start, until, (text) => step.update(text));
        const simulation = new Simulation({ catalog: platform.catalog, behaviours, parameters });
        simulation.open();
        const simulated = await simulateHere(platform, simulation, until, writer, tell);
        // What is lived after it brings no labels to its databases: they are foretold.
        simulation.run(parameters.end);
        return { ...simulated, labels: simulation.labels };
      },
      (simulated) => `${counted(simulated.rows)} rows`,
    );
    await writer.finish();
    for (const [module, checkpoint] of checkpoints) {
      const { server, nameThere } = platform.databaseOf(module);
      await withPostgres(server, nameThere, async (client) => {
        await new InboxRows(platform.catalog, module).add(client, inboxes.get(module) ?? []);
        await writeCheckpoint(client, module, checkpoint);
      });
    }
    keepLabels(platform, labels);
    return { rows, seconds: (clock.monotonic() - started) / 1000 };
  } finally {
    await writer.close();
  }
}

/** Whether every module's agent has come to the same moment; undefined when none has begun. */
export async function historyMoment(
  platform: Platform,
  behaviours: AnyBehaviour[],
): Promise<{ moment: Moment; parameters: RunParameters } | undefined> {
  const checkpoints = await mapParallel(behaviours, 4, ({ module }) => readCheckpoint(platform, module));
  const moments = new Set(checkpoints.map((one) => one?.moment));
  const first = checkpoints[0];
  return moments.size === 1 && first ? { moment: first.moment, parameters: first.parameters } : undefined;
}

/** Tells how far a simulation has come. */
type Tell = (place: { moment: Moment; rows: number }) => void;

export function progress(from: Moment, until: Moment, update: (text: string) => void): Tell {
  return ({ moment, rows }) => {
    const share = Math.floor((100 * (moment - from)) / (until - from));
    update(`${share} %, ${new Date(moment).toISOString().slice(0, 10)}, ${counted(rows)} rows`);
  };
}

/** Simulates until `until`, in stretches, so that what is final leaves memory and servers have work. Hands over what is still open, as it stands. */
export async function simulateHere(
  platform: Platform,
  simulation: Simulation,
  until: Moment,
  writer: BulkWriter,
  tell: Tell,
): Promise<Simulated> {
  const buffers = new CopyBuffers(platform.catalog);
  while (simulation.moment < until) {
    simulation.run(Math.min(until, (Math.floor(simulation.moment / STRETCH) + 1) * STRETCH));
    buffers.take(simulation);
    await writer.write(buffers.full());
    // What was sent leaves while nothing is simulated.
    await setImmediate();
    if (simulation.moment % DAY_MS === 0 || simulation.moment >= until)
      tell({ moment: simulation.moment, rows: buffers.rows });
  }
  const simulated = buffers.finish(simulation);
  await writer.write(buffers.full(true));
  return simulated;
}

/** Removes the rows of an interrupted load. Only tables that were never handed over are ever emptied. */
async function emptyTables(platform: Platform, module: string): Promise<void> {
  const database = platform.databaseOf(module);
  if (await isHandedOver(database, module))
    throw new GenimsError('INTERNAL', `Tables of ${module} are in use and will not be emptied.`);
  await withPostgres(database.server, database.nameThere, async (client) => {
    const tables = Object.keys(platform.catalog.moduleSpec(module).tables).map((table) =>
      quoteQualified(`${module}.${table}`),
    );
    await client.query(`truncate ${tables.join(', ')}`);
    await client.query(`delete from ${PLATFORM_SCHEMA}.sync_inbox where module = $1`, [module]);
  });
}

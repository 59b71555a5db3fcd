import { setImmediate } from 'node:timers/promises';
import { clock } from '../base/clock.ts';
import { GenimsError } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import { counted, reportStep } from '../base/reporter.ts';
import type { Moment } from '../base/row-types.ts';
import { quoteQualified, withPostgres } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import { isHandedOver } from '../provisioning/postgres-databases.ts';
import { BulkWriter } from './bulk-writer.ts';
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { DAY_MS, type ModuleBehaviour, type RunParameters } from './contract.ts';
import { keepLabels } from './ground-truth.ts';
import { Simulation } from './simulation.ts';

export interface HistoryResult {
  rows: number;
  seconds: number;
}

/**
 * Makes the history from `parameters.start` to `parameters.end` and loads it into tables that have neither indexes nor foreign keys yet. A load that was
 * interrupted is begun again: draws are functions of the parameters, so the second attempt makes the rows of the first.
 */
export async function loadHistory(
  platform: Platform,
  behaviours: ModuleBehaviour[],
  parameters: RunParameters,
): Promise<HistoryResult> {
  const started = clock.monotonic();
  const simulation = new Simulation({ catalog: platform.catalog, behaviours, parameters });
  const writer = new BulkWriter(platform, (module, table) => quoteQualified(`${module}.${table}`));
  try {
    await mapParallel(simulation.modules, 2, (module) => emptyTables(platform, module));
    await reportStep(
      platform.reporter,
      'Simulating',
      async (step) => {
        simulation.open();
        await runDays(simulation, parameters.end, writer, (text) => step.update(text));
        finish(simulation, writer);
        await writer.send(true);
      },
      () => `${counted(writer.written)} rows`,
    );
    for (const module of simulation.modules) {
      const { server, nameThere } = platform.databaseOf(module);
      await withPostgres(server, nameThere, (client) => writeCheckpoint(client, simulation, module));
    }
    keepLabels(platform, simulation.labels);
  } finally {
    await writer.close();
  }
  return { rows: writer.written, seconds: (clock.monotonic() - started) / 1000 };
}

/** Whether every module's agent has come to the same moment; undefined when none has begun. */
export async function historyMoment(
  platform: Platform,
  behaviours: ModuleBehaviour[],
): Promise<{ moment: Moment; parameters: RunParameters } | undefined> {
  const checkpoints = await mapParallel(behaviours, 4, ({ module }) => readCheckpoint(platform, module));
  const moments = new Set(checkpoints.map((one) => one?.moment));
  const first = checkpoints[0];
  return moments.size === 1 && first ? { moment: first.moment, parameters: first.parameters } : undefined;
}

/** Time between two looks at what is final. */
const STRETCH = DAY_MS / 4;

/** Runs in stretches, so that what is final leaves memory and servers have work; tells progress day by day. */
export async function runDays(
  simulation: Simulation,
  until: Moment,
  writer: BulkWriter,
  tell: (text: string) => void,
): Promise<void> {
  const first = simulation.moment;
  while (simulation.moment < until) {
    simulation.run(Math.min(until, (Math.floor(simulation.moment / STRETCH) + 1) * STRETCH));
    for (const module of simulation.modules) writer.take(module, simulation.stores(module));
    await writer.send();
    // What was sent leaves while nothing is simulated.
    await setImmediate();
    if (simulation.moment % DAY_MS !== 0 && simulation.moment < until) continue;
    const share = Math.floor((100 * (simulation.moment - first)) / (until - first));
    tell(`${share} %, ${new Date(simulation.moment).toISOString().slice(0, 10)}, ${counted(writer.written)} rows`);
  }
}

/** Hands over what is still open, as it stands. */
export function finish(simulation: Simulation, writer: BulkWriter): void {
  for (const module of simulation.modules) {
    for (const store of simulation.stores(module).values()) store.flush();
    writer.take(module, simulation.stores(module));
  }
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
  });
}

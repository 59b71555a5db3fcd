import { clock } from '../base/clock.ts';
import { GenimsError, must } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import { counted, reportStep } from '../base/reporter.ts';
import type { Moment } from '../base/row-types.ts';
import { markOrigin, ORIGINS } from '../capture/origins.ts';
import { inReferenceOrder } from '../catalog/reference-order.ts';
import type { SchemaSpec } from '../catalog/schema-spec.ts';
import {
  type PostgresClient,
  quoteName,
  quoteQualified,
  transaction,
  withPostgres,
} from '../engines/postgres/connect.ts';
import type { AnyBehaviour } from '../kernel/contract.ts';
import { Simulation } from '../kernel/simulation.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { inRegister } from '../provisioning/registry.ts';
import { refreshCopies } from '../sync/refresh-copies.ts';
import { BulkWriter } from '../writing/bulk-writer.ts';
import { readCheckpoint, readRestart, writeCheckpoint } from '../writing/checkpoint.ts';
import { InboxRows } from '../writing/inbox.ts';
import { beginStreamsAnew, carryLive } from './begin-streams.ts';
import { dropStagedLabels, stageLabels, takeStagedLabels } from './ground-truth.ts';
import { type HistoryResult, historyMoment, progress, simulateHere } from './history.ts';

const STAGE = 'genims_stage';
const MARK = 'advance';
const INBOX_COLUMNS =
  'module, flow, source, source_at, source_commit, source_ordinal, effective_at, target_table, columns';

/**
 * Goes on with history until `until`, from the databases alone. What is new is first staged beside the tables, in every database; when all
 * of it is there a mark is set, and only then it is taken over, each module in one transaction with its agent's checkpoint. Killed before the
 * mark: nothing has happened. Killed after it: the next call takes over the rest. Either way the result is that of an undisturbed run.
 */
export async function advanceHistory(
  platform: Platform,
  behaviours: AnyBehaviour[],
  until: Moment,
): Promise<HistoryResult & { from: Moment }> {
  const started = clock.monotonic();
  await finishInterrupted(platform, behaviours);
  const base = await historyMoment(platform, behaviours);
  if (!base)
    throw new GenimsError('NOT_UP', 'There is no history to go on from.', {
      remedy: 'Run `./genims up` without --empty in a new home.',
    });
  if (until <= base.moment) return { rows: 0, seconds: 0, from: base.moment };
  await reportStep(platform.reporter, 'Carrying what waits', () => carryLive(platform, behaviours));
  const simulation = new Simulation({ catalog: platform.catalog, behaviours, parameters: base.parameters });
  const restarts = await reportStep(
    platform.reporter,
    'Reading open rows',
    () =>
      mapParallel(behaviours, 2, async (behaviour) =>
        readRestart(platform, behaviour, await readCheckpoint(platform, behaviour.module)),
      ),
    (all) => `${counted(all.reduce((sum, { held }) => sum + Object.values(held).flat().length, 0))} rows`,
  );
  simulation.resume(restarts);
  await makeStages(platform, simulation.modules);
  const writer = new BulkWriter(platform, stageOf);
  try {
    const { rows, checkpoints, inboxes, labels } = await reportStep(
      platform.reporter,
      'Simulating',
      (step) => {
        const tell = progress(base.moment, until, (text) => step.update(text));
        return simulateHere(platform, simulation, until, writer, tell);
      },
      (simulated) => `${counted(simulated.rows)} rows`,
    );
    await writer.finish();
    for (const [module, checkpoint] of checkpoints)
      await inDatabase(platform, module, async (client) => {
        const inbox = `${quoteName(STAGE)}.sync_inbox`;
        await new InboxRows(platform.catalog, module).add(client, inboxes.get(module) ?? [], inbox);
        await writeCheckpoint(client, module, checkpoint, `${quoteName(STAGE)}.sync_checkpoints`);
      });
    stageLabels(platform, labels);
    await setMark(platform, new Date(until).toISOString());
    await takeOver(platform, behaviours);
    return { rows, seconds: (clock.monotonic() - started) / 1000, from: base.moment };
  } finally {
    await writer.close();
  }
}

/** Brings an interrupted advance to its end: back to nothing before the mark, on to everything after it. */
export async function finishInterrupted(platform: Platform, behaviours: AnyBehaviour[]): Promise<void> {
  await mapParallel(platform.databases(), 3, ({ server, nameThere }) => withPostgres(server, nameThere, endLeftovers));
  if (await readMark(platform)) return takeOver(platform, behaviours);
  await mapParallel(platform.databases(), 3, ({ server, nameThere }) => withPostgres(server, nameThere, dropStage));
  dropStagedLabels(platform);
}

async function takeOver(platform: Platform, behaviours: AnyBehaviour[]): Promise<void> {
  const simulated = new Set(behaviours.map((one) => one.module));
  // A module after those whose tables it copies: its foreign keys to the copies are real.
  for (const { module } of platform.catalog.inCopyOrder().filter((one) => simulated.has(one.module))) {
    const spec = platform.catalog.moduleSpec(module);
    await reportStep(platform.reporter, `Taking over ${module}`, async () => {
      await inDatabase(platform, module, (client) => transaction(client, () => takeOverModule(client, module, spec)));
      await refreshCopies(
        platform,
        Object.keys(spec.tables).map((table) => `${module}.${table}`),
      );
    });
  }
  await mapParallel(platform.databases(), 3, ({ server, nameThere }) => withPostgres(server, nameThere, dropStage));
  await reportStep(platform.reporter, 'Ground truth', () => takeStagedLabels(platform));
  await reportStep(
    platform.reporter,
    'Streams',
    () => beginStreamsAnew(platform, behaviours),
    ({ tables, documents, entries }) =>
      `begin anew with ${counted(tables)} tables and ${counted(documents)} documents; ${counted(entries)} entries of the audit`,
  );
  await setMark(platform, undefined);
}

async function takeOverModule(client: PostgresClient, module: string, spec: SchemaSpec): Promise<void> {
  // The fast clock has carried these changes in memory: capture passes them by.
  await markOrigin(client, ORIGINS.history);
  await client.query('set constraints all deferred');
  for (const table of inReferenceOrder(module, spec)) {
    const stage = stageOf(module, table);
    const there = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [stage]);
    // Taken over by an earlier attempt.
    if (!there.rows[0]?.there) continue;
    const { columns, primaryKey } = must(spec.tables[table], `catalogue of ${table}`);
    const names = Object.keys(columns).map(quoteName);
    const changed = names.filter((name) => !primaryKey.map(quoteName).includes(name));
    await client.query(
      `insert into ${quoteQualified(`${module}.${table}`)} (${names.join(', ')}) select ${names.join(', ')} from ${stage}
       on conflict (${primaryKey.map(quoteName).join(', ')}) do ${changed.length === 0 ? 'nothing' : `update set ${changed.map((name) => `${name} = excluded.${name}`).join(', ')}`}`,
    );
    await client.query(`drop table ${stage}`);
  }
  // What waited has been taken, or waits still and is in the stage too.
  await client.query(`delete from ${PLATFORM_SCHEMA}.sync_inbox where module = $1 and status = 'waiting'`, [module]);
  await client.query(
    `insert into ${PLATFORM_SCHEMA}.sync_inbox (${INBOX_COLUMNS})
     select ${INBOX_COLUMNS} from ${quoteName(STAGE)}.sync_inbox where module = $1`,
    [module],
  );
  await client.query(
    `insert into ${PLATFORM_SCHEMA}.sync_checkpoints as c (stream_id, source, position, source_committed_at, state)
     select stream_id, source, position, source_committed_at, state from ${quoteName(STAGE)}.sync_checkpoints where stream_id = $1
     on conflict (stream_id) do update set position = excluded.position, source_committed_at = excluded.source_committed_at, state = excluded.state, updated_at = now()`,
    [`agent ${module}`],
  );
}

function stageOf(module: string, table: string): string {
  return `${quoteName(STAGE)}.${quoteName(`${module}.${table}`)}`;
}

/** One connection for each database: two that make the same schema at once meet on its name. */
async function makeStages(platform: Platform, modules: readonly string[]): Promise<void> {
  await mapParallel(platform.databases(), 3, async ({ server, nameThere, modules: there }) => {
    const own = there.map((one) => one.module).filter((module) => modules.includes(module));
    if (own.length === 0) return;
    await withPostgres(server, nameThere, async (client) => {
      await client.query(`create schema if not exists ${quoteName(STAGE)}`);
      await client.query(
        `create table if not exists ${quoteName(STAGE)}.sync_checkpoints (like ${PLATFORM_SCHEMA}.sync_checkpoints including all)`,
      );
      await client.query(
        `create table if not exists ${quoteName(STAGE)}.sync_inbox (like ${PLATFORM_SCHEMA}.sync_inbox including all)`,
      );
      for (const module of own)
        for (const table of Object.keys(platform.catalog.moduleSpec(module).tables))
          await client.query(`create table ${stageOf(module, table)} (like ${quoteQualified(`${module}.${table}`)})`);
    });
  });
}

/**
 * Ends what the server still does for a killed call: its last statement would make or remove a table of the stage after this call has looked.
 * Only statements that touch the stage are ended, and the caller holds the home's lock, so no living call makes any.
 */
async function endLeftovers(client: PostgresClient): Promise<void> {
  await client.query(
    `select pg_terminate_backend(pid, 10000) from pg_stat_activity
     where datname = current_database() and usename = current_user and application_name = 'genims'
       and pid <> pg_backend_pid() and state <> 'idle' and query like '%' || $1 || '%'`,
    [STAGE],
  );
}

async function dropStage(client: PostgresClient): Promise<void> {
  await client.query(`drop schema if exists ${quoteName(STAGE)} cascade`);
}

/** The mark stands in the database of the register: one row, so that setting it is one moment for all databases. */
async function setMark(platform: Platform, until: string | undefined): Promise<void> {
  await inRegister(platform, async (client) => {
    if (until === undefined)
      await client.query(`delete from ${PLATFORM_SCHEMA}.sync_checkpoints where stream_id = $1`, [MARK]);
    else
      await client.query(
        `insert into ${PLATFORM_SCHEMA}.sync_checkpoints (stream_id, source, position) values ($1, $1, $2)`,
        [MARK, until],
      );
  });
}

function readMark(platform: Platform): Promise<boolean> {
  return inRegister(platform, async (client) => {
    const { rowCount } = await client.query(`select from ${PLATFORM_SCHEMA}.sync_checkpoints where stream_id = $1`, [
      MARK,
    ]);
    return rowCount !== 0;
  });
}

function inDatabase<T>(platform: Platform, module: string, work: (client: PostgresClient) => Promise<T>): Promise<T> {
  const { server, nameThere } = platform.databaseOf(module);
  return withPostgres(server, nameThere, work);
}

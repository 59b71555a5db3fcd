import { beginRecord, hasRecord } from '../audit/begin-record.ts';
import { must } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import type { Moment } from '../base/row-types.ts';
import type { Position } from '../capture/contract.ts';
import { createSlot, dropSlot, slotStates } from '../capture/slots.ts';
import { logIdentity } from '../capture/source-facts.ts';
import { captureSource } from '../capture/sources.ts';
import { beginDocuments } from '../documents/begin-streaming.ts';
import { type PostgresClient, transaction, withPostgres } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { type Cursor, markOf, readCursors, writeMarks } from '../sync/cursors.ts';
import { hearersOf } from '../sync/hearers.ts';
import { type RefreshedCopy, refreshSome } from '../sync/refresh-copies.ts';
import { companyMoment, readCheckpointFrom } from '../writing/checkpoint.ts';

/** A database whose streams begin anew: those that lead out of it, those that lead into it, or both. */
export interface ChangedBeneath {
  database: string;
  asSource: boolean;
  asTarget: boolean;
}

/** Databases of which the record of changes and the documents begin anew, as these were set back themselves. */
export interface StoresAnew {
  record: readonly string[];
  documents: readonly string[];
}

/**
 * Begins the streams of databases anew that were changed beneath us: restored to an older state, on another server, without their slot. Copies are brought in line, the slot is made anew, audit and documents begin
 * there, the next load of stores reads everything; cursors come last, so that what ends in the middle is found again. What an agent that was set back lives a second time it does not tell its neighbours a second time.
 * Messages that were lost are not had again. No daemon may be at work.
 */
export async function beginAnew(
  platform: Platform,
  changed: readonly ChangedBeneath[],
  stores: StoresAnew = { record: [], documents: [] },
): Promise<RefreshedCopy[]> {
  const named = (name: string) => changed.find(({ database }) => database === name);
  const databases = platform.databases();
  const sources = databases.filter(({ name }) => named(name)?.asSource);
  for (const source of sources) await remakeSlot(platform, source);
  const isSource = (owner: string) => named(platform.databaseOf(owner).name)?.asSource === true;
  const refreshed = await refreshSome(platform, {
    wanted: ({ name }, { owner }) => named(name)?.asTarget === true || isSource(owner),
    keepsNeeded: true,
  });
  const changedSources = sources.length > 0 && (await hasRecord(platform)) ? sources.map(({ name }) => name) : [];
  const record = [...new Set([...changedSources, ...stores.record])];
  if (record.length > 0) await beginRecord(platform, { anew: record });
  const documents = [...new Set([...changedSources, ...stores.documents])];
  if (documents.length > 0) await beginDocuments(platform, await companyMoment(platform), { anew: documents });
  await moveAll(platform, changed);
  return refreshed;
}

/** Lets the streams out of a database go on from its slot, which was made anew when everything before had been carried. No synchronisation may be at work. */
export function goOnFromSlot(platform: Platform, database: string): Promise<void> {
  return moveAll(platform, [{ database, asSource: true, asTarget: false }]);
}

/** Moves cursors to where the slots of their sources stand. */
async function moveAll(platform: Platform, changed: readonly ChangedBeneath[]): Promise<void> {
  const named = (name: string) => changed.find(({ database }) => database === name);
  const databases = platform.databases();
  const hearers = hearersOf(platform);
  const begins = new Map(
    await mapParallel(databases, 4, async (one) => [one.name, await beginOf(platform, one)] as const),
  );
  await mapParallel(databases, 4, ({ name, server, nameThere }) => {
    const heard = databases.filter(
      (source) => hearers.get(source.name)?.has(name) && (named(name)?.asTarget || named(source.name)?.asSource),
    );
    if (heard.length === 0) return Promise.resolve();
    return withPostgres(server, nameThere, (client) =>
      transaction(client, () =>
        moveCursors(
          client,
          heard.map((source) => ({ source, begin: must(begins.get(source.name), source.name) })),
        ),
      ),
    );
  });
}

/** Gives up every slot of a database, also those of receivers that are behind and of the loads of stores, and makes the one of synchronisation anew. */
async function remakeSlot(platform: Platform, database: PlacedDatabase): Promise<void> {
  const source = captureSource(platform, database);
  const slots = await withPostgres(source.server, source.database, slotStates);
  for (const slot of slots.keys()) if (slot.startsWith(source.slot.slice(0, 15))) await dropSlot({ ...source, slot });
  await createSlot(source);
}

/** Where the streams of a source begin. */
interface Begin extends Pick<Cursor, 'position' | 'log'> {
  moments: Record<string, Moment>;
}

async function beginOf(platform: Platform, database: PlacedDatabase): Promise<Begin> {
  const { slot } = captureSource(platform, database);
  return withPostgres(database.server, database.nameThere, async (client) => {
    const moments: Record<string, Moment> = {};
    for (const { module } of database.modules) {
      const checkpoint = await readCheckpointFrom(client, module);
      if (checkpoint) moments[module] = checkpoint.moment;
    }
    const position: Position = (await slotStates(client)).get(slot)?.acknowledged ?? 0;
    return { position, log: await logIdentity(client), moments };
  });
}

async function moveCursors(
  client: PostgresClient,
  heard: readonly { source: PlacedDatabase; begin: Begin }[],
): Promise<void> {
  const known = await readCursors(client);
  const marks = heard.map(({ source, begin: { moments, ...begin } }) => {
    const before = known.get(source.name);
    const taken: Record<string, Moment> = {};
    for (const [module, moment] of Object.entries(moments)) {
      const was = Math.max(before?.reached?.[module] ?? 0, before?.taken?.[module] ?? 0);
      if (was > moment) taken[module] = was;
    }
    return markOf({ ...begin, source: source.name, reached: moments, taken }, null);
  });
  await writeMarks(client, marks);
  // What modules promised that were set back they may not keep.
  const modules = heard.flatMap(({ source }) => source.modules.map(({ module }) => `promise ${module}`));
  await client.query(`delete from ${PLATFORM_SCHEMA}.sync_checkpoints where stream_id = any ($1)`, [modules]);
}

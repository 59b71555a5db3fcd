import { GenimsError } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import type { Moment } from '../base/row-types.ts';
import { formatPosition, type Position, type SlotState } from '../capture/contract.ts';
import { currentPosition, slotStates } from '../capture/slots.ts';
import { logIdentity } from '../capture/source-facts.ts';
import { captureSource } from '../capture/sources.ts';
import { knownChanges, type LastChange } from '../documents/document-writer.ts';
import { type PostgresClient, withPostgres } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { readCheckpointFrom } from '../writing/checkpoint.ts';
import { type Cursor, type LogIdentity, readCursors } from './cursors.ts';
import { copyName } from './detached-receiver.ts';
import { hearersOf } from './hearers.ts';
import { olderStores } from './older-stores.ts';

/** A database that does not fit what its neighbours have taken from it, or it from them: it was set back, or its slot is gone. */
export interface OlderState {
  database: string;
  /** As the source of changes that others took, as the target that takes them, or as the store of their record or of documents. */
  as: 'source' | 'target' | 'record' | 'collections';
  /** Databases whose changes a store misses. */
  of?: readonly string[];
  /** Only its slot is gone: its rows may be as they were. */
  isSlotLost: boolean;
  what: string;
}

/** What a database is found to be. */
interface Found {
  database: PlacedDatabase;
  slots: ReadonlyMap<string, SlotState>;
  cursors: ReadonlyMap<string, Cursor>;
  log: LogIdentity;
  end: Position;
  moments: ReadonlyMap<string, Moment>;
  known: readonly LastChange[];
}

/**
 * Databases that were set back to an older state, or whose slot is gone: by the positions that others have taken, by the server and timeline that these are of, and by how far agents had come. One that cannot be
 * reached is passed over. It may be asked while changes flow: each side is read in the order in which it grows.
 */
export async function olderStates(platform: Platform): Promise<OlderState[]> {
  const databases = platform.databases();
  const read = <T>(what: (client: PostgresClient, database: PlacedDatabase) => Promise<T>) =>
    mapParallel(databases, 4, (database) =>
      withPostgres(database.server, database.nameThere, (client) => what(client, database)).catch((error) => {
        if (error instanceof GenimsError && error.code === 'SERVER_UNREACHABLE') return undefined;
        throw error;
      }),
    );
  const slots = await read((client) => slotStates(client));
  const cursors = await read((client) => readCursors(client));
  const rest = await read(async (client, { modules }) => {
    const moments = new Map<string, Moment>();
    for (const { module } of modules) {
      const checkpoint = await readCheckpointFrom(client, module);
      if (checkpoint) moments.set(module, checkpoint.moment);
    }
    const known = await knownChanges(client);
    return { log: await logIdentity(client), end: await currentPosition(client), moments, known };
  });
  const found = databases.flatMap((database, index): Found[] => {
    const [ofSlots, ofCursors, more] = [slots[index], cursors[index], rest[index]];
    return ofSlots && ofCursors && more ? [{ database, slots: ofSlots, cursors: ofCursors, ...more }] : [];
  });
  const hearers = hearersOf(platform);
  const states = found.flatMap((source) => {
    const targets = found.filter(({ database }) => hearers.get(source.database.name)?.has(database.name));
    return sourceStates(platform, source, targets);
  });
  // What stores have of a source that was set back is another matter: they begin anew with it.
  const sound = found.filter(
    ({ database }) => !states.some((one) => one.as === 'source' && one.database === database.name),
  );
  return [...states, ...(await olderStores(platform, sound))];
}

function sourceStates(platform: Platform, source: Found, targets: readonly Found[]): OlderState[] {
  const { name } = source.database;
  const { slot } = captureSource(platform, source.database);
  const known = targets.flatMap((target) => {
    const cursor = target.cursors.get(name);
    return cursor ? [{ target, cursor }] : [];
  });
  // Nothing was ever taken from it.
  if (known.length === 0) return [];
  const states: OlderState[] = [];
  const state = source.slots.get(slot);
  if (!state || state.isLost)
    states.push({
      ...{ database: name, as: 'source', isSlotLost: true },
      what: `its slot ${slot} is gone, and with it what was changed since`,
    });
  const older = known.map(({ target, cursor }) => sourceIsOlder(source, target, cursor)).find(Boolean);
  if (older) return [...states, { database: name, as: 'source', isSlotLost: false, what: older }];
  if (!state || state.isLost) return states;
  for (const target of targets) {
    const own = source.slots.get(copyName(slot, target.database.name)) ?? state;
    const cursor = target.cursors.get(name);
    const acknowledged = own.acknowledged ?? 0;
    // One that was behind from the beginning has everything in its copy of the slot.
    if (cursor ? acknowledged <= cursor.position : own !== state) continue;
    states.push({
      ...{ database: target.database.name, as: 'target', isSlotLost: false },
      what: `it stands ${cursor ? `at ${formatPosition(cursor.position)}` : 'before the beginning'} of the changes of ${name}, which are there from ${formatPosition(acknowledged)} on`,
    });
  }
  return states;
}

/** Why a source is older than what a target took from it. */
function sourceIsOlder({ log, end, moments }: Found, { database }: Found, cursor: Cursor): string | undefined {
  const taken = `${database.name} has taken its changes`;
  if (cursor.log && (cursor.log.systemId !== log.systemId || cursor.log.timeline !== log.timeline))
    return `${taken} from server ${cursor.log.systemId}, timeline ${cursor.log.timeline}; it is on ${log.systemId}, timeline ${log.timeline}`;
  if (cursor.position > end)
    return `${taken} up to ${formatPosition(cursor.position)}; its log ends at ${formatPosition(end)}`;
  for (const [module, reached] of Object.entries(cursor.reached ?? {})) {
    const moment = moments.get(module);
    if (moment === undefined || moment < reached)
      return `${taken} up to ${told(reached)} of ${module}'s agent, which stands ${moment === undefined ? 'nowhere' : `at ${told(moment)}`}`;
  }
  return undefined;
}

const told = (moment: Moment): string => new Date(moment).toISOString().slice(0, 19);

/** Errors: DATABASE_OLDER where a database was set back, CAPTURE_SLOT_LOST where slots alone are gone. */
export async function requireNoneOlder(platform: Platform): Promise<void> {
  const older = await olderStates(platform);
  const [first] = older;
  if (!first) return;
  const isSlot = older.every((one) => one.isSlotLost);
  throw new GenimsError(
    isSlot ? 'CAPTURE_SLOT_LOST' : 'DATABASE_OLDER',
    `Synchronisation does not begin: ${olderText(older)}.`,
    { detail: older },
  );
}

/** At most so many are named in a message. */
const MOST_TOLD = 3;

export function olderText(older: readonly OlderState[]): string {
  const more = older.length - MOST_TOLD;
  return `${older
    .slice(0, MOST_TOLD)
    .map(({ database, what }) => `${database}: ${what}`)
    .join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

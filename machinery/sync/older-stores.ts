import { recordedUpTo } from '../audit/begin-record.ts';
import { placedChangeLog } from '../audit/change-log.ts';
import { clock } from '../base/clock.ts';
import { GenimsError, must } from '../base/errors.ts';
import { DAY_MS } from '../base/utc.ts';
import { formatPosition, type Position, type SlotState } from '../capture/contract.ts';
import { captureSource } from '../capture/sources.ts';
import { type LastChange, placedDocuments } from '../documents/document-writer.ts';
import { isExpired } from '../documents/expire.ts';
import { withMongodb } from '../engines/mongodb/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { copyName } from './detached-receiver.ts';
import type { OlderState } from './older-states.ts';

/** A source as its stores may be compared with it. */
export interface WitnessedSource {
  database: PlacedDatabase;
  /** Read before its stores are. */
  slots: ReadonlyMap<string, SlotState>;
  /** Changes that its documents are known to have, the last one first. Whatever they have the record has too, as soon as the source has been told of it as durable. */
  known: readonly LastChange[];
}

/** Whether the record of changes or the documents were set back: what their sources know them to have is not there. One that cannot be reached is passed over. */
export async function olderStores(platform: Platform, sources: readonly WitnessedSource[]): Promise<OlderState[]> {
  const states = await Promise.all([
    unlessAway(() => olderRecord(platform, sources)),
    unlessAway(() => olderDocuments(platform, sources)),
  ]);
  return states.filter((one) => one !== undefined);
}

async function olderRecord(platform: Platform, sources: readonly WitnessedSource[]): Promise<OlderState | undefined> {
  const placed = placedChangeLog(platform);
  if (!placed) return undefined;
  const behind: { name: string; recorded: Position | undefined; last: Position }[] = [];
  for (const { database, slots, known } of sources) {
    const { slot } = captureSource(platform, database);
    const { acknowledged = 0 } = slots.get(copyName(slot, placed.store.database)) ?? slots.get(slot) ?? {};
    const last = known.find(({ position }) => position <= acknowledged);
    if (!last) continue;
    const recorded = await recordedUpTo(platform, database.name);
    if ((recorded ?? 0) < last.position) behind.push({ name: database.name, recorded, last: last.position });
  }
  const [first] = behind;
  if (!first) return undefined;
  const place = first.recorded === undefined ? 'before the beginning' : `at ${formatPosition(first.recorded)}`;
  return {
    ...{ database: placed.store.database, as: 'record', isSlotLost: false, of: behind.map(({ name }) => name) },
    what: `it stands ${place} of the changes of ${first.name}, of which it had ${formatPosition(first.last)}${others(behind)}`,
  };
}

async function olderDocuments(
  platform: Platform,
  sources: readonly WitnessedSource[],
): Promise<OlderState | undefined> {
  const placed = placedDocuments(platform);
  if (!placed) return undefined;
  const { changeStream = '', categories } = placed.store;
  const manifest = must(
    Object.values(categories)
      .map((group) => group[changeStream])
      .find(Boolean),
    changeStream,
  );
  // One that goes today may be gone already.
  const tomorrow = clock.now().getTime() + DAY_MS;
  const lasts = sources.flatMap(({ database: { name }, known: [last] }) =>
    !last || isExpired(manifest, { [manifest.timeField ?? '']: new Date(last.committedAt) }, tomorrow)
      ? []
      : [{ name, last }],
  );
  if (lasts.length === 0) return undefined;
  const there = await withMongodb(placed.server, (client) =>
    client
      .db(placed.nameThere)
      .collection<{ _id: string }>(changeStream)
      .find({ _id: { $in: lasts.map(({ last }) => last.id) } })
      .project<{ _id: string }>({ _id: 1 })
      .toArray(),
  );
  const missing = lasts.filter(({ last }) => !there.some(({ _id }) => _id === last.id));
  const [first] = missing;
  if (!first) return undefined;
  return {
    // Documents follow also from rows whose changes are not told one by one.
    ...{ database: placed.store.database, as: 'collections', isSlotLost: false },
    of: platform.databases().map(({ name }) => name),
    what: `it had the change ${first.last.id}, which is not there${others(missing)}`,
  };
}

const others = ({ length }: readonly unknown[]) => (length > 1 ? `, and so of ${length - 1} more` : '');

async function unlessAway<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GenimsError && error.code === 'SERVER_UNREACHABLE') return undefined;
    throw error;
  }
}

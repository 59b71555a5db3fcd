import type { Collection, Document } from 'mongodb';
import { DURABLE } from '../engines/mongodb/connect.ts';

/** Documents that one call takes. */
const AT_ONCE = 1000;
const DUPLICATE = 11000;

/** Writes documents under their `_id`, so that what is written again is the same. A time series takes no replacement: what it has not yet is added, by its only writer. */
export async function putDocuments(
  collection: Collection<Document>,
  documents: readonly Document[],
  { isTimeSeries = false }: { isTimeSeries?: boolean } = {},
): Promise<void> {
  for (let from = 0; from < documents.length; from += AT_ONCE) {
    const some = documents.slice(from, from + AT_ONCE);
    if (isTimeSeries) await addMissing(collection, some);
    else
      await collection.bulkWrite(
        some.map((one) => ({ replaceOne: { filter: { _id: one._id }, replacement: one, upsert: true } })),
        { ordered: false, writeConcern: DURABLE },
      );
  }
}

/** Adds documents that never change; those that are there already stay. */
export async function addDocuments(collection: Collection<Document>, documents: readonly Document[]): Promise<void> {
  for (let from = 0; from < documents.length; from += AT_ONCE) {
    const some = documents.slice(from, from + AT_ONCE);
    try {
      await collection.insertMany([...some], { ordered: false, writeConcern: DURABLE });
    } catch (error) {
      if (!onlyDuplicates(error)) throw error;
    }
  }
}

async function addMissing(collection: Collection<Document>, documents: readonly Document[]): Promise<void> {
  const ids = documents.map((one) => one._id);
  const there = await collection
    .find({ _id: { $in: ids } })
    .project({ _id: 1 })
    .toArray();
  const known = new Set(there.map((one) => String(one._id)));
  const missing = documents.filter((one) => !known.has(String(one._id)));
  if (missing.length > 0) await collection.insertMany(missing, { ordered: false, writeConcern: DURABLE });
}

function onlyDuplicates(error: unknown): boolean {
  const { code, writeErrors } = error as { code?: number; writeErrors?: { code?: number }[] | { code?: number } };
  const all = writeErrors === undefined ? [] : Array.isArray(writeErrors) ? writeErrors : [writeErrors];
  return all.length > 0 ? all.every((one) => one.code === DUPLICATE) : code === DUPLICATE;
}

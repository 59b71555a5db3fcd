import { isDeepStrictEqual } from 'node:util';
import type { Db, IndexDescription } from 'mongodb';
import type { CollectionManifest, DocumentStoreManifest } from '../catalog/manifest.ts';
import type { MongodbCapabilities } from '../engines/mongodb/capabilities.ts';

const DAY_SECONDS = 86_400;

/**
 * Makes the collections and indexes that are missing, with what the server can do of validators, time series and expiry, and gives those that are there the validator of today. Safe to repeat.
 * Gives the number of collections made.
 */
export async function ensureCollections(
  db: Db,
  store: DocumentStoreManifest,
  { capabilities, beforeMaking }: { capabilities: MongodbCapabilities; beforeMaking: (collection: string) => void },
): Promise<number> {
  const existing = new Map((await db.listCollections().toArray()).map((one) => [one.name, one]));
  let made = 0;
  for (const collections of Object.values(store.categories))
    for (const [name, manifest] of Object.entries(collections)) {
      const there = existing.get(name) as { options?: { validator?: unknown } } | undefined;
      const options = collectionOptions(manifest, capabilities);
      if (!there) {
        beforeMaking(name);
        await db.createCollection(name, options);
        made++;
      } else if ('validator' in options && capabilities.validators)
        if (!isDeepStrictEqual(there.options?.validator, options.validator))
          await db.command({ collMod: name, ...options });
      const indexes = collectionIndexes(manifest, capabilities);
      if (indexes.length > 0) await db.collection(name).createIndexes(indexes);
    }
  return made;
}

/** How the collection is made. */
export function collectionOptions(manifest: CollectionManifest, capabilities: MongodbCapabilities) {
  if (manifest.timeSeries && manifest.timeField && capabilities.timeSeries) {
    const { metaField, granularity } = manifest.timeSeries;
    return {
      timeseries: { timeField: manifest.timeField, metaField, granularity },
      ...(manifest.keepDays === null ? {} : { expireAfterSeconds: manifest.keepDays * DAY_SECONDS }),
    };
  }
  return { validator: { $jsonSchema: manifest.schema }, validationLevel: 'strict', validationAction: 'error' };
}

/** The manifest's indexes, and the one by which documents expire. Retention deletes by the same field where expiry does not work. */
export function collectionIndexes(manifest: CollectionManifest, capabilities: MongodbCapabilities): IndexDescription[] {
  const asTimeSeries = manifest.timeSeries !== undefined && capabilities.timeSeries;
  const indexes: IndexDescription[] = manifest.indexes
    // A time series takes no unique and no text index.
    .filter((index) => !(asTimeSeries && (index.unique || Object.values(index.keys).includes('text'))))
    .filter((index) => capabilities.textSearch || !Object.values(index.keys).includes('text'))
    .map(({ name, keys, unique, partialFilterExpression }) => ({
      name,
      key: keys,
      ...(unique ? { unique } : {}),
      ...(partialFilterExpression ? { partialFilterExpression } : {}),
    }));
  if (manifest.keepDays !== null && manifest.timeField && !asTimeSeries)
    indexes.push({
      name: 'expiry_ix',
      key: { [manifest.timeField]: 1 },
      expireAfterSeconds: manifest.keepDays * DAY_SECONDS,
    });
  return indexes;
}

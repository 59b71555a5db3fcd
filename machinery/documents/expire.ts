import type { Document } from 'mongodb';
import type { Moment } from '../base/row-types.ts';
import { DAY_MS } from '../base/utc.ts';
import type { CollectionManifest } from '../catalog/manifest.ts';
import { DURABLE, withMongodb } from '../engines/mongodb/connect.ts';
import type { Platform } from '../provisioning/platform.ts';

/** Whether the days for which a document is kept are over. */
export function isExpired({ keepDays, timeField }: CollectionManifest, document: Document, now: Moment): boolean {
  if (keepDays === null || timeField === undefined) return false;
  const time = document[timeField] as unknown;
  return time instanceof Date && time.getTime() < now - keepDays * DAY_MS;
}

/** Removes documents whose days of keeping are over, by the field that their manifest names; where the server does it too, it finds nothing. Gives their number. */
export async function expireDocuments(platform: Platform, now: Moment): Promise<number> {
  let removed = 0;
  for (const { store, server, nameThere } of platform.documents())
    await withMongodb(server, async (client) => {
      for (const group of Object.values(store.categories))
        for (const [name, { keepDays, timeField }] of Object.entries(group)) {
          if (keepDays === null || timeField === undefined) continue;
          const { deletedCount } = await client
            .db(nameThere)
            .collection(name)
            .deleteMany({ [timeField]: { $lt: new Date(now - keepDays * DAY_MS) } }, { writeConcern: DURABLE });
          removed += deletedCount;
        }
    });
  return removed;
}

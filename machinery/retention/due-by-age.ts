import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BSON, type Document } from 'mongodb';
import { DAY_MS } from '../base/utc.ts';
import { DURABLE, withMongodb } from '../engines/mongodb/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { Due } from './contract.ts';

/** Documents whose days of keeping are over, by the field that their manifest names; a day goes as a whole. */
export async function dueDocuments(platform: Platform, now: number): Promise<Due[]> {
  const due: Due[] = [];
  for (const { store, server, nameThere } of platform.documents())
    await withMongodb(server, async (client) => {
      for (const group of Object.values(store.categories))
        for (const [name, { keepDays, timeField, timeSeries }] of Object.entries(group)) {
          if (keepDays === null || timeField === undefined) continue;
          const cutoff = Math.floor(now / DAY_MS) * DAY_MS - keepDays * DAY_MS;
          const filter = { [timeField]: { $lt: new Date(cutoff) } };
          const collection = client.db(nameThere).collection(name);
          const rows = await collection.countDocuments(filter);
          if (rows === 0) continue;
          const end = async (order: 1 | -1) =>
            timeOf(
              await collection
                .find(filter)
                .sort({ [timeField]: order })
                .limit(1)
                .next(),
              timeField,
            );
          due.push({
            ...{ engine: 'mongodb', database: store.database, table: name, partition: null, cutoff, rows, bytes: null },
            ...{ from: await end(1), to: await end(-1), personal: timeSeries === undefined },
            take: (workshop, as) =>
              withMongodb(server, async (reader) => {
                const file = join(workshop.folder, `${as}.csv`);
                writeFileSync(file, '');
                for await (const one of reader
                  .db(nameThere)
                  .collection(name)
                  .find(filter)
                  .sort({ [timeField]: 1 }))
                  appendFileSync(
                    file,
                    `${[one._id, new Date(timeOf(one, timeField) ?? 0).toISOString(), BSON.EJSON.stringify(one, { relaxed: false })].map(quoted).join(',')}\n`,
                  );
                await workshop.take(
                  as,
                  [
                    { name: 'id', type: 'VARCHAR' },
                    { name: timeField, type: 'TIMESTAMP' },
                    { name: 'document', type: 'VARCHAR' },
                  ],
                  file,
                );
              }),
            remove: () =>
              withMongodb(server, async (remover) => {
                const { deletedCount } = await remover
                  .db(nameThere)
                  .collection(name)
                  .deleteMany(filter, { writeConcern: DURABLE });
                return { rows: deletedCount };
              }),
          });
        }
    });
  return due;
}

function timeOf(document: Document | null, field: string): number | null {
  const time = document?.[field] as unknown;
  return time instanceof Date ? time.getTime() : null;
}

function quoted(value: unknown): string {
  return `"${String(value).replaceAll('"', '""')}"`;
}

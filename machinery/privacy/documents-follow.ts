import type { Document } from 'mongodb';
import type { Catalog } from '../catalog/catalog.ts';
import { putDocuments } from '../documents/collection-writer.ts';
import { type DocumentDefinition, readDocumentDefinitions } from '../documents/document-definition.ts';
import { placedDocuments } from '../documents/document-writer.ts';
import { expectedDocuments, saysTheSame, withStreamOf } from '../documents/expected.ts';
import { withMongodb } from '../engines/mongodb/connect.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { Person } from './find-person.ts';
import { personalColumns } from './register.ts';

/**
 * Makes documents what rows say that no longer know a person. Capture tells documents of changes of the rows that they are of, not of those whose name they bear, such as the author of a comment or, in another module's
 * copy, the contact of a supplier. Gives the documents that were changed.
 */
export async function documentsFollow(platform: Platform, person: Person): Promise<number> {
  const placed = placedDocuments(platform);
  if (!placed) return 0;
  const { catalog } = platform;
  const concerned = readDocumentDefinitions(catalog, placed.store).filter((one) => readsPersons(catalog, one, person));
  let changed = 0;
  await withMongodb(placed.server, async (mongodb) => {
    for (const definition of concerned) {
      const { server, nameThere } = platform.databaseOf(definition.module);
      const expected = await withPostgres(server, nameThere, (client) =>
        expectedDocuments(client, catalog, definition),
      );
      const collection = mongodb.db(placed.nameThere).collection(definition.collection);
      const there = new Map<string, Document>();
      for await (const one of collection.find({})) there.set(String(one._id), one);
      const other: Document[] = [];
      for (const one of expected ?? []) {
        const found = there.get(String(one._id));
        if (found && !saysTheSame(found, one)) other.push(withStreamOf(one, found));
      }
      await putDocuments(collection as never, other);
      changed += other.length;
    }
  });
  return changed;
}

/** Whether a definition reads a table that has a name, an address or a number of such persons. */
function readsPersons(catalog: Catalog, { module, sql, manifest }: DocumentDefinition, { type }: Person): boolean {
  if (manifest.timeSeries) return false;
  return personalColumns(catalog)
    .filter(({ subject, category }) => subject === type && ['identity', 'contact'].includes(category))
    .some(({ module: of, table }) =>
      new RegExp(of === module ? `(?<![\\w.])${table}\\b` : `\\b${of}\\.${table}\\b`).test(sql),
    );
}

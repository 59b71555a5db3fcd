import { join } from 'node:path';
import { BSON, type Db, type Document, type IndexDescription } from 'mongodb';
import { GenimsError } from '../base/errors.ts';
import { address } from '../engines/contract.ts';
import { withMongodb } from '../engines/mongodb/connect.ts';
import { noteCreated } from '../provisioning/ownership.ts';
import { keyFor } from './check-backup.ts';
import type { BackupWork, Restoring, SourceOf } from './contract.ts';
import { type CollectionMetadata, collectionsOf, DocumentDigest, documentsOf, splitDocuments } from './dump-mongodb.ts';
import { gunzipped } from './gzip.ts';
import { storedContent } from './stored-files.ts';
import { differingObjects, differingTables } from './table-digests.ts';

/** Documents that are written at a time. */
const BATCH = 500;
const METADATA = '.metadata.json.gz';

/** Restores the documents into a database that is made for them. Gives what of them is not as it was backed up. */
export async function restoreMongodb(
  work: BackupWork,
  { placed: { server } }: SourceOf<'mongodb'>,
  { kept, manifest, into, begin }: Restoring,
): Promise<string[]> {
  const key = keyFor(work, manifest);
  const content = (name: string) => gunzipped(storedContent(join(kept.path, name), key));
  return withMongodb(server, async (client) => {
    const db = client.db(into);
    if ((await collectionsOf(db)).length > 0)
      throw new GenimsError('RESTORE_REFUSED', `There is a database ${into} on ${address(server)} already.`);
    begin();
    const found = [];
    let indexes = 0;
    for (const { name } of manifest.files.filter((file) => file.name.endsWith(METADATA))) {
      const metadata = BSON.EJSON.parse(await textOf(content(name)), { relaxed: false }) as CollectionMetadata;
      const collection = metadata.collectionName;
      noteCreated(work.platform.home, server, `${into}.${collection}`);
      await db.createCollection(collection, metadata.options);
      await insert(db, collection, content(`${collection}.bson.gz`));
      const own = metadata.indexes.filter((index) => index.name !== '_id_');
      if (own.length > 0) await db.collection(collection).createIndexes(own.map(described));
      indexes += (await db.collection(collection).indexes()).length;
      const digest = new DocumentDigest(collection);
      for await (const document of documentsOf(db, collection)) digest.add(document);
      found.push(digest.result());
    }
    return [...differingTables(manifest.tables, found), ...differingObjects(manifest.objects, { indexes })];
  });
}

export function dropRestoredMongodb({ placed: { server } }: SourceOf<'mongodb'>, into: string): Promise<void> {
  return withMongodb(server, async (client) => void (await client.db(into).dropDatabase()));
}

/** Numbers keep their types, which JavaScript's own would not. */
async function insert(db: Db, collection: string, content: AsyncIterable<Buffer>): Promise<void> {
  let batch: Document[] = [];
  const write = async () => {
    if (batch.length > 0) await db.collection(collection).insertMany(batch, { ordered: true });
    batch = [];
  };
  for await (const document of splitDocuments(content)) {
    batch.push(BSON.deserialize(document, { promoteValues: false, promoteLongs: false, bsonRegExp: true }));
    if (batch.length === BATCH) await write();
  }
  await write();
}

/** What the server says of an index, as it is asked for. */
function described({ v: _version, ns: _namespace, ...index }: Record<string, unknown>): IndexDescription {
  return index as unknown as IndexDescription;
}

async function textOf(content: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { BSON, type Db } from 'mongodb';
import { sha256 } from '../base/digest.ts';
import { withMongodb } from '../engines/mongodb/connect.ts';
import type { BackupWork, Dumped, SourceOf, StoredFile, TableDigest } from './contract.ts';
import { gzipped } from './gzip.ts';
import { storeFile } from './stored-files.ts';

/** How a collection was made, as `mongodump` writes it beside its documents. */
export interface CollectionMetadata {
  options: Record<string, unknown>;
  indexes: Record<string, unknown>[];
  collectionName: string;
  type: string;
}

/**
 * Writes one file of BSON for each collection, and one with its options and indexes, in the form of `mongodump --gzip`. A collection is as it was while it was read: a snapshot of all is not to be had from every
 * server; documents follow from rows, and the stream writes again what it wrote around that moment.
 */
export async function dumpMongodb(
  { destination }: BackupWork,
  { placed: { server, nameThere } }: SourceOf<'mongodb'>,
  place: string,
): Promise<Dumped> {
  return withMongodb(server, async (client) => {
    const db = client.db(nameThere);
    const { version } = (await db.command({ buildInfo: 1 })) as { version: string };
    const files: StoredFile[] = [];
    const tables: TableDigest[] = [];
    let indexes = 0;
    for (const { name, type, options } of await collectionsOf(db)) {
      const metadata: CollectionMetadata = {
        ...{ options, collectionName: name, type },
        indexes: type === 'view' ? [] : await db.collection(name).indexes(),
      };
      indexes += metadata.indexes.length;
      const text = Buffer.from(BSON.EJSON.stringify(metadata, { relaxed: false }));
      files.push(await storeFile(join(place, `${name}.metadata.json.gz`), gzipped([text]), destination.key));
      const digest = new DocumentDigest(name);
      const documents = digested(documentsOf(db, name), digest);
      files.push(await storeFile(join(place, `${name}.bson.gz`), gzipped(documents), destination.key));
      tables.push(digest.result());
    }
    return {
      ...{ server: `MongoDB ${version}`, tool: 'BSON', position: null, schemas: [], outside: [] },
      ...{ objects: { indexes }, tables, files },
    };
  });
}

export async function collectionsOf(
  db: Db,
): Promise<{ name: string; type: string; options: Record<string, unknown> }[]> {
  const all = await db.listCollections({}, { nameOnly: false }).toArray();
  return all
    .filter(({ name }) => !name.startsWith('system.'))
    .map((one) => ({ name: one.name, type: one.type ?? 'collection', options: one.options ?? {} }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The documents of a collection as the server sends them. */
export async function* documentsOf(db: Db, collection: string): AsyncGenerator<Buffer> {
  const cursor = db.collection(collection).find({}, { raw: true, batchSize: 1000 });
  for await (const document of cursor) yield document as unknown as Buffer;
}

/** Number of documents, and a digest that does not depend on their order. */
export class DocumentDigest {
  private readonly collection: string;
  private rows = 0;
  private sum = 0n;

  constructor(collection: string) {
    this.collection = collection;
  }

  add(document: Buffer): void {
    this.rows++;
    this.sum += createHash('sha256').update(document).digest().readBigUInt64BE(0);
  }

  result(): TableDigest {
    const { collection, rows, sum } = this;
    return { table: collection, rows, digest: sha256(`${collection} ${rows} ${sum}`) };
  }
}

async function* digested(documents: AsyncIterable<Buffer>, digest: DocumentDigest): AsyncGenerator<Buffer> {
  for await (const document of documents) {
    digest.add(document);
    yield document;
  }
}

/** Takes the documents of a BSON file apart. */
export async function* splitDocuments(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of content) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
      const size = Math.max(5, rest.readInt32LE(0));
      yield rest.subarray(0, size);
      rest = rest.subarray(size);
    }
  }
  if (rest.length > 0) throw new RangeError('a document ends in its middle');
}

import { type Collection, type Document, type Filter, Long } from 'mongodb';
import type { CollectionManifest } from '../catalog/manifest.ts';
import { addDocuments, putDocuments } from '../documents/collection-writer.ts';
import { toDocument } from '../documents/to-document.ts';
import { told } from '../documents/told.ts';
import { DURABLE } from '../engines/mongodb/connect.ts';
import type { ComputedRows } from './computed-rows.ts';
import { LOAD_COLUMNS, type LoadDefinition } from './definition.ts';
import type { GrainSet } from './grains.ts';
import type { LoadResult, Target, Writer } from './target.ts';
import { RUN_FIELDS } from './target-spec.ts';

/** Fields that say by which run a document was written, not what it says. */
const OF_THE_RUN = new Set([...RUN_FIELDS, ...LOAD_COLUMNS]);

/** A collection that a definition fills. Documents have an `_id` that follows from their grain, so that what is written again after an end in the middle is the same. */
export class CollectionTarget implements Target {
  private readonly collection: Collection<Document>;
  private readonly manifest: CollectionManifest;
  private readonly definition: LoadDefinition;

  constructor(collection: Collection<Document>, manifest: CollectionManifest, definition: LoadDefinition) {
    this.collection = collection;
    this.manifest = manifest;
    this.definition = definition;
  }

  async replace(rows: ComputedRows, { run, loadedAt }: Writer, grains?: GrainSet): Promise<LoadResult> {
    const given = await this.documents(rows, { run_number: run, computed_at: `${loadedAt.replace(' ', 'T')}Z` });
    const there = await this.there(this.filter(grains));
    const result = { computed: given.length, inserted: 0, updated: 0, deleted: 0 };
    const [added, changed]: [Document[], Document[]] = [[], []];
    for (const document of given) {
      const before = there.get(String(document._id));
      there.delete(String(document._id));
      if (!before) added.push(document);
      else if (told(before, OF_THE_RUN) !== told(document, OF_THE_RUN)) changed.push(document);
    }
    await addDocuments(this.collection, added);
    await putDocuments(this.collection, changed);
    const gone = [...there.values()].map((one) => one._id);
    if (gone.length > 0) await this.collection.deleteMany({ _id: { $in: gone } }, { writeConcern: DURABLE });
    return { ...result, inserted: added.length, updated: changed.length, deleted: gone.length };
  }

  async compare(rows: ComputedRows, limit: number): Promise<{ differing: number; examples: string[] }> {
    const given = await this.documents(rows, { run_number: '', computed_at: '1970-01-01T00:00:00.000Z' });
    const there = await this.there({});
    const wrong: string[] = [];
    for (const document of given) {
      const id = String(document._id);
      const found = there.get(id);
      there.delete(id);
      if (!found) wrong.push(`not there: ${id}`);
      else if (told(found, OF_THE_RUN) !== told(document, OF_THE_RUN)) wrong.push(`differs: ${id}`);
    }
    for (const id of there.keys()) wrong.push(`too many: ${id}`);
    return { differing: wrong.length, examples: wrong.slice(0, limit) };
  }

  count(): Promise<number> {
    return this.collection.countDocuments();
  }

  private async documents(rows: ComputedRows, more: Record<string, string>): Promise<Document[]> {
    const { schema } = this.manifest;
    const what = `a document of ${this.definition.table}`;
    return (await rows.records()).map((record) => toDocument(schema, { ...record, ...more }, what));
  }

  private async there(filter: Filter<Document>): Promise<Map<string, Document>> {
    const found = new Map<string, Document>();
    for await (const one of this.collection.find(filter)) found.set(String(one._id), one);
    return found;
  }

  private filter(grains: GrainSet | undefined): Filter<Document> {
    if (!grains) return {};
    const { columns, values } = grains;
    return {
      $or: values.map((value) => {
        const parts = JSON.parse(value) as (string | null)[];
        return Object.fromEntries(columns.map((name, index) => [name, this.stored(name, parts[index] ?? null)]));
      }),
    };
  }

  /** A value of the grain as a document has it. */
  private stored(name: string, value: string | null): unknown {
    const { bsonType } = this.manifest.schema.properties?.[name] ?? {};
    const type = Array.isArray(bsonType) ? bsonType[0] : bsonType;
    if (value === null) return null;
    if (type === 'long') return Long.fromString(value);
    if (type === 'int') return Number(value);
    return type === 'date' ? new Date(value.replace(' ', 'T').replace(/\+00(:00)?$/, 'Z')) : value;
  }
}

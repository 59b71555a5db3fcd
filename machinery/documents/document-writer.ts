import { type Db, type Document, Long, type MongoClient } from 'mongodb';
import { AuditedChanges } from '../audit/audited-changes.ts';
import { clock } from '../base/clock.ts';
import { must } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import type { Moment } from '../base/row-types.ts';
import { HOUR_MS } from '../base/utc.ts';
import { type CapturedChange, formatPosition, type Position, parsePosition } from '../capture/contract.ts';
import { ORIGIN_PREFIX, ORIGINS } from '../capture/origins.ts';
import { createSlot, currentPosition } from '../capture/slots.ts';
import { readSourceFacts, type SourceFacts } from '../capture/source-facts.ts';
import { captureSource } from '../capture/sources.ts';
import { untilVisible } from '../capture/visibility.ts';
import { connectMongodb } from '../engines/mongodb/connect.ts';
import { connectPostgres, type PostgresClient, quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { PlacedDocuments, Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { type Anew, type Handed, isAnew, type SinkWriter } from '../sync/transaction-sink.ts';
import { changeDocuments } from './change-stream.ts';
import { addDocuments, putDocuments } from './collection-writer.ts';
import { Concerned, type JoinedValues } from './concerned.ts';
import { type DocumentDefinition, readDocumentDefinitions } from './document-definition.ts';
import { evaluate, type GrainKey } from './evaluate.ts';
import { isExpired } from './expire.ts';

/** The last part of history with which streams begin. */
const LAST = 48 * HOUR_MS;
/** Keys of a definition that one query takes. */
const KEYS_AT_ONCE = 5000;
/** For so long the earlier change stays, milliseconds: much longer than it takes until a source has been told of it as durable. */
const EARLIER = 60_000;
/** Databases with which streams begin at a time. */
const DATABASES = 3;

/** The last change of a source that subscribers were given. */
export interface LastChange {
  id: string;
  position: Position;
  committedAt: number;
}

/** What one source has come to. */
interface Cursor {
  position: Position;
  /** From when on documents of streams are there. */
  since: Moment;
  /** The last change, and one of up to some time before it: by them a store that was set back is told. */
  last?: LastChange;
  earlier?: LastChange;
}

/** The store of documents; undefined where there is none. */
export function placedDocuments(platform: Platform): PlacedDocuments | undefined {
  return platform.documents().find(({ store }) => store.changeStream !== undefined);
}

/** Stream under which a source keeps how far its documents are written. */
export const CURSOR = 'document streams';

/**
 * Writes what transactions bring into the document store: their changes for subscribers, and anew every document that follows from a changed row. Invariant: documents have an `_id` that follows from their source and
 * are on disk at a majority before the cursor moves, so what is written again after an end in the middle is the same. The cursor stands in the source's database.
 */
export class DocumentWriter implements SinkWriter {
  readonly name: string;
  private readonly platform: Platform;
  private readonly placed: PlacedDocuments;
  private readonly now: () => Moment;
  private readonly changes: AuditedChanges;
  private readonly definitions: readonly DocumentDefinition[];
  private readonly clients = new Map<string, PostgresClient>();
  private readonly facts = new Map<string, SourceFacts>();
  private readonly cursors = new Map<string, Cursor>();
  private client: MongoClient | undefined;
  /** Documents with which streams began. */
  begun = 0;

  /** `now` is the company's time, at which a stream without a cursor begins. */
  constructor(platform: Platform, now: () => Moment = () => clock.now().getTime()) {
    this.platform = platform;
    this.placed = must(placedDocuments(platform), 'store of documents');
    this.name = this.placed.store.database;
    this.now = now;
    this.changes = new AuditedChanges(platform.catalog);
    this.definitions = readDocumentDefinitions(platform.catalog, this.placed.store);
  }

  async open({ anew = false }: { anew?: Anew } = {}): Promise<ReadonlyMap<string, Position>> {
    this.client ??= await connectMongodb(this.placed.server);
    this.cursors.clear();
    // What was streamed before the fast clock went on is not brought up to date row by row.
    const emptied = new Set(
      this.definitions.filter((one) => isAnew(anew, this.databaseOf(one))).map(({ collection }) => collection),
    );
    for (const collection of emptied) await this.db.collection(collection).deleteMany({});
    for (const database of this.platform.databases()) {
      const client = await connectPostgres(database.server, database.nameThere);
      this.clients.set(database.name, client);
      this.facts.set(database.name, await readSourceFacts(database));
      const cursor = isAnew(anew, database.name) ? undefined : await this.readCursor(client);
      if (cursor) this.cursors.set(database.name, cursor);
    }
    const databases = this.platform.databases();
    const empty = await this.emptyCollections();
    await mapParallel(databases, DATABASES, async (database) => {
      const cursor = this.cursors.get(database.name);
      if (!cursor) await this.begin(database, empty);
      // Documents of several databases may stand in one collection, and a collection may be new.
      else await this.fill(database, cursor, { empty, isWanted: ({ collection }) => empty.has(collection) });
    });
    return new Map([...this.cursors].map(([name, { position }]) => [name, position]));
  }

  /** Whether a collection has no document: it may be newer than its stream. */
  async hasEmpty(): Promise<boolean> {
    this.client ??= await connectMongodb(this.placed.server);
    return (await this.emptyCollections()).size > 0;
  }

  async close(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    await Promise.allSettled([client?.close(), ...[...this.clients.values()].map((one) => one.end())]);
    this.clients.clear();
  }

  async apply(batch: readonly Handed[]): Promise<number> {
    const documents: Document[] = [];
    const concerned = new Concerned();
    const newest = new Map<string, Handed>();
    const last = new Map<string, LastChange>();
    for (const handed of batch) {
      const { source, transaction } = handed;
      newest.set(source, handed);
      const some = await changeDocuments(this.changes, handed, must(this.facts.get(source), source));
      const end = some.at(-1);
      if (end) {
        const { position, committedAt } = transaction;
        last.set(source, { id: String(end._id), position, committedAt });
        documents.push(...some);
      }
      for await (const changes of transaction.changes()) for (const change of changes) this.gather(concerned, change);
    }
    const { changeStream } = this.placed.store;
    await addDocuments(this.db.collection(must(changeStream, 'collection of changes')), documents);
    const sources = new Set(concerned.definitions().map((one) => this.databaseOf(one)));
    await mapParallel(sources, DATABASES, (source) =>
      untilVisible(
        must(this.clients.get(source), `connection to ${source}`),
        batch.flatMap((one) => (one.source === source ? [one.transaction.xid] : [])),
      ),
    );
    for (const one of concerned.joined.values())
      for (const key of await this.joinedKeys(one)) concerned.add(one.definition, key);
    // Documents are read from their rows by one connection of each source, sources beside each other.
    const renewed = Map.groupBy(concerned.keys, ([definition]) => this.databaseOf(definition));
    await mapParallel(renewed.values(), DATABASES, async (some) => {
      for (const [definition, wanted] of some) await this.renew(definition, [...wanted.values()], newest);
    });
    await mapParallel(newest, DATABASES, ([source, { transaction }]) =>
      this.moveCursor(source, transaction.position, last.get(source)),
    );
    return batch.reduce((sum, one) => sum + one.transaction.changeCount, 0);
  }

  private get db(): Db {
    return must(this.client, 'connection to the documents').db(this.placed.nameThere);
  }

  private databaseOf(definition: DocumentDefinition): string {
    return this.platform.databaseOf(definition.module).name;
  }

  /** What changes concern: by definition the values of its grain, those of the rows before and after. */
  private gather(concerned: Concerned, change: CapturedChange): void {
    if (change.kind === 'truncate') return;
    const { schema, table, columns } = change.relation;
    const rows = [
      change.kind === 'insert' ? undefined : change.before,
      change.kind === 'delete' ? undefined : change.after,
    ];
    const valuesOf = (names: readonly string[]) =>
      rows.flatMap((row) => {
        const values = names.map((name) => row?.text(columns.findIndex((column) => column.name === name)));
        return values.every((value) => typeof value === 'string') ? [values] : [];
      });
    for (const definition of this.definitions) {
      if (definition.module !== schema) continue;
      const { tables, joined, prefix } = definition;
      const grain = tables.get(table);
      for (const key of grain ? valuesOf(grain) : [])
        concerned.add(
          definition,
          key.map((value) => `${prefix}${value}`),
        );
      const through = joined.get(table);
      for (const [value] of through ? valuesOf([through.column]) : [])
        if (through && value !== undefined) concerned.addJoined(definition, through, value);
    }
  }

  /** The keys of documents that follow from rows which have one of these values, as the rows are now. */
  private async joinedKeys({ definition, column, of, values }: JoinedValues): Promise<GrainKey[]> {
    const client = must(this.clients.get(this.databaseOf(definition)), `connection to ${definition.module}`);
    const grain = must(definition.tables.get(of), `columns of ${of}`).map((name) => `${quoteName(name)}::text`);
    const { rows } = await client.query<{ key: string[] }>(
      `select array[${grain.join(', ')}] as key from ${quoteQualified(`${definition.module}.${of}`)} where ${quoteName(column)} = any($1)`,
      [[...values]],
    );
    return rows.map(({ key }) => key.map((value) => `${definition.prefix}${value}`));
  }

  /** Computes documents anew and replaces those that are there. */
  private async renew(
    definition: DocumentDefinition,
    keys: readonly GrainKey[],
    newest: ReadonlyMap<string, Handed>,
  ): Promise<void> {
    const source = this.databaseOf(definition);
    const client = must(this.clients.get(source), `connection to ${source}`);
    const { since } = must(this.cursors.get(source), `cursor of ${source}`);
    const handed = newest.get(source);
    const place = this.place(source, handed?.transaction.position ?? 0, handed?.transaction.committedAt ?? 0);
    for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
      const some = keys.slice(from, from + KEYS_AT_ONCE);
      const documents = await evaluate(client, this.platform.catalog, definition, {
        ...{ since, now: this.now(), keys: some, more: () => place },
      });
      await this.put(definition, documents);
      await this.removeGone(definition, some, documents);
    }
  }

  private async put(
    { collection, manifest }: DocumentDefinition,
    documents: readonly Document[],
    isEmpty = false,
  ): Promise<void> {
    const isTimeSeries = manifest.timeSeries !== undefined && this.platform.home.state.mongodb?.timeSeries === true;
    const now = this.now();
    const kept = documents.filter((one) => !isExpired(manifest, one, now));
    const target = this.db.collection<Document>(collection);
    await (isEmpty ? addDocuments(target, kept) : putDocuments(target, kept, { isTimeSeries }));
  }

  /** Collections without a document: what is written there replaces nothing, which a server takes in half the time. */
  private async emptyCollections(): Promise<ReadonlySet<string>> {
    const names = [...new Set(this.definitions.map(({ collection }) => collection))];
    const found = await mapParallel(names, DATABASES, async (name) =>
      (await this.db.collection(name).findOne({}, { projection: { _id: 1 } })) === null ? [name] : [],
    );
    return new Set(found.flat());
  }

  /** Removes documents of these keys that follow from no row any more. Rows of a grain of several fields are only ever added. */
  private async removeGone(
    { grain, collection, manifest }: DocumentDefinition,
    keys: readonly GrainKey[],
    documents: readonly Document[],
  ): Promise<void> {
    const [field, ...more] = grain;
    if (field === undefined || more.length > 0) return;
    const isLong = manifest.schema.properties?.[field]?.bsonType === 'long';
    const values = keys.flatMap(([key]) => (key === undefined ? [] : [isLong ? Long.fromString(key) : key]));
    const there = new Set(documents.map((one) => String(one._id)));
    const target = this.db.collection<Document>(collection);
    const found = await target
      .find({ [field]: { $in: values } })
      .project({ _id: 1 })
      .toArray();
    const gone = found.map((one) => one._id).filter((id) => !there.has(String(id)));
    if (gone.length > 0) await target.deleteMany({ _id: { $in: gone } });
  }

  /** Writes all documents of a source, from the last part of history on where a definition says so. */
  private async begin(database: PlacedDatabase, empty: ReadonlySet<string>): Promise<void> {
    await createSlot(captureSource(this.platform, database));
    const client = must(this.clients.get(database.name), `connection to ${database.name}`);
    const cursor = { position: await currentPosition(client), since: this.now() - LAST };
    await this.fill(database, cursor, { empty, isWanted: () => true });
    await this.writeCursor(database.name, cursor);
  }

  private async fill(
    { name }: PlacedDatabase,
    { position, since }: Cursor,
    { empty, isWanted }: { empty: ReadonlySet<string>; isWanted: (definition: DocumentDefinition) => boolean },
  ): Promise<void> {
    const client = must(this.clients.get(name), `connection to ${name}`);
    for (const definition of this.definitions) {
      if (this.databaseOf(definition) !== name || !isWanted(definition)) continue;
      const place = this.place(name, position, clock.now().getTime());
      const more = { since, now: this.now(), more: () => place };
      const documents = await evaluate(client, this.platform.catalog, definition, more);
      await this.put(definition, documents, empty.has(definition.collection));
      this.begun += documents.length;
    }
  }

  /** Where a document comes from, for collections that tell it. */
  private place(source: string, position: Position, committedAt: number): Document {
    const facts = must(this.facts.get(source), `facts of ${source}`);
    return {
      ...{ source_system_id: facts.systemId, source_timeline: facts.timeline },
      ...{ commit_position: formatPosition(position), change_ordinal: 1, source_committed_at: committedAt },
    };
  }

  private async readCursor(client: PostgresClient): Promise<Cursor | undefined> {
    const { rows } = await client.query<{ position: string; state: Partial<Cursor> }>(
      `select position, state from ${PLATFORM_SCHEMA}.sync_checkpoints where stream_id = $1`,
      [CURSOR],
    );
    const [row] = rows;
    return row && { since: 0, ...row.state, position: parsePosition(row.position) };
  }

  private moveCursor(source: string, position: Position, last: LastChange | undefined): Promise<void> {
    const cursor = must(this.cursors.get(source), `cursor of ${source}`);
    if (!last) return this.writeCursor(source, { ...cursor, position });
    const { last: before = last, earlier = before } = cursor;
    const isOld = last.committedAt - earlier.committedAt > EARLIER;
    return this.writeCursor(source, { ...cursor, position, last, earlier: isOld ? before : earlier });
  }

  /** One statement, so one way there and back; the message that nothing new is brought comes before the row. */
  private async writeCursor(source: string, cursor: Cursor): Promise<void> {
    const { position, ...state } = cursor;
    await must(this.clients.get(source), `connection to ${source}`).query({
      name: 'document cursor',
      text: `with origin as materialized (select pg_logical_emit_message(true, $5, $6::text))
         insert into ${PLATFORM_SCHEMA}.sync_checkpoints (stream_id, source, position, state) select $1, $2, $3, $4 from origin
         on conflict (stream_id) do update set position = excluded.position, state = excluded.state, updated_at = now()`,
      values: [CURSOR, source, formatPosition(position), state, ORIGIN_PREFIX, ORIGINS.synchronisation],
    });
    this.cursors.set(source, cursor);
  }
}

/** Changes of a source that its documents are known to have, the last one first. */
export async function knownChanges(client: PostgresClient): Promise<LastChange[]> {
  const { rows } = await client.query<{ state: Pick<Cursor, 'last' | 'earlier'> }>(
    `select state from ${PLATFORM_SCHEMA}.sync_checkpoints where stream_id = $1`,
    [CURSOR],
  );
  const { last, earlier } = rows[0]?.state ?? {};
  return [last, earlier].filter((one) => one !== undefined);
}

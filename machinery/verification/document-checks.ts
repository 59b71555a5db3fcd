import type { Document } from 'mongodb';
import { sleep } from '../base/clock.ts';
import { must } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import type { Moment } from '../base/row-types.ts';
import { DAY_MS } from '../base/utc.ts';
import { type DocumentDefinition, readDocumentDefinitions } from '../documents/document-definition.ts';
import { placedDocuments } from '../documents/document-writer.ts';
import { expectedDocuments, saysTheSame } from '../documents/expected.ts';
import { isExpired } from '../documents/expire.ts';
import { type PostgresClient, quoteText } from '../engines/postgres/connect.ts';
import { PUBLICATION, slotName } from '../provisioning/naming.ts';
import { companyMoment } from '../writing/checkpoint.ts';
import { type Check, type CheckContext, type Finding, finding } from './check.ts';

/** Changes that are under way have arrived by then, milliseconds. */
const SETTLES = 2000;
/** That documents are what their rows say. */
export const documentChecks: Check[] = [
  {
    id: 'law/51',
    remedy:
      'The law says: MongoDB documents map one to one to their source rows with equal content. Synchronisation brings documents up to date with ./genims daemons start; what stays different was changed by hand.',
    run: checkDocuments,
  },
];

async function checkDocuments(context: CheckContext): Promise<Finding> {
  const placed = placedDocuments(context.platform);
  if (!placed) return finding(0, []);
  let examined = 0;
  const wrong: string[] = [];
  const definitions = readDocumentDefinitions(context.platform.catalog, placed.store);
  const now = await companyMoment(context.platform);
  for (const [, some] of Map.groupBy(definitions, ({ collection }) => collection)) {
    let found = await compare(some, now, context);
    if (found.wrong.length > 0) {
      await sleep(SETTLES);
      found = await compare(some, now, context);
    }
    examined += found.examined;
    if (found.wrong.length === 0) continue;
    // What synchronisation has not read yet cannot be in the documents.
    const isBehind = await mapParallel(some, 1, (definition) => waits(definition, context));
    if (!isBehind.some(Boolean)) wrong.push(...found.wrong);
  }
  return finding(examined, wrong);
}

/** The definitions of one collection against it. */
async function compare(
  definitions: readonly DocumentDefinition[],
  now: Moment,
  { platform, connections }: CheckContext,
): Promise<{ examined: number; wrong: string[] }> {
  const placed = must(placedDocuments(platform), 'store of documents');
  const collection = must(definitions[0], 'definition').collection;
  const db = (await connections.mongodb(placed)).db(placed.nameThere);
  const there = new Map<string, Document>();
  // Alerts of the platform itself stand beside those that follow from rows.
  for await (const one of db.collection(collection).find({ alert_source: { $ne: 'platform' } }))
    there.set(String(one._id), one);
  const wrong: string[] = [];
  let examined = 0;
  for (const definition of definitions) {
    const client = await connections.postgres(platform.databaseOf(definition.module));
    const expected = await expectedDocuments(client, platform.catalog, definition);
    // Before the stream has begun there is nothing to compare.
    if (!expected) return { examined: 0, wrong: [] };
    examined += expected.length;
    for (const document of expected) {
      const id = String(document._id);
      const found = there.get(id);
      there.delete(id);
      // What is about to expire may have, by the company's time as retention has it.
      if (!found && isExpired(definition.manifest, document, now + DAY_MS)) continue;
      if (!found) wrong.push(`${collection} ${id}: missing`);
      else if (!saysTheSame(found, document)) wrong.push(`${collection} ${id}: differs from its row`);
    }
  }
  for (const id of there.keys()) wrong.push(`${collection} ${id}: follows from no row`);
  return { examined, wrong };
}

/** Whether changes of the database wait for synchronisation, which does not run. */
async function waits({ module }: DocumentDefinition, { platform, connections }: CheckContext): Promise<boolean> {
  const database = platform.databaseOf(module);
  const client = await connections.postgres(database);
  const slot = slotName(platform.platformId, database.nameThere);
  const isServed = await client.query<{ active: boolean }>(
    'select active from pg_replication_slots where slot_name = $1',
    [slot],
  );
  if (isServed.rows[0]?.active !== false) return false;
  return hasWaiting(client, slot);
}

async function hasWaiting(client: PostgresClient, slot: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_logical_slot_peek_binary_changes(${quoteText(slot)}, null, 1, 'proto_version', '1', 'publication_names', ${quoteText(PUBLICATION)})`,
  );
  return (rowCount ?? 0) > 0;
}

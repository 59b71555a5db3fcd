import type { Document } from 'mongodb';
import type { Catalog } from '../catalog/catalog.ts';
import type { PostgresClient } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { DocumentDefinition } from './document-definition.ts';
import { CURSOR } from './document-writer.ts';
import { evaluate } from './evaluate.ts';
import { told } from './told.ts';

const NOWHERE = {
  ...{ source_system_id: '', source_timeline: 0, commit_position: '', change_ordinal: 1, source_committed_at: 0 },
};
/** Fields that say by which change a document was written, not what it says. */
const OF_THE_STREAM = new Set(Object.keys(NOWHERE));

/** The documents that a definition gives now; undefined before its stream has begun. Fields of the stream say nothing. */
export async function expectedDocuments(
  client: PostgresClient,
  catalog: Catalog,
  definition: DocumentDefinition,
): Promise<Document[] | undefined> {
  const { rows } = await client.query<{ since: string | null }>(
    `select state ->> 'since' as since from ${PLATFORM_SCHEMA}.sync_checkpoints where stream_id = $1`,
    [CURSOR],
  );
  if (typeof rows[0]?.since !== 'string') return undefined;
  const since = Number(rows[0].since);
  return evaluate(client, catalog, definition, { since, now: since, more: () => NOWHERE });
}

/** Whether two documents say the same, whichever changes wrote them. */
export function saysTheSame(one: Document, other: Document): boolean {
  return told(one, OF_THE_STREAM) === told(other, OF_THE_STREAM);
}

/** A document with what it is to say and the fields of the stream that it has. */
export function withStreamOf(expected: Document, there: Document): Document {
  const kept = Object.entries(there).filter(([field]) => OF_THE_STREAM.has(field));
  return { ...expected, ...Object.fromEntries(kept) };
}

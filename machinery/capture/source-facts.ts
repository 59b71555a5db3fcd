import { must } from '../base/errors.ts';
import { type PostgresClient, withPostgres } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';

/** What a source database says of itself; with a commit position it makes the identity of a change. */
export interface SourceFacts {
  database: string;
  systemId: string;
  timeline: number;
  /** By which images of rows are read: follows from the schema files that were applied. */
  schemaVersion: string;
}

export function readSourceFacts({ name, server, nameThere }: PlacedDatabase): Promise<SourceFacts> {
  return withPostgres(server, nameThere, (client) => factsOf(client, name));
}

/** Of which server, and of which of its histories, the positions of its log are. */
export async function logIdentity(client: PostgresClient): Promise<{ systemId: string; timeline: number }> {
  const { rows } = await client.query<{ systemId: string; timeline: number }>(
    `select (select system_identifier::text from pg_control_system()) as "systemId", (select timeline_id from pg_control_checkpoint()) as timeline`,
  );
  return must(rows[0], 'identity of the log');
}

async function factsOf(client: PostgresClient, database: string): Promise<SourceFacts> {
  const { rows } = await client.query<{ version: string | null }>(
    `select left(md5(string_agg(checksum, ',' order by module, file)), 12) as version from ${PLATFORM_SCHEMA}.schema_migrations`,
  );
  return { database, ...(await logIdentity(client)), schemaVersion: rows[0]?.version ?? 'unknown' };
}

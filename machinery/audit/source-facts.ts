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

async function factsOf(client: PostgresClient, database: string): Promise<SourceFacts> {
  const { rows } = await client.query<{ system: string; timeline: number; version: string | null }>(
    `select (select system_identifier::text from pg_control_system()) as system, (select timeline_id from pg_control_checkpoint()) as timeline,
       (select left(md5(string_agg(checksum, ',' order by module, file)), 12) from ${PLATFORM_SCHEMA}.schema_migrations) as version`,
  );
  const { system, timeline, version } = must(rows[0], `facts of ${database}`);
  return { database, systemId: system, timeline, schemaVersion: version ?? 'unknown' };
}

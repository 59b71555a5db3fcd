import type { CaptureSource } from '../capture/contract.ts';
import { captureSource } from '../capture/sources.ts';
import { type PostgresClient, quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA, schemaNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';

/** Publication of all tables of a database: copies, inbox, cursors and agents' states make its state as its rows do. */
export const ARCHIVE_PUBLICATION = 'genims_archive';

/** Where the changes of a database are archived from: a slot of its own, as it takes what the other passes by. */
export function archiveSource(platform: Platform, database: PlacedDatabase): CaptureSource {
  const source = captureSource(platform, database);
  return { ...source, slot: `${source.slot.slice(0, 15)}_archive`, publication: ARCHIVE_PUBLICATION };
}

/** Makes the publication, with every table that has a key, or all that it lacks. A slot does not see what is published later. */
export async function ensureArchivePublication(client: PostgresClient, database: PlacedDatabase): Promise<void> {
  const { rows } = await client.query<{ name: string; published: boolean }>(
    `select n.nspname || '.' || c.relname as name, p.prrelid is not null as published
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       left join pg_publication_rel p on p.prrelid = c.oid and p.prpubid = (select oid from pg_publication where pubname = $2)
     where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition
       and exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary) order by 1`,
    [[...schemaNames(database), PLATFORM_SCHEMA], ARCHIVE_PUBLICATION],
  );
  const missing = rows.filter(({ published }) => !published).map(({ name }) => quoteQualified(name));
  if (missing.length === 0) return;
  const { rowCount } = await client.query('select from pg_publication where pubname = $1', [ARCHIVE_PUBLICATION]);
  await client.query(
    rowCount === 0
      ? `create publication ${quoteName(ARCHIVE_PUBLICATION)} for table ${missing.join(', ')} with (publish_via_partition_root = true)`
      : `alter publication ${quoteName(ARCHIVE_PUBLICATION)} add table ${missing.join(', ')}`,
  );
}

/** Columns of the primary keys, by qualified table. */
export async function primaryKeys(client: PostgresClient): Promise<ReadonlyMap<string, string[]>> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select n.nspname || '.' || c.relname as name, array(select a.attname::text from unnest(i.indkey) with ordinality k (number, place)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number order by k.place) as columns
     from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
     where i.indisprimary and n.nspname not like 'pg\\_%'`,
  );
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}

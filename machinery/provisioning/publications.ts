import type { PostgresDatabase } from '../catalog/catalog.ts';
import type { PostgresClient } from '../engines/postgres/connect.ts';
import { quoteName, quoteQualified, transaction } from '../engines/postgres/connect.ts';
import { PUBLICATION } from './naming.ts';
import type { PlacedDatabase } from './postgres-databases.ts';

interface TableState {
  name: string;
  partitioned: boolean;
  full: boolean;
  published: boolean;
}

/** Qualified names of what the database's own modules have. */
export function publishedTables({ modules }: PostgresDatabase): string[] {
  return modules.flatMap(({ module, tables }) => Object.keys(tables).map((name) => `${module}.${name}`));
}

/**
 * Publishes what the database's own modules have, and nothing else: reference copies and the platform's tables are written by synchronisation, which would carry them in a circle. Tables log their rows as they
 * were before a change, so that whoever applies or records it knows them; series in partitions are only ever added to, and log the key. Done before there is a slot: a slot does not see
 * a publication that is made later. Gives how much was missing.
 */
export async function ensurePublication(client: PostgresClient, database: PlacedDatabase): Promise<number> {
  const names = publishedTables(database);
  const { rows } = await client.query<TableState>(
    `select n.nspname || '.' || c.relname as name, c.relkind = 'p' as partitioned, c.relreplident = 'f' as full, p.prrelid is not null as published
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       left join pg_publication_rel p on p.prrelid = c.oid and p.prpubid = (select oid from pg_publication where pubname = $2)
     where n.nspname || '.' || c.relname = any($1) and c.relkind in ('r', 'p') order by 1`,
    [names, PUBLICATION],
  );
  const isThere = (await client.query('select 1 from pg_publication where pubname = $1', [PUBLICATION])).rowCount === 1;
  const list = (tables: TableState[]) => tables.map(({ name }) => quoteQualified(name)).join(', ');
  const unpublished = rows.filter(({ published }) => !published);
  const statements = rows
    .filter(({ partitioned, full }) => !partitioned && !full)
    .map(({ name }) => `alter table ${quoteQualified(name)} replica identity full`);
  if (!isThere)
    statements.push(
      `create publication ${quoteName(PUBLICATION)} for table ${list(rows)} with (publish_via_partition_root = true)`,
    );
  else if (unpublished.length > 0)
    statements.push(`alter publication ${quoteName(PUBLICATION)} add table ${list(unpublished)}`);
  if (statements.length > 0) await transaction(client, () => client.query(statements.join(';')));
  return statements.length;
}

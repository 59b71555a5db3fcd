import { mapParallel } from '../base/parallel.ts';
import { captureSource } from '../capture/sources.ts';
import { type Catalog, ownerOf, tableOf } from '../catalog/catalog.ts';
import { type PostgresClient, withPostgres } from '../engines/postgres/connect.ts';
import { PUBLICATION } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { publishedTables } from '../provisioning/publications.ts';

/** Everything in the declared flows and in the databases for which changes would be lost, carried in a circle, or written by two. Empty where all is sound. */
export async function flowGraphProblems(platform: Platform): Promise<string[]> {
  const found = await mapParallel(platform.databases(), 4, (database) =>
    withPostgres(captureSource(platform, database).server, database.nameThere, (client) =>
      databaseProblems(client, platform.catalog, database),
    ),
  );
  return [...declaredProblems(platform.catalog), ...found.flat()];
}

/**
 * What is wrong with the flows and copies that the manifests declare. Flows may go in a circle between modules (an order, its delivery, its receipt): each way takes time, and an agent decides in between. What
 * synchronisation writes itself are copies, which have one original, and which nothing else may write.
 */
export function declaredProblems(catalog: Pick<Catalog, 'modules' | 'moduleSpec'>): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  const columnOf = (module: string, table: string, column: string) =>
    catalog.moduleSpec(module).tables[table]?.columns[column];
  for (const { module, flows, referenceCopies } of catalog.modules) {
    for (const copy of referenceCopies)
      if (ownerOf(copy) === module) problems.push(`${module} copies its own table ${copy}, in a circle`);
      else if (!catalog.moduleSpec(ownerOf(copy)).tables[tableOf(copy)])
        problems.push(`${module} copies ${copy}, which is not there`);
    for (const { id, to, targetTables, columns } of flows) {
      if (seen.has(id)) problems.push(`${id} is declared twice`);
      seen.add(id);
      if (to === module) problems.push(`${id} leads back to ${module}`);
      for (const table of targetTables)
        if (!catalog.moduleSpec(to).tables[table]) problems.push(`${id} writes ${to}.${table}, which is not its own`);
      for (const pair of columns) {
        const [[from = '', fromColumn = ''], [target = '', targetColumn = '']] = pair
          .split(' -> ')
          .map((side) => side.split('.')) as [string[], string[]];
        const [source, sink] = [columnOf(module, from, fromColumn), columnOf(to, target, targetColumn)];
        if (!source || !sink) problems.push(`${id}: ${pair} names a column that is not there`);
        else if (loses(source.type, sink.type))
          problems.push(`${id}: ${pair} loses information, ${source.type} into ${sink.type}`);
      }
    }
  }
  return problems;
}

/** Whether a column of one type takes fewer values than one of another. */
export function loses(source: string, target: string): boolean {
  if (source === target) return false;
  const whole = ['smallint', 'integer', 'bigint'];
  if (whole.includes(source) && whole.includes(target)) return whole.indexOf(source) > whole.indexOf(target);
  if (target === 'text') return false;
  if (target === 'numeric') return !whole.includes(source) && !source.startsWith('numeric');
  const [from, into] = [numericOf(source), numericOf(target)];
  if (!from || !into) return true;
  return from.scale > into.scale || from.digits - from.scale > into.digits - into.scale;
}

function numericOf(type: string): { digits: number; scale: number } | undefined {
  const match = /^numeric\((\d+),(\d+)\)$/.exec(type);
  return match ? { digits: Number(match[1]), scale: Number(match[2]) } : undefined;
}

interface TableRow {
  name: string;
  identity: string;
  partitioned: boolean;
  published: boolean;
}

async function databaseProblems(client: PostgresClient, catalog: Catalog, database: PlacedDatabase): Promise<string[]> {
  const { rows } = await client.query<TableRow>(
    `select n.nspname || '.' || c.relname as name, c.relreplident as identity, c.relkind = 'p' as partitioned, p.prrelid is not null as published
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       left join pg_publication_rel p on p.prrelid = c.oid and p.prpubid = (select oid from pg_publication where pubname = $1)
     where c.relkind in ('r', 'p') and (p.prrelid is not null or n.nspname || '.' || c.relname = any($2))`,
    [PUBLICATION, publishedTables(database)],
  );
  const own = new Set(publishedTables(database));
  const found = rows.flatMap(({ name, identity, partitioned, published }) => {
    if (!own.has(name)) return [`${name} is written by synchronisation and published too, in a circle`];
    if (!published) return [`${name} is not published: its changes go nowhere`];
    return identity === 'f' || partitioned ? [] : [`${name} does not log its rows as they were (replica identity)`];
  });
  return [...found, ...(await copyProblems(client, catalog, database))].map((text) => `${database.name}: ${text}`);
}

async function copyProblems(client: PostgresClient, catalog: Catalog, { copies }: PlacedDatabase): Promise<string[]> {
  const { rows } = await client.query<{ table: string; column: string; type: string }>(
    `select n.nspname || '.' || c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname || '.' || c.relname = any($1)`,
    [copies.map(({ table }) => table)],
  );
  return rows.flatMap(({ table, column, type }) => {
    const original = catalog.moduleSpec(ownerOf(table)).tables[tableOf(table)]?.columns[column];
    return original && loses(original.type, type)
      ? [`copy ${table}.${column} loses information, ${original.type} into ${type}`]
      : [];
  });
}

import { tableBaseline } from '../audit/baseline.ts';
import { sha256 } from '../base/digest.ts';
import { must } from '../base/errors.ts';
import { type MysqlConnection, mysqlRows, quoteMysqlName } from '../engines/mysql/connect.ts';
import type { PostgresClient } from '../engines/postgres/connect.ts';
import type { TableDigest } from './contract.ts';

/** Every table of the schemas, with its rows and their digest. */
export async function postgresDigests(client: PostgresClient, schemas: readonly string[]): Promise<TableDigest[]> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any($1) order by 1`,
    [schemas],
  );
  const digests: TableDigest[] = [];
  for (const { name } of rows) digests.push(await tableBaseline(client, name));
  return digests;
}

/** How many objects of each kind beside tables the schemas hold. */
export async function postgresObjects(
  client: PostgresClient,
  schemas: readonly string[],
): Promise<Record<string, number>> {
  const { rows } = await client.query<{ kind: string; count: string }>(
    `select kind, count(*) from (
       select 'sequences' as kind from pg_class where relkind = 'S' and relnamespace = any($1::regnamespace[])
       union all select 'indexes' from pg_class where relkind in ('i', 'I') and relnamespace = any($1::regnamespace[])
       union all select 'views' from pg_class where relkind in ('v', 'm') and relnamespace = any($1::regnamespace[])
       union all select 'functions' from pg_proc where pronamespace = any($1::regnamespace[])
       union all select 'triggers' from pg_trigger t join pg_class c on c.oid = t.tgrelid where not tgisinternal and c.relnamespace = any($1::regnamespace[])
       union all select 'checks' from pg_constraint where contype = 'c' and connamespace = any($1::regnamespace[])
       union all select 'foreign keys' from pg_constraint k join pg_class c on c.oid = k.confrelid
         where k.contype = 'f' and k.connamespace = any($1::regnamespace[]) and c.relnamespace = any($1::regnamespace[])
     ) all_objects group by kind order by kind`,
    [schemas],
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]));
}

/** Foreign keys of the schemas that point out of them, as `schema table name`. */
export async function keysOutside(client: PostgresClient, schemas: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>(
    `select n.nspname || ' ' || c.relname || ' ' || k.conname as key
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
     where k.contype = 'f' and n.nspname = any($1) and tn.nspname <> all($1) order by 1`,
    [schemas],
  );
  return rows.map(({ key }) => key);
}

/** Every table of a database of MariaDB or MySQL. */
export async function mysqlDigests(connection: MysqlConnection, database: string): Promise<TableDigest[]> {
  const columns = await mysqlRows<{ name: string; column: string }>(
    connection,
    `select c.table_name as name, c.column_name as \`column\` from information_schema.columns c
     join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
     where c.table_schema = ? and t.table_type = 'BASE TABLE' order by c.table_name, c.ordinal_position`,
    [database],
  );
  const digests: TableDigest[] = [];
  for (const [table, own] of Map.groupBy(columns, ({ name }) => name)) {
    // A value is told from the next by its length, and null from every value.
    const row = own.map((one) => `ifnull(concat(octet_length(${value(one)}), ':', ${value(one)}), '-')`);
    const [found] = await mysqlRows<{ count: string; sum: string }>(
      connection,
      `select count(*) as count, coalesce(sum(cast(conv(left(sha2(concat(${row.join(', ')}), 256), 15), 16, 10) as decimal(30))), 0) as sum
       from ${quoteMysqlName(database)}.${quoteMysqlName(table)}`,
    );
    const { count, sum } = must(found, `digest of ${table}`);
    digests.push({ table, rows: Number(count), digest: sha256(`${table} ${count} ${sum}`) });
  }
  return digests;
}

function value({ column }: { column: string }): string {
  return `cast(${quoteMysqlName(column)} as binary)`;
}

export async function mysqlObjects(connection: MysqlConnection, database: string): Promise<Record<string, number>> {
  const [found] = await mysqlRows<Record<string, string>>(
    connection,
    `select
       (select count(*) from information_schema.statistics where table_schema = d.name) as \`index columns\`,
       (select count(*) from information_schema.referential_constraints where constraint_schema = d.name) as \`foreign keys\`,
       (select count(*) from information_schema.triggers where trigger_schema = d.name) as triggers,
       (select count(*) from information_schema.routines where routine_schema = d.name) as routines,
       (select count(*) from information_schema.views where table_schema = d.name) as views
     from (select ? as name) d`,
    [database],
  );
  return Object.fromEntries(Object.entries(must(found, 'objects')).map(([kind, count]) => [kind, Number(count)]));
}

/** What differs between two lists of tables, for a message. */
export function differingTables(wanted: readonly TableDigest[], found: readonly TableDigest[]): string[] {
  const there = new Map(found.map((one) => [one.table, one]));
  const missing = wanted.flatMap((one) => {
    const other = there.get(one.table);
    if (other?.digest === one.digest) return [];
    return [`${one.table}: ${one.rows} rows backed up, ${other ? `${other.rows} found` : 'no table found'}`];
  });
  const names = new Set(wanted.map(({ table }) => table));
  return [
    ...missing,
    ...found.filter(({ table }) => !names.has(table)).map(({ table }) => `${table}: not in the backup`),
  ];
}

/** The same of objects beside tables. */
export function differingObjects(wanted: Record<string, number>, found: Record<string, number>): string[] {
  return Object.keys({ ...wanted, ...found })
    .filter((kind) => (wanted[kind] ?? 0) !== (found[kind] ?? 0))
    .map((kind) => `${kind}: ${wanted[kind] ?? 0} backed up, ${found[kind] ?? 0} found`);
}

import { ownerOf } from '../catalog/catalog.ts';
import { introspectMysql } from '../catalog/introspect-mysql.ts';
import type { ForeignKeySpec, SchemaSpec } from '../catalog/schema-spec.ts';
import { mysqlRows, quoteMysqlName } from '../engines/mysql/connect.ts';
import { type PostgresClient, quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import type { PlacedStore } from '../provisioning/mysql-databases.ts';
import { schemaNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { type Check, type CheckContext, type Finding, finding } from './check.ts';

const REMEDY = 'Correct the rows that are named, and validate or enable the constraint again.';

/**
 * That foreign keys hold: valid, enforced, and true of the rows. The rows are looked at again because a key can be
 * switched off while data is loaded, and PostgreSQL does not look back when it is switched on.
 */
export function keyChecks(platform: Platform): Check[] {
  return platform.databases().map((database) => ({
    id: `keys/${database.name}`,
    remedy: REMEDY,
    run: (context) => checkPostgres(database, context),
  }));
}

/** The same in the stores. */
export function storeKeyChecks(platform: Platform): Check[] {
  return platform.stores().map((placed) => ({
    id: `keys/${placed.store.database}`,
    remedy: REMEDY,
    run: (context) => checkMysql(placed, context),
  }));
}

async function checkPostgres(database: PlacedDatabase, { platform, connections }: CheckContext): Promise<Finding> {
  const client = await connections.postgres(database);
  const wrong = await unenforced(client, schemaNames(database));
  let examined = 0;
  for (const { module } of database.modules) {
    const spec = platform.catalog.moduleSpec(module);
    for (const [table, { foreignKeys }] of Object.entries(spec.tables)) {
      // Where a key points to a copy, the check of that reference looks at its rows, up to the original.
      const keys = Object.entries(foreignKeys).filter(([, key]) => ownerOf(key.references) === module);
      examined += keys.length;
      if (keys.length === 0) continue;
      const { rows } = await client.query<{ name: string; orphans: string; example: string | null }>(
        keys.map(([name, key]) => orphanQuery(module, table, name, key)).join(' union all '),
      );
      for (const row of rows)
        if (Number(row.orphans) > 0)
          wrong.push(`${module}.${table}, ${row.name}: ${row.orphans} rows point nowhere, such as (${row.example})`);
    }
  }
  return finding(examined, wrong);
}

async function unenforced(client: PostgresClient, schemas: string[]): Promise<string[]> {
  const { rows } = await client.query<{ what: string }>(
    `select conrelid::regclass || ', ' || conname || ': not validated' as what from pg_constraint
       where connamespace = any($1::regnamespace[]) and not convalidated and contype <> 'c'
     union all
     select indexrelid::regclass || ': index not valid' from pg_index join pg_class c on c.oid = indexrelid
       where c.relnamespace = any($1::regnamespace[]) and not indisvalid
     union all
     select distinct tgrelid::regclass || ', ' || k.conname || ': not enforced, its trigger is disabled'
       from pg_trigger t join pg_constraint k on k.oid = t.tgconstraint
       where k.connamespace = any($1::regnamespace[]) and t.tgenabled <> 'O'`,
    [schemas],
  );
  return rows.map((row) => row.what);
}

function orphanQuery(module: string, table: string, name: string, key: ForeignKeySpec): string {
  const child = key.columns.map((column) => `c.${quoteName(column)}`);
  const match = key.referencedColumns.map((column, i) => `p.${quoteName(column)} = ${child[i]}`).join(' and ');
  const given = child.map((column) => `${column} is not null`).join(' and ');
  return `select '${name}' as name, count(*)::text as orphans, min(concat_ws(', ', ${child.join(', ')})) as example
    from ${quoteQualified(`${module}.${table}`)} c
    where ${given} and not exists (select from ${quoteQualified(key.references)} p where ${match})`;
}

async function checkMysql(placed: PlacedStore, { connections }: CheckContext): Promise<Finding> {
  const connection = await connections.mysql(placed);
  const spec: SchemaSpec = await introspectMysql(connection, placed.nameThere);
  const wrong: string[] = [];
  let examined = 0;
  for (const [table, { foreignKeys }] of Object.entries(spec.tables))
    for (const [name, key] of Object.entries(foreignKeys)) {
      examined++;
      const match = key.columns
        .map((column, i) => `p.${quoteMysqlName(key.referencedColumns[i] ?? '')} = c.${quoteMysqlName(column)}`)
        .join(' and ');
      const given = key.columns.map((column) => `c.${quoteMysqlName(column)} is not null`).join(' and ');
      const [row] = await mysqlRows<{ orphans: string }>(
        connection,
        `select count(*) as orphans from ${quoteMysqlName(table)} c where ${given} and not exists (select 1 from ${quoteMysqlName(key.references)} p where ${match})`,
      );
      if (Number(row?.orphans) > 0)
        wrong.push(`${placed.store.database}.${table}, ${name}: ${row?.orphans} rows point nowhere`);
    }
  return finding(examined, wrong);
}

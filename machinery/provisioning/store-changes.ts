import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '../base/errors.ts';
import { introspectMysql } from '../catalog/introspect-mysql.ts';
import { type ColumnSpec, readSchemaFile, type SchemaSpec } from '../catalog/schema-spec.ts';
import { type MysqlConnection, quoteMysqlName } from '../engines/mysql/connect.ts';

/**
 * Brings the tables of a store that an older version has made to the columns of today. What loads fill is dropped, with the tables that have keys to it: it is made anew and filled as a whole.
 * Any other table keeps its rows: columns are added, and changed, in place.
 */
export async function bringStoreForward(
  connection: MysqlConnection,
  database: string,
  { folder, expected }: { folder: string; expected: SchemaSpec },
): Promise<void> {
  const found = await introspectMysql(connection, database);
  const names = Object.keys(found.tables).filter((name) => expected.tables[name] !== undefined);
  const isDerived = (name: string) => existsSync(join(folder, 'loads', `${name}.sql`));
  const hasMore = (name: string) =>
    Object.keys(found.tables[name]?.columns ?? {}).some((column) => !expected.tables[name]?.columns[column]);
  const changed = names.filter(
    (name) => changedColumns(found, expected, name).length > 0 || (isDerived(name) && hasMore(name)),
  );
  if (changed.length === 0) return;
  await drop(connection, found, { changed: changed.filter(isDerived), derived: names.filter(isDerived) });
  for (const name of changed.filter((one) => !isDerived(one)))
    for (const column of changedColumns(found, expected, name)) {
      const isThere = found.tables[name]?.columns[column] !== undefined;
      const columns = Object.keys(expected.tables[name]?.columns ?? {});
      const before = columns[columns.indexOf(column) - 1];
      const place = isThere ? '' : before === undefined ? ' first' : ` after ${quoteMysqlName(before)}`;
      await connection.query(
        `alter table ${quoteMysqlName(name)} ${isThere ? 'modify' : 'add'} column ${definitionOf(folder, name, column)}${place}`,
      );
    }
}

async function drop(
  connection: MysqlConnection,
  found: SchemaSpec,
  { changed, derived }: { changed: readonly string[]; derived: readonly string[] },
): Promise<void> {
  const outdated = new Set(changed);
  for (let before = -1; before !== outdated.size; ) {
    before = outdated.size;
    for (const name of derived)
      if (Object.values(found.tables[name]?.foreignKeys ?? {}).some(({ references }) => outdated.has(references)))
        outdated.add(name);
  }
  if (outdated.size === 0) return;
  await connection.query('set foreign_key_checks = 0');
  await connection.query(`drop table ${[...outdated].map(quoteMysqlName).join(', ')}`);
  await connection.query('set foreign_key_checks = 1');
}

/** Columns that are not there, or are another. */
function changedColumns(found: SchemaSpec, expected: SchemaSpec, table: string): string[] {
  const told = (column: ColumnSpec | undefined) => JSON.stringify([column?.type, column?.nullable, column?.comment]);
  const there = found.tables[table]?.columns ?? {};
  return Object.entries(expected.tables[table]?.columns ?? {}).flatMap(([name, column]) =>
    told(there[name]) === told(column) ? [] : [name],
  );
}

/** What the schema files say of a column, from its name to its comment. */
function definitionOf(folder: string, table: string, column: string): string {
  const files = readdirSync(join(folder, 'schema')).filter((one) => one.endsWith('.sql'));
  const text = must(
    files
      .map((name) => readSchemaFile(folder, name))
      .find((one) => one.includes(`create table if not exists ${table} (`)),
    `statement that makes ${table}`,
  );
  const statement = text.slice(text.indexOf(`create table if not exists ${table} (`));
  const line = statement.split('\n').find((one) => one.startsWith(`  ${column} `));
  return must(line, `column ${column} of ${table}`).trim().replace(/,$/, '');
}

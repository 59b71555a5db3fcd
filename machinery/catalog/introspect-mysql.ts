import { type MysqlConnection, mysqlRows } from '../engines/mysql/connect.ts';
import type { SchemaSpec, TableSpec } from './schema-spec.ts';

/**
 * What a MySQL or MariaDB database holds. The two spell defaults, checks and integer types differently; what is compared is
 * brought to one spelling.
 */
export async function introspectMysql(connection: MysqlConnection, database: string): Promise<SchemaSpec> {
  const found: Record<string, string> = {};
  const spec: SchemaSpec = { tables: {}, triggers: found };
  const tables = await mysqlRows<{ name: string; comment: string }>(
    connection,
    "select table_name as name, table_comment as comment from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE' order by table_name",
    [database],
  );
  for (const { name, comment } of tables)
    spec.tables[name] = { comment, columns: {}, primaryKey: [], uniques: {}, foreignKeys: {}, checks: {}, indexes: {} };
  const table = (name: string): TableSpec | undefined => spec.tables[name];

  const columns = await mysqlRows<
    Record<'tbl' | 'name' | 'type' | 'nullable' | 'extra' | 'comment', string> & { value: string | null }
  >(
    connection,
    `select table_name as tbl, column_name as name, column_type as type, is_nullable as nullable, column_default as value, extra, column_comment as comment
     from information_schema.columns where table_schema = ? order by table_name, ordinal_position`,
    [database],
  );
  for (const row of columns) {
    const value = /auto_increment/i.test(row.extra) ? 'identity' : plainDefault(row.value);
    const target = table(row.tbl);
    if (target)
      target.columns[row.name] = {
        type: plainType(row.type),
        nullable: row.nullable === 'YES',
        ...(value === undefined ? {} : { default: value }),
        comment: row.comment,
      };
  }

  const keys = await mysqlRows<Record<'tbl' | 'name' | 'col', string> & { non_unique: number | string }>(
    connection,
    `select table_name as tbl, index_name as name, column_name as col, non_unique from information_schema.statistics
     where table_schema = ? order by table_name, index_name, seq_in_index`,
    [database],
  );
  for (const row of keys) {
    const target = table(row.tbl);
    if (!target) continue;
    if (row.name === 'PRIMARY') target.primaryKey.push(row.col);
    else if (Number(row.non_unique) === 0) target.uniques[row.name] = [...(target.uniques[row.name] ?? []), row.col];
    else target.indexes[row.name] = target.indexes[row.name] ? `${target.indexes[row.name]}, ${row.col}` : row.col;
  }

  const references = await mysqlRows<Record<'tbl' | 'name' | 'col' | 'target' | 'target_col', string>>(
    connection,
    `select table_name as tbl, constraint_name as name, column_name as col, referenced_table_name as target, referenced_column_name as target_col
     from information_schema.key_column_usage where table_schema = ? and referenced_table_name is not null order by table_name, constraint_name, ordinal_position`,
    [database],
  );
  for (const row of references) {
    const target = table(row.tbl);
    if (!target) continue;
    const known = target.foreignKeys[row.name];
    target.foreignKeys[row.name] = {
      columns: [...(known?.columns ?? []), row.col],
      references: row.target,
      referencedColumns: [...(known?.referencedColumns ?? []), row.target_col],
    };
  }

  // The text of a check is spelled differently by each product; its name says which one it is.
  const checks = await mysqlRows<Record<'tbl' | 'name', string>>(
    connection,
    "select table_name as tbl, constraint_name as name from information_schema.table_constraints where constraint_schema = ? and constraint_type = 'CHECK'",
    [database],
  );
  for (const row of checks) {
    const target = table(row.tbl);
    // MariaDB adds a check of its own, named like the column, to every json column.
    if (target && !target.columns[row.name]) target.checks[row.name] = 'check';
  }

  const triggers = await mysqlRows<Record<'name' | 'timing' | 'event' | 'tbl', string>>(
    connection,
    'select trigger_name as name, action_timing as timing, event_manipulation as event, event_object_table as tbl from information_schema.triggers where trigger_schema = ?',
    [database],
  );
  for (const row of triggers) found[row.name] = `${row.timing} ${row.event} ${row.tbl}`.toLowerCase();
  return spec;
}

function plainType(type: string): string {
  const lower = type.toLowerCase();
  // MariaDB keeps json as longtext with a check; MySQL 8 no longer shows the display width of integers.
  if (lower === 'longtext') return 'json';
  return lower.startsWith('tinyint(1)') ? 'tinyint(1)' : lower.replace(/^(bigint|int|smallint|tinyint)\(\d+\)/, '$1');
}

function plainDefault(value: string | null): string | undefined {
  if (value === null || value.toUpperCase() === 'NULL') return undefined;
  return value.replace(/^'(.*)'$/, '$1').replace(/^current_timestamp\b(\(6\))?.*/i, 'current_timestamp');
}

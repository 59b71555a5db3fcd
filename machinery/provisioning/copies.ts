import type { ReferenceCopy } from '../catalog/catalog.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import { quoteName, quoteQualified, quoteText } from '../engines/postgres/connect.ts';

/**
 * The statements that make a reference copy: the original's columns and keys, so that foreign keys to it are real. It has no
 * foreign keys and checks of its own, as the original has proved them and rows may arrive in any order.
 */
export function copyTableStatements(copy: ReferenceCopy, table: TableSpec): string[] {
  const name = quoteQualified(copy.table);
  const parts = Object.entries(table.columns).map(
    ([column, { type, nullable }]) => `  ${quoteName(column)} ${type}${nullable ? '' : ' not null'}`,
  );
  const short = copy.table.split('.')[1] ?? copy.table;
  parts.push(`  constraint ${quoteName(`${short}_pk`)} primary key (${table.primaryKey.map(quoteName).join(', ')})`);
  for (const [constraint, columns] of Object.entries(table.uniques))
    parts.push(`  constraint ${quoteName(constraint)} unique (${columns.map(quoteName).join(', ')})`);
  return [
    `create table ${name} (\n${parts.join(',\n')}\n)`,
    `comment on table ${name} is ${quoteText(`Reference copy of ${copy.table}, kept by synchronisation; read-only here. ${table.comment}`)}`,
    ...Object.entries(table.columns).map(
      ([column, { comment }]) => `comment on column ${name}.${quoteName(column)} is ${quoteText(comment)}`,
    ),
  ];
}

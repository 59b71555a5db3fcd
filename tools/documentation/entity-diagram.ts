import type { ForeignKeySpec, TableSpec } from '../../machinery/catalog/schema-spec.ts';

export interface DiagramInput {
  schema: string;
  /** Tables of the diagram; what they point to outside of it is shown as an empty box. */
  tables: string[];
  /** Every table of the schema. */
  all: Record<string, TableSpec>;
}

/** Entities with their keys and the relations inside the schema, as a Mermaid diagram; empty where nothing is related. */
export function entityDiagram({ schema, tables, all }: DiagramInput): string {
  const relations = tables.flatMap((name) =>
    Object.values(all[name]?.foreignKeys ?? {}).flatMap((key) => relation({ schema, name, key, all })),
  );
  const entities = tables.flatMap((name) => entity(schema, name, all[name]));
  return ['```mermaid', 'erDiagram', ...entities, ...relations, '```'].join('\n');
}

function inside(schema: string, references: string): string | undefined {
  const [owner, table] = references.split('.');
  if (table === undefined) return owner;
  return owner === schema ? table : undefined;
}

function entity(schema: string, name: string, table: TableSpec | undefined): string[] {
  if (!table) return [];
  const keys = new Map<string, string[]>();
  const mark = (column: string, kind: string) => keys.set(column, [...new Set([...(keys.get(column) ?? []), kind])]);
  for (const column of table.primaryKey) mark(column, 'PK');
  for (const { columns, references } of Object.values(table.foreignKeys))
    if (inside(schema, references)) for (const column of columns) mark(column, 'FK');
  // A key of several columns is not a mark of any one of them.
  for (const columns of Object.values(table.uniques)) if (columns.length === 1) mark(columns[0] ?? '', 'UK');
  const lines = Object.entries(table.columns)
    .filter(([column]) => keys.has(column))
    .map(([column, { type }]) => `    ${shortType(type)} ${column} ${(keys.get(column) ?? []).join(', ')}`);
  return [`  ${name} {`, ...lines, '  }'];
}

function relation({
  schema,
  name,
  key,
  all,
}: {
  schema: string;
  name: string;
  key: ForeignKeySpec;
  all: Record<string, TableSpec>;
}): string[] {
  const parent = inside(schema, key.references);
  const table = all[name];
  if (parent === undefined || !table) return [];
  const optional = key.columns.some((column) => table.columns[column]?.nullable);
  const single = [table.primaryKey, ...Object.values(table.uniques)].some(
    (columns) => columns.length === key.columns.length && columns.every((column) => key.columns.includes(column)),
  );
  // The column is worth saying only where it plays a role of its own.
  const same = key.columns.join() === key.referencedColumns.join();
  const label = same ? '' : key.columns.join(', ');
  return [`  ${parent} ${optional ? '|o' : '||'}--${single ? 'o|' : 'o{'} ${name} : "${label}"`];
}

function shortType(type: string): string {
  return type
    .replace(/\(.*\)/, '')
    .replace('timestamp with time zone', 'timestamptz')
    .replace(/[^\w]/g, '_');
}

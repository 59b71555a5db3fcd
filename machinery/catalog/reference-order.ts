import { ownerOf, tableOf } from './catalog.ts';
import type { SchemaSpec } from './schema-spec.ts';

/** Tables after those that their foreign keys point to; what points back is deferrable. */
export function inReferenceOrder(module: string, spec: SchemaSpec): string[] {
  const ordered: string[] = [];
  const visiting = new Set<string>();
  const visit = (table: string) => {
    if (ordered.includes(table) || visiting.has(table)) return;
    visiting.add(table);
    for (const key of Object.values(spec.tables[table]?.foreignKeys ?? {}))
      if (!key.deferrable && ownerOf(key.references) === module) visit(tableOf(key.references));
    ordered.push(table);
  };
  for (const table of Object.keys(spec.tables)) visit(table);
  return ordered;
}

import type { Catalog } from '../../machinery/catalog/catalog.ts';
import { LAYOUTS } from '../../machinery/catalog/manifest.ts';
import { isTestCode, type SourceFile } from './source-tree.ts';
import { scanTypescript } from './typescript-text.ts';

/** Names that only manifests may say. */
export interface BusinessNames {
  modules: Set<string>;
  /** Tables and collections. */
  tables: Set<string>;
  /** Databases, teams, readers, prefixes of variables. */
  others: Set<string>;
}

export function businessNames(catalog: Catalog): BusinessNames {
  const engineWide = new Set(['POSTGRES', 'MYSQL', 'MONGODB']);
  return {
    modules: new Set([...catalog.modules.map((one) => one.module), ...catalog.stores.map((one) => one.store)]),
    tables: new Set([
      ...catalog.modules.flatMap((one) => Object.keys(one.tables)),
      ...catalog.sqlStores.flatMap((one) => Object.keys(one.tables)),
      ...catalog.documentStores.flatMap((one) => Object.values(one.categories).flatMap((group) => Object.keys(group))),
    ]),
    others: new Set(
      [
        ...LAYOUTS.flatMap((layout) => catalog.databases(layout).flatMap((one) => [one.name, ...one.prefixes])),
        ...catalog.modules.map((one) => one.ownerTeam),
        ...catalog.stores.flatMap((one) => [one.database, one.env]),
        ...catalog.sqlStores.flatMap((one) => one.readers),
      ].filter((name) => !engineWide.has(name)),
    ),
  };
}

/** Words of SQL after which a table is named. */
const NAMES_A_TABLE = /\b(?:from|join|into|update|table|truncate|on|references|copy)\s+(?:only\s+)?"?([a-z_]+)"?/gi;

/**
 * Where machinery says the name of a module, table, database or team. Comments may give examples; code gets names from manifests. A name with an
 * underscore is found anywhere in a string, a plain word (`operations`, `service`) as a whole string, as a part of a qualified name, or where
 * SQL names a table.
 */
export function namedThings(files: SourceFile[], names: BusinessNames): string[] {
  const { modules, tables, others } = names;
  const all = new Set([...modules, ...tables, ...others]);
  const long = new Set([...all].filter((name) => name.includes('_')));
  return files.flatMap(({ path, text }) => {
    if (isTestCode(path)) return [];
    const found: string[] = [];
    const { code, literals } = scanTypescript(text);
    for (const { value, line } of literals) {
      const said = new Set<string>();
      if (all.has(value)) said.add(value);
      for (const word of value.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? []) if (long.has(word)) said.add(word);
      for (const [, schema = ''] of value.matchAll(/\b([a-z_]+)\.[a-z_]+\b/g))
        if (modules.has(schema)) said.add(schema);
      for (const [, table = ''] of value.matchAll(NAMES_A_TABLE)) if (tables.has(table)) said.add(table);
      for (const name of said) found.push(`${path}:${line} names ${name}`);
    }
    // Names of properties, such as `rows.sensor_data`.
    for (const match of code.matchAll(/[A-Za-z_][A-Za-z0-9_]*/g))
      if (long.has(match[0])) found.push(`${path}:${code.slice(0, match.index).split('\n').length} names ${match[0]}`);
    return found;
  });
}

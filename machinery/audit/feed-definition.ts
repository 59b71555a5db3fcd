import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GenimsError, must } from '../base/errors.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { SqlStoreManifest } from '../catalog/manifest.ts';

/** How rows of a table to which rows are only added follow from the rows of one module. */
export interface FeedDefinition {
  /** Name of its file; the table is what stands before the first hyphen. */
  name: string;
  table: string;
  module: string;
  /** PostgreSQL: one row for each row of the table, its columns those of the table. `:today` is the company's day. */
  sql: string;
}

const HEAD = /^-- (.+)\n-- From ([a-z]+)\.\n/;

/** The definitions of a store, `feeds/*.sql`: the first line says what a row is, the second which module it is from. */
export function readFeeds(catalog: Catalog, store: SqlStoreManifest): FeedDefinition[] {
  const folder = join(catalog.storeFolder(store.store), 'feeds');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const head = HEAD.exec(text);
      if (!head)
        throw new GenimsError(
          'INTERNAL',
          `${store.store}/feeds/${file} must begin with what a row is and whose it is.`,
        );
      const name = file.replace('.sql', '');
      const table = name.split('-')[0] ?? name;
      must(store.tables[table], `table of ${file}`);
      return { name, table, module: must(head[2], 'module'), sql: text.slice(head[0].length).trim().replace(/;$/, '') };
    });
}
